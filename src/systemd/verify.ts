/** The checks that the manager makes of a service once all its files are read (systemd.service(5)). */
import type { Span } from '../source.ts';
import type { UnitSettings } from './settings.ts';
import type { ServiceType } from './values.ts';

export type VerifyProblemKind =
  | 'nothing-to-run'
  | 'no-exec-start'
  | 'several-exec-start'
  | 'oneshot-restart'
  | 'oneshot-force-restart'
  | 'oneshot-exit-type'
  | 'no-bus-name'
  | 'pam-kill-mode';

export interface VerifyProblem {
  readonly kind: VerifyProblemKind;
  /** Undefined where the fault is that something is not there. */
  readonly span?: Span;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** The other setting that this one does not go with. */
  readonly related?: Span;
}

/** The `Type=` of a service; null where the repository does not fix it. */
export function serviceType(settings: UnitSettings): ServiceType | null {
  const type = settings.get('Service.Type');
  if (type !== undefined) return type.value;
  if (settings.get('Service.BusName') !== undefined) return 'dbus';
  return settings.exec.has('ExecStart') ? 'simple' : 'oneshot';
}

/** Why the manager refuses a service as a whole; undefined when it does not. */
export function verifyService(settings: UnitSettings): VerifyProblem | undefined {
  const type = serviceType(settings);
  const typeSpan = settings.get('Service.Type')?.setting.value.span();
  return (
    commandProblem(settings, type, typeSpan) ??
    (type === 'oneshot' ? oneshotProblem(settings, typeSpan) : undefined) ??
    dbusProblem(settings, type, typeSpan) ??
    pamProblem(settings)
  );
}

function commandProblem(
  settings: UnitSettings,
  type: ServiceType | null,
  typeSpan: Span | undefined,
): VerifyProblem | undefined {
  const starts = settings.exec.get('ExecStart') ?? [];
  const second = starts[1];
  if (second !== undefined && type !== 'oneshot' && type !== null) {
    const message = `the service has ${starts.length} ExecStart= commands, which only Type=oneshot may have`;
    return problem('several-exec-start', second.span, message, starts[0]?.span);
  }
  if (starts.length > 0) return undefined;
  const action = settings.get('Unit.SuccessAction');
  const hasAction = action !== undefined && action.value !== 'none';
  if (!settings.exec.has('ExecStop') && !hasAction) {
    return problem('nothing-to-run', undefined, 'the service has no ExecStart=, no ExecStop= and no SuccessAction=');
  }
  if (type !== 'oneshot' && type !== null) {
    return problem('no-exec-start', typeSpan, 'the service has no ExecStart=, which only Type=oneshot may lack');
  }
  const remain = settings.get('Service.RemainAfterExit');
  if (remain?.value === true || remain?.value === null || hasAction || type === null) return undefined;
  const message = 'the service has no ExecStart=, no SuccessAction= and no RemainAfterExit=yes';
  return problem('no-exec-start', typeSpan, message);
}

function oneshotProblem(settings: UnitSettings, typeSpan: Span | undefined): VerifyProblem | undefined {
  const restart = settings.get('Service.Restart');
  if (restart?.value === 'always' || restart?.value === 'on-success') {
    const message = `Restart=${restart.value} is not allowed for Type=oneshot`;
    return problem('oneshot-restart', restart.setting.value.span(), message, typeSpan);
  }
  const forced = settings.get('Service.RestartForceExitStatus');
  if (forced !== undefined) {
    const message = 'RestartForceExitStatus= is not allowed for Type=oneshot';
    return problem('oneshot-force-restart', forced.setting.value.span(), message, typeSpan);
  }
  const exitType = settings.get('Service.ExitType');
  if (exitType?.value !== 'cgroup') return undefined;
  const message = 'ExitType=cgroup is not allowed for Type=oneshot';
  return problem('oneshot-exit-type', exitType.setting.value.span(), message, typeSpan);
}

function dbusProblem(
  settings: UnitSettings,
  type: ServiceType | null,
  typeSpan: Span | undefined,
): VerifyProblem | undefined {
  if (type !== 'dbus' || settings.get('Service.BusName') !== undefined) return undefined;
  return problem('no-bus-name', typeSpan, 'Type=dbus needs a BusName=, and the service has none');
}

function pamProblem(settings: UnitSettings): VerifyProblem | undefined {
  const pam = settings.get('Service.PAMName');
  const mode = settings.get('Service.KillMode');
  if (pam === undefined || (mode?.value !== 'process' && mode?.value !== 'none')) return undefined;
  const message = `PAMName= does not go with KillMode=${mode.value}: it must be control-group or mixed`;
  return problem('pam-kill-mode', mode.setting.value.span(), message, pam.setting.value.span());
}

function problem(kind: VerifyProblemKind, span: Span | undefined, message: string, related?: Span): VerifyProblem {
  return {
    kind,
    message,
    ...(span !== undefined && { span }),
    ...(related !== undefined && { related }),
  };
}
