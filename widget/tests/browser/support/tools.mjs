// The npm tools that `cargo xtask` installed, and where things are.

import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Cargo's target directory. */
export const target = process.env.AFTERWORD_TARGET ?? path.join(root, "target");

/** Loads a package, or finds a file of one, from where npm installed it. */
export const npm = createRequire(
  path.join(process.env.AFTERWORD_NPM ?? path.join(target, "tools/npm"), "package.json"),
);
