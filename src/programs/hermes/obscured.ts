/** One of the letters of "hermes" as an escape of YAML, JSON, JavaScript or C, or as a reference of XML. */
const LETTER =
  /\\(?:x|u\{?0*)(?:[46][58d]|[57][23])|\\0?1(?:[15]0|[04]5|[26][23]|[15]5)|&#(?:x0*(?:[46][58d]|[57][23])|0*(?:69|72|77|82|83|101|104|109|114|115));/i;
/** The name over the end of a line that does not count. */
const JOINED = /h(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?r(?:\\\r?\n[ \t]*)?m(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?s/i;

/** Whether a text may name the program once its escapes are resolved; rather once too often. */
export function mayBeObscured(text: string): boolean {
  return (text.includes('\\') || text.includes('&#')) && (LETTER.test(text) || JOINED.test(text));
}
