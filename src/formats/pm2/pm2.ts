/** pm2's ecosystem files, in JavaScript, JSON and YAML. */
import { type Limits, servicesMade } from '../../limits.ts';
import type { Repository, Unreadable } from '../../repository.ts';
import type { Service } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { deployedFiles } from '../deployed.ts';
import { candidates, type Format, type Mentions, type Reading } from '../format.ts';
import { isPm2 } from '../names.ts';
import { at, entriesOf, itemsOf, type YamlNode } from '../yaml/nodes.ts';
import { readYaml } from '../yaml/read.ts';
import { serviceOf } from './app.ts';
import { type JavaScriptFile, readJavaScript } from './javascript.ts';

export const pm2: Format = { name: 'pm2', read };

function read(repository: Repository, mentions: Mentions, limits?: Limits): Reading {
  const files = deployedFiles(repository);
  const unreadable: Unreadable[] = [];
  const services = candidates(repository, isPm2, mentions).flatMap((source): readonly Service[] => {
    const { apps, problem } = appsOf(source);
    if (problem !== undefined) unreadable.push({ source, ...problem });
    const make = (app: YamlNode) => {
      const service = serviceOf(app, source);
      return service === null ? [] : [{ ...service, fileAt: files.finderFor(service) }];
    };
    const made = servicesMade(apps, () => source, make, limits);
    unreadable.push(...made.unreadable);
    return made.services;
  });
  return { services, unreadable };
}

interface Apps {
  readonly apps: readonly YamlNode[];
  readonly problem?: Omit<Unreadable, 'source'>;
}

/** The apps of a file: a list of them, one alone, or either under `apps`. */
function appsOf(source: SourceFile): Apps {
  const { value: root, problem } = exportedBy(source);
  const isWrapped = entriesOf(root).some(({ key }) => key.text.value === 'apps');
  const apps = isWrapped ? at(root, 'apps') : root;
  const beyond = problem && { problem };
  if (apps?.kind === 'list') return { apps: itemsOf(apps), ...beyond };
  if (apps?.kind === 'map') return { apps: [apps], ...beyond };
  const reason = apps?.kind === 'scalar' ? apps.text.unknowns()[0]?.unknown?.reason : undefined;
  return { apps: [], ...(reason !== undefined && { problem: { reason, span: (apps as YamlNode).span } }), ...beyond };
}

function exportedBy(source: SourceFile): JavaScriptFile {
  if (!/\.ya?ml$/i.test(source.path)) return readJavaScript(source);
  const { documents, errors } = readYaml(source);
  const [problem] = errors;
  return { value: documents[0], ...(problem !== undefined && { problem }) };
}
