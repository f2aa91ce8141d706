// How the program is started of its parts, in the page and in a worker: the first, and the rest, which shares memory and table
// with it (tools/split_module.mjs). In the one-file page the first is all.

export const withFirst = (first) => ({ primary: first.exports });

/** `standIn(place)` is what stands in the table at a place that the rest takes. */
export function startFirst(module, imports, standIn) {
  const places = WebAssembly.Module.imports(module).filter((one) => one.module === 'placeholder');
  const placeholder = Object.fromEntries(places.map(({ name }) => [name, standIn(Number(name))]));
  return WebAssembly.instantiate(module, { ...imports, placeholder });
}

export const startRest = (module, first) => WebAssembly.instantiate(module, withFirst(first));
