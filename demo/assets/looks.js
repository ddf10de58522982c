// The page where a web team tries its colours: each control sets one property on the place around the tracker.
// What is chosen stands in the address, so that it can be sent to a colleague; what stands there is read with care.

const form = document.getElementById("looks-form");
const stage = document.getElementById("looks-stage");
const host = stage.querySelector("[data-assembly-widget]");
const fields = [...form.querySelectorAll("[data-property]")];

/** The value that each property was given; what is not here is the widget's own to choose. */
let chosen = new Map();

// What one would copy from each: nothing more than what differs from the widgets' own.
const PRESETS = {
  own: {},
  govuk: { accent: "#1d70b8", link: "#1a65a6", border: "#b1b4b6", focus: "#ffdd00", font: "Arial, sans-serif" },
  green: { accent: "#00594c", link: "#00594c", border: "#b7d0c9", radius: "4", font: "Verdana, sans-serif" },
  purple: { accent: "#5b2a86", link: "#5b2a86", background: "#fbf8ff", border: "#d5c5e6", radius: "8", space: "1.1" },
  contrast: { scheme: "dark", accent: "#ffff00", link: "#ffff00", text: "#ffffff", background: "#000000", border: "#ffffff" },
};

// What WCAG 2.2 AA asks for, of which pair of the widget's colours.
const PAIRS = [
  ["Text", "text", "background", 4.5],
  ["Quiet text", "quiet", "background", 4.5],
  ["Links", "link", "background", 4.5],
  ["Links in a box", "link", "panel", 4.5],
  ["Buttons", "accent", "background", 4.5],
  ["Edges of fields", "field", "background", 3],
];

const name = (field) => field.dataset.property.replace("--assembly-", "");
const scheme = () => form.elements.scheme.value;

/** The value as it may stand in a style sheet, or nothing where it is no value of this field. */
function checked(field, value) {
  if (field.type === "color") return /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
  if (field.type === "range") {
    const number = Number(value);
    const fits = value !== "" && number >= Number(field.min) && number <= Number(field.max);
    return fits ? `${number}${field.dataset.unit}` : undefined;
  }
  return [...field.options].some((option) => option.value !== "" && option.value === value) ? value : undefined;
}

/** Chooses what `values` says and nothing else. */
function start(values) {
  chosen = new Map();
  for (const field of fields) {
    const value = checked(field, values[name(field)] ?? "");
    if (value !== undefined) chosen.set(field, value);
  }
  for (const radio of form.elements.scheme) radio.checked = radio.value === (values.scheme === "dark" ? "dark" : "light");
  show();
}

/** Makes everything on the page say what is chosen. */
function show() {
  stage.classList.toggle("dark", scheme() === "dark");
  for (const field of fields) {
    const value = chosen.get(field);
    if (value === undefined) stage.style.removeProperty(field.dataset.property);
    else stage.style.setProperty(field.dataset.property, value);
    if (field.type === "range") {
      field.value = value === undefined ? field.defaultValue : parseFloat(value);
      document.getElementById(`${field.id}-is`).textContent = value ?? `${field.defaultValue}${field.dataset.unit}`;
    } else if (field.type !== "color") field.value = value ?? "";
    const leave = form.querySelector(`[data-leave="${field.id}"]`);
    if (leave) leave.hidden = value === undefined;
  }
  for (const button of form.querySelectorAll("[data-preset]")) {
    button.setAttribute("aria-pressed", String(same(PRESETS[button.dataset.preset])));
  }
  document.getElementById("looks-css").textContent = css();
  keep();
  measure();
}

function same(preset) {
  return (preset.scheme ?? "light") === scheme()
    && fields.every((field) => checked(field, preset[name(field)] ?? "") === chosen.get(field));
}

function css() {
  const lines = fields.filter((field) => chosen.has(field)).map((field) => `  ${field.dataset.property}: ${chosen.get(field)};`);
  if (scheme() === "dark") lines.unshift("  color-scheme: dark;");
  if (lines.length === 0) return "/* Nothing to add: these are the widgets’ own colours. */";
  return ["[data-assembly-widget] {", ...lines, "}"].join("\n");
}

/** In the query, since the fragment belongs to the recommendations. The tracker's own choices there stay. */
function keep() {
  const url = new URL(location.href);
  for (const field of fields) {
    const value = chosen.get(field);
    if (value === undefined) url.searchParams.delete(name(field));
    else url.searchParams.set(name(field), field.type === "range" ? String(parseFloat(value)) : value.replace("#", ""));
  }
  if (scheme() === "dark") url.searchParams.set("scheme", "dark");
  else url.searchParams.delete("scheme");
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}

function read() {
  const values = Object.fromEntries(new URL(location.href).searchParams);
  for (const field of fields) {
    if (field.type === "color" && values[name(field)]) values[name(field)] = `#${values[name(field)]}`;
  }
  return values;
}

// Whatever a browser computes (oklch, color-mix) is painted once, to read what is seen of it.
const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
const paint = canvas.getContext("2d", { willReadFrequently: true });

function seen(colours) {
  paint.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
  }
  return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(rgb) {
  const [red, green, blue] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** Asks the widget itself for its colours: in a place of its own, so that nothing that it drew is touched. */
function measure() {
  const shadow = host.shadowRoot;
  if (host.dataset.assemblyState !== "ready" || !shadow) return;
  const probe = Object.assign(document.createElement("div"), { className: "assembly", hidden: true });
  shadow.append(probe);
  const page = getComputedStyle(stage).backgroundColor;
  const token = (of) => {
    probe.style.setProperty("color", `var(--${of})`);
    return getComputedStyle(probe).color;
  };
  const background = token("background");
  const over = (of) => seen(of === "background" ? [page, background] : [page, background, token(of)]);
  let low = 0;
  const items = PAIRS.map(([label, one, other, least]) => {
    // Down, so that what is a little too low is not called enough.
    const ratio = Math.floor(contrast(over(one), over(other)) * 10) / 10;
    const good = ratio >= least;
    if (!good) low += 1;
    const item = document.createElement("li");
    item.className = good ? "" : "low";
    item.textContent = good ? `${label}: ${ratio}:1, enough` : `${label}: ${ratio}:1, too low. It needs ${least}:1`;
    return item;
  });
  document.getElementById("looks-pairs").replaceChildren(...items);
  for (const field of fields) {
    // What is not chosen shows the colour that the widget chose.
    if (field.type === "color") {
      field.value = `#${over(name(field)).map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
    }
  }
  probe.remove();
  announce(low);
}

// Said once the hand is still, or a screen reader would hear every step of a colour picker.
let still;
function announce(low) {
  clearTimeout(still);
  still = setTimeout(() => {
    const verdict = document.getElementById("looks-verdict");
    const words = low === 0
      ? "These colours have the contrast that WCAG 2.2 AA asks for."
      : `${low} of these ${PAIRS.length} contrasts ${low === 1 ? "is" : "are"} below WCAG 2.2 AA. Some residents could not read the widget: choose other colours.`;
    if (verdict.textContent !== words) verdict.textContent = words;
  }, 400);
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target.name !== "scheme") {
    const value = checked(target, target.value);
    const own = target.type === "range" && Number(target.value) === Number(target.defaultValue);
    if (value === undefined || own) chosen.delete(target);
    else chosen.set(target, value);
  }
  show();
});
form.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (button?.dataset.preset) start(PRESETS[button.dataset.preset]);
  if (button?.dataset.leave) {
    const field = document.getElementById(button.dataset.leave);
    chosen.delete(field);
    // The button goes; who pressed it goes on from its field.
    field.focus();
    show();
  }
});
document.getElementById("looks-copy").addEventListener("click", async () => {
  const said = document.getElementById("looks-copied");
  try {
    await navigator.clipboard.writeText(css());
    said.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(document.getElementById("looks-css"));
    said.textContent = "The lines are selected: copy them with your keyboard or menu.";
  }
});
host.addEventListener("assembly-ready", measure);
addEventListener("popstate", () => start(read()));

document.getElementById("looks-without").hidden = true;
form.hidden = false;
document.getElementById("looks-result").hidden = false;
start(read());
