// <assembly-tracker> and its like. Found like any other placeholder; being custom elements,
// they also work inside shadow roots of others, where no one observes the tree for us.

import { WIDGETS } from "./modules.js";
import { OBSERVED, tagOf } from "./settings.js";

export function define({ found, sweep, changed }) {
  for (const name of WIDGETS.map(tagOf)) {
    // Defined by another version of this script: its elements are that one's.
    if (customElements.get(name)) continue;
    customElements.define(
      name,
      class extends HTMLElement {
        static observedAttributes = OBSERVED;

        connectedCallback() {
          found(this);
        }

        disconnectedCallback() {
          queueMicrotask(sweep);
        }

        attributeChangedCallback() {
          changed(this);
        }
      },
    );
  }
}
