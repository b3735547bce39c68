/** How much work an expression may make. */

export const MOST_STEPS = 200_000;
const DEEPEST = 250;

/** Counts steps, and how many lie within each other. */
export class Limits {
  #steps = 0;
  #depth = 0;

  /** Whether so much was done that nothing more is. */
  get isExhausted(): boolean {
    return this.#steps > MOST_STEPS;
  }

  /** Does a step of the work, or something else where too much was done or lies around it already. */
  guarded<T>(work: () => T, otherwise: () => T): T {
    if (this.isExhausted || this.#depth >= DEEPEST) return otherwise();
    this.#steps++;
    this.#depth++;
    const result = work();
    this.#depth--;
    return result;
  }

  charge(steps: number): void {
    this.#steps += steps;
  }
}
