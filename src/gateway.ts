/**
 * A service whose command starts a program's gateway, with the identity that it will really have, and why.
 */

import { type Account, type Command, type Container, declarationKey, type Service } from './service.ts';
import type { Span } from './source.ts';
import type { Text } from './text.ts';

/** A step of the reasoning behind an identity; the chain reads from the first cause to the result. */
export interface Reason {
  readonly span: Span;
  /** `--profile code names the profile`. */
  readonly text: string;
}

/**
 * - `pinned`: the command names the profile
 * - `pinned-by-home`: only HERMES_HOME does (`…/profiles/NAME`, or an entry point that knows no flag)
 * - `unpinned`: nothing does, `active_profile` decides
 * - `volume`: a container whose data volume is its own root
 * - `unknown`: the command cannot be read statically
 */
export const PROFILE_STATES = ['pinned', 'pinned-by-home', 'unpinned', 'volume', 'unknown'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

/** Something on the command line that is, or looks like, a profile flag. */
export interface ProfileFlag {
  /** The flag with its value as written, one or two words. */
  readonly span: Span;
  /** The value, if there is one. */
  readonly value?: Text;
  /**
   * What the program makes of it, in the selected releases:
   * `read`: it selects the profile · `repeated`: a second one, left for argparse to refuse ·
   * anything else: not read, and why.
   */
  readonly outcome:
    | 'read'
    | 'repeated'
    | 'glued' // -pX
    | 'equals' // -p=X
    | 'after-dashes' // after --
    | 'value-of' // eaten as the value of another flag
    | 'no-value' // last word
    | 'invalid-name'
    | 'entry-point'; // this entry point knows no flag
  /** Releases in which `outcome` holds, when not in all of the selected ones: `v0.17 and later`. */
  readonly releases?: string;
}

/** Releases with one resolution behaviour. Eras of a program are numbered without gaps, oldest first. */
export interface Era {
  readonly index: number;
  /** First and last release in it, for readers: `v0.6`, `v0.8`; null: still current. */
  readonly from: string;
  readonly to: string | null;
}

/** What one range of releases makes of a gateway's command line and environment. */
export interface Outcome {
  /** A range as in package managers: `>=0.6.0 <0.12.0`. */
  readonly range: string;
  /** The eras in the range, in order. */
  readonly eras: readonly Era[];
  readonly result: /** Fixed, whatever `active_profile` says. `profile` is null for a home that is no profile's (`/opt/data` is `default` of its own root). */
    | { readonly kind: 'fixed'; readonly profile: string | null; readonly home: Home }
    /** `<root>/active_profile` decides; `fallback` is the home when that file is missing, empty or says `default`. */
    | {
        readonly kind: 'active';
        readonly root: Home;
        readonly fallback: Home;
        readonly fallbackProfile: string | null;
        readonly active?: ActiveProfile;
      }
    | { readonly kind: 'fails'; readonly exit: number | null; readonly reason: string }
    /** `profile`: the name, where that is known although its home is not. */
    | { readonly kind: 'unknown'; readonly reason: string; readonly profile?: string };
}

/** A directory of the program's on the host. */
export interface Home {
  /** For people and for JSON: `~/.hermes/profiles/code`, `/opt/data`. Unknown parts as written. */
  readonly path: string;
  /** Equal keys are one directory on a host; null when a part is unknown, which equals nothing. */
  readonly key: string | null;
  /**
   * Set where the key is null only because of files that are not in the repository: gateways that read the very same
   * files and are otherwise alike have one directory all the same, wherever it is.
   */
  readonly sharedKey?: string;
}

/** An `active_profile` file in the repository, or the value that the configuration gives. */
export interface ActiveProfile {
  readonly name: string;
  /** Where it says so; undefined when it comes from the configuration. */
  readonly span?: Span;
  /** The root that it belongs to; undefined: every root of the host (the configuration's value). */
  readonly root?: Home;
}

export interface Gateway {
  readonly program: string;
  readonly service: Service;
  /** Tells it from the others that its service starts, where there are several. */
  readonly ordinal?: number;
  readonly host: string;
  readonly command: Command;
  /** The span of the words that start the gateway (`hermes … gateway run`), where findings about the command point. */
  readonly span: Span;
  readonly profile: { readonly name: string | null; readonly state: ProfileState; readonly why: readonly Reason[] };
  readonly flags: readonly ProfileFlag[];
  /** Per range of the selected releases, in order; neighbours with one result are joined. */
  readonly outcomes: readonly Outcome[];
  /** The home in the newest selected release, with the repository's `active_profile` applied; null when unknown. */
  readonly home: Home | null;
  readonly root: Home | null;
  readonly lock: string | null;
  readonly pid: string | null;
  /** Directory of the program's own log files. */
  readonly logDirectory: string | null;
  /** Every log file that the program or the manager writes for it. */
  readonly logs: readonly string[];
  /** Directory of the bot-token locks; only gateways that share it see each other's tokens. */
  readonly tokenLocks: Home | null;
  /** Set where something outside of the repository may set its home, so that the roots of `outcomes` are those without that. */
  readonly isHomeOpen?: true;
  /** The unit name that the program itself would give this profile; null when unknown. */
  readonly expectedUnit: string | null;
  /**
   * The profile that the service's own name stands for in the program's naming scheme (`hermes-gateway.service`:
   * `default`, `hermes-gateway-code.service`: `code`); null where it does not follow the scheme, holds a hash, or is a
   * template's, whose instance may be anything.
   */
  readonly namedProfile?: string | null;
  readonly replaces: boolean;
  /** Set where the command asks a manager to start the gateway and returns: it is shown, and judged no further. */
  readonly manages?: true;
  /**
   * The container that it runs in: the service's, or one that its command starts. Home and root are then storage of the
   * host, or of the container's own, where the mounts say so; lock, PID file and logs are paths on the host where the
   * home is a directory of the host, else paths in the container.
   */
  readonly container?: Container;
  /** Set where more than one of it run at a time and share its home. */
  readonly replicas?: { readonly count: number; readonly span: Span };
  /**
   * The places in scripts and commands where the program is called for this gateway, or the scripts themselves where they
   * cannot be read: what a script is found to start there is this gateway, and no other beside it.
   */
  readonly calls: readonly Span[];
  /** Where `--profile NAME` would be inserted by a person; undefined where no certain place is. */
  readonly flagPosition?: Span;
}

/** Equal for one gateway of one declaration, although it may run on several hosts. */
export function gatewayKey({ service, ordinal = 0 }: Gateway): string {
  return `${declarationKey(service)}\0${ordinal}`;
}

/** What tells a host from others, beyond the repository that speaks of it. */
export interface Whereabouts {
  /** The name of the machine; undefined: the unnamed one. */
  readonly machine?: string;
  /** Set where the services can run on one kind of system only: `Linux`, `macOS`, `Kubernetes`. */
  readonly system?: string;
  /** The user whom everything on the host is taken to belong to. */
  readonly user?: Account;
  /** Set for one of several copies, or ways of running it, that the repository has of a machine. */
  readonly isCopy?: true;
}

/** Gateways that would run on one machine as one user; only they can collide. */
export interface Host extends Whereabouts {
  readonly name: string;
  readonly gateways: readonly Gateway[];
  /** What the repository says of `active_profile` there, whether or not a gateway follows it. */
  readonly activeProfiles?: readonly ActiveProfile[];
}
