import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

/** Puts text in a style for a terminal, or leaves it as it is where no colour is wanted. */
export type Paint = (styles: Style | Style[], text: string) => string;

/** The painter for an output that takes colour, or for one that does not. */
export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  // The choice was made already: styleText would look at stdout again.
  return (styles, text) => styleText(styles, text, { validateStream: false });
}
