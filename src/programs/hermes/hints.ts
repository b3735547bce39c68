/** What says of a service, beside its command, that it is a gateway of Hermes Agent. */
import type { Container, Service } from '../../service.ts';
import type { Text } from '../../text.ts';
import { followsScheme } from './names.ts';

/** Programs with a gateway of their own, and companions of Hermes that run none. */
const OTHERS =
  /openclaw|clawdbot|moltbot|nanobot|(?:^|[^a-z])mcp(?:[^a-z]|$)|relayer|web-?ui|workspace|studio|dashboard/i;
/** Jobs and helpers around a gateway. */
const HELPERS =
  /dashboard|web-?ui|watch-?dog|health|monitor|backup|restore|update|upgrade|clean|rotate|notify|alert|sync|proxy|tunnel|migrat|install|check|restart|reload|stop|status/i;
/** The program's own name, as against everything else that is called Hermes. */
const AGENT = /hermes[\s_-]*(?:ai[\s_-]*)?(?:agent|gateway)/i;

/**
 * Whether an image is the program's own, or is called like it: `nousresearch/hermes-agent:latest`, or what a template
 * fills in by that name.
 */
export function isAgentImage(image: Text): boolean {
  if (OTHERS.test(image.value)) return false;
  if (image.unknowns().some(({ text }) => /hermes[-_]agent/i.test(text))) return true;
  return /^hermes[-_]agent(?:[-_]|$)/.test(imageName(image));
}

/** The image of a container that is the program's own: the one that it names, or the one that this is built on. */
export function agentImageOf({ image, base }: Container): Text | undefined {
  return [image, base].find((each) => each !== undefined && isAgentImage(each));
}

/** Whether an image runs the program when nobody says what it is to run; `hermes-agent-dashboard` is built on it for something else. */
export function isBareAgentImage(image: Text): boolean {
  const name = imageName(image);
  return isAgentImage(image) && (/^hermes[-_]agent$/.test(name) || !image.isKnown());
}

/** Whether a container's own name says that it is the agent, as against one of the many companions that see its home. */
export function isCalledLikeAgent({ name, identity = name }: Service): boolean {
  return [name, identity].some((text) => /(?:^|\/)hermes$|agent|gateway/i.test(text) && !OTHERS.test(text));
}

/** Whether anything about a container says that its entry point is Hermes: image, names, variables, mounts, description. */
export function speaksOfHermes(service: Service, container: Container): boolean {
  const images = [container.image?.value ?? '', container.base?.value ?? ''];
  if ([...images, service.name].some((text) => OTHERS.test(text))) return false;
  return (
    [...images, service.name, service.identity ?? '', service.files[0]?.path ?? ''].some((text) =>
      /hermes/i.test(text),
    ) ||
    service.environment.some(({ name }) => name.startsWith('HERMES_')) ||
    container.mounts.some(({ target }) => target.value === '/opt/data' || /\/\.hermes$/.test(target.value)) ||
    isDescribedAsAgent(service)
  );
}

/** Whether a service is called or described as a gateway, so that a command which hides what it runs is taken for one. */
export function isMeantAsGateway(service: Service): boolean {
  if (service.manager === 'script' || HELPERS.test(service.name)) return false;
  const bare = service.name.slice(service.name.lastIndexOf('/') + 1).replace(/\.service$/, '');
  return followsScheme(service) || bare === 'hermes-agent' || isDescribedAsAgent(service);
}

/** Whether the name of what a command runs says that it does something around the gateway. */
export function isHelper(program: string): boolean {
  return HELPERS.test(program);
}

function isDescribedAsAgent({ settings }: Service): boolean {
  const text = settings.findLast(({ key, effective }) => effective && key.value === 'Description')?.value.value ?? '';
  return AGENT.test(text) && !HELPERS.test(text) && !OTHERS.test(text);
}

/** The last part of an image's name, without tag and digest. */
function imageName(image: Text): string {
  const name = image.value.replace(/@.*/s, '');
  return name.slice(name.lastIndexOf('/') + 1).replace(/:.*/s, '');
}
