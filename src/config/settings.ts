/**
 * The settings of the configuration file: the single source of what `validate.ts` accepts, of the JSON schema for
 * editors and of the table in the documentation.
 */
import { SEVERITIES } from '../finding.ts';
import { DEFAULT_LIMITS, LIMITS } from '../limits.ts';
import { type Config, FAIL_ON } from './config.ts';

/** A text, with the form that it must have. A plain YAML number counts as the text that stands there (`0.20`). */
export interface TextShape {
  readonly kind: 'text';
  /** Source of a regular expression for the whole text. */
  readonly pattern: string;
  /** Ends the sentence "… is not": `a glob relative to the root of the repository`. */
  readonly form: string;
}

export type Shape =
  | TextShape
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly item: TextShape }
  /** A mapping of numbers, from 1 up to `most`, by their names; the value has all properties, those left out by `values`. */
  | { readonly kind: 'numbers'; readonly numbers: typeof LIMITS; readonly values: object }
  /** A mapping; its keys are ids of rules, or names of the user's own. */
  | { readonly kind: 'table'; readonly keys: 'rule' | 'name'; readonly value: Shape };

export interface Setting {
  readonly key: string;
  readonly property: keyof Config;
  readonly description: string;
  readonly shape: Shape;
  /** A value as it would stand behind the key, on one line: the default where there is one. */
  readonly example: string;
}

const GLOB: TextShape = {
  kind: 'text',
  pattern: '^(?!/|\\.\\./)[\\s\\S]+$',
  form: 'a glob relative to the root of the repository',
};

export const SETTINGS: readonly Setting[] = [
  {
    key: 'hermes-release',
    property: 'hermesRelease',
    description:
      'The release of Hermes Agent that the hosts run. Without it, a finding says in which releases it holds.',
    shape: { kind: 'text', pattern: '^\\S+$', form: 'a release, such as 0.20 or v0.12.3' },
    example: '0.20',
  },
  {
    key: 'fail-on',
    property: 'failOn',
    description: 'The mildest severity that fails the run.',
    shape: { kind: 'choice', choices: FAIL_ON },
    example: 'error',
  },
  {
    key: 'pedantic',
    property: 'pedantic',
    description: 'Also run the pedantic rules.',
    shape: { kind: 'flag' },
    example: 'false',
  },
  {
    key: 'rules',
    property: 'rules',
    description: 'Another severity for a rule, or "off".',
    shape: { kind: 'table', keys: 'rule', value: { kind: 'choice', choices: ['off', ...SEVERITIES.toReversed()] } },
    example: '{shared-port: off, unit-name-mismatch: error}',
  },
  {
    key: 'include',
    property: 'include',
    description: 'Globs of the files to read, relative to the root of the repository. Without them: all.',
    shape: { kind: 'list', item: GLOB },
    example: '["home/**", "etc/**"]',
  },
  {
    key: 'exclude',
    property: 'exclude',
    description: 'Globs of files not to read; they win over "include".',
    shape: { kind: 'list', item: GLOB },
    example: '["archive/**"]',
  },
  {
    key: 'require-reason',
    property: 'requireReason',
    description: 'Whether every suppression has to give a reason.',
    shape: { kind: 'flag' },
    example: 'false',
  },
  {
    key: 'markdown',
    property: 'markdown',
    description: 'Also read the code blocks of Markdown files (runbooks) as the files that they show.',
    shape: { kind: 'flag' },
    example: 'false',
  },
  {
    key: 'hosts',
    property: 'hosts',
    description: 'For each host, globs of the files that are deployed to it. Only gateways of one host can collide.',
    shape: { kind: 'table', keys: 'name', value: { kind: 'list', item: GLOB } },
    example: '{laptop: ["home/**"], server: ["etc/systemd/system/**"]}',
  },
  {
    key: 'active-profile',
    property: 'activeProfile',
    description: 'What active_profile says on the hosts, where the repository does not hold that file.',
    shape: { kind: 'text', pattern: '^[a-z0-9][a-z0-9_-]{0,63}$', form: 'the name of a profile' },
    example: 'code',
  },
  {
    key: 'limits',
    property: 'limits',
    description: 'How much is read. What goes beyond a limit is reported by file-unreadable.',
    shape: { kind: 'numbers', numbers: LIMITS, values: DEFAULT_LIMITS },
    example: `{${LIMITS.map(({ key, value }) => `${key}: ${value}`).join(', ')}}`,
  },
];
