// What was chosen or dropped: a workbook in one or more files, the feed that was published last, a mapping.

import { element, part } from "./part.js";
import { say, size, whenSpoken } from "./words.js";

export const chosen = { workbook: [], previous: undefined, mapping: undefined };

/** Sorts files by what they are. Says whether there was any. */
export async function take(files) {
  const workbook = [];
  for (const file of files) {
    const kind = await kindOf(file);
    if (kind === "workbook") workbook.push(file);
    else chosen[kind] = file;
  }
  if (workbook.length > 0) chosen.workbook = workbook;
  show();
  return files.length > 0;
}

/** A field that is for one thing only. */
export function takeFor(kind, file) {
  chosen[kind] = file;
  show();
}

/** Feeds and mappings are both JSON; a feed says so of itself, near its beginning or not. */
async function kindOf(file) {
  if (!file.name.toLowerCase().endsWith(".json")) return "workbook";
  return (await isFeed(file)) ? "previous" : "mapping";
}

export async function isFeed(file) {
  try {
    return JSON.parse(await file.text())?.assembly_feed !== undefined;
  } catch {
    return false;
  }
}

function show() {
  const { workbook, previous, mapping } = chosen;
  const lines = workbook.map(({ name, size: bytes }) => say("chosen", { name, size: size(bytes) }));
  if (previous) lines.push(say("chosen-previous", { name: previous.name }));
  if (mapping) lines.push(say("chosen-mapping", { name: mapping.name }));
  part("chosen").hidden = lines.length === 0;
  part("chosen").replaceChildren(...lines.map((textContent) => element("li", { textContent })));
}

whenSpoken(show);
