/** What `$NAME`, `$1` and `$@` stand for. */
import { HOME_OF_ACCOUNT, type Text } from '../text.ts';
import { referred, unknownText } from './literals.ts';
import { type Run, spend } from './run.ts';
import { isList, type Value } from './variables.ts';

/** The words after the script or the function; undefined where nobody knows them. */
export function parametersOf(run: Run): readonly Text[] | undefined {
  return run.parameters?.slice(1);
}

/** The value of a variable: of the script, else of whoever runs it. */
export function variableValue(run: Run, name: string): { readonly isSet: boolean; readonly value: Value } {
  const own = run.variables.get(name);
  if (own !== undefined) return { isSet: own.value !== undefined, value: own.value };
  const value = run.context.variable(name);
  return { isSet: value !== undefined, value };
}

/** Whether nobody knows if a variable is set at all. */
export function isOutside(run: Run, name: string): boolean {
  if (/^\d+$/.test(name)) return run.parameters === undefined;
  return run.variables.get(name) === undefined && run.context.variable(name) === undefined;
}

/** What a plain reference stands for. */
export function expandSimple(run: Run, name: string, place: Text): Text {
  if (/^\d+$/.test(name)) return parameter(run, Number(name), place);
  if (!/^[A-Za-z_]\w*$/.test(name)) return unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const { value } = variableValue(run, name);
  const text = isList(value) ? (value[0] ?? place.slice(0, 0)) : value;
  if (text !== undefined) return put(run, text, place);
  if (run.variables.get(name) !== undefined) return place.slice(0, 0);
  if (name === 'HOME') return unknownText(place, HOME_OF_ACCOUNT);
  return notSet(run, name, place);
}

/** A variable that comes from outside, if from anywhere. */
export function notSet(run: Run, name: string, place: Text): Text {
  if (!run.inherited.has(name)) run.inherited.set(name, place);
  return unknownText(place, { reason: `$${name} is not set here` });
}

function parameter(run: Run, number: number, place: Text): Text {
  if (run.parameters === undefined)
    return unknownText(place, { reason: `${place.value} is given by whoever runs the script` });
  const value = run.parameters[number];
  return value === undefined ? place.slice(0, 0) : put(run, value, place);
}

/** A value at the place of the reference to it, as long as there is room. */
function put(run: Run, value: Text, place: Text): Text {
  spend(run, [value], place);
  return run.isStopped ? unknownText(place, { reason: 'it is too long' }) : referred(value, place);
}
