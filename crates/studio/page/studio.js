// The entry: from the files that are chosen to the folder that is downloaded.

import { chosen, take } from "./chosen.js";
import { ask } from "./engine.js";
import * as findings from "./findings.js";
import { element, part } from "./part.js";
import * as preview from "./preview.js";
import { XLSX, save } from "./save.js";
import { fill, say, size, speak, spoken, whenSpoken } from "./words.js";
import { working } from "./work.js";

const NAME = "assembly-widgets.zip";
/** `#drill=panic`: the engine breaks on purpose at the next workbook, to see what the page does then. */
const DRILL = "#drill=panic";

/** Counts workbooks that were begun; what comes of an earlier one is not wanted any more. */
let begun = 0;

const now = () => Math.floor(Date.now() / 1000);
const address = () => part("address").value.trim();

/** What has just happened; `elsewhere`: it is to be seen in its place, and said for those who do not see it. */
function tell(words, elsewhere = false) {
  part("said").textContent = words;
  part("said").classList.toggle("unseen", elsewhere);
}

function complain(...children) {
  part("trouble").replaceChildren(...children);
  // Whoever pressed a button far below would see nothing happen.
  if (children.length > 0) part("trouble").scrollIntoView({ block: "center" });
}

function fail(error) {
  if (error.code === "cancelled") return tell(say("cancelled"));
  const known = ["ended", "blocked", "changed"].includes(error.code);
  const sentence = known ? say(error.code, error) : (error.message ?? String(error));
  complain(element("p", { textContent: sentence, lang: known ? spoken() : "en" }));
  if (!known || error.code !== "changed") console.error("Assembly Widgets studio:", error.message ?? error);
}

async function open() {
  if (chosen.workbook.length === 0) return tell(say("only-one"));
  begun += 1;
  const mine = begun;
  complain();
  tell("");
  for (const id of ["findings", "preview", "finish", "made"]) part(id).hidden = true;
  try {
    const drill = location.hash === DRILL;
    const { workbook: files, mapping } = chosen;
    const name = files.map((file) => file.name).join(", ");
    const result = await working(say("reading", { name }), async (ask) => {
      const told = await ask("open", { files, mapping, updated: part("updated").value, now: now(), drill });
      // With errors nothing is built; what else stands against it is told with them, not after them.
      const more = told.good ? undefined : await ask("build", { before: chosen.before, now: now(), address: address() });
      return { ...told, problems: [...(more?.problems ?? []), ...told.problems], bytes: await ask("feed") };
    });
    if (mine !== begun) return;
    findings.show(result.problems);
    part("findings").hidden = false;
    tell(findings.counts(), true);
    // With errors, what there is so far can be looked at, but not published.
    part("preview").hidden = part("save-mapping").hidden = !result.bytes;
    part("finish").hidden = !result.good;
    if (result.bytes) preview.show(result.bytes, address());
    part("findings-title").scrollIntoView({ block: "start" });
  } catch (error) {
    if (mine === begun) fail(error);
  }
}

async function finish() {
  complain();
  const mine = begun;
  try {
    const { problems, files, bytes } = await working(say("building"), async (ask) => {
      const told = await ask("build", { before: chosen.before, now: now(), address: address() });
      return { ...told, bytes: told.files ? await ask("zip") : undefined };
    });
    if (mine !== begun) return;
    part("made").hidden = !files;
    if (!files) {
      complain(element("p", { textContent: say("not-made") }), ...findings.tables(problems));
      return;
    }
    save(NAME, bytes, "application/zip");
    part("more-found").replaceChildren(...findings.tables(problems));
    const words = say("made", { n: files.length, name: NAME, size: size(bytes.length) });
    part("made-words").textContent = words;
    tell(words, true);
    part("contents").replaceChildren(...files.map((file) => element("li", { textContent: say("content", { name: file.name, size: size(file.bytes) }) })));
  } catch (error) {
    fail(error);
  }
}

async function download(name, type, act, given) {
  complain();
  try {
    const bytes = await ask(act, given);
    save(name, bytes, type);
    tell(say("saved", { name }));
  } catch (error) {
    fail(error);
  }
}

function checkAddress() {
  const field = part("address");
  let good = address() === "";
  try {
    good ||= ["https:", "http:"].includes(new URL(address()).protocol);
  } catch {
    good = false;
  }
  field.toggleAttribute("aria-invalid", !good);
  field.setCustomValidity(good ? "" : say("address-wrong"));
  if (!good) complain(element("p", { textContent: say("address-wrong") }));
  else complain();
  return good;
}

// ---- what can be done ----

/** With other settings. */
function again() {
  if (chosen.workbook.length > 0) open();
}

/** Files from anywhere, or from a field that is for some kinds only. */
async function begin(files, only) {
  if (files.length === 0) return;
  complain();
  try {
    const [other] = await take([...files], only);
    if (other) return complain(element("p", { textContent: say("not-that", { name: other }) }));
    await open();
  } catch (error) {
    fail(error);
  }
}

// So that the same file, mended, can be chosen again.
for (const field of document.querySelectorAll("input[type=file]")) {
  field.addEventListener("click", () => {
    field.value = "";
  });
}
part("workbook").addEventListener("change", ({ target }) => begin(target.files));
for (const [field, only] of [["before", ["feed", "folder"]], ["mapping", ["mapping"]]]) {
  part(field).addEventListener("change", ({ target }) => begin(target.files, only));
}
part("address").addEventListener("change", () => checkAddress() && again());
part("updated").addEventListener("change", again);
part("download").addEventListener("click", () => checkAddress() && finish());
part("save-mapping").addEventListener("click", () => download("mapping.csv", "text/csv", "mapping"));
for (const language of ["en", "cy"]) {
  part(`template-${language}`).addEventListener("click", () => download(`tracker-${language}.xlsx`, XLSX, "template", { language }));
}
part("export").addEventListener("change", async ({ target }) => {
  const [feed] = target.files;
  if (!feed) return;
  const [kind] = await ask("kinds", { files: [feed] });
  if (kind !== "feed") return complain(element("p", { textContent: say("not-that", { name: feed.name }) }));
  await download("tracker.xlsx", XLSX, "export", { feed });
  const n = await ask("lost");
  if (n > 0) complain(element("p", { textContent: say("lost", { n }) }));
});

// Anywhere on the page: beside the frame, a browser would leave the page to show the file.
const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
for (const type of ["dragenter", "dragover"]) {
  addEventListener(type, (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    part("drop").classList.add("over");
  });
}
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) part("drop").classList.remove("over");
});
addEventListener("drop", (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  part("drop").classList.remove("over");
  part("workbook").files = event.dataTransfer.files;
  begin(event.dataTransfer.files);
});

part("language").addEventListener("click", () => speak(spoken() === "cy" ? "en" : "cy"));
whenSpoken(() => {
  fill();
  part("language").textContent = say("other-language");
  part("language").lang = spoken() === "cy" ? "en" : "cy";
});
