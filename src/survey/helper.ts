/** A process that helps with a survey: reads a directory and paths from there, each with a NUL behind it, and answers with a byte for each path. */
import { readFileSync, writeSync } from 'node:fs';
import { prepareForFiles } from '../memory.ts';
import { decodeUtf8 } from '../source.ts';
import { silenceCheck } from './scan.ts';

prepareForFiles(Number.POSITIVE_INFINITY);
const [root = '', ...paths] = decodeUtf8(readFileSync(0)).split('\0').slice(0, -1);
const isSilent = silenceCheck(root);
const answer = Buffer.from(paths.map((path) => (isSilent(path) ? 1 : 0)));
for (let at = 0; at < answer.length; ) at += writeSync(1, answer, at);
