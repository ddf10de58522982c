// What a reader is told when something fails: one plain sentence each, no blame, no jargon. Further languages: one more key.

const SENTENCES = new Map([
  ["en", new Map([
    ["again", "Try again"],
    ["loading", "Loading…"],
    ["no-feed", "This part of the page has not been set up yet."],
    ["unknown-widget", "This part of the page has not been set up yet."],
    ["offline", "You seem to be offline, so this part of the page could not be loaded."],
    ["feed-not-found", "The information for this part of the page could not be found."],
    ["feed-unreachable", "The information for this part of the page could not be reached. Please try again in a few minutes."],
    ["feed-slow", "The information for this part of the page is taking too long to arrive."],
    ["feed-cut-short", "The information for this part of the page did not arrive in full."],
    ["feed-not-json", "The information for this part of the page could not be read."],
    ["feed-not-a-feed", "The information for this part of the page could not be read."],
    ["feed-version", "The information for this part of the page is of a kind that this page cannot show yet."],
    ["feed-too-large", "There is more information for this part of the page than can be shown."],
    ["wasm-blocked", "This website’s settings keep this part of the page from starting."],
    ["wasm-unreachable", "This part of the page could not be loaded. Please try again in a few minutes."],
    ["wasm-changed", "This part of the page could not be loaded safely, so it was not started."],
    ["wasm-unsupported", "This browser cannot show this part of the page. A newer one can."],
    ["crashed", "This part of the page has stopped working."],
  ])],
]);

/** The first language that is known, by its primary subtag; English where none is. */
export function speak(languages) {
  for (const tag of [...languages, "en"]) {
    const language = tag.toLowerCase().split("-")[0];
    const sentences = SENTENCES.get(language);
    if (sentences) return { language, say: (code) => sentences.get(code) ?? sentences.get("crashed") };
  }
}
