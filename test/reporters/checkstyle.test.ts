import { expect, test } from 'vitest';
import { checkstyleReport } from '../../src/reporters/checkstyle.ts';
import { finding, marked, result } from '../support/result.ts';
import { parseXml } from '../support/xml.ts';

const first = marked('a "b" & c.service', '# x\nExecStart=⟦hermes⟧ gateway\n');
const second = marked('d.service', '⟦x⟧');

test('each file has its findings', () => {
  const findings = [
    finding(first, { message: 'a "b" <c> & d\ne' }),
    finding(second, { severity: 'notice' }),
    finding(first, { severity: 'warning', rule: 'shared-log' }),
  ];
  expect(checkstyleReport(result({ findings }))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="a &quot;b&quot; &amp; c.service">
    <error line="2" column="11" severity="error" message="a &quot;b&quot; &lt;c&gt; &amp; d\\ne" source="gateway-lint.profile-not-pinned"/>
    <error line="2" column="11" severity="warning" message="no profile is named" source="gateway-lint.shared-log"/>
  </file>
  <file name="d.service">
    <error line="1" column="1" severity="info" message="no profile is named" source="gateway-lint.profile-not-pinned"/>
  </file>
</checkstyle>
`);
});

test('a reader gets the text back', () => {
  const [file] = parseXml(
    checkstyleReport(result({ findings: [finding(first, { message: '<a>&amp;"\']]>' })] })),
  ).children;
  expect(file?.attributes.name).toBe('a "b" & c.service');
  expect(file?.children[0]?.attributes.message).toBe('<a>&amp;"\']]>');
});
