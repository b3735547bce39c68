import type { Finding } from '../finding.ts';
import type { Result } from '../result.ts';
import { byFile } from './by-file.ts';
import { type Mask, maskFor } from './mask.ts';
import { fullMessage } from './message.ts';
import { content, tag } from './xml.ts';

/**
 * The findings as JUnit's XML: a suite for each file that has some, in it a failed test for each; paths are relative to the
 * repository's root. Without findings there is one test that passes, as an empty report is an error to most readers. Ends
 * with a line feed.
 */
export function junitReport(result: Result): string {
  const { findings } = result;
  const mask = maskFor(result);
  const suites = [...byFile(findings)].flatMap(([file, found]) => [
    `  <${tag('testsuite', { name: file, ...counts(found.length, found.length) })}>`,
    ...found.flatMap((finding) => testLines(finding, mask)),
    '  </testsuite>',
  ]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${tag('testsuites', { name: 'gateway-lint', ...counts(findings.length || 1, findings.length) })}>`,
    ...(findings.length > 0 ? suites : PASSED),
    '</testsuites>',
  ].join('\n')}\n`;
}

const PASSED: readonly string[] = [
  `  <${tag('testsuite', { name: 'gateway-lint', ...counts(1, 0) })}>`,
  `    <${tag('testcase', { name: 'no findings', classname: 'gateway-lint' })}/>`,
  '  </testsuite>',
];

function counts(tests: number, failures: number) {
  return { tests, failures, errors: 0 };
}

function testLines(finding: Finding, mask: Mask): readonly string[] {
  const { span, rule, severity, message } = finding;
  const { line, column } = span.source.position(span.start);
  return [
    `    <${tag('testcase', { name: `${rule} at ${line}:${column}`, classname: span.source.path })}>`,
    `      <${tag('failure', { type: severity, message })}>${content(fullMessage(finding, mask))}</failure>`,
    '    </testcase>',
  ];
}
