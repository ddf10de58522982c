// The WASM modules that the build made: one for each kind of widget, and one with all of them.

/** Name -> hash. */
export const MODULES = __MODULES__;

export const ALL = "widgets";

/** The kinds of widget. */
export const WIDGETS = Object.keys(MODULES).filter((name) => name !== ALL);
