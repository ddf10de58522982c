// A widget starts when the reader comes near it, so that those far down cost nothing until then.

const waiting = new Map();
let observer;

function go(element) {
  const start = waiting.get(element);
  forget(element);
  start?.();
}

function goAll() {
  for (const element of [...waiting.keys()]) go(element);
}

function begin() {
  // Paper has no "near"; and what an address points at may be inside a widget that has not started.
  addEventListener("beforeprint", goAll);
  addEventListener("hashchange", goAll);
  observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) go(target);
    },
    { rootMargin: "800px" },
  );
}

/** Calls `start` once. An element in a closed tab panel waits until it is shown. */
export function whenNear(element, start) {
  waiting.set(element, start);
  if (location.hash.length > 1 || typeof IntersectionObserver === "undefined") {
    queueMicrotask(() => go(element));
    return;
  }
  if (!observer) begin();
  observer.observe(element);
}

export function forget(element) {
  waiting.delete(element);
  observer?.unobserve(element);
}
