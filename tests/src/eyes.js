// How a test looks at the page: put before every script that runs there. It uses nothing that a hostile page may have
// changed under it but the DOM, and leaves no name behind.
const eyes = {
  hosts: () => [...document.querySelectorAll("[data-assembly-state]")],
  host: (n = 0) => eyes.hosts()[n],
  root: (n = 0) => eyes.host(n)?.shadowRoot ?? null,
  squash: (text) => (text ?? "").replace(/\s+/g, " ").trim(),

  // Shown to somebody who looks; `content-visibility: auto` off the screen counts as shown.
  shown: (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),

  // What the widget shows, fallback included, as it is laid out.
  text: (n = 0, part = "") => {
    if (part) return eyes.part(n, part)?.innerText ?? "";
    const host = eyes.host(n);
    const inside = [...(host.shadowRoot?.children ?? [])].filter(eyes.shown).map((child) => child.innerText);
    const slotted = [...host.childNodes].filter((node) => node.assignedSlot && getComputedStyle(node.assignedSlot).display !== "none");
    const fallback = slotted.map((node) => node.innerText ?? node.textContent);
    return [...inside, ...fallback].join("\n").trim();
  },
  fallbackShown: (n = 0) => {
    const child = eyes.host(n).firstElementChild;
    return Boolean(child && eyes.shown(child) && child.getBoundingClientRect().height > 0);
  },

  // A part of the widget: the first thing that a selector finds in it, or all of it.
  part: (n, selector) => (selector ? eyes.root(n)?.querySelector(selector) : eyes.root(n)),
  all: (selector, n = 0, part = "") => [...(eyes.part(n, part)?.querySelectorAll(selector) ?? [])],
  visible: (selector, n = 0, part = "") => eyes.all(selector, n, part).filter(eyes.shown),

  // A good enough accessible name: label, aria-label, aria-labelledby, text.
  name: (element) => {
    const by = element.getAttribute("aria-labelledby");
    const root = element.getRootNode();
    if (by) return eyes.squash(by.split(/\s+/).map((id) => root.getElementById(id)?.textContent).join(" "));
    if (element.ariaLabel) return eyes.squash(element.ariaLabel);
    if (element.labels?.length) {
      const words = [...element.labels].map((label) => {
        const copy = label.cloneNode(true);
        copy.querySelectorAll("input, select, textarea").forEach((field) => field.remove());
        return copy.textContent;
      });
      return eyes.squash(words.join(" "));
    }
    return eyes.squash(element.textContent);
  },
  kinds: {
    button: "button, [role=button], summary",
    link: "a[href]",
    field: "input, select, textarea",
    heading: "h1, h2, h3, h4, h5, h6",
  },
  // The shown element of a kind whose name is, or else begins with, or else holds these words.
  find: (kind, name, n = 0, part = "") => {
    const candidates = eyes.visible(eyes.kinds[kind] ?? kind, n, part);
    const same = (test) => candidates.find((element) => test(eyes.name(element).toLowerCase(), name.toLowerCase()));
    return same((a, b) => a === b) ?? same((a, b) => a.startsWith(b)) ?? same((a, b) => a.includes(b)) ?? null;
  },

  // Where the keyboard is, through shadow roots.
  active: () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  },
  describe: (element) => {
    if (!element) return "nothing";
    const id = element.id ? `#${element.id}` : "";
    const name = eyes.name(element).slice(0, 60);
    return `<${element.localName}${id}> “${name}”`;
  },
};
