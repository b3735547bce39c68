/** Tells a person at a terminal what a long run is doing. */

/** Told what is being done, `reading: 120 files`, whenever that has changed; returns at once. */
export type Progress = (doing: string) => void;

/** Milliseconds that a run may take before it says anything, and between two changes of what it says. */
const PATIENCE = 500;
const PACE = 100;

export interface Ticker {
  readonly report: Progress;
  /** Takes away what is shown. */
  readonly clear: () => void;
}

/**
 * Shows what is reported on one line, which it writes over and over. `width` is that of the terminal in columns, 0 for
 * one that does not tell; `now` gives milliseconds.
 */
export function ticker(write: (text: string) => void, width: number, now: () => number): Ticker {
  const columns = width > 0 ? width : 80;
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    report: (doing) => {
      if (now() < next) return;
      next = now() + PACE;
      isShown = true;
      // A line that fills the terminal could not be taken away again.
      write(`\r\x1b[K${doing.slice(0, columns - 1)}`);
    },
    clear: () => {
      if (isShown) write('\r\x1b[K');
      isShown = false;
    },
  };
}

/** Whether somebody watches: a stream that is a terminal, and no CI system behind it. */
export function isWatched(isTerminal: boolean | undefined, env: Readonly<Record<string, string | undefined>>): boolean {
  const isCI = !['', '0', 'false', undefined].includes(env.CI);
  return isTerminal === true && !isCI && env.TERM !== 'dumb';
}
