/** What the tests use of Vitest. */
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

/** Functions that declare tests, and the list that the tests are put into. */
export function harness() {
  const tests = [];
  const names = [];
  const seen = new Map();
  let file = '';
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const it = (name, run) => {
    const id = `${file} ${[...names, name].join(' ')}`;
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    tests.push({ id: count === 0 ? id : `${id} (${count})`, file, run });
  };
  const begin = (path) => {
    file = path;
  };
  describe.each = eachOf(describe);
  it.each = eachOf(it);
  return { tests, begin, describe, it, test: it };
}

function eachOf(declare) {
  return (rows) => (name, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      declare(titleOf(name, row, values), () => body(...values));
    }
  };
}

function titleOf(name, row, values) {
  const named = name.replace(/\$(\w+)/g, (_, key) => String(row[key]));
  return format(named, ...values.slice(0, named.match(/%[sji]/g)?.length ?? 0));
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }) => {
  Assertion.addMethod('toMatchFileSnapshot', function (path) {
    expect(this._obj).toBe(readFileSync(path, 'utf8'));
  });
});

export const { expect } = chai;
