// Bytes into the officer's downloads.

import { element } from "./part.js";

export function save(name, bytes, type) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  element("a", { href: address, download: name }).click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
