// Where the WASM lies. The script is served twice, with the same bytes: at pkg/ (moves with upgrades) and at
// pkg/<version>/ (pinned); everything else is in pkg/<version>/.

const NAME = "/assembly-widgets.js";

export function wasmBeside(script) {
  const folder = new URL("./", script).pathname.endsWith(`/${__VERSION__}/`) ? "./" : `./${__VERSION__}/`;
  return new URL(folder + __WASM_FILE__, script).href;
}

/** `current` is null when something other than a script tag runs us; it may also be another script that took us in. */
export function ownAddress(current, scripts) {
  const named = (address) => {
    try {
      return new URL(address).pathname.endsWith(NAME);
    } catch {
      return false;
    }
  };
  const own = current instanceof HTMLScriptElement ? current.src : "";
  if (named(own)) return own;
  return scripts.map(({ src }) => src).find(named) ?? own;
}

const own = ownAddress(document.currentScript, [...document.querySelectorAll("script[src]")]);

export const ADDRESS = own && wasmBeside(own);
