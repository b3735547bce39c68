import { expect, test } from 'vitest';
import { isMentioned } from '../../../src/programs/hermes/mention.ts';

test.each([
  ['ExecStart=/usr/bin/hermes gateway run', true],
  ['image: NousResearch/Hermes-Agent', true],
  ['command: gateway run\nvolumes: [data:/opt/data]', true],
  ['command: mcp serve\nvolumes: [data:/opt/data]', false],
  ['command: gateway run\nvolumes: [data:/srv/data]', false],
  ['image: gateways\nvolumes: [data:/opt/data]', false],
  ['image: mygateway\nvolumes: [data:/opt/data]', false],
  ['ExecStart=/usr/bin/h\u0435rmes gateway run', false],
  ['ExecStart=/usr/bin/her mes', false],
  ['ExecStart=/usr/bin/caddy run', false],
])('whether %j speaks of Hermes', (text, expected) => {
  expect(isMentioned(text)).toBe(expected);
});

const hex = (code: number, digits = 2) => code.toString(16).padStart(digits, '0');
const octal = (code: number, digits = 3) => code.toString(8).padStart(digits, '0');

/** How languages of configurations and scripts write a character by its number. */
test.each<[as: string, write: (code: number) => string]>([
  ['\\x6d', (code) => `\\x${hex(code)}`],
  ['\\x6D', (code) => `\\x${hex(code).toUpperCase()}`],
  ['\\u006d', (code) => `\\u${hex(code, 4)}`],
  ['\\u{6d}', (code) => `\\u{${hex(code)}}`],
  ['\\u{00006d}', (code) => `\\u{${hex(code, 6)}}`],
  ['\\U0000006d', (code) => `\\U${hex(code, 8)}`],
  ['\\155', (code) => `\\${octal(code)}`],
  ['\\0155', (code) => `\\0${octal(code)}`],
  ['&#109;', (code) => `&#${code};`],
  ['&#000109;', (code) => `&#${String(code).padStart(6, '0')};`],
  ['&#x6d;', (code) => `&#x${hex(code)};`],
  ['&#x006D;', (code) => `&#x${hex(code, 4).toUpperCase()};`],
])('a letter of the name that is written like %s is noticed, and no other character', (_, write) => {
  const printable = Array.from({ length: 95 }, (_, at) => 0x20 + at);
  const noticed = printable.filter((code) => isMentioned(`image: agents/${write(code)}-x`));
  expect(String.fromCharCode(...noticed)).toBe('EHMRSehmrs');
});

test.each<[name: string, expected: boolean]>([
  ...[1, 2, 3, 4, 5].flatMap((at): [string, boolean][] =>
    ['\\\n', '\\\r\n', '\\\n    ', '\\\n\t \t'].map((end) => [
      `${'hermes'.slice(0, at)}${end}${'hermes'.slice(at)}`,
      true,
    ]),
  ),
  ['H\\\n  E\\\n  R\\\n  M\\\n  E\\\n  S', true],
  ['h\\n  ermes', false],
  ['her\nmes', false],
  ['her\\ mes', false],
  ['her\\\n\nmes', false],
  ['her\\\n-mes', false],
  ['here\\\n  mes', false],
])('whether the name is noticed over a line end, as in %j', (name, expected) => {
  expect(isMentioned(`image: "agents/${name}-x"`)).toBe(expected);
});
