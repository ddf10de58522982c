// The widgets as residents will see them: the very script of the package, which asks for the feed, its module and its texts by `fetch`.
// Nothing is fetched: the engine has them all.

import { ask } from "./engine.js";
import { element, part } from "./part.js";
import { say, spoken, whenSpoken } from "./words.js";

/** The version's folder, in which this script lies beside the widgets' own. */
const FOLDER = new URL("./", document.currentScript.src).href;
const KINDS = ["tracker", "timeline", "consultation"];
const TYPES = { json: "application/json", wasm: "application/wasm" };

/** Where the feed is taken to lie; links in it are relative to that. */
let feed = { address: "", bytes: undefined, consultations: 0 };
let open = KINDS[0];

/** In place of the page's own `fetch`, which its policy stops anyway. */
window.fetch = async (address) => {
  const wanted = String(address);
  if (wanted === feed.address) return answer(feed.bytes, "json");
  const name = wanted.startsWith(FOLDER) && wanted.slice(FOLDER.length);
  const bytes = name && (await ask("packed", { name: `${__VERSION__}/${name}` }));
  return bytes ? answer(bytes, name.split(".").pop()) : new Response(null, { status: 404 });
};

const answer = (bytes, ending) => new Response(bytes, { headers: { "Content-Type": TYPES[ending] ?? "application/octet-stream" } });

/** Shows this feed, as at `address`. */
export function show(bytes, address) {
  const { consultations } = JSON.parse(new TextDecoder().decode(bytes));
  feed = { bytes, address: new URL("feed.json", address || "https://council.example/").href, consultations: consultations?.length ?? 0 };
  draw(true);
}

const value = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

/** `fresh`: with new placeholders, as the feed is another one at the same address. */
function draw(fresh) {
  if (!feed.bytes) return;
  const tabs = KINDS.map((kind) => {
    const chosen = kind === open;
    const tab = part(`tab-${kind}`) ?? makeTab(kind);
    tab.setAttribute("aria-selected", chosen);
    tab.tabIndex = chosen ? 0 : -1;
    tab.textContent = say(`tab-${kind}`);
    return tab;
  });
  if (part("tabs").childElementCount === 0) part("tabs").append(...tabs);
  for (const kind of KINDS) {
    let panel = part(`panel-${kind}`);
    if (!panel) {
      panel = element("div", { id: `panel-${kind}`, tabIndex: 0 });
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", `tab-${kind}`);
      part("panels").append(panel);
    }
    panel.hidden = kind !== open;
    panel.className = `panel ${value("preview-width")}`;
    if (fresh) panel.replaceChildren(kind === "consultation" && feed.consultations === 0 ? nothing() : placeholder(kind));
    for (const words of panel.querySelectorAll(".words")) words.textContent = say(words.dataset.words);
    const widget = panel.querySelector("[data-assembly-widget]");
    if (!widget) continue;
    widget.lang = value("preview-language");
    widget.dataset.asOf = part("as-of").value || today();
  }
}

function words(key) {
  const made = element("p", { className: "words" });
  made.dataset.words = key;
  return made;
}

const nothing = () => words("no-consultation");

function placeholder(kind) {
  const made = element("div", { id: `preview-${kind}` }, words("preview-loading"));
  Object.assign(made.dataset, { assemblyWidget: kind, feed: feed.address, asOf: part("as-of").value || today() });
  made.lang = value("preview-language");
  return made;
}

function makeTab(kind) {
  const tab = element("button", { id: `tab-${kind}`, type: "button" });
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", `panel-${kind}`);
  tab.addEventListener("click", () => choose(kind));
  tab.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    const ends = { Home: 0, End: KINDS.length - 1 };
    const at = ends[event.key] ?? (steps[event.key] && (KINDS.indexOf(kind) + steps[event.key] + KINDS.length) % KINDS.length);
    if (at === undefined) return;
    event.preventDefault();
    choose(KINDS[at]);
    part(`tab-${KINDS[at]}`).focus();
  });
  return tab;
}

function choose(kind) {
  open = kind;
  draw(false);
}

/** As the officer's own calendar has it. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Where a link leads that takes the officer away from what was chosen here; nowhere for one that stays on the page. */
function leads(event) {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.href);
  const stays = !link || link.href.startsWith("blob:") || link.getAttribute("href").startsWith("#");
  return stays ? undefined : link.href;
}

// Not by another button, a drag or the browser's own menu either: an address, with what may stand in it, is sent to whoever it names.
for (const type of ["click", "auxclick", "dragstart", "contextmenu"]) {
  part("panels").addEventListener(type, (event) => {
    const address = leads(event);
    if (address === undefined) return;
    event.preventDefault();
    part("followed").textContent = say("followed", { address });
  });
}

part("preview").addEventListener("change", (event) => {
  if (event.target.name?.startsWith("preview-") || event.target.id === "as-of") draw(false);
});
part("as-of").value = today();
for (const radio of document.querySelectorAll('input[name="preview-language"]')) radio.checked = radio.value === spoken();
whenSpoken(() => draw(false));
