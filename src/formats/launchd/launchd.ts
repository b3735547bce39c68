/** Reads the jobs of launchd from property lists, wherever they lie in a repository (`launchd.plist(5)`). */
import type { Repository, Unreadable } from '../../repository.ts';
import type { Problem, Service } from '../../service.ts';
import type { SourceFile } from '../../source.ts';
import { deployedFiles } from '../deployed.ts';
import { candidates, type Format, type Mentions, type Reading } from '../format.ts';
import { isPropertyListName } from '../names.ts';
import { isOpaque, machineAt } from '../paths.ts';
import { withRenderings } from '../templates/alternatives.ts';
import { type Element, type PropertyList, readElements } from './elements.ts';
import { isInLaunchFolder, isTemplateName, otherEncoding } from './files.ts';
import { type FileAt, serviceOf } from './job.ts';
import type { Whereabouts } from './whereabouts.ts';

export const launchd: Format = { name: 'launchd', read };

function read(repository: Repository, mentions: Mentions): Reading {
  const isCandidate = (path: string) => isPropertyListName(path) && !isOpaque(path);
  const deployed = deployedFiles(repository);
  const isService = (path: string) => isInLaunchFolder(path) || mentions({ path, text: '' });
  const readings = candidates(repository, isCandidate, mentions, { isService }).map((source) =>
    readFile(source, ({ place, account }) =>
      deployed.finderFor({
        place,
        ...machineNamed(source.path),
        ...(account.user !== undefined && { user: account.user }),
      }),
    ),
  );
  return {
    services: readings.flatMap(({ services }) => services),
    unreadable: readings.flatMap(({ unreadable = [] }) => unreadable),
  };
}

function machineNamed(path: string): { readonly machine?: string } {
  const { machine } = machineAt(path);
  return machine === undefined ? {} : { machine };
}

function readFile(source: SourceFile, finderFor: (where: Whereabouts) => FileAt): Reading {
  const reason = otherEncoding(source);
  if (reason !== undefined) return { services: [], unreadable: [{ source, reason, span: source.span(0, 0) }] };
  const services = withRenderings(source, (text) => servicesIn(text, finderFor));
  return { services, unreadable: services.length === 0 ? unreadable(readElements(source)) : [] };
}

function servicesIn(source: SourceFile, finderFor: (where: Whereabouts) => FileAt): readonly Service[] {
  const list = readElements(source);
  const root = dictionaryOf(list.roots);
  const service = root && serviceOf({ source, element: root }, finderFor);
  return service === undefined ? [] : [{ ...service, problems: [...problemsOf(list), ...service.problems] }];
}

/** The dictionary that a property list consists of; in one that is not closed as it should be, the first. */
function dictionaryOf(roots: readonly Element[]): Element | undefined {
  const tops = roots.flatMap((root) => (root.name === 'plist' ? root.children : [root]));
  return tops.find(({ name }) => name === 'dict');
}

/** A file that speaks of a job and has no dictionary in it. */
function unreadable({ source, roots, mistake }: PropertyList): readonly Unreadable[] {
  if (mistake === undefined || dictionaryOf(roots) !== undefined || !/ProgramArguments/.test(source.text)) return [];
  return [{ source, reason: `it is no property list (${mistake.fact})`, span: mistake.span }];
}

/** One problem for a file that launchd would refuse as it stands; a template is rendered first. */
function problemsOf({ source, mistake }: PropertyList): Service['problems'] {
  if (mistake === undefined || isTemplateName(source.path)) return [];
  const problem: Problem = {
    kind: 'file-unreadable',
    span: mistake.span,
    message: `${source.path.replace(/^.*\//s, '')} is not a well-formed property list: ${mistake.fact}. launchd refuses the file as it stands, and what is said of it here holds only for the parts that can be read. Write "<" as "&lt;", and a placeholder without angle brackets, such as __HOME__.`,
  };
  return [problem];
}
