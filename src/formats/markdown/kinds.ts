/** What a block shows, by its language and even more by its text: people give units as `text`, `bash` or nothing. */
import { encodeUnknown } from '../../embedded.ts';
import type { Block } from './blocks.ts';

/** A sort of file. */
export interface Kind {
  readonly name: 'unit' | 'script' | 'console' | 'markdown' | 'other';
  /** The names in the text around it that can be its own. */
  readonly accepts: RegExp;
  /** Its path where the text gives it no name. */
  readonly path: string;
}

const NOTHING = /(?!)/;
const PATH_OF_SCRIPT = /\.(?:sh|bash|zsh|py)(?:\.j2|\.tmpl)?$|\/run$|\/bin\/[^/]+$/;
const SHELLS = new Set('sh bash shell zsh ksh console terminal shell-session shellsession sh-session cmd'.split(' '));
/** Languages by the ends of the names of their files. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  ...{ nix: 'nix', python: 'py', py: 'py', python3: 'py', ts: 'ts', typescript: 'ts', js: 'js', javascript: 'js' },
  ...{ mjs: 'mjs', cjs: 'cjs', go: 'go', golang: 'go', ruby: 'rb', rb: 'rb', rust: 'rs', rs: 'rs', puppet: 'pp' },
  ...{ pp: 'pp', scheme: 'scm', scm: 'scm', guile: 'scm', terraform: 'tf', hcl: 'tf', tf: 'tf', php: 'php' },
  ...{ json: 'json', jsonc: 'json', json5: 'json', lua: 'lua', perl: 'pl', makefile: 'mk', make: 'mk' },
};

/** The kind of a block; null for one that shows no file that could matter. */
export function kindOf(block: Block): Kind | null {
  const text = block.content.value;
  const language = /^[{.]*([\w+-]*)/.exec(block.info)?.[1]?.toLowerCase() ?? '';
  const name = `block-${block.line}`;
  return byText(text, language, name) ?? byLanguage(text, language, name);
}

function byText(text: string, language: string, name: string): Kind | null {
  const first = firstLine(text);
  if (/^\[program:[^\]\r\n\u2028\u2029]+\]/m.test(text) && isSettings(first))
    return other(`${name}.conf`, /\.(?:conf|ini)$/);
  if (
    isSettings(first) &&
    /^[ \t]*(?:\[(?:Unit|Service|Install|Container|Timer|Path|Socket)\]|ExecStart[ \t]*=)/m.test(text)
  ) {
    return unit(text, name);
  }
  if (/<plist\b/.test(text) && /^</.test(first)) return plist(text, name);
  if (/^\s*(?:#(?!!)[^\n]*\n\s*)?#!/.test(text)) return script(text, name);
  if (language === '' || /^ya?ml$/.test(language)) return yaml(text, name, language !== '');
  return null;
}

function byLanguage(text: string, language: string, name: string): Kind | null {
  if (SHELLS.has(language)) return console_(name);
  if (language === '') {
    if (isNix(text)) return other(`${name}.nix`);
    return isPm2(text) ? pm2(name, /^\s*\{/.test(text) ? 'json' : 'js') : console_(name);
  }
  if (/^(?:markdown|md|mdx)$/.test(language)) return { name: 'markdown', accepts: NOTHING, path: `${name}.md` };
  if (/^(?:docker|dockerfile|containerfile)$/.test(language)) return other(`${name}/Dockerfile`);
  if (language === 'procfile') return other(`${name}/Procfile`, /(?:^|\/)Procfile(?:\.\w+)?$/);
  const extension = Object.hasOwn(EXTENSIONS, language) ? EXTENSIONS[language] : undefined;
  if (extension === undefined) return null;
  return /^(?:[cm]?js|json)$/.test(extension) && isPm2(text) ? pm2(name, extension) : other(`${name}.${extension}`);
}

function other(path: string, accepts = NOTHING): Kind {
  return { name: 'other', accepts, path };
}

/** Whose name is not known says nothing of a profile; where it speaks of its instance, it is a template. */
function unit(text: string, name: string): Kind {
  const type = /^[ \t]*\[(Container|Timer|Path|Socket)\]/m.exec(text)?.[1]?.toLowerCase() ?? 'service';
  const isTemplate = /%[iIjJ]/.test(text);
  const accepts = {
    service: /\.service(?:\.j2|\.tmpl)?$|\.service\.d\/[^/]+\.conf$/,
    container: /\.container$|\.container\.d\/[^/]+\.conf$/,
    timer: /\.timer$/,
    path: /\.path$/,
    socket: /\.socket$/,
  }[type] as RegExp;
  return { name: 'unit', accepts, path: `${encodeUnknown(name)}${isTemplate ? '@' : ''}.${type}` };
}

function plist(text: string, name: string): Kind {
  const label = /<key>\s*Label\s*<\/key>\s*<string>([\w.@-]{1,200})<\/string>/.exec(text)?.[1];
  return other(`Library/LaunchAgents/${label ?? encodeUnknown(name)}.plist`, /\.plist$/);
}

function script(text: string, name: string): Kind {
  const extension = /^[ \t]*#!.*\bpython/m.test(text) ? 'py' : 'sh';
  return { name: 'script', accepts: PATH_OF_SCRIPT, path: `${name}.${extension}` };
}

function console_(name: string): Kind {
  return { name: 'console', accepts: PATH_OF_SCRIPT, path: `${name}.console` };
}

function yaml(text: string, name: string, isSure: boolean): Kind | null {
  const accepts = /\.ya?ml(?:\.j2|\.tmpl)?$/;
  if (/^services:[ \t]*(?:#.*)?$/m.test(text)) return other(`${name}/compose.yaml`, accepts);
  const isYaml = isSure || /^(?:apiVersion|kind|write_files|apps):|^#cloud-config/m.test(text);
  if (isYaml && /^apps:/m.test(text)) return other(`${name}/ecosystem.config.yaml`, accepts);
  return isYaml ? other(`${name}.yaml`, accepts) : null;
}

function pm2(name: string, extension: string): Kind {
  return other(
    `${name}/ecosystem.config.${extension}`,
    /(?:^|\/)(?:ecosystem|pm2|process)\b[\w.-]*\.(?:[cm]?js|json)$/,
  );
}

function isPm2(text: string): boolean {
  return /["']?\bapps\b["']?[ \t]*:[ \t]*\[/.test(text) && /\bscript\b/.test(text);
}

function isNix(text: string): boolean {
  return /^[ \t]*(?:systemd|launchd|virtualisation|services)\.[\w."-]+[ \t]*=/m.test(text);
}

/** The first line that is neither empty nor a comment. */
function firstLine(text: string): string {
  for (const { 0: line } of text.matchAll(/[^\n]+/g)) {
    const trimmed = line.trim();
    if (trimmed !== '' && !/^(?:[#;]|<!--.*-->$)/.test(trimmed)) return trimmed;
  }
  return '';
}

function isSettings(line: string): boolean {
  return /^\[[^\]]+\]$|^[A-Z][a-z][A-Za-z]*[ \t]*=/.test(line);
}
