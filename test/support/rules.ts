import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles } from './lint.ts';

/** A sentence, a repository, and the words under the carets of each finding of the rule, in the order of the output. */
export type Row = readonly [name: string, files: Files, expected: readonly string[]];

/** Runs a rule over a table of small repositories, with pedantic rules on. */
export function testRule(id: string, rows: readonly Row[]): void {
  describe(id, () => {
    it.each(rows)('%s', async (_name, files, expected) => {
      const { findings } = await lintFiles(files, { pedantic: true });
      expect(findings.filter(({ rule }) => rule === id).map(({ span }) => textOf(span))).toEqual(expected);
    });
  });
}

/** The messages of a rule's findings for a repository. */
export async function messagesOf(id: string, files: Files, config?: Partial<Config>): Promise<readonly string[]> {
  const { findings } = await lintFiles(files, { pedantic: true, ...config });
  return findings.filter(({ rule }) => rule === id).map(({ message }) => message);
}

const USER_UNITS = '.config/systemd/user';
const SYSTEM_UNITS = 'etc/systemd/system';

/** Parts of a unit that differ from the plain gateway service that `unit` makes. */
export interface Parts {
  /** The command; by default the gateway of the profile that the name stands for. */
  readonly exec?: string;
  /** More lines of [Service]. */
  readonly service?: string;
  /** The restart policy; by default `Restart=always`. */
  readonly restart?: string;
  /** The lines of [Install]; by default the unit is wanted by the usual target. */
  readonly install?: string;
}

/** A pinned gateway of a user, by profile; the unit is named by Hermes' own scheme. */
export function userGateway(profile: string, parts: Parts = {}): Files {
  const name = profile === 'default' ? 'hermes-gateway' : `hermes-gateway-${profile}`;
  const exec = `%h/.local/bin/hermes --profile ${profile} gateway run`;
  return { [`${USER_UNITS}/${name}.service`]: unit({ exec, install: 'WantedBy=default.target', ...parts }) };
}

/** A pinned gateway in the system manager; says nothing of a user unless `service` does. */
export function systemGateway(profile: string, parts: Parts = {}): Files {
  const name = profile === 'default' ? 'hermes-gateway' : `hermes-gateway-${profile}`;
  const exec = `/opt/hermes/bin/hermes --profile ${profile} gateway run`;
  return { [`${SYSTEM_UNITS}/${name}.service`]: unit({ exec, install: 'WantedBy=multi-user.target', ...parts }) };
}

/** A template of user gateways, an instance for each profile. */
export function templateGateway(parts: Parts = {}): Files {
  const exec = '%h/.local/bin/hermes --profile %i gateway run';
  const text = unit({ exec, install: 'WantedBy=default.target', ...parts });
  return { [`${USER_UNITS}/hermes-gateway@.service`]: text };
}

/** A drop-in of a user gateway. */
export function dropIn(unitName: string, text: string): Files {
  return { [`${USER_UNITS}/${unitName}.d/50-local.conf`]: text };
}

/** The text of a unit file. */
export function unit({ exec = '', service = '', restart = 'Restart=always', install = '' }: Parts): string {
  const sections = [
    '[Unit]\nDescription=Gateway',
    ['[Service]', `ExecStart=${exec}`, service, restart].filter((line) => line !== '').join('\n'),
    ...(install === '' ? [] : [`[Install]\n${install}`]),
  ];
  return `${sections.join('\n\n')}\n`;
}
