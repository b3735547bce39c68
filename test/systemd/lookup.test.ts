import { describe, expect, test } from 'vitest';
import type { TreeFiles } from '../../scripts/conformance/tree.ts';
import { dropInStems, findDropIns } from '../../src/systemd/drop-ins.ts';
import { dependencyLinks, locateUnit } from '../../src/systemd/lookup.ts';
import { indexOf } from './units.ts';

const UNIT = '[Service]\nExecStart=/bin/x\n';
const to = (symlink: string) => ({ symlink });

describe('a unit is found', () => {
  const rows: readonly [string, TreeFiles, string, string | undefined, string][] = [
    [
      'in the directory that wins',
      { 'etc/u/a.service': UNIT, 'usr/u/a.service': UNIT },
      'a.service',
      '/etc/u/a.service',
      'a.service',
    ],
    [
      'by its exact name before its template',
      { 'etc/u/a@.service': UNIT, 'usr/u/a@x.service': UNIT },
      'a@x.service',
      '/usr/u/a@x.service',
      'a@x.service',
    ],
    ['by its template', { 'etc/u/a@.service': UNIT }, 'a@x.service', '/etc/u/a@.service', 'a@x.service'],
    [
      'under an alias',
      { 'etc/u/a.service': UNIT, 'etc/u/b.service': to('a.service') },
      'b.service',
      '/etc/u/a.service',
      'a.service',
    ],
    [
      'under the alias of its template',
      { 'etc/u/a@.service': UNIT, 'etc/u/b@.service': to('a@.service') },
      'b@x.service',
      '/etc/u/a@.service',
      'a@x.service',
    ],
    [
      'as a link to a file elsewhere, under its own name',
      { 'etc/u/b.service': to('/src/a.service'), 'src/a.service': UNIT },
      'b.service',
      '/etc/u/b.service',
      'b.service',
    ],
    [
      'below a link that is no alias',
      { 'etc/u/a.service': to('a.timer'), 'usr/u/a.service': UNIT },
      'a.service',
      '/usr/u/a.service',
      'a.service',
    ],
    [
      'nowhere when an alias leads nowhere',
      { 'etc/u/a.service': to('b.service'), 'usr/u/a.service': UNIT },
      'a.service',
      undefined,
      'a.service',
    ],
    ['nowhere when it is a directory', { 'etc/u/a.service/': '' }, 'a.service', undefined, 'a.service'],
    ['nowhere when there are only drop-ins', { 'etc/u/a.service.d/1.conf': UNIT }, 'a.service', undefined, 'a.service'],
  ];
  test.each(rows)('%s', (_, files, name, fragment, id) => {
    expect(locateUnit(indexOf(files), name)).toMatchObject({ fragment, id });
  });

  test('under a link whose target has very many parts', () => {
    const deep = { 'etc/u/a.service': to(`/x${'/y'.repeat(30_000)}`) };
    expect(locateUnit(indexOf(deep), 'a.service')?.fragment).toBe('/etc/u/a.service');
  });

  test('not at all when its aliases go in a circle or on for too long', () => {
    const circle = { 'etc/u/a.service': to('b.service'), 'etc/u/b.service': to('a.service') };
    expect(locateUnit(indexOf(circle), 'a.service')).toBeNull();
    const chain = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`etc/u/a${n}.service`, to(`a${n + 1}.service`)]),
    );
    expect(locateUnit(indexOf({ ...chain, 'etc/u/a9.service': UNIT }), 'a0.service')).toBeNull();
    expect(locateUnit(indexOf({ ...chain, 'etc/u/a9.service': UNIT }), 'a1.service')).toBeNull();
    expect(locateUnit(indexOf({ ...chain, 'etc/u/a9.service': UNIT }), 'a2.service')?.id).toBe('a9.service');
  });

  test.each([
    ['service', 'a'],
    ['socket', 'a'],
    ['target', 'a'],
    ['device', 'a'],
    ['timer', 'a'],
    ['path', 'a'],
    ['mount', undefined],
    ['slice', undefined],
  ])('under an alias, if it is a %s', (type, id) => {
    const files = { [`etc/u/a.${type}`]: UNIT, [`etc/u/b.${type}`]: to(`a.${type}`) };
    const found = locateUnit(indexOf(files), `b.${type}`);
    expect(found?.fragment === undefined ? undefined : found.id).toBe(id && `${id}.${type}`);
  });

  test.each<[string, TreeFiles, string, string | undefined]>([
    [
      'an instance',
      { 'etc/u/a@x.service': UNIT, 'etc/u/b@x.service': to('a@x.service') },
      'b@x.service',
      'a@x.service',
    ],
    [
      'another instance',
      { 'etc/u/a@x.service': UNIT, 'etc/u/b@y.service': to('a@x.service') },
      'b@y.service',
      undefined,
    ],
    ['a template', { 'etc/u/a@.service': UNIT, 'etc/u/b@x.service': to('a@.service') }, 'b@x.service', 'a@x.service'],
    [
      'an instance of a template',
      { 'etc/u/a@.service': UNIT, 'etc/u/b@x.service': to('a@x.service') },
      'b@x.service',
      'a@x.service',
    ],
    ['a plain unit', { 'etc/u/a.service': UNIT, 'etc/u/b@x.service': to('a.service') }, 'b@x.service', undefined],
    [
      'an instance, from a plain unit',
      { 'etc/u/a@x.service': UNIT, 'etc/u/b.service': to('a@x.service') },
      'b.service',
      undefined,
    ],
    [
      'a plain unit, from a template',
      { 'etc/u/a.service': UNIT, 'etc/u/b@.service': to('a.service') },
      'b@x.service',
      undefined,
    ],
    ['itself', { 'etc/u/a.service': to('/usr/u/a.service'), 'usr/u/a.service': UNIT }, 'a.service', 'a.service'],
  ])('or not, where an alias stands for %s', (_, files, name, id) => {
    const found = locateUnit(indexOf(files), name);
    expect(found?.fragment === undefined ? undefined : found.id).toBe(id);
  });

  test('or has but the name that it was asked for under', () => {
    expect(locateUnit(indexOf({}), 'a.service')).toEqual({
      fragment: undefined,
      id: 'a.service',
      names: ['a.service'],
    });
    expect(locateUnit(indexOf({}), 'a@.service')?.fragment).toBeUndefined();
    expect(locateUnit(indexOf({ 'etc/u/a@.service': UNIT }), 'a.service')?.fragment).toBeUndefined();
  });

  test('with the names that an instance gets from its template', () => {
    const files = {
      'etc/u/a@.service': UNIT,
      'etc/u/b@.service': to('a@.service'),
      'etc/u/c@x.service': to('a@.service'),
      'etc/u/d@y.service': to('a@.service'),
    };
    const names = (name: string) => locateUnit(indexOf(files), name)?.names.toSorted();
    expect(names('a@x.service')).toEqual(['a@x.service', 'b@x.service', 'c@x.service']);
    expect(names('b@z.service')).toEqual(['a@z.service', 'b@z.service']);
    expect(names('a@z.service')).toEqual(['a@z.service', 'b@z.service']);
  });

  test('with all its names', () => {
    const files = { 'etc/u/a.service': UNIT, 'etc/u/b.service': to('a.service'), 'usr/u/c.service': to('b.service') };
    expect(locateUnit(indexOf(files), 'c.service')?.names.toSorted()).toEqual(['a.service', 'b.service', 'c.service']);
  });
});

test('drop-in directories are named after the unit, its template and its prefixes', () => {
  const rows: readonly [string, string][] = [
    ['a.service', 'a.service'],
    ['foo-bar-baz.service', 'foo-bar-baz.service foo-bar-.service foo-.service'],
    ['foo--bar.service', 'foo--bar.service foo--.service foo-.service'],
    ['-foo.service', '-foo.service'],
    ['a-b@x-y.service', 'a-b@x-y.service a-b@.service a-.service a-@x-y.service a-@.service'],
    ['a-b@.service', 'a-b@.service a-.service'],
  ];
  for (const [name, stems] of rows) expect(dropInStems(name), name).toEqual(stems.split(' '));
});

test('a name full of dashes costs no more than its length in directories', () => {
  expect(dropInStems(`${'a-'.repeat(60)}b@${'-'.repeat(100)}.service`).length).toBeLessThan(400);
});

describe('the drop-ins of a-b.service', () => {
  const rows: readonly [string, TreeFiles, string[]][] = [
    [
      'are sorted by the bytes of their names, whatever their directory',
      {
        'etc/u/a-b.service.d/9.conf': '',
        'usr/u/service.d/10.conf': '',
        'usr/u/a-.service.d/A.conf': '',
        'etc/u/a-b.service.d/é.conf': '',
      },
      [
        '/usr/u/service.d/10.conf',
        '/etc/u/a-b.service.d/9.conf',
        '/usr/u/a-.service.d/A.conf',
        '/etc/u/a-b.service.d/é.conf',
      ],
    ],
    [
      'of one name count once: the directory decides, then the closeness of the name',
      { 'etc/u/a-.service.d/1.conf': '', 'usr/u/a-b.service.d/1.conf': '', 'etc/u/service.d/1.conf': '' },
      ['/etc/u/a-.service.d/1.conf'],
    ],
    [
      'for the type count last',
      { 'etc/u/service.d/1.conf': '', 'usr/u/a-b.service.d/1.conf': '' },
      ['/usr/u/a-b.service.d/1.conf'],
    ],
    [
      'end in .conf and are not hidden',
      {
        'etc/u/a-b.service.d/.x.conf': '',
        'etc/u/a-b.service.d/a.conf~': '',
        'etc/u/a-b.service.d/b.CONF': '',
        'etc/u/a-b.service.d/c.conf': '',
      },
      ['/etc/u/a-b.service.d/c.conf'],
    ],
    ['are found through an absolute link', { 'etc/u/a-b.service.d': to('/dots'), 'dots/1.conf': '' }, ['/dots/1.conf']],
    [
      'are found through a relative link whose text, read from the root, is a directory too',
      { 'etc/u/a-b.service.d': to('../../dots'), 'dots/1.conf': '' },
      ['/dots/1.conf'],
    ],
    ['are not found through a relative link', { 'etc/u/a-b.service.d': to('../dots'), 'etc/dots/1.conf': '' }, []],
  ];
  test.each(rows)('%s', (_, files, paths) => {
    expect(findDropIns(indexOf(files), ['a-b.service'])).toEqual(paths);
  });
});

test('links in .wants directories are dependencies; files, masks and what a higher directory masks are none', () => {
  const files = {
    'etc/u/default.target.wants/a.service': to('../a.service'),
    'etc/u/default.target.wants/b.service': to('/dev/null'),
    'usr/u/default.target.wants/b.service': to('../b.service'),
    'usr/u/default.target.requires/a@x.service': to('/nowhere'),
    'usr/u/default.target.wants/c.service': UNIT,
    'usr/u/default.target.wants/d.txt': to('a'),
  };
  const found = dependencyLinks(indexOf(files)).map(({ by, kind, name }) => `${by} ${kind} ${name}`);
  expect(found).toEqual(['default.target wants a.service', 'default.target requires a@x.service']);
});
