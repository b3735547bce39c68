/**
 * The format-neutral model of a service: what the manager would really run, with every value still tied to the place
 * where it was written. Formats produce it; programs, rules and reporters read it.
 */
import type { Fix } from './finding.ts';
import type { SourceFile, Span } from './source.ts';
import type { Text } from './text.ts';

/** Who runs a service. `script`: a shell script that starts it itself. */
export const MANAGERS = [
  'systemd',
  'launchd',
  'supervisord',
  's6',
  'pm2',
  'procfile',
  'compose',
  'kubernetes',
  'script',
] as const;
export type Manager = (typeof MANAGERS)[number];

/** Whose manager it is: a user's own or the machine's; `unknown` where nothing says so or the manager knows no such difference. */
export const SCOPES = ['user', 'system', 'unknown'] as const;
export type Scope = (typeof SCOPES)[number];

/** An assignment as written, in the order in which the manager reads them, drop-ins after the main file. */
export interface Setting {
  readonly section: string;
  readonly key: Text;
  readonly value: Text;
  /** False where the manager drops it, for the reason in `ineffective`. */
  readonly effective: boolean;
  /**
   * `reset`: a later empty assignment takes it back · `overridden`: a later one counts · `unknown-key` and `misplaced`: the
   * manager knows no such key, or not in this section · `refused`: it cannot take the value.
   */
  readonly ineffective?: 'reset' | 'overridden' | 'unknown-key' | 'misplaced' | 'refused';
}

/** An environment variable that the service's process gets from its declaration. */
export interface Variable {
  readonly name: string;
  readonly value: Text;
  /** The whole word `NAME=VALUE` as written. */
  readonly span: Span;
  /** Set by the declaration itself, or read from a file that it names. */
  readonly from: 'declaration' | 'file';
}

/** A file of variables that the service reads at start. */
export interface EnvironmentFile {
  readonly path: Text;
  /** Whether the manager goes on when it is missing. */
  readonly optional: boolean;
  /** The file's content where it lies in the repository; its variables are then among the service's. */
  readonly source?: SourceFile;
  /** Names that the file sets, empty when it is not in the repository. */
  readonly names: readonly string[];
}

export type CommandRole = 'condition' | 'start-pre' | 'start' | 'start-post' | 'reload' | 'stop' | 'stop-post';

/** A command that the manager runs, after quoting, specifiers and variables. */
export interface Command {
  readonly role: CommandRole;
  /** The program that is executed (`path` of the manager), not necessarily `argv[0]`. */
  readonly path: Text;
  readonly argv: readonly Text[];
  /** Words as they stood before `$` expansion; same as `argv` where the manager expands nothing. */
  readonly words: readonly Text[];
  /** For each of `words`, its range in the source with the quotes around it. */
  readonly raw: readonly Span[];
  /** The whole command as written, without the key. */
  readonly span: Span;
  /** Whether a failure of it is ignored (`-` prefix). */
  readonly ignoreFailure: boolean;
  /**
   * What stands between two words in the file, so that `--profile` + separator + `code` + separator in front of a word
   * adds two words: `", "` in a list of quoted words, `</string><string>` in a property list. By default a blank.
   */
  readonly separator?: string;
}

/** A directory or volume that a container sees. */
export interface Mount {
  /** Where it is in the container. */
  readonly target: Text;
  /** What it is: a path on the host, the name of a volume or claim; undefined for storage of the container's own. */
  readonly source?: Text;
  readonly kind: 'bind' | 'volume' | 'claim' | 'own';
  /**
   * Equal keys are one storage: the absolute path on the host (`bind`; `~/…` for a home that is not known), or a name
   * that starts with `volume ` or `claim ` and holds the project or namespace. Null where that is not known.
   */
  readonly key: string | null;
  /** The whole mount as written. */
  readonly span: Span;
}

/** The container that a service's start command runs in. */
export interface Container {
  /** The image as written; undefined where none is (a build). */
  readonly image?: Text;
  /** The image that its own is built on, where a Dockerfile of the repository says so. */
  readonly base?: Text;
  /** Whether the start command is what the image's own entry point gets as arguments, and may be empty then. */
  readonly usesEntrypoint: boolean;
  /** How many words of the start command are the image's own entry point, where a Dockerfile of the repository gives it. */
  readonly entrypointLength?: number;
  readonly mounts: readonly Mount[];
  /** Set where it has no network of its own: the ports on which it listens are the host's. */
  readonly usesHostNetwork?: true;
}

/** Where a stream of the service goes when that is a file. */
export interface Output {
  readonly stream: 'stdout' | 'stderr';
  readonly path: Text;
}

/** The operating-system account that runs the service. */
export interface Account {
  /** Its name where the declaration or the layout fixes it. */
  readonly user?: string;
  /** Its home directory, absolute, where that is fixed. */
  readonly home?: string;
  /** What fixed the name: `User=`, `home/alice/` in the path. */
  readonly span?: Span;
}

/** Equal for one declaration, although it may run on several hosts. */
export function declarationKey({ name, span }: Service): string {
  return `${span.source.path}\0${span.start}\0${name}`;
}

/** The home directory of an account, `~` where nothing fixes it. A user without a known home has `/home/NAME`, root `/root`. */
export function userHome(account: Account): string {
  if (account.home !== undefined) return account.home;
  if (account.user === undefined) return '~';
  return account.user === 'root' ? '/root' : `/home/${account.user}`;
}

export type Restart = 'no' | 'on-success' | 'on-failure' | 'on-abnormal' | 'on-watchdog' | 'on-abort' | 'always';

/**
 * What a manager makes of a mistake in a declaration. Formats find them, because only they know the manager; each kind
 * is reported by the rule of the same id (`src/rules/`).
 */
export type ProblemKind =
  | 'unit-not-loadable'
  | 'exec-start-not-reset'
  | 'trailing-comment'
  | 'environment-lost'
  | 'path-not-expanded'
  | 'directive-misplaced'
  | 'user-unit-setting'
  | 'log-path-ignored'
  | 'gateway-start-in-service'
  | 'file-unreadable';

export interface Problem {
  readonly kind: ProblemKind;
  readonly span: Span;
  /** Fact, consequence and remedy, as a sentence or three. */
  readonly message: string;
  readonly related?: readonly { readonly span: Span; readonly label: string }[];
  readonly fix?: Fix;
  /** For `directive-misplaced`: the section that it belongs to, where there is one only. */
  readonly section?: string;
}

export interface Service {
  /** The manager's name for it: `hermes-gateway@code.service`. */
  readonly name: string;
  readonly manager: Manager;
  /** A name that no two services of one machine can share, where that is not `name`: a container's. */
  readonly identity?: string;
  readonly scope: Scope;
  /** Set where parts of the name are filled in later, so that it says nothing of a profile. */
  readonly isNameOpen?: true;
  /** Set where the content, and not the folder, says which manager reads it. */
  readonly scopeByContent?: true;
  /** The instance of a template; null for a template of which no instance is known; undefined for what is no template. */
  readonly instance?: string | null;
  /** The machine that the layout or the configuration names; undefined: the repository's only, unnamed one. */
  readonly machine?: string;
  /** Whether it goes to every machine (`common/`). */
  readonly isShared?: true;
  /** Set for a service that another file of the repository writes when it runs, or shows. */
  readonly isWritten?: true;
  /** Set for one that a document shows, and that nothing writes. */
  readonly isShown?: true;
  /** Services with the same value lie in one tree (a home, a root, a folder) and are deployed together. */
  readonly place: string;
  readonly account: Account;
  /** Where it is declared: the first is the main file, the others are drop-ins in the order in which they are merged. */
  readonly files: readonly SourceFile[];
  /** The place to point at when nothing better is known: the file's first section or line. */
  readonly span: Span;
  readonly settings: readonly Setting[];
  readonly commands: readonly Command[];
  readonly environment: readonly Variable[];
  /** Assignments of variables that the process does not get: a later one sets them again, or they are unset. */
  readonly withdrawn?: readonly Variable[];
  readonly environmentFiles: readonly EnvironmentFile[];
  /** Why a variable that is not in `environment` may still be set from outside (`PassEnvironment=`, an unread file). */
  readonly environmentOpen: readonly {
    readonly reason: string;
    readonly span: Span;
    readonly names?: readonly string[];
  }[];
  readonly workingDirectory?: Text;
  /** The policy is null where the repository does not fix it. */
  readonly restart?: { readonly policy: Restart | null; readonly span: Span };
  /** As written, for messages: `5`, `1min`. */
  readonly restartDelay?: { readonly text: string; readonly span: Span };
  readonly outputs: readonly Output[];
  readonly pidFile?: Text;
  /** What starts it at boot or login; empty when nothing does. */
  readonly startedBy: readonly { readonly target: string; readonly span: Span }[];
  /** Kept running (a daemon), as against a job that runs and ends (`Type=oneshot`). */
  readonly resident: boolean;
  /** Set where its commands run in a container: `environment` and paths are the container's, not the host's. */
  readonly container?: Container;
  /** How many of it run at a time, where that is not one; null: not known. */
  readonly replicas?: { readonly count: number | null; readonly span: Span };
  /**
   * Set for a script that runs its command in the foreground: something else may well run the script, so it is no
   * second gateway beside one that a manager runs.
   */
  readonly isEntry?: true;
  /** The file of the repository that would lie at a path where the service runs; undefined where there is none. */
  readonly fileAt?: (path: Text) => SourceFile | undefined;
  readonly problems: readonly Problem[];
  /**
   * What it can become, where it is a template with conditions: each a whole service. What hangs on a condition is unknown
   * in the service itself.
   */
  readonly alternatives?: readonly Service[];
  /** Set where the manager refuses it: it does not start, and what stands behind the mistake was never read. */
  readonly isRefused?: true;
}
