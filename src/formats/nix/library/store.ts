/** Functions of nixpkgs that write a file to the store (nixpkgs manual, "Trivial build helpers"). */
import { encodeUnknown } from '../../../embedded.ts';
import { Text } from '../../../text.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { textOf } from '../evaluation/texts.ts';
import { type Lazy, madeUp, type NixFileValue, type Place, unknownValue, type Value } from '../evaluation/values.ts';
import { type Builtin, type Builtins, one, two } from './builtin.ts';

const SHELL = '#!/bin/sh\n';

/** Name and text; `program` is a folder `bin/` with the script in it. */
const writer = (head: string, isProgram = false): Builtin =>
  two((evaluator, name, text, at) => store(evaluator, textOf(evaluator, name.force(), at), text, { head, isProgram }));

/** The same with a set in place of the two. */
const writerOfSet = (head: string, isProgram: boolean): Builtin =>
  one((evaluator, settings, at) => {
    const value = settings.force();
    const attributes = value.kind === 'set' ? value.attributes : undefined;
    const name = attributes?.get('name')?.value;
    const text = attributes?.get('text')?.value;
    if (name === undefined || text === undefined)
      return unknownValue('…', 'what it writes is not written in this file');
    const destination = attributes?.get('destination')?.value.force();
    const inside = destination?.kind === 'string' ? destination.text.value.replace(/^\/*/, '/') : '';
    return store(evaluator, textOf(evaluator, name.force(), at), text, { head, isProgram, inside });
  });

export const STORE: Builtins = {
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
  readFile: one((evaluator, path, at) => {
    const value = path.force();
    const file = value.kind === 'path' && value.text.isKnown() ? evaluator.readFile(value.text.value) : undefined;
    if (file !== undefined) return { kind: 'string', text: Text.verbatim(file, 0, file.text.length) };
    const name = textOf(evaluator, value, at).value;
    return unknownValue(name, `${name} is not in the repository`);
  }),
  getExe: one((evaluator, what, at) => mainProgram(evaluator, what.force(), at)),
  "getExe'": two((evaluator, folder, name) => program(evaluator, folder, name)),
};

interface Layout {
  /** What stands before the text. */
  readonly head: string;
  readonly isProgram: boolean;
  /** The path in the folder that is written. */
  readonly inside?: string;
}

function store(evaluator: Evaluator, name: Text, text: Lazy, { head, isProgram, inside = '' }: Layout): Value {
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

/** The main program of a package, whose name only the package knows. */
function mainProgram({ source }: Evaluator, value: Value, at: Place): Value {
  if (value.kind === 'file') return { kind: 'string', text: madeUp(`/${value.path}`, source, at) };
  const name = value.kind === 'unknown' ? value.name : '…';
  return unknownValue('getExe', `the main program of "${name}" is not written in this file`);
}

/** The program of a name in the folder of a package. */
function program(evaluator: Evaluator, folder: Lazy, name: Lazy): Value {
  const { end } = folder.at;
  const parts = [
    textOf(evaluator, folder.force(), folder.at),
    madeUp('/bin/', evaluator.source, { start: end, end }),
    textOf(evaluator, name.force(), name.at),
  ];
  return { kind: 'string', text: Text.concat(parts) };
}
