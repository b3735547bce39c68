/** Files of variables as podman reads them (podman-run(1), `--env-file`): no quotes, no escapes. */
import type { Variable } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';

/** The variables of a file; a line without `=` hands on a variable of the host and sets none. */
export function readEnvFile(source: SourceFile): readonly Variable[] {
  return [...source.text.matchAll(/^[ \t]*([^#\s=][^\s=]*)=([^\r\n]*)/gm)].map((match) => {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    const value = markTemplates(Text.verbatim(source, end - (match[2] as string).length, end));
    return { name, value, span: source.span(end - (match[2] as string).length - name.length - 1, end), from: 'file' };
  });
}
