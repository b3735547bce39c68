/** The colours of a picture on a light page and on a dark one. */

interface Theme {
  readonly page: string;
  readonly frame: string;
  readonly edge: string;
  readonly box: string;
  readonly line: string;
  readonly text: string;
  readonly dim: string;
  readonly red: string;
  readonly redBox: string;
  readonly redText: string;
  readonly amber: string;
}

const LIGHT: Theme = {
  page: '#ffffff',
  frame: '#f6f8fa',
  edge: '#d1d9e0',
  box: '#ffffff',
  line: '#818b98',
  text: '#1f2328',
  dim: '#59636e',
  red: '#cf222e',
  redBox: '#ffebe9',
  redText: '#82071e',
  amber: '#9a6700',
};

const DARK: Theme = {
  page: '#0d1117',
  frame: '#151b23',
  edge: '#3d444d',
  box: '#0d1117',
  line: '#7d8590',
  text: '#f0f6fc',
  dim: '#9198a1',
  red: '#f85149',
  redBox: '#341a1d',
  redText: '#ffc1ba',
  amber: '#d29922',
};

const FONT =
  'ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",monospace';

/** The stylesheet; its rules reach nothing outside of an element of the class `gateway-map`. */
export const STYLE = `
.gateway-map{max-width:100%;height:auto}
${scoped([
  [`text`, `font:12px ${FONT};white-space:pre`],
  ['.name', 'font-weight:600'],
  ['.note,.label,.key', 'font-size:11px'],
  ['.label', 'font-size:10px'],
  ['.head', 'font-size:11px;letter-spacing:.04em'],
  ['.arrow', 'fill:none;stroke-width:1.25px'],
  ['.arrow.collides', 'stroke-width:2px'],
  ['.arrow.possible', 'stroke-width:1.5px;stroke-dasharray:5 4'],
  ['.hit .box', 'stroke-width:1.75px'],
])}
${scoped(themed(LIGHT))}
@media (prefers-color-scheme:dark){
${scoped(themed(DARK))}
}
`;

type Rule = readonly [selector: string, declarations: string];

function themed(theme: Theme): readonly Rule[] {
  return [
    ['.page', `fill:${theme.page}`],
    ['.frame', `fill:${theme.frame};stroke:${theme.edge}`],
    ['.box', `fill:${theme.box};stroke:${theme.line}`],
    ['.fold', `fill:none;stroke:${theme.line}`],
    ['text', `fill:${theme.text}`],
    ['.note,.head,.label,.key', `fill:${theme.dim}`],
    ['.plate', `fill:${theme.frame}`],
    ['.arrow', `stroke:${theme.line}`],
    ['.tip', `fill:${theme.line}`],
    ['.hit .box', `fill:${theme.redBox};stroke:${theme.red}`],
    ['.hit .fold', `stroke:${theme.red}`],
    ['.hit text,.label.collides', `fill:${theme.redText}`],
    ['.arrow.collides', `stroke:${theme.red}`],
    ['.tip.collides,.badge', `fill:${theme.red}`],
    ['.mark', `stroke:${theme.page};fill:none;stroke-width:2px;stroke-linecap:round`],
    ['.arrow.possible', `stroke:${theme.amber}`],
    ['.tip.possible,.label.possible', `fill:${theme.amber}`],
  ];
}

function scoped(rules: readonly Rule[]): string {
  return rules
    .map(([selector, declarations]) => {
      const scope = selector.split(',').map((part) => `.gateway-map ${part}`);
      return `${scope.join(',')}{${declarations}}`;
    })
    .join('\n');
}
