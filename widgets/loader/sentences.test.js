import assert from "node:assert/strict";
import test from "node:test";

import cy from "./texts/cy.json" with { type: "json" };
import en from "./texts/en.json" with { type: "json" };

const { speaker } = await import("./sentences.js");

test("English and Welsh say everything, and differently", () => {
  for (const code of ["again", "loading", "no-feed", "offline", "feed-slow", "wasm-changed", "crashed"]) {
    const [english, welsh] = [speaker("en-GB")(code), speaker("cy")(code)];
    assert.deepEqual([english.lang, welsh.lang], ["en", "cy"]);
    assert.notEqual(english.text, welsh.text);
  }
});

test("what is said in English for want of words is marked as English", () => {
  const say = speaker("ur", { language: "ur", loader: { again: "دوبارہ کوشش کریں" } });
  assert.deepEqual(say("again"), { lang: "ur", text: "دوبارہ کوشش کریں" });
  assert.equal(say("offline").lang, "en");
  // A file for another language than the one that is spoken.
  assert.equal(speaker("cy", { language: "ur", loader: { again: "x" } })("again").lang, "cy");
});

test("a code that nobody knows, and names that every object has", () => {
  for (const code of ["constructor", "toString", "new-code"]) {
    assert.equal(speaker("", {})(code).text, speaker("en")("crashed").text);
  }
});

test("both languages have the same sentences", () => {
  assert.deepEqual(Object.keys(cy).sort(), Object.keys(en).sort());
  for (const code of Object.keys(en)) assert.notEqual(cy[code], en[code], code);
});
