// Stands between the glue and an instance of the module. A trap (a panic, memory that ran out, a stack too deep) ends
// the instance wherever the call came from: the loader, a click, a timer.

/** What a call gives that came to nothing: the glue may look for a number, or for items. */
const NOTHING = Object.freeze([]);

/**
 * The exports of an instance. `ended` hears what ended it, once. From then on every call does nothing, as the instance
 * may have stopped in the middle of anything; only what had already called out of it runs to its own end.
 */
export function guard(exports, ended) {
  let over = false;
  const guarded = (call) =>
    (...given) => {
      if (over) return NOTHING;
      try {
        return call(...given);
      } catch (error) {
        if (!over) {
          over = true;
          ended(error);
        }
        return NOTHING;
      }
    };
  const pairs = Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guarded(it) : it]);
  return Object.fromEntries(pairs);
}
