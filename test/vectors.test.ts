import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf, ownVectors, readVectors } from '../scripts/conformance/checks.ts';

describe('what systemd and Hermes were seen to do', () => {
  it.each(ownVectors().map((path) => [basename(path), path] as const))('is what comes out for %s', (_, path) => {
    expect(
      readVectors(path)
        .flat()
        .map(failureOf)
        .filter((failure) => failure !== null),
    ).toEqual([]);
  });
});
