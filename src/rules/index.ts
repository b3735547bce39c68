/** All rules, in the order in which they are documented. */

import { directiveMisplaced } from './directive-misplaced.ts';
import { duplicateProfile } from './duplicate-profile.ts';
import { duplicateScope } from './duplicate-scope.ts';
import { environmentFileOutsideProfile } from './environment-file-outside-profile.ts';
import { environmentLost } from './environment-lost.ts';
import { execStartNotReset } from './exec-start-not-reset.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { gatewayStartInService } from './gateway-start-in-service.ts';
import { homeInconsistent } from './home-inconsistent.ts';
import { killOnStop } from './kill-on-stop.ts';
import { legacyUnit } from './legacy-unit.ts';
import { lockDirSplit } from './lock-dir-split.ts';
import { lockOutsideProfile } from './lock-outside-profile.ts';
import { lockRemovedAtStart } from './lock-removed-at-start.ts';
import { logOutsideProfile } from './log-outside-profile.ts';
import { logPathIgnored } from './log-path-ignored.ts';
import { logPathInconsistent } from './log-path-inconsistent.ts';
import { logWrittenTwice } from './log-written-twice.ts';
import { notEnabled } from './not-enabled.ts';
import { pathNotExpanded } from './path-not-expanded.ts';
import { pinNotDurable } from './pin-not-durable.ts';
import { profileEnvNotRead } from './profile-env-not-read.ts';
import { profileFlagNotRead } from './profile-flag-not-read.ts';
import { profileFlagRepeated } from './profile-flag-repeated.ts';
import { profileHomeMismatch } from './profile-home-mismatch.ts';
import { profileNameInvalid } from './profile-name-invalid.ts';
import { profileNotLiteral } from './profile-not-literal.ts';
import { profileNotPinned } from './profile-not-pinned.ts';
import { profilePinnedByHome } from './profile-pinned-by-home.ts';
import { profileUnknown } from './profile-unknown.ts';
import { replaceUnderSupervisor } from './replace-under-supervisor.ts';
import { restartMissing } from './restart-missing.ts';
import type { Rule } from './rule.ts';
import { secretInUnit } from './secret-in-unit.ts';
import { sharedDataVolume } from './shared-data-volume.ts';
import { sharedLog } from './shared-log.ts';
import { sharedPort } from './shared-port.ts';
import { shellSyntaxInExec } from './shell-syntax-in-exec.ts';
import { suppressionInvalid } from './suppression-invalid.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { templateInstanceIsUser } from './template-instance-is-user.ts';
import { temporaryHome } from './temporary-home.ts';
import { trailingComment } from './trailing-comment.ts';
import { unitNameMismatch } from './unit-name-mismatch.ts';
import { unitNameUnmanaged } from './unit-name-unmanaged.ts';
import { unitNotLoadable } from './unit-not-loadable.ts';
import { userHomeMismatch } from './user-home-mismatch.ts';
import { userUnitSetting } from './user-unit-setting.ts';

export const RULES: readonly Rule[] = [
  profileNotPinned,
  profilePinnedByHome,
  profileFlagNotRead,
  profileEnvNotRead,
  profileFlagRepeated,
  profileNameInvalid,
  profileNotLiteral,
  templateInstanceIsUser,
  profileHomeMismatch,
  unitNameMismatch,
  gatewayStartInService,

  duplicateProfile,
  duplicateScope,
  legacyUnit,
  sharedDataVolume,

  lockOutsideProfile,
  lockRemovedAtStart,
  lockDirSplit,
  sharedLog,
  logOutsideProfile,
  logPathIgnored,
  logPathInconsistent,
  homeInconsistent,
  environmentFileOutsideProfile,
  logWrittenTwice,

  unitNotLoadable,
  execStartNotReset,
  trailingComment,
  environmentLost,
  pathNotExpanded,
  directiveMisplaced,
  userUnitSetting,
  userHomeMismatch,
  temporaryHome,
  restartMissing,
  killOnStop,
  shellSyntaxInExec,
  secretInUnit,
  sharedPort,
  notEnabled,
  replaceUnderSupervisor,
  pinNotDurable,
  unitNameUnmanaged,
  profileUnknown,

  fileUnreadable,
  suppressionUnused,
  suppressionInvalid,
];

/** Ids that no rule has any more, and what took their place; none is ever used again. */
export const RETIRED_RULES: Readonly<Record<string, string>> = {};
