import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import test, { after } from "node:test";

globalThis.__VERSION__ = "1.2.3";
const WELSH = JSON.stringify({ cy: { kit: { a: "a", b: "b" }, tracker: { c: "c" } } });
globalThis.__TEXTS__ = { cy: `sha256-${createHash("sha256").update(WELSH).digest("base64")}` };
globalThis.HTMLScriptElement = class {};

const files = new Map();
const server = createServer((request, response) => {
  const file = files.get(request.url);
  response.writeHead(file === undefined ? 404 : 200).end(file);
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
after(() => server.close());
const origin = `http://127.0.0.1:${server.address().port}`;
globalThis.document = { currentScript: null, querySelectorAll: () => [{ src: `${origin}/assembly-widgets.js` }] };
const warnings = [];
console.warn = (message) => warnings.push(message);
const { languageIn, textsIn } = await import("./texts.js");

const put = (path, texts) => files.set(path, typeof texts === "string" ? texts : JSON.stringify(texts));

test("English needs nothing", async () => {
  assert.deepEqual(await textsIn("en-GB", "", 1000), { language: "" });
  assert.deepEqual(warnings, []);
});

test("the council's words stand over ours, for its language and no other", async () => {
  put("/1.2.3/assembly-cy.json", WELSH);
  put("/own.json", { cy: { kit: { b: "B" }, loader: { again: "Eto" } }, "pt-BR": { kit: { a: "p" } }, pt: { kit: { a: "P" } } });
  const own = `${origin}/own.json`;
  assert.deepEqual(await textsIn("cy-GB", own, 1000), { language: "cy-GB", kit: { a: "a", b: "B" }, tracker: { c: "c" }, loader: { again: "Eto" } });
  assert.equal((await textsIn("pt-BR", own, 1000)).kit.a, "p");
  assert.equal((await textsIn("PT-br", own, 1000)).kit.a, "p");
  assert.equal((await textsIn("pt-PT", own, 1000)).kit.a, "P");
  assert.deepEqual(await textsIn("ur", own, 1000), { language: "" });
});

test("texts that cannot be had are said and are no failure", async () => {
  put("/odd.json", '"odd"');
  assert.deepEqual(await textsIn("en", `${origin}/odd.json`, 1000), { language: "" });
  put("/none.json", "<html>");
  warnings.length = 0;
  for (const name of ["none", "missing"]) assert.deepEqual(await textsIn("ur", `${origin}/${name}.json`, 1000), { language: "" });
  assert.equal(warnings.length, 2);
  put("/missing.json", { ur: { kit: { a: "u" } } });
  assert.equal((await textsIn("ur", `${origin}/missing.json`, 1000)).kit.a, "u", "a failure is not kept");
});

test("no language is taken from what every object has", async () => {
  put("/plain.json", {});
  assert.deepEqual(await textsIn("constructor", `${origin}/plain.json`, 1000), { language: "" });
});

test("the language of a feed", () => {
  const of = (json) => languageIn(new TextEncoder().encode(json));
  assert.equal(of('{"language": "cy"}'), "cy");
  assert.equal(of("<html>"), "");
});
