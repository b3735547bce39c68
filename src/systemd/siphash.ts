const MASK = (1n << 64n) - 1n;

/** SipHash-2-4 of `data` under a 16-byte key, as an unsigned 64-bit number (Aumasson and Bernstein, 2012). */
export function sipHash24(data: Uint8Array, key: Uint8Array): bigint {
  const k0 = littleEndian(key, 0, 8);
  const k1 = littleEndian(key, 8, 8);
  const state: State = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const whole = data.length - (data.length % 8);
  for (let at = 0; at < whole; at += 8) compress(state, littleEndian(data, at, 8));
  compress(state, littleEndian(data, whole, data.length % 8) | (BigInt(data.length & 0xff) << 56n));
  state[2] ^= 0xffn;
  for (let round = 0; round < 4; round++) mix(state);
  return state[0] ^ state[1] ^ state[2] ^ state[3];
}

type State = [bigint, bigint, bigint, bigint];

function compress(state: State, word: bigint): void {
  state[3] ^= word;
  mix(state);
  mix(state);
  state[0] ^= word;
}

function mix(v: State): void {
  v[0] = (v[0] + v[1]) & MASK;
  v[1] = rotate(v[1], 13n) ^ v[0];
  v[0] = rotate(v[0], 32n);
  v[2] = (v[2] + v[3]) & MASK;
  v[3] = rotate(v[3], 16n) ^ v[2];
  v[0] = (v[0] + v[3]) & MASK;
  v[3] = rotate(v[3], 21n) ^ v[0];
  v[2] = (v[2] + v[1]) & MASK;
  v[1] = rotate(v[1], 17n) ^ v[2];
  v[2] = rotate(v[2], 32n);
}

function rotate(word: bigint, by: bigint): bigint {
  return ((word << by) | (word >> (64n - by))) & MASK;
}

function littleEndian(bytes: Uint8Array, from: number, length: number): bigint {
  let word = 0n;
  for (let at = length - 1; at >= 0; at--) word = (word << 8n) | BigInt(bytes[from + at] as number);
  return word;
}
