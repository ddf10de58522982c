// node --test widgets/loader
import assert from "node:assert/strict";
import test from "node:test";

globalThis.__VERSION__ = "1.2.3";
globalThis.__MODULES__ = { widgets: "", tracker: "" };
const { feedOf, keyFor, patienceOf, settingsOf, widgetOf } = await import("./settings.js");

const placeholder = (attributes, localName = "div") => ({
  localName,
  id: attributes.id ?? "",
  baseURI: "https://council.example/assembly/page",
  getAttribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name] : null),
  closest: () => ({ lang: "cy" }),
  getRootNode: () => ({}),
});
const code = (code) => (failure) => failure.code === code && failure.message.length > 10 && failure.cure.length > 10;

test("widgets have names, and nothing else does", () => {
  assert.equal(widgetOf(placeholder({}, "assembly-tracker")), "tracker");
  assert.equal(widgetOf(placeholder({ "data-assembly-widget": " Tracker " })), "tracker");
  for (const name of ["", "trackers", "constructor", "__proto__", "<img>"]) {
    assert.throws(() => widgetOf(placeholder({ "data-assembly-widget": name })), code("unknown-widget"));
  }
});

test("feeds have addresses of the web, relative to the page's base", () => {
  const of = (feed) => feedOf(placeholder({ "data-feed": feed }));
  assert.equal(of("feed.json"), "https://council.example/assembly/feed.json");
  assert.equal(of(" //data.example/feed#top "), "https://data.example/feed");
  for (const feed of ["", " ", "http://[", "javascript:alert(1)", "data:application/json,{}", "file:///etc/passwd", "blob:https://a/b"]) {
    assert.throws(() => of(feed), code("no-feed"));
  }
  assert.throws(() => feedOf(placeholder({})), code("no-feed"));
});

test("data- names go before bare ones", () => {
  const settings = settingsOf(placeholder({ feed: "/a", "data-feed": "/b", lang: "en", view: "short" }), "key");
  assert.equal(settings.feed, "https://council.example/b");
  assert.deepEqual([settings.lang, settings.pageLang, settings.view, settings.drill, settings.key], ["en", "cy", "short", "", "key"]);
});

test("patience is bounded", () => {
  const of = (patience) => patienceOf(placeholder({ "data-patience": patience }));
  assert.equal(of("1.5"), 1500);
  for (const odd of ["", "-1", "0", "Infinity", "1e9", "soon"]) assert.equal(of(odd), 20000);
});

test("no two widgets share a key", () => {
  const [a, b, named] = [placeholder({}), placeholder({}), placeholder({ id: "streets" })];
  const page = [placeholder({}, "script"), a, named, b];
  assert.equal(keyFor(a, page, new Set()), "assembly");
  assert.equal(keyFor(b, page, new Set()), "assembly-2");
  assert.equal(keyFor(named, page, new Set()), "streets");
  assert.equal(keyFor(named, page, new Set(["streets"])), "streets-2");
  assert.equal(keyFor(a, page, new Set(["assembly", "assembly-2"])), "assembly-3");
});
