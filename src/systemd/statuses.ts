/** Exit statuses and signals as settings name them (systemd.exec(5), "Process Exit Codes"; signal(7)). */

const STATUSES: ReadonlySet<string> = new Set(
  (
    'SUCCESS FAILURE INVALIDARGUMENT NOTIMPLEMENTED NOPERMISSION NOTINSTALLED NOTCONFIGURED NOTRUNNING USAGE DATAERR ' +
    'NOINPUT NOUSER NOHOST UNAVAILABLE SOFTWARE OSERR OSFILE CANTCREAT IOERR TEMPFAIL PROTOCOL NOPERM CONFIG CHDIR NICE ' +
    'FDS EXEC MEMORY LIMITS OOM_ADJUST SIGNAL_MASK STDIN STDOUT CHROOT IOPRIO TIMERSLACK SECUREBITS SETSCHEDULER ' +
    'CPUAFFINITY GROUP USER CAPABILITIES CGROUP SETSID CONFIRM STDERR PAM NETWORK NAMESPACE NO_NEW_PRIVILEGES SECCOMP ' +
    'SELINUX_CONTEXT PERSONALITY APPARMOR ADDRESS_FAMILIES RUNTIME_DIRECTORY CHOWN SMACK_PROCESS_LABEL KEYRING ' +
    'STATE_DIRECTORY CACHE_DIRECTORY LOGS_DIRECTORY CONFIGURATION_DIRECTORY NUMA_POLICY CREDENTIALS BPF EXCEPTION'
  ).split(' '),
);

const SIGNALS: ReadonlySet<string> = new Set(
  (
    'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG ' +
    'XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'
  ).split(' '),
);

/** Real-time signals between the first and the last. */
const REAL_TIME = 30;
const LARGEST_STATUS = 255;

/** Whether the word is a status or a signal. */
export function isStatusOrSignal(word: string): boolean {
  return STATUSES.has(word) || isByte(word) || isSignal(word);
}

/** A number as in C, or with `0b` or `0o`; those that are signals are statuses too. */
function isByte(word: string): boolean {
  const digits = word.replace(/^\+/, '');
  if (!/^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.test(digits)) return false;
  return Number(digits.replace(/^0(?=[0-7])/, '0o')) <= LARGEST_STATUS;
}

function isSignal(word: string): boolean {
  const name = word.replace(/^SIG/, '');
  const offset = /^RT(?:MIN\+|MAX-)([0-9]+)$/.exec(name)?.[1];
  if (offset !== undefined) return Number(offset) <= REAL_TIME;
  return SIGNALS.has(name) || name === 'RTMIN' || name === 'RTMAX';
}
