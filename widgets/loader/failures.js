// One named cause for each failure. The reader gets a sentence (sentences.js); the console gets the cause and its cure.

export class Failure extends Error {
  /** `cure` may be left out where the code has one in general. */
  constructor(code, message, cure = CURES.get(code)) {
    super(message);
    this.code = code;
    this.cure = cure;
  }

  /** Whether "Try again" can help. It cannot where the page or the feed has to be mended first. */
  get lasting() {
    return LASTING.has(this.code);
  }
}

const LASTING = new Set(["no-feed", "unknown-widget", "feed-not-a-feed", "feed-version", "feed-too-large", "wasm-blocked", "wasm-unsupported"]);

const CURES = new Map([
  ["unknown-widget", "Check the name, or update the script to a version that has this widget."],
  ["offline", "The widget tries again by itself when the connection is back."],
  ["feed-not-found", "Check the address in data-feed; it is relative to this page, and capital letters count."],
  ["feed-slow", "Check that the server answers; data-patience=\"60\" waits longer (seconds)."],
  ["feed-cut-short", "The connection broke, or the file on the server is incomplete: publish it again, writing to a new name and renaming it."],
  ["feed-not-json", "Open the address in a browser: it must show JSON itself. Login, consent and error pages are the usual cause."],
  ["feed-not-a-feed", "The address gives JSON of another kind. docs/feed.md tells what a feed is; its JSON Schema finds what is wrong."],
  ["feed-version", "The feed is of another version than this script reads. Update the script, or publish the feed again."],
  ["feed-too-large", "Feeds may have 32 MiB, a million values, 50,000 items in a list and 32 levels of nesting. Give long documents by address, and divide very large assemblies; what is nested deeper was made wrongly."],
  ["wasm-changed", "Its bytes are not those that this script was built with. Upload script and folder from the same release, and keep the CDN from rewriting .wasm files."],
  ["wasm-blocked", "This page's Content-Security-Policy forbids WebAssembly. Add 'wasm-unsafe-eval' to it, such as: script-src 'self' 'wasm-unsafe-eval'"],
  ["wasm-unsupported", "Chrome and Edge 99, Firefox 101, Safari 16.4 and later can show it; the fallback is for the others. Lockdown modes switch WebAssembly off."],
  ["crashed", "This is a fault in Assembly Widgets. Please report it with this message and the address of the feed."],
]);

/** `level` is a method of console. The element comes last, so that developer tools can point at it. */
export function say(level, message, ...element) {
  console[level](`Assembly Widgets ${__VERSION__}: ${message}`, ...element);
}

export function explain({ code, message, cure }, element) {
  say("error", [`${message} [${code}]`, cure].filter(Boolean).join("\n"), element);
}
