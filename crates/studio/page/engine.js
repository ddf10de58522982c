// The page's side of the engine: asks, hears how far it is, and starts it afresh when it came to its end.

import worker from "assembly:worker";

let running;
let asked = 0;
const waiting = new Map();

/** What `act` gives; `tell` hears how far it is, from 0 to 1. Fails with `{code}`. */
export function ask(act, given = {}, tell = () => {}) {
  if (!running) begin();
  return send(act, given, tell);
}

function send(act, given, tell) {
  return new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject, tell });
    running.postMessage({ id: asked, act, given });
  });
}

function begin() {
  const address = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
  const mine = new Worker(address);
  running = mine;
  mine.onmessage = ({ data: { id, part, result, error } }) => {
    URL.revokeObjectURL(address);
    const one = waiting.get(id);
    if (!one || running !== mine) return;
    if (part !== undefined) return one.tell(part);
    waiting.delete(id);
    if (!error) return one.resolve(result);
    if (error.code === "ended" || error.code === "blocked") end(error);
    one.reject(error);
  };
  mine.onerror = (event) => {
    if (running === mine) end({ code: "blocked", message: event.message });
  };
  send("start", { pack: self.assemblyPack }, () => {}).catch(() => {});
}

/** Ends the engine, whatever it does. Who still waits hears why. */
export function end(why = { code: "cancelled" }) {
  running?.terminate();
  running = undefined;
  const left = [...waiting.values()];
  waiting.clear();
  for (const { reject } of left) reject(why);
}
