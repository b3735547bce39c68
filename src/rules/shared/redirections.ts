/** Redirections at the end of a command that no shell reads, as the settings of systemd that do the same. */

/** `>> FILE`, `2>/dev/null`, `&>FILE`: the stream (`&`: both), the operator, and the file if it is glued on. */
const TO_FILE = /^([12&]?)(>>?)((?:\/|%h\/)\S*)?$/;
/** What needs no setting: a service runs in the background, and reads nothing. */
const NOTHING = /^(?:&|<\/dev\/null)$/;

type Targets = Readonly<Partial<Record<'out' | 'error', string>>>;

/** The lines that do what the words, as written, ask a shell for; undefined where they ask for something else. */
export function asOutputSettings(words: readonly string[]): readonly string[] | undefined {
  let targets: Targets = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (NOTHING.test(word)) continue;
    if (word === '2>&1') {
      targets = { ...targets, error: targets.out ?? 'journal' };
      continue;
    }
    const [, stream = '', operator, glued] = TO_FILE.exec(word) ?? [];
    const path = glued ?? words[++at] ?? '';
    if (operator === undefined || !/^(?:\/|%h\/)[^\s"'\\;&|<>()$*?]*$/.test(path)) return undefined;
    const target = path === '/dev/null' ? 'null' : `${operator === '>>' ? 'append' : 'truncate'}:${path}`;
    targets = {
      ...targets,
      ...(stream !== '2' && { out: target }),
      ...(stream === '2' || stream === '&' ? { error: target } : {}),
    };
  }
  return linesFor(targets);
}

/** By default systemd sends the errors where the output goes, and a shell does not. */
function linesFor({ out, error = 'journal' }: Targets): readonly string[] {
  const output = out === undefined ? [] : [`StandardOutput=${out}`];
  return error === (out ?? 'journal') ? output : [...output, `StandardError=${error}`];
}
