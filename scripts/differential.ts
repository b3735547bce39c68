/**
 * Asks systemd and the project about generated trees of units, and prints where they differ, each difference as small as
 * it can be made. `npm run differential -- --runs 100000 --seed 1`. For maintainers, on Debian 12 with its systemd
 * installed and as root; nothing is started. Exit code 1: there is a difference; 2: systemd cannot be asked here.
 */
import { parseArgs } from 'node:util';
import { SystemdClient, UnavailableError } from './differential/client.ts';
import { run } from './differential/run.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      show: { type: 'string', default: '10' },
    },
  });
  const [runs, seed, show] = [values.runs, values.seed, values.show].map(Number) as [number, number, number];
  if (![runs, seed, show].every(Number.isSafeInteger)) {
    console.error('differential: --runs, --seed and --show are whole numbers');
    return 2;
  }
  let client: SystemdClient | undefined;
  try {
    client = await SystemdClient.start();
    return (await run({ runs, seed, show, theirs: client.read, print: console.log })) > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    console.error(`differential: systemd cannot be asked here: ${error.message}`);
    return 2;
  } finally {
    await client?.stop();
  }
}
