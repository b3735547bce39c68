/** When two mounts of a cluster are one storage. */
import type { Text } from '../../text.ts';
import { tidyPath } from '../paths.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { withoutVariables } from './substitution.ts';

/** A claim by its namespace; where none is said, by the folder whose files are applied together. */
export function claimKey(claim: Text, namespace: string): string | null {
  return isFixed(claim) ? `claim ${namespace}/${claim.value}` : null;
}

/** A directory of the node. */
export function hostKey(path: Text): string | null {
  return isFixed(path) && path.value.startsWith('/') ? tidyPath(path.value) || '/' : null;
}

/** The part of a storage that is mounted; null where that is not known. */
export function subPath(key: string | null, path: Text | undefined, expression: YamlNode | undefined): string | null {
  if (key === null || expression !== undefined || (path && !isFixed(path))) return null;
  return path === undefined || path.value === '' ? key : `${key}${tidyPath(`/${path.value}`)}`;
}

/** What a server of files shares. */
export function shareKey(server: Text | undefined, path: Text | undefined): string | null {
  return server && path && isFixed(server) && isFixed(path) ? `volume nfs ${server.value}:${path.value}` : null;
}

/** Whether nothing of the text is filled in later. */
export function isFixed(text: Text): boolean {
  return withoutVariables(text).isKnown();
}
