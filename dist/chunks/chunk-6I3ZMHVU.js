import {
  renderings
} from "./chunk-REKMB2VI.js";
import {
  surface
} from "./chunk-XN3HYEOO.js";

// src/formats/templates/alternatives.ts
function withRenderings(source, read) {
  const [first, ...others] = renderings(source) ?? [source];
  if (first === void 0 || first === source) return read(source);
  if (others.length === 0) return read(first);
  const rendered = [first, ...others].map((text) => read(text).map(surface));
  return read(source).map((service) => {
    const alternatives = rendered.flatMap((services) => services.find(({ name }) => name === service.name) ?? []);
    return alternatives.length === 0 ? service : { ...service, alternatives };
  });
}

export {
  withRenderings
};
