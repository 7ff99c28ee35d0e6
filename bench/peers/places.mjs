// Where things are: ours in `dist/` and Cargo's target directory, the peers where `cargo xtask peers` installed them.

import { readdirSync } from "node:fs";
import path from "node:path";
import { root, target } from "../../widget/tests/browser/support/tools.mjs";

/** What browsers download of ours. */
export const dist = path.join(root, "dist");

const folder = path.join(target, "tools/peers");

/** A file of a package that npm installed. */
export const peers = (file) => path.join(folder, "node_modules", file);

/** A program of the Python environment. */
export const program = (name) => path.join(folder, "python/bin", name);

/** A file of Isso's Python package. */
export const isso = (file) => {
  const lib = path.join(folder, "python/lib");
  return path.join(lib, readdirSync(lib)[0], "site-packages/isso", file);
};
