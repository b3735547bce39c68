/** The picture of a host before any syntax: services → profile → home → lock and log. */
import { describeEras, settled, threats } from '../../collisions.ts';
import type { Era, Gateway, Home, Host, Outcome } from '../../gateway.ts';
import { logFiles } from '../../rules/shared/logs.ts';
import { count, PINNED_BY } from '../words.ts';
import { addArrow, addNode, type Canvas } from './canvas.ts';
import { type Fight, fightKey, keyOf, type Sharing } from './sharing.ts';
import { fightLines, filesOf, type Place, profileWords } from './words.ts';

type Active = Extract<Outcome['result'], { kind: 'active' }>;

interface Drawing extends Canvas {
  readonly host: Host;
  readonly sharing: Sharing;
  /** By the key of the node of an `active_profile`: one of its followers, and what it follows in which releases. */
  readonly followed: Map<string, { readonly gateway: Gateway; readonly active: Active; readonly eras: readonly Era[] }>;
  /** By the key of a home, the node of its profile. */
  readonly profiles: Map<string, string>;
}

/** Where some releases send a gateway: outcomes that end in one node. */
interface Way {
  readonly to: string;
  readonly result: Outcome['result'];
  readonly eras: readonly Era[];
}

/** What a gateway's own part of the drawing hangs on. */
interface Stroke {
  readonly gateway: Gateway;
  /** Of the service's node; nodes that nobody else may reach have keys that start with it. */
  readonly key: string;
  readonly collides: boolean;
}

/** Draws some gateways of a host, in their order. Cost: what is drawn, and the host once for each `active_profile` drawn. */
export function draw(host: Host, gateways: readonly Gateway[], sharing: Sharing): Canvas {
  const drawing = { host, sharing, nodes: new Map(), arrows: new Map(), followed: new Map(), profiles: new Map() };
  for (const [at, gateway] of gateways.entries()) drawGateway(drawing, gateway, `service ${at}`);
  drawThreats(drawing);
  return drawing;
}

function drawGateway(drawing: Drawing, gateway: Gateway, key: string): void {
  const { service, replicas } = gateway;
  const scope = service.scope === 'unknown' ? '' : ` · ${service.scope}`;
  const several = service.instance === null ? ['every instance'] : replicas ? [`${replicas.count} at a time`] : [];
  const collides = drawing.sharing.gateways.has(gateway);
  addNode(drawing, key, { shape: 'service', lines: [service.name, service.manager + scope, ...several], collides });
  const ways = waysOf(gateway, key);
  for (const way of ways) drawWay(drawing, gateway, key, way, ways.length > 1 ? describeEras(way.eras) : '');
  drawOutputs(drawing, gateway, key);
}

function waysOf(gateway: Gateway, key: string): readonly Way[] {
  const ways = new Map<string, Way & { eras: Era[] }>();
  for (const { result, eras } of gateway.outcomes) {
    const to = entryKey(result, key);
    const way = ways.get(to) ?? { to, result, eras: [] };
    ways.set(to, way);
    way.eras.push(...eras);
  }
  return [...ways.values()];
}

/** The key of the node that a service's arrow leads to. */
function entryKey(result: Outcome['result'], key: string): string {
  if (result.kind === 'fixed') return profileKey(result, key);
  if (result.kind !== 'active') return `${key} ${result.kind}`;
  const { root, fallback, active } = result;
  if (root.key === null || fallback.key === null) return `${key} active`;
  return `active ${root.key}\0${fallback.key}\0${active?.name ?? ''}`;
}

function profileKey({ profile, home }: Place, key: string): string {
  return `profile ${homeNodeKey(home, key)}\0${profile ?? ''}`;
}

function homeNodeKey(home: Home, key: string): string {
  const known = keyOf(home);
  return known === undefined ? `${key} home ${home.path}` : `home ${known}`;
}

function drawWay(drawing: Drawing, gateway: Gateway, key: string, way: Way, releases: string): void {
  const { to, result, eras } = way;
  const { state, name } = gateway.profile;
  const fight = drawing.sharing.fights.get(fightKey(result) ?? '');
  const collides = fight?.gateways.has(gateway) === true;
  const by = result.kind === 'fixed' && (state === 'volume' || state === 'pinned-by-home') ? PINNED_BY[state] : '';
  const label = [by, releases].filter(Boolean).join(', ');
  addArrow(drawing, { from: key, to, label, kind: collides ? 'collides' : 'plain' });
  const stroke = { gateway, key, collides };
  if (result.kind === 'fixed') drawPlace(drawing, result, stroke, fight);
  else if (result.kind === 'active') drawActive(drawing, { to, result, eras }, stroke, fight);
  else if (result.kind === 'fails')
    addNode(drawing, to, { shape: 'profile', lines: ['does not start'], collides: false });
  else {
    addNode(drawing, to, { shape: 'profile', lines: [`profile ${name ?? '?'}`], collides: false });
    drawUnknownHome(drawing, to, stroke, undefined);
  }
}

/** An `active_profile` is a node of its own, and what it says leads on. */
function drawActive(
  drawing: Drawing,
  { to, result, eras }: Way & { readonly result: Active },
  stroke: Stroke,
  fight: Fight | undefined,
): void {
  const { gateway, key, collides } = stroke;
  const name = result.active?.name;
  const says = name === undefined ? 'decides' : name === '' ? 'is empty' : `says ${name}`;
  addNode(drawing, to, { shape: 'active', lines: [`active_profile ${says}`], collides });
  drawing.followed.set(to, { gateway, active: result, eras });
  const place = settled(result);
  if (place === null) {
    drawUnknownHome(drawing, to, stroke, fight);
    return;
  }
  addArrow(drawing, { from: to, to: profileKey(place, key), label: '', kind: collides ? 'collides' : 'plain' });
  drawPlace(drawing, place, stroke, fight);
}

function drawUnknownHome(drawing: Drawing, from: string, { collides }: Stroke, fight: Fight | undefined): void {
  const to = `${from} home`;
  const lines = ['home, lock, log: ?', ...(fight !== undefined && collides ? fightLines(fight) : [])];
  addArrow(drawing, { from, to, label: '', kind: collides ? 'collides' : 'plain' });
  addNode(drawing, to, { shape: 'storage', lines, collides });
}

/** Profile, home, lock and log. */
function drawPlace(drawing: Drawing, place: Place, stroke: Stroke, fight: Fight | undefined): void {
  const { gateway, key, collides } = stroke;
  const { home } = place;
  const from = profileKey(place, key);
  const to = homeNodeKey(home, key);
  const kind = collides ? 'collides' : 'plain';
  addNode(drawing, from, { shape: 'profile', lines: [profileWords(gateway, place)], collides });
  const known = keyOf(home);
  if (known !== undefined) drawing.profiles.set(known, from);
  addArrow(drawing, { from, to, label: '', kind });
  addNode(drawing, to, {
    shape: 'storage',
    lines: [known === undefined ? `${home.path} ?` : home.path, ...(fight === undefined ? [] : fightLines(fight))],
    collides: fight !== undefined,
  });
  for (const { name, key: file } of filesOf(gateway, home, to)) {
    addArrow(drawing, { from: to, to: file, label: '', kind });
    addNode(drawing, file, { shape: 'file', lines: [name], collides: fight !== undefined });
  }
  drawRoot(drawing, gateway, home, to);
}

/** Where containers share a data directory, although not a home. */
function drawRoot(drawing: Drawing, { root, home: own }: Gateway, home: Home, from: string): void {
  const key = root === null ? undefined : keyOf(root);
  const gateways = key === undefined ? undefined : drawing.sharing.roots.get(key);
  if (root === null || gateways === undefined || own === null || keyOf(own) !== keyOf(home)) return;
  const lines = ['data directory', root.path, `${count(gateways.size, 'container')} share it`];
  addArrow(drawing, { from, to: `root ${key}`, label: '', kind: 'collides' });
  addNode(drawing, `root ${key}`, { shape: 'volume', lines, collides: true });
}

/** The files that the manager or a shell writes the gateway's output to. */
function drawOutputs(drawing: Drawing, gateway: Gateway, from: string): void {
  for (const { key, path } of logFiles(gateway)) {
    const writers = key === null ? undefined : drawing.sharing.logs.get(key);
    const to = key === null ? `${from} log` : `file ${key}`;
    const shared = writers === undefined ? [] : [`${count(writers.size, 'gateway')} write it`];
    addArrow(drawing, { from, to, label: '', kind: writers?.has(gateway) ? 'collides' : 'plain' });
    addNode(drawing, to, {
      shape: 'file',
      lines: [path ?? key ?? 'log ?', ...shared],
      collides: writers !== undefined,
    });
  }
}

/** Which other values of an `active_profile` would lead to a home that is drawn. */
function drawThreats(drawing: Drawing): void {
  for (const [from, { gateway, active, eras }] of drawing.followed) {
    const indices = new Set(eras.map(({ index }) => index));
    const name = active.active?.name.toLowerCase();
    const current = name === '' || name === 'default' ? null : name;
    const relevant = threats(gateway, drawing.host).filter((threat) =>
      threat.eras.some((era) => indices.has(era.index)),
    );
    for (const value of new Set(relevant.map((threat) => threat.value))) {
      const home = value === null ? active.fallback.key : `${active.root.key}/profiles/${value}`;
      const to = drawing.profiles.get(home ?? '');
      if (to === undefined || value === current) continue;
      const label = `if active_profile says ${value ?? 'default'}`;
      addArrow(drawing, { from, to, label, kind: 'possible' });
    }
  }
}
