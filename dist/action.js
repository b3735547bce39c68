var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var import_chunk_QORBISRI = require("./chunks/chunk-QORBISRI.js");
var import_chunk_UPE2T6HU = require("./chunks/chunk-UPE2T6HU.js");
var import_chunk_ITLIA5SR = require("./chunks/chunk-ITLIA5SR.js");
var import_chunk_ASF2YWFD = require("./chunks/usual.js")("./chunk-ASF2YWFD.js");
var import_chunk_UGHLTISC = require("./chunks/usual.js")("./chunk-UGHLTISC.js");
var import_chunk_DJKPHKXN = require("./chunks/usual.js")("./chunk-DJKPHKXN.js");
var import_chunk_MWT466LE = require("./chunks/usual.js")("./chunk-MWT466LE.js");
var import_chunk_D7SLYKJO = require("./chunks/usual.js")("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./chunks/usual.js")("./chunk-Z7QYKRDH.js");
var import_chunk_OV6MHTKQ = require("./chunks/usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_ICUTAQBB = require("./chunks/usual.js")("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./chunks/usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./chunks/usual.js")("./chunk-JG37QGRM.js");
var import_chunk_4FON7HVT = require("./chunks/chunk-4FON7HVT.js");
var import_chunk_3GHAXCKS = require("./chunks/chunk-3GHAXCKS.js");
var import_chunk_GDUADVNF = require("./chunks/chunk-GDUADVNF.js");
var import_chunk_P2SBXEGS = require("./chunks/chunk-P2SBXEGS.js");
var import_chunk_EISCKDBZ = require("./chunks/usual.js")("./chunk-EISCKDBZ.js");
var import_chunk_GVUAX4AS = require("./chunks/chunk-GVUAX4AS.js");
var import_chunk_WQQF3GEI = require("./chunks/usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./chunks/usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./chunks/usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_FYCCJL4J = require("./chunks/usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./chunks/usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./chunks/usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./chunks/usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_2GFEBG2H = require("./chunks/usual.js")("./chunk-2GFEBG2H.js");
var import_chunk_FVDK4WDU = require("./chunks/usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_Y6CV5SOB = require("./chunks/usual.js")("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./chunks/usual.js")("./chunk-QJDIH6DG.js");
var import_chunk_OY25YJED = require("./chunks/usual.js")("./chunk-OY25YJED.js");
var import_chunk_OEZZXJ3Y = require("./chunks/chunk-OEZZXJ3Y.js");
var import_chunk_5V3QA6ZH = require("./chunks/usual.js")("./chunk-5V3QA6ZH.js");
var import_chunk_UQZD6N2T = require("./chunks/usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_IQSQ5BZQ = require("./chunks/usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./chunks/usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./chunks/usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_CL5MXXCG = require("./chunks/usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./chunks/usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_AFIFJBZZ = require("./chunks/chunk-AFIFJBZZ.js");
var import_chunk_A74ML7CQ = require("./chunks/usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./chunks/usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_OPSX7VO5 = require("./chunks/usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./chunks/usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunks/chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var os = __toESM(require("os"));
var crypto = __toESM(require("crypto"));
var fs = __toESM(require("fs"));
var os2 = __toESM(require("os"));
var os4 = __toESM(require("os"));
var import_os = require("os");
var import_fs = require("fs");
var import_os2 = __toESM(require("os"));
var import_promises = require("node:timers/promises");
var import_node_fs2 = require("node:fs");
var import_node_os = require("node:os");
var import_node_fs3 = require("node:fs");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_fs4 = require("node:fs");
var import_node_path4 = require("node:path");
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
function issueCommand(command2, properties, message) {
  const cmd = new Command(command2, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command2, properties, message) {
    if (!command2) {
      command2 = "missing.command";
    }
    this.command = command2;
    this.properties = properties;
    this.message = message;
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
function issueFileCommand(command2, message) {
  const filePath = process.env[`GITHUB_${command2}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command2}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
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
var { access, appendFile, writeFile } = import_fs.promises;
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
        yield access(pathFromEnv, import_fs.constants.R_OK | import_fs.constants.W_OK);
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
    return this.addRaw(import_os.EOL);
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
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
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
var platform = import_os2.default.platform();
var arch = import_os2.default.arch();
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
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
var MOST_REDIRECTS = 3;
function boundedFetch(fetch2, origin, timeLimit) {
  return async (input, init) => {
    const signal = AbortSignal.timeout(timeLimit);
    try {
      const response = await followed(fetch2, String(input), { ...init, signal }, origin);
      await response.clone().arrayBuffer();
      return response;
    } catch (error2) {
      if (!signal.aborted) throw error2;
      throw new DOMException(`GitHub did not answer within ${timeLimit / 1e3} s.`, "TimeoutError");
    }
  };
}
async function followed(fetch2, address, init, origin) {
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (url.origin !== origin) {
      throw new DOMException(`GitHub refers to another server, ${url.host}, which is not asked.`, "SecurityError");
    }
    const response = await fetch2(url.href, { ...init, redirect: "manual" });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    url = new URL(location, url);
  }
  throw new DOMException(`GitHub redirected a request more than ${MOST_REDIRECTS} times.`, "SecurityError");
}
var SILENT = { debug() {
}, info() {
}, warn() {
}, error() {
} };
var TIME_LIMIT = 3e4;
var MOST_RETRIES = 3;
var MOST_WAIT = 6e4;
var MOST_WAITING = 18e4;
var RATE_LIMIT_WAIT = 6e4;
var MOST_QUOTED = 500;
async function connect(token, baseUrl, { wait = import_promises.setTimeout, timeLimit = TIME_LIMIT } = {}) {
  if (!/^[\x21-\x7e]+$/.test(token)) throw new import_chunk_OV6MHTKQ.UsageError("token holds a character that no token of GitHub has");
  const { getOctokit } = await Promise.resolve().then(() => __toESM(require("./chunks/github-4E6FD3EV.js")));
  const octokit = getOctokit(token, { baseUrl, log: SILENT });
  const { origin } = new URL(baseUrl);
  let left = MOST_WAITING;
  octokit.hook.wrap("request", async (request, options) => {
    const isRepeatable = options.request.repeat ?? options.method !== "POST";
    const fetch2 = boundedFetch(options.request.fetch, origin, timeLimit);
    options.request = { ...options.request, log: SILENT, fetch: fetch2 };
    for (let attempt = 0; ; attempt++) {
      try {
        return await request(options);
      } catch (error2) {
        if (isUnanswered(error2, "TimeoutError")) left -= timeLimit;
        const delay = delayBeforeRetry(error2, isRepeatable, attempt);
        if (delay === void 0 || delay > Math.min(left, MOST_WAIT)) throw error2;
        left -= delay;
        await wait(delay);
      }
    }
  });
  return octokit;
}
async function createOnce(create3, find, wait = import_promises.setTimeout) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await create3();
    } catch (error2) {
      if (!isAmbiguous(error2)) throw error2;
      await wait(backOff(attempt));
      const found = await find();
      if (found !== void 0) return found;
      if (attempt === MOST_RETRIES) throw error2;
    }
  }
}
function failureOf(error2, permission) {
  if (!isHttpError(error2)) throw error2;
  const { status, response } = error2;
  if (response === void 0) return { status: null, message: whyUnanswered(error2) };
  if (isRateLimit(error2)) return { status, message: `GitHub limits the rate of requests (${status}).` };
  const says = quoted(response.data);
  switch (status) {
    case 401:
      return { status, message: `GitHub does not accept the token (${status}${says}).` };
    case 403:
    case 404:
      return { status, message: `The token lacks the permission "${permission}" (${status}${says}).`, permission };
    case 410:
    case 422:
      return { status, message: `GitHub answered ${status}${says}.` };
    default:
      return { status, message: `GitHub answered ${status}.` };
  }
}
function isHttpError(error2) {
  return error2 instanceof Error && error2.name === "HttpError";
}
function isUnanswered(error2, name) {
  return isHttpError(error2) && error2.response === void 0 && error2.cause instanceof Error && error2.cause.name === name;
}
function isAmbiguous(error2) {
  return isHttpError(error2) && error2.status >= 500 && !isUnanswered(error2, "SecurityError");
}
function isRateLimit({ status, message, response }) {
  if (response === void 0) return false;
  const { headers } = response;
  const isSaid = "retry-after" in headers || headers["x-ratelimit-remaining"] === "0" || /secondary rate limit/i.test(message);
  return status === 429 || status === 403 && isSaid;
}
function delayBeforeRetry(error2, isRepeatable, attempt) {
  if (attempt === MOST_RETRIES || !isHttpError(error2)) return void 0;
  if (isRateLimit(error2)) return rateLimitDelay(error2.response?.headers ?? {});
  return isRepeatable && isAmbiguous(error2) ? backOff(attempt) : void 0;
}
function rateLimitDelay(headers) {
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  if (seconds >= 0) return seconds * 1e3;
  if (headers["x-ratelimit-remaining"] !== "0") return RATE_LIMIT_WAIT;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1e3 - Date.parse(headers.date ?? "");
  return Number.isNaN(reset) ? RATE_LIMIT_WAIT : Math.max(0, reset);
}
function backOff(attempt) {
  return 1e3 * 2 ** attempt * (0.75 + Math.random() / 2);
}
function whyUnanswered(error2) {
  const isOurs = isUnanswered(error2, "TimeoutError") || isUnanswered(error2, "SecurityError");
  return isOurs ? error2.message : `The connection to GitHub failed: ${(0, import_chunk_VGTO2SNZ.visible)(error2.message)}.`;
}
function quoted(data) {
  const { message, errors } = data ?? {};
  const details = (Array.isArray(errors) ? errors : []).map((one) => one?.message ?? JSON.stringify(one));
  const text = [message, ...details].filter((part) => typeof part === "string" && part !== "").join(": ");
  return text === "" ? "" : `: ${(0, import_chunk_VGTO2SNZ.visible)(text.slice(0, MOST_QUOTED)).replace(/\.$/, "")}`;
}
function readEvent(name, repository, sha, payload) {
  const event = { name, repository, sha };
  const pullRequest = pullRequestIn(at(payload, "pull_request"));
  if (pullRequest !== void 0) return { ...event, pullRequest };
  const range = rangeIn(name, payload);
  return range === void 0 ? event : { ...event, range };
}
function isOfPullRequest({ name, pullRequest }) {
  return pullRequest !== void 0 || name.startsWith("pull_request");
}
function headOf({ sha, pullRequest, range }) {
  return pullRequest?.headSha ?? range?.after ?? sha;
}
function pullRequestIn(given) {
  const number = at(given, "number");
  const headSha = commitAt(given, "head", "sha");
  const baseSha = commitAt(given, "base", "sha");
  if (typeof number !== "number" || headSha === void 0 || baseSha === void 0) return void 0;
  return { number, headSha, baseSha };
}
function rangeIn(name, payload) {
  const [before, after] = name === "merge_group" ? [commitAt(payload, "merge_group", "base_sha"), commitAt(payload, "merge_group", "head_sha")] : name === "push" ? [commitAt(payload, "before"), commitAt(payload, "after")] : [];
  return after === void 0 ? void 0 : { before, after };
}
function commitAt(value, ...keys) {
  const found = at(value, ...keys);
  return typeof found === "string" && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found) ? found : void 0;
}
function at(value, ...keys) {
  return keys.reduce(
    (node, key) => typeof node === "object" && node !== null && Object.hasOwn(node, key) ? node[key] : void 0,
    value
  );
}
function readEnvironment(variables, cwd) {
  const value = (name) => variables[name] ?? "";
  const [server, repository] = [value("GITHUB_SERVER_URL") || "https://github.com", value("GITHUB_REPOSITORY")];
  const [run2, action, ref] = ["GITHUB_RUN_ID", "GITHUB_ACTION_REPOSITORY", "GITHUB_ACTION_REF"].map(value);
  const workflow = value("GITHUB_WORKFLOW_REF").replace(/@.*$/s, "") || value("GITHUB_WORKFLOW");
  return {
    workspace: value("GITHUB_WORKSPACE") || cwd,
    event: readEvent(
      value("GITHUB_EVENT_NAME"),
      repository,
      value("GITHUB_SHA"),
      payloadAt(value("GITHUB_EVENT_PATH"))
    ),
    server,
    api: (value("GITHUB_API_URL") || "https://api.github.com").replace(/\/$/, ""),
    job: value("GITHUB_JOB"),
    step: JSON.stringify([workflow, value("GITHUB_JOB"), value("GITHUB_ACTION")]),
    attempt: [run2, value("GITHUB_RUN_ATTEMPT")].join("/"),
    ...repository && run2 && { runUrl: `${server}/${repository}/actions/runs/${run2}` },
    ...action && ref && { project: { repository: action, ref } },
    hasSummary: value("GITHUB_STEP_SUMMARY") !== "",
    temporary: value("RUNNER_TEMP") || (0, import_node_os.tmpdir)()
  };
}
function keyOf({ step }, inputs) {
  return (0, import_chunk_MWT466LE.createHash)("sha256").update(JSON.stringify([step, ...inputs])).digest("hex").slice(0, 16);
}
function payloadAt(path) {
  try {
    return JSON.parse((0, import_node_fs2.readFileSync)(path, "utf8"));
  } catch {
    return void 0;
  }
}
var ANNOTATIONS = ["auto", "commands", "check-run", "off"];
var COMMENT = ["never", "on-failure", "always"];
var NEW_SUPPRESSIONS = ["allow", "warn", "block"];
var REPORT = ["all", "changed"];
var CONFIG_FROM = ["head", "base"];
function readInputs(workspace) {
  const directory = (0, import_node_path2.resolve)(workspace, getInput("working-directory"));
  if (!(0, import_node_fs3.statSync)(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new import_chunk_OV6MHTKQ.UsageError(`working-directory is not a directory: ${getInput("working-directory")}`);
  }
  const paths = getMultilineInput("paths").filter((path) => path !== "");
  refuseLinks(workspace, directory, "working-directory");
  for (const path of paths) refuseLinks(workspace, (0, import_node_path2.resolve)(directory, path), "paths");
  const configFile = getInput("config");
  const configFrom = readChoice("config-from", CONFIG_FROM);
  const sarifFile = readSarifFile(workspace);
  const newSuppressions = readChoice("new-suppressions", NEW_SUPPRESSIONS);
  return {
    paths: paths.length > 0 ? paths : ["."],
    directory,
    ...configFile !== "" && { configFile },
    overrides: readOverrides(),
    summary: readFlag("summary") ?? true,
    annotations: readChoice("annotations", ANNOTATIONS) ?? "auto",
    suggestions: readFlag("suggestions") ?? false,
    comment: readChoice("comment", COMMENT) ?? "never",
    report: readChoice("report", REPORT) ?? "all",
    ...configFrom !== void 0 && { configFrom },
    ...newSuppressions !== void 0 && { newSuppressions },
    ...sarifFile !== void 0 && { sarifFile },
    token: getInput("token"),
    matrix: readMatrix()
  };
}
function refuseLinks(workspace, path, input) {
  const isInside = path === workspace || path.startsWith(workspace + import_node_path2.sep);
  if (!isInside || !(0, import_node_fs3.existsSync)(path) || (0, import_node_fs3.realpathSync)(path) === path) return;
  throw new import_chunk_OV6MHTKQ.UsageError(`${input} leads through a link; name what it leads to: ${(0, import_node_path2.relative)(workspace, path)}`);
}
function readSarifFile(workspace) {
  const name = getInput("sarif-file");
  if (name === "") return void 0;
  const path = (0, import_node_path2.resolve)(workspace, name);
  refuseLinks(workspace, (0, import_node_path2.dirname)(path), "sarif-file");
  return path;
}
function readOverrides() {
  const failOn = readChoice("fail-on", import_chunk_WQQF3GEI.FAIL_ON);
  const pedantic = readFlag("pedantic");
  const hermesRelease = getInput("hermes-release");
  return {
    ...failOn !== void 0 && { failOn },
    ...pedantic !== void 0 && { pedantic },
    ...hermesRelease !== "" && { hermesRelease }
  };
}
function readMatrix() {
  try {
    return JSON.parse(getInput("matrix") || "null") ?? {};
  } catch {
    throw new import_chunk_OV6MHTKQ.UsageError("matrix must be what toJSON(matrix) gives");
  }
}
function readChoice(name, choices) {
  const value = getInput(name);
  return value === "" ? void 0 : (0, import_chunk_OV6MHTKQ.oneOf)(choices, value, name);
}
function readFlag(name) {
  const value = getInput(name);
  return value === "" ? void 0 : (0, import_chunk_OV6MHTKQ.oneOf)(["true", "false"], value.toLowerCase(), name) === "true";
}
function blobId(bytes, algorithm = "sha1") {
  return (0, import_chunk_MWT466LE.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
var FETCH_TIMEOUT = 6e4;
var LAZY = { timeout: FETCH_TIMEOUT, mayFetch: true };
var DEEPER = ["--deepen=100", "--deepen=1000", "--unshallow"];
var DIFF = [
  ...["diff", "--raw", "-z", "-p", "-U0", "-M", "--text", "--no-ext-diff", "--no-textconv", "--no-color"],
  ...["--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/"]
];
function headCommit(root) {
  const text = (0, import_chunk_Z7QYKRDH.git)(root, ["cat-file", "commit", "HEAD"])?.toString("latin1");
  const sha = wordOf(root, ["rev-parse", "HEAD"]);
  if (text === void 0 || sha === void 0) return void 0;
  const [head = ""] = text.split("\n\n", 1);
  return { sha, parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((found) => found[1]) };
}
function bringCommit(root, sha) {
  return hasCommit(root, sha) || fetch(root, ["--depth=1"], [sha]) && hasCommit(root, sha);
}
function hasCommit(root, sha) {
  return (0, import_chunk_Z7QYKRDH.git)(root, ["cat-file", "-e", `${sha}^{tree}`]) !== void 0;
}
function fetch(root, options, commits) {
  const args = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", ...options];
  return (0, import_chunk_Z7QYKRDH.git)(root, [...args, "origin", ...commits], LAZY) !== void 0;
}
function knownMergeBase(root, one, other) {
  return isShallow(root) ? void 0 : wordOf(root, ["merge-base", one, other]);
}
function mergeBase(root, one, other) {
  for (const deeper of DEEPER) {
    const found = wordOf(root, ["merge-base", one, other]);
    if (found !== void 0) return found;
    if (!fetch(root, isShallow(root) ? [deeper] : [], [one, other])) return void 0;
  }
  return wordOf(root, ["merge-base", one, other]);
}
function isShallow(root) {
  return wordOf(root, ["rev-parse", "--is-shallow-repository"]) === "true";
}
function wordOf(root, args) {
  return (0, import_chunk_Z7QYKRDH.git)(root, args)?.toString("latin1").trim();
}
function isCheckoutOf(root, repository) {
  const address = wordOf(root, ["config", "--get", "remote.origin.url"])?.replace(/(?:\.git)?\/*$/, "") ?? "";
  return repository !== "" && address.toLowerCase().endsWith(`/${repository.toLowerCase()}`);
}
function filesBetween(root, base, head) {
  const output = (0, import_chunk_Z7QYKRDH.git)(root, [...DIFF, base, head], LAZY);
  if (output === void 0) return void 0;
  const text = (0, import_chunk_M5RVUK72.decodeUtf8)(output);
  const end = text.indexOf("\0\0");
  return (0, import_chunk_ITLIA5SR.parseChange)(end === -1 ? "" : text.slice(end + 2), namesIn(end === -1 ? "" : text.slice(0, end)));
}
function namesIn(raw) {
  const words = raw.split("\0");
  const names = [];
  for (let at2 = 0; at2 + 1 < words.length; ) {
    const [, oldMode = "", status = ""] = /^:(\d+) \d+ \w+ \w+ (\w)/.exec(words[at2]) ?? [];
    const oldPath = words[at2 + 1];
    const isRenamed = status === "R" || status === "C";
    const path = isRenamed ? words[at2 + 2] : oldPath;
    at2 += isRenamed ? 3 : 2;
    const wasLink = oldMode === "120000";
    if (status === "T") names.push({ path: null, oldPath, wasLink }, { path, oldPath: null, wasLink: false });
    else names.push({ path: status === "D" ? null : path, oldPath: "AC".includes(status) ? null : oldPath, wasLink });
  }
  return names;
}
function committedIn(root) {
  const listed = (0, import_chunk_Z7QYKRDH.git)(root, ["ls-tree", "-r", "-z", "--full-tree", "HEAD"]);
  const entries = listed === void 0 ? [] : (0, import_chunk_M5RVUK72.decodeUtf8)(listed).split("\0");
  const ids = new Map(
    entries.flatMap((entry) => {
      const [, id, path] = /^\d+ \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
      return id === void 0 || path === void 0 ? [] : [[path, id]];
    })
  );
  const known = /* @__PURE__ */ new WeakMap();
  return (source) => {
    const id = ids.get(source.path);
    const answer = known.get(source) ?? (id !== void 0 && isBlob(source.text, id));
    known.set(source, answer);
    return answer;
  };
}
function isBlob(text, id) {
  const algorithm = id.length === 40 ? "sha1" : "sha256";
  return [text, text.replaceAll("\r\n", "\n")].some((each) => blobId((0, import_chunk_M5RVUK72.encodeUtf8)(each), algorithm) === id);
}
function filesIn(root, commit, paths) {
  const listed = (0, import_chunk_Z7QYKRDH.git)(root, ["ls-tree", "-z", "--full-tree", commit, "--", ...paths], LAZY);
  if (listed === void 0) return void 0;
  const files = /* @__PURE__ */ new Map();
  for (const entry of (0, import_chunk_M5RVUK72.decodeUtf8)(listed).split("\0").filter(Boolean)) {
    const [, mode = "", id = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
    const bytes = mode.startsWith("100") ? (0, import_chunk_Z7QYKRDH.git)(root, ["cat-file", "blob", id], LAZY) : void 0;
    if (mode.startsWith("100") && bytes === void 0) return void 0;
    files.set(path, bytes === void 0 ? { kind: "other" } : { kind: "file", bytes });
  }
  return files;
}
var MOST_COMPARED_FILES = 300;
var MOST_PULL_FILES = 3e3;
async function compare(event, root, remote) {
  const ends = await endsOf(event, root, remote);
  if ("words" in ends) return { ...ends, ...tipAlone(event, root) };
  const { base, head, tip } = ends;
  const { start, words } = await changeSince(event, root, base, head, remote);
  return { start, words, tip: tip === base ? start : changeSinceTip(root, tip, head, start.change) };
}
function tipAlone({ pullRequest, repository }, root) {
  if (pullRequest === void 0) return {};
  const base = pullRequest.baseSha;
  const isLocal = bringCommit(root, base);
  const isOurs = isLocal || headCommit(root) === void 0 || isCheckoutOf(root, repository);
  return isOurs ? { tip: { base, isLocal } } : {};
}
async function changeSince(event, root, base, head, remote) {
  const isLocal = bringCommit(root, base);
  const words = `Compared ${short(base)} with ${short(head)}`;
  const isCommitted = committedIn(root);
  const fromGit = isLocal ? filesBetween(root, base, head) : void 0;
  if (fromGit !== void 0)
    return { start: { base, isLocal, change: { files: fromGit, isCommitted } }, words: `${words}.` };
  const start = { base, isLocal };
  if (remote === void 0) {
    return { start, words: `Commit ${short(base)} could not be fetched, and there is no token to ask the API.` };
  }
  const files = await askedFiles(event, base, head, remote);
  if (typeof files === "string") return { start, words: files };
  return {
    start: { ...start, change: { files, isCommitted } },
    words: `${words}, as the API tells it: the commit could not be fetched.`
  };
}
function changeSinceTip(root, tip, head, sinceStart) {
  const isLocal = bringCommit(root, tip);
  const files = isLocal ? filesBetween(root, tip, head) : void 0;
  const change = files === void 0 ? sinceStart : { files, isCommitted: committedIn(root) };
  return { base: tip, isLocal, ...change !== void 0 && { change } };
}
async function endsOf(event, root, remote) {
  const { pullRequest, range } = event;
  if (isOfPullRequest(event) && pullRequest === void 0) {
    return { words: "The payload of the event does not say which commits it is about." };
  }
  if (pullRequest === void 0 && range === void 0) {
    return { isMoot: true, words: `The event ${event.name || "(without a name)"} compares nothing.` };
  }
  const head = headCommit(root);
  if (head === void 0) return { words: "git cannot tell which commit is checked out." };
  if (range !== void 0) {
    if (head.sha !== range.after) return { words: otherCommit(head.sha) };
    if (range.before === void 0) return { isMoot: true, words: "The push made a new branch." };
    return { base: range.before, head: head.sha, tip: range.before };
  }
  if (pullRequest === void 0) return { words: otherCommit(head.sha) };
  const [first, second, ...more] = head.parents;
  const isOwn = event.name !== "pull_request_target" && head.sha === event.sha || first === pullRequest.baseSha;
  if (isOwn && first !== void 0 && second === pullRequest.headSha && more.length === 0) {
    return { base: first, head: head.sha, tip: first };
  }
  if (head.sha !== pullRequest.headSha) return { words: otherCommit(head.sha) };
  const tip = pullRequest.baseSha;
  const base = knownMergeBase(root, tip, head.sha) ?? await askedMergeBase(tip, head.sha, remote) ?? mergeBase(root, tip, head.sha);
  if (base === void 0) return { words: `No common ancestor of ${short(tip)} and ${short(head.sha)} was found.` };
  return { base, head: head.sha, tip };
}
function otherCommit(sha) {
  return `The commit that is checked out, ${short(sha)}, is not the one that the event is about.`;
}
function short(sha) {
  return sha.slice(0, 12);
}
async function askedMergeBase(base, head, remote) {
  if (remote === void 0) return void 0;
  try {
    return (await comparison(base, head, remote)).merge_base_commit.sha;
  } catch (error2) {
    failureOf(error2, "contents: read");
    return void 0;
  }
}
async function comparison(base, head, { client, owner, repo }) {
  const octokit = await client();
  const basehead = `${base}...${head}`;
  return (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })).data;
}
async function askedFiles({ pullRequest }, base, head, remote) {
  try {
    const { files = [] } = await comparison(base, head, remote);
    if (files.length < MOST_COMPARED_FILES) return files.map(fileChange);
    if (pullRequest?.headSha !== head)
      return `The API tells no more than ${MOST_COMPARED_FILES} files of a comparison.`;
    const { client, owner, repo } = remote;
    const octokit = await client();
    const all = await octokit.paginate(octokit.rest.pulls.listFiles, {
      owner,
      repo,
      pull_number: pullRequest.number,
      per_page: 100
    });
    if (all.length < MOST_PULL_FILES) return all.map(fileChange);
    return `The API tells no more than ${MOST_PULL_FILES} files of a pull request.`;
  } catch (error2) {
    return `The API could not tell what has changed: ${failureOf(error2, "contents: read").message}`;
  }
}
function fileChange({ filename, status, previous_filename, patch: text }) {
  const patch = (0, import_chunk_ITLIA5SR.parseHunks)(text);
  return {
    path: status === "removed" ? null : filename,
    oldPath: status === "added" || status === "copied" ? null : previous_filename ?? filename,
    lines: patch === void 0 ? "all" : (0, import_chunk_ITLIA5SR.addedLines)(patch),
    ...patch !== void 0 && { patch }
  };
}
async function policyFilesAt({ tip, words }, root, remote, also) {
  if (tip === void 0) return words;
  const { base, isLocal } = tip;
  const paths = [...import_chunk_Z7QYKRDH.CONFIG_FILES, ...import_chunk_Z7QYKRDH.MISNAMED_FILES, ...also];
  const local = isLocal ? filesIn(root, base, paths) : void 0;
  if (local !== void 0) return (path) => local.get(path);
  if (remote === void 0) return `Commit ${base.slice(0, 12)} cannot be read, and there is no token to ask the API.`;
  const files = await askedFiles2(base, paths, remote);
  return typeof files === "string" ? files : (path) => files.get(path);
}
async function askedFiles2(ref, paths, { client, owner, repo }) {
  const octokit = await client();
  const files = /* @__PURE__ */ new Map();
  try {
    await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${ref}...${ref}`, per_page: 1 });
    for (const path of paths) {
      const file = await askedFile({ owner, repo, path, ref }, octokit);
      if (file !== void 0) files.set(path, file);
    }
    return files;
  } catch (error2) {
    return `The base commit ${ref.slice(0, 12)} cannot be read: ${failureOf(error2, "contents: read").message}`;
  }
}
async function askedFile(place2, { rest }) {
  try {
    const { data } = await rest.repos.getContent({ ...place2 });
    if (Array.isArray(data) || data.type !== "file" || !("content" in data)) return { kind: "other" };
    if (data.encoding === "base64") return { kind: "file", bytes: Buffer.from(data.content, "base64") };
    const raw = await rest.repos.getContent({ ...place2, mediaType: { format: "raw" } });
    return { kind: "file", bytes: Buffer.from(raw.data) };
  } catch (error2) {
    if (failureOf(error2, "contents: read").status === 404) return void 0;
    throw error2;
  }
}
async function judge(inputs, event, remote) {
  const { paths, directory, configFile, overrides, report } = inputs;
  const request = { paths, cwd: directory, overrides, ...configFile !== void 0 && { configFile } };
  const root = (0, import_chunk_Z7QYKRDH.repositoryRoot)(paths, directory);
  const comparison2 = await compare(event, root, remote);
  const { policy, notes } = await policyOf(inputs, event, { comparison: comparison2, root, remote, request });
  const isReview = isOfPullRequest(event) || event.name === "merge_group";
  const mode = isReview ? inputs.newSuppressions ?? (policy === void 0 ? "allow" : "block") : "allow";
  const isNew = newnessOf(event, comparison2);
  const change = comparison2.start?.change;
  const touches = change === void 0 ? () => false : (0, import_chunk_ITLIA5SR.toucher)(change);
  const { result, failed } = await (0, import_chunk_DJKPHKXN.run)({
    ...request,
    report,
    suppressionCounts: (suppression, finding, isKnown) => mode !== "block" || !isNew(suppression) && (isKnown || isWithin(finding, suppression)),
    // What the change writes anew is not what the baseline was made of.
    ...policy !== void 0 && { policy },
    ...policy !== void 0 && isReview && { baselineCounts: ({ span }) => !touches(span) },
    ...change !== void 0 && { change }
  });
  const newSuppressions = result.suppressions.filter(isNew);
  return {
    result,
    failed,
    comparison: comparison2,
    policyFrom: policy === void 0 ? "head" : "base",
    newSuppressions,
    notes: [
      ...eventNotes(event, comparison2),
      ...notes,
      ...reportNotes(inputs, comparison2),
      ...mode === "allow" ? [] : newSuppressions.flatMap((suppression) => suppressionNotes(suppression, mode))
    ]
  };
}
async function policyOf({ configFrom }, event, { comparison: comparison2, root, remote, request }) {
  const from = configFrom ?? (isOfPullRequest(event) ? "base" : "head");
  if (from === "head" || comparison2.isMoot) return { notes: [] };
  const { configFile, cwd } = request;
  const named = configFile === void 0 ? void 0 : (0, import_chunk_D7SLYKJO.pathInRepository)({ root, cwd }, configFile);
  const also = [import_chunk_DJKPHKXN.BASELINE_FILE, ...named === void 0 ? [] : [named]];
  const files = await policyFilesAt(comparison2, root, remote, also);
  if (typeof files === "string") {
    if (configFrom === "base") throw new import_chunk_Z7QYKRDH.InputError(`config-from is base, and that cannot be read: ${files}`);
    const message = `The base branch cannot be read, so the configuration, the baseline and the suppressions of the checkout hold. ${files}`;
    return { notes: [{ severity: "warning", message }] };
  }
  const proposed = await (0, import_chunk_DJKPHKXN.loadPolicy)(request);
  const notes = [];
  const policy = await readable(request, files, notes);
  if (named !== void 0 && files(named) === void 0) {
    const message = `${configFile} is not in the base branch, so the defaults hold.`;
    notes.push({ severity: "warning", message });
  }
  if (notes.length === 0 && JSON.stringify(policy) !== JSON.stringify(proposed)) {
    notes.push({ severity: "notice", message: PROPOSED });
  }
  return { policy, notes };
}
async function readable(request, files, notes) {
  const tried = async (load, what, instead) => {
    try {
      return await load();
    } catch (error2) {
      if (!(error2 instanceof import_chunk_D7SLYKJO.ConfigError)) throw error2;
      const [{ line, column, message } = { line: 1, column: 1, message: "" }] = error2.mistakes;
      const place2 = `${(0, import_node_path3.relative)((0, import_chunk_Z7QYKRDH.repositoryRoot)(request.paths, request.cwd), error2.path)}:${line}:${column}`;
      notes.push({
        severity: "warning",
        message: `${place2} in the base branch has a mistake (${message}), so ${what}.`
      });
      return instead;
    }
  };
  const settings = await tried(() => (0, import_chunk_DJKPHKXN.loadSettings)(request, files), "the default settings hold", {});
  const baseline = await tried(async () => (0, import_chunk_DJKPHKXN.loadBaselineOf)(request, files), "no baseline holds", void 0);
  return { settings, ...baseline !== void 0 && { baseline } };
}
var PROPOSED = "The configuration or the baseline differs from that of the base branch, which holds here; this one takes effect once it is merged.";
function newnessOf(event, { tip }) {
  if (!isOfPullRequest(event) && event.name !== "merge_group") return () => false;
  const change = tip?.change;
  if (change === void 0) return () => true;
  const touches = (0, import_chunk_ITLIA5SR.toucher)(change);
  const renamed = new Set(change.files.flatMap(({ path, oldPath }) => path === oldPath ? [] : [path]));
  return ({ span }) => touches(span) || renamed.has(span.source.path);
}
function isWithin({ span, related }, { span: own, scope }) {
  const isThere = ({ source }) => source.path === own.source.path;
  return scope === "file" && isThere(span) && related.every((place2) => isThere(place2.span));
}
function eventNotes(event, { start, words }) {
  const notes = [];
  if (event.name === "pull_request_target") notes.push({ severity: "warning", message: TARGET });
  if (isOfPullRequest(event) && start === void 0) {
    const message = `The checkout is not that of the pull request, so nothing is written to it. ${words}`;
    notes.push({ severity: "warning", message });
  }
  return notes;
}
var TARGET = "pull_request_target runs with the secrets and the write token of the base branch, and by default checks that branch out, not the pull request. gateway-lint runs nothing of what it reads, but other steps of the job may. Use pull_request: it needs no token, and works for forks.";
function reportNotes({ report }, { start, isMoot, words }) {
  if (report === "all" || start?.change !== void 0 || isMoot) return [];
  const message = `What has changed is not known, so everything is reported. ${words}`;
  return [{ severity: "warning", message }];
}
function suppressionNotes({ span, used }, mode) {
  if (used.length === 0) return [];
  const ids = used.map(({ id }) => id).join(", ");
  const message = mode === "warn" ? `The change silences ${ids} with this suppression, which it adds.` : `This suppression of ${ids} does not count: the change itself adds it.`;
  return [{ severity: "warning", message, span }];
}
function publicationOf(inputs, environment2, judgement, workspace, remote) {
  const isOther = environment2.event.pullRequest !== void 0 && judgement.comparison.start === void 0;
  return {
    inputs,
    environment: environment2,
    judgement,
    result: { ...judgement.result, findings: (0, import_chunk_UPE2T6HU.byUrgency)(judgement.result.findings) },
    ...remote !== void 0 && !isOther && { remote: { ...remote, target: targetOf(inputs, environment2, remote) } },
    paths: pathsOf(environment2, judgement.result, workspace)
  };
}
function targetOf(inputs, environment2, { owner, repo }) {
  const { matrix, paths, configFile } = inputs;
  const directory = (0, import_node_path4.relative)(environment2.workspace, inputs.directory);
  const number = environment2.event.pullRequest?.number;
  return {
    owner,
    repo,
    headSha: headOf(environment2.event),
    key: keyOf(environment2, [matrix, directory, paths, configFile]),
    ...number !== void 0 && { pullRequest: number }
  };
}
function pullRequestOf(target) {
  return target?.pullRequest === void 0 ? void 0 : { ...target, pullRequest: target.pullRequest };
}
function pathsOf({ server, event, project }, { root }, workspace) {
  const inWorkspace = (path) => (0, import_node_path4.relative)(workspace, (0, import_node_path4.join)(root, path)).split(import_node_path4.sep).join("/");
  const inRepository = (0, import_node_fs4.existsSync)((0, import_node_path4.join)(root, ".git")) ? (path) => path : inWorkspace;
  const { repository, sha } = event;
  return {
    inWorkspace,
    inRepository,
    ...repository && sha && {
      lineUrl: (path, line, endLine) => (0, import_chunk_4FON7HVT.blobUrl)(server, repository, sha, inRepository(path), line, endLine)
    },
    ...project !== void 0 && { pageUrl: (page) => `${server}/${project.repository}/blob/${project.ref}/${page}` }
  };
}
var MOST_ANNOTATIONS2 = 50;
var MOST_MESSAGE_BYTES = 64 * 1024;
var MOST_TITLE = 255;
var LEVELS = { error: "failure", warning: "warning", notice: "notice" };
async function publishCheckRun(octokit, target, run2) {
  const annotations2 = run2.annotations.map(apiAnnotation);
  let arrived = 0;
  let url;
  try {
    const first = annotations2.slice(0, MOST_ANNOTATIONS2);
    const created = await create(octokit, target, run2, first);
    url = created.html_url ?? void 0;
    arrived = first.length;
    while (arrived < annotations2.length) {
      const next = annotations2.slice(arrived, arrived + MOST_ANNOTATIONS2);
      await append(octokit, target, run2, created.id, next, arrived);
      arrived += next.length;
    }
    return { arrived, ...url !== void 0 && { url } };
  } catch (error2) {
    return { arrived, failure: failureOf(error2, "checks: write"), ...url !== void 0 && { url } };
  }
}
async function create({ rest }, { owner, repo, headSha }, run2, annotations2) {
  const { name, externalId, conclusion, detailsUrl, wait } = run2;
  return createOnce(
    async () => {
      const { data } = await rest.checks.create({
        owner,
        repo,
        name,
        head_sha: headSha,
        external_id: externalId,
        status: "completed",
        conclusion,
        ...detailsUrl !== void 0 && { details_url: detailsUrl },
        output: { ...outputOf(run2), annotations: annotations2 }
      });
      return data;
    },
    async () => {
      const runs = { owner, repo, ref: headSha, check_name: name, filter: "all", per_page: 100 };
      const { data } = await rest.checks.listForRef(runs);
      return data.check_runs.find((known) => known.external_id === externalId);
    },
    wait
  );
}
async function append({ rest }, { owner, repo }, run2, id, annotations2, before) {
  const place2 = { owner, repo, check_run_id: id };
  await createOnce(
    async () => {
      const request = { repeat: false };
      const { data } = await rest.checks.update({ ...place2, output: { ...outputOf(run2), annotations: annotations2 }, request });
      return data;
    },
    async () => {
      const { data } = await rest.checks.get(place2);
      return data.output.annotations_count >= before + annotations2.length ? data : void 0;
    },
    run2.wait
  );
}
function outputOf({ title, summary: summary2 }) {
  return { title: title.slice(0, MOST_TITLE).toWellFormed(), summary: summary2 };
}
function apiAnnotation({ severity, title, message, file, startLine, endLine, startColumn, endColumn }) {
  return {
    // A path that is not Unicode cannot be named in JSON, and would have the whole request refused.
    path: (0, import_chunk_VGTO2SNZ.visible)(file),
    start_line: startLine,
    end_line: endLine,
    ...startColumn !== void 0 && { start_column: startColumn },
    ...endColumn !== void 0 && { end_column: endColumn },
    annotation_level: LEVELS[severity],
    title,
    message: cutBytes(message, MOST_MESSAGE_BYTES)
  };
}
function cutBytes(text, most) {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  return `${new TextDecoder().decode(bytes.subarray(0, most - 3), { stream: true })}\u2026`;
}
var PERMISSION = "pull-requests: write";
var MOST_COMMENT = 65536;
function marker({ key }, what) {
  return `<!-- gateway-lint: ${key}${what === void 0 ? "" : ` ${what}`} -->`;
}
async function ownOf(octokit, comments) {
  const isByPerson = ({ user }) => user !== null && user.type !== "Bot";
  const login = comments.some(isByPerson) ? await loginOf(octokit) : void 0;
  return comments.filter(({ user }) => user !== null && (user.type === "Bot" || user.login === login));
}
async function loginOf(octokit) {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error2) {
    const { status } = failureOf(error2, PERMISSION);
    if (status === 401 || status === 403) return void 0;
    throw error2;
  }
}
async function unlessGone(action) {
  try {
    await action();
  } catch (error2) {
    if (failureOf(error2, PERMISSION).status !== 404) throw error2;
  }
}
function comparable(body) {
  return (body ?? "").replaceAll("\r\n", "\n").trimEnd();
}
var MOST_REPORT_BYTES = MOST_COMMENT - 64;
async function publishComment(octokit, target, report) {
  let done = "nothing";
  try {
    const [first, ...others] = await ownComments(octokit, target);
    const body = `${marker(target)}
${report.body}`;
    if (first !== void 0) done = await update(octokit, target, first, body);
    else if (report.failed || report.mode === "always") done = await create2(octokit, target, body, report.wait);
    for (const { id } of others) {
      await unlessGone(() => octokit.rest.issues.deleteComment({ ...place(target), comment_id: id }));
    }
    return { done };
  } catch (error2) {
    return { done, failure: failureOf(error2, PERMISSION) };
  }
}
async function ownComments(octokit, target) {
  const issue2 = { ...place(target), issue_number: target.pullRequest, per_page: 100 };
  const comments = await octokit.paginate(octokit.rest.issues.listComments, issue2);
  const line = marker(target);
  const own = await ownOf(
    octokit,
    comments.filter(({ body }) => comparable(body).split("\n", 1)[0] === line)
  );
  return own.map(({ id, body }) => ({ id: Number(id), body }));
}
async function update(octokit, target, comment2, body) {
  if (comparable(comment2.body) === comparable(body)) return "unchanged";
  await octokit.rest.issues.updateComment({ ...place(target), comment_id: comment2.id, body });
  return "updated";
}
async function create2(octokit, target, body, wait) {
  await createOnce(
    () => octokit.rest.issues.createComment({ ...place(target), issue_number: target.pullRequest, body }),
    async () => (await ownComments(octokit, target))[0],
    wait
  );
  return "created";
}
function place({ owner, repo }) {
  return { owner, repo };
}
async function isHead(octokit, { owner, repo, pullRequest, headSha }) {
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: pullRequest });
    return data.head.sha === headSha;
  } catch (error2) {
    failureOf(error2, PERMISSION);
    return true;
  }
}
var MOST_SUMMARY_BYTES = 1024 * 1024;
var MOST_CHECK_SUMMARY_BYTES = 65535;
function pageOf(publication, notes, maxBytes) {
  const { result, paths } = publication;
  const { lineUrl, pageUrl } = paths;
  const isKnown = publication.judgement.comparison.tip?.change !== void 0;
  return (0, import_chunk_3GHAXCKS.markdownReport)(result, {
    maxBytes,
    sections: [
      {
        title: "Judged",
        lines: [...circumstances(publication), ...notes.filter(({ span }) => span === void 0).map(noteLine)]
      },
      { title: `Suppressions that this change ${isKnown ? "adds" : "may add"}`, lines: suppressionLines(publication) }
    ],
    ...lineUrl !== void 0 && { lineUrl },
    ...pageUrl !== void 0 && { pageUrl }
  });
}
function noteLine({ severity, message }) {
  return `**${severity}**: ${(0, import_chunk_3GHAXCKS.escapeMarkdown)(message)}`;
}
function circumstances({ judgement, result, inputs }) {
  const { comparison: comparison2, policyFrom } = judgement;
  if (comparison2.isMoot) return [];
  const policy = policyFrom === "base" ? `Configuration, baseline and suppressions: as in ${comparison2.tip?.base.slice(0, 12)}, the base.` : "Configuration, baseline and suppressions: as in the checkout.";
  const older = result.older > 0 ? [`${(0, import_chunk_IQSQ5BZQ.count)(result.older, "finding")} that the change is not to blame for left out (report: ${inputs.report}).`] : [];
  return [comparison2.words, policy, ...older].map(import_chunk_3GHAXCKS.escapeMarkdown);
}
function suppressionLines({ judgement, paths }) {
  return judgement.newSuppressions.map((suppression) => {
    const { span, rules, reason } = suppression;
    const { line } = span.source.position(span.start);
    const place2 = (0, import_chunk_3GHAXCKS.code)(`${span.source.path}:${line}`);
    const link = paths.lineUrl === void 0 ? place2 : `[${place2}](${paths.lineUrl(span.source.path, line, line)})`;
    const ids = rules.map(({ id }) => (0, import_chunk_3GHAXCKS.code)(id)).join(", ");
    return `${link}: ${ids}${reason === "" ? "" : `, ${(0, import_chunk_3GHAXCKS.escapeMarkdown)(reason)}`}`;
  });
}
async function reviewable(octokit, { owner, repo, pullRequest }, suggestions) {
  const pull = { owner, repo, pull_number: pullRequest, per_page: 100 };
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, pull);
  const byPath = new Map(files.map((file) => [file.filename, file]));
  const sources = new Set(suggestions.map(({ source }) => source));
  const added = new Map(
    [...sources].map((source) => {
      const file = byPath.get(source.path);
      return [source, file?.sha === blobId((0, import_chunk_M5RVUK72.encodeUtf8)(source.text)) ? linesAdded(file.patch) : []];
    })
  );
  return suggestions.filter(
    ({ source, startLine, line }) => added.get(source)?.some(([first, last]) => first <= startLine && line <= last)
  );
}
function linesAdded(patch) {
  const parsed = (0, import_chunk_ITLIA5SR.parseHunks)(patch);
  return parsed === void 0 ? [] : (0, import_chunk_ITLIA5SR.addedLines)(parsed);
}
async function openThreads(octokit, target) {
  const { owner, repo, pullRequest } = target;
  const pull = { owner, repo, pull_number: pullRequest, per_page: 100 };
  const comments = await octokit.paginate(octokit.rest.pulls.listReviewComments, pull);
  const answered = new Set(comments.map((comment2) => comment2.in_reply_to_id));
  const marked = comments.filter(
    ({ body, in_reply_to_id: reply }) => reply === void 0 && hashIn(body, target) !== void 0
  );
  return (await ownOf(octokit, marked)).map(({ id, path, body, line }) => ({
    id: Number(id),
    path,
    ...typeof line === "number" && { line },
    body,
    hash: hashIn(body, target),
    isAnswered: answered.has(Number(id))
  }));
}
function hashIn(body, target) {
  const last = comparable(body).split("\n").at(-1);
  const hash = / ([0-9a-f]{16}) -->$/.exec(last)?.[1];
  return hash !== void 0 && last === marker(target, hash) ? hash : void 0;
}
function planFor(threads, suggestions) {
  const stale = new Set(threads);
  const kept = [];
  const missing = suggestions.filter((suggestion2) => {
    const thread = [...stale].find((one) => offers(one, suggestion2));
    if (thread === void 0) return true;
    stale.delete(thread);
    kept.push([thread, suggestion2]);
    return false;
  });
  return { kept, stale: [...stale], missing };
}
function offers({ path, line, hash }, suggestion2) {
  return path === suggestion2.source.path && line === suggestion2.line && hash === suggestion2.hash;
}
var MOST_COMMENTS = 30;
var REVIEW = "gateway-lint read the lines that this pull request changes.";
var WITHDRAWN = "gateway-lint withdrew this suggestion: it no longer applies here.";
async function publishSuggestions(octokit, target, suggestions, wait) {
  const done = { posted: 0, kept: 0, settled: 0, refused: 0 };
  const failures = [];
  const attempt = async (action) => {
    try {
      await action();
    } catch (error2) {
      failures.push(failureOf(error2, PERMISSION));
    }
  };
  await attempt(async () => {
    const plan = planFor(await openThreads(octokit, target), suggestions);
    done.kept = plan.kept.length;
    await attempt(() => settle(octokit, target, plan.stale, done));
    await attempt(() => refresh(octokit, target, plan.kept));
    await attempt(() => post(octokit, target, plan.missing, done, wait));
  });
  const [failure] = failures;
  return { ...done, notes: notesOf(done.refused), ...failure !== void 0 && { failure } };
}
function notesOf(refused2) {
  if (refused2 === 0) return [];
  const message = `GitHub takes no suggestion for ${(0, import_chunk_IQSQ5BZQ.count)(refused2, "repair")}: not on lines that it shows of the pull request's head. The findings say what to change.`;
  return [{ severity: "notice", message }];
}
async function settle(octokit, target, stale, done) {
  const { owner, repo } = target;
  for (const { id, isAnswered } of stale) {
    const place2 = { owner, repo, comment_id: id };
    const body = `${WITHDRAWN}

${marker(target, "settled")}`;
    await unlessGone(
      () => isAnswered ? octokit.rest.pulls.updateReviewComment({ ...place2, body }) : octokit.rest.pulls.deleteReviewComment(place2)
    );
    done.settled++;
  }
}
async function refresh(octokit, target, kept) {
  const { owner, repo } = target;
  for (const [thread, suggestion2] of kept) {
    const body = bodyOf(suggestion2, target);
    if (comparable(thread.body) === comparable(body)) continue;
    await unlessGone(() => octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: thread.id, body }));
  }
}
function bodyOf({ text, hash }, target) {
  return `${text}

${marker(target, hash)}`;
}
async function post(octokit, target, missing, done, wait) {
  if (missing.length === 0) return;
  const postable = (await reviewable(octokit, target, missing)).filter(
    (suggestion2) => bodyOf(suggestion2, target).length <= MOST_COMMENT
  );
  done.refused += missing.length - postable.length;
  const batches = [];
  for (let at2 = 0; at2 < postable.length; at2 += MOST_COMMENTS) batches.push(postable.slice(at2, at2 + MOST_COMMENTS));
  for (let batch = batches.shift(); batch !== void 0; batch = batches.shift()) {
    if (await isTaken(octokit, target, batch, wait)) done.posted += batch.length;
    else if (batch.length === 1) done.refused++;
    else {
      const middle = Math.ceil(batch.length / 2);
      batches.unshift(batch.slice(0, middle), batch.slice(middle));
    }
  }
}
async function isTaken(octokit, target, batch, wait) {
  const { owner, repo, pullRequest, headSha } = target;
  const review = {
    ...{ owner, repo, pull_number: pullRequest, commit_id: headSha, event: "COMMENT" },
    body: `${REVIEW}

${marker(target)}`,
    comments: batch.map((suggestion2) => reviewComment(suggestion2, target))
  };
  try {
    await createOnce(
      () => octokit.rest.pulls.createReview(review),
      async () => {
        const threads = await openThreads(octokit, target);
        return threads.find((thread) => batch.some((suggestion2) => offers(thread, suggestion2)));
      },
      wait
    );
    return true;
  } catch (error2) {
    if (failureOf(error2, PERMISSION).status === 422) return false;
    throw error2;
  }
}
function reviewComment(suggestion2, target) {
  const { source, startLine, line } = suggestion2;
  return {
    path: source.path,
    side: "RIGHT",
    line,
    ...startLine < line && { start_line: startLine, start_side: "RIGHT" },
    body: bodyOf(suggestion2, target)
  };
}
var MOST_UNITS = 2e3;
function suggestionsOf(result, options) {
  const isOffered = (repair) => {
    const { source, start, end } = repair;
    const holdsSecret = result.secrets.some((span) => span.source === source && span.start < end && span.end > start);
    const { startLine, line } = linesOf(repair);
    return !holdsSecret && isPlain(repair) && options.onChangedLines(source.path, startLine, line);
  };
  const repairs = result.findings.reduce(
    (known, finding) => withFinding(known, finding, isOffered),
    []
  );
  return repairs.toSorted(compareRepairs).map((repair) => suggestion(repair, options));
}
function withFinding(known, finding, isOffered) {
  let own = repairOf([finding]);
  let others = known;
  while (own !== void 0 && isOffered(own)) {
    const { source, start, end, findings } = own;
    const isTouching = (other) => other.source === source && other.start < end && other.end > start;
    const touching = others.filter(isTouching);
    if (touching.length === 0) return [...others, own];
    others = others.filter((other) => !isTouching(other));
    own = repairOf([...touching.flatMap((other) => other.findings), ...findings]);
  }
  return known;
}
function repairOf(findings) {
  const edits = (0, import_chunk_EISCKDBZ.distinctEdits)(findings.flatMap((finding) => (0, import_chunk_VDMMOHIX.certainFix)(finding)?.edits ?? []));
  const [first] = edits;
  const last = edits.at(-1);
  if (first === void 0 || last === void 0) return void 0;
  const { source } = first.span;
  const isClear = edits.every((edit, index) => {
    const next = edits[index + 1];
    return edit.span.source === source && (next === void 0 || !(0, import_chunk_EISCKDBZ.contradict)(edit, next));
  });
  if (!isClear || source.text === "") return void 0;
  const start = lineStart(source, first.span.start);
  let end = lineEnd(source, last.span.end > last.span.start ? last.span.end - 1 : last.span.end);
  let text = (0, import_chunk_EISCKDBZ.applyEdits)(source.text, edits, start, end);
  while (text !== "" && !text.endsWith("\n") && end < source.text.length) {
    end = lineEnd(source, end);
    text = (0, import_chunk_EISCKDBZ.applyEdits)(source.text, edits, start, end);
  }
  return text === source.text.slice(start, end) ? void 0 : { source, findings, start, end, text };
}
function lineStart(source, offset) {
  const at2 = Math.min(offset, source.text.length - 1);
  return at2 - source.position(at2).column + 1;
}
function lineEnd(source, offset) {
  const at2 = source.text.indexOf("\n", offset);
  return at2 === -1 ? source.text.length : at2 + 1;
}
function linesOf({ source, start, end }) {
  return { startLine: source.position(start).line, line: source.position(end - 1).line };
}
function isPlain({ source, start, end, text }) {
  const lines = `${source.text.slice(start, end)}
${text}`.replaceAll("	", " ").split("\n");
  return text !== "\n" && lines.every((line) => line.length <= MOST_UNITS && (0, import_chunk_VGTO2SNZ.visible)(line) === line);
}
function compareRepairs(a, b) {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.start - b.start;
}
function suggestion(repair, options) {
  const { source, start, end, findings } = repair;
  const replacement = repair.text.replace(/\n$/, "");
  const original = source.text.slice(start, end).replace(/\n$/, "");
  return {
    source,
    ...linesOf(repair),
    replacement,
    findings,
    text: [
      ...wordsOf(findings, options),
      (0, import_chunk_3GHAXCKS.fencedLines)("suggestion", repair.text === "" ? [] : replacement.split("\n")).join("\n")
    ].join("\n\n"),
    hash: (0, import_chunk_MWT466LE.createHash)("sha256").update(JSON.stringify([source.path, original, replacement])).digest("hex").slice(0, 16)
  };
}
function wordsOf(findings, { pageUrl }) {
  const messages = findings.map(({ severity, rule, message, url }) => {
    const name = pageUrl === void 0 ? `\`${rule}\`` : `[\`${rule}\`](${pageUrl(url)})`;
    return `**${severity}** ${name}: ${(0, import_chunk_3GHAXCKS.escapeMarkdown)(message)}`;
  });
  const titles = new Set(findings.flatMap((finding) => (0, import_chunk_VDMMOHIX.certainFix)(finding)?.title ?? []));
  return [...messages, ...[...titles].map((title) => `help: ${(0, import_chunk_3GHAXCKS.escapeMarkdown)(title)}`)];
}
var ANNOTATE = { error, warning, notice };
async function publish(publication) {
  const { judgement, result, paths, inputs, environment: environment2 } = publication;
  log((0, import_chunk_2GFEBG2H.textReport)(result, { color: false, showPath: paths.inWorkspace }));
  log(`${(0, import_chunk_VGTO2SNZ.visible)(judgement.comparison.words)}
`);
  const notes = [...judgement.notes, ...await suggest(publication)];
  notes.push(...await comment(publication, notes));
  notes.push(...await annotate(publication, notes));
  log(notes.map(({ severity, message }) => `${severity}: ${(0, import_chunk_VGTO2SNZ.visible)(message)}
`).join(""));
  if (inputs.summary && environment2.hasSummary) {
    await summary.addRaw(pageOf(publication, notes, MOST_SUMMARY_BYTES)).write();
  }
}
function log(text) {
  if (text === "") return;
  process.stdout.write((0, import_chunk_4FON7HVT.fenced)(text, (0, import_chunk_MWT466LE.randomUUID)()));
}
async function suggest(publication) {
  const { inputs, judgement, result, paths, remote } = publication;
  const change = judgement.comparison.start?.change;
  const target = pullRequestOf(remote?.target);
  if (!inputs.suggestions || target === void 0 || remote === void 0) return [];
  const octokit = await remote.client();
  if (await isLate(octokit, target, "suggestions are")) return [];
  const suggestions = suggestionsOf(result, {
    onChangedLines: (path, first, last) => change === void 0 || (0, import_chunk_ITLIA5SR.coversLines)(change, path, first, last),
    ...paths.pageUrl !== void 0 && { pageUrl: paths.pageUrl }
  });
  const { posted, kept, settled, notes, failure } = await publishSuggestions(octokit, target, suggestions);
  log(`Suggestions: ${posted} posted, ${kept} kept, ${settled} settled.
`);
  return [...notes, ...refused("The suggestions could not all be brought up to date", failure)];
}
async function comment(publication, notes) {
  const { inputs, judgement, remote } = publication;
  const target = pullRequestOf(remote?.target);
  if (inputs.comment === "never" || target === void 0 || remote === void 0) return [];
  const octokit = await remote.client();
  if (await isLate(octokit, target, "comment is")) return [];
  const { failure } = await publishComment(octokit, target, {
    mode: inputs.comment,
    failed: judgement.failed,
    body: pageOf(publication, notes, MOST_REPORT_BYTES)
  });
  return refused("The comment could not be brought up to date", failure);
}
async function isLate(octokit, target, what) {
  if (await isHead(octokit, target)) return false;
  log(`The pull request has moved on from ${target.headSha.slice(0, 12)}: its ${what} left to the run for its head.
`);
  return true;
}
async function commentFailure(inputs, environment2, remote, message) {
  const target = remote && pullRequestOf(targetOf(inputs, environment2, remote));
  if (inputs.comment === "never" || target === void 0 || remote === void 0) return;
  const octokit = await remote.client();
  if (await isLate(octokit, target, "comment is")) return;
  const body = `## gateway-lint: no verdict

${(0, import_chunk_3GHAXCKS.escapeMarkdown)(message.slice(0, MOST_FAILURE))}
`;
  const report = { mode: inputs.comment, failed: true, body };
  const { failure } = await publishComment(octokit, target, report);
  if (failure !== void 0) log(`The comment could not be brought up to date. ${failure.message}
`);
}
var MOST_FAILURE = 5e3;
async function annotate(publication, notes) {
  const { inputs, result, remote, paths } = publication;
  if (inputs.annotations === "off") return [];
  const isAsked = inputs.annotations === "check-run";
  const inWorkspace = (0, import_chunk_4FON7HVT.annotations)(result, paths.inWorkspace);
  const isComplete = !(0, import_chunk_4FON7HVT.isCut)([...notes.map((note) => noteAnnotation(note, paths)), ...inWorkspace]);
  if (!isAsked && (inputs.annotations === "commands" || isComplete || remote === void 0)) {
    command(publication, notes, inWorkspace);
    return [];
  }
  const { arrived, problem } = remote === void 0 ? NO_TOKEN : await checkRun(publication, notes, remote);
  const message = `The check run could not be written, or not whole; findings that it lacks are workflow commands. ${problem}`;
  const own = problem === void 0 || !isAsked ? [] : [{ severity: "warning", message }];
  if (problem !== void 0 && !isAsked) log(`${message}
`);
  command(publication, [...notes, ...own], inWorkspace.slice(arrived));
  return own;
}
var NO_TOKEN = { arrived: 0, problem: "There is no token." };
async function checkRun(publication, notes, { client, target }) {
  const { judgement, result, environment: environment2, inputs, paths } = publication;
  const { arrived, failure } = await publishCheckRun(await client(), target, {
    name: `gateway-lint findings (${[environment2.job, ...matrixValues(inputs.matrix)].join(", ")})`,
    externalId: `${target.key}/${environment2.attempt}`,
    conclusion: judgement.failed ? "failure" : result.findings.length > 0 ? "neutral" : "success",
    title: (0, import_chunk_IQSQ5BZQ.foundCounts)(result) || "No findings",
    summary: pageOf(publication, notes, MOST_CHECK_SUMMARY_BYTES),
    annotations: (0, import_chunk_4FON7HVT.annotations)(result, paths.inRepository),
    ...environment2.runUrl !== void 0 && { detailsUrl: environment2.runUrl }
  });
  return { arrived, ...failure !== void 0 && { problem: failure.message } };
}
function matrixValues(matrix) {
  return Object.values(matrix).map((value) => (0, import_chunk_VGTO2SNZ.visible)(typeof value === "string" ? value : JSON.stringify(value)));
}
function command({ inputs, environment: environment2, paths }, notes, found) {
  const elsewhere = inputs.summary && environment2.hasSummary ? "the job summary" : "the job's log";
  const all = [...notes.map((note) => noteAnnotation(note, paths)), ...found];
  for (const { severity, message, ...properties } of (0, import_chunk_4FON7HVT.commands)(all, elsewhere)) ANNOTATE[severity](message, properties);
}
function noteAnnotation({ severity, message, span }, { inWorkspace }) {
  const annotation = { severity, message: (0, import_chunk_VGTO2SNZ.visible)(message), title: "gateway-lint" };
  if (span === void 0) return annotation;
  const { line } = span.source.position(span.start);
  return { ...annotation, file: inWorkspace(span.source.path), startLine: line };
}
function refused(what, failure) {
  return failure === void 0 ? [] : [{ severity: "warning", message: `${what}. ${failure.message}` }];
}
async function writeSarif(publication) {
  const { inputs, judgement, paths } = publication;
  if (inputs.sarifFile === void 0) return;
  const { sarifReport } = await Promise.resolve().then(() => __toESM(require("./chunks/sarif-ZE6N2KMS.js")));
  const log2 = sarifReport(judgement.result, {
    showPath: paths.inRepository,
    onlyReported: true,
    ...paths.pageUrl !== void 0 && { pageUrl: paths.pageUrl }
  });
  (0, import_chunk_UGHLTISC.replaceFile)(inputs.sarifFile, log2, inputs.sarifFile);
}
async function main(environment2, workspace) {
  let takeBack;
  try {
    const inputs = readInputs(workspace);
    const remote = remoteOf(inputs.token, environment2);
    takeBack = (message) => commentFailure(inputs, environment2, remote, message);
    const judgement = await judge(inputs, environment2.event, remote);
    const publication = publicationOf(inputs, environment2, judgement, workspace, remote);
    await publish(publication);
    await writeSarif(publication);
    writeOutputs(judgement, environment2, workspace);
    process.exitCode = judgement.failed ? 1 : 0;
  } catch (error2) {
    setOutput("outcome", "error");
    process.exitCode = 1;
    publishFailure(error2, workspace);
    await takeBack?.((0, import_chunk_QORBISRI.describeFailure)(error2, workspace)).catch((reason) => log((0, import_chunk_QORBISRI.describeFailure)(reason, workspace)));
  }
}
function remoteOf(token, { api, event }) {
  const [owner, repo] = event.repository.split("/");
  if (token === "" || !owner || !repo) return void 0;
  let client;
  return {
    owner,
    repo,
    client: () => {
      client ??= connect(token, api);
      return client;
    }
  };
}
function writeOutputs({ result, failed, comparison: comparison2 }, { temporary, event }, workspace) {
  (0, import_node_fs.mkdirSync)(temporary, { recursive: true });
  const repository = result.root === workspace ? event.repository || null : null;
  const file = (0, import_node_path.join)((0, import_node_fs.mkdtempSync)((0, import_node_path.join)(temporary, "gateway-lint-")), "report.json");
  (0, import_node_fs.writeFileSync)(file, (0, import_chunk_OEZZXJ3Y.jsonReport)(result, repository));
  const counts = (0, import_chunk_OPSX7VO5.countBySeverity)(result.findings);
  setOutput("gateways", result.gateways.length);
  setOutput("findings", result.findings.length);
  setOutput(
    "new-findings",
    comparison2.start?.change === void 0 ? "" : result.findings.filter(({ isNew }) => isNew).length
  );
  setOutput("errors", counts.error);
  setOutput("warnings", counts.warning);
  setOutput("notices", counts.notice);
  setOutput("json", file);
  setOutput("outcome", failed ? "findings" : "clean");
}
function publishFailure(error2, workspace) {
  log((0, import_chunk_QORBISRI.describeFailure)(error2, workspace));
  if (!(error2 instanceof import_chunk_D7SLYKJO.ConfigError)) {
    error((0, import_chunk_VGTO2SNZ.visible)(error2 instanceof Error ? error2.message : String(error2)), { title: "gateway-lint failed" });
    return;
  }
  for (const { line, column, message } of error2.mistakes.slice(0, import_chunk_4FON7HVT.MOST_ANNOTATIONS)) {
    const file = (0, import_node_path.relative)(workspace, error2.path).split(import_node_path.sep).join("/");
    error((0, import_chunk_VGTO2SNZ.visible)(message), { title: "gateway-lint: configuration", file, startLine: line, startColumn: column });
  }
}
var environment = readEnvironment(process.env, process.cwd());
void main(environment, (0, import_node_fs.realpathSync)(environment.workspace));
