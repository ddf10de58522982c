// After the next paint.

/** A frame is drawn after its animation callbacks, so a task begun in one comes after the paint. Hidden tabs draw none: there a timer decides. */
export function painted(then) {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    then();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 250);
}
