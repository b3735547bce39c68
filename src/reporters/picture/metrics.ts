/** Measures of a picture's text, in pixels. */

export const MARGIN = 24;
/** From the left edge of a box to its text. */
export const PADDING = 11;
export const LINE_HEIGHT = 16;
export const LABEL_HEIGHT = 14;

/** Widths of a column of text, for names and for labels; no usual monospaced font of their sizes is wider. */
export const COLUMN_WIDTH = 7.3;
export const LABEL_COLUMN_WIDTH = 6.1;
