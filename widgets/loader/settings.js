// What a placeholder asks for. Its attributes are written by hand, in editors that mangle them: nothing is taken on trust.

import { Failure } from "./failures.js";
import { WIDGETS } from "./modules.js";

const NAMES = ["feed", "consultation", "lang", "texts", "view", "as-of", "drill", "patience"];

/** Attributes that matter: `feed` on our own elements, `data-feed` on others; either is read on both. */
export const OBSERVED = [...NAMES, ...NAMES.map((name) => `data-${name}`), "id"];

export const tagOf = (widget) => `assembly-${widget}`;

const read = (element, name) => (element.getAttribute(`data-${name}`) ?? element.getAttribute(name) ?? "").trim();

/** The name of the widget, whether there is one or not. */
export const nameOf = (element) =>
  WIDGETS.find((widget) => element.localName === tagOf(widget)) ?? element.getAttribute("data-assembly-widget").trim().toLowerCase();

/** Which widget, or a failure where there is none of that name. */
export function widgetOf(element) {
  const name = nameOf(element);
  if (WIDGETS.includes(name)) return name;
  throw new Failure("unknown-widget", `There is no widget "${name}".`, `Write data-assembly-widget="…" with one of: ${WIDGETS.join(", ")}.`);
}

/** The feed's full address, or a failure. Only http and https: a `data:` or `javascript:` address is not a publication. */
export function feedOf(element) {
  const written = read(element, "feed");
  if (!written) throw new Failure("no-feed", "The element has no data-feed attribute (feed on <assembly-…> elements), or it is empty.", "Add the address of the feed.");
  let address;
  try {
    address = new URL(written, element.baseURI);
  } catch {
    throw new Failure("no-feed", `"${written}" is not an address.`, "Write the feed's address, such as https://…/feed.json, or one relative to this page.");
  }
  if (!/^https?:$/.test(address.protocol)) {
    throw new Failure("no-feed", `The feed's address ${address} is not one of the web.`, "Serve the feed and the page over https, then give its address.");
  }
  address.hash = "";
  return address.href;
}

/** The full address of the council's own texts; empty where there is none. */
export function textsOf(element) {
  const written = read(element, "texts");
  try {
    return written && new URL(written, element.baseURI).href;
  } catch {
    return "";
  }
}

/** How long to bear silence, in milliseconds. The attribute is for web teams with very slow servers, and for tests. */
export function patienceOf(element) {
  const seconds = Number.parseFloat(read(element, "patience"));
  return 1000 * (seconds > 0 && seconds <= 600 ? seconds : 20);
}

/** How the widget is to break on purpose; empty if it is not. */
export const drillOf = (element) => read(element, "drill");

/** What the widget is told; `key` comes from `keyFor`. */
export function settingsOf(element, key) {
  return {
    feed: feedOf(element),
    lang: read(element, "lang"),
    pageLang: languageAround(element),
    view: read(element, "view"),
    asOf: read(element, "as-of"),
    consultation: read(element, "consultation"),
    drill: drillOf(element),
    key,
  };
}

/** The nearest `lang`, also across the shadow roots of others. */
export function languageAround(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const near = node.closest("[lang]");
    if (near) return near.lang;
  }
  return "";
}

/** The language to speak to the reader in; empty where neither placeholder nor page says. */
export const languageOf = (element) => read(element, "lang") || languageAround(element);

/**
 * The prefix of this widget's parameters in the page's address: its id, else "assembly", "assembly-2" … by its place among
 * those without. `taken` are the keys of the others: an address must never mean two widgets.
 */
export function keyFor(element, others, taken) {
  const place = others.filter((other) => !other.id && other.localName !== "script").indexOf(element);
  const stem = element.id || "assembly";
  let number = element.id ? 1 : Math.max(place, 0) + 1;
  const key = () => (number > 1 ? `${stem}-${number}` : stem);
  while (taken.has(key())) number += 1;
  return key();
}
