// The widgets' own words in other languages than English, which the modules have inside: those that lie beside the script, and
// those of a council's own file (`data-texts`), which also may change a word. Both: { "<language>": { "<part>": { "<key>": … } } }.

import { say } from "./failures.js";
import { beside } from "./home.js";

/** Language -> hash of its file. */
const SHIPPED = __TEXTS__;

/** Address -> what it holds, or will. */
const kept = new Map();

const own = (object, name) => (object && Object.hasOwn(object, name) ? object[name] : undefined);
const primary = (tag) => tag.toLowerCase().split("-")[0];

/** All parts in a language, and its tag; without a tag where there is none. Never a failure: a widget without texts speaks English. */
export async function textsIn(tag, address, patience, again) {
  const language = primary(tag);
  const hash = own(SHIPPED, language);
  const files = [];
  if (hash) files.push(get(beside(`assembly-${language}.json`), patience, again, hash));
  if (address) files.push(get(address, patience, again));
  const merged = { language: "" };
  for (const file of await Promise.all(files)) {
    const parts = inLanguage(file, tag) ?? inLanguage(file, language);
    if (!parts) continue;
    for (const [part, texts] of Object.entries(parts)) merged[part] = { ...own(merged, part), ...texts };
    merged.language = tag;
  }
  return merged;
}

/** Tags are written in capitals or not. */
const inLanguage = (file, tag) => own(file, Object.keys(file ?? {}).find((key) => key.toLowerCase() === tag.toLowerCase()));

function get(address, patience, again, integrity) {
  if (!kept.has(address) || again) {
    const reading = read(address, patience, again, integrity);
    kept.set(address, reading);
    // A failure is not kept.
    reading.then((file) => file === undefined && kept.get(address) === reading && kept.delete(address));
  }
  return kept.get(address);
}

async function read(address, patience, again, integrity) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(address, { integrity, credentials: "omit", cache: again ? "reload" : "default", signal: stop.signal });
    if (!response.ok) throw `HTTP status ${response.status}`;
    return await response.json();
  } catch (error) {
    say("warn", `The texts at ${address} could not be used (${error}), so the widgets do without them.`);
  } finally {
    clearTimeout(timer);
  }
}

/** The language of a feed, for pages that name none. */
export function languageIn(bytes) {
  try {
    return String(JSON.parse(new TextDecoder().decode(bytes)).language);
  } catch {
    // The module will say what is wrong with it.
    return "";
  }
}
