import { describe, expect, it } from 'vitest';
import { MANAGERS, type Manager, type Service } from '../../../src/service.ts';
import { container, lone, messages, restart } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

const KEY = 'mb7-quiet-harbour-41-lamp-velvet';

/** A gateway of a manager, with a profile and a name of its own. */
function serviceUnder(manager: Manager, options: ServiceOptions = {}, profile = 'code', words: readonly string[] = []) {
  return serviceOf(['hermes', '-p', profile, 'gateway', 'run', ...words], { name: profile, manager, ...options });
}

/** How messages about each manager go on; about one that is left out there is none. */
function eachSays(sayings: Partial<Record<Manager, string>>, message: (manager: Manager) => string): void {
  it.each(MANAGERS.map((manager) => [manager, sayings[manager]] as const))('%s: %s', (manager, saying) => {
    if (saying === undefined) expect(message(manager)).toBe('');
    else expect(message(manager)).toContain(saying);
  });
}

describe('where a manager keeps a secret', () => {
  eachSays(
    {
      systemd: ', or in a file outside the repository that EnvironmentFile= names.',
      launchd: ', or in a file outside the repository.',
      supervisord: ', or in a file outside the repository.',
      s6: ', or in a file outside the repository that the run script reads.',
      pm2: ', or in a file outside the repository.',
      procfile: ', or in a .env file that is not in the repository.',
      compose: ', or in a file outside the repository that env_file: names.',
      kubernetes: ', or in a Secret that secretKeyRef names.',
      script: ', or in a file outside the repository that the script sources.',
    },
    (manager) => messages('secret-in-unit', serviceUnder(manager, { env: { API_SERVER_KEY: KEY } })),
  );
});

describe('what a manager calls the directory that a command runs in', () => {
  const options = {
    account: { user: 'ann', span: lone('ann').span() },
    parts: { workingDirectory: lone('/home/bob') },
  };
  eachSays(
    {
      systemd: 'code runs as "ann", but WorkingDirectory is "/home/bob"',
      launchd: 'but WorkingDirectory is',
      supervisord: 'but directory is',
      s6: 'but the working directory is',
      pm2: 'but cwd is',
      procfile: 'but the working directory is',
      compose: 'but working_dir is',
      kubernetes: 'but workingDir is',
      script: 'but the working directory is',
    },
    (manager) => messages('user-home-mismatch', serviceUnder(manager, options)),
  );
});

describe('how to leave the output to a manager', () => {
  const options = { outputs: ['/var/log/x.log'] };
  eachSays(
    {
      systemd: 'a file in its own home, or leave the output to the journal.',
      launchd: ', or name no file for it.',
      supervisord: ', or leave the log to supervisord (AUTO).',
      s6: ', or leave the output to the log service.',
      pm2: ', or leave the log to pm2.',
      procfile: ', or leave the output to the process manager.',
      compose: ", or leave the output to the container's log.",
      kubernetes: ", or leave the output to the container's log.",
      script: ', or start them by a service manager, which keeps their logs apart.',
    },
    (manager) => messages('shared-log', serviceUnder(manager, options), serviceUnder(manager, options, 'ops')),
  );
});

describe('where a manager sends the output by itself', () => {
  eachSays(
    {
      systemd: 'ops logs to the journal, code to /var/log/x.log',
      launchd: 'launchd job ops logs to no file, launchd job code to /var/log/x.log',
      supervisord: "supervisord program ops logs to supervisord's own log of it, ",
      s6: "s6 service ops logs to the supervisor's log, ",
      pm2: "pm2 app ops logs to pm2's own log of it, ",
      procfile: 'Procfile process ops logs to the terminal, ',
      compose: "compose service ops logs to the container's log, ",
      kubernetes: "kubernetes ops logs to the container's log, ",
      script: 'script ops logs to the terminal, ',
    },
    (manager) =>
      messages(
        'log-path-inconsistent',
        serviceUnder(manager, { outputs: ['/var/log/x.log'] }),
        serviceUnder(manager, {}, 'ops'),
      ),
  );
});

describe('what decides of a second start, and how to run one only', () => {
  const parts = { replicas: { count: 2, span: lone('2').span() }, ...restart(null, '{{ policy }}') };
  eachSays(
    {
      systemd: 'and what Restart= then does is not known here. Run one, or give each',
      launchd: 'and what KeepAlive then does is not known here. Run one, or give each',
      supervisord: 'and what autorestart= then does is not known here. Write "numprocs=1", or give each',
      s6: 'and what its finish script then does is not known here. Run one, or give each',
      pm2: 'and what autorestart then does is not known here. Write "instances: 1", or give each',
      procfile: 'and what its process manager then does is not known here. Run one, or give each',
      compose: 'and what restart: then does is not known here. Write "replicas: 1", or give each',
      kubernetes: 'and what restartPolicy then does is not known here. Write "replicas: 1", or give each',
      script: 'and what its loop then does is not known here. Run one, or give each',
    },
    (manager) => messages('duplicate-profile', serviceUnder(manager, { parts })),
  );
});

describe('who takes a command as it is, which no shell reads, and how to send its output to a file', () => {
  const redirected = (manager: Manager) =>
    messages('shell-syntax-in-exec', serviceUnder(manager, {}, 'code', ['>', '/x.log']));
  eachSays(
    {
      systemd: 'systemd hands it to "hermes" as it is',
      launchd: 'launchd hands it to "hermes" as it is',
      supervisord: 'supervisord hands it to "hermes" as it is',
      pm2: 'pm2 hands it to "hermes" as it is',
      compose: 'compose hands it to "hermes" as it is',
      kubernetes: 'kubernetes hands it to "hermes" as it is',
    },
    redirected,
  );
  eachSays(
    {
      systemd: 'Use StandardOutput=append:/path, or leave the output to the journal.',
      launchd: 'Use StandardOutPath, or name no file for it.',
      supervisord: 'Use stdout_logfile=/path, or leave the log to supervisord (AUTO).',
      pm2: 'Use out_file, or leave the log to pm2.',
      compose: "Remove it, and leave the output to the container's log.",
      kubernetes: "Remove it, and leave the output to the container's log.",
    },
    redirected,
  );
});

describe('what a service without a policy lacks', () => {
  const lacking = (manager: Manager) => messages('restart-missing', serviceUnder(manager));
  eachSays(
    {
      systemd:
        'code has no Restart=: after a crash, or the exit 75 with which Hermes asks to be started again, the gateway stays down until somebody looks. ',
      launchd: 'launchd job code has no KeepAlive (RunAtLoad starts it only once): after a crash',
      compose: 'compose service code has no "restart": after a crash',
    },
    lacking,
  );
  eachSays(
    {
      systemd: 'Add Restart=always with RestartSec=5, or on-failure.',
      launchd: 'Set KeepAlive to <true/>.',
      compose: 'Add "restart: unless-stopped", which also starts it after a reboot.',
    },
    lacking,
  );
});

describe('what nothing starts after a reboot', () => {
  eachSays(
    {
      systemd:
        'code has no [Install] section, and nothing else in the repository starts it: "systemctl enable" refuses it, and after a reboot the gateway stays down. Add [Install] with WantedBy=default.target.',
      launchd:
        'launchd job code has neither RunAtLoad nor KeepAlive: launchd loads it and does not start it, so that after a reboot the gateway stays down. Set RunAtLoad to <true/>, which starts it at login.',
      compose:
        'compose service code has "on-failure" for its restart policy, which does not start it again after a reboot, nor after the container engine itself was restarted. Write "restart: unless-stopped".',
    },
    (manager) => messages('not-enabled', serviceUnder(manager, { parts: restart('on-failure') })),
  );

  it.each<[string, Service, string]>([
    [
      'a job of the machine',
      serviceUnder('launchd', { scope: 'system' }),
      'launchd job code has neither RunAtLoad nor KeepAlive: launchd loads it and does not start it, so that after a reboot the gateway stays down. Set RunAtLoad to <true/>.',
    ],
    [
      'a unit that Podman makes',
      serviceOf(['gateway', 'run'], { name: 'code', scope: 'system', parts: { container: container('/srv/data') } }),
      'code names nothing in [Install] that starts it: Podman enables a unit of its own making by that section alone, and after a reboot the gateway stays down. Add [Install] with WantedBy=multi-user.target.',
    ],
    ['a container that is always started again', serviceUnder('compose', { parts: restart('always') }), ''],
    ['a container without a policy, which is another mistake', serviceUnder('compose'), ''],
  ])('%s', (_, service, saying) => expect(messages('not-enabled', service)).toBe(saying));
});
