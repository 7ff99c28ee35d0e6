// Every state that the view can draw, without a server. Files of tests share them by looks: all of them in one would take
// longer than a file may.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { openPage, startBrowser } from "./browser.mjs";
import { accessibilityFindings } from "./measure.mjs";

/** States that have every colour among them, for looks that differ in colours alone. */
const COLOURFUL = ["busy", "moderator", "composer-open", "composer-no-name", "connection-lost", "ask-ban", "typing"];
/** Each look: the end of its files' names, the browser's options, and the states that axe looks at, if not all. */
export const LOOKS = {
  light: ["", {}],
  dark: ["-dark", { colorScheme: "dark" }],
  "right to left": ["-rtl", {}],
  narrow: ["-narrow", { viewport: { width: 320, height: 800 } }],
  "forced colours": ["", { forcedColors: "active" }],
  paper: ["-paper", {}, COLOURFUL],
  dusk: ["-dusk", {}, COLOURFUL],
  contrast: ["-contrast", { colorScheme: "dark" }, COLOURFUL],
};

export let browser;
let folder;
let states;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gallery-"));
  await promisify(execFile)("cargo", ["run", "--quiet", "--package", "afterword-view", "--example", "gallery", folder]);
  const files = await readdir(folder);
  states = files.filter((file) => file.endsWith("-rtl.html")).map((file) => file.slice(0, -"-rtl.html".length));
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const file = (state, suffix) => path.join(folder, `${state}${suffix}.html`);

/** Opens a state. */
export const open = (page, state, suffix) => page.goto(String(pathToFileURL(file(state, suffix))));

/** Tests every state in some of the looks: axe finds nothing wrong, and nothing is wider than its column. */
export function testLooks(looks) {
  for (const look of looks) {
    const [suffix, options, some] = LOOKS[look];
    test(`states are accessible and keep to their column (${look})`, async () => {
      const page = await openPage(browser, options);
      const wrong = [];
      await open(page, states[0], suffix);
      for (const state of states) {
        // Another document in the same page: axe need not be read again.
        await page.setContent(await readFile(file(state, suffix), "utf8"));
        const findings = (some ?? states).includes(state) ? await accessibilityFindings(page) : [];
        wrong.push(...findings.map((finding) => `${state}: ${finding}`));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`${state}: ${over} px too wide`);
      }
      assert.deepEqual(wrong, []);
      await page.context().close();
    });
  }
}
