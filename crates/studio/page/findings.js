// What was found, sheet by sheet.

import { element, part } from "./part.js";
import { say, whenSpoken } from "./words.js";

/** So many rows at once keep the page quick, and are more than anybody reads at once. */
const MANY = 50;
const WEIGHTS = ["error", "warning", "note"];

let problems = [];
let shown = MANY;

/** Shows them, and says how many there are. */
export function show(found) {
  problems = found;
  shown = MANY;
  draw();
}

export const count = (weight) => problems.filter((problem) => problem.weight === weight).length;

/** `2 errors, 1 warning, no notes.` */
export function counts() {
  const [errors, warnings, notes] = WEIGHTS.map((weight) => say(`count-${weight}`, { n: count(weight) }));
  return say("counts", { errors, warnings, notes });
}

function draw() {
  part("counts").textContent = counts();
  const worst = WEIGHTS.find((weight) => count(weight) > 0);
  part("advice").textContent = say(worst === "error" || worst === "warning" ? `advice-${worst}` : "advice-clean");
  part("tables").replaceChildren(...tables(problems.slice(0, shown)));
  const left = problems.length - shown;
  part("further").hidden = left <= 0;
  part("further").textContent = say("further", { n: Math.min(left, MANY) });
}

/** One table a sheet, the sheet with the worst first, as the problems are in that order. */
export function tables(some) {
  const sheets = Map.groupBy ? Map.groupBy(some, titleOf) : grouped(some);
  return [...sheets].map(([title, rows]) => {
    const head = ["weight", "cell", "message"].map((column) => element("th", { scope: "col", textContent: say(`column-${column}`) }));
    const caption = element("caption", { textContent: title });
    const table = element("table", {}, caption, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows.map(row)));
    // Wide tables scroll by themselves, and the keyboard must get there.
    return element("div", { className: "table" }, table);
  });
}

function grouped(some) {
  const sheets = new Map();
  for (const problem of some) sheets.set(titleOf(problem), [...(sheets.get(titleOf(problem)) ?? []), problem]);
  return sheets;
}

function titleOf({ sheet, cell }) {
  if (sheet) return say("table-sheet", { sheet });
  return say(cell ? "table-feed" : "table-whole");
}

function row({ weight, sheet, cell, message }) {
  const place = cell && sheet && /^\d+$/.test(cell) ? say("row", { row: cell }) : cell || say("whole");
  const words = element("td", { textContent: message, lang: "en" });
  return element(
    "tr",
    { className: weight },
    element("td", {}, element("strong", { className: "weight", textContent: say(weight) })),
    element("td", { className: "cell", textContent: place }),
    words,
  );
}

part("further").addEventListener("click", () => {
  const first = shown;
  shown += MANY;
  draw();
  // Who pressed the button goes on with what it brought.
  const next = part("tables").querySelectorAll("tbody tr")[first];
  next?.setAttribute("tabindex", "-1");
  next?.focus();
});

whenSpoken(draw);
