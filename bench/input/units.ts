/** Units that run gateways, each with a drop-in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected } from './input.ts';

const UNITS = 'etc/systemd/system';

/** Writes `count` units with a profile each below `folder`, so that nothing is to be found. */
export function writeUnits(folder: string, count: number): Expected {
  for (let at = 0; at < count; at++) {
    const profile = `p${String(at).padStart(6, '0')}`;
    writeUnit(folder, `hermes-gateway-${profile}.service`, profile);
  }
  return { files: 2 * count, filesRead: 2 * count, gateways: count, findings: [] };
}

/** Writes `count` units that all run one profile. */
export function writeCollidingUnits(folder: string, count: number): Expected {
  for (let at = 0; at < count; at++) writeUnit(folder, `gateway${String(at).padStart(6, '0')}.service`, 'shared');
  return { files: 2 * count, filesRead: 2 * count, gateways: count, findings: ['duplicate-profile'] };
}

function writeUnit(folder: string, name: string, profile: string): void {
  const dropIns = join(folder, UNITS, `${name}.d`);
  mkdirSync(dropIns, { recursive: true });
  writeFileSync(join(folder, UNITS, name), unit(profile));
  writeFileSync(join(dropIns, '10-limits.conf'), DROP_IN);
}

/** A unit in the form that Hermes writes, of a system manager. */
export function unit(profile: string): string {
  return `[Unit]
Description=Hermes gateway (${profile})
After=network-online.target
Wants=network-online.target

[Service]
Type=simple
User=hermes
Environment=PYTHONUNBUFFERED=1
ExecStart=/usr/local/bin/hermes --profile ${profile} gateway run
Restart=on-failure
RestartSec=30

[Install]
WantedBy=multi-user.target
`;
}

const DROP_IN = `[Service]
MemoryMax=2G
Environment=HERMES_LOG_LEVEL=info
`;
