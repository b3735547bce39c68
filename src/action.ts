import { useCompileCache } from './compile-cache.ts';

useCompileCache();
void import('./action-main.ts').then(({ main }) => main());
