// Finding the places that a page keeps for widgets, now and later, and making each ready to hold one.

import { say } from "./failures.js";
import { frames } from "./frame.js";
import { WIDGETS } from "./modules.js";
import { OBSERVED, tagOf } from "./settings.js";

const WIDGET = "data-assembly-widget";
export const STATE = "data-assembly-state";
const INSIDE = "data-assembly-inside";

export const SELECTOR = [`[${WIDGET}]`, ...WIDGETS.map(tagOf)].join();

/** Tells of every placeholder in the document: those there now, those that the parser or a script brings later. */
export function watch({ found, sweep, languageChanged }) {
  const look = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches(SELECTOR)) found(node);
    for (const element of node.querySelectorAll(SELECTOR)) found(element);
  };
  const lookAtAll = () => {
    for (const element of document.querySelectorAll(SELECTOR)) found(element);
  };
  new MutationObserver((records) => {
    let removed = false;
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (type === "childList") {
        removed ||= removedNodes.length > 0;
        for (const node of addedNodes) look(node);
      } else {
        if (attributeName === "lang") languageChanged();
        if (attributeName === WIDGET) removed = true;
        if (target.matches(SELECTOR)) found(target);
      }
    }
    if (removed) sweep();
  }).observe(document, { subtree: true, childList: true, attributeFilter: [WIDGET, ...OBSERVED] });
  lookAtAll();
  // Those whose content had to be whole first, see `placeIn`.
  document.addEventListener("DOMContentLoaded", lookAtAll);
}

/** A script tag that places a widget right after itself. A consent tool's `type="text/plain"` means: not yet. */
export function isPlacer(element) {
  return element.localName === "script";
}

export function place(script) {
  if (script.hasAttribute(STATE) || script.type === "text/plain") return;
  // Bears the mark so that a copy of the page (Turbo and the like keep clones) does not place it twice.
  script.setAttribute(STATE, "placed");
  if (script.closest("head")) {
    say("error", `A script tag with ${WIDGET} stands in <head>, where nothing is shown. Move it to where the widget should appear.`, script);
    return;
  }
  const place = document.createElement("div");
  for (const { name, value } of script.attributes) {
    if ((name.startsWith("data-") && name !== STATE) || name === "lang") place.setAttribute(name, value);
  }
  script.after(place);
}

/**
 * The element whose shadow root holds the widget: the placeholder itself, or, where it can have none (a list, a figure,
 * a table cell), a <div> inside it around its content. Nothing if it is another's.
 */
export function placeIn(element) {
  const own = hostOf(element);
  if (own !== undefined) return own;
  const wrapped = [...element.children].find((child) => child.hasAttribute(INSIDE));
  if (wrapped) return hostOf(wrapped);
  // Wrapping moves the content, so all of it has to be there.
  if (document.readyState === "loading") return null;
  const inside = document.createElement("div");
  inside.setAttribute(INSIDE, "");
  inside.append(...element.childNodes);
  element.append(inside);
  return hostOf(inside);
}

/** `null`: taken by another script. `undefined`: can have no shadow root. A bare mark without a shadow root is a clone's. */
function hostOf(element) {
  if (frames.has(element)) return element;
  if (element.shadowRoot) {
    if (!element.hasAttribute(STATE) && !element.hasAttribute(INSIDE)) {
      say("error", "This element already has a shadow root of another script. Put a <div> inside it for the widget.", element);
    }
    return null;
  }
  try {
    frames.open(element);
    return element;
  } catch {
    return undefined;
  }
}
