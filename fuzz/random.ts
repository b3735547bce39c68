/** Numbers that look random and are the same on every machine: the xoshiro128** generator, started by splitmix32. */
export class Random {
  readonly #state = new Uint32Array(4);

  /** A generator for one execution of a run: each number in `parts` makes another sequence. */
  constructor(...parts: readonly number[]) {
    let seed = 0x9e3779b9;
    for (const part of parts) seed = mix(seed ^ (part >>> 0)) ^ mix(Math.floor(part / 2 ** 32));
    for (let at = 0; at < 4; at++) {
      seed = (seed + 0x9e3779b9) >>> 0;
      this.#state[at] = mix(seed);
    }
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor((this.#next() / 2 ** 32) * end);
  }

  /** Mostly small, now and then up to `most`: a power of two, evenly chosen, and something below it. */
  skewed(most: number): number {
    return Math.min(most, 1 + this.below(2 ** this.below(Math.ceil(Math.log2(most)) + 1)));
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  #next(): number {
    const s = this.#state as unknown as [number, number, number, number];
    const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 11);
    return result;
  }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}
