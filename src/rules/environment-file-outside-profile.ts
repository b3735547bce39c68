import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { EnvironmentFile } from '../service.ts';
import type { Rule } from './rule.ts';
import { isBotToken, isCredential } from './shared/credentials.ts';
import { groupBy, relatedOf, residents, severalIn } from './shared/groups.ts';
import { nameOf } from './shared/managers.ts';
import { fixedHome, foreignHome, type Homes, homesOf, hostPath } from './shared/paths.ts';
import { listing, profileWords, quote } from './shared/words.ts';

export const environmentFileOutsideProfile: Rule = {
  id: 'environment-file-outside-profile',
  family: 'Locks and logs',
  severity: 'warning',
  summary: "A file of variables lies in another profile's home, or one file with bot tokens serves two gateways.",
  host: (host: Host) => {
    const homes = homesOf(host);
    const files = residents(host).flatMap((gateway) =>
      gateway.service.environmentFiles.map((file) => ({
        gateway,
        file,
        span: file.path.span(),
        path: hostPath(file.path, gateway.service),
      })),
    );
    const foreign = new Set<Reading>();
    const drafts = files.flatMap((reading) => {
      const found = inForeignHome(reading, homes);
      if (found.length > 0) foreign.add(reading);
      return found;
    });
    return [...drafts, ...sharedTokens(files.filter((reading) => !foreign.has(reading)))];
  },
};

interface Reading {
  readonly gateway: Gateway;
  readonly file: EnvironmentFile;
  readonly span: Gateway['span'];
  readonly path: string | null;
}

function inForeignHome({ gateway, file, span, path }: Reading, homes: Homes): readonly Draft[] {
  const isHarmless = file.source !== undefined && !file.names.some(isCredential);
  if (path === null || isHarmless) return [];
  const other = foreignHome(path, gateway, homes);
  if (other === null) return [];
  const own = fixedHome(gateway);
  return [
    {
      span,
      message: `${nameOf(gateway.service)} runs in ${own} and reads ${quote(path)} from the home of ${profileWords(other.profile)}: it inherits that profile's bot tokens wherever ${own}/.env does not set its own, and the two gateways fight over one bot. Read a file in ${own}, or none: Hermes reads ${own}/.env by itself.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }],
    },
  ];
}

function sharedTokens(files: readonly Reading[]): readonly Draft[] {
  const withTokens = files.filter(({ file }) => file.names.some(isBotToken));
  return [...groupBy(withTokens, fileKey).values()].flatMap((group) => {
    const names = severalIn(group);
    const first = group[0] as Reading;
    if (names === undefined || isOneHome(group)) return [];
    const tokens = listing([...new Set(first.file.names.filter(isBotToken))]);
    const verb = names.length > 2 ? 'all read' : names.length > 1 ? 'both read' : 'reads';
    return {
      span: first.span,
      message: `${listing(names)} ${verb} ${tokens} from ${quote(first.path ?? first.file.path.value)}: gateways with one bot token fight over it${refusal(group)}. Give each profile its own token, in the .env of its home.`,
      related: relatedOf(group, (name) => `${name} reads the same file`),
    };
  });
}

/** A relative path is the file of the repository that it leads to. */
function fileKey({ path, file }: Reading): string | null {
  return path ?? file.source?.path ?? null;
}

/** The locks by which Hermes sees that a token is taken lie in each container for itself. */
function refusal(group: readonly Reading[]): string {
  const isContained = group.some(({ gateway }) => gateway.container !== undefined);
  return isContained ? ', and in a container none sees that another has it' : ', and the second one is refused';
}

/** Two services of one profile are the concern of duplicate-profile. */
function isOneHome(group: readonly Reading[]): boolean {
  const homes = new Set(group.map(({ gateway }) => gateway.home?.key));
  return group.length > 1 && homes.size === 1 && !homes.has(undefined) && !homes.has(null);
}
