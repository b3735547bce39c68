/** What the instances of a systemd template are meant to be. */
import type { Fix } from '../../finding.ts';
import type { Gateway } from '../../gateway.ts';
import type { Service } from '../../service.ts';
import { textOf } from '../../source.ts';
import { likely, separatorAt } from './drafts.ts';
import { variableOf } from './lookup.ts';

/**
 * The likely fix that pins all instances of a template without a profile: each to the profile of its name, or, where its
 * name is that of a user, to the default profile of that user. None where the instance is something else.
 */
export function templateFix({ service, command, flagPosition: at, flags }: Gateway): Fix | undefined {
  if (!service.files[0]?.path.endsWith('@.service') || at === undefined) return undefined;
  const profile = profileOfInstances(service);
  const separator = separatorAt(command, at, service);
  const isHinted = flags.length > 0 || variableOf(service, 'HERMES_PROFILE') !== undefined;
  if (profile === undefined || separator === undefined || isHinted) return undefined;
  const title =
    profile === '%i' ? 'Pin each instance to the profile of its name' : 'Pin each user to the default profile';
  return likely(title, [{ span: at, text: `--profile${separator}${profile}${separator}` }]);
}

const PROSE = new Set(['Description', 'Documentation', 'SyslogIdentifier']);

function profileOfInstances({ settings }: Service): '%i' | 'default' | undefined {
  const values = settings
    .filter(({ key }) => !PROSE.has(key.value))
    .map(({ key, value }) => ({ key: key.value, text: textOf(value.span()) }));
  const isUser = values.some(({ key, text }) => key === 'User' && text === '%i');
  const home = isUser ? /\/home\/%i(?![\w-])/g : /profiles\/%i(?![\w-])/g;
  const hasOtherUse = values.some(({ key, text }) => {
    const isAccount = isUser && /^(?:User|Group)$/.test(key);
    return !isAccount && /%[iIjJ]/.test(text.replace(home, ''));
  });
  return hasOtherUse ? undefined : isUser ? 'default' : '%i';
}
