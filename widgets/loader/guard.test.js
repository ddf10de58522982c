import assert from "node:assert/strict";
import { test } from "node:test";
import { guard } from "./guard.js";

test("calls go through, and what is no function stays what it is", () => {
  const memory = {};
  const guarded = guard({ memory, sum: (one, other) => one + other }, assert.fail);
  assert.equal(guarded.memory, memory);
  assert.equal(guarded.sum(2, 3), 5);
});

test("a trap is told once, thrown at nobody, and ends every call", () => {
  const told = [];
  let calls = 0;
  const trap = new WebAssembly.RuntimeError("unreachable");
  const exports = {
    click() {
      calls += 1;
      throw trap;
    },
    tick() {
      calls += 1;
    },
  };
  const guarded = guard(exports, (error) => told.push(error));
  assert.deepEqual(guarded.click(), [], "the glue may look for items in it");
  guarded.click();
  guarded.tick();
  assert.deepEqual(told, [trap]);
  assert.equal(calls, 1);
});

test("where one call is within another, both may end and one is told", () => {
  const told = [];
  let guarded;
  const exports = {
    inner() {
      throw new WebAssembly.RuntimeError("inner");
    },
    outer() {
      guarded.inner();
      throw new WebAssembly.RuntimeError("outer");
    },
  };
  guarded = guard(exports, (error) => told.push(error.message));
  guarded.outer();
  assert.deepEqual(told, ["inner"]);
});
