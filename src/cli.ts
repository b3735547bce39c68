#!/usr/bin/env node
import { useCompileCache } from './compile-cache.ts';
import { VERSION } from './version.ts';

const [word, ...others] = process.argv.slice(2);
// Asked by scripts and editors, over and over: nothing else is loaded for it.
if (word === '--version' && others.length === 0) process.stdout.write(`${VERSION}\n`);
else {
  useCompileCache();
  void import('./cli-main.ts').then(({ main }) => main());
}
