/** The account that a service runs as (systemd.exec(5), "User/Group Identity"). */
import type { Text } from '../text.ts';
import type { LoadedUnit } from './load.ts';
import { unitNamePrefix } from './names.ts';
import type { Located } from './settings.ts';
import { sipHash24 } from './siphash.ts';

/** Names or numbers, each with the setting that gives it; what is not there is the manager's own. */
export interface ServiceAccount {
  readonly user?: Located<string>;
  readonly group?: Located<string>;
}

const HASH_KEY = Uint8Array.from(Buffer.from('581aafe628584e96b44ef53b8c9207ec', 'hex'));

/** `User=` and `Group=`. With `DynamicUser=yes` a missing user is named after the unit, and a missing group after the user. */
export function accountOf({ id, loadState, settings, verdict }: LoadedUnit): ServiceAccount {
  const user = named(settings.get('Service.User'));
  const group = named(settings.get('Service.Group'));
  const dynamic = settings.get('Service.DynamicUser');
  const isComplete = loadState === 'loaded' || verdict !== undefined;
  if (dynamic?.value !== true || !isComplete) return { ...(user && { user }), ...(group && { group }) };
  const dynamicUser = user ?? { value: dynamicName(id), setting: dynamic.setting };
  return { user: dynamicUser, group: group ?? { value: dynamicUser.value, setting: dynamic.setting } };
}

function named(text: Located<Text> | undefined): Located<string> | undefined {
  return text && { value: text.value.value, setting: text.setting };
}

/** The unit's prefix where that can be a user's name, else a name made of a hash of it. */
function dynamicName(id: string): string {
  const prefix = unitNamePrefix(id) ?? '';
  if (/^[A-Za-z_][A-Za-z0-9_-]{0,30}$/.test(prefix)) return prefix;
  return `_du${sipHash24(Buffer.from(prefix), HASH_KEY).toString(16).padStart(16, '0')}`;
}
