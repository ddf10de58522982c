// What can be known of a request that got no answer. Browsers tell scripts only "TypeError", so clues are gathered.

const blocked = new Set();

/** Starts to note what the page's Content-Security-Policy refuses. */
export function listenForPolicy() {
  document.addEventListener("securitypolicyviolation", ({ blockedURI, disposition }) => {
    if (disposition === "enforce") blocked.add(originOf(blockedURI));
  });
}

function originOf(address) {
  try {
    return new URL(address, document.baseURI).origin;
  } catch {
    return address;
  }
}

export const offline = () => navigator.onLine === false;

/** The likeliest cure for an address that gave no answer. */
export async function cureFor(address) {
  // A refusal by policy is told in a task of its own, after the fetch has failed.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { origin, protocol } = new URL(address);
  if (blocked.has(origin)) return `This page's Content-Security-Policy forbids it. Add to the policy: connect-src ${origin === self.origin ? "'self'" : origin}`;
  if (protocol === "http:" && self.isSecureContext && location.protocol === "https:") return "This page is served over https, so the browser refuses plain http. Use an https address.";
  if (origin === self.origin) return "The server did not answer, or an extension of this browser blocks the address.";
  return `If the address opens in a browser tab, then the server at ${origin} has to send this header with it:\nAccess-Control-Allow-Origin: ${self.origin === "null" ? "*" : self.origin}`;
}
