/** Inputs of our own of the kinds that `fixtures/` has none of. */
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { sampleConfig } from '../src/config/sample.ts';
import { formatBaseline } from '../src/filters/baseline.ts';

export const CONFIGS: readonly string[] = [
  sampleConfig(),
  sampleConfig().replace(/^#(?=[a-z])/gm, ''),
  JSON.stringify(DEFAULT_CONFIG),
  'rules: &a\n  shared-port: off\n  shared-log: error\nhosts:\n  laptop: ["home/**", &b "etc/*.service"]\n  server:\n    - *b\n',
  'include:\n  - "{a,b}/**"\nexclude: [ "**/[a-z]?.service" ]\nfail-on: never\nmarkdown: true\n',
];

const ENTRIES = Array.from({ length: 5 }, (_, at) => ({
  rule: 'shared-port',
  path: `etc/systemd/system/${at}.service`,
  fingerprint: String(at).repeat(32),
}));

export const BASELINES: readonly string[] = [
  formatBaseline([]),
  formatBaseline(ENTRIES),
  JSON.stringify({ version: 1, findings: ENTRIES }),
];

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

export const EVENTS: readonly string[] = [
  {
    pull_request: { number: 7, head: { sha: COMMIT, repo: { full_name: 'a/b' } }, base: { sha: COMMIT, ref: 'main' } },
  },
  { before: COMMIT, after: COMMIT, commits: [{ id: COMMIT, message: 'x' }], repository: { name: 'b' } },
  { merge_group: { base_sha: COMMIT, head_sha: COMMIT } },
].map((payload) => JSON.stringify(payload, null, 1));
