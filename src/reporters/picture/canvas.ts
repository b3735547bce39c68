/** Nodes and arrows as they are drawn: equal keys are one node, and what collides once is marked for good. */

export interface Node {
  /** `active`: an `active_profile`; `storage`: a home; `volume`: what homes lie in. */
  readonly shape: 'service' | 'active' | 'profile' | 'storage' | 'volume' | 'file';
  /** Plain text, a few short lines; names of the repository in it are as they are there. */
  readonly lines: readonly string[];
  readonly collides: boolean;
}

export interface Arrow {
  /** Keys of nodes. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** `collides`: leads to what gateways certainly share; `possible`: to what some `active_profile` would make them share. */
  readonly kind: 'plain' | 'collides' | 'possible';
}

export interface Canvas {
  readonly nodes: Map<string, Node>;
  readonly arrows: Map<string, Arrow>;
}

/** Draws a node, once for each key. */
export function addNode({ nodes }: Canvas, key: string, node: Node): void {
  const known = nodes.get(key);
  if (known === undefined || (node.collides && !known.collides)) nodes.set(key, node);
}

/** Draws an arrow, once for each pair of nodes. */
export function addArrow({ arrows }: Canvas, arrow: Arrow): void {
  const key = `${arrow.from}\0${arrow.to}`;
  const known = arrows.get(key);
  if (known === undefined || (arrow.kind === 'collides' && known.kind !== 'collides')) arrows.set(key, arrow);
}
