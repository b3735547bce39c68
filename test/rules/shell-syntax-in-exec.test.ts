import { testRule, userGateway } from '../support/rules.ts';

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
  ['one finding for a command', pre('/bin/echo a > /srv/a && /bin/echo b > /srv/b'), ['>']],
  ['a script of a shell', pre("/bin/sh -c 'rm -f /srv/*.tmp && date > /srv/x'"), []],
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
