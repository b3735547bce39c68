// src/reporters/index.ts
var FORMATS = [
  "text",
  "json",
  "jsonl",
  "sarif",
  "github",
  "markdown",
  "checkstyle",
  "junit",
  "rdjson",
  "codeclimate"
];
var REPORTERS = {
  text: async () => (await import("./text-F3RU2D5A.js")).textReport,
  json: async () => (await import("./json-O65BKZJO.js")).jsonReport,
  jsonl: async () => (await import("./json-O65BKZJO.js")).jsonLinesReport,
  sarif: async () => {
    const { sarifReport } = await import("./sarif-5NCPLN7I.js");
    return (result) => sarifReport(result);
  },
  github: async () => (await import("./github-NLNGOTKQ.js")).githubReport,
  markdown: async () => {
    const { markdownReport } = await import("./markdown-VWVPYU44.js");
    return (result) => markdownReport(result, { maxBytes: Number.MAX_SAFE_INTEGER });
  },
  checkstyle: async () => (await import("./checkstyle-ATRLPOKY.js")).checkstyleReport,
  junit: async () => (await import("./junit-DCEJDV4J.js")).junitReport,
  rdjson: async () => (await import("./rdjson-PHARMU37.js")).rdjsonReport,
  codeclimate: async () => (await import("./codeclimate-FOU2R2CR.js")).codeclimateReport
};

export {
  FORMATS,
  REPORTERS
};
