/** Runs the vectors of unit names and of systemd-escape. */
import {
  escapeUnitName,
  escapeUnitPath,
  mangleUnitName,
  templateName,
  unescapeUnitName,
  unescapeUnitPath,
  unitNameFromPath,
  unitNameInstance,
  unitNameKind,
  unitNamePrefix,
  unitNameToPath,
  withInstance,
} from '../../src/systemd/names.ts';
import { type Adapter, flagOf, type Vector } from './vector.ts';

/** Per `fn` of a vector. */
export const NAME_FUNCTIONS: Readonly<Record<string, Adapter>> = {
  unit_name_is_valid: (vector) => {
    const kind = unitNameKind(inputOf(vector));
    const flags = [vector.flags].flat() as string[];
    return kind !== null && (flags.includes('ANY') || flags.includes(kind.toUpperCase()));
  },
  unit_name_mangle: (vector) => {
    const input = inputOf(vector);
    const value = mangleUnitName(input, textFlag(vector, 'suffix') ?? '.service', Boolean(flagOf(vector, 'glob')));
    return { value, ret: value === null ? '-EINVAL' : Number(value !== input) };
  },
  unit_name_to_instance: (vector) => {
    const kind = unitNameKind(inputOf(vector));
    return { value: unitNameInstance(inputOf(vector)) ?? null, ret: kind === null ? '-EINVAL' : kind.toUpperCase() };
  },
  unit_name_escape: (vector) => ({ value: escapeUnitName(inputOf(vector)), ret: null }),
  unit_name_unescape: returning((vector) => unescapeUnitName(inputOf(vector))),
  unit_name_path_escape: returning((vector) => escapeUnitPath(inputOf(vector))),
  unit_name_path_unescape: returning((vector) => unescapeUnitPath(inputOf(vector))),
  unit_name_to_prefix: returning((vector) => unitNamePrefix(inputOf(vector))),
  unit_name_from_path: returning((vector) => unitNameFromPath(inputOf(vector), textFlag(vector, 'suffix') ?? '.mount')),
  unit_name_to_path: returning((vector) => unitNameToPath(inputOf(vector))),
  unit_name_template: returning((vector) => templateName(inputOf(vector))),
  unit_name_replace_instance: returning((vector) => withInstance(inputOf(vector), textFlag(vector, 'instance') ?? '')),
  systemd_escape: exiting((vector) => {
    const isPath = Boolean(flagOf(vector, 'path'));
    const input = inputOf(vector);
    if (flagOf(vector, 'unescape')) return isPath ? unescapeUnitPath(input) : unescapeUnitName(input);
    return isPath ? escapeUnitPath(input) : escapeUnitName(input);
  }),
  systemd_escape_template: exiting((vector) => {
    const input = inputOf(vector);
    const escaped = flagOf(vector, 'path') ? escapeUnitPath(input) : escapeUnitName(input);
    return escaped === null ? null : withInstance(textFlag(vector, 'template') ?? '', escaped);
  }),
  systemd_escape_mangle: exiting((vector) => mangleUnitName(inputOf(vector))),
};

function inputOf(vector: Vector): string {
  return vector.input as string;
}

function textFlag(vector: Vector, name: string): string | undefined {
  return flagOf(vector, name) as string | undefined;
}

/** A function of the library: the value, and 0 or an error. */
function returning(run: (vector: Vector) => string | null): Adapter {
  return (vector) => {
    const value = run(vector);
    return { value, ret: value === null ? '-EINVAL' : 0 };
  };
}

/** The program: the value, and its exit code. */
function exiting(run: (vector: Vector) => string | null): Adapter {
  return (vector) => {
    const value = run(vector);
    return { value, rc: value === null ? 1 : 0 };
  };
}
