// What stands in the shadow root: a message, the slot with the page's own content, and the place of the widget.

import { adopt } from "./sheet.js";

/** The shadow roots that are ours. They cannot be taken off again, so a placeholder that returns finds its own. */
export const frames = {
  made: new WeakMap(),
  has: (host) => frames.made.has(host),
  of: (host) => frames.made.get(host),
  open: (host) => frames.made.set(host, frame(host, host.attachShadow({ mode: "open" }))),
};

const NOTHING = { text: "", lang: "" };

function frame(host, shadow) {
  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const message = element("div", { className: "message" });
  message.setAttribute("part", "message");
  // In the tree from the start: screen readers announce what changes in a status, not one that appears.
  const status = element("p", { tabIndex: -1 });
  status.setAttribute("role", "status");
  const button = element("button", { type: "button", hidden: true });
  const slot = element("slot");
  message.append(status, button);
  shadow.append(message, slot);

  let root;
  let act;
  button.addEventListener("click", () => act?.());
  // After a crash nothing may reach the instance again, and taking focused things off the page sends events into it.
  const deafen = (event) => event.stopImmediatePropagation();
  const FAREWELLS = ["blur", "focusout", "change"];

  function clear() {
    for (const type of FAREWELLS) shadow.addEventListener(type, deafen, true);
    root?.remove();
    for (const type of FAREWELLS) shadow.removeEventListener(type, deafen, true);
    root = undefined;
    // The widget added its own.
    adopt(shadow);
  }

  function show({ text, lang }) {
    status.textContent = text;
    status.lang = lang;
    status.dir = "auto";
    message.classList.toggle("shown", text !== "");
    if (text === "") button.hidden = true;
  }

  return {
    /** The page's own content and nothing else. */
    rest() {
      clear();
      show(NOTHING);
      slot.hidden = false;
    },

    /** A new place for a widget, instead of all else. */
    stage() {
      const focused = shadow.activeElement ?? host.querySelector(":focus");
      clear();
      show(NOTHING);
      slot.hidden = true;
      root = element("div", { className: "assembly" });
      shadow.append(root);
      if (focused) {
        // Who pressed "Try again", or was at a link of the fallback, goes on from the widget, not from the top of the page.
        root.tabIndex = -1;
        root.addEventListener("blur", () => root?.removeAttribute("tabindex"), { once: true });
        root.focus({ preventScroll: true });
      }
      return root;
    },

    /** The page's own content again, under a sentence. `again` is what the button does, if there is one. */
    fail(say, code, again) {
      const focused = shadow.activeElement;
      clear();
      slot.hidden = false;
      show(say(code));
      button.hidden = !again;
      button.removeAttribute("aria-disabled");
      const { text, lang } = say("again");
      Object.assign(button, { textContent: text, lang, dir: "auto" });
      act = again;
      if (focused) (again ? button : status).focus({ preventScroll: true });
    },

    /** Trying again. The button stays, so that focus does. */
    busy(say) {
      if (!message.classList.contains("shown")) return;
      show(say("loading"));
      button.setAttribute("aria-disabled", "true");
      act = undefined;
    },
  };
}
