import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import type { Filters } from '../../src/filter.ts';
import { lintRepository } from '../../src/lint.ts';
import type { Result } from '../../src/result.ts';
import { type Files, memoryRepository } from '../support/lint.ts';

const FOLDER = '.config/systemd/user';

function unit(exec: string, above = '', head = ''): string {
  return `${head}[Unit]\nDescription=Gateway\n\n[Service]\n${above}ExecStart=${exec}\nRestart=always\n\n[Install]\nWantedBy=default.target\n`;
}

const ignore = (rules: string) => `# gateway-lint: ignore[${rules}] known\n`;
const ignoreFile = (rules: string) => `# gateway-lint: ignore-file[${rules}] known\n`;
const CODE = '%h/.local/bin/hermes --profile code gateway run';
const OPEN = '%h/.local/bin/hermes gateway run';

/** Two services with one profile: `duplicate-profile` in a.service, with b.service as a related place. */
function pair({ a = '', b = '', aHead = '', bHead = '' }): Files {
  return { [`${FOLDER}/a.service`]: unit(CODE, a, aHead), [`${FOLDER}/b.service`]: unit(CODE, b, bHead) };
}

const one = (above: string, exec = OPEN): Files => ({ [`${FOLDER}/hermes-gateway.service`]: unit(exec, above) });

function run(files: Files, config: Partial<Config> = {}, filters: Filters = {}): Promise<Result> {
  const settings = { ...DEFAULT_CONFIG, rules: { 'unit-name-mismatch': 'off' as const }, ...config };
  return lintRepository(memoryRepository(files), settings, filters);
}

const rulesOf = ({ findings }: Result) => findings.map(({ rule }) => rule);

const rows: readonly (readonly [name: string, files: Files, findings: readonly string[], suppressed: number])[] = [
  ['nothing', pair({}), ['duplicate-profile'], 0],
  ['a comment at the place of the finding', pair({ a: ignore('duplicate-profile') }), [], 1],
  ['a comment at a related place', pair({ b: ignore('duplicate-profile') }), [], 1],
  ['a comment for a whole file', pair({ aHead: ignoreFile('duplicate-profile') }), [], 1],
  ['a comment for a whole related file', pair({ bHead: ignoreFile('duplicate-profile') }), [], 1],
  ['a setting of the unit', pair({ a: 'X-GatewayLint-Ignore=duplicate-profile known\n' }), [], 1],
  ['comments at both places', pair({ a: ignore('duplicate-profile'), b: ignore('duplicate-profile') }), [], 1],
  ['one of several rules', pair({ a: ignore('shared-log, duplicate-profile') }), ['suppression-unused'], 1],
  ['another rule', pair({ a: ignore('shared-log') }), ['suppression-unused', 'duplicate-profile'], 0],
  ['another line', pair({ aHead: ignore('duplicate-profile') }), ['suppression-unused', 'duplicate-profile'], 0],
  [
    'a here-document of a script',
    {
      'setup.sh': `cat > ~/${FOLDER}/hermes-gateway.service <<'EOF'\n${unit(OPEN, ignore('profile-not-pinned'))}EOF\n`,
    },
    [],
    1,
  ],
  [
    'a block of YAML',
    {
      'play.yml': `- hosts: all\n  tasks:\n    - copy:\n        dest: ~/${FOLDER}/hermes-gateway.service\n        content: |\n${unit(OPEN, ignore('profile-not-pinned')).replace(/^(?=.)/gm, '          ')}`,
    },
    [],
    1,
  ],
  [
    'a code block of Markdown',
    {
      'notes.md': `# Notes\n\n\`hermes-gateway.service\`:\n\n\`\`\`ini\n${unit(OPEN, ignore('profile-not-pinned'))}\`\`\`\n`,
    },
    [],
    1,
  ],
  [
    'a line of a compose file',
    {
      'compose.yaml': `services:\n  gateway:\n    image: nousresearch/hermes-agent\n    volumes: ["/srv/code:/opt/data"]\n    command: gateway run # gateway-lint: ignore[restart-missing] started by hand\n`,
    },
    [],
    1,
  ],
];

describe('held back by', () => {
  it.each(rows)('%s', async (_name, files, findings, suppressed) => {
    const result = await run(files, { markdown: true });
    expect(rulesOf(result)).toEqual(findings);
    expect(result.suppressed).toBe(suppressed);
  });
});

describe('suppressions', () => {
  it('are listed with what became of them', async () => {
    const { suppressions } = await run(pair({ a: ignore('duplicate-profile, shared-log'), b: ignore('nothing') }));
    const ids = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id).join();
    expect(suppressions.map(({ used, unused, reason }) => [ids(used), ids(unused), reason])).toEqual([
      ['duplicate-profile', 'shared-log', 'known'],
    ]);
  });

  it('do nothing where none is wanted, and are not judged', async () => {
    const files = pair({ a: ignore('duplicate-profile'), b: ignore('shared-log, nothing') });
    const result = await run(files, {}, { noSuppressions: true });
    expect(rulesOf(result)).toEqual(['duplicate-profile']);
    expect([result.suppressed, result.suppressions]).toEqual([0, []]);
  });

  it('that are void leave the finding, which says so', async () => {
    const result = await run(pair({ b: ignore('duplicate-profile') }), {}, { suppressionCounts: () => false });
    expect(rulesOf(result)).toEqual(['duplicate-profile']);
    expect(result.suppressed).toBe(0);
    const { span, label } = result.findings[0]?.related.at(-1) ?? {};
    expect(label).toBe('this suppression does not count: the change itself adds it, or what it holds back');
    expect([span?.source.path, span?.source.position(span.start).line]).toEqual([`${FOLDER}/b.service`, 5]);
  });

  it('that count win over those that are void', async () => {
    const files = pair({ a: ignore('duplicate-profile'), b: ignore('duplicate-profile') });
    const counts: Filters['suppressionCounts'] = ({ span }) => span.source.path.endsWith('b.service');
    expect(rulesOf(await run(files, {}, { suppressionCounts: counts }))).toEqual([]);
  });

  it('leave nothing proven', async () => {
    const notes = { [`${FOLDER}/notes.service`]: unit(CODE.replace('code', 'notes')) };
    const silent = unit(CODE, ignore('restart-missing')).replace('Restart=always\n', '');
    expect((await run({ [`${FOLDER}/code.service`]: unit(CODE), ...notes })).proofs).toHaveLength(1);
    const result = await run({ [`${FOLDER}/code.service`]: silent, ...notes });
    expect([rulesOf(result), result.suppressed, result.proofs]).toEqual([[], 1, []]);
  });
});

const dormant: readonly (readonly [
  name: string,
  files: Files,
  config: Partial<Config>,
  findings: readonly string[],
])[] = [
  ['its rule finds nothing', one(ignore('shared-log')), {}, ['profile-not-pinned', 'suppression-unused']],
  ['its rule is off', one(ignore('shared-log')), { rules: { 'shared-log': 'off' } }, ['profile-not-pinned']],
  ['its rule is pedantic', one(ignore('log-written-twice')), {}, ['profile-not-pinned']],
  [
    'its rule is pedantic and asked for',
    one(ignore('log-written-twice'), '%h/.local/bin/hermes -p default gateway run'),
    { pedantic: true, rules: { 'pin-not-durable': 'off' } },
    ['suppression-unused'],
  ],
  [
    'a file cannot be read',
    { ...one(ignore('shared-log')), 'Library/LaunchAgents/x.plist': '{"Label": "x", "ProgramArguments": ["hermes"]}' },
    {},
    ['file-unreadable', 'profile-not-pinned'],
  ],
  [
    'a part of a file cannot be read',
    {
      ...one(ignore('shared-log')),
      'Library/LaunchAgents/x.plist':
        '<plist><dict><key>Label</key><string>x</string><key>ProgramArguments</key><array><string>hermes</strng><string>-p</string><string>x</string><string>gateway</string><string>run</string></array><key>KeepAlive</key><true/><key>RunAtLoad</key><true/></dict></plist>',
    },
    { rules: { 'unit-name-mismatch': 'off', 'unit-name-unmanaged': 'off', 'profile-not-pinned': 'off' } },
    ['file-unreadable'],
  ],
];

describe('a suppression is called unused, or not, when', () => {
  it.each(dormant)('%s', async (_name, files, config, findings) => {
    expect(rulesOf(await run(files, config)).toSorted()).toEqual(findings);
  });

  it('only a part of the repository was looked at', async () => {
    const part = Object.create(memoryRepository(one(ignore('shared-log'))), { isWhole: { value: false } });
    expect(rulesOf(await lintRepository(part, DEFAULT_CONFIG))).toEqual(['profile-not-pinned']);
  });
});
