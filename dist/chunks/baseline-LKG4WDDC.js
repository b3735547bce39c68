import {
  requestOf
} from "./chunk-IFCINJ7V.js";
import {
  BASELINE_FILE,
  applyBaseline,
  entryOf,
  formatBaseline,
  loadPolicy,
  run
} from "./chunk-MJO3SZDE.js";
import {
  replaceFile
} from "./chunk-WAZTHR46.js";
import "./chunk-NFCHPQDT.js";
import {
  InputError
} from "./chunk-RKZHIKGY.js";
import "./chunk-YPMCRW4P.js";
import "./chunk-KJYZEJ43.js";
import "./chunk-XN3HYEOO.js";
import "./chunk-OV6MHTKQ.js";
import "./chunk-SFD24VQ6.js";
import "./chunk-NCPWOSPO.js";
import "./chunk-FZJSRRRK.js";
import "./chunk-J5ECMFKT.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-SFTVJKUJ.js";
import "./chunk-SQXJZMUF.js";
import "./chunk-I7K72DE5.js";
import {
  count
} from "./chunk-IQSQ5BZQ.js";
import "./chunk-VDMMOHIX.js";
import {
  visible
} from "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-6SR4Q5T5.js";
import "./chunk-OPSX7VO5.js";
import "./chunk-YLVDSGH3.js";

// src/commands/baseline.ts
import { join } from "node:path";
async function run2(call) {
  return { stdout: await updateBaseline(call), exitCode: 0 };
}
async function updateBaseline(call) {
  const request = requestOf(call);
  const prune = call.values.flag("prune");
  const { settings, baseline: old } = await loadPolicy(request);
  const { result } = await run({ ...request, policy: { settings } });
  if (prune && !result.isWhole) {
    throw new InputError("--prune has to look at the whole repository; give its root as the PATH");
  }
  const { kept, hidden, unmatched } = applyBaseline(result.findings, old ?? { entries: [] });
  if (prune) {
    const removed = new Set(unmatched);
    if (removed.size > 0) save(result.root, old?.entries.filter((entry) => !removed.has(entry)) ?? []);
    return pruned(old === void 0, hidden.length, unmatched.length);
  }
  if (kept.length > 0) save(result.root, [...old?.entries ?? [], ...kept.map(entryOf)]);
  return added(old === void 0, kept.length, hidden.length, result.isWhole ? unmatched : []);
}
function pruned(isMissing, hidden, unmatched) {
  if (isMissing) return `There is no ${BASELINE_FILE}, and so nothing to remove.
`;
  if (unmatched === 0) return `Every entry of ${BASELINE_FILE} matches; it hides ${count(hidden, "finding")}.
`;
  const which = unmatched === 1 ? "matches" : "match";
  return `Removed ${entries(unmatched)} from ${BASELINE_FILE} that ${which} nothing any more; it hides ${count(hidden, "finding")}.
`;
}
function added(isMissing, fresh, hidden, unmatched) {
  if (isMissing && fresh === 0) return `No findings, and so no ${BASELINE_FILE} is written.
`;
  const total = count(fresh + hidden, "finding");
  const done = isMissing ? `${BASELINE_FILE} is written: it hides ${total}.` : `${BASELINE_FILE} hides ${total}, ${fresh} of them new.`;
  return `${done}${closing(unmatched)}
`;
}
var MOST_NAMED = 20;
function closing(unmatched) {
  if (unmatched.length === 0) return "";
  const names = unmatched.slice(0, MOST_NAMED).map(({ rule, path }) => visible(`${rule} in ${path}`));
  const rest = unmatched.length > MOST_NAMED ? ` and ${unmatched.length - MOST_NAMED} more` : "";
  const which = unmatched.length === 1 ? "matches" : "match";
  return ` ${entries(unmatched.length)} ${which} nothing any more (gateway-lint baseline --prune): ${names.join(", ")}${rest}.`;
}
function entries(number) {
  return number === 1 ? "1 entry" : `${number} entries`;
}
function save(root, content) {
  replaceFile(join(root, BASELINE_FILE), formatBaseline(content), BASELINE_FILE);
}
export {
  run2 as run
};
