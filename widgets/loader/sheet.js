// Layout of the frame only; the kit styles what is inside a widget. Adopted, because a strict style-src blocks <style>.

// `all: initial` makes the widget deaf to what the page's style sheet says of everything, and `font-size: medium` (which is its
// initial value) keeps the reader's own size where a page shrinks `html`. What hides or disables a part of the page still does.
// The fallback is not touched: it looks like the page around it. `:host` is not marked important, so that pages can hide it.
const CSS = `
:host { display: block; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
slot { display: contents; }
.assembly, .message, .message * {
  all: initial; visibility: inherit; pointer-events: inherit;
  font-family: var(--assembly-font, inherit);
}
.assembly, .message, .message p { display: block; }
.assembly:focus { outline: none; }
.message.shown {
  margin-block-end: 1em; padding: 0.75em 1em; border: 1px solid var(--assembly-border, #767676); border-inline-start-width: 0.3em;
  border-radius: var(--assembly-radius, 0); background: var(--assembly-background, #fff);
}
.message p, .message button { color: var(--assembly-text, #0b0c0c); line-height: 1.5; }
.message button {
  display: inline-block; margin-block-start: 0.5em; min-block-size: 2.75em; padding: 0.25em 1em; cursor: pointer;
  border: 2px solid; border-radius: var(--assembly-radius, 0);
}
.message button:focus-visible { outline: 3px solid var(--assembly-focus, currentColor); outline-offset: 2px; }
.message button[aria-disabled] { opacity: 0.6; cursor: default; }
@media print { .message button { display: none; } }
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
