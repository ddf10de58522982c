import assert from "node:assert/strict";
import { createServer } from "node:http";
import test, { after } from "node:test";

globalThis.__VERSION__ = "1.2.3";
globalThis.self = { origin: "https://council.example" };
globalThis.location = { protocol: "https:" };
globalThis.document = { baseURI: "https://council.example/" };
const { hold } = await import("./feed.js");

let asked = 0;
const server = createServer((request, response) => {
  asked += 1;
  if (request.url === "/slow") return;
  if (request.url === "/gone") return response.writeHead(410).end();
  if (request.url === "/ahead") response.setHeader("Date", new Date(Date.now() + 3600000).toUTCString());
  if (request.url === "/dateless") response.sendDate = false;
  response.end("{}");
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const at = (path) => `http://127.0.0.1:${server.address().port}${path}`;
after(() => {
  server.close();
  server.closeAllConnections();
});

test("two that wait for one feed ask once; a third, later, asks anew", async () => {
  asked = 0;
  const [a, b] = [hold(at("/feed"), 1000), hold(at("/feed"), 1000)];
  assert.equal(new TextDecoder().decode(await a.bytes), "{}");
  assert.equal(await b.bytes, await a.bytes);
  assert.equal(asked, 1);
  a.release();
  a.release();
  await hold(at("/feed"), 1000).bytes;
  assert.equal(asked, 1, "b still holds it");
});

test("a clock that is behind the server's is found out, and no other", async () => {
  const behind = async (path) => (await hold(at(path), 1000).bytes).behind;
  const hour = await behind("/ahead");
  assert.ok(hour > 3590000 && hour <= 3600000, String(hour));
  assert.ok(!((await behind("/feed")) > 0));
  assert.ok(!((await behind("/dateless")) > 0));
});

test("a failure is not kept", async () => {
  asked = 0;
  for (let n = 0; n < 2; n += 1) await assert.rejects(hold(at("/gone"), 1000).bytes, { code: "feed-not-found" });
  assert.equal(asked, 2);
});

test("silence is borne for a while", async () => {
  await assert.rejects(hold(at("/slow"), 50).bytes, { code: "feed-slow" });
});

test("nobody waits, nothing runs", async () => {
  const { bytes, release } = hold(at("/slow"), 10000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  release();
  await assert.rejects(bytes);
});
