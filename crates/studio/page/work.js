// Work that takes its time: its bar, its words, and how to stop it.

import { ask, end } from "./engine.js";
import { part } from "./part.js";
import { say } from "./words.js";

let stopped = () => {};

/** Runs `work`, which gets `ask` with the progress shown under these words. One piece of work at a time: the last one begun. */
export async function working(doing, work) {
  stopped();
  let over = false;
  stopped = () => {
    if (over) return;
    over = true;
    end();
  };
  const words = (part) => say("part", { doing, percent: Math.round(part * 100) });
  const tell = (done) => {
    if (over) return;
    part("progress").value = done * 100;
    part("doing").textContent = words(done);
  };
  part("progress").removeAttribute("value");
  part("doing").textContent = doing;
  part("work").hidden = false;
  try {
    return await work((act, given) => ask(act, given, tell));
  } finally {
    if (!over) part("work").hidden = true;
    over = true;
  }
}

part("cancel").addEventListener("click", () => {
  stopped();
  part("work").hidden = true;
});
