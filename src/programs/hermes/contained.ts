/** A gateway in a container: its data volume is its root, and the volume's storage is what other gateways may share. */
import type { Home } from '../../gateway.ts';
import type { Container, Service } from '../../service.ts';
import type { Judgement, Result } from './outcomes.ts';
import { storageBehind } from './storage.ts';

/** The data volume is the pin: where `active_profile` would decide, the container runs the default profile of its root. */
export function pinnedByVolume(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.map((judgement) => {
    const { result } = judgement;
    if (result.kind !== 'active') return judgement;
    return { ...judgement, result: { kind: 'fixed', profile: result.fallbackProfile, home: result.fallback } };
  });
}

/** The same judgements with the storage behind each directory of the container. */
export function behind(judgements: readonly Judgement[], container: Container, service: Service): readonly Judgement[] {
  const storage = (home: Home) => storageBehind(home, container, service);
  const moved = (result: Result): Result =>
    result.kind === 'fixed' ? { ...result, home: storage(result.home) } : result;
  return judgements.map(({ root, result, ...rest }) => ({
    ...rest,
    root: root && storage(root),
    result: moved(result),
  }));
}
