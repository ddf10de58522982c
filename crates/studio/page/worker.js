// The engine's side: runs the publisher in a worker, so that the page never waits. It inherits the page's policy, as the worker is made
// from a blob: it can connect to nothing either.

import instantiate from "assembly:glue";

const ENGINE = "assembly-studio.wasm.gz";
const PACK = `${__VERSION__}/assembly-studio.pack.js`;

const OWN = /\.(xls[xmb]?|ods)$/i;

let studio;

const acts = {
  /** Starts the engine and gives it every file of the widgets, the pack among them. */
  async start({ pack }) {
    const { [ENGINE]: engine, ...files } = pack;
    const glue = instantiate();
    await glue(await WebAssembly.compile(await inflated(decoded(engine))));
    studio = new glue.Studio(__VERSION__);
    for (const [name, text] of Object.entries(files)) studio.pack(name, decoded(text));
    studio.pack(PACK, new TextEncoder().encode(`self.assemblyPack=${JSON.stringify(pack)};\n`));
  },

  /** What each file is. Those that a spreadsheet program calls its own are not read for that. */
  async kinds({ files }) {
    const kinds = [];
    for (const file of files) kinds.push(OWN.test(file.name) ? "workbook" : studio.kind(await bytesOf(file)));
    return kinds;
  },

  async open({ files, mapping, updated, now, drill }, tell) {
    for (const file of files) studio.choose(file.name, await bytesOf(file));
    if (drill) studio.drill();
    if (mapping) studio.map(mapping.name, await bytesOf(mapping));
    return JSON.parse(studio.open(updated || undefined, now, tell));
  },

  feed: () => studio.feed(),
  mapping: () => studio.mapping(),
  packed: ({ name }) => studio.packed(name),

  async build({ before, now, address }) {
    for (const file of before) studio.choose(file.name, await bytesOf(file));
    return JSON.parse(studio.build(now, address));
  },

  zip: () => studio.zip(),
  template: ({ language }) => studio.template(language),
  export: async ({ feed }) => studio.export(await bytesOf(feed)),
  lost: () => studio.lost(),
};

function decoded(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The spreadsheet program saved it meanwhile, or holds it.
    throw { code: "changed", name: file.name };
  }
}

// One after the other, as each may wait for a file.
let queue = Promise.resolve();
self.onmessage = ({ data }) => {
  queue = queue.then(() => answer(data));
};

async function answer({ id, act, given }) {
  try {
    const result = await acts[act](given, (part) => self.postMessage({ id, part }));
    self.postMessage({ id, result }, result instanceof Uint8Array ? [result.buffer] : []);
  } catch (error) {
    // A trap, memory that ran out, a stack too deep: the instance may have stopped in the middle of anything.
    const ended = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    const known = error?.code ? error : { message: String(error) };
    self.postMessage({ id, error: { ...known, code: known.code ?? (ended ? "ended" : act === "start" ? "blocked" : "refused") } });
  }
}
