/** Which files each reader may open, by their paths: what a path cannot pass is never looked into. */
import { fileName, isOpaque, withoutTemplateSuffix } from './paths.ts';
import { isFolderName } from './systemd/layout.ts';

/** YAML, whatever is in it. */
export function isYaml(path: string): boolean {
  const bare = withoutTemplateSuffix(path);
  return bare.endsWith('.yml') || bare.endsWith('.yaml');
}

/** Playbooks and tasks of Ansible; what only holds variables, or tests a role, is none. */
export function isAnsible(path: string): boolean {
  const isPlain = path.endsWith('.yml') || path.endsWith('.yaml');
  return isPlain && !/(?:^|\/)(?:defaults|vars|meta|group_vars|host_vars|molecule)\//.test(path);
}

/** What cloud-init, Butane and Ignition read, and what may hold it. */
export function isCloudInit(path: string): boolean {
  return /(?:\.(?:ya?ml|cfg|bu|ign|json)(?:\.[a-z0-9]+)?|(?:user[-_]?data|cloud[-_]?(?:init|config))[^/]*)$/i.test(
    path,
  );
}

const COMPOSE = /(?:^|[/._-])(?:docker-|podman-)?compose(?:[._-][^/]*)?\.ya?ml$/;

/** Files of compose that their name tells. */
export function isComposeName(path: string): boolean {
  return path.includes('compose') && COMPOSE.test(withoutTemplateSuffix(path));
}

/** Dockerfiles. */
export function isDockerfile(path: string): boolean {
  return (
    path.includes('file') && /(?:^|\/)(?:Docker|Container)file(?:\.[^/]+)?$|\.(?:docker|container)file$/i.test(path)
  );
}

/** Property lists of launchd, and templates of such. */
export function isPropertyListName(path: string): boolean {
  return /\.plist$/i.test(withoutTemplateSuffix(path));
}

const MARKDOWN = new Set(['md', 'mdx', 'mkd', 'markdown']);

/** Markdown. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.has(extensionOf(path));
}

/** Nix expressions. */
export function isNix(path: string): boolean {
  return path.endsWith('.nix');
}

/** pm2's ecosystem files. */
export function isPm2(path: string): boolean {
  return /(?:ecosystem|pm2)[\w.-]*\.(?:[cm]?js|json5?|ya?ml)$|(?:^|\/)process(?:es)?\.(?:json5?|ya?ml)$/i.test(path);
}

/** Procfiles. */
export function isProcfile(path: string): boolean {
  return /(?:^|\/)Procfile(?:\.[\w-]+)?$/.test(path);
}

/** Quadlet's containers. */
export function isQuadletContainer(path: string): boolean {
  return withoutTemplateSuffix(path).endsWith('.container');
}

/** The script of a service of s6 or runit, or of a oneshot of s6-rc; its folder has the service's name. */
export const S6_SCRIPT = /(?:^|\/)([^/]+)\/(run|up)(?:\.sh|\.tmpl|\.j2)?$/;

/** `.console`: what a person types into a terminal. */
const SHELL = /\.(?:ba|da|k|z)?sh$|\.console$/;

/** Whether the name of a file says that it is a shell script. */
export function isShellName(path: string): boolean {
  return SHELL.test(withoutTemplateSuffix(path));
}

/** Shell scripts; those without an extension are told by their first line. */
export function mayBeScript(path: string): boolean {
  const name = withoutTemplateSuffix(fileName(path));
  return (name.includes('.') ? SHELL.test(name) : name !== 'active_profile') && !isOpaque(path);
}

const CODE = new Set(
  (
    'ts tsx mts cts js jsx mjs cjs vue svelte py pyi star bzl rb rake gemspec go rs php pl pm tf hcl pp ps1 psm1 java kt ' +
    'kts scala groovy gradle cs fs swift lua ex exs scm lisp el clj rkt json jsonc json5 c cc cpp h hpp dart zig toml hs'
  ).split(' '),
);
/** Tests hold samples, which nobody deploys. */
const TEST =
  /(?:^|\/)(?:tests?|__tests__|specs?|testdata|__snapshots__|__mocks__)\/|(?:[._-](?:test|spec)s?|\.min)\.[a-z]+$|(?:^|\/)(?:test_[^/]*|conftest)\.py$/i;

/** The extension of a file, without its dot and in small letters; empty where it has none. */
export function extensionOf(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Code in a language whose strings are read. */
export function isSourceCode(path: string): boolean {
  return CODE.has(extensionOf(path)) && !TEST.test(path);
}

/** Configurations of supervisord, by their name. */
export function isSupervisord(path: string): boolean {
  const name = withoutTemplateSuffix(fileName(path));
  return /\.(?:conf|ini|cfg)$/i.test(name) || /^supervisord?\b/i.test(name);
}

const UNIT_TYPES = new Set(['service', 'target', 'timer', 'path', 'socket']);
/** In a folder of drop-ins or dependency links. */
const UNIT_FOLDER = /(?:\.(?:wants|requires|upholds|target\.d)|(?:^|[./])service\.d)\/[^/]+$/;

/** Accounts that systemd-sysusers makes. */
export function isSysusers(path: string): boolean {
  const bare = withoutTemplateSuffix(path);
  return /(?:^|\/)sysusers\.d\/[^/]+$|[/.-]sysusers(?:\.conf)?$/.test(`/${bare}`);
}

/** systemd's units and what can start them, their drop-ins and dependency links. */
export function isUnit(path: string): boolean {
  const bare = withoutTemplateSuffix(path);
  const dot = bare.lastIndexOf('.');
  return (dot !== -1 && UNIT_TYPES.has(bare.slice(dot + 1))) || UNIT_FOLDER.test(bare);
}

/** What may be a link to a folder of units, of drop-ins or of dependencies. */
export function mayBeUnitFolder(path: string): boolean {
  return /\.(?:d|wants|requires|upholds)$/.test(path) || isFolderName(path);
}

/** Drop-ins of Quadlet's containers. */
export function isQuadletDropIn(path: string): boolean {
  return path.includes('container.d/');
}
