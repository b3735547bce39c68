import type { Draft, Fix } from '../finding.ts';
import type { Gateway, ProfileFlag } from '../gateway.ts';
import { textOf } from '../source.ts';
import type { Rule } from './rule.ts';
import { bareSpan, separatorAt } from './shared/drafts.ts';
import { isKnownProfileName } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { profileWords, quote, writtenWords } from './shared/words.ts';

type Unread = Exclude<ProfileFlag['outcome'], 'read' | 'repeated' | 'invalid-name'>;

const WHY: Readonly<Record<Unread, string>> = {
  glued:
    'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no value glued to "-p"',
  equals: 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no "-p=NAME"',
  'after-dashes': 'is not read as a profile: it stands after "--", where Hermes looks for no flags',
  'value-of': 'is not read as a profile: the option before it takes it as its value',
  'no-value': 'names no profile: it is the last word of the command and has no value',
  'entry-point': 'is not read: this entry point knows no profile flag, only HERMES_HOME selects a profile for it',
};

export const profileFlagNotRead: Rule = {
  id: 'profile-flag-not-read',
  family: 'Pinned profile',
  severity: 'error',
  summary:
    'A word looks like a profile flag and is none for Hermes: `-pX`, `-p=X`, after `--`, as the value of another flag.',
  gateway: (gateway) => {
    const read = gateway.flags.filter(({ outcome }) => outcome === 'read');
    return gateway.flags.flatMap((flag) => {
      // A flag that only some releases read stands in the list twice.
      const isLeftOver = read.some(({ span }) => span.start !== flag.span.start);
      return isUnread(flag.outcome) ? [draft(gateway, flag, flag.outcome, isLeftOver)] : [];
    });
  },
};

function isUnread(outcome: ProfileFlag['outcome']): outcome is Unread {
  return outcome in WHY;
}

/** `isLeftOver`: the program reads another flag of the command, and this one stays on the command line. */
function draft(gateway: Gateway, flag: ProfileFlag, outcome: Unread, isLeftOver: boolean): Draft {
  const when = flag.releases === undefined ? '' : ` (${flag.releases})`;
  const fix = repair(gateway, flag, outcome);
  return {
    span: flag.span,
    message: `${quote(writtenWords(flag.span, gateway.command))} ${WHY[outcome]}${when}. ${consequence(gateway, outcome, isLeftOver)} ${remedy(flag, outcome, isLeftOver)}`,
    ...(fix && { fix }),
  };
}

function consequence(gateway: Gateway, outcome: Unread, isLeftOver: boolean): string {
  const name = nameOf(gateway.service);
  if (outcome === 'entry-point') return `${name} stops at it with exit 2.`;
  if (isLeftOver) return `It is left for the argument parser, which stops ${name} with exit 2.`;
  const chooser =
    gateway.profile.state === 'volume' ? 'it runs what its data volume holds' : 'active_profile chooses the home';
  return `${name} is not pinned by it: ${chooser}, and the word left over can stop the command with exit 2.`;
}

function remedy({ value }: ProfileFlag, outcome: Unread, isLeftOver: boolean): string {
  if (isLeftOver) return 'Remove it.';
  const name = value !== undefined && isKnownProfileName(value) ? value.value : 'NAME';
  if (outcome === 'entry-point') return `Start it with "hermes --profile ${name} gateway run" instead.`;
  return `Write "--profile ${name}" before "gateway".`;
}

/** Certain only where the word itself becomes the flag, in its own place, and nothing else is a profile flag. */
function repair(gateway: Gateway, { span, value }: ProfileFlag, outcome: Unread): Fix | undefined {
  if ((outcome !== 'glued' && outcome !== 'equals') || gateway.flags.length > 1) return undefined;
  if (value === undefined || !isKnownProfileName(value)) return undefined;
  const place = bareSpan(span, gateway.command);
  const quotes = textOf(place).match(/["']/g)?.length ?? 0;
  const separator = separatorAt(gateway.command, place, gateway.service);
  if (quotes % 2 !== 0 || separator === undefined) return undefined;
  // `-p%i` and `-p$NAME` stay as they are: the same words make other gateways too.
  const name = textOf(value.span());
  if (name !== value.value && (quotes > 0 || !textOf(place).endsWith(name))) return undefined;
  return {
    title: `Pin ${nameOf(gateway.service)} to ${profileWords(value.value)}`,
    edits: [{ span: place, text: `--profile${separator}${name}` }],
  };
}
