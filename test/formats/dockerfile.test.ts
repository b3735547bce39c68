import { describe, expect, it } from 'vitest';
import { type Build, imageOf } from '../../src/formats/dockerfile/image.ts';
import { SourceFile, textOf } from '../../src/source.ts';
import { Text } from '../../src/text.ts';
import { type Files, lintFiles } from '../support/lint.ts';

const read = (lines: readonly string[], build?: Build) =>
  imageOf(new SourceFile('Dockerfile', lines.join('\n')), build);
const shown = (text: Text | undefined) =>
  text?.pieces.map(({ text, unknown }) => (unknown ? `<${text}>` : text)).join('');
const given = (values: Record<string, string>): Build => ({
  argument: (name) => {
    const value = values[name];
    return value === undefined ? undefined : Text.verbatim(new SourceFile('x', value), 0, value.length);
  },
});

describe('what an image starts', () => {
  const shell = (script: string) => ['/bin/sh', '-c', script];
  const rows: [sentence: string, lines: string[], entrypoint: string[] | undefined, command: string[] | undefined][] = [
    ['nothing of its own', ['FROM a'], undefined, undefined],
    ['a list', ['FROM a', 'CMD ["hermes", "gateway"]'], undefined, ['hermes', 'gateway']],
    ['small letters', ['from a', 'cmd ["b"]'], undefined, ['b']],
    ['a list with escapes', ['FROM a', String.raw`CMD ["a\"b", "\u0063", "d\\"]`], undefined, ['a"b', 'c', 'd\\']],
    ['a script', ['FROM a', 'CMD hermes gateway run'], undefined, shell('hermes gateway run')],
    ['what is no list is a script', ['FROM a', "CMD ['b']"], undefined, shell("['b']")],
    ['a list that is not closed is a script', ['FROM a', 'CMD ["b", "c]'], undefined, shell('["b", "c]')],
    ['a script of another shell', ['FROM a', 'SHELL ["bash", "-lc"]', 'CMD b'], undefined, ['bash', '-lc', 'b']],
    ['the last one', ['FROM a', 'CMD ["b"]', 'CMD ["c"]'], undefined, ['c']],
    ['an entry point and a command', ['FROM a', 'CMD ["b"]', 'ENTRYPOINT ["c"]'], ['c'], ['b']],
    ['an entry point takes back the command below it', ['FROM a', 'ENTRYPOINT ["c"]'], ['c'], []],
    ['nothing at all', ['FROM a', 'ENTRYPOINT []', 'CMD []'], [], []],
    ['an empty command', ['FROM a', 'CMD []'], undefined, []],
    ['lines that go on', ['FROM a', 'CMD ["b", \\', '  # why', '', '  "c"]'], undefined, ['b', 'c']],
    ['another escape', ['# escape=`', 'FROM a', 'CMD ["b", `', '"c"]'], undefined, ['b', 'c']],
    ['an escape below the top is a comment', ['FROM a', '# escape=`', 'CMD ["b", \\', '"c"]'], undefined, ['b', 'c']],
    ['line ends of Windows', ['FROM a\r', 'CMD ["b", \\\r', '"c"]\r'], undefined, ['b', 'c']],
    ['a here-document is no instruction', ['FROM a', 'RUN <<EOF', 'CMD ["b"]', 'EOF'], undefined, undefined],
    ['behind here-documents', ['FROM a', 'COPY <<-A <<"B" /', 'x', '\tA', 'B', 'CMD ["b"]'], undefined, ['b']],
    ['what is never ended is no here-document', ['FROM a', 'RUN echo $((1<<n))', 'CMD ["b"]'], undefined, ['b']],
    ['the command of a health check is none', ['FROM a', 'HEALTHCHECK CMD ["b"]'], undefined, undefined],
    ['that of images built on it is none', ['FROM a', 'ONBUILD CMD ["b"]'], undefined, undefined],
    ['the last stage', ['FROM a', 'CMD ["b"]', 'FROM c'], undefined, undefined],
    ['a stage that goes on', ['FROM a AS X', 'CMD ["b"]', 'FROM x'], undefined, ['b']],
    ['an entry point on a stage', ['FROM a AS x', 'CMD ["b"]', 'FROM x', 'ENTRYPOINT ["c"]'], ['c'], []],
  ];
  it.each(rows)('%s', (_, lines, entrypoint, command) => {
    const image = read(lines);
    expect(image?.entrypoint?.words.map(({ text }) => shown(text))).toEqual(entrypoint);
    expect(image?.command?.words.map(({ text }) => shown(text))).toEqual(command);
  });

  it('words stand where they are written', () => {
    const image = read(['FROM a', 'CMD ["b", \\', String.raw`  "c\"d"]`]);
    expect(image?.command?.words.map(({ text }) => textOf(text.span()))).toEqual(['b', String.raw`c\"d`]);
    expect(image?.command?.separator).toBe('", "');
  });
});

describe('what it is built on', () => {
  const rows: [sentence: string, lines: string[], base: string | undefined, build?: Build][] = [
    ['an image', ['FROM a:1'], 'a:1'],
    ['for a platform', ['FROM --platform=$BUILDPLATFORM a:1 AS b'], 'a:1'],
    ['below a stage', ['FROM a AS b', 'FROM b'], 'a'],
    ['the default of an argument', ['ARG BASE=a', 'FROM ${BASE}:1'], 'a:1'],
    ['an argument that is given', ['ARG BASE=a', 'FROM $BASE'], 'b', given({ BASE: 'b' })],
    ['an argument without a value', ['ARG BASE', 'FROM $BASE'], '<$BASE>'],
    ['a default where it stands', ['ARG BASE', 'FROM ${BASE:-a}'], 'a'],
    ['an argument of a stage does not count', ['FROM a AS x', 'ARG BASE=b', 'FROM $BASE'], '<$BASE>'],
    ['the stage that is asked for', ['FROM a AS x', 'FROM b AS y'], 'a', { target: 'X' }],
    ['the stage of a number', ['FROM a', 'FROM b'], 'a', { target: '0' }],
    ['a stage that is not there', ['FROM a'], undefined, { target: 'x' }],
    ['no stage at all', ['CMD ["b"]'], undefined],
  ];
  it.each(rows)('%s', (_, lines, base, build) => {
    expect(shown(read(lines, build)?.base)).toBe(base);
  });
});

describe('its environment', () => {
  const rows: [sentence: string, lines: string[], environment: string[], build?: Build][] = [
    ['several', ['ENV A=1 B="2 3" C=4\\ 5'], ['A=1', 'B=2 3', 'C=4 5']],
    ['single quotes', ['ENV A=\'$B "c"\''], ['A=$B "c"']],
    ['a dollar sign', ['ENV A=\\$B C="\\$D\\e"'], ['A=$B', 'C=$D\\e']],
    ['the old way', ['ENV A b  "c"'], ['A=b  c']],
    ['the last value', ['ENV A=1', 'ENV A=2'], ['A=2']],
    ['another variable', ['ENV A=/x', 'ENV B=$A/y C=${A}z'], ['A=/x', 'B=/x/y', 'C=/xz']],
    ['what is set in the same line comes too late', ['ENV A=1 B=$A'], ['A=1', 'B=<$A>']],
    ['what the image below may set', ['ENV PATH=/x:$PATH'], ['PATH=/x:<$PATH>']],
    ['an argument', ['ARG A=1', 'ENV B=$A'], ['B=1']],
    ['an argument that is given', ['ARG A=1', 'ENV B=$A'], ['B=2'], given({ A: '2' })],
    ['an argument without a value', ['ARG A', 'ENV B=$A'], ['B=<$A>']],
    ['a default', ['ENV B=${A:-c}', 'ENV D=${B:+e}', 'ENV F=${A:+g}'], ['B=c', 'D=e', 'F=<${A:+g}>']],
  ];
  it.each(rows)('%s', (_, lines, environment, build) => {
    const image = read(['FROM a', ...lines], build);
    expect(image?.environment.map(({ name, value }) => `${name}=${shown(value)}`)).toEqual(environment);
  });

  it('an argument of the file counts in a stage that asks for it', () => {
    const lines = ['ARG A=1', 'FROM a', 'ENV B=$A', 'ARG A', 'ENV C=$A'];
    expect(read(lines)?.environment.map(({ value }) => shown(value))).toEqual(['<$A>', '1']);
  });

  it.each([
    ['/a', ['WORKDIR /a']],
    ['/a/b', ['WORKDIR /a', 'WORKDIR b']],
    [undefined, ['WORKDIR b']],
  ])('the working directory %s', (expected, lines) => {
    expect(shown(read(['FROM a', ...lines])?.workingDirectory)).toBe(expected);
  });
});

describe('files that are copied into an image', () => {
  const START = '#!/bin/sh\nexec hermes gateway run\n';
  const PROGRAM = '[program:hermes-gateway]\ncommand=hermes gateway run\nautorestart=true\n';
  const image = (...lines: string[]) => ['FROM nousresearch/hermes-agent', ...lines, ''].join('\n');
  const IN = ['volume: nothing'];
  const ON_HOST = ['unpinned: profile-not-pinned'];
  const rows: [sentence: string, files: Files, expected: string[]][] = [
    ['a script', { Dockerfile: image('COPY start.sh /'), 'start.sh': START }, IN],
    ['a script by a list', { Dockerfile: image('ADD ["start.sh", "/x.sh"]'), 'start.sh': START }, IN],
    ['with an owner', { Dockerfile: image('COPY --chown=1:1 start.sh /'), 'start.sh': START }, IN],
    ['in a folder', { Dockerfile: image('COPY root/ /'), 'root/usr/bin/start.sh': START }, IN],
    ['beside the Dockerfile, built above', { 'd/Dockerfile': image('COPY d/x.sh /'), 'd/x.sh': START }, IN],
    ['in a stage', { Dockerfile: `${image('COPY start.sh /')}FROM a\n`, 'start.sh': START }, IN],
    ['of another name', { 'bot.Dockerfile': image('COPY start.sh /'), 'start.sh': START }, IN],
    ['a program of supervisord', { Dockerfile: image('COPY s.conf /etc/'), 's.conf': PROGRAM }, IN],
    ['a service of s6', { Dockerfile: image('COPY root /'), 'root/etc/services.d/bot/run': START }, IN],
    ['all that there is, and started', { Dockerfile: image('COPY . /a/', 'CMD /a/x.sh'), 'x.sh': START }, IN],
    ['all that there is, and not started', { Dockerfile: image('COPY . /a/', 'CMD /a/y.sh'), 'x.sh': START }, ON_HOST],
    ['another file', { Dockerfile: image('COPY other.sh /'), 'start.sh': START }, ON_HOST],
    ['a file of another image', { Dockerfile: image('COPY --from=a start.sh /'), 'start.sh': START }, ON_HOST],
    ['a file in another folder', { 'a/Dockerfile': image('COPY start.sh /'), 'b/start.sh': START }, ON_HOST],
    ['a file that is only run to build it', { Dockerfile: image('RUN ./start.sh'), 'start.sh': START }, ON_HOST],
    [
      'a unit, which no image runs',
      {
        Dockerfile: image('COPY x.service /'),
        'x.service': '[Service]\nExecStart=hermes gateway run\nRestart=always\n',
      },
      ON_HOST,
    ],
  ];
  it.each(rows)('%s', async (_, files, expected) => {
    const { gateways, findings } = await lintFiles(files);
    const rules = findings.map(({ rule }) => rule).filter((rule) => rule === 'profile-not-pinned');
    expect(gateways.map(({ profile }) => `${profile.state}: ${rules.join(' ') || 'nothing'}`)).toEqual(expected);
  });

  it('several programs of one image still collide', async () => {
    const both = `${PROGRAM}${PROGRAM.replace('gateway]', 'other]')}`;
    const { findings } = await lintFiles({ Dockerfile: image('COPY s.conf /etc/'), 's.conf': both });
    expect(findings.map(({ rule }) => rule)).toContain('duplicate-profile');
  });

  it('a service of compose runs the script that its image starts', async () => {
    const { gateways, findings } = await lintFiles({
      'compose.yml': 'services: {bot: {build: ., restart: always, volumes: ["./data:/opt/data"]}}\n',
      Dockerfile: image('WORKDIR /app', 'COPY bin/start.sh ./', 'ENTRYPOINT ["/app/start.sh"]'),
      'bin/start.sh': START,
    });
    expect(gateways.map(({ service, root }) => [service.manager, root?.path])).toEqual([['compose', './data']]);
    expect(findings).toEqual([]);
  });
});
