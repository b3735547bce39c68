import type { Inputs } from './input/input.ts';

/** What a benchmark is given. */
export interface Setting {
  readonly inputs: Inputs;
  /** Small inputs and few runs: enough to see that everything runs and is right. */
  readonly isSmall: boolean;
  /** The Node binaries that the project runs on; the first one unless starting is what is measured. */
  readonly nodes: readonly [string, ...string[]];
  /** How many pairs of runs are compared. */
  readonly pairs: number;
  /** Where the inputs lie, to see how much room there is. */
  readonly base: string;
}

/** A line of the table; an empty text is what does not apply. */
export interface Row {
  readonly benchmark: string;
  readonly peer: string;
  readonly peerTime: string;
  readonly ours: string;
  readonly ratio: string;
  readonly processorRatio: string;
  readonly goal: string;
  /** Undefined where there is no goal, or no peer to compare with. */
  readonly isMet: boolean | undefined;
  readonly memory: string;
}

export interface Outcome {
  readonly rows: readonly Row[];
  /** Paragraphs and tables in Markdown that say more. */
  readonly details: readonly string[];
}

export interface Benchmark {
  readonly name: string;
  /** Throws `WrongAnswer` when something does not run or is not right. */
  readonly run: (setting: Setting) => Promise<Outcome>;
}
