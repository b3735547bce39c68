var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  isPicture: () => isPicture,
  pictureOf: () => pictureOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_GDUADVNF = require("./chunk-GDUADVNF.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var SHAPES = {
  service: 'shape=box, style="rounded,filled"',
  active: "shape=note",
  profile: "shape=oval",
  storage: "shape=folder",
  volume: "shape=cylinder",
  file: "shape=note"
};
var RED = 'color="#e5383b", penwidth=2.5';
var ARROWS = {
  plain: "",
  collides: RED,
  possible: 'color="#bf8700", style=dashed'
};
function dotMap(result) {
  const { total, first } = (0, import_chunk_GDUADVNF.framesOf)(result);
  const frames = first(total);
  const empty = total === 0 ? ['  none [shape=plaintext, label="No gateway found"];'] : [];
  return [
    "digraph gateways {",
    '  graph [rankdir=LR, bgcolor=transparent, color="#8b949e", fontcolor="#6e7781", fontname="Helvetica,Arial,sans-serif"];',
    '  node [fontname="Helvetica,Arial,sans-serif", fontsize=11, color="#6e7781", style=filled, fillcolor=white];',
    '  edge [fontname="Helvetica,Arial,sans-serif", fontsize=9, color="#6e7781", fontcolor="#6e7781"];',
    ...empty,
    ...frames.flatMap(cluster),
    "}",
    ""
  ].join("\n");
}
function cluster({ name, canvas }, at) {
  const ids = new Map([...canvas.nodes.keys()].map((key, node) => [key, `h${at + 1}n${node + 1}`]));
  const nodes = [...canvas.nodes].map(
    ([key, { shape, lines, collides }]) => `    ${ids.get(key)} [${joined(SHAPES[shape], label(lines), collides ? RED : "")}];`
  );
  const arrows = [...canvas.arrows.values()].map(({ from, to, label: text, kind }) => {
    const attributes = joined(text === "" ? "" : label([text]), ARROWS[kind]);
    return `    ${ids.get(from)} -> ${ids.get(to)}${attributes === "" ? "" : ` [${attributes}]`};`;
  });
  const services = [...canvas.nodes].flatMap(([key, { shape }]) => shape === "service" ? [`${ids.get(key)};`] : []);
  const column = `    { rank=same; ${services.join(" ")} }`;
  return [`  subgraph cluster_${at + 1} {`, `    ${label([name])};`, ...nodes, column, ...arrows, "  }"];
}
function joined(...attributes) {
  return attributes.filter(Boolean).join(", ");
}
function label(lines) {
  const texts = lines.map(
    (line) => (0, import_chunk_GDUADVNF.shown)(line).replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("&", "&amp;").replaceAll("##[", "##&#91;")
  );
  return `label="${texts.join("\\n")}"`;
}
var MARGIN = 24;
var PADDING = 11;
var LINE_HEIGHT = 16;
var LABEL_HEIGHT = 14;
var COLUMN_WIDTH = 7.3;
var LABEL_COLUMN_WIDTH = 6.1;
var KINDS = ["plain", "possible", "collides"];
function drawFrame({ name, x, y, width, height, boxes, arrows }) {
  return [
    `<rect class="frame" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="8"/>`,
    textLine("name", x + 18, y + 20, name, COLUMN_WIDTH),
    ...KINDS.flatMap((kind) => arrows.filter((arrow) => arrow.kind === kind).map(drawArrow)),
    ...boxes.map(drawBox),
    ...arrows.flatMap(drawLabel)
  ];
}
function drawArrow({ kind, stretches }) {
  const curves = stretches.map(({ from, run, to }, at) => {
    const [start, end] = [from.x + run, at === stretches.length - 1 ? to.x - 6 : to.x];
    const middle = num((start + end) / 2);
    const level = `${at === 0 ? "M" : "L"}${num(from.x)} ${num(from.y)}${run > 0 ? `H${num(start)}` : ""}`;
    return `${level}C${middle} ${num(from.y)} ${middle} ${num(to.y)} ${num(end)} ${num(to.y)}`;
  });
  const { x, y } = stretches.at(-1)?.to ?? { x: 0, y: 0 };
  const tip = `M${num(x - 1)} ${num(y)}l-8 -4v8z`;
  return `<path class="arrow ${kind}" d="${curves.join("")}"/><path class="tip ${kind}" d="${tip}"/>`;
}
function drawLabel({ kind, stretches, label: label2 }) {
  const from = stretches[0]?.from;
  if (label2.length === 0 || from === void 0) return [];
  const [wide, high] = [
    Math.max(...label2.map((line) => (0, import_chunk_OY25YJED.dist_default)(line))) * LABEL_COLUMN_WIDTH,
    label2.length * LABEL_HEIGHT
  ];
  const [left, top] = [from.x + 8, from.y - high / 2];
  return [
    `<rect class="plate" x="${num(left - 2)}" y="${num(top)}" width="${num(wide + 4)}" height="${num(high)}"/>`,
    ...label2.map(
      (line, at) => textLine(`label ${kind}`, left, top + LABEL_HEIGHT * at + 10.5, line, LABEL_COLUMN_WIDTH)
    )
  ];
}
function drawBox({ shape, collides, x, y, width, height, lines, names }) {
  const texts = lines.map(
    (line, at) => textLine(at < names ? "name" : "note", PADDING, LINE_HEIGHT * at + 18, line, COLUMN_WIDTH)
  );
  const isMarked = collides && (shape === "service" || names < lines.length);
  const badge = isMarked ? `<circle class="badge" cx="${num(width)}" r="8"/><path class="mark" d="M${num(width)} -4v4m0 4v.01"/>` : "";
  const group = `<g${collides ? ' class="hit"' : ""} transform="translate(${num(x)} ${num(y)})">`;
  return `${group}${OUTLINES[shape](num(width), num(height))}${texts.join("")}${badge}</g>`;
}
var OUTLINES = {
  service: (w, h) => `<rect class="box" width="${w}" height="${h}" rx="6"/>`,
  profile: (w, h) => `<rect class="box" width="${w}" height="${h}" rx="${h / 2}"/>`,
  storage: (w, h) => `<path class="box" d="M4 -5h26l6 5H${w - 4}a4 4 0 0 1 4 4V${h - 4}a4 4 0 0 1 -4 4H4a4 4 0 0 1 -4 -4V-1a4 4 0 0 1 4 -4z"/>`,
  active: page,
  file: page,
  volume: (w, h) => `<path class="box" d="M0 0v${h}c0 6 ${w} 6 ${w} 0V0c0 -6 ${-w} -6 ${-w} 0c0 6 ${w} 6 ${w} 0"/>`
};
function page(w, h) {
  return `<path class="box" d="M3 0h${w - 13}l10 10v${h - 13}a3 3 0 0 1 -3 3h${6 - w}a3 3 0 0 1 -3 -3v${6 - h}a3 3 0 0 1 3 -3z"/><path class="fold" d="M${w - 10} 0v10h10"/>`;
}
function textLine(name, x, y, text, columnWidth) {
  const columns = (0, import_chunk_OY25YJED.dist_default)(text);
  const isKnown = /^[ -~]*$/.test(text) || columns === 0;
  const fit = isKnown ? "" : ` textLength="${num(columns * columnWidth)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text class="${name}" x="${num(x)}" y="${num(y)}"${fit}>${(0, import_chunk_34ITXX6O.content)(text)}</text>`;
}
function num(value) {
  return Math.round(value * 10) / 10;
}
var MOST_COLUMNS = 17;
function labelLines({ label: label2, kind }) {
  return label2 === "" || kind === "possible" ? [] : (0, import_chunk_GDUADVNF.wrap)((0, import_chunk_GDUADVNF.shown)(label2), MOST_COLUMNS);
}
function labelHeight(arrow) {
  return labelLines(arrow).length * LABEL_HEIGHT;
}
function arrowViews(routes, columns) {
  const starts = startsOf(routes);
  return routes.map((route) => {
    const { arrow, start, middles } = route;
    const label2 = labelLines(arrow);
    const stretches = middles.slice(1).map((y, at) => {
      const left = columns[start + at];
      const right = columns[start + at + 1];
      const from = { x: left.x + left.width, y: at === 0 ? starts.get(route) : middles[at] };
      return { from, run: at === 0 && label2.length > 0 ? left.run : 0, to: { x: right.x, y } };
    });
    return { kind: arrow.kind, stretches, label: label2 };
  });
}
function startsOf(routes) {
  const starts = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Map();
  for (const route of routes) {
    const group = groups.get(route.arrow.from);
    if (group === void 0) groups.set(route.arrow.from, [route]);
    else group.push(route);
  }
  for (const group of groups.values()) {
    const heights = group.map(({ arrow }) => labelHeight(arrow));
    let y = -heights.reduce((sum, height) => sum + height, 0) / 2;
    for (const route of group.toSorted((a, b) => a.middles[1] - b.middles[1])) {
      const height = labelHeight(route.arrow);
      starts.set(route, route.middles[0] + y + height / 2);
      y += height;
    }
  }
  return starts;
}
var GAP = 10;
var GROUP_GAP = 26;
var PASSAGE_HEIGHT = 8;
var ROUNDS = 8;
function layOut(boxes, links) {
  const items = new Map(boxes.map(({ key, column, height: height2 }) => [key, itemOf(column, height2)]));
  const ways = links.map(({ from, to }) => joined2(items.get(from), items.get(to)));
  let height = 0;
  for (const group of groupsOf([...items.values()])) {
    const top = height === 0 ? 0 : height + GROUP_GAP;
    arrange(group);
    const shift = top - group.reduce((least, item) => Math.min(least, item.middle - item.height / 2), Infinity);
    for (const item of group) {
      item.middle += shift;
      height = Math.max(height, item.middle + item.height / 2);
    }
  }
  return {
    middles: new Map([...items].map(([key, { middle }]) => [key, middle])),
    passages: ways.map((way) => way.map(({ middle }) => middle)),
    height
  };
}
function itemOf(column, height) {
  return { column, height, before: [], after: [], middle: 0 };
}
function joined2(from, to) {
  const way = Array.from(
    { length: Math.max(0, to.column - from.column - 1) },
    (_, at) => itemOf(from.column + 1 + at, PASSAGE_HEIGHT)
  );
  const stops = [from, ...way, to];
  for (const [at, stop] of stops.slice(1).entries()) {
    const last = stops[at];
    last.after.push(stop);
    stop.before.push(last);
  }
  return way;
}
function groupsOf(items) {
  const seen = /* @__PURE__ */ new Set();
  return items.flatMap((first) => {
    const group = [];
    const open = [first];
    for (let item = open.pop(); item !== void 0; item = open.pop()) {
      if (seen.has(item)) continue;
      seen.add(item);
      group.push(item);
      open.push(...item.before.toReversed(), ...item.after.toReversed());
    }
    return group.length === 0 ? [] : [group];
  });
}
function arrange(group) {
  const columns = [];
  for (const item of group) {
    const column = columns[item.column] ?? [];
    columns[item.column] = column;
    column.push(item);
  }
  const filled = columns.filter((column) => column !== void 0);
  for (const column of filled) spread(column, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const isBack = round % 2 === 1;
    for (const column of isBack ? filled.toReversed() : filled) {
      const target = (item) => meanOf(isBack ? item.after : item.before) ?? item.middle;
      const targets = new Map(column.map((item) => [item, target(item)]));
      column.sort((a, b) => targets.get(a) - targets.get(b));
      spread(column, (item) => targets.get(item));
    }
  }
  for (const column of [...filled, ...filled.toReversed()]) {
    spread(column, (item) => meanOf([...item.before, ...item.after]) ?? item.middle);
  }
}
function meanOf(items) {
  return items.length === 0 ? void 0 : items.reduce((sum, { middle }) => sum + middle, 0) / items.length;
}
function spread(column, wanted) {
  const pools = [];
  const offsets = [];
  for (const [at2, item] of column.entries()) {
    const above = column[at2 - 1];
    offsets.push(above === void 0 ? 0 : offsets[at2 - 1] + (above.height + item.height) / 2 + GAP);
    let pool = { sum: wanted(item) - offsets[at2], count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  let at = 0;
  for (const { sum, count: count2 } of pools) {
    for (const item of column.slice(at, at + count2)) item.middle = sum / count2 + offsets[at++];
  }
}
var HEAD_HEIGHT = 22;
var FRAME_PADDING = 18;
var TITLE_HEIGHT = 30;
var LEAST_GAP = 38;
var LABEL_MARGIN = 16;
var MOST_COLUMNS2 = 30;
var COLUMNS = [
  { head: "service", shapes: ["service"] },
  { head: "decided by", shapes: ["active"] },
  { head: "profile", shapes: ["profile"] },
  { head: "home", shapes: ["storage"] },
  { head: "lock and log", shapes: ["volume", "file"] }
];
function sceneOf(frames) {
  const used = COLUMNS.filter(
    ({ shapes }) => frames.some(({ canvas }) => [...canvas.nodes.values()].some(({ shape }) => shapes.includes(shape)))
  );
  const columnOf = ({ shape }) => used.findIndex(({ shapes }) => shapes.includes(shape));
  const pieces = new Map(
    frames.flatMap(
      ({ canvas }) => [...canvas.nodes.values()].map((node) => [node, { column: columnOf(node), ...broken(node) }])
    )
  );
  const heads2 = used.map(({ head }) => head);
  const columns = columnsOf(frames, heads2, pieces);
  const last = columns.at(-1);
  const inner = last === void 0 ? 0 : last.x + last.width + FRAME_PADDING - MARGIN;
  const titles = frames.map(({ name }) => (0, import_chunk_OY25YJED.dist_default)((0, import_chunk_GDUADVNF.shown)(name)) * COLUMN_WIDTH + 2 * FRAME_PADDING);
  const frameWidth = titles.reduce((most, title) => Math.max(most, title), inner);
  let y = MARGIN + HEAD_HEIGHT;
  const views = frames.map((frame) => {
    const view = frameView(frame, { y, width: frameWidth, columns, pieces });
    y += view.height + MARGIN;
    return view;
  });
  return {
    width: frameWidth + 2 * MARGIN,
    height: y,
    heads: heads2.map((text, at) => ({ text, x: columns[at].x })),
    frames: views
  };
}
function broken({ lines }) {
  const [name = [], ...rest] = lines.map((line) => (0, import_chunk_GDUADVNF.wrap)((0, import_chunk_GDUADVNF.shown)(line), MOST_COLUMNS2));
  return { lines: [...name, ...rest.flat()], names: name.length };
}
function columnsOf(frames, heads2, pieces) {
  const widths = heads2.map((head) => head.length);
  const labels = heads2.map(() => 0);
  const widen = (widths2, at, lines) => {
    for (const line of lines) widths2[at] = Math.max(widths2[at], (0, import_chunk_OY25YJED.dist_default)(line));
  };
  for (const { column, lines } of pieces.values()) widen(widths, column, lines);
  for (const { canvas } of frames) {
    for (const arrow of canvas.arrows.values()) widen(labels, startOf(arrow, canvas, pieces), labelLines(arrow));
  }
  let x = MARGIN + FRAME_PADDING;
  return widths.map((columns, at) => {
    const label2 = labels[at];
    const run = label2 === 0 ? 0 : Math.ceil(label2 * LABEL_COLUMN_WIDTH) + LABEL_MARGIN;
    const column = { x, width: Math.ceil(columns * COLUMN_WIDTH) + 2 * PADDING, run };
    x += column.width + run + LEAST_GAP;
    return column;
  });
}
function startOf({ from }, { nodes }, pieces) {
  return pieces.get(nodes.get(from)).column;
}
function frameView({ name, canvas }, { y, width, columns, pieces }) {
  const labels = /* @__PURE__ */ new Map();
  for (const arrow of canvas.arrows.values()) {
    labels.set(arrow.from, (labels.get(arrow.from) ?? 0) + labelHeight(arrow));
  }
  const parts = [...canvas.nodes].map(([key, node]) => {
    const piece = pieces.get(node);
    const height2 = Math.max(piece.lines.length * LINE_HEIGHT + 12, labels.get(key) ?? 0);
    return { key, node, piece, height: height2 };
  });
  const order = parts.toSorted((a, b) => Number(b.node.collides) - Number(a.node.collides));
  const links = [...canvas.arrows.values()];
  const layout = layOut(
    order.map(({ key, piece, height: height2 }) => ({ key, column: piece.column, height: height2 })),
    links
  );
  const top = y + TITLE_HEIGHT;
  const middle = (key) => top + layout.middles.get(key);
  const boxes = parts.map(({ key, node: { shape, collides }, piece: { column, lines, names }, height: height2 }) => {
    const { x, width: width2 } = columns[column];
    return { shape, collides, x, y: middle(key) - height2 / 2, width: width2, height: height2, lines, names };
  });
  const routes = links.map((arrow, at) => ({
    arrow,
    start: startOf(arrow, canvas, pieces),
    middles: [
      middle(arrow.from),
      ...layout.passages[at].map((passage) => top + passage),
      middle(arrow.to)
    ]
  }));
  const height = TITLE_HEIGHT + layout.height + FRAME_PADDING;
  return { name: (0, import_chunk_GDUADVNF.shown)(name), x: MARGIN, y, width, height, boxes, arrows: arrowViews(routes, columns) };
}
var LIGHT = {
  page: "#ffffff",
  frame: "#f6f8fa",
  edge: "#d1d9e0",
  box: "#ffffff",
  line: "#818b98",
  text: "#1f2328",
  dim: "#59636e",
  red: "#cf222e",
  redBox: "#ffebe9",
  redText: "#82071e",
  amber: "#9a6700"
};
var DARK = {
  page: "#0d1117",
  frame: "#151b23",
  edge: "#3d444d",
  box: "#0d1117",
  line: "#7d8590",
  text: "#f0f6fc",
  dim: "#9198a1",
  red: "#f85149",
  redBox: "#341a1d",
  redText: "#ffc1ba",
  amber: "#d29922"
};
var FONT = 'ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",monospace';
var STYLE = `
.gateway-map{max-width:100%;height:auto}
${scoped([
  [`text`, `font:12px ${FONT};white-space:pre`],
  [".name", "font-weight:600"],
  [".note,.label,.key", "font-size:11px"],
  [".label", "font-size:10px"],
  [".head", "font-size:11px;letter-spacing:.04em"],
  [".arrow", "fill:none;stroke-width:1.25px"],
  [".arrow.collides", "stroke-width:2px"],
  [".arrow.possible", "stroke-width:1.5px;stroke-dasharray:5 4"],
  [".hit .box", "stroke-width:1.75px"]
])}
${scoped(themed(LIGHT))}
@media (prefers-color-scheme:dark){
${scoped(themed(DARK))}
}
`;
function themed(theme) {
  return [
    [".page", `fill:${theme.page}`],
    [".frame", `fill:${theme.frame};stroke:${theme.edge}`],
    [".box", `fill:${theme.box};stroke:${theme.line}`],
    [".fold", `fill:none;stroke:${theme.line}`],
    ["text", `fill:${theme.text}`],
    [".note,.head,.label,.key", `fill:${theme.dim}`],
    [".plate", `fill:${theme.frame}`],
    [".arrow", `stroke:${theme.line}`],
    [".tip", `fill:${theme.line}`],
    [".hit .box", `fill:${theme.redBox};stroke:${theme.red}`],
    [".hit .fold", `stroke:${theme.red}`],
    [".hit text,.label.collides", `fill:${theme.redText}`],
    [".arrow.collides", `stroke:${theme.red}`],
    [".tip.collides,.badge", `fill:${theme.red}`],
    [".mark", `stroke:${theme.page};fill:none;stroke-width:2px;stroke-linecap:round`],
    [".arrow.possible", `stroke:${theme.amber}`],
    [".tip.possible,.label.possible", `fill:${theme.amber}`]
  ];
}
function scoped(rules) {
  return rules.map(([selector, declarations]) => {
    const scope = selector.split(",").map((part) => `.gateway-map ${part}`);
    return `${scope.join(",")}{${declarations}}`;
  }).join("\n");
}
var MOST_GATEWAYS = 1e3;
var KEY_HEIGHT = 24;
var LEAST_WIDTH = 320;
function svgMap(result) {
  const { total, first } = (0, import_chunk_GDUADVNF.framesOf)(result);
  const size = Math.min(total, MOST_GATEWAYS);
  const frames = first(size);
  return { text: frames.length === 0 ? emptySvg() : svgOf(frames, size), leftOut: total - size };
}
function emptySvg() {
  const title = "No gateway found";
  const text = `<text class="name" x="${MARGIN}" y="${MARGIN + LINE_HEIGHT}">${title}</text>`;
  return document({ width: 200, height: 2 * MARGIN + LINE_HEIGHT + 8, title, description: title }, [text]);
}
function svgOf(frames, size) {
  const scene = sceneOf(frames);
  const kinds = frames.flatMap(({ canvas }) => [...canvas.arrows.values()].map(({ kind }) => kind));
  const legend = legendOf(new Set(kinds), scene);
  const page2 = {
    width: Math.max(scene.width, LEAST_WIDTH),
    height: scene.height + (legend.length > 0 ? KEY_HEIGHT : 0),
    title: `Map of ${(0, import_chunk_IQSQ5BZQ.count)(size, "gateway")} on ${(0, import_chunk_IQSQ5BZQ.count)(frames.length, "host")}`,
    description: descriptionOf(frames)
  };
  return document(page2, [...heads(scene), ...scene.frames.flatMap(drawFrame), ...legend]);
}
function descriptionOf(frames) {
  const fights = frames.flatMap(
    ({ name, canvas }) => [...canvas.nodes.values()].filter(({ shape, collides, lines }) => collides && shape !== "service" && lines.length > 1).map(({ lines }) => `${(0, import_chunk_GDUADVNF.shown)(name)}: ${lines.map(import_chunk_GDUADVNF.shown).join(", ")}.`)
  );
  const lead = "Which profile, home, lock and log each service gets.";
  return [lead, ...fights.length === 0 ? ["Nothing collides."] : fights].join(" ");
}
function document({ width, height, title, description }, elements) {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="gateway-map" role="img" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" aria-labelledby="gateway-map-title gateway-map-desc">`,
    `<title id="gateway-map-title">${(0, import_chunk_34ITXX6O.content)(title)}</title>`,
    `<desc id="gateway-map-desc">${(0, import_chunk_34ITXX6O.content)(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${w}" height="${h}" rx="8"/>`,
    ...elements,
    "</svg>",
    ""
  ].join("\n");
}
function heads({ heads: heads2 }) {
  return heads2.map(({ text, x }) => `<text class="head" x="${num(x)}" y="${MARGIN + 12}">${text}</text>`);
}
function legendOf(kinds, { height }) {
  const keys = [
    ["collides", "leads to what gateways share"],
    ["possible", "where active_profile would lead if it said so"]
  ];
  let x = MARGIN;
  return keys.filter(([kind]) => kinds.has(kind)).map(([kind, text]) => {
    const y = num(height - 2);
    const line = `<path class="arrow ${kind}" d="M${num(x)} ${y}h24"/>`;
    const words = `<text class="key" x="${num(x + 32)}" y="${num(y + 4)}">${text}</text>`;
    x += 32 + text.length * COLUMN_WIDTH + 24;
    return line + words;
  });
}
var PICTURES = {
  mermaid: (result) => (0, import_chunk_GDUADVNF.mermaidMap)(result, { maxBytes: Number.POSITIVE_INFINITY }) ?? { text: (0, import_chunk_GDUADVNF.flowchart)([]), leftOut: 0 },
  dot: (result) => ({ text: dotMap(result), leftOut: 0 }),
  svg: svgMap
};
function isPicture(format) {
  return Object.hasOwn(PICTURES, format);
}
function pictureOf(result, format) {
  const { text, leftOut } = PICTURES[format](result);
  const stderr = leftOut === 0 ? "" : `gateway-lint: ${(0, import_chunk_IQSQ5BZQ.count)(leftOut, "gateway")} left out: the picture would be too large
`;
  return { stdout: text, stderr };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isPicture,
  pictureOf
});
module.exports = { ...module.exports };
