/** Functions of nixpkgs that write a file to the store (nixpkgs manual, "Trivial build helpers"). */
import { encodeUnknown } from '../../embedded.ts';
import { Text } from '../../text.ts';
import type { Builtin } from './builtins.ts';
import type { Evaluator } from './evaluate.ts';
import { textOf } from './texts.ts';
import { type Lazy, madeUp, type NixFileValue, type Place, unknownValue, type Value } from './values.ts';

const SHELL = '#!/bin/sh\n';

/** Name and text; `program` is a folder `bin/` with the script in it. */
const writer = (head: string, isProgram = false): Builtin => ({
  takes: 2,
  run: (evaluator, [name, text], at) =>
    store(evaluator, textOf(evaluator, (name as Lazy).force(), at), text as Lazy, { head, isProgram }),
});

/** The same with a set in place of the two. */
const writerOfSet = (head: string, isProgram: boolean): Builtin => ({
  takes: 1,
  run: (evaluator, [settings], at) => {
    const value = (settings as Lazy).force();
    if (value.kind !== 'set') return unknownValue('…', 'what it writes is not written in this file');
    const name = value.attributes.get('name')?.value;
    const text = value.attributes.get('text')?.value;
    if (name === undefined || text === undefined)
      return unknownValue('…', 'what it writes is not written in this file');
    const destination = value.attributes.get('destination')?.value.force();
    const inside = destination?.kind === 'string' ? destination.text.value.replace(/^\/*/, '/') : '';
    return store(evaluator, textOf(evaluator, name.force(), at), text, { head, isProgram, inside });
  },
});

export const STORE: Readonly<Record<string, Builtin>> = {
  writeShellScript: writer(SHELL),
  writeShellScriptBin: writer(SHELL, true),
  writeShellApplication: writerOfSet(SHELL, true),
  writeBash: writer(SHELL),
  writeBashBin: writer(SHELL, true),
  writeDash: writer(SHELL),
  writeDashBin: writer(SHELL, true),
  writeScript: writer(''),
  writeScriptBin: writer('', true),
  writeText: writer(''),
  writeTextFile: writerOfSet('', false),
  toFile: writer(''),
  readFile: {
    takes: 1,
    run: (evaluator, [path], at) => {
      const value = (path as Lazy).force();
      const file = value.kind === 'path' && value.text.isKnown() ? evaluator.readFile(value.text.value) : undefined;
      if (file !== undefined) return { kind: 'string', text: Text.verbatim(file, 0, file.text.length) };
      const name = textOf(evaluator, value, at).value;
      return unknownValue(name, `${name} is not in the repository`);
    },
  },
  getExe: { takes: 1, run: (evaluator, [what], at) => executable(evaluator, what as Lazy, undefined, at) },
  "getExe'": { takes: 2, run: (evaluator, [what, name], at) => executable(evaluator, what as Lazy, name as Lazy, at) },
};

interface Kind {
  /** What stands before the text. */
  readonly head: string;
  readonly isProgram: boolean;
  /** The path in the folder that is written. */
  readonly inside?: string;
}

function store(evaluator: Evaluator, name: Text, text: Lazy, { head, isProgram, inside = '' }: Kind): Value {
  const body = textOf(evaluator, text.force(), text.at);
  const { source, start } = body.span();
  const content = head === '' ? body : Text.concat([madeUp(head, source, { start, end: start }), body]);
  const safe = name.pieces
    .map((piece) => (piece.unknown ? encodeUnknown(piece.text) : piece.text))
    .join('')
    .replaceAll('/', '-');
  const root = `/nix/store/${safe}`;
  const path = isProgram ? `${root}/bin/${safe}` : `${root}${inside}`;
  const file: NixFileValue = { kind: 'file', path: path.slice(1), root, content };
  evaluator.files.set(file.path, file);
  return file;
}

/** The program of a package, by default the main one, whose name only the package knows. */
function executable(evaluator: Evaluator, what: Lazy, name: Lazy | undefined, at: Place): Value {
  const value = what.force();
  if (name === undefined) {
    if (value.kind === 'file') return { kind: 'string', text: madeUp(`/${value.path}`, evaluator.source, at) };
    const reason = `the main program of "${value.kind === 'unknown' ? value.name : '…'}" is not written in this file`;
    return unknownValue('getExe', reason);
  }
  const folder = textOf(evaluator, value, what.at);
  const { end } = what.at;
  return {
    kind: 'string',
    text: Text.concat([
      folder,
      madeUp('/bin/', evaluator.source, { start: end, end }),
      textOf(evaluator, name.force(), name.at),
    ]),
  };
}
