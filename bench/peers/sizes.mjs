// What a reader's browser downloads of each widget: its own published build, as it is and compressed.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { dist, isso, peers } from "./places.mjs";

/** The files of each build that a page needs to read and write comments. */
const builds = async () => [
  ["Isso 0.14.0", [isso("js/embed.min.js"), isso("css/isso.css")]],
  ["Artalk Lite 2.9.1", [peers("artalk/dist/ArtalkLite.js"), peers("artalk/dist/ArtalkLite.css")]],
  ["Artalk 2.9.1", [peers("artalk/dist/Artalk.js"), peers("artalk/dist/Artalk.css")]],
  ["Waline 3.15.2", [peers("@waline/client/dist/waline.js"), peers("@waline/client/dist/waline.css")]],
  ["Twikoo 1.7.9", [peers("twikoo/dist/twikoo.min.js")]],
  ["Afterword", await ours((logical) => logical !== "rest.wasm")],
  ["Afterword, everything", await ours(() => true)],
];

/** One row for each widget: `[name, raw, gzip, brotli]`, in bytes; files are compressed one by one, as they are sent. */
export async function sizes() {
  const rows = [];
  for (const [name, files] of await builds()) {
    const sum = [0, 0, 0];
    for (const file of files) {
      const bytes = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      const forms = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes, { params })];
      forms.forEach((form, index) => (sum[index] += form.length));
    }
    rows.push([name, ...sum]);
  }
  return rows;
}

/** Our files, without the other languages, and of a kind. */
async function ours(isOf) {
  const { files } = JSON.parse(await readFile(path.join(dist, "manifest.json"), "utf8"));
  const isNeeded = ({ logical }) => !logical.startsWith("texts.") || logical === "texts.en";
  return files.filter((file) => isNeeded(file) && isOf(file.logical)).map((file) => path.join(dist, file.name));
}
