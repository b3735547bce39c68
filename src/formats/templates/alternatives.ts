/** Services of one file that may be a template with conditions. */
import { surface } from '../../embedded.ts';
import type { Service } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { renderings } from './renderings.ts';

/**
 * The services of a file, each with what it can become (`Service.alternatives`). A template without conditions, whose
 * loops are unrolled, is read as the one text that it becomes.
 */
export function withRenderings(
  source: SourceFile,
  read: (source: SourceFile) => readonly Service[],
): readonly Service[] {
  const [first, ...others] = renderings(source) ?? [source];
  if (first === undefined || first === source) return read(source);
  if (others.length === 0) return read(first);
  const rendered = [first, ...others].map((text) => read(text).map(surface));
  return read(source).map((service) => {
    const alternatives = rendered.flatMap((services) => services.find(({ name }) => name === service.name) ?? []);
    return alternatives.length === 0 ? service : { ...service, alternatives };
  });
}
