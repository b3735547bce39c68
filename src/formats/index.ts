/** Every way of declaring services that is read, and every way of writing files that do. */
import { ansible } from './ansible/ansible.ts';
import { cloudInit } from './cloud-init/cloud-init.ts';
import { compose } from './compose/compose.ts';
import type { Extractor, Format } from './format.ts';
import { kubernetes } from './kubernetes/kubernetes.ts';
import { launchd } from './launchd/launchd.ts';
import { nix } from './nix/nix.ts';
import { pm2 } from './pm2/pm2.ts';
import { procfile } from './procfile.ts';
import { quadlet } from './quadlet/quadlet.ts';
import { s6 } from './s6/s6.ts';
import { shellFiles } from './shell/extractor.ts';
import { shell } from './shell/shell.ts';
import { sourceCode } from './source-code/source-code.ts';
import { supervisord } from './supervisord/supervisord.ts';
import { systemd } from './systemd/systemd.ts';

/** Markdown is not among them: it is read only where it is asked for. */
export const EXTRACTORS: readonly Extractor[] = [ansible, cloudInit, nix, shellFiles, sourceCode];
export const FORMATS: readonly Format[] = [
  compose,
  kubernetes,
  launchd,
  pm2,
  procfile,
  quadlet,
  s6,
  shell,
  supervisord,
  systemd,
];
