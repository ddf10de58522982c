// What was chosen or dropped: a workbook in one or more files, what was published last, a mapping.

import { ask } from "./engine.js";
import { element, part } from "./part.js";
import { say, size, whenSpoken } from "./words.js";

export const chosen = { workbook: [], before: [], mapping: undefined };

/** Sorts files by what they are, whatever they are called. `only`: those of other kinds are left alone. Gives the names of these. */
export async function take(files, only) {
  const kinds = await ask("kinds", { files });
  const of = (...names) => files.filter((_, at) => names.includes(kinds[at]) && (!only || only.includes(kinds[at])));
  const [workbook, before, [mapping]] = [of("workbook"), of("feed", "folder"), of("mapping")];
  if (workbook.length > 0) chosen.workbook = workbook;
  if (before.length > 0) chosen.before = before;
  if (mapping) chosen.mapping = mapping;
  show();
  return files.filter((_, at) => only && !only.includes(kinds[at])).map((file) => file.name);
}

function show() {
  const { workbook, before, mapping } = chosen;
  const lines = workbook.map(({ name, size: bytes }) => say("chosen", { name, size: size(bytes) }));
  for (const { name } of before) lines.push(say("chosen-before", { name }));
  if (mapping) lines.push(say("chosen-mapping", { name: mapping.name }));
  part("chosen").hidden = lines.length === 0;
  part("chosen").replaceChildren(...lines.map((textContent) => element("li", { textContent })));
}

whenSpoken(show);
