// Where the WASM lies. The script is served twice, with the same bytes: at pkg/ (moves with upgrades) and at
// pkg/<version>/ (pinned); everything else is in pkg/<version>/.

const NAME = "/assembly-widgets.js";

export function folderOf(script) {
  const here = new URL("./", script);
  return here.pathname.endsWith(`/${__VERSION__}/`) ? here.href : new URL(`./${__VERSION__}/`, here).href;
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

/** The address of a file of this version; empty where the script cannot tell where it came from. */
export const beside = (file) => own && folderOf(own) + file;
