/** Numbers and tables as text. */
import type { Row } from './benchmark.ts';
import type { Pairs, Spread } from './measure.ts';

/** Milliseconds, with three digits. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${digits(milliseconds)} ms` : `${digits(milliseconds / 1000)} s`;
}

export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : `${Math.round(bytes / 1e6)} MB`;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** The median, and in brackets the smallest and the largest. */
export function ratio({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;
}

/** Empty where it is not known. */
export function processorRatio({ processorRatio: value }: Pairs): string {
  return Number.isFinite(value) ? value.toFixed(2) : '';
}

export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The cells of a row that has no peer, or none on this machine. */
export const NOTHING_TO_COMPARE = { peerTime: '', ratio: '', processorRatio: '' };

const COLUMNS = ['benchmark', 'peer', "peer's median", 'ours', 'ratio', 'of CPU time', 'goal', 'met', 'peak memory'];

export function rowsAsTable(rows: readonly Row[]): string {
  const cells = rows.map(({ benchmark, peer, peerTime, ours, ratio, processorRatio, goal, isMet, memory }) => [
    benchmark,
    peer,
    peerTime,
    ours,
    ratio,
    processorRatio,
    goal,
    isMet === undefined ? '' : isMet ? 'yes' : 'no',
    memory,
  ]);
  return table(COLUMNS, cells);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}
