import assert from "node:assert/strict";
import test from "node:test";

globalThis.__VERSION__ = "1.2.3";
globalThis.HTMLScriptElement = class {};
globalThis.document = { currentScript: null, querySelectorAll: () => [] };
const { ownAddress, folderOf } = await import("./home.js");

const script = (src) => Object.assign(new HTMLScriptElement(), { src });

test("all else lies in the folder of the version, wherever the script does", () => {
  for (const own of ["https://c.example/pkg/assembly-widgets.js?ver=6", "https://c.example/pkg/1.2.3/assembly-widgets.js"]) {
    assert.equal(folderOf(own), "https://c.example/pkg/1.2.3/");
  }
});

test("the script knows itself by its name", () => {
  const own = "https://c.example/pkg/assembly-widgets.js";
  const bundle = "https://c.example/all.js";
  assert.equal(ownAddress(script(own), []), own);
  assert.equal(ownAddress(null, [{ src: bundle }, { src: own }]), own);
  assert.equal(ownAddress(script(bundle), [{ src: own }]), own);
  assert.equal(ownAddress(script(bundle), [{ src: bundle }]), bundle);
  assert.equal(ownAddress(null, [{ src: "" }, { src: "http://[" }]), "");
  // <img name="currentScript">
  assert.equal(ownAddress({ src: own }, []), "");
});
