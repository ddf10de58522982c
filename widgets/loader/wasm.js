// The WASM modules: fetched, proved to be ours, and compiled once each. A page with several kinds of widget takes the one with all
// of them, which is less than two of the others.

import { Failure, say } from "./failures.js";
import { beside } from "./home.js";
import { ALL, MODULES } from "./modules.js";
import { cureFor, offline } from "./network.js";

/** Name -> compiled module, or on its way. */
const modules = new Map();

/** The compiled module for a kind of widget, on a page with so many kinds. A failure is not kept: the next call tries again. */
export function compiled(widget, kinds, patience, again) {
  const name = modules.has(ALL) || (kinds > 1 && !modules.has(widget)) ? ALL : widget;
  if (!modules.has(name)) {
    modules.set(
      name,
      compile(name, patience, again).catch((error) => {
        modules.delete(name);
        throw error;
      }),
    );
  }
  return modules.get(name);
}

async function compile(name, patience, again) {
  const address = beside(`assembly-${name}.wasm`);
  // Without adopted style sheets a strict style-src would leave the widget bare.
  if (typeof WebAssembly === "undefined" || !("adoptedStyleSheets" in Document.prototype)) {
    throw new Failure("wasm-unsupported", "This browser has no WebAssembly, or no adopted style sheets.");
  }
  if (!address) {
    throw new Failure("wasm-unreachable", "The script cannot tell where it came from.", "Load it by <script src=\"…/assembly-widgets.js\">, not inline or combined with others.");
  }
  const stop = new AbortController();
  // For all of it, as its bytes are not counted: three times what is borne of a silent feed.
  const timer = setTimeout(() => stop.abort(), patience * 3);
  try {
    const response = await get(name, address, again, stop.signal);
    return await (streams(response, address) ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (stop.signal.aborted) throw new Failure("wasm-unreachable", `${address} did not arrive in time.`, "Check that the server answers.");
    // Chromium and Firefox throw CompileError, WebKit EvalError, each with a wording of its own.
    if (/CSP|Content.?Security|unsafe-eval|wasm-eval/i.test(error?.message)) throw new Failure("wasm-blocked", String(error));
    if (error instanceof WebAssembly.CompileError) throw new Failure("wasm-unsupported", String(error));
    throw error instanceof TypeError ? await why(address) : error;
  } finally {
    clearTimeout(timer);
  }
}

async function get(name, address, again, signal) {
  const response = await fetch(address, {
    integrity: MODULES[name],
    credentials: "omit",
    cache: again ? "reload" : "default",
    signal,
  });
  if (!response.ok) throw unreachable(address, response.status);
  return response;
}

/** A missing file, a changed one and a silent server all look alike to fetch with `integrity`. Asking for the head tells them apart. */
async function why(address) {
  if (offline()) return new Failure("offline", `${address} cannot be reached: this device is offline.`);
  try {
    const { ok, status } = await fetch(address, { method: "HEAD", credentials: "omit" });
    return ok ? new Failure("wasm-changed", `${address} was refused.`) : unreachable(address, status);
  } catch {
    return new Failure("wasm-unreachable", `${address} gave no answer that this page may read.`, await cureFor(address));
  }
}

function unreachable(address, status) {
  return new Failure(
    "wasm-unreachable",
    `${address} answered with HTTP status ${status}.`,
    "Upload the folder of this version beside the script, and do not let the CMS combine the script with others: it finds the folder by its own address.",
  );
}

function streams(response, address) {
  if (!WebAssembly.compileStreaming) return false;
  const type = response.headers.get("Content-Type") ?? "";
  if (type.trim().toLowerCase() === "application/wasm") return true;
  say("warn", `The server sends ${address} with Content-Type "${type}". It works, but starts later than with: Content-Type: application/wasm`);
  return false;
}
