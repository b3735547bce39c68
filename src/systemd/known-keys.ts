/**
 * Which settings each section of a unit knows, per release, as `systemd --dump-configuration-items` lists them.
 */
import type { SystemdRelease } from './release.ts';

interface Group {
  readonly sections: string;
  /** Names; `?Host` stands for `ConditionHost` and `AssertHost`. */
  readonly keys: string;
  /** The first release that knows them, and the first that no longer does. */
  readonly since?: SystemdRelease;
  readonly before?: SystemdRelease;
}

const GROUPS: readonly Group[] = [
  {
    sections: 'Unit',
    keys: `
      Description Documentation SourcePath Requires Requisite Wants BindsTo BindTo Upholds Conflicts Before After
      OnSuccess OnFailure PropagatesReloadTo PropagateReloadTo ReloadPropagatedFrom PropagateReloadFrom
      PropagatesStopTo StopPropagatedFrom PartOf JoinsNamespaceOf RequiresOverridable RequisiteOverridable
      RequiresMountsFor StopWhenUnneeded RefuseManualStart RefuseManualStop AllowIsolate DefaultDependencies
      OnSuccessJobMode OnFailureJobMode OnFailureIsolate IgnoreOnIsolate JobTimeoutSec JobRunningTimeoutSec
      JobTimeoutAction JobTimeoutRebootArgument StartLimitIntervalSec SuccessAction FailureActionExitStatus
      SuccessActionExitStatus ConditionFirmware CollectMode ?PathExists ?PathExistsGlob ?PathIsDirectory
      ?PathIsSymbolicLink ?PathIsMountPoint ?PathIsReadWrite ?PathIsEncrypted ?DirectoryNotEmpty ?FileNotEmpty
      ?FileIsExecutable ?NeedsUpdate ?FirstBoot ?Architecture ?Virtualization ?Host ?KernelCommandLine
      ?KernelVersion ?Credential ?Security ?Capability ?ACPower ?Memory ?CPUFeature ?CPUs ?Environment ?User ?Group
      ?ControlGroupController ?OSRelease ?MemoryPressure ?CPUPressure ?IOPressure`,
  },
  {
    sections: 'Unit Service',
    keys: 'StartLimitInterval StartLimitBurst StartLimitAction FailureAction RebootArgument',
  },
  {
    sections: 'Service',
    keys: `
      PIDFile ExecCondition ExecStart ExecReload ExecStop RestartSec TimeoutStartSec TimeoutAbortSec
      TimeoutStartFailureMode TimeoutStopFailureMode WatchdogSec ExitType Restart PermissionsStartOnly
      RootDirectoryStartOnly RemainAfterExit GuessMainPID RestartPreventExitStatus RestartForceExitStatus
      SuccessExitStatus NonBlocking BusName FileDescriptorStoreMax NotifyAccess Sockets USBFunctionDescriptors
      USBFunctionStrings`,
  },
  {
    sections: 'Service Socket',
    keys: 'ExecStartPre ExecStartPost ExecStopPost',
  },
  {
    sections: 'Service Socket Mount Swap',
    keys: `
      TimeoutSec WorkingDirectory RootDirectory RootImage RootImageOptions RootHash RootHashSignature RootVerity
      ExtensionDirectories ExtensionImages MountImages User Group SupplementaryGroups Nice OOMScoreAdjust
      CoredumpFilter IOSchedulingClass IOSchedulingPriority CPUSchedulingPolicy CPUSchedulingPriority
      CPUSchedulingResetOnFork CPUAffinity NUMAPolicy NUMAMask UMask Environment EnvironmentFile PassEnvironment
      UnsetEnvironment DynamicUser RemoveIPC StandardInput StandardOutput StandardError StandardInputText
      StandardInputData TTYPath TTYReset TTYVHangup TTYVTDisallocate TTYRows TTYColumns SyslogIdentifier
      SyslogFacility SyslogLevel SyslogLevelPrefix LogLevelMax LogRateLimitIntervalSec LogRateLimitBurst
      LogExtraFields SecureBits CapabilityBoundingSet AmbientCapabilities TimerSlackNSec NoNewPrivileges KeyringMode
      ProtectProc ProcSubset SystemCallFilter SystemCallArchitectures SystemCallErrorNumber SystemCallLog
      MemoryDenyWriteExecute RestrictNamespaces RestrictRealtime RestrictSUIDSGID RestrictAddressFamilies
      LockPersonality RestrictFileSystems LimitCPU LimitFSIZE LimitDATA LimitSTACK LimitCORE LimitRSS LimitNOFILE
      LimitAS LimitNPROC LimitMEMLOCK LimitLOCKS LimitSIGPENDING LimitMSGQUEUE LimitNICE LimitRTPRIO LimitRTTIME
      ReadWriteDirectories ReadOnlyDirectories InaccessibleDirectories ReadWritePaths ReadOnlyPaths
      InaccessiblePaths ExecPaths NoExecPaths ExecSearchPath BindPaths BindReadOnlyPaths TemporaryFileSystem
      PrivateTmp PrivateDevices ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectClock
      ProtectControlGroups NetworkNamespacePath IPCNamespacePath LogNamespace PrivateNetwork PrivateUsers
      PrivateMounts PrivateIPC ProtectSystem ProtectHome MountFlags MountAPIVFS Personality RuntimeDirectoryPreserve
      RuntimeDirectoryMode RuntimeDirectory StateDirectoryMode StateDirectory CacheDirectoryMode CacheDirectory
      LogsDirectoryMode LogsDirectory ConfigurationDirectoryMode ConfigurationDirectory SetCredential
      SetCredentialEncrypted LoadCredential LoadCredentialEncrypted TimeoutCleanSec PAMName IgnoreSIGPIPE
      UtmpIdentifier UtmpMode SELinuxContext AppArmorProfile SmackProcessLabel ProtectHostname`,
  },
  {
    sections: 'Service Scope',
    keys: 'TimeoutStopSec RuntimeMaxSec RuntimeRandomizedExtraSec OOMPolicy',
  },
  {
    sections: 'Service Mount',
    keys: 'Type',
  },
  {
    sections: 'Service Socket Mount Swap Slice Scope',
    keys: `
      Slice AllowedCPUs StartupAllowedCPUs AllowedMemoryNodes StartupAllowedMemoryNodes CPUWeight StartupCPUWeight
      CPUQuota CPUQuotaPeriodSec MemoryAccounting MemoryMin MemoryLow MemoryHigh MemoryMax MemorySwapMax DeviceAllow
      DevicePolicy IOAccounting IOWeight StartupIOWeight IODeviceWeight IOReadBandwidthMax IOWriteBandwidthMax
      IOReadIOPSMax IOWriteIOPSMax IODeviceLatencyTargetSec TasksAccounting TasksMax Delegate DisableControllers
      IPAccounting IPAddressAllow IPAddressDeny IPIngressFilterPath IPEgressFilterPath ManagedOOMSwap
      ManagedOOMMemoryPressure ManagedOOMMemoryPressureLimit ManagedOOMPreference BPFProgram SocketBindAllow
      SocketBindDeny RestrictNetworkInterfaces`,
  },
  {
    sections: 'Service Socket Mount Swap Scope',
    keys: 'SendSIGKILL SendSIGHUP KillMode KillSignal RestartKillSignal FinalKillSignal WatchdogSignal',
  },
  {
    sections: 'Socket',
    keys: `
      ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenNetlink ListenSpecial ListenMessageQueue
      ListenUSBFunction SocketProtocol BindIPv6Only Backlog BindToDevice ExecStopPre SocketUser SocketGroup
      SocketMode Accept FlushPending Writable MaxConnections MaxConnectionsPerSource KeepAlive KeepAliveTimeSec
      KeepAliveIntervalSec KeepAliveProbes DeferAcceptSec NoDelay ReceiveBuffer SendBuffer IPTOS IPTTL Mark PipeSize
      FreeBind Transparent Broadcast PassCredentials PassSecurity PassPacketInfo Timestamping TCPCongestion
      ReusePort MessageQueueMaxMessages MessageQueueMessageSize RemoveOnStop Symlinks FileDescriptorName Service
      SmackLabel SmackLabelIPIn SmackLabelIPOut SELinuxContextFromNet`,
  },
  {
    sections: 'Socket Mount Automount Path',
    keys: 'DirectoryMode',
  },
  {
    sections: 'Socket Swap',
    keys: 'Priority',
  },
  {
    sections: 'Socket Path',
    keys: 'TriggerLimitIntervalSec TriggerLimitBurst',
  },
  {
    sections: 'Mount Swap',
    keys: 'What Options',
  },
  {
    sections: 'Mount Automount',
    keys: 'Where',
  },
  {
    sections: 'Mount',
    keys: 'SloppyOptions LazyUnmount ForceUnmount ReadWriteOnly',
  },
  {
    sections: 'Automount',
    keys: 'ExtraOptions TimeoutIdleSec',
  },
  {
    sections: 'Timer',
    keys: `
      OnCalendar OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnClockChange OnTimezoneChange
      Persistent WakeSystem RemainAfterElapse FixedRandomDelay AccuracySec RandomizedDelaySec`,
  },
  {
    sections: 'Timer Path',
    keys: 'Unit',
  },
  {
    sections: 'Path',
    keys: 'PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty MakeDirectory',
  },
  {
    sections: 'Install',
    keys: 'Alias WantedBy RequiredBy Also DefaultInstance',
  },
  {
    sections: 'Service Socket Mount Swap Slice Scope',
    before: 262,
    keys: `
      CPUAccounting CPUShares StartupCPUShares DefaultMemoryMin DefaultMemoryLow MemoryLimit BlockIOAccounting
      BlockIOWeight StartupBlockIOWeight BlockIODeviceWeight BlockIOReadBandwidth BlockIOWriteBandwidth`,
  },
  {
    sections: 'Unit',
    since: 257,
    keys: 'WantsMountsFor SurviveFinalKillSignal',
  },
  {
    sections: 'Service',
    since: 257,
    keys: 'RestartSteps RestartMaxDelaySec RestartMode FileDescriptorStorePreserve OpenFile ReloadSignal',
  },
  {
    sections: 'Service Socket Mount Swap',
    since: 257,
    keys: `
      RootImagePolicy RootEphemeral ExtensionImagePolicy MountImagePolicy SetLoginEnvironment LogFilterPatterns
      PrivatePIDs BindLogSockets ImportCredential MemoryKSM`,
  },
  {
    sections: 'Service Socket Mount Swap Slice Scope',
    since: 257,
    keys: `
      StartupMemoryLow StartupMemoryHigh StartupMemoryMax StartupMemorySwapMax MemoryZSwapMax StartupMemoryZSwapMax
      MemoryZSwapWriteback DelegateSubgroup ManagedOOMMemoryPressureDurationSec MemoryPressureThresholdSec
      MemoryPressureWatch NFTSet CoredumpReceive`,
  },
  {
    sections: 'Socket',
    since: 257,
    keys: 'PassFileDescriptorsToExec PollLimitIntervalSec PollLimitBurst',
  },
  {
    sections: 'Timer',
    since: 257,
    keys: 'DeferReactivation',
  },
  {
    sections: 'Install',
    since: 257,
    keys: 'UpheldBy',
  },
  {
    sections: 'Service Socket Mount Swap Slice Scope',
    since: 257,
    before: 262,
    keys: 'DefaultStartupMemoryLow',
  },
  {
    sections: 'Unit',
    since: 262,
    keys: '?PathIsSocket ?Fraction ?Version ?MachineTag ?KernelModuleLoaded',
  },
  {
    sections: 'Service',
    since: 262,
    keys: 'ExecReloadPost RestartRandomizedDelaySec LUOSession RefreshOnReload',
  },
  {
    sections: 'Service Socket Mount Swap',
    since: 262,
    keys: `
      RootMStack PrivateBPF BPFDelegateCommands BPFDelegateMaps BPFDelegatePrograms BPFDelegateAttachments
      DelegateNamespaces UserNamespacePath StateDirectoryAccounting StateDirectoryQuota CacheDirectoryAccounting
      CacheDirectoryQuota LogsDirectoryAccounting LogsDirectoryQuota MemoryTHP`,
  },
  {
    sections: 'Service Socket Mount Swap Slice Scope',
    since: 262,
    keys: `
      CPUSetPartition OOMRules CPUPressureThresholdSec CPUPressureWatch IOPressureThresholdSec IOPressureWatch
      BindNetworkInterface`,
  },
  {
    sections: 'Socket',
    since: 262,
    keys: 'PassPIDFD AcceptFileDescriptors DeferTrigger DeferTriggerMaxSec XAttrEntryPoint XAttrListen XAttrAccept',
  },
  {
    sections: 'Timer',
    since: 262,
    keys: 'RandomizedOffsetSec',
  },
  {
    sections: 'Slice',
    since: 262,
    keys: 'ConcurrencySoftMax ConcurrencyHardMax ActivatingConcurrencyMax',
  },
];

type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

const tables = new Map<SystemdRelease, Sections>();

/** The settings that a section knows, each with its name in full (`Service.User`); undefined for a section that systemd does not know. */
export function knownKeys(section: string, release: SystemdRelease): ReadonlyMap<string, string> | undefined {
  let table = tables.get(release);
  if (table === undefined) {
    table = buildTable(release);
    tables.set(release, table);
  }
  return table.get(section);
}

/** The sections of a unit of a type (`service`) in which a setting is known. */
export function sectionsKnowing(key: string, type: string, release: SystemdRelease): readonly string[] {
  return sectionsOf(type).filter((section) => knownKeys(section, release)?.has(key));
}

/** The sections that a unit of a type (`service`) may have: `[Unit]`, its own and `[Install]`. */
export function sectionsOf(type: string): readonly string[] {
  return ['Unit', type.charAt(0).toUpperCase() + type.slice(1), 'Install'];
}

function buildTable(release: SystemdRelease): Sections {
  const table = new Map<string, Map<string, string>>();
  for (const { sections, keys, since = 0, before = Number.POSITIVE_INFINITY } of GROUPS) {
    if (release < since || release >= before) continue;
    const names = keys.trim().split(/\s+/).flatMap(expandName);
    for (const section of sections.split(' ')) {
      const known = table.get(section) ?? new Map<string, string>();
      for (const name of names) known.set(name, `${section}.${name}`);
      table.set(section, known);
    }
  }
  return table;
}

function expandName(name: string): readonly string[] {
  return name.startsWith('?') ? [`Condition${name.slice(1)}`, `Assert${name.slice(1)}`] : [name];
}
