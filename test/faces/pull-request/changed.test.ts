/** What `report: changed` keeps, and how what is new is told from what is old. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dispatchEvent, mergeGroupEvent, pushEvent, scheduleEvent } from '../../support/github/events.ts';
import type { Files, RepositoryOptions } from '../../support/github/repository.ts';
import {
  annotated,
  BARE,
  BASE,
  CODE,
  DEFAULT,
  githubs,
  OPS,
  pullOf,
  runs,
  stepOn,
  warningsOf,
} from '../../support/github/step.ts';
import { UNITS, unit } from '../../support/process.ts';

const githubFor = githubs();
const CHANGED = { report: 'changed' };

/** A finding that was there before: the first unit is not pinned. */
const OLD = { ...BASE, [DEFAULT]: BARE, 'notes.txt': 'x\n' };
const LONG = unit('/usr/bin/hermes \\\n  --profile default \\\n  gateway run --replace');
const pinned = (profile: string) =>
  `[Service]\nExecStart=\nExecStart=/usr/bin/hermes --profile ${profile} gateway run\n`;
/** Two that collide, and one that would if it were not for its drop-in. */
const COLLIDING = { [`${UNITS}/hermes-gateway-zeta.service`]: runs('code'), [OPS]: runs('code') };
const PIN = `${DEFAULT}.d/10-profile.conf`;
const PINNED = {
  ...OLD,
  [PIN]: '[Service]\nExecStart=\nExecStart=/usr/bin/hermes --profile default gateway run --replace\n',
};

const rows: readonly (readonly [name: string, base: Files, change: Files, kept: readonly string[], older: number])[] = [
  ['a change elsewhere keeps nothing', OLD, { 'notes.txt': 'y\n' }, [], 1],
  [
    'a touched line keeps what stands on it',
    OLD,
    { [DEFAULT]: BARE.replace('hermes gateway', 'hermes  gateway') },
    [`error profile-not-pinned ${DEFAULT}:5`],
    0,
  ],
  [
    'another touched line of the file keeps nothing',
    OLD,
    { [DEFAULT]: BARE.replace('RestartSec=5', 'RestartSec=6') },
    [],
    1,
  ],
  ['lines that only moved keep nothing', OLD, { [DEFAULT]: `# moved\n\n${BARE}` }, [], 1],
  [
    'a new unit keeps its collision with one that is not touched, and what that one is warned of',
    OLD,
    { [OPS]: runs('code') },
    [
      `error duplicate-profile ${OPS}:5`,
      `error profile-not-pinned ${DEFAULT}:5`,
      `warning unit-name-mismatch ${OPS}:5`,
    ],
    0,
  ],
  [
    'a drop-in taken away keeps the collision that it had prevented, also with what collided before',
    { ...BASE, ...COLLIDING, [`${OPS}.d/pin.conf`]: pinned('ops') },
    { [`${OPS}.d/pin.conf`]: null },
    [`error duplicate-profile ${OPS}:5`, `warning unit-name-mismatch ${OPS}:5`],
    1,
  ],
  [
    'a line that git fills in on the disk hides nothing',
    { ...BASE, '.gitattributes': '*.service ident\n', [DEFAULT]: `# $Id$\n${LONG}` },
    { [DEFAULT]: `# $Id$\n${LONG.replace('  --profile default \\\n', '')}` },
    [`error profile-not-pinned ${DEFAULT}:6`],
    0,
  ],
  [
    'a drop-in taken away keeps what it had prevented',
    PINNED,
    { [PIN]: null },
    [`error profile-not-pinned ${DEFAULT}:5`],
    0,
  ],
  [
    'a line taken away keeps what it had prevented',
    BASE,
    { [CODE]: runs('code').replace('Restart=always\n', '') },
    [`warning restart-missing ${CODE}:5`],
    0,
  ],
];

for (const [name, base, change, kept, older] of rows) {
  test(`report: changed: ${name}`, async () => {
    const pull = pullOf(change, { base, moved: { 'moved.txt': 'on\n' } });
    const step = await stepOn(pull, { inputs: CHANGED });
    expect([...annotated(step)].sort()).toEqual([...kept].sort());
    expect(step.outputs).toMatchObject({ findings: `${kept.length}`, 'new-findings': `${kept.length}` });
    expect(step.log).toMatch(/Compared [0-9a-f]{12} with [0-9a-f]{12}\./);
    const all = await stepOn(pull);
    expect(all.outputs).toMatchObject({ findings: `${kept.length + older}`, 'new-findings': `${kept.length}` });
    if (older > 0) expect(step.summary).toContain(`${older} older`);
  });
}

const checkouts: readonly (readonly [string, Partial<RepositoryOptions>, boolean])[] = [
  ['a shallow merge', {}, false],
  ['a shallow merge of a fork', { fork: true }, false],
  ['a shallow head', { checkout: { ref: 'head' } }, false],
  ['a head with all history', { checkout: { ref: 'head', depth: 0 } }, false],
  ['a merge without a way to origin', { checkout: { reachable: false } }, true],
  ['a head without a way to origin', { checkout: { ref: 'head', reachable: false } }, true],
];

for (const [name, options, asks] of checkouts) {
  test(`report: changed works with ${name}`, async () => {
    const pull = pullOf({ [OPS]: runs('code') }, { base: OLD, moved: { 'moved.txt': 'on\n' }, ...options });
    const github = asks ? await githubFor(pull, { permissions: { contents: 'read' } }) : undefined;
    const { outputs } = await stepOn(pull, { inputs: CHANGED, github });
    expect(outputs).toMatchObject({ outcome: 'findings', findings: '3', 'new-findings': '3' });
    const elsewhere = pullOf({ 'notes.txt': 'y\n' }, { base: OLD, moved: { 'moved.txt': 'on\n' }, ...options });
    const other = asks ? await githubFor(elsewhere, { permissions: { contents: 'read' } }) : undefined;
    expect((await stepOn(elsewhere, { inputs: CHANGED, github: other })).outputs).toMatchObject({
      outcome: 'clean',
      findings: '0',
    });
  });
}

test('where nothing can be compared everything is reported, with a warning', async () => {
  const pull = pullOf({ 'notes.txt': 'y\n' }, { base: OLD, checkout: { reachable: false } });
  const step = await stepOn(pull, { inputs: { ...CHANGED, 'config-from': 'head' } });
  expect(step.outputs).toMatchObject({ outcome: 'findings', findings: '1', 'new-findings': '' });
  expect(warningsOf(step)).toEqual([
    expect.stringMatching(
      /^What has changed is not known, so everything is reported\. Commit [0-9a-f]{12} could not be fetched/,
    ),
  ]);
});

test('events that compare nothing report everything, without a warning', async () => {
  const pull = pullOf({ 'notes.txt': 'y\n' }, { base: OLD });
  for (const event of [
    scheduleEvent(pull.merge),
    dispatchEvent(pull.merge),
    pushEvent({ before: '0'.repeat(40), after: pull.merge }),
  ]) {
    const step = await stepOn(pull, { event, inputs: CHANGED });
    expect(step.outputs).toMatchObject({ outcome: 'findings', findings: '1', 'new-findings': '' });
    expect(warningsOf(step)).toEqual([]);
  }
});

test('a push and a merge group are compared with what stood there before', async () => {
  const pull = pullOf({ [OPS]: runs('code') }, { base: OLD });
  for (const event of [
    pushEvent({ before: pull.base, after: pull.merge }),
    mergeGroupEvent({ base: pull.base, head: pull.merge }),
  ]) {
    expect((await stepOn(pull, { event, inputs: CHANGED })).outputs).toMatchObject({
      'new-findings': '3',
      findings: '3',
    });
  }
});

test('an event whose payload is broken or missing is judged whole', async () => {
  const pull = pullOf({ 'notes.txt': 'y\n' }, { base: OLD });
  for (const path of ['/nonexistent', `${pull.workspace}/notes.txt`]) {
    const step = await stepOn(pull, { inputs: CHANGED, env: { GITHUB_EVENT_PATH: path } });
    expect(step.outputs).toMatchObject({ outcome: 'findings', findings: '1' });
    expect([step.stderr, step.code]).toEqual(['', 1]);
  }
});

test('what the change is to blame for comes first, then the severer, then by path', async () => {
  const base = { ...OLD, [`${UNITS}/hermes-gateway-zeta.service`]: runs('zeta').replace('Restart=always\n', '') };
  const change = { [CODE]: runs('code').replace('Restart=always\n', '') };
  const step = await stepOn(pullOf(change, { base }));
  expect(annotated(step)).toEqual([
    `warning restart-missing ${CODE}:5`,
    `error profile-not-pinned ${DEFAULT}:5`,
    `warning restart-missing ${UNITS}/hermes-gateway-zeta.service:5`,
  ]);
  const places = [...step.summary.matchAll(/^- .*? at \[<code>[^<]*?(hermes-gateway[a-z-]*)\.service/gm)].map(
    (found) => found[1],
  );
  expect(places).toEqual(['hermes-gateway-code', 'hermes-gateway', 'hermes-gateway-zeta']);
  const report = JSON.parse(readFileSync(step.outputs.json as string, 'utf8'));
  expect(report.findings.map(({ file, new: isNew }: { file: string; new: boolean }) => [file, isNew])).toEqual([
    [CODE, true],
    [`${UNITS}/hermes-gateway-zeta.service`, false],
    [DEFAULT, false],
  ]);
});
