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
  run: () => run2
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_FXTZHYZW = require("./usual.js")("./chunk-FXTZHYZW.js");
var import_chunk_UGHLTISC = require("./usual.js")("./chunk-UGHLTISC.js");
var import_chunk_DJKPHKXN = require("./usual.js")("./chunk-DJKPHKXN.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_D7SLYKJO = require("./usual.js")("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./usual.js")("./chunk-Z7QYKRDH.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_ICUTAQBB = require("./usual.js")("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_EISCKDBZ = require("./usual.js")("./chunk-EISCKDBZ.js");
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_5V3QA6ZH = require("./usual.js")("./chunk-5V3QA6ZH.js");
var import_chunk_UQZD6N2T = require("./usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_path = require("node:path");
async function run2(call) {
  return { stdout: await updateBaseline(call), exitCode: 0 };
}
async function updateBaseline(call) {
  const request = (0, import_chunk_FXTZHYZW.requestOf)(call);
  const prune = call.values.flag("prune");
  const { settings, baseline: old } = await (0, import_chunk_DJKPHKXN.loadPolicy)(request);
  const { result } = await (0, import_chunk_DJKPHKXN.run)({ ...request, policy: { settings } });
  if (prune && !result.isWhole) {
    throw new import_chunk_Z7QYKRDH.InputError("--prune has to look at the whole repository; give its root as the PATH");
  }
  const { kept, hidden, unmatched } = (0, import_chunk_DJKPHKXN.applyBaseline)(result.findings, old ?? { entries: [] });
  if (prune) {
    const removed = new Set(unmatched);
    if (removed.size > 0) save(result.root, old?.entries.filter((entry) => !removed.has(entry)) ?? []);
    return pruned(old === void 0, hidden.length, unmatched.length);
  }
  if (kept.length > 0) save(result.root, [...old?.entries ?? [], ...kept.map(import_chunk_DJKPHKXN.entryOf)]);
  return added(old === void 0, kept.length, hidden.length, result.isWhole ? unmatched : []);
}
function pruned(isMissing, hidden, unmatched) {
  if (isMissing) return `There is no ${import_chunk_DJKPHKXN.BASELINE_FILE}, and so nothing to remove.
`;
  if (unmatched === 0) return `Every entry of ${import_chunk_DJKPHKXN.BASELINE_FILE} matches; it hides ${(0, import_chunk_IQSQ5BZQ.count)(hidden, "finding")}.
`;
  const which = unmatched === 1 ? "matches" : "match";
  return `Removed ${entries(unmatched)} from ${import_chunk_DJKPHKXN.BASELINE_FILE} that ${which} nothing any more; it hides ${(0, import_chunk_IQSQ5BZQ.count)(hidden, "finding")}.
`;
}
function added(isMissing, fresh, hidden, unmatched) {
  if (isMissing && fresh === 0) return `No findings, and so no ${import_chunk_DJKPHKXN.BASELINE_FILE} is written.
`;
  const total = (0, import_chunk_IQSQ5BZQ.count)(fresh + hidden, "finding");
  const done = isMissing ? `${import_chunk_DJKPHKXN.BASELINE_FILE} is written: it hides ${total}.` : `${import_chunk_DJKPHKXN.BASELINE_FILE} hides ${total}, ${fresh} of them new.`;
  return `${done}${closing(unmatched)}
`;
}
var MOST_NAMED = 20;
function closing(unmatched) {
  if (unmatched.length === 0) return "";
  const names = unmatched.slice(0, MOST_NAMED).map(({ rule, path }) => (0, import_chunk_VGTO2SNZ.visible)(`${rule} in ${path}`));
  const rest = unmatched.length > MOST_NAMED ? ` and ${unmatched.length - MOST_NAMED} more` : "";
  const which = unmatched.length === 1 ? "matches" : "match";
  return ` ${entries(unmatched.length)} ${which} nothing any more (gateway-lint baseline --prune): ${names.join(", ")}${rest}.`;
}
function entries(number) {
  return number === 1 ? "1 entry" : `${number} entries`;
}
function save(root, content) {
  (0, import_chunk_UGHLTISC.replaceFile)((0, import_node_path.join)(root, import_chunk_DJKPHKXN.BASELINE_FILE), (0, import_chunk_DJKPHKXN.formatBaseline)(content), import_chunk_DJKPHKXN.BASELINE_FILE);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
