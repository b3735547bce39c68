import { rulesJson, rulesTable, rulesText } from '../reporters/rules.ts';
import { RULES } from '../rules/index.ts';
import type { Call, Outcome } from './command.ts';

/** Prints every rule with the severity that it has by default. */
export async function run({ values, color, columns }: Call): Promise<Outcome> {
  return { stdout: inFormat(values.text('format'), { color, columns }), exitCode: 0 };
}

function inFormat(format: string | undefined, options: Parameters<typeof rulesText>[1]): string {
  if (format === 'json') return rulesJson(RULES);
  return format === 'markdown' ? `${rulesTable(RULES)}\n` : rulesText(RULES, options);
}
