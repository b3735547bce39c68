import type { ActiveProfile, Gateway } from './gateway.ts';
import type { Problem, Service } from './service.ts';

/** What a program needs to know beside the service itself. */
export interface ProgramContext {
  /** The release that the user runs, as in `0.20.0`, `v0.12` or `2026.8.31`; undefined means any supported one. */
  readonly release?: string;
  /** `active_profile` files of the service's host, and the configuration's value. */
  readonly activeProfiles: readonly ActiveProfile[];
  readonly host: string;
}

/** A kind of gateway: how it reads its command line and environment, and where it keeps its state. */
export interface Program {
  readonly name: string;
  /** Whether a file with this text can speak of the program at all; cheap, and rather once too often. */
  readonly isMentioned: (text: string) => boolean;
  /** Folders of the repository that are a copy of the program's own sources, which nobody deploys from there. */
  readonly sources: (paths: readonly string[]) => readonly string[];
  /** Whether the service is this program's gateway or is named or written as if it were meant to be. */
  readonly concerns: (service: Service) => boolean;
  /** Whether it runs in a container, the service's own or one that its command starts. */
  readonly isContained: (service: Service) => boolean;
  /** The gateways that the service runs side by side; none when it is another program, or another subcommand. */
  readonly resolve: (service: Service, context: ProgramContext) => readonly Gateway[];
  /** Mistakes in how the service calls the program, such as a command that manages the gateway instead of running it. */
  readonly problems: (service: Service) => readonly Problem[];
  /** Throws a `RangeError` that says what is accepted when the release is none of this program's. */
  readonly checkRelease: (release: string) => void;
}
