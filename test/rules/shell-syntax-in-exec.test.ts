import { expect, it } from 'vitest';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

const pre = (command: string) => userGateway('a', { service: `ExecStartPre=${command}` });

testRule('shell-syntax-in-exec', [
  ['>> and 2>&1', userGateway('a', { exec: 'hermes --profile a gateway run >> /var/log/a.log 2>&1' }), ['>>']],
  ['a pipe', userGateway('a', { exec: 'hermes --profile a gateway run | tee /var/log/a.log' }), ['|']],
  ['&&', pre('/bin/mkdir -p /srv/a && /bin/chown ann /srv/a'), ['&&']],
  ['|| true', pre('/bin/mkdir /srv/a || true'), ['||']],
  ['a redirection without a blank', pre('/bin/echo x >/srv/a'), ['>/srv/a']],
  ['2>/dev/null', pre('/bin/mkdir /srv/a 2>/dev/null'), ['2>/dev/null']],
  ['$(…)', userGateway('a', { exec: 'hermes --profile a gateway run --tag $(hostname)' }), ['$(hostname)']],
  ['$(…) in quotes', pre('/bin/echo "$(date) starts"'), ['$(date) starts']],
  ['backticks', pre('/bin/echo `date`'), ['`date`']],
  ['a glob', pre('/bin/rm -f %h/.hermes/*.tmp'), ['%h/.hermes/*.tmp']],
  ['braces', pre('/bin/rm -f /srv/{a,b}'), ['/srv/{a,b}']],
  ...['|', '||', '&', '&&', '<', '<<', '>', '>>', '1>', '2>>', '>|', '&>', '&>>'].map(
    (word) => [`the word ${word}`, pre(`/bin/echo a ${word} /srv/x`), [word]] as const,
  ),
  ...[
    '2>&1',
    '>&2',
    '>>/srv/x',
    '&>/srv/x',
    '&>>/srv/x',
    '>"%h"/x',
    '>{{ x }}',
    '<~/x',
    '>%h/x',
    '>.x',
    '>$X',
    '>x',
  ].map((word) => [`the redirection ${word}`, pre(`/bin/echo a ${word}`), [word]] as const),
  ...['|||', '&&&', '>>>', 'a|b', 'a>b', '<>', '->', '=>', '->x', '"2>&1"', '"&&"', "'>'"].map(
    (word) => [`the word ${word}, which no shell would take so`, pre(`/bin/echo a ${word} b`), []] as const,
  ),
  ...['/srv/*', '~/?', './a*', '$X/*', '/srv/{a,b}/c', '/srv/{,a}', '/srv/{one,other}', '{{ x }}*'].map(
    (word) => [`the pattern ${word}`, pre(`/bin/rm ${word}`), [word]] as const,
  ),
  ...['a*', '{a,b}', '/srv/{a}', '"/srv/*"', '/srv/a', 'file:///srv/*', '--but=/srv/*', '--but=/srv/{a,b}'].map(
    (word) => [`the word ${word}, which is no pattern of paths`, pre(`/bin/rm ${word}`), []] as const,
  ),
  ...['/bin/find', 'grep', 'egrep', '/usr/bin/pgrep', 'rsync', '/bin/sed'].map(
    (program) => [`a pattern for ${program}`, pre(`${program} -x /srv/*`), []] as const,
  ),
  ...['-c', '-e', '--command', '--eval', '--execute'].map(
    (option) => [`code behind ${option}`, pre(`/usr/bin/perl ${option} "\`a\`"`), []] as const,
  ),
  ...['--evaluate', '--command-line', 'a-c'].map(
    (option) => [`what is no code, behind ${option}`, pre(`/usr/bin/perl ${option} $(date)`), ['$(date)']] as const,
  ),
  ['a program in a directory that is called sed', pre('/opt/sed/clean /srv/*'), ['/srv/*']],
  ['an empty pair of backticks', pre('/bin/echo ``'), []],
  ['one finding for a command', pre('/bin/echo a > /srv/a && /bin/echo b > /srv/b'), ['>']],
  ['a script of a shell', pre("/bin/sh -c 'rm -f /srv/*.tmp && date > /srv/x'"), []],
  ['a substitution in the script of a shell', pre("/bin/bash -lc 'echo $(date)'"), []],
  ['a shell behind a wrapper', pre("/usr/bin/env LANG=C bash -lc 'date | tee /srv/x'"), []],
  ['behind the script of a shell', pre("/bin/sh -c 'date' > /srv/x"), ['>']],
  ['code of another program', pre('/usr/bin/python3 -c "print(`1`)"'), []],
  ['an operator in quotes', pre('/bin/grep -F "|" /srv/x'), []],
  ['the syntax of a template', pre("/bin/rm -f /srv/{{ a, b }} {{ c | default('*') }}"), []],
  ['a pattern for find', pre('/usr/bin/find /srv -path /srv/*.tmp'), []],
  ['an expression for pkill', pre('-/usr/bin/pkill -f /opt/hermes/.*old'), []],
  ['an address', pre('/usr/bin/curl http://127.0.0.1:8642/health?full=*'), []],
  ['; and ${NAME}, which systemd reads', pre('/bin/echo ${HOME} ; /bin/echo $USER'), []],
]);

it.each<[string, string, string]>([
  [
    'ExecStart=',
    'hermes --profile a gateway run | tee x',
    'hermes-gateway-a.service has "|" in a command that no shell reads: systemd hands it to "hermes" as it is, so that nothing is redirected, joined or expanded, and the gateway gets arguments that it does not know. Write the command as /bin/sh -c \'…\', or without it.',
  ],
  ['ExecStart=', 'hermes --profile a gateway run $(x)', 'joined or expanded. Write the command as /bin/sh'],
  [
    'ExecStart=',
    'hermes --profile a gateway run 2>&1',
    'that it does not know. Use StandardOutput=append:/path, or leave the output to the journal.',
  ],
  ['ExecStart=', 'hermes --profile a gateway run &>/x', 'Use StandardOutput=append:/path'],
  ['ExecStart=', 'hermes --profile a gateway run < /x', 'Write the command as /bin/sh'],
  ['ExecStartPre=', '/bin/echo $(date>/x)', 'Write the command as /bin/sh'],
  ['ExecStartPre=', '/bin/echo > /x', 'redirected, joined or expanded. Use StandardOutput=append:/path'],
])('what is said of %s%s', async (key, command, part) => {
  const files =
    key === 'ExecStart=' ? userGateway('a', { exec: command }) : userGateway('a', { service: `${key}${command}` });
  expect((await messagesOf('shell-syntax-in-exec', files)).join()).toContain(part);
});
