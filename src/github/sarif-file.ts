import { replaceFile } from '../replace-file.ts';
import type { Inputs } from './inputs.ts';
import type { Judgement } from './judge.ts';
import type { Paths } from './publication.ts';

/**
 * Writes the log for code scanning where the input `sarif-file` asks for one: of what is reported only, as code scanning
 * shows what a log calls suppressed like everything else. Throws `InputError`.
 */
export async function writeSarif(publication: {
  readonly inputs: Pick<Inputs, 'sarifFile'>;
  readonly judgement: Pick<Judgement, 'result'>;
  readonly paths: Pick<Paths, 'inRepository' | 'pageUrl'>;
}): Promise<void> {
  const { inputs, judgement, paths } = publication;
  if (inputs.sarifFile === undefined) return;
  const { sarifReport } = await import('../reporters/sarif/sarif.ts');
  const log = sarifReport(judgement.result, {
    showPath: paths.inRepository,
    onlyReported: true,
    ...(paths.pageUrl !== undefined && { pageUrl: paths.pageUrl }),
  });
  replaceFile(inputs.sarifFile, log, inputs.sarifFile);
}
