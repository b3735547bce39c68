/** How each manager spells what rules speak of: one table, so that a rule says a thing once and not for each of them. */
import type { Gateway } from '../../gateway.ts';
import type { Manager, Restart, Service } from '../../service.ts';
import { textOf } from '../../source.ts';

export interface ManagerWords {
  /** What stands before a service's name, where the name alone does not say whose it is. */
  readonly kind?: string;
  /** Who starts the commands, as the subject of a sentence. */
  readonly name: string;
  /** What decides whether a service that ended is started again. */
  readonly policyKey: string;
  /** A policy in a sentence, after "under": `Restart=always`. `written`: as it stands in the file. */
  readonly policy: (policy: Restart, written: string) => string;
  /** What stands before the time that it waits. */
  readonly delayKey?: string;
  /** What a service without a policy lacks, and what to write; undefined where that is no mistake. */
  readonly noPolicy?: { readonly fact: string; readonly remedy: string };
  /** What follows the name of a service that nothing starts by itself; undefined where nobody can tell. */
  readonly notStarted?: (service: Service) => string | undefined;
  readonly directoryKey: string;
  /** Where the output goes when no file is named. */
  readonly ownLog: string;
  /** How to send the output to a file, where the manager can. */
  readonly logKey?: string;
  /** Ends "Give each profile a file in its own home, or …". */
  readonly leaveLog: string;
  /** Ends "put the new one in the .env of the profile's home, or …". */
  readonly secretPlace: string;
  /** How to run one of it only. */
  readonly single?: string;
  /** Whether a shell reads the commands, or they are those of a script. */
  readonly hasShell?: true;
}

const SYSTEMD: ManagerWords = {
  name: 'systemd',
  policyKey: 'Restart=',
  policy: (policy) => `Restart=${policy}`,
  delayKey: 'RestartSec=',
  noPolicy: { fact: 'has no Restart=', remedy: 'Add Restart=always with RestartSec=5, or on-failure.' },
  notStarted: ({ scope, settings }) => {
    const hasInstall = settings.some(({ section }) => section === 'Install');
    const [fact, effect, remedy] = hasInstall
      ? ['names nothing in [Install] that starts it', 'has nothing start it', 'Add']
      : ['has no [Install] section', 'refuses it', 'Add [Install] with'];
    const consequence = `"systemctl enable" ${effect}, and after a reboot the gateway stays down`;
    return `${fact}, and nothing else in the repository starts it: ${consequence}. ${remedy} WantedBy=${targetOf(scope)}.`;
  },
  directoryKey: 'WorkingDirectory',
  ownLog: 'the journal',
  logKey: 'StandardOutput=append:/path',
  leaveLog: 'leave the output to the journal',
  secretPlace: 'in a file outside the repository that EnvironmentFile= names',
};

/** A unit that Podman makes of a `.container` file. */
const QUADLET: ManagerWords = {
  ...SYSTEMD,
  notStarted: ({ scope }) =>
    'names nothing in [Install] that starts it: Podman enables a unit of its own making by that section alone, and after ' +
    `a reboot the gateway stays down. Add [Install] with WantedBy=${targetOf(scope)}.`,
  secretPlace:
    'in a secret of Podman that Secret= names, or in a file outside the repository that EnvironmentFile= names',
};

const LAUNCHD: ManagerWords = {
  kind: 'launchd job',
  name: 'launchd',
  policyKey: 'KeepAlive',
  policy: (policy) => (policy === 'on-failure' ? 'KeepAlive with SuccessfulExit false' : 'KeepAlive'),
  delayKey: 'ThrottleInterval ',
  noPolicy: { fact: 'has no KeepAlive (RunAtLoad starts it only once)', remedy: 'Set KeepAlive to <true/>.' },
  notStarted: ({ scope }) =>
    'has neither RunAtLoad nor KeepAlive: launchd loads it and does not start it, so that after a reboot the gateway ' +
    `stays down. Set RunAtLoad to <true/>${scope === 'user' ? ', which starts it at login' : ''}.`,
  directoryKey: 'WorkingDirectory',
  ownLog: 'no file',
  logKey: 'StandardOutPath',
  leaveLog: 'name no file for it',
  secretPlace: 'in a file outside the repository',
};

const SUPERVISORD: ManagerWords = {
  kind: 'supervisord program',
  name: 'supervisord',
  policyKey: 'autorestart=',
  policy: (policy) => `autorestart=${policy === 'always' ? 'true' : 'unexpected'}`,
  directoryKey: 'directory',
  ownLog: "supervisord's own log of it",
  logKey: 'stdout_logfile=/path',
  leaveLog: 'leave the log to supervisord (AUTO)',
  secretPlace: 'in a file outside the repository',
  single: 'numprocs=1',
};

const S6: ManagerWords = {
  kind: 's6 service',
  name: 's6',
  policyKey: 'its finish script',
  policy: () => "s6's own restart",
  directoryKey: 'the working directory',
  ownLog: "the supervisor's log",
  leaveLog: 'leave the output to the log service',
  secretPlace: 'in a file outside the repository that the run script reads',
  hasShell: true,
};

const PM2: ManagerWords = {
  kind: 'pm2 app',
  name: 'pm2',
  policyKey: 'autorestart',
  policy: () => "pm2's autorestart",
  delayKey: 'restart_delay ',
  directoryKey: 'cwd',
  ownLog: "pm2's own log of it",
  logKey: 'out_file',
  leaveLog: 'leave the log to pm2',
  secretPlace: 'in a file outside the repository',
  single: 'instances: 1',
};

const PROCFILE: ManagerWords = {
  kind: 'Procfile process',
  name: 'the shell',
  policyKey: 'its process manager',
  policy: () => "its process manager's restart",
  directoryKey: 'the working directory',
  ownLog: 'the terminal',
  leaveLog: 'leave the output to the process manager',
  secretPlace: 'in a .env file that is not in the repository',
  hasShell: true,
};

const COMPOSE: ManagerWords = {
  kind: 'compose service',
  name: 'compose',
  policyKey: 'restart:',
  policy: (policy, written) =>
    `restart: ${/\b(?:always|unless-stopped|on-failure|any)\b/.exec(written)?.[0] ?? policy}`,
  delayKey: 'delay ',
  noPolicy: { fact: 'has no "restart"', remedy: 'Add "restart: unless-stopped", which also starts it after a reboot.' },
  notStarted: ({ restart }) =>
    restart?.policy === 'on-failure'
      ? 'has "on-failure" for its restart policy, which does not start it again after a reboot, nor after the container ' +
        'engine itself was restarted. Write "restart: unless-stopped".'
      : undefined,
  directoryKey: 'working_dir',
  ownLog: "the container's log",
  leaveLog: "leave the output to the container's log",
  secretPlace: 'in a file outside the repository that env_file: names',
  single: 'replicas: 1',
};

const KUBERNETES: ManagerWords = {
  kind: 'kubernetes',
  name: 'kubernetes',
  policyKey: 'restartPolicy',
  policy: (policy) => `restartPolicy ${policy === 'on-failure' ? 'OnFailure' : 'Always'}`,
  directoryKey: 'workingDir',
  ownLog: "the container's log",
  leaveLog: "leave the output to the container's log",
  secretPlace: 'in a Secret that secretKeyRef names',
  single: 'replicas: 1',
};

const SCRIPT: ManagerWords = {
  kind: 'script',
  name: 'the shell',
  policyKey: 'its loop',
  policy: () => 'its own loop',
  directoryKey: 'the working directory',
  ownLog: 'the terminal',
  leaveLog: 'start them by a service manager, which keeps their logs apart',
  secretPlace: 'in a file outside the repository that the script sources',
  hasShell: true,
};

const WORDS: Readonly<Record<Manager, ManagerWords>> = {
  systemd: SYSTEMD,
  launchd: LAUNCHD,
  supervisord: SUPERVISORD,
  s6: S6,
  pm2: PM2,
  procfile: PROCFILE,
  compose: COMPOSE,
  kubernetes: KUBERNETES,
  script: SCRIPT,
};

/** What the manager of a service calls things. */
export function managerOf({ manager, container }: Service): ManagerWords {
  return manager === 'systemd' && container !== undefined ? QUADLET : WORDS[manager];
}

/** The service in a sentence: `hermes-gateway.service`, `compose service gateway`. */
export function nameOf(service: Service): string {
  const { kind } = managerOf(service);
  return kind === undefined ? service.name : `${kind} ${service.name}`;
}

/** What a gateway is called beside another one, which its service may start as well. */
export function nameBeside({ service }: Gateway, other: Gateway): string {
  return service === other.service ? `another gateway of ${nameOf(service)}` : nameOf(service);
}

/** Its restart policy in a sentence, `Restart=always with RestartSec=5`; undefined where it has none that is known. */
export function policyOf(service: Service): string | undefined {
  const { restart, restartDelay } = service;
  if (restart?.policy == null) return undefined;
  const { policy, delayKey } = managerOf(service);
  const delay = restartDelay === undefined || delayKey === undefined ? '' : ` with ${delayKey}${restartDelay.text}`;
  return `${policy(restart.policy, textOf(restart.span))}${delay}`;
}

/** The target that starts what a user, or the machine, always runs. */
export function targetOf(scope: Service['scope']): string {
  return scope === 'system' ? 'multi-user.target' : 'default.target';
}
