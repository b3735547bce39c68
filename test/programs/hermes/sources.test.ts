import { expect, test } from 'vitest';
import { sources } from '../../../src/programs/hermes/sources.ts';

test.each<[paths: readonly string[], folders: readonly string[]]>([
  [[], []],
  [['x/hermes_cli/main.py'], ['x']],
  [['a/b/hermes_cli/gateway.py', 'a/b/README.md'], ['a/b']],
  [['hermes_cli/main.py'], []],
  [['x/hermes_cli/other.py', 'x/my_hermes_cli/main.py', 'x/hermes_cli/main.py.bak'], []],
  ...['source', 'sources', 'src', 'vendor', 'third_party', 'third-party', 'external', 'upstream', 'deps'].map(
    (folder): [readonly string[], readonly string[]] => [
      [`${folder}/hermes-agent/docker/x.yml`, `a/${folder}/hermes-agent/y`],
      [`a/${folder}/hermes-agent`, `${folder}/hermes-agent`],
    ],
  ),
  [['hermes-agent/x', 'vendors/hermes-agent/x', 'vendor/hermes-agents/x', 'vendor/hermes-agent'], []],
  [
    ['z/hermes_cli/main.py', 'a/hermes_cli/main.py', 'z/hermes_cli/gateway.py'],
    ['a', 'z'],
  ],
])('of %j the copies of the sources are %j', (paths, folders) => {
  expect([...sources(paths)]).toEqual([...folders].sort());
});
