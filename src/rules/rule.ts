import type { Draft, Severity } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Unreadable } from '../repository.ts';
import type { Service } from '../service.ts';
import type { JudgedSuppression } from '../suppression.ts';

export type Family =
  | 'Pinned profile'
  | 'Duplicate profile'
  | 'Locks and logs'
  | 'The service itself'
  | "The linter's own words";

/**
 * One check. A rule is an object literal in a file of its own, named like its id, with a page in `docs/rules/` and a
 * bad and a good fixture in `fixtures/rules/`. It looks at services, gateways or hosts, whichever it defines a function
 * for, and returns what it found; it never prints and never throws for what stands in the repository.
 */
export interface Rule {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** The severity of what a change under review brings, where that is judged more strictly. */
  readonly severityOfNew?: Severity;
  /** Off unless pedantic rules are asked for. */
  readonly pedantic?: true;
  /** One line for the table of rules: what fires it. */
  readonly summary: string;
  /** Every file that may hold a service and cannot be read. */
  readonly unreadable?: (file: Unreadable) => readonly Draft[];
  /** Every suppression of the repository, those with mistakes included. A rule that has this cannot be suppressed. */
  readonly suppression?: (suppression: JudgedSuppression) => readonly Draft[];
  /** Every service that is a gateway or is meant to be one (`Program.concerns`). */
  readonly service?: (service: Service) => readonly Draft[];
  /** Every gateway, with the host that it runs on. */
  readonly gateway?: (gateway: Gateway, host: Host) => readonly Draft[];
  /** Every host with at least one gateway. */
  readonly host?: (host: Host) => readonly Draft[];
}
