// One widget's life: waiting -> loading -> ready | failed, and from either of these back to loading.

import instantiate from "assembly:glue";
import { Failure, explain, say } from "./failures.js";
import { hold } from "./feed.js";
import { frames } from "./frame.js";
import { guard } from "./guard.js";
import { forget, whenNear } from "./near.js";
import { painted } from "./painted.js";
import { SELECTOR, STATE } from "./placeholders.js";
import { speaker } from "./sentences.js";
import { drillOf, feedOf, keyFor, languageOf, nameOf, patienceOf, settingsOf, textsOf, widgetOf } from "./settings.js";
import { languageIn, textsIn } from "./texts.js";
import { compiled } from "./wasm.js";

/** After this many milliseconds, a widget that was mounted and has drawn nothing will not any more. */
const DRAWING = 15000;

/** Begins the life of the placeholder `element`, whose shadow root is on `host` (itself, but for elements that can have none). */
export function live(element, host, lives) {
  const frame = frames.of(host);
  let state;
  // Counts starts; what was begun by an earlier one finds that it is no longer wanted.
  let attempt = 0;
  // What runs: its glue, its handle once it is mounted, the settings it was given.
  let instance;
  let key;
  let release = () => {};
  let asked;
  let queued = false;
  // How far the clock is behind, as the feed's server told.
  let behind;
  // The widget's own words, and the language of the feed where that decides.
  let texts;
  let feedLanguage = "";

  const enter = (next) => {
    state = next;
    element.setAttribute(STATE, next);
  };
  const tell = (event, detail) =>
    element.dispatchEvent(new CustomEvent(`assembly-${event}`, { bubbles: true, composed: true, detail }));

  async function start(again = false) {
    attempt += 1;
    const mine = attempt;
    const wanted = () => mine === attempt;
    const ended = (error) => {
      const drill = drillOf(element) && "data-drill asked for this; take it away. ";
      // In Chromium the stack begins with the error itself.
      const stack = String(error?.stack);
      const failure = new Failure("crashed", drill + (stack.startsWith(error) ? stack : `${error}\n${stack}`));
      if (wanted()) fail(failure);
      else explain(failure, element);
    };
    enter("loading");
    removeEventListener("online", retry);
    release();
    frame.busy(speech());
    try {
      asked = signature();
      feedLanguage = "";
      const widget = widgetOf(element);
      const patience = patienceOf(element);
      const feed = hold(feedOf(element), patience, again);
      release = feed.release;
      const [bytes, module] = await Promise.all([feed.bytes, compiled(widget, kinds(), patience, again), translate(feed.bytes, again)]);
      if (!wanted()) return;
      ({ behind } = bytes);
      // An instance of its own: if it comes to its end, no other widget is touched.
      const glue = instantiate((exports) => guard(exports, ended));
      await glue(module);
      // Once more, now that they are there: the page may have changed its language meanwhile.
      texts = await translate(feed.bytes);
      if (wanted()) mount(glue, widget, bytes);
    } catch (error) {
      if (wanted()) fail(error);
    }
  }

  /** How many kinds of widget are on the page by now. */
  const kinds = () => new Set([...lives.keys()].map(nameOf)).size;

  /** The widget's words, if they are not English. Only where the page names no language is the feed looked into for it. */
  async function translate(bytes, again) {
    for (;;) {
      const tag = languageOf(element) || (feedLanguage ||= languageIn(await bytes));
      const address = textsOf(element);
      const found = await textsIn(tag, address, patienceOf(element), again);
      // Whatever has been asked for meanwhile is asked for now.
      if (tag === (languageOf(element) || feedLanguage) && address === textsOf(element)) return found;
    }
  }

  const speech = () => speaker(languageOf(element), texts);
  const told = () => ({ ...settingsOf(element, key), texts: JSON.stringify(texts), behind });

  function mount(glue, widget, bytes) {
    key ??= keyFor(element, [...document.querySelectorAll(SELECTOR)], new Set([...lives.values()].map((life) => life.key)));
    const settings = told();
    retire();
    const silent = () => fail(new Failure("crashed", "The widget drew nothing."));
    const it = { glue, given: JSON.stringify(settings), watch: setTimeout(silent, DRAWING) };
    instance = it;
    const hear = (name, detail) => {
      if (instance === it) hears[name]?.(detail);
    };
    // Nothing is painted between here and the widget's first drawing, so the fallback leaves as the widget appears.
    const root = frame.stage();
    const handle = glue.mount(widget, root, bytes, settings, hear);
    // It may have failed within the call, and then it must not be called again.
    if (instance !== it) return;
    it.handle = handle;
  }

  const hears = {
    __proto__: null,
    read({ language }) {
      feedLanguage = language;
    },
    ready() {
      const it = instance;
      clearTimeout(it.watch);
      painted(() => {
        if (instance !== it || state !== "loading") return;
        release();
        enter("ready");
        tell("ready");
      });
    },
    failed: ({ code, message }) => fail(new Failure(code, message)),
    warned: ({ message }) => say("warn", message, element),
    submitted: (detail) => tell("submitted", detail),
  };

  /** The instance is dropped without a call: after a refusal there is nothing to destroy, after a trap nothing can be. */
  function fail(error) {
    const failure = error instanceof Failure ? error : new Failure("crashed", String(error));
    const { code, message, lasting } = failure;
    attempt += 1;
    drop();
    release();
    enter("failed");
    frame.fail(speech(), code, lasting ? undefined : retry);
    if (code === "offline") addEventListener("online", retry);
    explain(failure, element);
    tell("error", { code, message });
  }

  function retry() {
    start(true);
  }

  function drop() {
    clearTimeout(instance?.watch);
    instance = undefined;
  }

  function retire() {
    const { glue, handle } = instance ?? {};
    drop();
    if (handle === undefined) return;
    glue.destroy(handle);
  }

  /** What needs a fresh start when it changes; all else is told to the running widget. */
  function signature() {
    return ["data-assembly-widget", "feed", "data-feed", "drill", "data-drill"].map((name) => element.getAttribute(name)).join("\n");
  }

  async function apply() {
    queued = false;
    if (state === "waiting" || state === undefined) return;
    if (signature() !== asked) {
      start();
      return;
    }
    const it = instance;
    if (it?.handle === undefined) return;
    try {
      const words = await translate();
      if (instance !== it) return;
      texts = words;
      const settings = told();
      const given = JSON.stringify(settings);
      if (given === it.given) return;
      it.given = given;
      it.glue.update(it.handle, settings);
    } catch (error) {
      if (instance === it) fail(error);
    }
  }

  enter("waiting");
  frame.rest();
  whenNear(element, start);

  return {
    get key() {
      return key;
    },

    /** Something about the placeholder may have changed. Several changes at once are one. */
    changed() {
      if (queued) return;
      queued = true;
      queueMicrotask(apply);
    },

    end() {
      attempt += 1;
      state = undefined;
      forget(element);
      removeEventListener("online", retry);
      release();
      retire();
      frame.rest();
      element.removeAttribute(STATE);
    },
  };
}
