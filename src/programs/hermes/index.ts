/** Hermes Agent: recognises its gateways and resolves what each of them really runs. */

import type { Gateway } from '../../gateway.ts';
import type { Program } from '../../program.ts';
import type { Problem, Service } from '../../service.ts';
import { recognise } from './command.ts';
import { isMistaken, managementProblem } from './management.ts';
import { isMentioned } from './mention.ts';
import { followsScheme } from './names.ts';
import { erasOf } from './releases.ts';
import { resolve } from './resolve.ts';
import { sources } from './sources.ts';

/** The program as the pipeline sees it. `resolve` and `checkRelease` throw a `RangeError` for a release that is none. */
export const hermes: Program = {
  name: 'hermes',
  isMentioned,
  sources,
  concerns: (service) => followsScheme(service) || recognise(service) !== null,
  isContained,
  resolve: (service, context): Gateway | null => resolve(service, context),
  checkRelease: (release) => void erasOf(release),
  problems,
};

function isContained(service: Service): boolean {
  const found = recognise(service);
  const container = found === null || found.kind === 'opaque' ? service.container : found.around.container;
  return container !== undefined && container !== 'running';
}

/** What a person's script does is no service's mistake. */
function problems(service: Service): readonly Problem[] {
  const found = service.manager === 'script' ? null : recognise(service);
  if (found?.kind !== 'manages' || !isMistaken(service, found.invocation)) return [];
  return [managementProblem(service, found.invocation)];
}
