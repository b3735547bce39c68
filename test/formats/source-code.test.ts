import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source.ts';
import { lintFiles } from '../support/lint.ts';

const LINES = [
  '[Unit]',
  'Description=x',
  '[Service]',
  'ExecStart=/x/hermes -p code gateway run',
  'Restart=always',
  '[Install]',
  'WantedBy=default.target',
];
const UNIT = `${LINES.join('\n')}\n`;
const NAME = '/etc/systemd/system/hermes-gateway-code.service';
const WORDS = '/x/hermes -p code gateway run';

async function gatewaysIn(path: string, text: string): Promise<string[]> {
  const { gateways } = await lintFiles({ [path]: text });
  return gateways.map(({ service, profile, span }) => `${service.name} ${profile.name}: ${textOf(span)}`);
}

describe('a unit in the code that writes it', () => {
  const quoted = LINES.map((line) => `"${line}\\n"`);
  const rows: [name: string, path: string, text: string][] = [
    ['Python, three quotes', 'a.py', `UNIT = """\\\n${UNIT}"""\nPath("${NAME}").write_text(UNIT)\n`],
    [
      'Python, strings that follow one another',
      'a.py',
      `u = (${quoted.join('\n  ')})\nopen("${NAME}", "w").write(u)\n`,
    ],
    ['Python, a comment with a quote before it', 'a.py', `# don't\nu = f'''${UNIT}'''\nopen("${NAME}", "w")\n`],
    ['TypeScript, a template', 'a.ts', `const u = \`${UNIT}\`;\nwriteFileSync('${NAME}', u);\n`],
    [
      'TypeScript, handed on at once',
      'a.ts',
      `writeFileSync('${NAME}', \`${UNIT}\`);\nwriteFileSync('/x/other.service', '');\n`,
    ],
    [
      'JavaScript, a list of lines',
      'a.js',
      `const u = [\n${LINES.map((line) => `  '${line}',`).join('\n')}\n].join('\\n');\nwrite('${NAME}', u);\n`,
    ],
    [
      'JavaScript, a list of lines with comments between them',
      'a.js',
      `const u = [\n${LINES.map((line) => `  '${line}', // it's ${line}\n  /* "x"\n */`).join('\n')}\n].join('\\n');\nwrite('${NAME}', u);\n`,
    ],
    [
      'Python, strings with comments between them',
      'a.py',
      `u = (${quoted.join("\n  # it's\n  ")})\nopen("${NAME}", "w").write(u)\n`,
    ],
    [
      'JavaScript, one string with escapes',
      'a.mjs',
      `const u = "${UNIT.replaceAll('\n', '\\n')}";\nwrite('${NAME}', u);\n`,
    ],
    ['Ruby', 'a.rb', `file '${NAME}' do\n  content <<~UNIT\n${UNIT.replace(/^/gm, '    ')}  UNIT\nend\n`],
    ['Go', 'a.go', `const u = \`${UNIT}\`\nos.WriteFile("${NAME}", []byte(u), 0o644)\n`],
    ['Rust', 'a.rs', `let u = r#"${UNIT}"#;\nfs::write("${NAME}", u)?;\n`],
    ['PHP', 'a.php', `<?php\n$u = <<<UNIT\n${UNIT}UNIT;\nfile_put_contents('${NAME}', $u);\n`],
    ['Lua', 'a.lua', `local u = [[\n${UNIT}]]\nwrite("${NAME}", u)\n`],
    ['PowerShell', 'a.ps1', `$u = @"\n${UNIT}"@\nSet-Content "${NAME}" $u\n`],
    ['Kotlin', 'a.kt', `val u = """\n${UNIT}""".trimIndent()\nFile("${NAME}").writeText(u)\n`],
    [
      'Terraform',
      'a.tf',
      `resource "f" "u" {\n  content = <<-EOT\n${UNIT.replace(/^/gm, '    ')}  EOT\n  filename = "${NAME}"\n}\n`,
    ],
    [
      'Puppet, a here-document',
      'a.pp',
      `file { '${NAME}':\n  content => @(UNIT),\n${UNIT.replace(/^/gm, '    ')}    | UNIT\n}\n`,
    ],
    [
      'TypeScript, a command with a here-document',
      'a.ts',
      `const steps = ['mkdir -p /x', 'sudo tee ${NAME} << "EOF"\\n${UNIT.replaceAll('\n', '\\n')}EOF\\nsync'];\n`,
    ],
    ['Python, the same', 'a.py', `run(f"""\n  cat <<'EOF' > ${NAME}\n${UNIT}EOF\n  systemctl daemon-reload\n""")\n`],
    ['JavaScript, the same on another machine', 'a.js', `exec(\`ssh web 'cat > ${NAME} <<EOF\n${UNIT}EOF'\`);\n`],
    ['JSON', 'a.json', JSON.stringify({ path: NAME, content: UNIT })],
    ['Scheme', 'a.scm', `(define u "${UNIT}")\n(with-output-to-file "${NAME}" u)\n`],
  ];
  it.each(rows)('%s', async (_, path, text) => {
    const [found, ...more] = await gatewaysIn(path, text);
    expect(more).toEqual([]);
    expect(found).toBe(`hermes-gateway-code.service code: ${WORDS}`);
  });

  it('that is cut off at its beginning', async () => {
    const text = `x=$\{y}\n${LINES.slice(2).join('\n')}\n\`;\nrun(\`echo > ~/.config/systemd/user/hermes-gateway-code.service\`);\n`;
    expect(await gatewaysIn('a.ts', text)).toEqual([`hermes-gateway-code.service code: ${WORDS}`]);
  });

  it('has no name where the code names none, and stands for any instance where it says %i', async () => {
    const text = `x = """${UNIT.replace('code', '%i')}"""\n`;
    const { gateways } = await lintFiles({ 'a.py': text });
    expect(gateways.map(({ service }) => [service.name, service.isNameOpen, service.instance])).toEqual([
      ['unnamed-1@.service', true, null],
    ]);
  });

  it.each([
    ['whose path the code fills in', 'a.ts', `const c = \`tee \${path} << EOF\n${UNIT}EOF\n\`;\n`],
    ['that prose shows', 'a.py', `"""Don't do this:\n\n  tee ${NAME} << EOF\n${UNIT}EOF\n"""\n`],
  ])('is found all the same in a here-document %s', async (_, path, text) => {
    const { gateways } = await lintFiles({ [path]: text });
    expect(gateways.map(({ profile, span }) => `${profile.name}: ${textOf(span)}`)).toEqual([`code: ${WORDS}`]);
  });

  it('is no unit in a test, a comment or a text without a command', async () => {
    const text = `const u = \`${UNIT}\`;\n`;
    const files = {
      'src/a.test.ts': text,
      'tests/a.ts': text,
      'test_a.py': `u = """${UNIT}"""`,
      'b.ts': '// hermes [Service] ExecStart=/x/hermes gateway run\n',
      'c.ts': "const hermes = '[Service]';\n",
    };
    expect((await lintFiles(files)).services).toEqual([]);
  });
});

describe('what code fills in is unknown', () => {
  const rows: [path: string, command: string, open: string, close: string, unknown: string[]][] = [
    ['a.py', '/x/hermes -p {p} gateway run {{x}}', 'u = f"""', '"""', ['{p}']],
    ['a.py', '/x/hermes -p {p} gateway run', 'u = """', '"""', ['{p}']],
    ['a.py', '/x/hermes -p %s gateway run', 'u = """', '"""', ['%s']],
    ['a.ts', `/x/hermes -p \${p.name} gateway run`, 'u = `', '`', [`\${p.name}`]],
    ['a.go', '/x/hermes -p %s gateway run', 'u := `', '`', ['%s']],
    ['a.rb', '/x/hermes -p #{p} gateway run', 'u = "', '"', ['#{p}']],
    ['a.swift', '/x/hermes -p \\(p) gateway run', 'let u = """', '"""', ['\\(p)']],
    ['a.pp', `/x/hermes -p \${p} gateway run`, '$u = "', '"', [`\${p}`]],
  ];
  it.each(rows)('%s: %s', async (path, command, open, close, unknown) => {
    const { services } = await lintFiles({ [path]: `${open}[Service]\nExecStart=${command}\n${close}\n` });
    const words = services[0]?.commands[0]?.argv ?? [];
    expect(words.flatMap((word) => word.unknowns().map(({ text }) => text))).toEqual(unknown);
  });
});

describe('other files in code', () => {
  it('supervisord programs, property lists, cloud-config and scripts', async () => {
    const code = [
      'a = f"""[program:hermes-gateway-{n}]\ncommand=hermes -p {n} gateway run\n"""',
      'open(f"/etc/supervisor/conf.d/hermes-{n}.conf", "w").write(a)',
      'b = """#cloud-config\nwrite_files:\n- path: /etc/systemd/system/hermes-gateway-code.service\n  content: |\n' +
        `${UNIT.replace(/^(?=.)/gm, '    ')}"""`,
      'c = """<plist version="1.0"><dict><key>Label</key><string>ai.hermes.gateway</string>' +
        '<key>ProgramArguments</key><array><string>/x/hermes</string><string>gateway</string></array></dict></plist>"""',
    ].join('\n');
    const { services } = await lintFiles({ 'a.py': code });
    expect(services.map(({ name, manager }) => `${manager} ${name}`).sort()).toEqual([
      'launchd ai.hermes.gateway',
      'supervisord hermes-gateway-{n}',
      'systemd hermes-gateway-code.service',
    ]);
  });

  it('the hashes of systemd::manage_unit', async () => {
    const text = `systemd::manage_unit { 'hermes-gateway-code.service':
      unit_entry => { 'Description' => 'x' },
      service_entry => {
        'User' => $user,
        'ExecStart' => "${WORDS}",
        'Environment' => ["A=\${a}", 'B=c'],
        'RestartSec' => 5,
      },
    }`;
    const { services } = await lintFiles({ 'a.pp': text });
    expect(
      services.map(({ name, environment, restartDelay, account }) => [
        name,
        environment.map((variable) => textOf(variable.span)),
        restartDelay?.text,
        account,
      ]),
    ).toEqual([['hermes-gateway-code.service', [`A=\${a}`, 'B=c'], '5', {}]]);
  });

  it('a hash that is not closed ends where the next one begins', async () => {
    const unit = (name: string) =>
      `systemd::manage_unit { '${name}.service':\n service_entry => { 'Restart' => 'no', 'ExecStart' => "${WORDS}" # }\n`;
    const { services } = await lintFiles({ 'a.pp': unit('hermes-gateway-a') + unit('hermes-gateway-b') });
    expect(services.map(({ restart }) => restart?.policy)).toEqual(['no', 'no']);
  });

  it('hostile code is read in linear time', async () => {
    const parts = ['"', "'", '`${', '/*', '<<A\n', '[Service]\n', '"a" + ', '{', '}.service', 'r#"', '"""', '\\'];
    const files = Object.fromEntries(
      parts.flatMap((part, index) =>
        ['py', 'ts', 'rb', 'rs', 'php', 'pp', 'tf'].map((extension) => [
          `${index}.${extension}`,
          `[Service] hermes ExecStart=\n${part.repeat(20_000)}`,
        ]),
      ),
    );
    expect((await lintFiles(files)).gateways).toEqual([]);
  }, 30_000);
});
