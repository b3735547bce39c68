/** Reads the programs of supervisord from its configuration files, wherever they lie in a repository. */
import { type Limits, servicesMade } from '../../limits.ts';
import type { Repository, Unreadable } from '../../repository.ts';
import type { Problem, Service } from '../../service.ts';
import { deployedFiles } from '../deployed.ts';
import type { Format, Mentions, Reading } from '../format.ts';
import { machineAt } from '../paths.ts';
import { withRenderings } from '../templates/alternatives.ts';
import { type Configuration, configurationsIn } from './configuration.ts';
import type { Section } from './ini.ts';
import { refused } from './problems.ts';
import { type FinderFor, isProgram, servicesOf } from './program.ts';

export const supervisord: Format = { name: 'supervisord', read };

function read(repository: Repository, mentions: Mentions, limits?: Limits): Reading {
  const deployed = deployedFiles(repository);
  const configurations = configurationsIn(repository, mentions);
  const unreadable: Unreadable[] = [];
  const services = configurations.files.flatMap((source) => {
    const place = placeOf(source.path);
    const { machine } = machineAt(source.path);
    const finderFor: FinderFor = (user) =>
      deployed.finderFor({ place, ...(machine !== undefined && { machine }), ...(user !== undefined && { user }) });
    return withRenderings(source, (text) => {
      const configuration = configurations.read(text);
      const make = (section: Section) => servicesOf(section, configuration, place, finderFor);
      const made = servicesMade(programsOf(configuration), () => source, make, limits);
      unreadable.push(...made.unreadable);
      return withProblems(made.services, configuration);
    });
  });
  return { services, unreadable };
}

function programsOf({ file }: Configuration): readonly Section[] {
  return merged(file.sections).filter(isProgram);
}

function withProblems(services: readonly Service[], configuration: Configuration): readonly Service[] {
  const problems = problemsOf(configuration);
  return services.map((service, at) =>
    at === 0 && problems.length > 0 ? { ...service, problems: [...problems, ...service.problems] } : service,
  );
}

/** A section that comes twice is one, with the options of both. */
function merged(sections: readonly Section[]): readonly Section[] {
  const byName = new Map<string, Section>();
  for (const section of sections) {
    const known = byName.get(section.name.value);
    byName.set(
      section.name.value,
      known === undefined
        ? section
        : {
            ...known,
            options: new Map([...known.options, ...section.options]),
            filledIn: [...known.filledIn, ...section.filledIn],
          },
    );
  }
  return [...byName.values()];
}

function problemsOf({ file: { mistake } }: Configuration): readonly Problem[] {
  return mistake === undefined ? [] : [refused(mistake, 'This line is neither a section nor an option')];
}

/** The folder that stands for the machine's `/`, or just holds the file. */
function placeOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const etc = folders.indexOf('etc');
  return folders.slice(0, etc === -1 ? folders.length : etc).join('/');
}
