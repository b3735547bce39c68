/** The mounts that `docker run` and `podman run` are given. */
import type { Mount } from '../service.ts';
import type { Text } from '../text.ts';

/** `-v SOURCE:TARGET[:OPTIONS]`, or a target alone for storage that the container makes for itself. */
export function volumeOption(value: Text): Mount {
  const plain = withoutUnknown(value);
  const colon = plain.indexOf(':');
  const span = value.span();
  if (colon === -1) return { target: value, kind: 'own', key: null, span };
  const end = plain.indexOf(':', colon + 1);
  const target = value.slice(colon + 1, end === -1 ? value.length : end);
  return { ...storageOf(value.slice(0, colon)), target, span };
}

/** `--mount type=bind,source=/srv/x,target=/y`; empty where it names no target. */
export function mountOption(value: Text): readonly Mount[] {
  const fields = fieldsOf(value);
  const field = (...names: readonly string[]) => fields.find(({ name }) => names.includes(name))?.value;
  const target = field('target', 'dst', 'destination');
  if (target === undefined) return [];
  const type = field('type')?.value ?? 'volume';
  const source = field('source', 'src');
  const span = value.span();
  if (source === undefined || (type !== 'bind' && type !== 'volume')) return [{ target, kind: 'own', key: null, span }];
  return [{ ...storageOf(source, type), target, span }];
}

interface Field {
  readonly name: string;
  readonly value: Text;
}

function fieldsOf(text: Text): readonly Field[] {
  return [...withoutUnknown(text).matchAll(/[^,]+/g)].map(({ index, 0: field }) => {
    const equals = field.indexOf('=');
    if (equals === -1) return { name: field, value: text.slice(index, index) };
    return { name: field.slice(0, equals), value: text.slice(index + equals + 1, index + field.length) };
  });
}

/** The text with letters in the place of what is not known, so that nothing in there is taken for syntax. */
function withoutUnknown(text: Text): string {
  return text.pieces
    .map((piece) => (piece.unknown === undefined ? piece.text : '_'.repeat(piece.text.length)))
    .join('');
}

type Storage = Pick<Mount, 'kind' | 'key' | 'source'>;

/** A path is one on the host, any other word the name of a volume. */
function storageOf(source: Text, type?: 'bind' | 'volume'): Storage {
  const isHome = source.pieces[0]?.unknown?.symbol === 'home';
  const path = isHome ? `~${source.value.slice(source.pieces[0]?.text.length)}` : source.value;
  const isPath = isHome || /^[/.~]/.test(path) || (path.includes('/') && !source.isKnown());
  const kind = type ?? (isPath ? 'bind' : 'volume');
  const rest = isHome ? source.slice(source.pieces[0]?.text.length ?? 0) : source;
  if (!rest.isKnown() || /^\.|^~[^/]/.test(path)) return { kind, source, key: null };
  return { kind, source, key: kind === 'bind' ? path : `volume ${path}` };
}
