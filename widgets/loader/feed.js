// Fetching feeds: once for all widgets that wait for the same one, with limits on time and size.

import { Failure } from "./failures.js";
import { cureFor, offline } from "./network.js";

const LIMIT = 32 * 1024 * 1024;

/** Address -> request, kept while some widget still starts on it. */
const held = new Map();

/**
 * The bytes at `address`; their `behind` is how many milliseconds this clock is behind the server's (less than 0 or NaN where it
 * is not, or nobody knows). Whoever holds them calls `release` when done; a request that nobody holds is stopped.
 * `again`: a reader asked to try again, so no cache is believed.
 */
export function hold(address, patience, again) {
  let request = held.get(address);
  if (!request) {
    const stop = new AbortController();
    request = { holders: 0, stop, bytes: read(address, patience, again, stop) };
    held.set(address, request);
    request.bytes.catch(() => drop(address, request));
  }
  request.holders += 1;
  let holding = true;
  const release = () => {
    if (!holding) return;
    holding = false;
    request.holders -= 1;
    if (request.holders > 0) return;
    drop(address, request);
    request.stop.abort();
  };
  return { bytes: request.bytes, release };
}

function drop(address, request) {
  if (held.get(address) === request) held.delete(address);
}

async function read(address, patience, again, stop) {
  let late = false;
  let begun = false;
  const giveUp = () => {
    late = true;
    stop.abort();
  };
  let silence = setTimeout(giveUp, patience);
  // Against a server that sends a byte now and then for ever.
  const whole = setTimeout(giveUp, patience * 6);
  try {
    const response = await fetch(address, {
      headers: { Accept: "application/json" },
      credentials: "omit",
      cache: again ? "reload" : "default",
      signal: stop.signal,
    });
    checkStatus(response);
    begun = true;
    // No answer comes from the future: a clock by which this one does is behind. (One out of a cache may be from the past.)
    const behind = Date.parse(response.headers.get("Date")) - Date.now();
    const bytes = await collect(response, () => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, patience);
    });
    return Object.assign(bytes, { behind });
  } catch (error) {
    stop.abort();
    if (error instanceof Failure) throw error;
    if (late) throw new Failure("feed-slow", `${address} sent nothing, or too little, in time.`);
    if (offline()) throw new Failure("offline", `${address} cannot be reached: this device is offline.`);
    if (begun) throw new Failure("feed-cut-short", `The connection to ${address} broke before all had arrived.`);
    throw new Failure("feed-unreachable", `${address} gave no answer that this page may read.`, await cureFor(address));
  } finally {
    clearTimeout(silence);
    clearTimeout(whole);
  }
}

function checkStatus({ ok, status, url }) {
  if (ok) return;
  if (status === 404 || status === 410) throw new Failure("feed-not-found", `There is nothing at ${url} (HTTP status ${status}).`);
  throw new Failure("feed-unreachable", `${url} answered with HTTP status ${status}.`, "Look into the server's log.");
}

/** Counts while reading, so that an endless answer is stopped rather than kept. */
async function collect(response, progress) {
  const tooLarge = () => new Failure("feed-too-large", `${response.url} has more than ${LIMIT} bytes.`);
  if (Number(response.headers.get("Content-Length")) > LIMIT) throw tooLarge();
  const parts = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    progress();
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LIMIT) throw tooLarge();
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
