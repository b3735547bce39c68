import { SETTINGS, type Shape } from './settings.ts';

const HEAD = `# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/gateway-lint/main/schema/config.schema.json

# What gateway-lint does otherwise than by default. No setting is needed; to use one, remove the "#" before its name.
`;

/**
 * A configuration file in which every setting is explained and commented out. A setting is one line that begins with `#`
 * and its key; whichever of them lose their `#`, the file is valid.
 */
export function sampleConfig(): string {
  const settings = SETTINGS.map(({ key, description, shape, example }) => {
    const choices = choicesOf(shape);
    const values = choices.length === 0 ? '' : ` One of: ${choices.join(', ')}.`;
    return `\n# ${description}${values}\n#${key}: ${example}\n`;
  });
  return `${HEAD}${settings.join('')}`;
}

function choicesOf(shape: Shape): readonly string[] {
  if (shape.kind === 'table') return choicesOf(shape.value);
  return shape.kind === 'choice' ? shape.choices : [];
}
