import {
  didYouMean
} from "./chunk-NCPWOSPO.js";

// src/usage.ts
var UsageError = class extends Error {
};
function oneOf(choices, value, name) {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== void 0) return choice;
  throw new UsageError(`${name} must be one of ${choices.join(", ")}, not "${value}"${didYouMean(value, choices)}`);
}

export {
  UsageError,
  oneOf
};
