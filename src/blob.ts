import { createHash } from 'node:crypto';

/** git's name for the content of a file, from gitformat-pack(5): 40 hexadecimal digits, or 64 in a repository of SHA-256. */
export function blobId(bytes: Uint8Array, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
