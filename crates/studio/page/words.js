// The page's own words, in English and in Welsh. What the engine finds is told in English.

import cy from "./texts/cy.json";
import en from "./texts/en.json";

const TEXTS = { en, cy };

let language = navigator.language.toLowerCase().startsWith("cy") ? "cy" : "en";
const listeners = [];

export const spoken = () => language;

/** A text, with its places filled in; of one with forms, that for `n`. */
export function say(key, places = {}) {
  const text = TEXTS[language][key];
  const form = typeof text === "string" ? text : (text[places.n] ?? text.other);
  return form.replace(/\{([a-z]+)\}/g, (_, place) => (place === "n" ? number(places.n) : places[place]));
}

/** Both languages write numbers alike, and Chromium's `Intl` knows no Welsh. */
const number = (n) => n.toLocaleString("en-GB");

export function size(bytes) {
  if (bytes < 1000) return say("bytes", { n: bytes });
  if (bytes < 1e6) return say("kilobytes", { n: Math.round(bytes / 1e3) });
  return say("megabytes", { n: Math.round(bytes / 1e5) / 10 });
}

/** Draws again in the language: `draw` is called now and at each change. */
export function whenSpoken(draw) {
  listeners.push(draw);
  draw();
}

export function speak(next) {
  language = next;
  for (const draw of listeners) draw();
}

/** The words that stand in the page itself. */
export function fill() {
  document.documentElement.lang = language;
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = say(element.dataset.say, { version: __VERSION__ });
  }
}
