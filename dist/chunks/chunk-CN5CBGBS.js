var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  expandArgv: () => expandArgv,
  expandSpecifiers: () => expandSpecifiers,
  extractWords: () => extractWords,
  openLookup: () => openLookup,
  parseEnvironment: () => parseEnvironment,
  parseUnitFile: () => parseUnitFile,
  processEnvironment: () => processEnvironment,
  readUnits: () => readUnits,
  serviceOf: () => serviceOf,
  systemd: () => systemd,
  unitNameKind: () => unitNameKind
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YOVDV757 = require("./chunk-YOVDV757.js");
var import_chunk_HZ2IPLIM = require("./chunk-HZ2IPLIM.js");
var import_chunk_BUH26YXO = require("./chunk-BUH26YXO.js");
var import_chunk_DQF4M6IF = require("./chunk-DQF4M6IF.js");
var import_chunk_T5DYHM7K = require("./chunk-T5DYHM7K.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var MASK = (1n << 64n) - 1n;
var REFUSED = /[\p{Cs}\p{Noncharacter_Code_Point}]/u;
function isCleanUtf8(text) {
  return !REFUSED.test(text);
}
function byteLength(text) {
  return text.isWellFormed() ? Buffer.byteLength(text) : (0, import_chunk_M5RVUK72.encodeUtf8)(text).length;
}
var MAX_LENGTH = 255;
var MAX_PATH_LENGTH = 4095;
var MAX_FILE_NAME_LENGTH = 255;
var TYPES = new Set(
  "service mount swap socket target device automount timer path slice scope".split(" ")
);
var VALID_NAME = /^[A-Za-z0-9:_.\\@-]+$/;
function isUnitType(text) {
  return TYPES.has(text);
}
function unitNameKind(name) {
  const dot = name.lastIndexOf(".");
  if (dot < 1 || name.length > MAX_LENGTH || !TYPES.has(name.slice(dot + 1)) || !VALID_NAME.test(name)) return null;
  const at = name.indexOf("@");
  if (at === -1 || at > dot) return "plain";
  if (at === 0) return null;
  return at + 1 === dot ? "template" : "instance";
}
function unitNameType(name) {
  const type = name.slice(name.lastIndexOf(".") + 1);
  return type.length < name.length && TYPES.has(type) ? type : null;
}
function unitNamePrefix(name) {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return name.slice(0, kind === "plain" ? name.lastIndexOf(".") : name.indexOf("@"));
}
function unitNameInstance(name) {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return kind === "plain" ? void 0 : name.slice(name.indexOf("@") + 1, name.lastIndexOf("."));
}
function templateName(name) {
  const kind = unitNameKind(name);
  if (kind === null || kind === "plain") return null;
  return name.slice(0, name.indexOf("@") + 1) + name.slice(name.lastIndexOf("."));
}
function withInstance(name, instance) {
  const template = templateName(name);
  if (template === null || instance === "" || !VALID_NAME.test(instance)) return null;
  const result = template.replace("@", () => `@${instance}`);
  return unitNameKind(result) === "instance" ? result : null;
}
function unescapeUnitName(text) {
  if (!text.includes("\\")) return text.replaceAll("-", "/");
  const bytes = [];
  const input = (0, import_chunk_M5RVUK72.encodeUtf8)(text);
  for (let at = 0; at < input.length; at++) {
    const byte = input[at];
    if (byte === 45) {
      bytes.push(47);
    } else if (byte !== 92) {
      bytes.push(byte);
    } else {
      const match = /^\\x([0-9a-fA-F]{2})$/.exec(input.toString("latin1", at, at + 4));
      if (match === null) return null;
      bytes.push(Number.parseInt(match[1], 16));
      at += 3;
    }
  }
  const end = bytes.indexOf(0);
  return (0, import_chunk_M5RVUK72.decodeUtf8)(Uint8Array.from(end === -1 ? bytes : bytes.slice(0, end)));
}
function unescapeUnitPath(text) {
  if (text === "-") return "/";
  if (text === "" || text.startsWith("-") || text.endsWith("-")) return null;
  const name = unescapeUnitName(text);
  if (name === null) return null;
  const path = `/${name}`;
  return isNormalizedPath(path) ? path : null;
}
function unitNameToPath(name) {
  const prefix = unitNamePrefix(name);
  if (prefix === null || isHashed(name)) return null;
  return unescapeUnitPath(prefix);
}
function simplifyPath(path) {
  if (!/\/\/|\/$|(?:^|\/)\.(?:\/|$)/.test(path) || path === "/") return path;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/")) return `/${parts.join("/")}`;
  return parts.length === 0 ? "." : parts.join("/");
}
function isNormalizedPath(path) {
  if (path === "" || byteLength(path) > MAX_PATH_LENGTH || /\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return false;
  return path.split("/").every((part) => byteLength(part) <= MAX_FILE_NAME_LENGTH);
}
var HASH_KEY = Uint8Array.from(Buffer.from("ecf237fb58324a32849f069b0d21eb9a", "hex"));
function isHashed(name) {
  return unitNameKind(name) === "plain" && /_[0-9a-f]{16}\.[a-z]+$/.test(name);
}
var REFERENCE_RELEASE = 252;
var MAX_LINKS = 32;
function resolvePath(tree, path, keepLast = false) {
  const rest = path.split("/").reverse();
  let done = "";
  let links = 0;
  while (rest.length > 0) {
    const part = rest.pop();
    if (part === "" || part === ".") continue;
    if (part === "..") {
      done = done.slice(0, Math.max(done.lastIndexOf("/"), 0));
      continue;
    }
    const next = `${done}/${part}`;
    const entry = keepLast && isUsedUp(rest) ? void 0 : tree.get(next);
    if (entry?.kind !== "link") {
      done = next;
      continue;
    }
    if (++links > MAX_LINKS) return null;
    if (entry.target.startsWith("/")) done = "";
    rest.push(...entry.target.split("/").reverse());
  }
  return done === "" ? "/" : done;
}
function openPath(tree, path) {
  const real = resolvePath(tree, path);
  if (real === null) return void 0;
  if (real === "/dev/null") return { kind: "null" };
  const entry = tree.get(real);
  return entry === void 0 || entry.kind === "link" ? void 0 : entry;
}
function isMask(found) {
  return found.kind === "null" || found.kind === "file" && found.source.text === "";
}
function isUsedUp(rest) {
  return rest.every((part) => part === "" || part === ".");
}
var MAX_HOPS = 8;
var ALIAS_TYPES = /* @__PURE__ */ new Set(["service", "socket", "target", "device", "timer", "path"]);
var SUBDIRECTORY = /^(.+)\.(?:d|wants|requires)$/;
function indexUnits(tree, directories, release = REFERENCE_RELEASE) {
  const targets = /* @__PURE__ */ new Map();
  const subdirectories = directories.map((directory) => listDirectory(tree, directories, directory, targets));
  return { tree, release, directories, targets, aliases: reverse(tree, targets), subdirectories };
}
function locateUnit(index, name) {
  const names = /* @__PURE__ */ new Set();
  addNames(index, names, name, name);
  let fragment = follow(index.targets, name);
  if (fragment === void 0 && unitNameKind(name) === "instance") {
    fragment = follow(index.targets, templateName(name));
  }
  if (fragment === null) return null;
  if (fragment === void 0) return { fragment, id: name, names: [...names] };
  const base = fragment.slice(fragment.lastIndexOf("/") + 1);
  addNames(index, names, name, base);
  const id = instantiate(base, name);
  return {
    fragment,
    // A template gives the unit its name only where it is known to be this instance's, which a masked one is not.
    id: names.has(id) ? id : name,
    names: [...new Set([...names].map((known) => instantiate(known, name)))]
  };
}
function instantiate(name, asked) {
  const instance = unitNameInstance(asked);
  return unitNameKind(name) === "template" && instance ? withInstance(name, instance) ?? asked : name;
}
function isDependencyLink(tree, path) {
  if (tree.get(path)?.kind !== "link" || unitNameKind(path.slice(path.lastIndexOf("/") + 1)) === null) return false;
  const found = openPath(tree, path);
  return found === void 0 || !isMask(found);
}
function dependencyLinks(index) {
  const seen = /* @__PURE__ */ new Map();
  for (const subdirectories of index.subdirectories) {
    for (const [directory, real] of subdirectories) {
      const match = /^(.+)\.(wants|requires)$/.exec(directory);
      if (match === null) continue;
      for (const name of index.tree.list(real)) {
        const key = `${directory}/${name}`;
        if (seen.has(key)) continue;
        const path = `${real}/${name}`;
        const link = { by: match[1], kind: match[2], name, path };
        seen.set(key, isDependencyLink(index.tree, path) ? link : null);
      }
    }
  }
  return [...seen.values()].filter((link) => link !== null);
}
function listDirectory(tree, directories, directory, targets) {
  const subdirectories = /* @__PURE__ */ new Map();
  const real = resolvePath(tree, directory);
  for (const name of real === null ? [] : tree.list(real)) {
    const entry = tree.get(`${real}/${name}`);
    if (isSubdirectory(name)) {
      const path = entry === void 0 ? null : realDirectory(tree, `${real}/${name}`, entry);
      if (path !== null) subdirectories.set(name, path);
    } else if (entry !== void 0 && entry.kind !== "directory" && unitNameKind(name) !== null && !targets.has(name)) {
      const target = entry.kind === "file" ? `${directory}/${name}` : linkTarget(tree, directories, directory, name, entry.target);
      if (target !== null) targets.set(name, target);
    }
  }
  return subdirectories;
}
function isSubdirectory(name) {
  const stem = SUBDIRECTORY.exec(name)?.[1];
  return stem !== void 0 && (unitNameKind(stem) !== null || isUnitType(stem));
}
function realDirectory(tree, path, entry) {
  if (entry.target !== void 0 && openPath(tree, `/${entry.target}`)?.kind !== "directory") return null;
  return openPath(tree, path)?.kind === "directory" ? resolvePath(tree, path) : null;
}
function linkTarget(tree, directories, directory, name, target) {
  const path = resolvePath(tree, target.startsWith("/") ? target : `${directory}/${target}`, true);
  if (path === null) return null;
  if (!directories.some((prefix) => path.startsWith(`${prefix}/`))) return `${directory}/${name}`;
  const alias = path.slice(path.lastIndexOf("/") + 1);
  return isValidAlias(name, alias) ? alias : null;
}
function isValidAlias(from, to) {
  const type = unitNameType(from);
  if (type === null || !ALIAS_TYPES.has(type) || from === to || unitNameType(to) !== type) return false;
  const kinds = `${unitNameKind(from)} ${unitNameKind(to)}`;
  if (kinds === "instance instance") return unitNameInstance(from) === unitNameInstance(to);
  return kinds === "plain plain" || kinds === "template template" || kinds === "instance template";
}
function follow(targets, name) {
  let current = name;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    let target = targets.get(current);
    if (target === void 0 && hop > 0) target = targets.get(templateName(current) ?? "");
    if (target === void 0 || target.startsWith("/")) return target;
    current = target;
  }
  return null;
}
function reverse(tree, targets) {
  const aliases = /* @__PURE__ */ new Map();
  for (const name of targets.keys()) {
    const path = follow(targets, name);
    if (path === void 0 || path === null) continue;
    const found = openPath(tree, path);
    if (found === void 0 || isMask(found)) continue;
    const main = path.slice(path.lastIndexOf("/") + 1);
    const instance = unitNameKind(main) === "template" ? unitNameInstance(name) : void 0;
    const target = instance ? withInstance(main, instance) : main;
    if (target === null) continue;
    const known = aliases.get(target);
    if (known === void 0) aliases.set(target, [name]);
    else known.push(name);
  }
  return aliases;
}
function addNames(index, names, asked, name) {
  const instance = unitNameInstance(asked);
  names.add(name);
  for (const alias of index.aliases.get(name) ?? []) {
    if (!instance || unitNameKind(alias) !== "template") {
      names.add(alias);
      continue;
    }
    const instantiated = instantiate(alias, asked);
    const elsewhere = follow(index.targets, instantiated);
    if (name !== asked && elsewhere && !elsewhere.endsWith(`/${name}`)) continue;
    names.add(instantiated);
  }
}
function findDropIns(index, names) {
  return findEntries(index, names, "d").filter((path) => path.endsWith(".conf"));
}
function findEntries(index, names, suffix) {
  const byName = /* @__PURE__ */ new Map();
  for (const directory of directoriesOf(index, names, suffix)) {
    for (const name of index.tree.list(directory)) {
      if (!name.startsWith(".") && !byName.has(name)) byName.set(name, `${directory}/${name}`);
    }
  }
  const entries = [...byName].map(([name, path]) => ({ order: (0, import_chunk_M5RVUK72.encodeUtf8)(name), path }));
  return entries.sort((a, b) => Buffer.compare(a.order, b.order)).map(({ path }) => path);
}
function dropInStems(name) {
  const stems = /* @__PURE__ */ new Set();
  let current = name;
  while (current !== null && !stems.has(current)) {
    stems.add(current);
    const template = unitNameKind(current) === "instance" ? templateName(current) : null;
    for (let stem = template; stem !== null && !stems.has(stem); stem = shortened(stem)) stems.add(stem);
    current = shortened(current);
  }
  return [...stems];
}
function directoriesOf(index, names, suffix) {
  const directories = /* @__PURE__ */ new Set();
  const type = unitNameType(names[0] ?? "");
  const groups = names.map(dropInStems);
  if (type !== null) groups.push([type]);
  for (const stems of groups) {
    for (const subdirectories of index.subdirectories) {
      if (subdirectories.size === 0) continue;
      for (const stem of stems) {
        const directory = subdirectories.get(`${stem}.${suffix}`);
        if (directory !== void 0) directories.add(directory);
      }
    }
  }
  return directories;
}
function shortened(name) {
  const prefix = unitNamePrefix(name);
  if (prefix === null) return null;
  const dash = prefix.lastIndexOf("-", prefix.length - 2);
  if (dash < 1) return null;
  const rest = prefix.slice(0, dash + 1);
  const suffix = name.slice(name.lastIndexOf("."));
  const instance = unitNameInstance(name);
  return instance ? withInstance(`${rest}@${suffix}`, instance) : rest + suffix;
}
var GROUPS = [
  {
    sections: "Unit",
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
      ?ControlGroupController ?OSRelease ?MemoryPressure ?CPUPressure ?IOPressure`
  },
  {
    sections: "Unit Service",
    keys: "StartLimitInterval StartLimitBurst StartLimitAction FailureAction RebootArgument"
  },
  {
    sections: "Service",
    keys: `
      PIDFile ExecCondition ExecStart ExecReload ExecStop RestartSec TimeoutStartSec TimeoutAbortSec
      TimeoutStartFailureMode TimeoutStopFailureMode WatchdogSec ExitType Restart PermissionsStartOnly
      RootDirectoryStartOnly RemainAfterExit GuessMainPID RestartPreventExitStatus RestartForceExitStatus
      SuccessExitStatus NonBlocking BusName FileDescriptorStoreMax NotifyAccess Sockets USBFunctionDescriptors
      USBFunctionStrings`
  },
  {
    sections: "Service Socket",
    keys: "ExecStartPre ExecStartPost ExecStopPost"
  },
  {
    sections: "Service Socket Mount Swap",
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
      UtmpIdentifier UtmpMode SELinuxContext AppArmorProfile SmackProcessLabel ProtectHostname`
  },
  {
    sections: "Service Scope",
    keys: "TimeoutStopSec RuntimeMaxSec RuntimeRandomizedExtraSec OOMPolicy"
  },
  {
    sections: "Service Mount",
    keys: "Type"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    keys: `
      Slice AllowedCPUs StartupAllowedCPUs AllowedMemoryNodes StartupAllowedMemoryNodes CPUWeight StartupCPUWeight
      CPUQuota CPUQuotaPeriodSec MemoryAccounting MemoryMin MemoryLow MemoryHigh MemoryMax MemorySwapMax DeviceAllow
      DevicePolicy IOAccounting IOWeight StartupIOWeight IODeviceWeight IOReadBandwidthMax IOWriteBandwidthMax
      IOReadIOPSMax IOWriteIOPSMax IODeviceLatencyTargetSec TasksAccounting TasksMax Delegate DisableControllers
      IPAccounting IPAddressAllow IPAddressDeny IPIngressFilterPath IPEgressFilterPath ManagedOOMSwap
      ManagedOOMMemoryPressure ManagedOOMMemoryPressureLimit ManagedOOMPreference BPFProgram SocketBindAllow
      SocketBindDeny RestrictNetworkInterfaces`
  },
  {
    sections: "Service Socket Mount Swap Scope",
    keys: "SendSIGKILL SendSIGHUP KillMode KillSignal RestartKillSignal FinalKillSignal WatchdogSignal"
  },
  {
    sections: "Socket",
    keys: `
      ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenNetlink ListenSpecial ListenMessageQueue
      ListenUSBFunction SocketProtocol BindIPv6Only Backlog BindToDevice ExecStopPre SocketUser SocketGroup
      SocketMode Accept FlushPending Writable MaxConnections MaxConnectionsPerSource KeepAlive KeepAliveTimeSec
      KeepAliveIntervalSec KeepAliveProbes DeferAcceptSec NoDelay ReceiveBuffer SendBuffer IPTOS IPTTL Mark PipeSize
      FreeBind Transparent Broadcast PassCredentials PassSecurity PassPacketInfo Timestamping TCPCongestion
      ReusePort MessageQueueMaxMessages MessageQueueMessageSize RemoveOnStop Symlinks FileDescriptorName Service
      SmackLabel SmackLabelIPIn SmackLabelIPOut SELinuxContextFromNet`
  },
  {
    sections: "Socket Mount Automount Path",
    keys: "DirectoryMode"
  },
  {
    sections: "Socket Swap",
    keys: "Priority"
  },
  {
    sections: "Socket Path",
    keys: "TriggerLimitIntervalSec TriggerLimitBurst"
  },
  {
    sections: "Mount Swap",
    keys: "What Options"
  },
  {
    sections: "Mount Automount",
    keys: "Where"
  },
  {
    sections: "Mount",
    keys: "SloppyOptions LazyUnmount ForceUnmount ReadWriteOnly"
  },
  {
    sections: "Automount",
    keys: "ExtraOptions TimeoutIdleSec"
  },
  {
    sections: "Timer",
    keys: `
      OnCalendar OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnClockChange OnTimezoneChange
      Persistent WakeSystem RemainAfterElapse FixedRandomDelay AccuracySec RandomizedDelaySec`
  },
  {
    sections: "Timer Path",
    keys: "Unit"
  },
  {
    sections: "Path",
    keys: "PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty MakeDirectory"
  },
  {
    sections: "Install",
    keys: "Alias WantedBy RequiredBy Also DefaultInstance"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    before: 262,
    keys: `
      CPUAccounting CPUShares StartupCPUShares DefaultMemoryMin DefaultMemoryLow MemoryLimit BlockIOAccounting
      BlockIOWeight StartupBlockIOWeight BlockIODeviceWeight BlockIOReadBandwidth BlockIOWriteBandwidth`
  },
  {
    sections: "Unit",
    since: 257,
    keys: "WantsMountsFor SurviveFinalKillSignal"
  },
  {
    sections: "Service",
    since: 257,
    keys: "RestartSteps RestartMaxDelaySec RestartMode FileDescriptorStorePreserve OpenFile ReloadSignal"
  },
  {
    sections: "Service Socket Mount Swap",
    since: 257,
    keys: `
      RootImagePolicy RootEphemeral ExtensionImagePolicy MountImagePolicy SetLoginEnvironment LogFilterPatterns
      PrivatePIDs BindLogSockets ImportCredential MemoryKSM`
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 257,
    keys: `
      StartupMemoryLow StartupMemoryHigh StartupMemoryMax StartupMemorySwapMax MemoryZSwapMax StartupMemoryZSwapMax
      MemoryZSwapWriteback DelegateSubgroup ManagedOOMMemoryPressureDurationSec MemoryPressureThresholdSec
      MemoryPressureWatch NFTSet CoredumpReceive`
  },
  {
    sections: "Socket",
    since: 257,
    keys: "PassFileDescriptorsToExec PollLimitIntervalSec PollLimitBurst"
  },
  {
    sections: "Timer",
    since: 257,
    keys: "DeferReactivation"
  },
  {
    sections: "Install",
    since: 257,
    keys: "UpheldBy"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 257,
    before: 262,
    keys: "DefaultStartupMemoryLow"
  },
  {
    sections: "Unit",
    since: 262,
    keys: "?PathIsSocket ?Fraction ?Version ?MachineTag ?KernelModuleLoaded"
  },
  {
    sections: "Service",
    since: 262,
    keys: "ExecReloadPost RestartRandomizedDelaySec LUOSession RefreshOnReload"
  },
  {
    sections: "Service Socket Mount Swap",
    since: 262,
    keys: `
      RootMStack PrivateBPF BPFDelegateCommands BPFDelegateMaps BPFDelegatePrograms BPFDelegateAttachments
      DelegateNamespaces UserNamespacePath StateDirectoryAccounting StateDirectoryQuota CacheDirectoryAccounting
      CacheDirectoryQuota LogsDirectoryAccounting LogsDirectoryQuota MemoryTHP`
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 262,
    keys: `
      CPUSetPartition OOMRules CPUPressureThresholdSec CPUPressureWatch IOPressureThresholdSec IOPressureWatch
      BindNetworkInterface`
  },
  {
    sections: "Socket",
    since: 262,
    keys: "PassPIDFD AcceptFileDescriptors DeferTrigger DeferTriggerMaxSec XAttrEntryPoint XAttrListen XAttrAccept"
  },
  {
    sections: "Timer",
    since: 262,
    keys: "RandomizedOffsetSec"
  },
  {
    sections: "Slice",
    since: 262,
    keys: "ConcurrencySoftMax ConcurrencyHardMax ActivatingConcurrencyMax"
  }
];
var tables = /* @__PURE__ */ new Map();
function knownKeys(section, release) {
  let table = tables.get(release);
  if (table === void 0) {
    table = buildTable(release);
    tables.set(release, table);
  }
  return table.get(section);
}
function sectionsKnowing(key, type, release) {
  return sectionsOf(type).filter((section) => knownKeys(section, release)?.has(key));
}
function sectionsOf(type) {
  return ["Unit", type.charAt(0).toUpperCase() + type.slice(1), "Install"];
}
function buildTable(release) {
  const table = /* @__PURE__ */ new Map();
  for (const { sections, keys, since = 0, before = Number.POSITIVE_INFINITY } of GROUPS) {
    if (release < since || release >= before) continue;
    const names = keys.trim().split(/\s+/).flatMap(expandName);
    for (const section of sections.split(" ")) {
      const known = table.get(section) ?? /* @__PURE__ */ new Set();
      for (const name of names) known.add(name);
      table.set(section, known);
    }
  }
  return table;
}
function expandName(name) {
  return name.startsWith("?") ? [`Condition${name.slice(1)}`, `Assert${name.slice(1)}`] : [name];
}
var MACHINE = {
  a: "the architecture",
  A: "the operating-system image version",
  b: "the boot id",
  B: "the operating-system build id",
  c: "the control group",
  H: "the host name",
  l: "the short host name",
  m: "the machine id",
  M: "the operating-system image id",
  o: "the operating-system id",
  q: "the pretty host name",
  r: "the control group root",
  R: "the control group root",
  v: "the kernel release",
  w: "the operating-system version",
  W: "the operating-system variant"
};
function expandSpecifiers(text, context) {
  const input = (0, import_chunk_BUH26YXO.lexical)(text);
  let percent = input.indexOf("%");
  if (percent === -1) return { text };
  const result = new import_chunk_BUH26YXO.TextBuilder();
  let done = 0;
  for (let after = 0; percent !== -1 && percent + 1 < input.length; percent = input.indexOf("%", after)) {
    after = percent + 2;
    const letter = input.charAt(percent + 1);
    if (!/[A-Za-z0-9%]/.test(letter)) continue;
    const value = specifierValue(letter, context);
    if (value === void 0 || value === null) {
      const error = value === null ? "no-value" : "unknown-specifier";
      return { error, specifier: `%${letter}`, at: percent };
    }
    result.copy(text, done, percent);
    done = after;
    if (typeof value !== "string") addUnknown(result, text, percent, value);
    else if (value !== "") result.replace(text, percent, done, value);
  }
  return { text: result.copy(text, done, input.length).build(text, 0, input.length) };
}
function addUnknown(result, text, at, value) {
  const span = (0, import_chunk_BUH26YXO.place)(text, at, at + 2);
  const written = { text: text.value.slice(at, at + 2), ...span, unknown: value.unknown };
  result.add(written);
  if (value.rest) result.replace(text, at, at + 2, value.rest);
}
function specifierValue(letter, context) {
  if (letter === "%") return "%";
  if ("nNpPiIjJf".includes(letter)) return nameValue(letter, context.unit);
  if ("hsuUgG".includes(letter)) return accountValue(letter, context);
  if ("tSCLEDdTV".includes(letter)) return directoryValue(letter, context);
  if (letter === "y" || letter === "Y") return fragmentValue(letter, context.fragment);
  const what = MACHINE[letter];
  if (what === void 0) return void 0;
  return context.machine?.[letter] ?? unknown(`%${letter} is ${what}, which the repository does not fix`);
}
function nameValue(letter, unit) {
  const prefix = unitNamePrefix(unit) ?? "";
  const component = prefix.slice(prefix.lastIndexOf("-") + 1);
  if (letter === "p") return prefix;
  if (letter === "P") return unescapeUnitName(prefix);
  if (letter === "j") return component;
  if (letter === "J") return unescapeUnitName(component);
  if (unitNameKind(unit) === "template") {
    return unknown(`%${letter} depends on the instance, and ${unit} is a template with no known instance`);
  }
  const instance = unitNameInstance(unit);
  if (letter === "n") return unit;
  if (letter === "N") return unit.slice(0, unit.lastIndexOf("."));
  if (letter === "i") return instance ?? "";
  if (letter === "I") return unescapeUnitName(instance ?? "");
  return instance ? unescapeUnitPath(instance) : unitNameToPath(unit);
}
function accountValue(letter, context) {
  const isSystem = context.scope === "system";
  if (letter === "h") {
    if (isSystem) return "/root";
    return context.home ?? home(context);
  }
  if (letter === "s") return context.shell ?? unknown("%s is the login shell, which the repository does not fix");
  if (isSystem) return letter === "u" || letter === "g" ? "root" : "0";
  const value = { u: context.user, U: context.uid, g: context.group, G: context.gid }[letter];
  if (value !== void 0) return String(value);
  return unknown(`%${letter} depends on the account that runs the manager`);
}
function home({ scope }, rest = "") {
  const reason = scope === "unknown" ? "%h is the home of the account that runs the manager, /root in the system manager" : "%h is the home of the account that runs the user manager";
  return { unknown: { reason, symbol: "home" }, rest };
}
var SYSTEM_DIRECTORIES = {
  t: "/run",
  S: "/var/lib",
  C: "/var/cache",
  L: "/var/log",
  E: "/etc",
  D: "/usr/share"
};
function directoryValue(letter, context) {
  const release = context.release ?? REFERENCE_RELEASE;
  if (letter === "T") return "/tmp";
  if (letter === "V") return "/var/tmp";
  if (letter === "D" && release < 257) return void 0;
  if (letter === "d") return credentials(context);
  if (context.scope === "system") return SYSTEM_DIRECTORIES[letter];
  if (context.scope === "unknown") return unknown(`%${letter} differs between the system and the user manager`);
  return userDirectory(letter, context, release);
}
function userDirectory(letter, context, release) {
  const { xdg } = context;
  const state = release < 257 ? [xdg?.config, "/.config"] : [xdg?.state, "/.local/state"];
  switch (letter) {
    case "t":
      return runtimeDirectory(context, "");
    case "C":
      return below(context, xdg?.cache, "/.cache");
    case "E":
      return below(context, xdg?.config, "/.config");
    case "D":
      return below(context, xdg?.data, "/.local/share");
    case "S":
      return below(context, state[0], state[1]);
    default:
      return below(context, state[0] && `${state[0]}/log`, `${state[1]}/log`);
  }
}
function below(context, directory, path) {
  if (directory !== void 0) return directory;
  return context.home === void 0 ? home(context, path) : context.home + path;
}
function runtimeDirectory({ xdg, uid }, path) {
  const directory = xdg?.runtime ?? (uid === void 0 ? void 0 : `/run/user/${uid}`);
  if (directory !== void 0) return directory + path;
  return { unknown: { reason: "$XDG_RUNTIME_DIR depends on the account that runs the manager" }, rest: path };
}
function credentials(context) {
  const { scope, unit } = context;
  if (scope === "unknown") return unknown("%d differs between the system and the user manager");
  if (unitNameKind(unit) === "template") return unknown(`%d depends on the instance of ${templateName(unit)}`);
  const path = `/credentials/${unit}`;
  return scope === "system" ? `/run${path}` : runtimeDirectory(context, path);
}
function fragmentValue(letter, fragment) {
  if (fragment === void 0) return unknown(`%${letter} depends on where the unit file is installed`);
  return letter === "y" ? fragment : fragment.slice(0, Math.max(1, fragment.lastIndexOf("/")));
}
function unknown(reason) {
  return { unknown: { reason } };
}
var SIMPLE = /* @__PURE__ */ new Map([
  ["a", 7],
  ["b", 8],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
  ["\\", 92],
  ['"', 34],
  ["'", 39],
  ["s", 32]
]);
var OCTAL = { prefix: 0, digits: 3, base: 8, max: 255, isByte: true };
var NUMERIC = /* @__PURE__ */ new Map([
  ["x", { prefix: 1, digits: 2, base: 16, max: 255, isByte: true }],
  ["u", { prefix: 1, digits: 4, base: 16, max: 65535, isByte: false }],
  ["U", { prefix: 1, digits: 8, base: 16, max: 1114111, isByte: false }]
]);
function readEscape(text, at, release) {
  const letter = text.charAt(at);
  const simple = SIMPLE.get(letter);
  if (simple !== void 0) return { length: 1, code: simple, isByte: false };
  const found = readNumber(text, at, NUMERIC.get(letter) ?? OCTAL);
  if (found === void 0 || found.isByte) return found;
  const char = String.fromCodePoint(found.code);
  if (letter === "U") return isCleanUtf8(char) ? found : void 0;
  return release < 262 || char.isWellFormed() ? found : void 0;
}
function readNumber(text, at, { prefix, digits, base, max, isByte: isByte2 }) {
  const length = prefix + digits;
  let code = 0;
  for (let i = at + prefix; i < at + length; i++) {
    const digit = digitAt(text, i);
    if (digit >= base) return void 0;
    code = code * base + digit;
  }
  return code === 0 || code > max ? void 0 : { length, code, isByte: isByte2 };
}
function digitAt(text, at) {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 97 + 10 : Number.POSITIVE_INFINITY;
}
var WHITESPACE = " 	\n\r";
function execWords(release = REFERENCE_RELEASE) {
  return { unquote: true, cUnescape: true, release };
}
function extractFirstWord(text, from, flags) {
  const reader = new WordReader(text, from, flags);
  return reader.read();
}
function extractFirstWordLeniently(text, from, flags) {
  const strict = extractFirstWord(text, from, flags);
  if (strict === null || !("error" in strict) || flags.unescapeRelax) return strict;
  const lenient = extractFirstWord(text, from, { ...flags, unescapeRelax: true });
  return lenient === null || "error" in lenient ? lenient : { ...lenient, unknownEscape: true };
}
function extractWords(text, flags) {
  const words = [];
  for (let at = 0; at !== void 0; ) {
    const found = extractFirstWord(text, at, flags);
    if (found === null) break;
    if ("error" in found) return { words, error: found };
    words.push(found);
    at = found.next;
  }
  return { words };
}
var WordReader = class {
  #text;
  #input;
  #flags;
  #separators;
  #word = new import_chunk_BUH26YXO.TextBuilder();
  #at;
  /** Where the run of ordinary characters began that has not been copied to the word yet. */
  #run;
  #quote = "";
  constructor(text, from, flags) {
    this.#text = text;
    this.#input = (0, import_chunk_BUH26YXO.lexical)(text);
    this.#flags = flags;
    this.#separators = flags.separators ?? WHITESPACE;
    this.#at = from;
    this.#run = from;
  }
  read() {
    const input = this.#input;
    const { dontCoalesceSeparators } = this.#flags;
    if (!dontCoalesceSeparators) this.#skipSeparators();
    const start = this.#at;
    this.#run = start;
    if (start >= input.length && !dontCoalesceSeparators) return null;
    if (start < input.length && this.#separators.includes(input.charAt(start))) return this.#endOfWord(start);
    for (; ; ) {
      if (this.#at >= input.length) return this.#endOfText(start);
      const char = input.charAt(this.#at);
      if (char === "\\" && !this.#flags.retainEscape) {
        const stop = this.#escape(start);
        if (stop !== void 0) return stop;
      } else if (this.#isQuote(char)) {
        this.#toggleQuote(char);
      } else if (this.#quote === "" && this.#separators.includes(char)) {
        return this.#endOfWord(start);
      } else {
        this.#at++;
      }
    }
  }
  #isQuote(char) {
    if (this.#quote !== "") return char === this.#quote;
    return (char === '"' || char === "'") && (this.#flags.unquote === true || this.#flags.keepQuote === true);
  }
  #toggleQuote(char) {
    this.#quote = this.#quote === "" ? char : "";
    if (this.#flags.unquote) this.#skip(1);
    else this.#at++;
  }
  /** Takes the escape at the current index; gives the result where the word ends with it. */
  #escape(start) {
    const { cUnescape, unescapeSeparators, unescapeRelax, release } = this.#flags;
    const at = this.#at + 1;
    if (at >= this.#input.length) return this.#trailingBackslash(start);
    const char = String.fromCodePoint(this.#input.codePointAt(at));
    if (!cUnescape && !unescapeSeparators) {
      if (unescapeRelax && release === 262) this.#at = at + char.length;
      else this.#dropBackslash(char.length);
      return void 0;
    }
    const found = cUnescape ? readEscape(this.#input, at, release ?? REFERENCE_RELEASE) : void 0;
    if (found !== void 0) this.#replaceEscape(found);
    else if (unescapeSeparators && (this.#separators.includes(char) || char === "\\")) this.#dropBackslash(1);
    else if (unescapeRelax) this.#at = at + char.length;
    else return { error: "bad-escape", start, at };
    return void 0;
  }
  /** Takes the next character as it is. */
  #dropBackslash(length) {
    this.#skip(1);
    this.#at += length;
  }
  #replaceEscape({ length, code, isByte: isByte2 }) {
    const isSurrogate = code >= 55296 && code <= 57343;
    if ((!isByte2 || code < 128) && !isSurrogate) {
      this.#replace(String.fromCodePoint(code), length);
      return;
    }
    this.#copyRun();
    const end = this.#at + 1 + length;
    const bytes = isSurrogate ? [224 | code >> 12, 128 | code >> 6 & 63, 128 | code & 63] : [code];
    for (const byte of bytes) this.#word.replaceByte(this.#text, this.#at, end, byte);
    this.#skip(1 + length);
  }
  #replace(value, length) {
    this.#copyRun();
    this.#word.replace(this.#text, this.#at, this.#at + 1 + length, value);
    this.#skip(1 + length);
  }
  #trailingBackslash(start) {
    const { unescapeRelax, relax } = this.#flags;
    const end = this.#input.length;
    if (unescapeRelax && (this.#quote === "" || relax)) this.#at = end;
    else if (relax) this.#skip(1);
    else return { error: this.#quote === "" ? "bad-escape" : "unbalanced-quote", start, at: end };
    return this.#finish(start, end, void 0);
  }
  #endOfText(start) {
    const end = this.#input.length;
    if (this.#quote !== "" && !this.#flags.relax) return { error: "unbalanced-quote", start, at: end };
    return this.#finish(start, end, void 0);
  }
  #endOfWord(start) {
    const end = this.#at;
    const { dontCoalesceSeparators, retainSeparators } = this.#flags;
    this.#copyRun();
    if (dontCoalesceSeparators) return this.#finish(start, end, retainSeparators ? end : end + 1);
    if (!retainSeparators) this.#skipSeparators();
    this.#run = this.#at;
    return this.#finish(start, end, this.#at < this.#input.length ? this.#at : void 0);
  }
  #finish(start, end, next) {
    this.#copyRun();
    return { word: this.#word.build(this.#text, start, end), start, end, next };
  }
  #skipSeparators() {
    while (this.#at < this.#input.length && this.#separators.includes(this.#input.charAt(this.#at))) this.#at++;
  }
  #skip(units) {
    this.#copyRun();
    this.#at += units;
    this.#run = this.#at;
  }
  #copyRun() {
    this.#word.copy(this.#text, this.#run, this.#at);
    this.#run = this.#at;
  }
};
function isVariableName(text) {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
function parseEnvironment(value, context) {
  const { isReset, words, lost } = expandedWords(value, execWords(context.release), context);
  const variables = [];
  const unknown2 = [];
  for (const { text, span } of words) {
    const equals = (0, import_chunk_BUH26YXO.lexical)(text).indexOf("=");
    const kind = assignmentMistake(text, equals);
    if (kind === "unknown") unknown2.push(text);
    else if (kind !== void 0) lost.push({ kind, text: text.value, span });
    else variables.push({ name: text.value.slice(0, equals), value: (0, import_chunk_BUH26YXO.sliceText)(text, equals + 1, text.length), span });
  }
  return { isReset, variables, lost: inOrder(lost), unknown: unknown2 };
}
function parseUnsetEnvironment(value, context) {
  return parseNames(value, execWords(context.release), context, true);
}
function parsePassEnvironment(value, context) {
  return parseNames(value, { unquote: true }, context, false);
}
function parseNames(value, flags, context, allowValues) {
  const { isReset, words, lost } = expandedWords(value, flags, context);
  const names = [];
  const unknown2 = [];
  for (const { text, span } of words) {
    const equals = (0, import_chunk_BUH26YXO.lexical)(text).indexOf("=");
    const kind = nameMistake(text, equals, allowValues);
    if (kind === "unknown") unknown2.push(text);
    else if (kind !== void 0) lost.push({ kind, text: text.value, span });
    else if (equals === -1) names.push({ name: text.value, span });
    else names.push({ name: text.value.slice(0, equals), value: (0, import_chunk_BUH26YXO.sliceText)(text, equals + 1, text.length), span });
  }
  return { isReset, names, lost: inOrder(lost), unknown: unknown2 };
}
function nameMistake(text, equals, allowValues) {
  const kind = assignmentMistake(text, equals);
  if (kind === "unknown") return kind;
  if (equals === -1) return isVariableName(text.value) ? void 0 : "bad-name";
  return allowValues ? kind : "bad-name";
}
function assignmentMistake(text, equals) {
  const input = (0, import_chunk_BUH26YXO.lexical)(text);
  const name = equals === -1 ? input : input.slice(0, equals);
  if (name.includes(import_chunk_BUH26YXO.OPAQUE)) return "unknown";
  if (equals === -1) return "no-equals";
  if (!isVariableName(name)) return "bad-name";
  return isCleanUtf8(input) ? void 0 : "bad-value";
}
function expandedWords(value, flags, context) {
  const words = [];
  const lost = [];
  let isReset = true;
  for (let at = 0; at !== void 0; ) {
    const found = extractFirstWord(value, at, flags);
    if (found === null) break;
    isReset = false;
    if ("error" in found) {
      const { error, start } = found;
      lost.push({ kind: error, text: value.value.slice(start), span: (0, import_chunk_BUH26YXO.place)(value, start, value.length) });
      break;
    }
    at = found.next;
    addExpanded(found, (0, import_chunk_BUH26YXO.place)(value, found.start, found.end), context, words, lost);
  }
  return { isReset, words, lost };
}
function addExpanded(found, span, context, words, lost) {
  const result = expandSpecifiers(found.word, context);
  if ("text" in result) words.push({ text: result.text, span });
  else lost.push({ kind: "bad-specifier", text: found.word.value, span });
}
function inOrder(lost) {
  return lost.toSorted((a, b) => a.span.start - b.span.start);
}
function pathMistake(path, release) {
  if (path === "") return { kind: "empty-path", fact: "is no program: there is nothing after the prefixes" };
  if (/[\0-\x1f"'\\\x7f]/.test(path)) {
    return { kind: "special-characters", fact: "has a control character, a quote or a backslash in it" };
  }
  if (release >= 262 && (/[*?[]/.test(path) || !isCleanUtf8(path))) {
    return { kind: "special-characters", fact: "has a wildcard in it or is not valid UTF-8" };
  }
  if (path.endsWith("/") || release >= 257 && /(?:^|\/)\.\.?$/.test(path)) {
    return { kind: "directory-path", fact: "is a directory, not a program" };
  }
  if (path.startsWith("/")) return isPath(path) ? void 0 : { kind: "invalid-path", fact: "is too long for a path" };
  if (path.startsWith(import_chunk_BUH26YXO.OPAQUE) || isFileName(path)) return void 0;
  return { kind: "relative-path", fact: "is neither an absolute path nor the bare name of a program" };
}
function isPath(path) {
  return byteLength(path) < 4096 && path.split("/").every((part) => byteLength(part) <= 255);
}
function isFileName(name) {
  return !name.includes("/") && name !== "." && name !== ".." && byteLength(name) <= 255;
}
function simplifyExecPath(path, release) {
  const input = (0, import_chunk_BUH26YXO.lexical)(path);
  if (!/\/\/|\/\.\/|\/\.$|^\/\.\./.test(input)) return path;
  const simple = new import_chunk_BUH26YXO.TextBuilder();
  let isAtRoot = release >= 257 && input.startsWith("/");
  let isEmpty = true;
  for (const { 0: part, index } of input.matchAll(/[^/]+/g)) {
    if (part === "." || part === ".." && isAtRoot) continue;
    simple.copy(path, Math.max(index - 1, 0), index + part.length);
    isAtRoot = false;
    isEmpty = false;
  }
  return isEmpty ? simple.copy(path, 0, 1).build(path, 0, 1) : simple.build(path, 0, 1);
}
function parseExec(value, context) {
  const reader = new ExecReader(value, context);
  const isReset = skipBlanks((0, import_chunk_BUH26YXO.lexical)(value), 0) === value.length;
  const isFatal = !isReset && reader.read();
  const { commands, problems, refused } = reader;
  return { isReset, commands, problems, fatal: isFatal, ...refused && { refused } };
}
function execTokens(value, release = REFERENCE_RELEASE) {
  const tokens = [];
  for (let at = skipBlanks((0, import_chunk_BUH26YXO.lexical)(value), 0); at !== void 0; ) {
    const found = readToken(value, at, release);
    if (found === null) break;
    tokens.push("error" in found ? { ...found, end: value.length } : found);
    if ("error" in found) break;
    at = found.next;
  }
  return tokens;
}
var FLAG_ORDER = ["-", ":", "+", "!", "!!", "|"];
var ExecReader = class {
  commands = [];
  problems = [];
  refused;
  #value;
  #context;
  #release;
  constructor(value, context) {
    this.#value = value;
    this.#context = context;
    this.#release = context.release ?? REFERENCE_RELEASE;
  }
  /** Reads the whole line; says whether the unit is refused. */
  read() {
    for (let at = 0; at !== void 0; ) {
      const first = extractFirstWordLeniently(this.#value, at, execWords(this.#release));
      if (first === null) return false;
      if ("error" in first) {
        this.#unbalanced(first, true);
        return false;
      }
      if ((0, import_chunk_BUH26YXO.lexical)(first.word) === ";") {
        at = first.next;
        continue;
      }
      const step = this.#command(first);
      if ("fatal" in step) return step.fatal;
      at = step.next;
    }
    return false;
  }
  #command(first) {
    const { flags, namesItself, length, isOutdated } = readPrefixes((0, import_chunk_BUH26YXO.lexical)(first.word), this.#release);
    if (isOutdated) {
      const message = 'the prefix "!!" has no effect from systemd 258 on';
      this.problems.push({ kind: "outdated-prefix", span: this.#span(first), message });
    }
    const ignored = flags.includes("-");
    this.#noteEscape(first);
    const written = new import_chunk_BUH26YXO.TextBuilder().copy(first.word, length, first.word.length).build(first.word, length, length);
    const viaShell = flags.includes("|");
    const path = viaShell ? written : this.#expand(written, ignored);
    if (path === void 0) return { fatal: !ignored };
    const mistake = viaShell ? void 0 : pathMistake((0, import_chunk_BUH26YXO.lexical)(path), this.#release);
    if (mistake !== void 0) {
      this.#report(mistake.kind, this.#span(first), `"${path.value}" ${mistake.fact}`, ignored);
      if (ignored || mistake.kind !== "relative-path") return { fatal: !ignored };
    }
    const tokens = [first];
    const argv = [];
    if (viaShell) argv.push(this.#made(first, namesItself ? "-sh" : "sh"), ...path.length > 0 ? [path] : []);
    else if (!namesItself) argv.push(path);
    const step = this.#arguments(first.next, ignored, argv, tokens);
    if ("fatal" in step) return step;
    if (argv.length === 0) {
      const message = '"@" asks for a word after the path, which names the program, and there is none';
      this.#report("missing-name", this.#span(first), message, ignored);
      return { fatal: !ignored };
    }
    const command = {
      path: viaShell ? this.#made(first, "/bin/sh") : simplifyExecPath(path, this.#release),
      argv,
      flags,
      span: (0, import_chunk_BUH26YXO.place)(this.#value, first.start, tokens.at(-1).end),
      tokens
    };
    if (mistake !== void 0) {
      this.refused = command;
      return { fatal: true };
    }
    this.commands.push(command);
    return step;
  }
  #arguments(from, ignored, argv, tokens) {
    for (let at = from; at !== void 0; ) {
      const token = readToken(this.#value, at, this.#release);
      if (token === null) return { next: void 0 };
      if ("error" in token) {
        this.#unbalanced(token, ignored);
        return { fatal: !ignored };
      }
      at = token.next;
      if (token.kind === "separator") return { next: at };
      this.#noteEscape(token);
      const argument = token.kind === "escaped-semicolon" ? token.word : this.#expand(token.word, ignored);
      if (argument === void 0) return { fatal: !ignored };
      argv.push(argument);
      tokens.push(token);
    }
    return { next: void 0 };
  }
  #expand(word, ignored) {
    const result = expandSpecifiers(word, this.#context);
    if ("text" in result) return result.text;
    const { specifier, at } = result;
    const message = result.error === "unknown-specifier" ? `systemd knows no specifier "${specifier}" (a literal percent sign is written "%%")` : `"${specifier}" has no value for ${this.#context.unit}`;
    this.#report("bad-specifier", (0, import_chunk_BUH26YXO.place)(word, at, at + 2), message, ignored);
    return void 0;
  }
  #made(first, text) {
    return new import_chunk_BUH26YXO.TextBuilder().replace(this.#value, first.start, first.end, text).build(this.#value, 0, 0);
  }
  #unbalanced({ start }, ignored) {
    const span = (0, import_chunk_BUH26YXO.place)(this.#value, start, this.#value.length);
    this.#report("unbalanced-quote", span, "a quote that is opened here is not closed", ignored);
  }
  #noteEscape(token) {
    if (!token.unknownEscape) return;
    const message = "systemd does not know an escape in this word and keeps it as written, backslash included";
    this.problems.push({ kind: "unknown-escape", span: this.#span(token), message });
  }
  #report(kind, span, fact, ignored) {
    const consequence = ignored ? "systemd ignores the rest of this line" : "systemd refuses the unit";
    this.problems.push({ kind, span, message: `${fact}: ${consequence}` });
  }
  #span({ start, end }) {
    return (0, import_chunk_BUH26YXO.place)(this.#value, start, end);
  }
};
function readPrefixes(word, release) {
  const flags = /* @__PURE__ */ new Set();
  let namesItself = false;
  let length = 0;
  for (; length < word.length; length++) {
    const char = word.charAt(length);
    const isPlain = !flags.has("+") && !flags.has("!!");
    if (char === "@" && !namesItself) namesItself = true;
    else if ((char === "-" || char === ":") && !flags.has(char)) flags.add(char);
    else if (char === "|" && release >= 262 && !flags.has("|")) flags.add("|");
    else if ((char === "+" || char === "!") && isPlain && !flags.has("!")) flags.add(char);
    else if (char === "!" && isPlain && flags.delete("!")) flags.add("!!");
    else break;
  }
  const isOutdated = release >= 262 && flags.delete("!!");
  return { flags: FLAG_ORDER.filter((flag) => flags.has(flag)), namesItself, length, isOutdated };
}
function readToken(value, at, release) {
  const input = (0, import_chunk_BUH26YXO.lexical)(value);
  const semicolon = /^(?:\\;|;)(?![^ \t\n\r])/.exec(input.slice(at, at + 3))?.[0];
  if (semicolon === void 0) return extractFirstWordLeniently(value, at, execWords(release));
  const end = at + semicolon.length;
  const after = skipBlanks(input, end);
  const word = new import_chunk_BUH26YXO.TextBuilder().copy(value, end - 1, end).build(value, at, end);
  const kind = semicolon === ";" ? "separator" : "escaped-semicolon";
  return { word, start: at, end, kind, next: after < input.length ? after : void 0 };
}
function skipBlanks(input, from) {
  let at = from;
  while (at < input.length && WHITESPACE.includes(input.charAt(at))) at++;
  return at;
}
var STATUSES = new Set(
  "SUCCESS FAILURE INVALIDARGUMENT NOTIMPLEMENTED NOPERMISSION NOTINSTALLED NOTCONFIGURED NOTRUNNING USAGE DATAERR NOINPUT NOUSER NOHOST UNAVAILABLE SOFTWARE OSERR OSFILE CANTCREAT IOERR TEMPFAIL PROTOCOL NOPERM CONFIG CHDIR NICE FDS EXEC MEMORY LIMITS OOM_ADJUST SIGNAL_MASK STDIN STDOUT CHROOT IOPRIO TIMERSLACK SECUREBITS SETSCHEDULER CPUAFFINITY GROUP USER CAPABILITIES CGROUP SETSID CONFIRM STDERR PAM NETWORK NAMESPACE NO_NEW_PRIVILEGES SECCOMP SELINUX_CONTEXT PERSONALITY APPARMOR ADDRESS_FAMILIES RUNTIME_DIRECTORY CHOWN SMACK_PROCESS_LABEL KEYRING STATE_DIRECTORY CACHE_DIRECTORY LOGS_DIRECTORY CONFIGURATION_DIRECTORY NUMA_POLICY CREDENTIALS BPF EXCEPTION".split(" ")
);
var SIGNALS = new Set(
  "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS".split(" ")
);
var REAL_TIME = 30;
var LARGEST_STATUS = 255;
function isStatusOrSignal(word) {
  return STATUSES.has(word) || isByte(word) || isSignal(word);
}
function isByte(word) {
  const digits = word.replace(/^\+/, "");
  if (!/^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.test(digits)) return false;
  return Number(digits.replace(/^0(?=[0-7])/, "0o")) <= LARGEST_STATUS;
}
function isSignal(word) {
  const name = word.replace(/^SIG/, "");
  const offset = /^RT(?:MIN\+|MAX-)([0-9]+)$/.exec(name)?.[1];
  if (offset !== void 0) return Number(offset) <= REAL_TIME;
  return SIGNALS.has(name) || name === "RTMIN" || name === "RTMAX";
}
function readText(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  return expanded.text.value === "" ? { reset: true } : { value: expanded.text };
}
function readWord(words) {
  return (value) => {
    const word = value.value;
    if (words.includes(word)) return { value: word };
    if (!value.isKnown()) return { value: null };
    return { refused: `${quoted(value)} is none of ${words.join(", ")}` };
  };
}
var SERVICE_TYPES = ["simple", "exec", "forking", "oneshot", "dbus", "notify", "idle"];
var RESTARTS = [
  "no",
  "on-success",
  "on-failure",
  "on-abnormal",
  "on-watchdog",
  "on-abort",
  "always"
];
function readType(value, context) {
  const isLater = context.release !== void 0 && context.release > 252;
  return readWord(isLater ? [...SERVICE_TYPES, "notify-reload"] : SERVICE_TYPES)(value);
}
function readBoolean(value) {
  const word = value.value.toLowerCase();
  if (/^(?:1|yes|y|true|t|on)$/.test(word)) return { value: true };
  if (/^(?:0|no|n|false|f|off)$/.test(word)) return { value: false };
  if (!value.isKnown()) return { value: null };
  return { refused: `${quoted(value)} is neither yes nor no` };
}
function readDynamicUser(value) {
  const reading = readBoolean(value);
  return "refused" in reading ? { ...reading, fatal: "bad-setting" } : reading;
}
function readKillMode(value) {
  if (value.value === "") return { reset: true };
  const reading = readWord(["control-group", "process", "mixed", "none"])(value);
  if (!("value" in reading) || reading.value !== "none") return reading;
  return { ...reading, notice: "the manager leaves the processes of the service running" };
}
function readStatuses(value) {
  if (value.value === "") return { reset: true };
  const { words, error } = extractWords(value, {});
  const wrong = words.filter(({ word }) => word.isKnown() && !isStatusOrSignal(word.value));
  const mistake = `${quoted(wrong[0]?.word ?? value)} names no exit status`;
  if (wrong.length === words.length) return { refused: mistake };
  return { value: true, ...(wrong.length > 0 || error !== void 0) && { notice: mistake } };
}
var MICROSECONDS = new Map(
  [
    [1000000n, "seconds second sec s"],
    [60000000n, "minutes minute min m"],
    [2629800000000n, "months month M"],
    [1000n, "msec ms"],
    [3600000000n, "hours hour hr h"],
    [86400000000n, "days day d"],
    [604800000000n, "weeks week w"],
    [31557600000000n, "years year y"],
    [1n, "usec us \u03BCs \xB5s"]
  ].flatMap(([factor, names]) => names.split(" ").map((name) => [name, factor]))
);
var LONGEST_FIRST = [...MICROSECONDS.keys()].sort((a, b) => b.length - a.length).join("|");
var SPAN_PART = new RegExp(`(\\+?[0-9]+)?(?:\\.([0-9]+))?([ \\t\\n\\r]*)(${LONGEST_FIRST})?[ \\t\\n\\r]*`, "y");
var LARGEST_NUMBER = 2n ** 63n - 1n;
var MOST_DIGITS = 19;
var FOREVER = 2n ** 64n - 1n;
function readTimeSpan(value) {
  const text = value.value;
  if (!value.isKnown() || text === "infinity" || isTimeSpan(text)) return { value };
  return { refused: `${quoted(value)} is no time span` };
}
function isTimeSpan(text) {
  let sum = 0n;
  let end = 0;
  while (end < text.length) {
    SPAN_PART.lastIndex = end;
    const [part = "", whole, fraction, blank, unit] = SPAN_PART.exec(text) ?? [];
    end += part.length;
    if (whole === void 0 && fraction === void 0) return false;
    if (blank === "" && unit === void 0 && end < text.length) return false;
    const digits = (whole ?? "0").replace(/^\+?0*(?=[0-9])/, "");
    let factor = MICROSECONDS.get(unit ?? "s");
    if (digits.length > MOST_DIGITS || BigInt(digits) > LARGEST_NUMBER || BigInt(digits) >= FOREVER / factor)
      return false;
    sum += BigInt(digits) * factor;
    for (const digit of fraction ?? "") {
      factor /= 10n;
      sum += BigInt(digit) * factor;
    }
    if (sum >= FOREVER) return false;
  }
  return end > 0;
}
function readAccount(value, context) {
  if (value.value === "") return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier), fatal: "bad-setting" };
  const { text } = expanded;
  if (text.isKnown() && !isAccount(text.value)) {
    return { refused: `${quoted(text)} can be no user or group`, fatal: "bad-setting" };
  }
  return { value: text };
}
function readWorkingDirectory(value, context) {
  if (value.value === "") return { reset: true };
  const optional = (0, import_chunk_BUH26YXO.lexical)(value).startsWith("-");
  const rest = optional ? (0, import_chunk_BUH26YXO.sliceText)(value, 1, value.length) : value;
  if (rest.value === "~") return { value: { optional } };
  const path = readAbsolutePath(rest, context);
  if ("value" in path) return { value: { path: path.value, optional } };
  return optional ? path : { ...path, fatal: "bad-setting" };
}
function readPidFile(value, context) {
  if (value.value === "") return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  if (byteLength(expanded.text.value) > MAX_PATH_LENGTH) return { refused: `${quoted(value)} is too long for a path` };
  const isRelative = !/^[/\ue000]/.test((0, import_chunk_BUH26YXO.lexical)(expanded.text));
  const absolute = isRelative ? belowRuntime(expanded.text, context) : expanded.text;
  const path = checkPath(absolute);
  if (!("value" in path)) return { ...path, fatal: "error" };
  if (!/^\/var\/run(?:\/|$)/.test((0, import_chunk_BUH26YXO.lexical)(path.value))) return path;
  const below2 = (0, import_chunk_BUH26YXO.sliceText)(path.value, "/var".length, path.value.length);
  const rest = below2.value === "/run" ? import_chunk_QNLMBOTP.Text.concat([below2, (0, import_chunk_BUH26YXO.sliceText)(path.value, 0, 1)]) : below2;
  return { value: rest, notice: `${quoted(path.value)} is read as "${rest.value}"` };
}
function readAbsolutePath(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  return checkPath(expanded.text);
}
var OUTPUTS = "inherit null tty kmsg kmsg+console journal journal+console socket fd file append truncate".split(" ");
var OLD_OUTPUTS = /* @__PURE__ */ new Map([
  ["syslog", "journal"],
  ["syslog+console", "journal+console"]
]);
function readOutput(value, context) {
  const text = (0, import_chunk_BUH26YXO.lexical)(value);
  const kind = /^(?:file|append|truncate|fd)(?=:)/.exec(text)?.[0];
  if (kind !== void 0) {
    const rest = (0, import_chunk_BUH26YXO.sliceText)(value, kind.length + 1, value.length);
    const path = kind === "fd" ? readDescriptorName(rest, context) : readAbsolutePath(rest, context);
    if ("refused" in path) return path;
    return { value: "reset" in path ? { kind } : { kind, path: path.value } };
  }
  const journal = OLD_OUTPUTS.get(text);
  if (journal !== void 0) return { value: { kind: journal }, notice: `"${text}" is read as "${journal}"` };
  if (OUTPUTS.includes(text) || text.includes(import_chunk_BUH26YXO.OPAQUE)) return { value: { kind: value.value } };
  return { refused: `${quoted(value)} names no target` };
}
function readDescriptorName(value, context) {
  const name = readText(value, context);
  if (!("value" in name) || /^[ -9;-~]{0,255}$/.test(name.value.value)) return name;
  return { refused: `${quoted(name.value)} is no name of a file descriptor` };
}
function readBusName(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  const { text } = expanded;
  const isName = text.length < 256 && /^(?:(?:[A-Za-z_-][A-Za-z0-9_-]*(?:\.|$)){2,}|:(?:[A-Za-z0-9_-]+(?:\.|$)){2,})$/.test(text.value) && !text.value.endsWith(".");
  return isName || !text.isKnown() ? { value: text } : { refused: `${quoted(text)} is no D-Bus name` };
}
var ACTIONS = "none reboot reboot-force reboot-immediate poweroff poweroff-force poweroff-immediate exit exit-force";
var LATER_ACTIONS = `${ACTIONS} soft-reboot soft-reboot-force kexec kexec-force halt halt-force halt-immediate`;
function readAction(value, { scope, release = REFERENCE_RELEASE }) {
  const reading = readWord((release > 252 ? LATER_ACTIONS : ACTIONS).split(" "))(value);
  const isForSystem = "value" in reading && /^(?:reboot|poweroff)/.test(reading.value ?? "");
  if (!isForSystem || scope !== "user" || release > 252) return reading;
  return { value: "exit-force", notice: `a user manager reads ${quoted(value)} as "exit-force"` };
}
function badSpecifier(specifier) {
  return `${specifier} is no specifier that it can resolve`;
}
function quoted(text) {
  return JSON.stringify(text.value);
}
function checkPath(path) {
  const text = (0, import_chunk_BUH26YXO.lexical)(path);
  if (!/^[/\ue000]/.test(text)) return { refused: `${quoted(path)} is not an absolute path` };
  const simple = simplifyPath(text);
  if (text.startsWith("/") && !isNormalizedPath(simple)) {
    return { refused: `${quoted(path)} is too long or has ".." in it` };
  }
  return { value: simple === text ? path : simplifyText(path, text) };
}
function simplifyText(path, text) {
  const result = new import_chunk_BUH26YXO.TextBuilder();
  let start = 0;
  for (const part of text.split("/")) {
    const end = start + part.length;
    const isFirst = start === 0;
    if (part !== "" && part !== ".") result.copy(path, isFirst ? start : start - 1, end);
    start = end + 1;
  }
  const simple = result.build(path, 0, 0);
  return simple.value === "" ? (0, import_chunk_BUH26YXO.sliceText)(path, 0, 1) : simple;
}
function belowRuntime(path, context) {
  const [piece] = path.pieces;
  const { source, start } = piece;
  const prefix = new import_chunk_BUH26YXO.TextBuilder().add({ text: "%t", source, start, end: start }).build(path, 0, 0);
  const expanded = expandSpecifiers(prefix, context);
  const runtime = "error" in expanded ? prefix : expanded.text;
  const slash = new import_chunk_BUH26YXO.TextBuilder().add({ text: "/", source, start, end: start }).build(path, 0, 0);
  return new import_chunk_BUH26YXO.TextBuilder().copy(runtime, 0, runtime.length).copy(slash, 0, 1).copy(path, 0, path.length).build(path, 0, 0);
}
function isAccount(name) {
  if (/^(?:0|[1-9][0-9]*)$/.test(name)) {
    const id = Number(name);
    return id < 4294967295 && id !== 65535;
  }
  if (/^-?[0-9]*$/.test(name) || name === "." || name === "..") return false;
  return !/[\0-\x1f\x7f:/]|^[ \t]|[ \t]$/.test(name);
}
var EXEC_KEYS = [
  "ExecCondition",
  "ExecStartPre",
  "ExecStart",
  "ExecStartPost",
  "ExecReload",
  "ExecStop",
  "ExecStopPost"
];
var SCALARS = {
  "Unit.Description": readText,
  "Unit.SuccessAction": readAction,
  "Unit.StartLimitIntervalSec": readTimeSpan,
  "Service.Type": readType,
  "Service.ExitType": readWord(["main", "cgroup"]),
  "Service.Restart": readWord(RESTARTS),
  "Service.RestartSec": readTimeSpan,
  "Service.TimeoutStartSec": readTimeSpan,
  "Service.TimeoutStopSec": readTimeSpan,
  "Service.RuntimeMaxSec": readTimeSpan,
  "Service.WatchdogSec": readTimeSpan,
  "Service.RemainAfterExit": readBoolean,
  "Service.DynamicUser": readDynamicUser,
  "Service.RestartForceExitStatus": readStatuses,
  "Service.KillMode": readKillMode,
  "Service.BusName": readBusName,
  "Service.PAMName": readText,
  "Service.User": readAccount,
  "Service.Group": readAccount,
  "Service.WorkingDirectory": readWorkingDirectory,
  "Service.PIDFile": readPidFile,
  "Service.StandardOutput": readOutput,
  "Service.StandardError": readOutput,
  "Install.DefaultInstance": readText
};
var DEPENDENCIES = new Set(
  "Wants Requires Requisite BindsTo BindTo Upholds PartOf Conflicts Before After OnFailure OnSuccess PropagatesReloadTo JoinsNamespaceOf".split(" ")
);
var DEPENDENCY_WORDS = { retainEscape: true };
var INSTALL_WORDS = { unquote: true, retainEscape: true };
var UnitSettings = class {
  all = [];
  problems = [];
  exec = /* @__PURE__ */ new Map();
  /** Commands for which the unit is refused. */
  refused = /* @__PURE__ */ new Map();
  /** By name, in the manager's order: a later assignment takes the place of an earlier one. */
  environment = /* @__PURE__ */ new Map();
  /** Variables that a later assignment sets again. */
  replacedVariables = [];
  environmentFiles = [];
  passEnvironment = [];
  unsetEnvironment = [];
  /** Words of `Environment=` and its kin that the manager drops. */
  lost = [];
  /** Words of them of which the repository does not even fix the name. */
  unknownWords = [];
  dependencies = [];
  #type;
  #scalars = /* @__PURE__ */ new Map();
  /** Per key, the assignments that the value now in force is made of. */
  #inForce = /* @__PURE__ */ new Map();
  /** `type` is that of the unit, such as `service`. */
  constructor(type) {
    this.#type = type;
  }
  get(key) {
    return this.#scalars.get(key);
  }
  /** Takes the next assignment; says how the unit is refused where that ends the reading of the file. */
  read(file, assignment, value, context) {
    const setting = { file, assignment, value };
    this.all.push(setting);
    const key = assignment.key.value;
    const { section } = assignment;
    if (!knownKeys(section, context.release ?? REFERENCE_RELEASE)?.has(key))
      return this.#unknown(setting, key, context);
    const name = `${section}.${key}`;
    if (name in SCALARS) return this.#scalar(setting, name, context);
    if (section === "Service") return this.#service(setting, key, context);
    if (section === "Install") return this.#dependencies(setting, key, INSTALL_WORDS, context);
    if (section === "Unit" && DEPENDENCIES.has(key)) return this.#dependencies(setting, key, DEPENDENCY_WORDS, context);
    this.#add(setting);
    return void 0;
  }
  #unknown(setting, key, context) {
    const elsewhere = sectionsKnowing(key, this.#type, context.release ?? REFERENCE_RELEASE);
    setting.ineffective = elsewhere.length > 0 ? "misplaced" : "unknown-key";
    if (key.startsWith("X-")) return;
    const { section } = setting.assignment;
    const where = elsewhere.map((name) => `[${name}]`).join(" and ");
    const message = elsewhere.length > 0 ? `${key}= has no effect in [${section}]: systemd knows it in ${where} only and ignores this line` : `systemd knows no ${key}= in [${section}] and ignores this line`;
    const kind = elsewhere.length > 0 ? "misplaced-key" : "unknown-key";
    const [belongs] = elsewhere.length === 1 ? elsewhere : [];
    this.problems.push({
      kind,
      span: setting.assignment.key.span(),
      message,
      setting,
      ...belongs !== void 0 && { section: belongs }
    });
  }
  #scalar(setting, name, context) {
    const reading = SCALARS[name](setting.value, context);
    if ("refused" in reading) return this.#refuse(setting, reading);
    this.#release(name, "reset" in reading ? "reset" : "overridden");
    this.#add(setting, name);
    if ("reset" in reading) this.#scalars.delete(name);
    else this.#scalars.set(name, { value: reading.value, setting });
    if ("value" in reading && reading.notice !== void 0) this.#report("corrected-value", setting, reading.notice);
    return void 0;
  }
  #service(setting, key, context) {
    if (EXEC_KEYS.includes(key)) return this.#exec(setting, key, context);
    switch (key) {
      case "Environment":
        this.#environment(setting, context);
        break;
      case "EnvironmentFile":
        this.#environmentFile(setting, context);
        break;
      case "PassEnvironment":
        this.passEnvironment = this.#names(setting, parsePassEnvironment(setting.value, context), this.passEnvironment);
        break;
      case "UnsetEnvironment":
        this.unsetEnvironment = this.#names(
          setting,
          parseUnsetEnvironment(setting.value, context),
          this.unsetEnvironment
        );
        break;
      default:
        if (setting.value.value === "") this.#release(`Service.${key}`, "reset");
        this.#add(setting);
    }
    return void 0;
  }
  #exec(setting, key, context) {
    const { isReset, commands, problems, fatal, refused } = parseExec(setting.value, context);
    if (isReset) {
      this.#release(`Service.${key}`, "reset");
      this.exec.delete(key);
    }
    const known = this.exec.get(key);
    if (known !== void 0) for (const command of commands) known.push(command);
    else if (commands.length > 0) this.exec.set(key, [...commands]);
    if (refused !== void 0) this.refused.set(key, [refused]);
    if (isReset || commands.length > 0) this.#add(setting);
    else setting.ineffective = "refused";
    const last = problems.at(-1);
    for (const problem3 of problems) {
      this.problems.push({ ...problem3, setting, ...fatal && problem3 === last && { fatal: true } });
    }
    return fatal ? "bad-setting" : void 0;
  }
  #environment(setting, context) {
    const line = parseEnvironment(setting.value, context);
    if (line.isReset) {
      this.environment.clear();
      this.replacedVariables = [];
    }
    for (const value of line.variables) {
      const before = this.environment.get(value.name);
      if (before !== void 0) this.replacedVariables.push(before);
      this.environment.set(value.name, { value, setting });
    }
    this.#environmentWords(setting, line, line.variables.length);
  }
  #names(setting, line, known) {
    this.#environmentWords(setting, line, line.names.length);
    const names = /* @__PURE__ */ new Map();
    const added = line.names.map((value) => ({ value, setting }));
    for (const entry of line.isReset ? added : [...known, ...added]) {
      const key = `${entry.value.name}=${entry.value.value?.value}`;
      if (!names.has(key)) names.set(key, entry);
    }
    return [...names.values()];
  }
  #environmentWords(setting, line, taken) {
    const { section, key } = setting.assignment;
    if (line.isReset) this.#release(`${section}.${key.value}`, "reset");
    for (const value of line.lost) this.lost.push({ value, setting });
    for (const value of line.unknown) this.unknownWords.push({ value, setting });
    if (line.isReset || taken > 0 || line.unknown.length > 0) this.#add(setting);
    else setting.ineffective = "refused";
  }
  #environmentFile(setting, context) {
    if (setting.value.value === "") {
      this.#release("Service.EnvironmentFile", "reset");
      this.environmentFiles = [];
      this.#add(setting);
      return;
    }
    const expanded = expandSpecifiers(setting.value, context);
    if ("error" in expanded) {
      this.#refuse(setting, { refused: badSpecifier(expanded.specifier) });
      return;
    }
    const { text } = expanded;
    const optional = (0, import_chunk_BUH26YXO.lexical)(text).startsWith("-");
    const path = checkPath(optional ? (0, import_chunk_BUH26YXO.sliceText)(text, 1, text.length) : text);
    if ("refused" in path) {
      this.#refuse(setting, path);
      return;
    }
    this.#add(setting);
    this.environmentFiles.push({ path: path.value, optional, setting });
  }
  #dependencies(setting, key, flags, context) {
    const { value } = setting;
    if (value.value === "" && flags === INSTALL_WORDS && key !== "Also") {
      this.#release(`Install.${key}`, "reset");
      this.dependencies = this.dependencies.filter((dependency) => dependency.key !== key);
    }
    this.#add(setting);
    for (let at = 0; at !== void 0; ) {
      const found = extractFirstWord(value, at, flags);
      if (found === null) break;
      if ("error" in found) {
        this.#report("refused-value", setting, "the rest of the line has unbalanced quotes and is ignored");
        break;
      }
      at = found.next;
      const name = expandSpecifiers(found.word, context);
      if ("text" in name && (!name.text.isKnown() || unitNameKind(name.text.value) !== null)) {
        this.dependencies.push({ key, name: name.text, setting });
      } else {
        this.#report("refused-value", setting, `"${found.word.value}" is no name of a unit and is ignored`);
      }
    }
  }
  #refuse(setting, { refused, fatal }) {
    setting.ineffective = "refused";
    const key = setting.assignment.key.value;
    const effect = fatal === void 0 ? "ignores this line" : "refuses the unit";
    const message = `${key}=: ${refused}, so systemd ${effect}`;
    const span = setting.value.span();
    this.problems.push({ kind: "refused-value", span, message, setting, ...fatal && { fatal: true } });
    return fatal;
  }
  #report(kind, setting, message) {
    this.problems.push({ kind, span: setting.value.span(), message, setting });
  }
  #add(setting, name = `${setting.assignment.section}.${setting.assignment.key.value}`) {
    const known = this.#inForce.get(name);
    if (known === void 0) this.#inForce.set(name, [setting]);
    else known.push(setting);
  }
  /** Marks what a key was set to before as of no effect. */
  #release(name, why) {
    for (const setting of this.#inForce.get(name) ?? []) setting.ineffective = why;
    this.#inForce.delete(name);
  }
};
var LONG_LINE = 1048576;
var BYTE_ORDER_MARK = 65279;
function* logicalLines(source) {
  const { text } = source;
  const ends = /[\n\r\0]/g;
  let line = 0;
  let hasMark = text.includes("\uFEFF");
  let pieces = [];
  let bytes = 0;
  for (let start = 0, next = 0; start < text.length; start = next) {
    ends.lastIndex = start;
    const end = ends.exec(text)?.index ?? text.length;
    next = skipLineEnd(text, end);
    line++;
    if (isTooLong(text, start, end, LONG_LINE - 1)) return yield { error: "line-too-long", line, start, end };
    if (isComment(text, start, end)) continue;
    let from = start;
    if (hasMark && text.charCodeAt(start) === BYTE_ORDER_MARK) {
      hasMark = false;
      from++;
    }
    const continues = isContinued(text, from, end);
    if (continues || pieces.length > 0) bytes += byteLength(text.slice(from, end));
    if (bytes > LONG_LINE) return yield { error: "continuation-too-long", line, start, end };
    if (continues) {
      if (from < end - 1) pieces.push(verbatim(source, from, end - 1));
      pieces.push({ text: " ", source, start: end - 1, end: next });
      continue;
    }
    pieces.push(verbatim(source, from, end));
    yield { text: new import_chunk_QNLMBOTP.Text(pieces), line };
    pieces = [];
    bytes = 0;
  }
  if (pieces.length > 0) yield { text: new import_chunk_QNLMBOTP.Text(pieces), line: line + 1 };
}
function verbatim(source, start, end) {
  return { text: source.text.slice(start, end), source, start, end };
}
function skipLineEnd(text, at) {
  let seen = "";
  let next = at;
  while (next < text.length && !seen.includes("\0")) {
    const char = text.charAt(next);
    if (char !== "\n" && char !== "\r" && char !== "\0" || seen.includes(char)) break;
    seen += char;
    next++;
  }
  return next;
}
function isComment(text, start, end) {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at < end && (text.charAt(at) === "#" || text.charAt(at) === ";");
}
function isContinued(text, start, end) {
  let at = end;
  while (at > start && text.charAt(at - 1) === "\\") at--;
  return (end - at) % 2 === 1;
}
function isTooLong(text, start, end, limit) {
  return (end - start) * 3 > limit && byteLength(text.slice(start, end)) > limit;
}
function parseUnitFile(source, options = {}) {
  const reader = new UnitReader(source, options);
  let fatal;
  for (const line of logicalLines(source)) {
    fatal = "error" in line ? tooLong(source, line) : reader.read(line.text, line.line);
    if (fatal !== void 0) break;
  }
  const { headers, assignments, problems } = reader;
  return { source, headers, assignments, problems, ...fatal && { fatal } };
}
var UnitReader = class {
  headers = [];
  assignments = [];
  problems = [];
  #sections;
  #release;
  #isClean;
  /** The header that the lines belong to. */
  #section;
  constructor(source, { sections, release }) {
    this.#sections = sections && new Set(sections);
    this.#release = release ?? 252;
    this.#isClean = isCleanUtf8(source.text);
  }
  /** Takes one logical line; gives the problem that ends the reading. */
  read(raw, line) {
    const text = strip(raw, 0, raw.length);
    const { value } = text;
    if (value === "") return void 0;
    if (!this.#isClean && !isCleanUtf8(value)) {
      return problem("invalid-utf8", text, line, "this line is not valid UTF-8: systemd stops reading the file here");
    }
    if (value.startsWith("[")) return this.#header(text, line);
    this.#assignment(text, line);
    return void 0;
  }
  #header(text, line) {
    const { value } = text;
    const name = value.slice(1, -1);
    if (!value.endsWith("]")) {
      const message = `"${value}" is not a section header (a comment must stand on a line of its own): systemd stops reading the file here`;
      return problem("invalid-section-header", text, line, message);
    }
    if (/[\0-\x1f"'\\\x7f]/.test(name) || this.#release >= 262 && /^$|[*?[]/.test(name)) {
      const message = `the section header "${value}" has characters in it that no section may have: systemd stops reading the file here`;
      return problem("bad-section-characters", text, line, message);
    }
    const isKnown = this.#sections === void 0 || this.#sections.has(name);
    this.#section = { name, span: text.span(), line, isKnown };
    this.headers.push(this.#section);
    if (!isKnown && !name.startsWith("X-") && !this.#sections?.has(`-${name}`)) {
      const message = `systemd does not know the section [${name}] here and skips its lines`;
      this.problems.push(problem("unknown-section", text, line, message));
    }
    return void 0;
  }
  #assignment(text, line) {
    const section = this.#section;
    if (section === void 0 && this.#sections !== void 0) {
      const message = "this line stands before the first section header: systemd ignores it";
      this.problems.push(problem("assignment-outside-section", text, line, message));
      return;
    }
    if (section?.isKnown === false) return;
    const equals = text.value.indexOf("=");
    if (equals > 0) {
      this.assignments.push({
        section: section?.name ?? "",
        sectionLine: section?.line ?? 0,
        key: strip(text, 0, equals),
        value: strip(text, equals + 1, text.length),
        line
      });
    } else if (equals === 0) {
      this.problems.push(problem("missing-key", text, line, 'this line has no key before "=": systemd ignores it'));
    } else {
      this.problems.push(problem("missing-equals", text, line, 'this line has no "=": systemd ignores it'));
    }
  }
};
function strip(text, from, to) {
  const { value } = text;
  let start = from;
  let end = to;
  while (start < end && isWhitespace(value.charCodeAt(start))) start++;
  while (end > start && isWhitespace(value.charCodeAt(end - 1))) end--;
  return (0, import_chunk_BUH26YXO.sliceText)(text, start, end);
}
function isWhitespace(code) {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
function problem(kind, text, line, message) {
  return { kind, span: (0, import_chunk_BUH26YXO.place)(text, 0, text.length), line, message };
}
function tooLong(source, { error, line, start, end }) {
  const what = error === "line-too-long" ? "this line" : "this line with the lines that it continues";
  return problem(
    error,
    import_chunk_QNLMBOTP.Text.verbatim(source, start, end),
    line,
    `${what} has more than 1 MiB: systemd refuses the file`
  );
}
function serviceType(settings) {
  const type = settings.get("Service.Type");
  if (type !== void 0) return type.value;
  if (settings.get("Service.BusName") !== void 0) return "dbus";
  return settings.exec.has("ExecStart") ? "simple" : "oneshot";
}
function verifyService(settings) {
  const type = serviceType(settings);
  const typeSpan = settings.get("Service.Type")?.setting.value.span();
  return commandProblem(settings, type, typeSpan) ?? (type === "oneshot" ? oneshotProblem(settings, typeSpan) : void 0) ?? dbusProblem(settings, type, typeSpan) ?? pamProblem(settings);
}
function commandProblem(settings, type, typeSpan) {
  const starts = settings.exec.get("ExecStart") ?? [];
  const second = starts[1];
  if (second !== void 0 && type !== "oneshot" && type !== null) {
    const message2 = `the service has ${starts.length} ExecStart= commands, which only Type=oneshot may have`;
    return problem2("several-exec-start", second.span, message2, starts[0]?.span);
  }
  if (starts.length > 0) return void 0;
  const action = settings.get("Unit.SuccessAction");
  const hasAction = action !== void 0 && action.value !== "none";
  if (!settings.exec.has("ExecStop") && !hasAction) {
    return problem2("nothing-to-run", void 0, "the service has no ExecStart=, no ExecStop= and no SuccessAction=");
  }
  if (type !== "oneshot" && type !== null) {
    return problem2("no-exec-start", typeSpan, "the service has no ExecStart=, which only Type=oneshot may lack");
  }
  const remain = settings.get("Service.RemainAfterExit");
  if (remain?.value === true || remain?.value === null || hasAction || type === null) return void 0;
  const message = "the service has no ExecStart=, no SuccessAction= and no RemainAfterExit=yes";
  return problem2("no-exec-start", typeSpan, message);
}
function oneshotProblem(settings, typeSpan) {
  const restart = settings.get("Service.Restart");
  if (restart?.value === "always" || restart?.value === "on-success") {
    const message2 = `Restart=${restart.value} is not allowed for Type=oneshot`;
    return problem2("oneshot-restart", restart.setting.value.span(), message2, typeSpan);
  }
  const forced = settings.get("Service.RestartForceExitStatus");
  if (forced !== void 0) {
    const message2 = "RestartForceExitStatus= is not allowed for Type=oneshot";
    return problem2("oneshot-force-restart", forced.setting.value.span(), message2, typeSpan);
  }
  const exitType = settings.get("Service.ExitType");
  if (exitType?.value !== "cgroup") return void 0;
  const message = "ExitType=cgroup is not allowed for Type=oneshot";
  return problem2("oneshot-exit-type", exitType.setting.value.span(), message, typeSpan);
}
function dbusProblem(settings, type, typeSpan) {
  if (type !== "dbus" || settings.get("Service.BusName") !== void 0) return void 0;
  return problem2("no-bus-name", typeSpan, "Type=dbus needs a BusName=, and the service has none");
}
function pamProblem(settings) {
  const pam = settings.get("Service.PAMName");
  const mode = settings.get("Service.KillMode");
  if (pam === void 0 || mode?.value !== "process" && mode?.value !== "none") return void 0;
  const message = `PAMName= does not go with KillMode=${mode.value}: it must be control-group or mixed`;
  return problem2("pam-kill-mode", mode.setting.value.span(), message, pam.setting.value.span());
}
function problem2(kind, span, message, related) {
  return {
    kind,
    message,
    ...span !== void 0 && { span },
    ...related !== void 0 && { related }
  };
}
function loadUnit(index, name, context) {
  const type = unitNameType(name);
  if (type === null || unitNameKind(name) === null) return null;
  const location = locateUnit(index, name);
  const path = location?.fragment;
  const loader = new Loader(index, name, type, context, path);
  const found = path === void 0 ? void 0 : openPath(index.tree, path);
  if (location === null || path === void 0 || found === void 0) return loader.result("not-found", name, [name]);
  return loader.load(location, path, found);
}
var Loader = class {
  #index;
  #name;
  #type;
  #context;
  #path;
  #settings;
  #dropIns = [];
  #fragment;
  constructor(index, name, type, context, path) {
    this.#index = index;
    this.#name = name;
    this.#type = type;
    this.#context = context;
    this.#path = path;
    this.#settings = new UnitSettings(type);
  }
  load({ id, names }, path, found) {
    const isMasked = isMask(found);
    this.#fragment = { path };
    if (found.kind === "file" && !isMasked) {
      const file = this.#parse(found);
      this.#fragment = { path, file };
      const fatal = this.#read(file, this.#name);
      if (fatal !== void 0) return this.result(fatal, this.#name, [this.#name]);
    } else if (found.kind === "directory") {
      return this.result("error", this.#name, [this.#name]);
    }
    if (!isMasked || this.#index.release === 252) this.#readDropIns(id, names);
    return this.result(isMasked ? "masked" : "loaded", id, names);
  }
  result(loadState, id, names) {
    const settings = this.#settings;
    const verdict = loadState === "loaded" && this.#type === "service" ? verifyService(settings) : void 0;
    return {
      id,
      names,
      loadState: verdict === void 0 ? loadState : "bad-setting",
      ...this.#fragment && { fragment: this.#fragment },
      dropIns: this.#dropIns,
      settings,
      problems: settings.problems,
      ...verdict && { verdict }
    };
  }
  #readDropIns(id, names) {
    const aliases = names.filter((name) => name !== id);
    for (const path of findDropIns(this.#index, [id, ...aliases])) {
      const found = openPath(this.#index.tree, path);
      if (found?.kind !== "file") {
        this.#dropIns.push({ path });
        continue;
      }
      const file = this.#parse(found);
      this.#dropIns.push({ path, file });
      this.#read(file, id);
    }
  }
  #parse({ source }) {
    return parseUnitFile(source, { sections: sectionsOf(this.#type), release: this.#index.release });
  }
  /** Takes a file's settings up to the first that refuses the unit; says how it is refused. */
  #read(file, unit) {
    const context = this.#specifiers(unit);
    const { prepare } = this.#context;
    const { problems } = this.#settings;
    let reported = 0;
    const report = (line) => {
      while (file.problems[reported] !== void 0 && file.problems[reported].line < line) {
        problems.push(file.problems[reported++]);
      }
    };
    for (const assignment of file.assignments) {
      report(assignment.line);
      const value = prepare?.(assignment.value, assignment.key.value) ?? assignment.value;
      const fatal = this.#settings.read(file, assignment, value, context);
      if (fatal !== void 0) return fatal;
    }
    report(Number.POSITIVE_INFINITY);
    if (file.fatal === void 0) return void 0;
    problems.push({ ...file.fatal, fatal: true });
    return "error";
  }
  #specifiers(unit) {
    const { prepare: _, ...known } = this.#context;
    const fragment = this.#path === void 0 ? void 0 : resolvePath(this.#index.tree, this.#path) ?? this.#path;
    return { ...known, unit, release: this.#index.release, ...fragment !== void 0 && { fragment } };
  }
};
var SYSTEM_TARGETS = /* @__PURE__ */ new Set(["multi-user.target", "graphical.target", "sysinit.target"]);
var USER_TARGETS = /* @__PURE__ */ new Set(["default.target", "graphical-session.target"]);
function scopeByContent(unit) {
  if (unit.settings.get("Service.User") !== void 0) return "system";
  const targets = unit.settings.dependencies.filter(({ key }) => key === "WantedBy" || key === "RequiredBy").map(({ name }) => name.value);
  if (targets.some((target) => SYSTEM_TARGETS.has(target))) return "system";
  return targets.some((target) => USER_TARGETS.has(target)) ? "user" : "unknown";
}
function accountOf(unit, scope, view) {
  if (scope === "system") return systemAccount(unit);
  if (view.user !== void 0 && view.home !== void 0) return { user: view.user, home: view.home };
  const user = onlyUserMentioned(unit);
  return user === void 0 ? {} : { user };
}
function systemAccount({ settings }) {
  const user = settings.get("Service.User")?.value;
  if (user === void 0) return settings.get("Service.DynamicUser")?.value ? {} : { user: "root", home: "/root" };
  if (!user.isKnown()) return {};
  const name = user.value === "0" ? "root" : user.value;
  return { user: name, span: user.span(), ...name === "root" && { home: "/root" } };
}
function onlyUserMentioned(unit) {
  const users = /* @__PURE__ */ new Set();
  for (const { value, ineffective, assignment } of unit.settings.all) {
    if (ineffective !== void 0 || assignment.section !== "Service") continue;
    for (const match of value.value.matchAll(
      /(?:^|[\s"'=:])\/(?:(?:home|Users)\/([A-Za-z0-9._-]+)|(root))(?=[/\s"':]|$)/g
    )) {
      if (value.isKnown(match.index, match.index + match[0].length)) users.add(match[1] ?? "root");
    }
  }
  const [user] = users;
  return users.size === 1 ? user : void 0;
}
var STARTING_KEYS = /* @__PURE__ */ new Set(["Wants", "Requires", "BindsTo", "Upholds", "Also"]);
var TRIGGERS = { timer: "Timer.Unit", path: "Path.Unit", socket: "Socket.Service" };
function startersByLink(index) {
  return dependencyLinks(index).map(({ name, by }) => ({ name, by }));
}
function startersBySettings(unit) {
  const wanted = unit.settings.dependencies.filter(({ key, name }) => STARTING_KEYS.has(key) && name.isKnown()).map(({ name }) => ({ name: name.value, by: unit.id, span: name.span() }));
  const type = unitNameType(unit.id) ?? "";
  const setting = TRIGGERS[type];
  if (setting === void 0) return wanted;
  const named = unit.settings.all.findLast(({ assignment: { section, key } }) => `${section}.${key.value}` === setting);
  const own = `${unit.id.slice(0, -type.length)}service`;
  return [...wanted, { name: named?.value.value || own, by: unit.id }];
}
var Starters = class {
  #byName = /* @__PURE__ */ new Map();
  #instances = /* @__PURE__ */ new Map();
  add(starters) {
    for (const starter of starters) {
      const known = this.#byName.get(starter.name);
      if (known === void 0) this.#byName.set(starter.name, [starter]);
      else known.push(starter);
      addInstance(this.#instances, starter.name);
    }
  }
  /** What starts a unit under any of its names. */
  of(names) {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }
  instancesOf(template) {
    return this.#instances.get(template) ?? /* @__PURE__ */ new Set();
  }
};
function instancesByName(index) {
  const instances = /* @__PURE__ */ new Map();
  for (const name of index.targets.keys()) addInstance(instances, name);
  for (const folders of index.subdirectories) {
    for (const folder of folders.keys()) addInstance(instances, folder.replace(/\.(?:d|wants|requires)$/, ""));
  }
  return instances;
}
function defaultInstance(template, unit) {
  const name = unit.settings.get("Install.DefaultInstance")?.value;
  return name === void 0 || !name.isKnown() ? null : withInstance(template, name.value);
}
function addInstance(instances, name) {
  if (unitNameKind(name) !== "instance") return;
  const template = templateName(name);
  const known = instances.get(template) ?? /* @__PURE__ */ new Set();
  instances.set(template, known.add(name));
}
function userSearchPath(user, release = REFERENCE_RELEASE) {
  const config = `${user.configHome ?? `${user.home}/.config`}/systemd`;
  const data = `${user.dataHome ?? `${user.home}/.local/share`}/systemd`;
  const below2 = (names) => user.runtime === void 0 ? [] : names.split(" ").map((name) => `${user.runtime}/systemd/${name}`);
  const configDirs = user.configDirs ?? (release === 252 ? ["/etc/xdg"] : []);
  const dataDirs = user.dataDirs ?? ["/usr/local/share", "/usr/share"];
  const attached = release >= 262;
  return unique([
    `${config}/user.control`,
    ...below2("user.control transient generator.early"),
    `${config}/user`,
    ...attached ? [`${config}/user.attached`] : [],
    ...configDirs.map((directory) => `${directory}/systemd/user`),
    "/etc/systemd/user",
    ...below2(attached ? "user user.attached" : "user"),
    "/run/systemd/user",
    ...below2("generator"),
    `${data}/user`,
    ...dataDirs.map((directory) => `${directory}/systemd/user`),
    "/usr/local/lib/systemd/user",
    "/usr/local/share/systemd/user",
    "/usr/lib/systemd/user",
    "/usr/share/systemd/user",
    ...below2("generator.late")
  ]);
}
function systemSearchPath(release = REFERENCE_RELEASE) {
  return [
    "/etc/systemd/system.control",
    "/run/systemd/system.control",
    "/run/systemd/transient",
    "/run/systemd/generator.early",
    "/etc/systemd/system",
    "/etc/systemd/system.attached",
    "/run/systemd/system",
    "/run/systemd/system.attached",
    "/run/systemd/generator",
    "/usr/local/lib/systemd/system",
    ...release === 252 ? ["/lib/systemd/system"] : [],
    "/usr/lib/systemd/system",
    "/run/systemd/generator.late"
  ];
}
function unique(paths) {
  return [...new Set(paths)];
}
function unitFiles(repository, unitPath2) {
  const unreadable = [];
  const files = repository.candidates.flatMap((path) => {
    if ((0, import_chunk_T5DYHM7K.isOpaque)(path)) return [];
    const own = unitPath2(path);
    if (own === void 0) return filesBehind(repository, path, unitPath2, unreadable);
    const entry = repository.entry(path);
    return entry === void 0 ? [] : [{ path: own, at: path, entry }];
  });
  return { files, unreadable };
}
function filesBehind(repository, link, unitPath2, unreadable) {
  const kind = folderKind(link, unitPath2);
  if (kind === void 0 || repository.entry(link, false)?.kind !== "link") return [];
  if ((0, import_chunk_AXWHWBGL.endOf)(repository, link).target.kind === "lost") {
    const broken = kind === "above" ? void 0 : (0, import_chunk_AXWHWBGL.brokenLink)(repository, link, isVendors);
    if (broken !== void 0) unreadable.push(broken);
    return [];
  }
  const isRead = (at) => kind !== "unit" && repository.has(at) && unitPath2(at) !== void 0;
  const open = (folder, behind) => {
    const end = (0, import_chunk_AXWHWBGL.endOf)(repository, behind);
    if (end.target.kind !== "folder" || end.path === void 0) return [];
    const { path: real } = end;
    return end.target.names.flatMap((name) => {
      const [seen, at] = [(0, import_chunk_T5DYHM7K.pathIn)(folder, name), (0, import_chunk_T5DYHM7K.pathIn)(real, name)];
      const own = (0, import_chunk_T5DYHM7K.isOpaque)(seen) ? void 0 : unitPath2(seen);
      if (own === void 0) return folderKind(seen, unitPath2, 2) === void 0 ? [] : open(seen, at);
      if (isRead(at)) return [];
      const entry = repository.targetAt(at);
      if (entry.kind === "lost") unreadable.push({ source: new import_chunk_M5RVUK72.SourceFile(link, ""), reason: entry.reason });
      return entry.kind === "file" || entry.kind === "link" ? [{ path: own, at, entry }] : [];
    });
  };
  return open(link, link);
}
function folderKind(path, unitPath2, leastLength = 1) {
  if (/\.(?:d|wants|requires|upholds)$/.test(path) && unitPath2(`${path}/x.conf`) !== void 0) return "unit";
  const found = (0, import_chunk_T5DYHM7K.searchedFolder)(path);
  if (found === void 0 || found.length < leastLength) return void 0;
  return found.isWhole ? "searched" : "above";
}
function isVendors(path) {
  return /^(?:\/usr)?\/lib\/systemd\//.test(path);
}
function lostLink(repository, at, path, tree, isDeployed) {
  if (!isServiceFile(path) || tree.get(path)?.kind !== "link" || openPath(tree, path) !== void 0) return void 0;
  return (0, import_chunk_AXWHWBGL.brokenLink)(repository, at, (outside) => isVendors(outside) || isDeployed(outside));
}
function isServiceFile(path) {
  const name = (0, import_chunk_T5DYHM7K.fileName)(path);
  const folder = (0, import_chunk_T5DYHM7K.fileName)((0, import_chunk_T5DYHM7K.folderOf)(path));
  if (folder.endsWith(".d")) return /(?:^|\.)service\.d$/.test(folder) && /^[^.].*\.conf$/.test(name);
  return name.endsWith(".service") && unitNameKind(name) !== null && !/\.(?:wants|requires|upholds)$/.test(folder);
}
var UNIT = /^.*\/([^/]+\.service)$/;
var DROP_IN = /^.*\/([^/]+\.service)\.d\/[^/]+$/;
var DEPENDENCY = /\.(?:wants|requires|upholds)\/([^/]+\.service)$/;
function bringTogether(drafts) {
  const units = new UnitsByName(drafts);
  const lent = /* @__PURE__ */ new Set();
  for (const stray of drafts.flatMap(straysOf)) {
    if (units.in(stray.draft, stray.names).length > 0) continue;
    const { machine } = stray.draft;
    const [unit, ...others] = units.on(machine, stray.names).filter((each) => mayBeOne(each.file, stray.file));
    if (unit !== void 0) {
      if (others.length === 0 && stray.isDropIn) adopt(unit, stray);
    } else if (machine !== void 0) {
      const [general, ...more] = units.on(void 0, stray.names);
      if (general === void 0 || more.length > 0) continue;
      lent.add(general);
      units.add(copyTo(stray, general));
    } else if (stray.draft.isShared && stray.isDropIn) {
      for (const each of units.everywhere(stray.names)) if (mayBeOne(each.file, stray.file)) adopt(each, stray);
    }
  }
  for (const { draft, path, dropIns } of lent) {
    if (!draft.isShared) for (const gone of [path, ...dropIns.map(([dropIn]) => dropIn)]) draft.files.delete(gone);
  }
}
var UnitsByName = class {
  #all = /* @__PURE__ */ new Map();
  #byMachine = /* @__PURE__ */ new Map();
  #byDraft = /* @__PURE__ */ new Map();
  constructor(drafts) {
    for (const draft of drafts) {
      for (const [path, file] of draft.files) {
        const name = DEPENDENCY.test(path) ? void 0 : UNIT.exec(path)?.[1];
        if (name === void 0 || file.entry.kind === "link" && file.entry.target === "/dev/null") continue;
        this.add({ name, path, file, draft, dropIns: [] });
      }
      for (const [path, file] of draft.files) {
        const name = DROP_IN.exec(path)?.[1];
        for (const unit of name === void 0 ? [] : this.in(draft, [name])) unit.dropIns.push([path, file]);
      }
    }
  }
  add(unit) {
    append(this.#all, unit.name, unit);
    append(inner(this.#byMachine, unit.draft.machine), unit.name, unit);
    append(inner(this.#byDraft, unit.draft), unit.name, unit);
  }
  in(draft, names) {
    return firstOf(this.#byDraft.get(draft), names);
  }
  on(machine, names) {
    return firstOf(this.#byMachine.get(machine), names);
  }
  everywhere(names) {
    return firstOf(this.#all, names);
  }
};
function straysOf(draft) {
  return [...draft.files].flatMap(([path, file]) => {
    const dropIn = DROP_IN.exec(path)?.[1];
    const name = dropIn ?? DEPENDENCY.exec(path)?.[1];
    if (name === void 0) return [];
    const template = templateName(name);
    const names = template === null ? [name] : [name, template];
    return [{ path, file, draft, isDropIn: dropIn !== void 0, names }];
  });
}
function adopt(unit, { path, file }) {
  const folder = path.slice(path.slice(0, path.lastIndexOf("/")).lastIndexOf("/"));
  const target = directoryOf(unit.path) + folder;
  if (!unit.draft.files.has(target)) unit.draft.files.set(target, { ...file, layout: unit.file.layout });
}
function copyTo({ path, draft, file }, unit) {
  const directory = directoryOf(directoryOf(path));
  const move = (from) => directory + from.slice(directoryOf(unit.path).length);
  const copy = { ...unit, path: move(unit.path), file: { entry: unit.file.entry, layout: file.layout }, draft };
  for (const [from, { entry }] of [[unit.path, unit.file], ...unit.dropIns]) {
    const to = move(from);
    if (!draft.files.has(to)) draft.files.set(to, { entry, layout: file.layout });
  }
  return copy;
}
function mayBeOne(a, b) {
  const [one, other] = [a.layout.scope, b.layout.scope];
  return one === other || one === "unknown" || other === "unknown";
}
function directoryOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
function firstOf(units, names) {
  for (const name of names) {
    const found = units?.get(name);
    if (found !== void 0) return found;
  }
  return [];
}
function inner(maps, key) {
  const map = maps.get(key) ?? /* @__PURE__ */ new Map();
  maps.set(key, map);
  return map;
}
function append(map, key, unit) {
  const units = map.get(key);
  if (units === void 0) map.set(key, [unit]);
  else units.push(unit);
}
var DEPENDENCY_LINK = /\.(?:wants|requires|upholds)\/[^/]+$/;
function unitPath(path) {
  return (0, import_chunk_T5DYHM7K.isUnit)(path) ? path : void 0;
}
function placesOf(repository, unitPath2) {
  const drafts = /* @__PURE__ */ new Map();
  const linked = /* @__PURE__ */ new Set();
  const loose = [];
  const links = [];
  const { files, unreadable } = unitFiles(repository, unitPath2);
  for (const file of files) {
    const layout = (0, import_chunk_T5DYHM7K.layoutOf)(file.path, repository.root);
    const entry = treeEntry(repository, file, layout, linked, unitPath2);
    const { machine, isShared } = layout;
    const draft = drafts.get(layout.place) ?? {
      isShared,
      files: /* @__PURE__ */ new Map(),
      ...machine !== void 0 && { machine }
    };
    drafts.set(layout.place, draft);
    if (draft.files.has(layout.path)) continue;
    draft.files.set(layout.path, { entry, layout });
    if (layout.path.startsWith(`${import_chunk_T5DYHM7K.LOOSE}/`)) loose.push([file.at, draft, layout.path]);
    if (file.entry.kind === "link") links.push([file.at, layout.place, layout.path]);
  }
  for (const [path, draft, onMachine] of loose) if (linked.has(path)) draft.files.delete(onMachine);
  bringTogether([...drafts.values()]);
  const places = [...drafts].map(([name, draft]) => placeOf(name, draft));
  const trees = new Map(places.map(({ name, tree }) => [name, tree]));
  const deployed = new Set([...drafts.values()].flatMap((draft) => [...draft.files.keys()]));
  const isDeployed = (path) => deployed.has(path) || deployed.has(inUnknownHome(path));
  const lost = links.flatMap(
    ([at, place2, onMachine]) => lostLink(repository, at, onMachine, trees.get(place2), isDeployed) ?? []
  );
  return { places, unreadable: [...unreadable, ...lost] };
}
function inUnknownHome(path) {
  return path.replace(/^\/(?:(?:home|Users)\/[^/]+|root)\//, `${import_chunk_T5DYHM7K.UNKNOWN_HOME}/`);
}
function placeOf(name, { files, machine, isShared }) {
  return {
    name,
    isShared,
    tree: treeOf(files),
    views: viewsOf([...files.values()].map(({ layout }) => layout)),
    ...machine !== void 0 && { machine }
  };
}
function treeEntry(repository, { path, at, entry }, layout, linked, unitPath2) {
  if (entry.kind === "file") {
    const target2 = chezmoiLink(at, entry.source);
    return target2 === void 0 ? entry : { kind: "link", target: target2 };
  }
  const to = (0, import_chunk_AXWHWBGL.followLinks)(repository, targetOf(at, entry.target), true);
  const unit = to === void 0 || !repository.has(to) ? void 0 : unitPath2(to);
  const there = unit === void 0 ? void 0 : (0, import_chunk_T5DYHM7K.layoutOf)(unit, repository.root);
  if (there?.place === layout.place) return { kind: "link", target: there.path };
  const { target } = (0, import_chunk_AXWHWBGL.endOf)(repository, at);
  if (target.kind !== "file" || DEPENDENCY_LINK.test(path)) return entry;
  linked.add(target.source.path);
  return target;
}
function chezmoiLink(path, source) {
  return (0, import_chunk_T5DYHM7K.fileName)(path).startsWith("symlink_") ? source.text.trim() : void 0;
}
function targetOf(path, target) {
  return target.startsWith("/") ? target : (0, import_chunk_T5DYHM7K.pathIn)((0, import_chunk_T5DYHM7K.folderOf)(path), target);
}
function treeOf(files) {
  const directories = /* @__PURE__ */ new Map();
  for (const path of files.keys()) {
    for (let at = path.lastIndexOf("/"), end = path.length; at >= 0; end = at, at = path.lastIndexOf("/", at - 1)) {
      const parent = path.slice(0, at) || "/";
      const known = directories.get(parent);
      directories.set(parent, (known ?? /* @__PURE__ */ new Set()).add(path.slice(at + 1, end)));
      if (known !== void 0 || at === 0) break;
    }
  }
  return {
    get: (path) => files.get(path)?.entry ?? (directories.has(path) ? { kind: "directory" } : void 0),
    list: (directory) => [...directories.get(directory) ?? []]
  };
}
function viewsOf(layouts) {
  const views = /* @__PURE__ */ new Map();
  const hasUsers = layouts.some((layout) => layout.home !== void 0);
  for (const layout of layouts) {
    const { scope } = layout;
    if (layout.path.startsWith(`${import_chunk_T5DYHM7K.LOOSE}/`)) views.set(`loose ${scope}`, { scope, directories: [import_chunk_T5DYHM7K.LOOSE] });
    else if (scope === "system") views.set("system", { scope, directories: systemSearchPath() });
    else if (layout.home !== void 0 || !hasUsers) {
      const home2 = layout.home ?? import_chunk_T5DYHM7K.UNKNOWN_HOME;
      views.set(home2, {
        scope,
        directories: userSearchPath({ home: home2 }),
        ...layout.user !== void 0 && { user: layout.user, home: home2 }
      });
    }
  }
  return [...views.values()];
}
function parseEnvFile(source, release = REFERENCE_RELEASE) {
  const nul = source.text.indexOf("\0");
  if (nul !== -1) return { source, variables: [], fatal: { kind: "nul", span: source.span(nul, nul + 1) } };
  const variables = new EnvFileReader(source, release).read();
  if (!isCleanUtf8(source.text)) {
    const bad = variables.find(({ name, value }) => !isCleanUtf8(name.value) || !isCleanUtf8(value.value));
    if (bad !== void 0) return { source, variables: [], fatal: { kind: "invalid-utf8", span: bad.span } };
  }
  return { source, variables };
}
var EnvFileReader = class {
  #source;
  #input;
  #whole;
  #release;
  #at = 0;
  constructor(source, release) {
    this.#source = source;
    this.#input = source.text;
    this.#whole = import_chunk_QNLMBOTP.Text.verbatim(source, 0, source.text.length);
    this.#release = release;
  }
  read() {
    const variables = [];
    for (this.#skip(isBlank); this.#at < this.#input.length; this.#skip(isBlank)) {
      if (isComment2(this.#char())) this.#skipComment();
      else {
        const variable = this.#variable();
        if (variable !== void 0) variables.push(variable);
      }
    }
    return variables;
  }
  /** A comment ends with its line; before 257 a backslash takes the next character, line end or not, with it. */
  #skipComment() {
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() === "\\" && this.#release < 257) this.#at++;
    }
  }
  /** Reads a variable; undefined for a line without `=`. The character at the current index belongs to the name. */
  #variable() {
    const start = this.#at++;
    this.#skip((char) => char !== "=" && !isNewline(char));
    if (this.#char() !== "=") return void 0;
    const name = import_chunk_QNLMBOTP.Text.verbatim(this.#source, start, this.#trimmed(start, this.#at));
    this.#at++;
    const value = this.#value();
    const span = this.#source.span(start, Math.max(value.span().end, name.span().end));
    return { name, value, span, isValid: isVariableName(name.value) };
  }
  #value() {
    const value = new import_chunk_BUH26YXO.TextBuilder();
    const start = this.#at;
    for (; ; ) {
      this.#skip((char2) => isBlank(char2) && !isNewline(char2));
      const char = this.#char();
      if (char === "'") this.#singleQuoted(value);
      else if (char === '"') this.#doubleQuoted(value);
      else {
        if (char !== "" && !isNewline(char)) this.#plain(value);
        return value.build(this.#whole, start, this.#at);
      }
    }
  }
  #singleQuoted(value) {
    const start = ++this.#at;
    this.#skip((char) => char !== "'");
    value.copy(this.#whole, start, this.#at++);
  }
  #doubleQuoted(value) {
    let run = ++this.#at;
    for (; this.#at < this.#input.length && this.#char() !== '"'; this.#at++) {
      if (this.#char() !== "\\") continue;
      const next = this.#input.charAt(this.#at + 1);
      const isKept = next !== "" && next !== "\n" && !'"\\`$'.includes(next);
      if (isKept) this.#at++;
      else {
        value.copy(this.#whole, run, this.#at);
        if (next !== "" && next !== "\n") value.replace(this.#whole, this.#at, this.#at + 2, next);
        run = ++this.#at + 1;
      }
    }
    value.copy(this.#whole, run, Math.min(this.#at, this.#input.length));
    this.#at++;
  }
  /** An unquoted rest of a value: quotes are ordinary in it, a backslash keeps the next character as it is. */
  #plain(value) {
    let run = this.#at;
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() !== "\\") continue;
      value.copy(this.#whole, run, this.#at);
      const next = this.#input.charAt(this.#at + 1);
      if (next !== "" && !isNewline(next)) value.replace(this.#whole, this.#at, this.#at + 2, next);
      run = ++this.#at + 1;
    }
    value.copy(this.#whole, run, this.#trimmed(run, Math.min(this.#at, this.#input.length)));
  }
  #trimmed(start, end) {
    let last = end;
    while (last > start && isBlank(this.#input.charAt(last - 1))) last--;
    return last;
  }
  #char() {
    return this.#input.charAt(this.#at);
  }
  #skip(accept) {
    while (this.#at < this.#input.length && accept(this.#char())) this.#at++;
  }
};
function isBlank(char) {
  return char === " " || char === "	" || isNewline(char);
}
function isNewline(char) {
  return char === "\n" || char === "\r";
}
function isComment2(char) {
  return char === "#" || char === ";";
}
function expandArgv(argv, lookup) {
  return argv.flatMap(
    (word) => isReference((0, import_chunk_BUH26YXO.lexical)(word)) ? expandWhole(word, lookup) : [expandWithin(word, lookup)]
  );
}
function isReference(word) {
  return word.startsWith("$") && word.charAt(1) !== "{" && word.charAt(1) !== "$";
}
function expandWhole(word, lookup) {
  const span = (0, import_chunk_BUH26YXO.place)(word, 0, word.length);
  const name = (0, import_chunk_BUH26YXO.lexical)(word).slice(1);
  const value = name.includes(import_chunk_BUH26YXO.OPAQUE) ? unknownName(word) : lookup(name);
  if (value === void 0) return [];
  if (!(value instanceof import_chunk_QNLMBOTP.Text)) return [new import_chunk_QNLMBOTP.Text([{ text: word.value, ...span, unknown: value }])];
  return extractWords(value, { unquote: true, relax: true }).words.map((part) => part.word.referredAt(span));
}
function unknownName(word) {
  return { reason: `the name of the variable in ${word.value} is not known` };
}
function expandWithin(word, lookup) {
  const input = (0, import_chunk_BUH26YXO.lexical)(word);
  let dollar = input.indexOf("$");
  if (dollar === -1) return word;
  const result = new import_chunk_BUH26YXO.TextBuilder();
  let done = 0;
  for (let after = 0; dollar !== -1; dollar = input.indexOf("$", after)) {
    const next = input.charAt(dollar + 1);
    after = dollar + 2;
    if (next === "$") {
      result.copy(word, done, dollar + 1);
      done = after;
    } else if (next === "{") {
      const end = endOfName(input, after);
      after = end + 1;
      if (input.charAt(end) !== "}") continue;
      result.copy(word, done, dollar);
      addValue(result, word, dollar, after, input.slice(dollar + 2, end), lookup);
      done = after;
    }
  }
  return result.copy(word, done, word.length).build(word, 0, word.length);
}
function endOfName(input, from) {
  let at = from;
  while (at < input.length && input.charAt(at) !== "}" && input.charAt(at) !== ":") at++;
  return at;
}
function addValue(result, word, from, to, name, lookup) {
  const span = (0, import_chunk_BUH26YXO.place)(word, from, to);
  const value = name.includes(import_chunk_BUH26YXO.OPAQUE) ? unknownName(word) : lookup(name);
  if (value === void 0) return;
  if (!(value instanceof import_chunk_QNLMBOTP.Text)) result.add({ text: word.value.slice(from, to), ...span, unknown: value });
  else for (const piece of value.referredAt(span).pieces) result.add(piece);
}
function processEnvironment(settings, read, release) {
  const variables = /* @__PURE__ */ new Map();
  const withdrawn = settings.replacedVariables.map(({ value }) => ({
    ...value,
    from: "declaration"
  }));
  for (const { value } of settings.environment.values()) variables.set(value.name, { ...value, from: "declaration" });
  const files = [];
  for (const setting of settings.environmentFiles) {
    const isLost = files.some(isFailure);
    const file = isLost ? { setting, state: "unread", files: [] } : readFile(setting, read, release);
    files.push(file);
    for (const variable of file.files.flatMap((content) => content.variables))
      setFromFile(variables, withdrawn, variable);
  }
  const failure = files.find(isFailure);
  const unset = removeUnset(settings, variables, withdrawn);
  return { variables, withdrawn, files, unset, ...failure && { failure } };
}
function finalArgv(command, lookup) {
  return command.flags.includes(":") ? command.argv : expandArgv(command.argv, lookup);
}
function openLookup({ variables, unset }) {
  return (name) => {
    const variable = variables.get(name);
    if (variable !== void 0) return variable.value;
    return isVariableName(name) && !unset.has(name) ? fromOutside(name) : void 0;
  };
}
function fromOutside(name) {
  if (name === "HOME") return { reason: "$HOME is the home of the account that runs the service", symbol: "home" };
  return { reason: `$${name} is not set by the unit, only the manager could set it` };
}
function readFile(setting, read, release) {
  const sources = read(setting);
  if (typeof sources === "string") return { setting, state: sources, files: [] };
  const files = sources.map((source) => parseEnvFile(source, release));
  const bad = files.findIndex((file) => file.fatal !== void 0);
  if (bad === -1) return { setting, state: "read", files };
  return { setting, state: "refused", files: setting.optional ? files : files.slice(0, bad + 1) };
}
function isFailure({ setting, state }) {
  return (state === "missing" || state === "refused") && !setting.optional;
}
function setFromFile(variables, withdrawn, { name, value, span, isValid }) {
  if (!isValid) return;
  const before = variables.get(name.value);
  if (before !== void 0) withdrawn.push(before);
  variables.set(name.value, { name: name.value, value, span, from: "file" });
}
function removeUnset(settings, variables, withdrawn) {
  const unset = /* @__PURE__ */ new Set();
  for (const { value: entry } of settings.unsetEnvironment) {
    if (entry.value === void 0) unset.add(entry.name);
    const variable = variables.get(entry.name);
    if (variable === void 0 || entry.value !== void 0 && variable.value.value !== entry.value.value) continue;
    withdrawn.push(variable);
    variables.delete(entry.name);
  }
  return unset;
}
var PROSE = /* @__PURE__ */ new Set(["Description", "Documentation", "ExecSearchPath"]);
function commentIn({ assignment, value }) {
  const key = assignment.key.value;
  if (PROSE.has(key) || key.startsWith("X-") || key.startsWith("Condition") || key.startsWith("Assert"))
    return void 0;
  if (key.startsWith("Exec") || key.endsWith("Environment")) {
    const start = execTokens(value).find((token) => isBareHash(value.value, token.start, token.end, key))?.start;
    return start === void 0 ? void 0 : value.span(start, value.length);
  }
  const found = /[ \t][#;](?=[ \t\w]|$)/.exec(value.value);
  return found === null || !value.isKnown(found.index) ? void 0 : value.span(found.index + 1, value.length);
}
function isBareHash(text, start, end, key) {
  if (text[start] !== "#") return false;
  return key.startsWith("Exec") ? end === start + 1 && end < text.length : true;
}
function problemsOf(unit, scope, main, environment) {
  const comments = unit.settings.all.flatMap(trailingComment);
  const explained = new Set(comments.map(({ setting }) => setting));
  const unexplained = (setting) => setting === void 0 || !explained.has(setting);
  return [
    ...comments.map(({ problem: problem3 }) => problem3),
    ...unit.problems.filter(({ setting }) => unexplained(setting)).flatMap((problem3) => fromLoading(problem3, unit, main, scope)),
    ...unit.verdict === void 0 || isTemplated(unit) ? [] : [fromVerdict(unit.verdict, unit, main)],
    ...lostBySetting(unit).filter(([setting]) => unexplained(setting) && setting.ineffective !== "reset").map(([setting, words]) => lostVariables(setting, words)),
    ...[...environment.variables.values()].flatMap((variable) => unexpanded(variable, scope)),
    ...scope === "user" ? systemSettings(unit) : []
  ];
}
function isTemplated({ fragment, dropIns }) {
  return [fragment, ...dropIns].some((loaded) => loaded?.file !== void 0 && (0, import_chunk_DQF4M6IF.isTemplate)(loaded.file.source));
}
function trailingComment(setting) {
  const span = commentIn(setting);
  if (span === void 0) return [];
  const key = setting.assignment.key.value;
  const effect = setting.ineffective === "refused" ? `it drops ${key}= for that reason` : `${key}= gets it as well`;
  const comment = span.source.text.slice(span.start, span.end);
  const message = `"${comment}" is no comment: systemd knows comments only on lines of their own and takes this one as part of the value, so ${effect}. Put it on the line above.`;
  return [{ setting, problem: { kind: "trailing-comment", span, message } }];
}
function fromLoading(problem3, unit, main, scope) {
  const { kind, span, message, setting, section } = problem3;
  const key = setting?.assignment.key.value;
  if (kind === "misplaced-key") {
    const place2 = section === void 0 ? {} : { section };
    return [{ kind: "directive-misplaced", span, message: `${sentence(message)} Move it to that section.`, ...place2 }];
  }
  if (kind === "refused-value" && key !== void 0 && setting !== void 0) {
    if (key === "WorkingDirectory" || key === "EnvironmentFile") {
      const found = shellPath(setting.value);
      if (found !== void 0) return [notExpanded(`${key}=`, setting.value, found, message, scope)];
    }
    if (key === "StandardOutput" || key === "StandardError") return [ignoredLog(setting, message, scope)];
  }
  if (problem3.fatal !== true) return [];
  const isMain = span.source === main;
  const effect = isMain ? `${unit.id} does not start${message.endsWith("refuses the unit") ? "" : ": systemd refuses the unit"}.` : `systemd reads no further in this drop-in, so what stands below is lost for ${unit.id}.`;
  return [{ kind: "unit-not-loadable", span, message: `${sentence(message)} ${effect}` }];
}
function fromVerdict(verdict, unit, main) {
  const span = verdict.span ?? headerSpan(unit, main);
  const related = verdict.related;
  const isSecondCommand = verdict.kind === "several-exec-start";
  const remedy = isSecondCommand ? ' Put an empty "ExecStart=" before it to replace the first.' : "";
  const fix = isSecondCommand ? resetFix(unit, span, main) : void 0;
  return {
    kind: isSecondCommand ? "exec-start-not-reset" : "unit-not-loadable",
    span,
    message: `${unit.id} does not start, because systemd refuses the unit: ${verdict.message}.${remedy}`,
    ...related !== void 0 && {
      related: [{ span: related, label: isSecondCommand ? "the first ExecStart= is here" : "does not go with this" }]
    },
    ...fix !== void 0 && { fix }
  };
}
function resetFix(unit, span, main) {
  if (span.source === main) return void 0;
  const setting = unit.settings.all.find(({ assignment }) => {
    const value = assignment.value.span();
    return value.source === span.source && value.start <= span.start && span.end <= value.end;
  });
  if (setting === void 0) return void 0;
  const { source, start } = setting.assignment.key.span();
  const lineEnd = source.text.includes("\r\n") ? "\r\n" : "\n";
  return {
    title: "Reset ExecStart= first",
    edits: [{ span: { source, start, end: start }, text: `ExecStart=${lineEnd}` }]
  };
}
var LOST = {
  "bad-escape": "has an escape that systemd does not know, which loses the rest of the line",
  "bad-name": "has a name that no variable can have",
  "bad-specifier": 'has a "%" that systemd cannot resolve; write "%%" for a percent sign',
  "bad-value": "has characters that no variable may hold",
  "no-equals": 'is no assignment; put the whole "NAME=VALUE" in double quotes where the value has blanks',
  "unbalanced-quote": "has a quote that is never closed, which loses the rest of the line"
};
function lostBySetting(unit) {
  const bySetting = /* @__PURE__ */ new Map();
  for (const { value, setting } of unit.settings.lost) {
    const known = bySetting.get(setting);
    if (known === void 0) bySetting.set(setting, [value]);
    else known.push(value);
  }
  return [...bySetting];
}
function lostVariables(setting, words) {
  const [first] = words;
  const key = setting.assignment.key.value;
  const name = /^[A-Za-z0-9_. ]*(?==)/.exec(first.text)?.[0];
  const rest = words.length > 1 ? ` (and ${words.length - 1} more of this line)` : "";
  const word = name === void 0 ? "a word" : `"${name}=\u2026"`;
  const message = `systemd drops ${word} of ${key}=${rest}: it ${LOST[first.kind]}. The service runs without it.`;
  const end = words.reduce((last, { span }) => Math.max(last, span.end), 0);
  return { kind: "environment-lost", span: { ...first.span, end }, message };
}
var SHELL_PATH = /(?:^-?|[:=])~(?=\/|$)|\$\{?(?:HOME|USER|PATH|HERMES_HOME|XDG_[A-Z]+_(?:HOME|DIR))\b\}?/;
function shellPath(value) {
  const found = SHELL_PATH.exec(value.value);
  if (found === null || !value.isKnown(found.index, found.index + found[0].length)) return void 0;
  return found[0].replace(/^[-:=]/, "");
}
function unexpanded({ name, value, from }, scope) {
  const found = shellPath(value);
  if (found === void 0) return [];
  const fact = `${name} gets the very characters "${found}"`;
  if (from === "declaration") return [notExpanded("Environment=", value, found, fact, scope)];
  const at = value.value.indexOf(found);
  const message = `${sentence(fact)} Nothing is expanded in a file that EnvironmentFile= names. Write the full path.`;
  return [{ kind: "path-not-expanded", span: value.span(at, at + found.length), message }];
}
function notExpanded(where, value, found, fact, scope) {
  const at = value.value.indexOf(found);
  const message = `${sentence(fact)} systemd expands neither "~" nor variables in ${where}. Write "%h" for the home of the user (in a user unit) or the full path.`;
  const fix = scope === "user" ? homeFix(value) : void 0;
  return { kind: "path-not-expanded", span: value.span(at, at + found.length), message, ...fix && { fix } };
}
function homeFix(value) {
  const mentions = [...value.value.matchAll(new RegExp(SHELL_PATH, "g"))];
  const edits = mentions.map((match) => {
    const home2 = /~|\$HOME\b|\$\{HOME\}/.exec(match[0]);
    const at = match.index + (home2?.index ?? 0);
    return home2 === null ? void 0 : { span: value.span(at, at + home2[0].length), text: "%h" };
  });
  const certain = edits.filter((edit) => edit !== void 0);
  return certain.length === edits.length ? { title: "Write %h for the home", edits: certain } : void 0;
}
function ignoredLog({ value, assignment }, fact, scope) {
  const message = `${sentence(fact)} The output goes to the journal and not to that file. Write an absolute path right after the colon, with "%h" for the home.`;
  const blank = /^(?:append|file|truncate):([ \t]+)[/%]/.exec(value.value);
  const start = blank === null ? 0 : value.value.indexOf(":") + 1;
  const fix = blank?.[1] ? {
    title: "Remove the blank after the colon",
    edits: [{ span: value.span(start, start + blank[1].length), text: "" }]
  } : scope === "user" && /^(?:append|file|truncate):(?:~|\$)/.test(value.value) ? homeFix(value) : void 0;
  const span = value.length > 0 ? value.span() : assignment.key.span();
  return { kind: "log-path-ignored", span, message, ...fix && { fix } };
}
function systemSettings(unit) {
  const accounts = ["Service.User", "Service.Group"].flatMap((key) => {
    const setting = unit.settings.get(key)?.setting;
    if (setting === void 0) return [];
    const name = setting.assignment.key.value;
    const message = `${name}= in a user unit: the user's manager may not change the account, so ${unit.id} fails at start (216/GROUP), even for the same user. Remove it.`;
    return [{ kind: "user-unit-setting", span: setting.assignment.key.span(), message }];
  });
  const targets = unit.settings.dependencies.filter(({ key, name }) => (key === "WantedBy" || key === "RequiredBy") && SYSTEM_TARGETS.has(name.value)).map(({ key, name }) => ({
    kind: "user-unit-setting",
    span: name.span(),
    message: `${key}=${name.value} in a user unit: the user's manager has no such target, so ${unit.id} is never started by it. Use default.target.`,
    fix: { title: "Use default.target", edits: [{ span: name.span(), text: "default.target" }] }
  }));
  return [...accounts, ...targets];
}
function headerSpan(unit, main) {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === "Service") ?? headers[0])?.span ?? main.span(0, 0);
}
function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
var ROLES = {
  ExecCondition: "condition",
  ExecStartPre: "start-pre",
  ExecStart: "start",
  ExecStartPost: "start-post",
  ExecReload: "reload",
  ExecStop: "stop",
  ExecStopPost: "stop-post"
};
function serviceOf({ place: place2, view, scope, unit, main, startedBy, fileAt }) {
  const { settings, id } = unit;
  const environment = withTemplates(
    processEnvironment(settings, ({ path }) => {
      const source = fileAt(path);
      return source === void 0 ? "unknown" : [source];
    })
  );
  const environmentFiles = environmentFilesOf(environment);
  const restart = settings.get("Service.Restart");
  const delay = settings.get("Service.RestartSec");
  const pidFile = settings.get("Service.PIDFile")?.value;
  const workingDirectory = settings.get("Service.WorkingDirectory")?.value.path;
  const kind = unitNameKind(id);
  const files = [main, ...unit.dropIns.flatMap(({ file }) => file === void 0 ? [] : [file.source])];
  return {
    name: id,
    manager: "systemd",
    scope,
    ...view.scope === "unknown" && { scopeByContent: true },
    place: place2.name,
    ...place2.machine !== void 0 && { machine: place2.machine },
    ...place2.isShared && { isShared: true },
    ...kind === "instance" && { instance: unitNameInstance(id) },
    ...kind === "template" && { instance: null },
    account: accountOf(unit, scope, view),
    files: [...new Set(files)],
    span: headOf(unit, main),
    settings: settings.all.map(({ assignment, value, ineffective }) => ({
      section: assignment.section,
      key: assignment.key,
      value,
      effective: ineffective === void 0,
      ...ineffective !== void 0 && { ineffective }
    })),
    commands: EXEC_KEYS.flatMap(
      (key) => [...settings.exec.get(key) ?? [], ...settings.refused.get(key) ?? []].map(
        (command) => commandOf(ROLES[key], command, environment)
      )
    ),
    environment: [...environment.variables.values()],
    ...environment.withdrawn.length > 0 && { withdrawn: environment.withdrawn },
    environmentFiles,
    environmentOpen: openings(unit, environmentFiles),
    ...workingDirectory !== void 0 && { workingDirectory },
    ...restart !== void 0 && { restart: { policy: restart.value, span: settingSpan(restart.setting) } },
    ...delay !== void 0 && { restartDelay: { text: delay.value.value, span: settingSpan(delay.setting) } },
    outputs: outputsOf(unit),
    ...pidFile !== void 0 && { pidFile },
    startedBy: startersOf(unit, startedBy, main),
    resident: serviceType(settings) !== "oneshot",
    problems: problemsOf(unit, scope, main, environment),
    fileAt,
    ...unit.loadState !== "loaded" && { isRefused: true }
  };
}
function commandOf(role, command, environment) {
  const { path, argv, flags, span, tokens } = command;
  const words = tokens.filter(({ kind }) => kind !== "separator").slice(-argv.length);
  return {
    role,
    path,
    argv: finalArgv(command, openLookup(environment)),
    words: argv,
    raw: words.map(({ word }) => (0, import_chunk_M5RVUK72.withQuotes)(word.span())),
    span,
    ignoreFailure: flags.includes("-")
  };
}
function environmentFilesOf({ files }) {
  return files.map(({ setting: { path, optional }, files: [content] }) => ({
    path,
    optional,
    names: content === void 0 ? [] : parseEnvFile(content.source).variables.map(({ name }) => name.value),
    ...content !== void 0 && { source: content.source }
  }));
}
function outputsOf({ settings }) {
  const stdout = settings.get("Service.StandardOutput")?.value;
  const stderr = settings.get("Service.StandardError")?.value;
  const isInherited = stderr === void 0 || stderr.kind === "inherit";
  const outputs = [];
  if (stdout?.path !== void 0 && stdout.kind !== "fd") outputs.push({ stream: "stdout", path: stdout.path });
  const errors = isInherited ? stdout : stderr;
  if (errors?.path !== void 0 && errors.kind !== "fd") outputs.push({ stream: "stderr", path: errors.path });
  return outputs;
}
function openings(unit, files) {
  const { settings } = unit;
  const sections = [unit.fragment, ...unit.dropIns].flatMap((loaded) => serviceLinesFilledIn(loaded?.file));
  const filledIn = [
    ...settings.unknownWords.map(({ value }) => value.span()),
    ...sections,
    ...files.flatMap(({ source }) => source === void 0 ? [] : (0, import_chunk_DQF4M6IF.linesFilledIn)(source))
  ];
  return [
    ...files.filter(({ source }) => source === void 0).map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
    ...settings.passEnvironment.map(({ value: { name, span } }) => ({
      reason: `PassEnvironment=${name} takes it from the manager`,
      span,
      names: [name]
    })),
    ...filledIn.map((span) => ({ reason: `"${(0, import_chunk_M5RVUK72.textOf)(span)}" is filled in later`, span }))
  ];
}
function serviceLinesFilledIn(file) {
  if (file === void 0) return [];
  return (0, import_chunk_DQF4M6IF.linesFilledIn)(file.source).filter(
    (line) => file.headers.findLast(({ span }) => span.start < line.start)?.name === "Service"
  );
}
function withTemplates(environment) {
  const variables = new Map(
    [...environment.variables].map(([name, variable]) => [
      name,
      variable.from === "file" ? { ...variable, value: (0, import_chunk_DQF4M6IF.markTemplates)(variable.value) } : variable
    ])
  );
  return { ...environment, variables };
}
function startersOf(unit, starters, main) {
  const installed = unit.settings.dependencies.filter(({ key }) => key === "WantedBy" || key === "RequiredBy" || key === "UpheldBy").map(({ name }) => ({ target: name.value, span: name.span() }));
  const linked = starters.map(({ by, span }) => ({ target: by, span: span ?? main.span(0, 0) }));
  return [...installed, ...linked];
}
function settingSpan({
  assignment
}) {
  const { source, start } = assignment.key.span();
  return { source, start, end: assignment.value.span().end };
}
function headOf(unit, main) {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === "Service") ?? headers[0])?.span ?? main.span(0, 0);
}
var systemd = {
  name: "systemd",
  read: (repository, mentions) => readUnits(repository, mentions, { unitPath, serviceOf })
};
function readUnits(repository, mentions, reader) {
  const { places, unreadable } = placesOf(repository, reader.unitPath);
  const managers = places.flatMap((place2) => place2.views.map((view) => managerOf(place2, view)));
  const starters = startersByMachine(managers);
  const files = (0, import_chunk_YOVDV757.deployedFiles)(repository, new Set(managers.map(({ place: place2 }) => place2.name)));
  const render = renderer(mentions);
  const services = managers.flatMap(
    (manager) => servicesOf(manager, starters.get(manager.place.machine), files, reader, render)
  );
  return { services, unreadable };
}
function managerOf(place2, view) {
  const index = indexUnits(place2.tree, view.directories);
  const units = /* @__PURE__ */ new Map();
  for (const [name, target] of index.targets) {
    const unit = target.startsWith("/") ? load(index, name, view, view.scope) : null;
    if (unit !== null) units.set(name, unit);
  }
  return { place: place2, view, index, units };
}
function startersByMachine(managers) {
  const byMachine = /* @__PURE__ */ new Map();
  for (const { place: place2, index, units } of managers) {
    const starters = byMachine.get(place2.machine) ?? new Starters();
    byMachine.set(place2.machine, starters);
    starters.add(startersByLink(index));
    for (const unit of units.values()) starters.add(startersBySettings(unit));
  }
  return byMachine;
}
function servicesOf(manager, starters, files, { serviceOf: serviceOf2 }, render) {
  const { place: place2, view, index, units } = manager;
  const fileAt = files.finderFor({
    place: place2.name,
    ...place2.machine !== void 0 && { machine: place2.machine },
    ...view.user !== void 0 && { user: view.user }
  });
  const instances = instancesByName(index);
  const names = [...units.keys()].filter((name) => name.endsWith(".service")).sort();
  return names.flatMap(
    (name) => instantiate2(name, manager, /* @__PURE__ */ new Set([...starters.instancesOf(name), ...instances.get(name) ?? []])).flatMap(
      (id) => {
        const first = units.get(id) ?? load(index, id, view, view.scope);
        if (first === null) return [];
        const scope = view.scope === "unknown" ? scopeByContent(first) : view.scope;
        const unit = scope === view.scope ? first : load(index, id, view, scope) ?? first;
        const main = unit.fragment?.file?.source;
        if (main === void 0 || unit.loadState === "masked" || unit.loadState === "not-found") return [];
        const parts = { place: place2, view, scope, startedBy: starters.of(unit.names), fileAt };
        const alternatives = renderedIndexes(index, unit, render).flatMap((rendered) => {
          const other = load(rendered, id, view, scope);
          const source = other?.fragment?.file?.source;
          return other && source ? [(0, import_chunk_T5DYHM7K.surface)(serviceOf2({ ...parts, unit: other, main: source }))] : [];
        });
        if (alternatives.length === 1) return alternatives;
        return [{ ...serviceOf2({ ...parts, unit, main }), ...alternatives.length > 0 && { alternatives } }];
      }
    )
  );
}
var MOST_RENDERED = 4096;
function renderer(mentions) {
  let done = 0;
  return (sources) => {
    if (done > MOST_RENDERED || !sources.some(mentions)) return [];
    const found = (0, import_chunk_HZ2IPLIM.renderingsOfAll)(sources);
    done += found.length;
    return found;
  };
}
function renderedIndexes(index, { fragment, dropIns }, render) {
  const sources = [fragment, ...dropIns].flatMap((loaded) => loaded?.file === void 0 ? [] : [loaded.file.source]);
  return render(sources).map((rendered) => ({
    ...index,
    tree: {
      ...index.tree,
      get: (path) => {
        const entry = index.tree.get(path);
        const source = entry?.kind === "file" ? rendered.get(entry.source) : void 0;
        return source === void 0 ? entry : { kind: "file", source };
      }
    }
  }));
}
function instantiate2(name, { index, units }, instances) {
  if (unitNameKind(name) !== "template") return [name];
  const byDefault = defaultInstance(name, units.get(name));
  if (byDefault !== null) instances.add(byDefault);
  if (instances.size === 0) return [name];
  return [...instances].filter((instance) => !index.targets.get(instance)?.startsWith("/")).sort();
}
function load(index, name, view, scope) {
  return loadUnit(index, name, {
    scope,
    prepare: (value) => (0, import_chunk_DQF4M6IF.markTemplates)((0, import_chunk_T5DYHM7K.markUnknown)(value)),
    ...scope === "system" && { user: "root", home: "/root" },
    ...scope !== "system" && view.user !== void 0 && { user: view.user },
    ...scope !== "system" && view.home !== void 0 && { home: view.home }
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  expandArgv,
  expandSpecifiers,
  extractWords,
  openLookup,
  parseEnvironment,
  parseUnitFile,
  processEnvironment,
  readUnits,
  serviceOf,
  systemd,
  unitNameKind
});
module.exports = { ...module.exports };
