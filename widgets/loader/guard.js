// Stands between the glue and an instance of the module. A trap (a panic, memory that ran out, a stack too deep) ends
// the instance wherever the call came from: the loader, a click, a timer.

/**
 * The exports of an instance. `ended` hears what ended it, once; from then on every call does nothing, as the
 * instance may have stopped in the middle of anything.
 */
export function guard(exports, ended) {
  let over = false;
  const guarded = (call) =>
    (...given) => {
      if (over) return;
      try {
        return call(...given);
      } catch (error) {
        over = true;
        ended(error);
      }
    };
  const pairs = Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guarded(it) : it]);
  return Object.fromEntries(pairs);
}
