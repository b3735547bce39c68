/** Every way of declaring services that is read, every way of writing files that do, and which files each of them opens. */
import type { Extractor, Format, Lazy } from './format.ts';
import {
  isAnsible,
  isCloudInit,
  isComposeName,
  isMarkdown,
  isNix,
  isPm2,
  isProcfile,
  isPropertyListName,
  isQuadletContainer,
  isQuadletDropIn,
  isSourceCode,
  isSupervisord,
  isSysusers,
  isUnit,
  isYaml,
  mayBeScript,
  mayBeUnitFolder,
  S6_SCRIPT,
} from './names.ts';

/** Markdown is not among them: it is read only where it is asked for. */
export const EXTRACTORS: readonly Lazy<Extractor>[] = [
  { speaking: isAnsible, load: async () => (await import('./ansible/ansible.ts')).ansible },
  { speaking: isCloudInit, load: async () => (await import('./cloud-init/cloud-init.ts')).cloudInit },
  { speaking: isNix, load: async () => (await import('./nix/nix.ts')).nix },
  { speaking: mayBeScript, load: async () => (await import('./shell/extractor.ts')).shellFiles },
  { speaking: isSourceCode, load: async () => (await import('./source-code/source-code.ts')).sourceCode },
];

export const MARKDOWN: Lazy<Extractor> = {
  speaking: isMarkdown,
  load: async () => (await import('./markdown/markdown.ts')).markdown,
};

export const FORMATS: readonly Lazy<Format>[] = [
  { speaking: isYaml, always: isComposeName, load: async () => (await import('./compose/compose.ts')).compose },
  { speaking: isYaml, load: async () => (await import('./kubernetes/kubernetes.ts')).kubernetes },
  { speaking: isPropertyListName, load: async () => (await import('./launchd/launchd.ts')).launchd },
  { speaking: isPm2, load: async () => (await import('./pm2/pm2.ts')).pm2 },
  { speaking: isProcfile, load: async () => (await import('./procfile.ts')).procfile },
  {
    always: (path) => isQuadletContainer(path) || isQuadletDropIn(path),
    load: async () => (await import('./quadlet/quadlet.ts')).quadlet,
  },
  { speaking: (path) => S6_SCRIPT.test(path), load: async () => (await import('./s6/s6.ts')).s6 },
  { speaking: mayBeScript, load: async () => (await import('./shell/shell.ts')).shell },
  { speaking: isSupervisord, load: async () => (await import('./supervisord/supervisord.ts')).supervisord },
  { speaking: isSysusers, load: async () => (await import('./sysusers.ts')).sysusers },
  {
    always: (path) => isUnit(path) || mayBeUnitFolder(path),
    load: async () => (await import('./systemd/systemd.ts')).systemd,
  },
];
