// The entry: everything a page gets from `assembly-widgets.js` begins here. See README.md for the map of this folder.

import { define } from "./element.js";
import { live } from "./life.js";
import { SELECTOR, isPlacer, place, placeIn, watch } from "./placeholders.js";
import { listenForPolicy } from "./network.js";

const GLOBAL = "AssemblyWidgets";

/** Placeholder -> its life. Only those on the page: what is removed is forgotten, and begins anew if it returns. */
const lives = new Map();

function found(element) {
  if (!element.isConnected) return;
  const life = lives.get(element);
  if (life) return life.changed();
  if (isPlacer(element)) return place(element);
  const host = placeIn(element);
  if (host) lives.set(element, live(element, host, lives));
}

/** Called one microtask after something was removed, so that what only moved is not taken for removed. */
function sweep() {
  for (const [element, life] of lives) {
    if (element.isConnected && element.matches(SELECTOR)) continue;
    lives.delete(element);
    life.end();
  }
}

function changed(element) {
  lives.get(element)?.changed();
}

/** The language of a widget may stand on any element around it. */
function languageChanged() {
  for (const life of lives.values()) life.changed();
}

// A page may carry the script once a widget; all but the first then have nothing to do. Another version may also be
// there: each placeholder and each element name belongs to whichever came first. Own property, because `window.X` also
// answers with an element whose id is X.
if (!Object.hasOwn(window, GLOBAL) || window[GLOBAL]?.version !== __VERSION__) {
  if (!Object.hasOwn(window, GLOBAL)) {
    Object.defineProperty(window, GLOBAL, { value: Object.freeze({ version: __VERSION__ }) });
  }
  listenForPolicy();
  watch({ found, sweep, languageChanged });
  define({ found, sweep, changed });
}
