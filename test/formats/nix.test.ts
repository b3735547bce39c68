import { describe, expect, it } from 'vitest';
import { parseNix } from '../../src/formats/nix/language/parse.ts';
import { nix } from '../../src/formats/nix/nix.ts';
import type { Text } from '../../src/text.ts';
import { lintFiles, memoryRepository } from '../support/lint.ts';

/** The files that one Nix file writes, what is not known between `⟦` and `⟧`. */
function writtenBy(text: string, path = 'x.nix'): Readonly<Record<string, string>> {
  const deployments = nix.read(memoryRepository({ [path]: text }), () => true);
  const files = deployments.flatMap((deployment) => deployment.files);
  return Object.fromEntries(files.map((file) => [file.path, 'content' in file ? shown(file.content) : file.target]));
}

function shown(text: Text): string {
  return text.pieces.map((piece) => (piece.unknown === undefined ? piece.text : `⟦${piece.text}⟧`)).join('');
}

/** The command of the one unit of a module whose ExecStart is an expression. */
function commandOf(expression: string, around = ''): string | undefined {
  const files = writtenBy(
    `{ config, lib, pkgs, ... }: let cfg = config.my; ${around} in { systemd.services.a.serviceConfig.ExecStart = ${expression}; }`,
  );
  return /^ExecStart=(.*)$/m.exec(files['etc/systemd/system/a.service'] ?? '')?.[1];
}

describe('what an expression reads as', () => {
  const rows: [expression: string, command: string, around?: string][] = [
    ['"/bin/a \\"b\\" \\${c}"', '/bin/a "b" ${c}'],
    ["''/bin/a ''${b} '''c'''  ''", "/bin/a ${b} ''c''  "],
    ['"${pkgs.a}/bin/a"', '⟦${pkgs.a}⟧/bin/a'],
    ['"${b}/bin/a"', '/opt/bin/a', 'b = "/opt";'],
    ['b + " run"', '/bin/a run', 'b = "/bin/a";'],
    ['"/a ${toString 5}"', '/a 5'],
    ['lib.concatStringsSep " " [ "/a" "b" ]', '/a b'],
    ['lib.concatStringsSep " " ([ "/a" ] ++ cfg.more)', '/a ⟦${cfg.more}⟧'],
    ['with lib; escapeShellArgs [ "/a" "b c" ]', "/a 'b c'"],
    ['"${lib.getExe pkgs.a} run"', '⟦${lib.getExe pkgs.a}⟧ run'],
    ['"${lib.getExe\' pkgs.a "b"} run"', '⟦${pkgs.a}⟧/bin/b run'],
    ['"/a${lib.optionalString cfg.x " -p b"}"', '/a⟦${lib.optionalString cfg.x " -p b"}⟧'],
    ['"/a${lib.optionalString true " -p b"}"', '/a -p b'],
    ['if cfg.x then "/a" else "/a"', '/a'],
    ['if true then "/a" else "/b"', '/a'],
    ['lib.mkIf cfg.x "/a"', '/a'],
    ['lib.mkMerge [ (lib.mkDefault "/a") (lib.mkForce "/b") ]', '/b'],
    ['(f { name = "b"; })', '/a b 1', 'f = { name, n ? 1 }: "/a ${name} ${toString n}";'],
    ['"/a ${s.x.y}"', '/a 2', 's = rec { z = "2"; x.y = z; };'],
    ['"/a ${missing}"', '/a ⟦${missing}⟧'],
    ['"/a ${loop}"', '/a ⟦${loop}⟧', 'loop = loop;'],
  ];
  it.each(rows)('%s', (expression, command, around) => {
    expect(commandOf(expression, around)).toBe(command);
  });
});

describe('what definitions of one service come to', () => {
  /** The lines of the service's section, of definitions that all are in force or hang on conditions. */
  const sectionOf = (...definitions: readonly string[]): readonly string[] => {
    const files = writtenBy(`{ config, lib, ... }: let my = config.my; in lib.mkMerge [ ${definitions.join(' ')} ]`);
    const [, lines = ''] = (files['etc/systemd/system/a.service'] ?? '').split('[Service]\n');
    return lines.split('\n').filter((line) => line !== '');
  };
  const a = (attributes: string) => `{ systemd.services.a = { ${attributes} }; }`;
  const given = (condition: string, attributes: string) => `(lib.mkIf (${condition}) ${a(attributes)})`;
  const inside = (condition: string, attributes: string) =>
    `{ systemd.services.a = lib.mkIf (${condition}) { ${attributes} }; }`;
  const START = '/nix/store/unit-script-a-start/bin/a-start';
  const rows: [sentence: string, definitions: string[], lines: string[]][] = [
    [
      'a command or a script, by conditions around the services',
      [given('!my.box', 'serviceConfig.ExecStart = "/b";'), given('my.box', 'script = "c";')],
      ['ExecStart=⟦${"/b"}⟧'],
    ],
    [
      'a command or a script, by conditions of the service',
      [inside('!my.box', 'serviceConfig.ExecStart = "/b";'), inside('my.box', 'script = "c";')],
      ['ExecStart=⟦${"/b"}⟧'],
    ],
    [
      'one of two commands, by conditions around the services',
      [given('!my.box', 'serviceConfig.ExecStart = "/b";'), given('my.box', 'serviceConfig.ExecStart = "/c";')],
      ['ExecStart=⟦${"/b"}⟧'],
    ],
    [
      'one command that stands there twice',
      [given('!my.box', 'serviceConfig.ExecStart = "/b";'), given('my.box', 'serviceConfig.ExecStart = "/b";')],
      ['ExecStart=/b'],
    ],
    [
      'a setting that is the same in both',
      [
        given('!my.box', 'serviceConfig = { ExecStart = "/b"; Restart = "always"; };'),
        given('my.box', 'serviceConfig.Restart = "always";'),
      ],
      ['ExecStart=/b', 'Restart=always'],
    ],
    [
      'a setting that is the same in both, and may not be there',
      [a('serviceConfig.ExecStart = "/b";'), ...['x', 'y'].map((name) => inside(name, 'serviceConfig.Nice = 5;'))],
      ['ExecStart=/b', 'Nice=⟦${5}⟧'],
    ],
    [
      'all the commands of lists',
      [a('serviceConfig.ExecStart = [ "" "/b" ];'), a('serviceConfig.ExecStart = [ "/c" ];')],
      ['ExecStart=', 'ExecStart=/b', 'ExecStart=/c'],
    ],
    [
      'a service of which all hangs on one condition, where it is there',
      [inside('my.on', 'environment.A = "b"; serviceConfig = { ExecStart = "/b"; Restart = "always"; };')],
      ['Environment=A=b', 'ExecStart=/b', 'Restart=always'],
    ],
    [
      'the same in two parts, with what hangs on another one',
      [
        inside('my.on', 'serviceConfig.ExecStart = "/b";'),
        '{ systemd.services.a = lib.mkIf (my.on) (lib.mkMerge [ { serviceConfig.Nice = 5; } (lib.mkIf my.x { serviceConfig.Restart = "no"; }) ]); }',
      ],
      ['ExecStart=/b', 'Nice=5', 'Restart=⟦no⟧'],
    ],
    [
      'a service of which a part hangs on a condition',
      [a('serviceConfig.ExecStart = "/b";'), inside('my.on', 'serviceConfig.Restart = "always";')],
      ['ExecStart=/b', 'Restart=⟦always⟧'],
    ],
    ['a script alone', [a('script = "b";')], [`ExecStart=${START}`]],
    ['a script alone, under a condition', [inside('my.box', 'script = "b";')], [`ExecStart=${START}`]],
    [
      'a command that is forced, and no script',
      [a('script = "b"; serviceConfig.ExecStart = lib.mkForce "/c";')],
      ['ExecStart=/c'],
    ],
    [
      'a script of its own beside a list of commands',
      [a('preStart = "b"; serviceConfig = { ExecStart = "/c"; ExecStartPre = "/d"; };')],
      ['ExecStart=/c', 'ExecStartPre=/d', 'ExecStartPre=/nix/store/unit-script-a-pre-start/bin/a-pre-start'],
    ],
  ];
  it.each(rows)('%s', (_, definitions, lines) => {
    expect(sectionOf(...definitions)).toEqual(lines);
  });

  it('puts the lines of a script below each other', () => {
    const file = START.slice(1);
    expect(writtenBy(`{ lib }: lib.mkMerge [ ${a('script = "b";')} ${a('script = "c";')} ]`)[file]).toBe(
      '#!/bin/sh\nb\nc\n',
    );
    expect(writtenBy(`{ lib, my }: ${inside('my.box', 'script = "b";')}`)[file]).toBe('#!/bin/sh\nb\n');
  });
});

describe('where units stand', () => {
  const service = '{ serviceConfig.ExecStart = "/a"; }';
  const home = '{ Service.ExecStart = "/a"; }';
  const rows: [sentence: string, text: string, paths: string[]][] = [
    ['of NixOS', `{ systemd.services.a = ${service}; }`, ['etc/systemd/system/a.service']],
    ['of every user of NixOS', `{ systemd.user.services.a = ${service}; }`, ['etc/systemd/user/a.service']],
    ['of home-manager', `{ systemd.user.services.a = ${home}; }`, ['.config/systemd/user/a.service']],
    [
      'of a user that home-manager knows',
      `{ home.username = "bob"; systemd.user.services.a = ${home}; }`,
      ['home/bob/.config/systemd/user/a.service'],
    ],
    [
      'of machines of a flake',
      `{ outputs = { nixpkgs, ... }: { nixosConfigurations.box = nixpkgs.lib.nixosSystem { modules = [ ({ ... }: { systemd.services.a = ${service}; }) ]; }; }; }`,
      ['hosts/box/etc/systemd/system/a.service'],
    ],
    [
      'made for each of a list',
      `{ lib }: { systemd.services = lib.genAttrs [ "a" "b" ] (n: ${service}); }`,
      ['etc/systemd/system/a.service', 'etc/systemd/system/b.service'],
    ],
    ['in a part of a file', `systemd.services.a = ${service}; }`, ['etc/systemd/system/a.service']],
    ['and are none where they are switched off', `{ systemd.services.a = { enable = false; } // ${service}; }`, []],
    [
      'and are none under a condition that never holds',
      `{ lib }: lib.mkIf false { systemd.services.a = ${service}; }`,
      [],
    ],
    ['and are none in comments', `{ # systemd.services.a = ${service};\n /* systemd.services.b = ${service}; */ }`, []],
    ['and are none in tests', `{ pkgs }: pkgs.nixosTest { nodes.m = { systemd.services.a = ${service}; }; }`, []],
    [
      'additions to a unit from elsewhere are drop-ins',
      '{ systemd.services.a.serviceConfig.Nice = 5; }',
      ['etc/systemd/system/a.service.d/overrides.conf'],
    ],
    [
      'drop-ins where a module asks for that, and the unit that they are for',
      `{ systemd.services.a = { overrideStrategy = "asDropin"; } // ${service}; }`,
      ['etc/systemd/system/a.service', 'etc/systemd/system/a.service.d/overrides.conf'],
    ],
    ['nothing of a service without settings', '{ systemd.services = { a = { }; b = { enable = true; }; }; }', []],
    ['what a module elsewhere makes', '{ services.a.enable = true; }', ['etc/systemd/system/a.service']],
    ['and not what the file declares itself', '{ options.services.a.x = 1; config.services.a.enable = true; }', []],
  ];
  it.each(rows)('%s', (_, text, paths) => {
    expect(Object.keys(writtenBy(text))).toEqual(paths);
  });
});

describe('other files', () => {
  const rows: [sentence: string, text: string, path: string, content: string][] = [
    ['a file of /etc', '{ environment.etc."x/y".text = "z"; }', 'etc/x/y', 'z'],
    ['a file of the home', '{ xdg.configFile."x".text = "z"; }', '.config/x', 'z'],
    [
      'a script of the store',
      '{ pkgs }: { x = pkgs.writeShellScriptBin "a" "b"; }',
      'nix/store/a/bin/a',
      '#!/bin/sh\nb',
    ],
    [
      'the unit of a module elsewhere, of which nothing is known',
      '{ services.a = { enable = true; }; }',
      'etc/systemd/system/a.service',
      '[Service]\nExecStart=⟦${services.a}⟧\nRestart=⟦${services.a}⟧\n',
    ],
    [
      'a unit elsewhere whose command a drop-in takes back',
      '{ systemd.services.a = { overrideStrategy = "asDropin"; serviceConfig.ExecStart = [ "" "/b" ]; }; }',
      'etc/systemd/system/a.service',
      '[Service]\nExecStart=⟦${a}⟧\nRestart=⟦${a}⟧\n',
    ],
    [
      'a unit elsewhere whose command, if it has one, a drop-in does not take back',
      '{ systemd.services.a = { overrideStrategy = "asDropin"; serviceConfig.ExecStart = "/b"; }; }',
      'etc/systemd/system/a.service',
      '[Service]\nRestart=⟦${a}⟧\n',
    ],
    [
      'a container',
      '{ virtualisation.oci-containers.containers.a = { image = "i"; cmd = [ "b" "c d" ]; autoStart = false; }; }',
      'etc/containers/systemd/podman-a.container',
      '[Container]\nImage=i\nExec=b "c d"\n[Service]\nRestart=always\n',
    ],
  ];
  it.each(rows)('%s', (_, text, path, content) => {
    expect(writtenBy(text)[path]).toBe(content);
  });
});

it('shows the words of a command where they stand', async () => {
  const text =
    '{ systemd.services.hermes-gateway.serviceConfig = {\n  ExecStart = "/bin/hermes -p ops gateway run";\n}; }\n';
  const { gateways } = await lintFiles({ 'x.nix': text });
  const { span, profile } = gateways[0] ?? {};
  expect(text.slice(span?.start, span?.end)).toBe('/bin/hermes -p ops gateway run');
  expect([profile?.name, profile?.state]).toEqual(['ops', 'pinned']);
});

describe('hostile input', () => {
  const rows: [what: string, text: string][] = [
    ['nested parentheses', '('.repeat(50_000)],
    ['nested sets', '{a='.repeat(50_000)],
    ['nested interpolations', '"${'.repeat(50_000)],
    ['nested names', '{${'.repeat(50_000)],
    ['long names', 'a.'.repeat(50_000)],
    ['long sums', `{ x = ${'a+'.repeat(50_000)}a; }`],
    ['many applications', `{ x = ${'f '.repeat(50_000)}; }`],
    ['many updates', `{ lib }: { x = ${'lib.optionalAttrs c { y = 1; } // '.repeat(5000)}{}; }`],
    ['many definitions of one name', `{ ${'a = { x.y = 1; }; '.repeat(5000)} }`],
    ['functions without end', '{ x = let f = n: { a = f n; }; in f 1; }'],
    [
      'texts that double',
      `let ${Array.from({ length: 60 }, (_, at) => `v${at + 1} = "\${v${at}}\${v${at}}";`).join(' ')} v0 = "x"; in { x = v60; }`,
    ],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(() => parseNix(text)).not.toThrow();
    expect(() => writtenBy(text)).not.toThrow();
  });
});
