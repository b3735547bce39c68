import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';
import { encodeUtf8 } from '../source.ts';
import type { RepairedFile } from './repair.ts';

/** A patch shows lines around a change too; fewer where one of them must not be shown. */
const CONTEXTS = [3, 2, 1] as const;

/**
 * The change of a file, as `git apply` takes it from the root of the repository. Undefined where it would hold a line that
 * must not be shown, since a patch without that line would not apply.
 *
 * @param isShown tells of a line of the patch, without its line feed, whether it may be shown
 */
export function patchOf({ before, text, isNew }: RepairedFile, isShown: (line: string) => boolean): string | undefined {
  const [old, now] = [`a/${before.path}`, `b/${before.path}`];
  const head = [
    `diff --git ${quoted(old)} ${quoted(now)}`,
    ...(isNew ? ['new file mode 100644', '--- /dev/null'] : [`--- ${ended(old)}`]),
    `+++ ${ended(now)}`,
  ].map((line) => `${line}\n`);
  return CONTEXTS.map((context) => {
    const patch = structuredPatch('', '', before.text, text, '', '', { context });
    return head.join('') + formatPatch(patch, OMIT_HEADERS);
  }).find((patch) => patch.split('\n').every(isShown));
}

/** A path as git writes it in a patch: in quotes, with octal escapes, where it has other characters than plain ones. */
function quoted(path: string): string {
  if (/^[ !#-[\]-~]*$/.test(path)) return path;
  const bytes = [...encodeUtf8(path)].map((byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}

/** A tab ends a path that has a blank in it. */
function ended(path: string): string {
  const name = quoted(path);
  return name === path && path.includes(' ') ? `${name}\t` : name;
}
