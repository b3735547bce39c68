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
  flagOf: () => flagOf,
  homeVariable: () => homeVariable,
  identitySpan: () => identitySpan,
  isKnownProfileName: () => isKnownProfileName,
  isWritable: () => isWritable,
  portsOf: () => portsOf,
  sharedPorts: () => sharedPorts,
  variableOf: () => variableOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DS6R6JKH = require("./chunk-DS6R6JKH.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
function variableOf(service, name) {
  return service.environment.findLast((variable) => variable.name === name);
}
function flagOf(gateway) {
  return gateway.flags.find((flag) => flag.outcome === "read");
}
function homeVariable({ service, profile }) {
  const found = variableOf(service, "HERMES_HOME");
  const counts = profile.why.some(({ span }) => found !== void 0 && (0, import_chunk_M5RVUK72.compareSpans)(span, found.span) === 0);
  return counts ? found : void 0;
}
function identitySpan(gateway) {
  const { state, why } = gateway.profile;
  return flagOf(gateway)?.span ?? (state === "pinned-by-home" ? why[0]?.span : void 0) ?? gateway.span;
}
var PROFILE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
function isKnownProfileName(text) {
  return text.isKnown() && PROFILE_NAME.test(text.value);
}
function isWritable(name) {
  return PROFILE_NAME.test(name);
}
var PORTS = [
  "API_SERVER_PORT",
  "WEBHOOK_PORT",
  "WECOM_CALLBACK_PORT",
  "BLUEBUBBLES_WEBHOOK_PORT",
  "MSGRAPH_WEBHOOK_PORT",
  "LINE_PORT",
  "FEISHU_WEBHOOK_PORT",
  "SMS_WEBHOOK_PORT",
  "WHATSAPP_CLOUD_WEBHOOK_PORT",
  "TEAMS_PORT",
  "A2A_PORT"
];
function sharedPorts(host) {
  const own = (0, import_chunk_DS6R6JKH.residents)(host).filter(({ container }) => container === void 0);
  const groups = (0, import_chunk_DS6R6JKH.groupBy)(own.flatMap(portsOf), ({ port }) => port);
  return [...groups.values()].filter((group) => (0, import_chunk_DS6R6JKH.severalIn)(group) !== void 0);
}
function portsOf(gateway) {
  return PORTS.flatMap((name) => {
    const variable = variableOf(gateway.service, name);
    const port = variable?.value.isKnown() ? variable.value.value.trim() : "";
    if (variable === void 0 || !/^[1-9]\d{0,4}$/.test(port) || isOff(gateway, name)) return [];
    return [{ gateway, name, port, span: variable.span }];
  });
}
function isOff({ service }, port) {
  const switched = variableOf(service, port.replace(/_PORT$/, "_ENABLED"))?.value.value ?? "";
  return /^\s*(?:false|0|no|off)\s*$/i.test(switched);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  flagOf,
  homeVariable,
  identitySpan,
  isKnownProfileName,
  isWritable,
  portsOf,
  sharedPorts,
  variableOf
});
module.exports = { ...module.exports };
