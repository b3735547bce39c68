/** `Volume=` and `Mount=` of Quadlet files, and `-v` of podman (podman-systemd.unit(5), podman-run(1)). */
import type { Mount } from '../../service.ts';
import { lexical } from '../../systemd/text-builder.ts';
import type { Text } from '../../text.ts';
import { pathIn, tidyPath } from '../paths.ts';

/** What a mount needs to know of the files around it. */
export interface MountContext {
  /** The folder of the repository that the container's file lies in. */
  readonly folder: string;
  /** That directory on the machine (`~/.config/containers/systemd`); null where nothing says. */
  readonly directory: string | null;
  /** The storage that a `NAME.volume` file makes, as a key; undefined where there is no such file. */
  readonly volumeKey: (file: string) => string | undefined;
}

/** A volume as `SOURCE:TARGET:OPTIONS`, or a target alone for storage of the container's own; null for an empty one. */
export function readVolume(value: Text, context: MountContext): Mount | null {
  const parts = split(value, ':');
  const [source, target] = parts;
  if (source === undefined || value.value === '') return null;
  if (target === undefined) return { target: source, kind: 'own', key: null, span: value.span() };
  return { target, source, ...storageOf(source, context), span: value.span() };
}

/** A mount as `type=bind,source=PATH,destination=PATH`; null where it gives no storage (an image, a device). */
export function readMount(value: Text, context: MountContext): Mount | null {
  const fields = new Map(
    split(value, ',').map((field) => {
      const equals = field.value.indexOf('=');
      return equals < 0 ? [field.value, undefined] : [field.value.slice(0, equals), field.slice(equals + 1)];
    }),
  );
  const field = (...names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((found) => found !== undefined);
  const type = field('type')?.value ?? 'volume';
  const target = field('destination', 'dst', 'target');
  const source = field('source', 'src');
  if (target === undefined || !['bind', 'volume', 'tmpfs'].includes(type)) return null;
  if (source === undefined || type === 'tmpfs') return { target, kind: 'own', key: null, span: value.span() };
  return { target, source, ...storageOf(source, context), span: value.span() };
}

/** Splits at a character that stands in known text. */
function split(value: Text, separator: string): readonly Text[] {
  const input = lexical(value);
  const parts: Text[] = [];
  let from = 0;
  for (let at = input.indexOf(separator); at !== -1; at = input.indexOf(separator, from)) {
    parts.push(value.slice(from, at));
    from = at + 1;
  }
  return [...parts, value.slice(from)];
}

/** What a source is: `./x`, `/x` and a home are paths of the host, `x.volume` another file, anything else a volume's name. */
function storageOf(source: Text, { folder, directory, volumeKey }: MountContext): Pick<Mount, 'kind' | 'key'> {
  const [first] = source.pieces;
  if (first?.unknown?.symbol === 'home') {
    const rest = source.slice(first.text.length);
    return { kind: 'bind', key: rest.isKnown() ? tidyPath(`~${rest.value}`) : null };
  }
  const { value } = source;
  const isPath = /^[/.~$]/.test(value) || (first?.unknown !== undefined && value.includes('/', first.text.length));
  if (!isPath) {
    const key = source.isKnown() ? (volumeKey(value) ?? `volume ${value}`) : null;
    return { kind: key?.startsWith('/') ? 'bind' : 'volume', key };
  }
  if (!source.isKnown() || /^[~$]/.test(value)) return { kind: 'bind', key: null };
  if (value.startsWith('/')) return { kind: 'bind', key: tidyPath(value) || '/' };
  const key =
    directory === null ? `repository ${tidyPath(pathIn(folder, value)) || '.'}` : tidyPath(`${directory}/${value}`);
  return { kind: 'bind', key };
}
