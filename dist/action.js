import {
  ConfigError,
  MAP_HEAD,
  count,
  countBySeverity,
  describeFailure,
  foundCounts,
  jsonReport,
  mapRow,
  maskFor,
  readCounts,
  repairedLines,
  run,
  snippet,
  textReport
} from "./chunks/chunk-NRMMNK7N.js";
import {
  UsageError,
  oneOf,
  visible
} from "./chunks/chunk-H6JOGDDN.js";
import {
  SEVERITIES
} from "./chunks/chunk-2CQGHTQJ.js";
import {
  FAIL_ON
} from "./chunks/chunk-S334LQYE.js";

// src/action.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { existsSync as existsSync2, mkdtempSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message2) {
  const cmd = new Command(command, properties, message2);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message2) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message2;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message2) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message2)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row2) => {
      const cells = row2.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getMultilineInput(name, options) {
  const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
  if (options && options.trimWhitespace === false) {
    return inputs;
  }
  return inputs.map((input) => input.trim());
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message2, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}
function warning(message2, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}
function notice(message2, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}

// src/reporters/github.ts
var MOST_ANNOTATIONS = 10;
var MOST_MESSAGE = 4096;
function annotations(result, options) {
  return SEVERITIES.flatMap((severity) => {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    const hidden = Math.max(0, findings.length - MOST_ANNOTATIONS);
    return findings.slice(0, MOST_ANNOTATIONS).map((finding, index) => {
      const isLast = hidden > 0 && index === MOST_ANNOTATIONS - 1;
      return annotate(
        finding,
        options,
        isLast ? `
${count(hidden, `more ${severity}`)}: see ${options.elsewhere}.` : ""
      );
    });
  });
}
function annotate(finding, options, suffix) {
  const { source, start, end } = finding.span;
  const from = source.position(start);
  const to = source.position(end);
  return {
    severity: finding.severity,
    message: cut(message(finding), MOST_MESSAGE - suffix.length) + suffix,
    title: `gateway-lint: ${finding.rule}`,
    file: options.workspacePath(source.path),
    startLine: from.line,
    endLine: to.line,
    ...from.line === to.line ? { startColumn: from.column, endColumn: to.column } : {}
  };
}
function message({ message: message2, related, fix }) {
  const places = related.map(({ span, label }) => {
    const { line, column } = span.source.position(span.start);
    return `${visible(span.source.path)}:${line}:${column}: ${visible(label)}`;
  });
  const lines = [visible(message2), ...places, ...fix === void 0 ? [] : [`help: ${visible(fix.title)}`]];
  return withoutOldCommands(lines.join("\n"));
}
function cut(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}\u2026`;
}
function withoutOldCommands(text) {
  return text.replaceAll("##[", "##\\x5b");
}
function fenced(text, token) {
  return `::stop-commands::${token}
${withoutOldCommands(text)}${text.endsWith("\n") ? "" : "\n"}::${token}::
`;
}
function blobUrl(server, repository, commit, path, line, endLine) {
  const encoded = path.toWellFormed().split("/").map(
    (part) => encodeURIComponent(part).replace(/[()'*!~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  ).join("/");
  return `${server}/${repository}/blob/${commit}/${encoded}#L${line}${endLine > line ? `-L${endLine}` : ""}`;
}

// src/reporters/markdown.ts
var MARKS = { error: "\u274C", warning: "\u26A0\uFE0F", notice: "\u2139\uFE0F" };
var NOTE_BYTES = 400;
function markdownReport(result, options) {
  const head = `## gateway-lint: ${verdict(result)}

${[readCounts(result), foundCounts(result)].filter(Boolean).join(", ")}
`;
  const proofs = result.findings.length === 0 ? result.proofs.map((proof) => `
- ${escapeMarkdown(proof)}
`) : [];
  const mask = maskFor(result);
  const budget = { left: options.maxBytes - NOTE_BYTES - bytes(head) };
  const shown = [
    ...fitting(proofs, budget),
    ...section(
      "Findings",
      result.findings.map((finding) => findingBlock(finding, mask, options)),
      "finding",
      budget
    ),
    ...section("Map", mapBlocks(result), "gateway", budget)
  ];
  return head + shown.join("");
}
function verdict(result) {
  if (result.findings.length > 0) return foundCounts(result);
  return result.gateways.length === 0 ? "no gateway found" : "no findings";
}
function section(title, blocks, noun, budget) {
  if (blocks.length === 0) return [];
  const shown = fitting([`
### ${title}

`, ...blocks], budget);
  const missing = Math.min(blocks.length, blocks.length + 1 - shown.length);
  if (missing === 0) return shown;
  return [
    ...shown,
    `
**${count(missing, `more ${noun}`)} left out here: the size of a summary is limited.** The log and the JSON report hold all.
`
  ];
}
function fitting(blocks, budget) {
  const end = blocks.findIndex((block) => {
    budget.left -= bytes(block);
    return budget.left < 0;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}
function bytes(text) {
  return Buffer.byteLength(text, "utf8");
}
function findingBlock(finding, mask, options) {
  const { severity, rule, message: message2, span, related, fix, url } = finding;
  const page = options.pageUrl?.(url);
  const name = page === void 0 ? code(rule) : `[${code(rule)}](${page})`;
  const lines = [
    `- ${MARKS[severity]} **${severity}** ${name} at ${placeLink(span, options)}: ${escapeMarkdown(message2)}`,
    quote(mask.span(span)),
    ...related.map((place) => `  - ${placeLink(place.span, options)}: ${escapeMarkdown(place.label)}`)
  ];
  if (fix !== void 0) {
    const repaired = repairedLines(mask.fix(fix)).map(({ text }) => visible(text));
    lines.push(`  - help: ${escapeMarkdown(fix.title)}`);
    if (repaired.length > 0) lines.push(fenced2(repaired, "    "));
  }
  return `${lines.join("\n")}
`;
}
function quote(span) {
  return fenced2(
    snippet(span).flatMap(({ text, marks }) => [text, marks]),
    "  "
  );
}
function fenced2(lines, indent) {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run2) => run2.length));
  const fence = "`".repeat(longest + 1);
  return ["", `${fence}text`, ...lines, fence, ""].map((line) => line === "" ? "" : indent + line).join("\n");
}
function placeLink(span, { lineUrl }) {
  const { path } = span.source;
  const { line, column } = span.source.position(span.start);
  const label = code(`${path}:${line}:${column}`);
  return lineUrl === void 0 ? label : `[${label}](${lineUrl(path, line, span.source.position(span.end).line)})`;
}
function mapBlocks(result) {
  if (result.gateways.length === 0) return [];
  const head = `${row(MAP_HEAD)}${row(MAP_HEAD.map(() => "---"))}`;
  const [first, ...others] = result.gateways.map((gateway) => row(mapRow(gateway).map(code)));
  return [head + first, ...others];
}
function row(cells) {
  return `| ${cells.join(" | ")} |
`;
}
function code(text) {
  return `<code>${entities(visible(text))}</code>`;
}
function escapeMarkdown(text) {
  return entities(visible(text)).replace(/&#(?:64|35);(?=\S)/g, "$&&#8203;");
}
function entities(text) {
  return text.replace(/[&<>"\\`*_{}[\]()#+!|~@:$=^]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}

// src/action.ts
var MOST_SUMMARY_BYTES = 1024 * 1024;
var ANNOTATE = { error, warning, notice };
async function main(workspace) {
  try {
    const inputs = readInputs(workspace);
    const { paths, directory, configFile, overrides } = inputs;
    const request = { paths, cwd: directory, overrides, ...configFile !== void 0 && { configFile } };
    const { result, failed } = await run(request);
    await publish(result, workspace, inputs.summary);
    setOutput("outcome", failed ? "findings" : "clean");
    process.exitCode = failed ? 1 : 0;
  } catch (error2) {
    setOutput("outcome", "error");
    process.exitCode = 1;
    publishFailure(error2, workspace);
  }
}
function readInputs(workspace) {
  const directory = resolve(workspace, getInput("working-directory"));
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`working-directory is not a directory: ${getInput("working-directory")}`);
  }
  const paths = getMultilineInput("paths").filter((path) => path !== "");
  const configFile = getInput("config");
  return {
    paths: paths.length > 0 ? paths : ["."],
    directory,
    ...configFile !== "" && { configFile },
    overrides: readOverrides(),
    summary: readFlag("summary") ?? true
  };
}
function readOverrides() {
  const failOn = getInput("fail-on");
  const pedantic = readFlag("pedantic");
  const hermesRelease = getInput("hermes-release");
  return {
    ...failOn !== "" && { failOn: oneOf(FAIL_ON, failOn, "fail-on") },
    ...pedantic !== void 0 && { pedantic },
    ...hermesRelease !== "" && { hermesRelease }
  };
}
function readFlag(name) {
  const value = getInput(name);
  return value === "" ? void 0 : oneOf(["true", "false"], value.toLowerCase(), name) === "true";
}
async function publish(result, workspace, summary2) {
  const workspacePath = (path) => fromWorkspace(join(result.root, path), workspace);
  const hasSummary = summary2 && Boolean(process.env.GITHUB_STEP_SUMMARY);
  process.stdout.write(fenced(textReport(result, { color: false, showPath: workspacePath }), randomUUID2()));
  const elsewhere = hasSummary ? "the job summary" : "the job's log";
  for (const { severity, message: message2, ...properties } of annotations(result, { workspacePath, elsewhere })) {
    ANNOTATE[severity](message2, properties);
  }
  if (hasSummary) await summary.addRaw(summaryOf(result, workspacePath)).write();
  const file = join(mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "gateway-lint-")), "report.json");
  writeFileSync(file, jsonReport(result));
  const counts = countBySeverity(result.findings);
  setOutput("gateways", result.gateways.length);
  setOutput("errors", counts.error);
  setOutput("warnings", counts.warning);
  setOutput("notices", counts.notice);
  setOutput("json", file);
}
function summaryOf(result, workspacePath) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
  const { GITHUB_ACTION_REPOSITORY: project, GITHUB_ACTION_REF: ref } = process.env;
  const repositoryPath = existsSync2(join(result.root, ".git")) ? (path) => path : workspacePath;
  return markdownReport(result, {
    maxBytes: MOST_SUMMARY_BYTES,
    ...server && repository && commit && {
      lineUrl: (path, line, endLine) => blobUrl(server, repository, commit, repositoryPath(path), line, endLine)
    },
    ...server && project && ref && { pageUrl: (page) => `${server}/${project}/blob/${ref}/${page}` }
  });
}
function publishFailure(error2, workspace) {
  process.stdout.write(fenced(describeFailure(error2, workspace), randomUUID2()));
  if (!(error2 instanceof ConfigError)) {
    error(visible(error2 instanceof Error ? error2.message : String(error2)), { title: "gateway-lint failed" });
    return;
  }
  for (const { line, column, message: message2 } of error2.mistakes.slice(0, MOST_ANNOTATIONS)) {
    const place = { file: fromWorkspace(error2.path, workspace), startLine: line, startColumn: column };
    error(visible(message2), { title: "gateway-lint: configuration", ...place });
  }
}
function fromWorkspace(path, workspace) {
  return relative(workspace, path).split(sep).join("/");
}
await main(realpathSync(process.env.GITHUB_WORKSPACE || process.cwd()));
