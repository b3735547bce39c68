/** What shell scripts write when they run: units, and what starts them, scripts, configurations. */
import type { Repository } from '../../repository.ts';
import type { ShellReading, SimpleCommand } from '../../shell/command.ts';
import { joined } from '../../shell/literals.ts';
import { spaced } from '../../shell/words.ts';
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Deployment, Extractor, Mentions, Written } from '../format.ts';
import { fileName } from '../paths.ts';
import { writtenPath } from '../written-path.ts';
import { enabledLinks } from './enable.ts';
import { withInner } from './inner.ts';
import { readsScript, remoteCall } from './programs.ts';
import { scriptsOf } from './scripts.ts';
import { WrittenFiles, writeFiles } from './writes.ts';

export const shellFiles: Extractor = { name: 'shell', read };

function read(repository: Repository, mentions: Mentions): readonly Deployment[] {
  return scriptsOf(repository, mentions).flatMap(({ source, readings }) =>
    readings.map((reading) => deploymentOf(repository, source, reading)).filter(({ files }) => files.length > 0),
  );
}

function deploymentOf(repository: Repository, source: SourceFile, { commands }: ShellReading): Deployment {
  const files = new WrittenFiles();
  const all = commands.flatMap((command) => withInner(command));
  for (const command of all) writeFiles(command, files, { repository, script: source.path });
  const written = files.all.flatMap(({ path, parts }): readonly Written[] => {
    const at = writtenPath(path);
    return at === undefined ? [] : [{ path: at, content: joined(parts) }];
  });
  const copies = new Set(files.all.flatMap(({ copyOf }) => copyOf ?? []));
  const paths = written.map(({ path }) => path);
  return {
    place: source.path,
    files: [...written, ...enabledLinks(all, paths), ...all.flatMap((command) => innerScript(source, command))],
    ...(copies.size > 0 && { copies: [...copies].sort() }),
  };
}

/** The script that another shell reads on its stdin or, on another machine, as words: it is a script like any other. */
function innerScript(source: SourceFile, { words, input, span }: SimpleCommand): readonly Written[] {
  const call = remoteCall(words);
  const remote = call?.words;
  const content =
    remote !== undefined && remote.length > 0 && !readsScript(remote)
      ? spaced(remote, remote[0] as Text)
      : readsScript(words)
        ? input
        : undefined;
  if (content === undefined || content.length === 0) return [];
  const name = `${fileName(source.path)}-${span.source.position(span.start).line}.sh`;
  return [{ path: `${machineFolder(call?.host)}${name}`, content }];
}

/** The folder that stands for another machine (`hosts/NAME/`), where its name is known. */
function machineFolder(host: Text | undefined): string {
  const name = host?.isKnown() ? host.value.slice(host.value.lastIndexOf('@') + 1) : '';
  return /^[A-Za-z0-9][\w.-]*$/.test(name) ? `hosts/${name}/` : '';
}
