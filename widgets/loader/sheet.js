// Layout of the frame only; the kit styles what is inside a widget. Adopted, because a strict style-src blocks <style>.

// `all: initial` makes the widget deaf to what the page's style sheet says of everything, and `font-size: medium` (which is its
// initial value) keeps the reader's own size where a page shrinks `html`. What hides or disables a part of the page still does.
// Light or dark is the page's choice, at the place of the widget: `color-scheme` comes through, for the message and for its
// button. The message takes a council's colours of text and background both or not at all: with one of them `--own-…` names
// nothing. Where `light-dark()` is not known the message is dark on light.
// The fallback is not touched: it looks like the page around it. `:host` is not marked important, so that pages can hide it.
const CSS = `
:host { display: block; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
slot { display: contents; }
.assembly, .message, .message * {
  all: initial; visibility: inherit; pointer-events: inherit; color-scheme: inherit;
  font-family: var(--assembly-font, inherit);
}
.assembly, .message, .message p { display: block; }
.assembly:focus { outline: none; }
.message.shown {
  margin-block-end: 1em; padding: 0.75em 1em; border: 1px solid var(--assembly-border, #767676); border-inline-start-width: 0.3em;
  border-radius: var(--assembly-radius, 0); background: #fff;
}
.message p, .message button { color: #0b0c0c; line-height: 1.5; }
.message button {
  display: inline-block; margin-block-start: 0.5em; min-block-size: 2.75em; padding: 0.25em 1em; cursor: pointer;
  border: 2px solid; border-radius: var(--assembly-radius, 0);
}
.message button:focus-visible { outline: 3px solid; outline-offset: 2px; }
.message button[aria-disabled] { opacity: 0.6; cursor: default; }
@supports (color: light-dark(red, color-mix(in srgb, red, red))) {
  .message {
    --own-text: color-mix(in srgb, var(--assembly-text), var(--assembly-background) 0%);
    --own-background: color-mix(in srgb, var(--assembly-background), var(--assembly-text) 0%);
  }
  .message.shown { background: var(--own-background, light-dark(#fff, #121212)); }
  .message p, .message button { color: var(--own-text, light-dark(#0b0c0c, #f0f0f0)); }
}
@media print {
  .message.shown { background: #fff; }
  .message p { color: #0b0c0c; }
  .message button { display: none; }
}
`;

let made;

/** Makes it the only sheet of `shadow`. Browsers that cannot are told so by wasm.js; they show the message unstyled. */
export function adopt(shadow) {
  if (!("adoptedStyleSheets" in shadow)) return;
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(CSS);
  }
  shadow.adoptedStyleSheets = [made];
}
