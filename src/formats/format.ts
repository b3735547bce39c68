import type { Repository } from '../repository.ts';
import type { Service } from '../service.ts';

/** A way of declaring services: it finds its own files, merges them as its manager would, and gives the effective services. */
export interface Format {
  readonly name: string;
  /** Never throws for what stands in the repository: a file that cannot be read is in `repository.unreadable`. */
  readonly read: (repository: Repository) => readonly Service[];
}
