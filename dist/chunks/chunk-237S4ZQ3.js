import {
  endOf
} from "./chunk-AXWHWBGL.js";

// src/formats/format.ts
function candidates(repository, isCandidate, mentions) {
  const sources = repository.candidates.filter(isCandidate).flatMap((path) => {
    const source = candidateAt(repository, path, isCandidate, mentions({ path, text: "" }));
    return source !== void 0 && mentions(source) ? [source] : [];
  });
  return [...new Set(sources)];
}
function candidateAt(repository, path, isCandidate, isService) {
  const entry = repository.entry(path, isService);
  if (entry?.kind !== "link") return entry?.source;
  const { path: to = "", target } = endOf(repository, path);
  const isFound = repository.has(to) && isCandidate(to);
  return target.kind === "file" && !isFound ? target.source : void 0;
}

export {
  candidates,
  candidateAt
};
