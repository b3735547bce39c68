// src/config/config.ts
var FAIL_ON = ["error", "warning", "notice", "never"];
var DEFAULT_CONFIG = {
  failOn: "error",
  pedantic: false,
  rules: {},
  include: [],
  exclude: [],
  requireReason: false,
  markdown: false,
  hosts: {}
};

export {
  FAIL_ON,
  DEFAULT_CONFIG
};
