import { Ajv } from 'ajv';
import type { Format } from '../../src/reporters/index.ts';
import { sarifErrors } from './sarif.ts';
import { schemaErrors } from './schema.ts';
import { CHECKSTYLE, JUNIT, parseXml, shapeErrors } from './xml.ts';

const COUNT = { type: 'integer', minimum: 1 };
const POSITION = {
  type: 'object',
  required: ['line', 'column'],
  additionalProperties: false,
  properties: { line: COUNT, column: COUNT },
};
const RANGE = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: POSITION, end: POSITION },
};
const TEXT = { type: 'string', minLength: 1 };

/** reviewdog's DiagnosticResult (proto/rdf), reduced to what a report of ours holds; all of that is required. */
const RDJSON = {
  type: 'object',
  required: ['source', 'diagnostics'],
  additionalProperties: false,
  properties: {
    source: { type: 'object', required: ['name'], additionalProperties: false, properties: { name: TEXT, url: TEXT } },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location', 'severity', 'code'],
        additionalProperties: false,
        properties: {
          message: TEXT,
          location: {
            type: 'object',
            required: ['path', 'range'],
            additionalProperties: false,
            properties: { path: TEXT, range: RANGE },
          },
          severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
          code: {
            type: 'object',
            required: ['value'],
            additionalProperties: false,
            properties: { value: TEXT, url: TEXT },
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['range', 'text'],
              additionalProperties: false,
              properties: { range: RANGE, text: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};

/** Issues of Code Climate's specification, with what GitLab asks of them: a fingerprint, a severity, a first line. */
const CODECLIMATE = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'check_name', 'description', 'categories', 'location', 'severity', 'fingerprint'],
    additionalProperties: false,
    properties: {
      type: { const: 'issue' },
      check_name: TEXT,
      description: TEXT,
      categories: {
        type: 'array',
        minItems: 1,
        items: {
          enum: [
            'Bug Risk',
            'Clarity',
            'Compatibility',
            'Complexity',
            'Duplication',
            'Performance',
            'Security',
            'Style',
          ],
        },
      },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]+$' },
      location: {
        type: 'object',
        required: ['path', 'positions'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^[^/]' },
          positions: {
            type: 'object',
            required: ['begin', 'end'],
            additionalProperties: false,
            properties: { begin: POSITION, end: POSITION },
          },
        },
      },
    },
  },
};

function ajvErrors(schema: object): (text: string) => readonly string[] {
  const validate = new Ajv({ allErrors: true }).compile(schema);
  return (text) => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** One command a line, with values in which nothing is left that ends them. */
const COMMAND = /^::(?:error|warning|notice) (?:\w+=[^:,\n\r]*,)*\w+=[^:,\n\r]*::[^\n\r]*\n$/;

/** What is wrong with a report, by its format, as readable lines. Text and Markdown have no rules to break. */
export const VALIDATORS: Readonly<Partial<Record<Format, (text: string) => readonly string[]>>> = {
  json: (text) => schemaErrors('report.schema.json', JSON.parse(text)),
  jsonl: (text) => {
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    // What stands in no line is none of the report for programs.
    const others = { repository: null, gateways: [], hosts: [] };
    return schemaErrors('report.schema.json', { ...others, ...lines.at(-1), findings: lines.slice(0, -1) });
  },
  sarif: (text) => sarifErrors(JSON.parse(text)),
  github: (text) => text.split(/(?<=\n)/).filter((line) => line !== '' && !COMMAND.test(line)),
  checkstyle: (text) => shapeErrors(parseXml(text), CHECKSTYLE),
  junit: (text) => shapeErrors(parseXml(text), JUNIT),
  rdjson: ajvErrors(RDJSON),
  codeclimate: ajvErrors(CODECLIMATE),
};
