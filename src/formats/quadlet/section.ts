/** The settings of one section of a Quadlet file and its drop-ins. */
import { markUnknown } from '../../embedded.ts';
import type { SourceFile, Span } from '../../source.ts';
import { expandSpecifiers, type SpecifierContext } from '../../systemd/specifiers.ts';
import { parseUnitFile } from '../../systemd/syntax.ts';
import type { Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';

/** What the assignments of a section come to, in the order of the files. */
export class Section {
  /** Its first header. */
  readonly header: Span | undefined;
  readonly #values = new Map<string, Text[]>();
  readonly #context: SpecifierContext;

  constructor(name: string, sources: readonly SourceFile[], context: SpecifierContext) {
    this.#context = context;
    const files = sources.map((source) => parseUnitFile(source));
    this.header = files.flatMap(({ headers }) => headers).find((header) => header.name === name)?.span;
    for (const { section, key, value } of files.flatMap(({ assignments }) => assignments)) {
      if (section !== name) continue;
      const values = this.#values.get(key.value) ?? [];
      this.#values.set(key.value, values);
      values.push(markTemplates(markUnknown(value)));
    }
  }

  /** The last value of a setting, specifiers as written; undefined where it is not set or emptied. */
  last(key: string): Text | undefined {
    const value = this.#values.get(key)?.at(-1);
    return value === undefined || value.value === '' ? undefined : value;
  }

  /** The values of a setting that may be given several times, from the last empty one on. */
  all(key: string): readonly Text[] {
    const values = this.#values.get(key) ?? [];
    return values.slice(values.findLastIndex(({ value }) => value === '') + 1);
  }

  /** A value with the specifiers that systemd expands in what Quadlet makes of it; as written where it cannot. */
  expand(value: Text): Text {
    const expanded = expandSpecifiers(value, this.#context);
    return 'error' in expanded ? value : expanded.text;
  }
}
