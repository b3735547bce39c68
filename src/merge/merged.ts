/** Many reports as one. */
import type { Gateway } from '../gateway.ts';
import { erasOfRange } from '../programs/hermes/releases.ts';
import { type Clash, clashes } from './found.ts';
import { type JoinedHost, join, type NameOfUnnamed } from './join.ts';
import { type Origin, rebuild, type Seat } from './rebuild.ts';
import { COUNTS, type Report, type Summary } from './report.ts';

export interface Merged {
  /** In the order of the reports. */
  readonly repositories: readonly MergedRepository[];
  /** Sorted by name. */
  readonly hosts: readonly JoinedHost[];
  readonly clashes: readonly Clash[];
  /** How many findings the repositories have inside. */
  readonly within: Summary;
  readonly originOf: (gateway: Gateway) => Origin;
}

export interface MergedRepository extends Summary {
  readonly repository: string;
  readonly gateways: number;
}

/** Takes report after report, keeping of each what the next ones have to be compared with. */
export interface Merger {
  readonly add: (report: Report, repository: string) => void;
  readonly result: (nameOfUnnamed: NameOfUnnamed) => Merged;
}

/** Whether this release knows the releases of a range: what `parseReport` asks. */
export function knowsRange(range: string): boolean {
  return erasOfRange(range) !== undefined;
}

export function merger(): Merger {
  const repositories: MergedRepository[] = [];
  const seats: Seat[] = [];
  const origins = new Map<Gateway, Origin>();
  const eras = new Map<string, ReturnType<typeof erasOfRange>>();
  const erasOf = (range: string) => {
    const known = eras.get(range) ?? erasOfRange(range) ?? [];
    eras.set(range, known);
    return known;
  };
  return {
    add: (report, repository) => {
      const rebuilt = rebuild(report, repository, erasOf);
      repositories.push({ repository, gateways: report.gateways.length, ...report.summary });
      for (const seat of rebuilt.seats) seats.push(seat);
      for (const [gateway, origin] of rebuilt.origins) origins.set(gateway, origin);
    },
    result: (nameOfUnnamed) => {
      const hosts = join(seats, origins, nameOfUnnamed);
      const sum = (name: keyof Summary) => repositories.reduce((total, each) => total + each[name], 0);
      return {
        repositories,
        hosts,
        clashes: clashes(hosts, origins),
        within: Object.fromEntries(COUNTS.map((name) => [name, sum(name)])) as Summary,
        originOf: (gateway) => origins.get(gateway) as Origin,
      };
    },
  };
}
