// The one WASM module: fetched, proved to be ours, and compiled once for all widgets on the page.

import { Failure, say } from "./failures.js";
import { ADDRESS } from "./home.js";
import { cureFor, offline } from "./network.js";

let module;

/** The compiled module. A failure is not kept: the next call tries again. */
export function compiled(patience, again) {
  module ??= compile(patience, again).catch((error) => {
    module = undefined;
    throw error;
  });
  return module;
}

async function compile(patience, again) {
  // Without adopted style sheets a strict style-src would leave the widget bare.
  if (typeof WebAssembly === "undefined" || !("adoptedStyleSheets" in Document.prototype)) {
    throw new Failure("wasm-unsupported", "This browser has no WebAssembly, or no adopted style sheets.");
  }
  if (!ADDRESS) {
    throw new Failure("wasm-unreachable", "The script cannot tell where it came from.", "Load it by <script src=\"…/assembly-widgets.js\">, not inline or combined with others.");
  }
  const stop = new AbortController();
  // For all of it, as its bytes are not counted: three times what is borne of a silent feed.
  const timer = setTimeout(() => stop.abort(), patience * 3);
  try {
    const response = await get(again, stop.signal);
    return await (streams(response) ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (stop.signal.aborted) throw new Failure("wasm-unreachable", `${ADDRESS} did not arrive in time.`, "Check that the server answers.");
    // Chromium and Firefox throw CompileError, WebKit EvalError, each with a wording of its own.
    if (/CSP|Content.?Security|unsafe-eval|wasm-eval/i.test(error?.message)) throw new Failure("wasm-blocked", String(error));
    if (error instanceof WebAssembly.CompileError) throw new Failure("wasm-unsupported", String(error));
    throw error instanceof TypeError ? await why() : error;
  } finally {
    clearTimeout(timer);
  }
}

async function get(again, signal) {
  const response = await fetch(ADDRESS, {
    integrity: __WASM_INTEGRITY__,
    credentials: "omit",
    cache: again ? "reload" : "default",
    signal,
  });
  if (!response.ok) throw unreachable(response.status);
  return response;
}

/** A missing file, a changed one and a silent server all look alike to fetch with `integrity`. Asking for the head tells them apart. */
async function why() {
  if (offline()) return new Failure("offline", `${ADDRESS} cannot be reached: this device is offline.`);
  try {
    const { ok, status } = await fetch(ADDRESS, { method: "HEAD", credentials: "omit" });
    return ok ? new Failure("wasm-changed", `${ADDRESS} was refused.`) : unreachable(status);
  } catch {
    return new Failure("wasm-unreachable", `${ADDRESS} gave no answer that this page may read.`, await cureFor(ADDRESS));
  }
}

function unreachable(status) {
  return new Failure(
    "wasm-unreachable",
    `${ADDRESS} answered with HTTP status ${status}.`,
    "Upload the folder of this version beside the script, and do not let the CMS combine the script with others: it finds the folder by its own address.",
  );
}

function streams(response) {
  if (!WebAssembly.compileStreaming) return false;
  const type = response.headers.get("Content-Type") ?? "";
  if (type.trim().toLowerCase() === "application/wasm") return true;
  say("warn", `The server sends ${ADDRESS} with Content-Type "${type}". It works, but starts later than with: Content-Type: application/wasm`);
  return false;
}
