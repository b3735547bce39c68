import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

// The package carries the schema of OASIS as SchemaStore spells it: for JSON Schema draft 4, of which it uses nothing that
// later drafts read otherwise.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);

const validate = new Ajv({
  allErrors: true,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text) && isAscii(text),
    'uri-reference': (text: string) => URL.canParse(text, 'file:///') && isAscii(text),
    'date-time': true,
  },
}).compile(schema);

function isAscii(text: string): boolean {
  return /^[!-~]*$/.test(text);
}

/** The errors that the official schema of SARIF 2.1.0 finds in a log, as readable lines; empty when it is valid. */
export function sarifErrors(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SarifPlace {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: SarifRegion };
  readonly message?: { readonly text: string };
}

/** What the tests look at. */
export interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly informationUri?: string; readonly rules: readonly SarifRule[] } };
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly object[] }];
      readonly columnKind: string;
      readonly results: readonly SarifResult[];
    },
  ];
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly helpUri?: string;
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: { readonly tags: readonly string[] };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifPlace[];
  readonly relatedLocations: readonly SarifPlace[];
  readonly fixes?: readonly [
    { readonly description: { readonly text: string }; readonly artifactChanges: readonly object[] },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
}
