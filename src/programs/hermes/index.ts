/** Hermes Agent: recognises its gateways and resolves what each of them really runs. */

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
  resolve,
  checkRelease: (release) => void erasOf(release),
  problems,
};

function isContained(service: Service): boolean {
  const found = recognise(service);
  if (found === null || found.kind === 'opaque') return service.container !== undefined;
  const called = found.kind === 'runs' ? found.gateways.map(([first]) => first) : [found];
  return called.every(({ around: { container } }) => container !== undefined && container !== 'running');
}

/** What a person's script does is no service's mistake. */
function problems(service: Service): readonly Problem[] {
  const found = service.manager === 'script' ? null : recognise(service);
  if (found?.kind !== 'manages' || !isMistaken(service, found.invocation)) return [];
  return [managementProblem(service, found.invocation)];
}
