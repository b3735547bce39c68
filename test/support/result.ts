import type { Finding } from '../../src/finding.ts';
import type { Gateway } from '../../src/gateway.ts';
import type { Result } from '../../src/result.ts';
import type { Service } from '../../src/service.ts';
import { SourceFile, type Span } from '../../src/source.ts';
import { Text } from '../../src/text.ts';

/** A source whose marked part (between `⟦` and `⟧`) is the span. */
export function marked(path: string, text: string): Span {
  const start = text.indexOf('⟦');
  const end = text.indexOf('⟧') - 1;
  return { source: new SourceFile(path, text.replace('⟦', '').replace('⟧', '')), start, end };
}

export function finding(span: Span, parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'profile-not-pinned',
    severity: 'error',
    message: 'no profile is named',
    span,
    related: [],
    url: 'docs/rules/profile-not-pinned.md',
    fingerprint: '0123456789abcdef',
    ...parts,
  };
}

export function service(span: Span, parts: Partial<Service> = {}): Service {
  return {
    name: 'hermes-gateway.service',
    manager: 'systemd',
    scope: 'user',
    place: '.config/systemd/user',
    account: {},
    files: [span.source],
    span,
    settings: [],
    commands: [],
    environment: [],
    environmentFiles: [],
    environmentOpen: [],
    outputs: [],
    startedBy: [],
    resident: true,
    problems: [],
    ...parts,
  };
}

/** A gateway whose command is the span, pinned to `code`. */
export function gateway(span: Span, parts: Partial<Gateway> = {}): Gateway {
  const text = new Text([{ text: 'hermes', source: span.source, start: span.start, end: span.end }]);
  const home = { path: '~/.hermes/profiles/code', key: '~/.hermes/profiles/code' };
  return {
    program: 'hermes',
    service: service(span),
    host: 'laptop',
    command: { role: 'start', path: text, argv: [text], words: [text], raw: [span], span, ignoreFailure: false },
    span,
    profile: { name: 'code', state: 'pinned', why: [{ span, text: '--profile code names the profile' }] },
    flags: [],
    outcomes: [{ range: '>=0.6.0', eras: [], result: { kind: 'fixed', profile: 'code', home } }],
    home,
    root: null,
    lock: `${home.path}/gateway.lock`,
    pid: `${home.path}/gateway.pid`,
    logDirectory: `${home.path}/logs`,
    logs: [`${home.path}/logs/gateway.log`],
    tokenLocks: null,
    expectedUnit: null,
    replaces: false,
    calls: [span],
    ...parts,
  };
}

export function result(parts: Partial<Result> = {}): Result {
  return {
    root: '/repository',
    files: 1,
    services: [],
    gateways: [],
    hosts: [],
    findings: [],
    suppressed: 0,
    suppressions: [],
    isWhole: true,
    baselined: 0,
    heldBack: [],
    older: 0,
    proofs: [],
    secrets: [],
    ...parts,
  };
}
