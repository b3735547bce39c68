import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** The errors that a schema of `schema/` finds in a value, as readable lines; empty when it is valid. */
export function schemaErrors(schema: string, value: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const path = new URL(`../../schema/${schema}`, import.meta.url);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
