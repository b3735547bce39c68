import { visible } from './visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '[': '&#91;',
};

/** An opening tag without its brackets; characters that XML 1.0 cannot hold, or nobody would see, are made visible. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  return [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(visible(String(value)))}"`),
  ].join(' ');
}

/** Lines of text as the content of an element, like `tag` in what it makes visible; none is a command to a runner. */
export function content(text: string): string {
  return text
    .split('\n')
    .map((line) => escaped(visible(line)).replace(/^(\s*):(?=:)/, '$1&#58;'))
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]|(?<=##)\[/g, (character) => ENTITIES[character] as string);
}
