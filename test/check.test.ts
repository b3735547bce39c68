import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Draft } from '../src/finding.ts';
import type { Rule } from '../src/rules/rule.ts';
import { SourceFile } from '../src/source.ts';
import { serviceOf } from './support/service.ts';

const source = new SourceFile('b.service', 'one two\none two\n');
const first = new SourceFile('a.service', 'one\n');
const at = (start: number, end: number, of = source): Draft => ({ span: of.span(start, end), message: `at ${start}` });

function rule(id: string, drafts: readonly Draft[], more: Partial<Rule> = {}): Rule {
  return { id, severity: 'error', service: () => drafts, ...more } as Rule;
}

function run(
  rules: readonly Rule[],
  config: Parameters<typeof check>[2] = { rules: {}, pedantic: false },
  services = 1,
) {
  const service = serviceOf(['hermes', 'gateway', 'run']);
  return check({ hosts: [], services: Array.from({ length: services }, () => service), unreadable: [] }, rules, config);
}

describe('findings', () => {
  it('come in the order of path, place and rule, whatever order the rules have', () => {
    const rules = [rule('z', [at(4, 7), at(0, 3), at(0, 3, first)]), rule('a', [at(0, 3), at(0, 7)])];
    const order = ['z a.service 0', 'a b.service 0', 'z b.service 0', 'a b.service 0', 'z b.service 4'];
    const found = run(rules).map(({ rule: id, span }) => `${id} ${span.source.path} ${span.start}`);
    expect(found).toEqual(order);
    expect(run(rules.toReversed()).map(({ rule: id, span }) => `${id} ${span.source.path} ${span.start}`)).toEqual(
      order,
    );
  });

  it('stand once for the services that share a place, but once for each other place that they name', () => {
    const related = [{ span: source.span(4, 7), label: 'there' }];
    const drafts = [at(0, 3), { ...at(0, 3), related }];
    expect(run([rule('a', drafts)], undefined, 3).map((finding) => finding.related.length)).toEqual([0, 1]);
  });

  it('have the severity of the configuration; off, and pedantic unless asked for, they are none', () => {
    const rules = [rule('a', [at(0, 3)]), rule('p', [at(0, 3)], { pedantic: true, severity: 'notice' })];
    const severities = (config: Parameters<typeof check>[2]) =>
      run(rules, config).map(({ rule: id, severity }) => `${id} ${severity}`);
    expect(severities({ rules: {}, pedantic: false })).toEqual(['a error']);
    expect(severities({ rules: {}, pedantic: true })).toEqual(['a error', 'p notice']);
    expect(severities({ rules: { a: 'off', p: 'warning' }, pedantic: false })).toEqual(['p warning']);
  });

  it('keep their fingerprints when lines are added above, and differ for the same text in two places', () => {
    const moved = new SourceFile('b.service', '# new\none  two\none two\n');
    const before = run([rule('a', [at(0, 7), at(8, 15)])]).map(({ fingerprint }) => fingerprint);
    const after = run([rule('a', [at(6, 14, moved), at(15, 22, moved)])]).map(({ fingerprint }) => fingerprint);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(2);
    expect(run([rule('b', [at(0, 7)])])[0]?.fingerprint).not.toBe(before[0]);
  });
});
