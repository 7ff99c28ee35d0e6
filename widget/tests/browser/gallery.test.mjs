// Every state that the view can draw, without a server: axe finds nothing wrong, nothing is wider than its column, and
// what comes later than the comments moves none of them.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { openPage, startBrowser } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { target } from "./support/tools.mjs";

const GALLERY = path.join(target, "gallery");
/** States that have every colour among them, for looks that differ in colours alone. */
const COLOURFUL = ["busy", "moderator", "composer-open", "composer-no-name", "connection-lost", "ask-ban", "typing"];
const LOOKS = {
  light: ["", {}],
  dark: ["-dark", { colorScheme: "dark" }],
  "right to left": ["-rtl", {}],
  narrow: ["-narrow", { viewport: { width: 320, height: 800 } }],
  "forced colours": ["", { forcedColors: "active" }],
  paper: ["-paper", {}, COLOURFUL],
  dusk: ["-dusk", {}, COLOURFUL],
  contrast: ["-contrast", { colorScheme: "dark" }, COLOURFUL],
};
/** States that hold the same comments: the first as everyone sees them, the others with what comes later. */
const SAME = {
  talk: ["typing", "toast-blocked"],
  busy: ["signed-in", "moderator"],
};

let browser;
let states;

before(async () => {
  await promisify(execFile)("cargo", ["run", "--quiet", "--package", "afterword-view", "--example", "gallery", GALLERY]);
  const files = await readdir(GALLERY);
  states = files.filter((file) => file.endsWith("-rtl.html")).map((file) => file.slice(0, -"-rtl.html".length));
  browser = await startBrowser();
});

after(() => browser?.close());

const open = (page, state, suffix) => page.goto(String(pathToFileURL(path.join(GALLERY, `${state}${suffix}.html`))));

for (const [look, [suffix, options, some]] of Object.entries(LOOKS)) {
  test(`every state is accessible and keeps to its column (${look})`, async () => {
    const page = await openPage(browser, options);
    const wrong = [];
    for (const state of some ?? states) {
      await open(page, state, suffix);
      wrong.push(...(await accessibilityFindings(page)).map((finding) => `${state}: ${finding}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wrong.push(`${state}: ${over} px too wide`);
    }
    assert.deepEqual(wrong, []);
    await page.context().close();
  });
}

/** Where the body of each comment begins. */
const places = (page) =>
  page.locator("article").evaluateAll((articles) =>
    articles.map((article) => [article.id, article.querySelector(":scope > .body")?.getBoundingClientRect().top]),
  );

for (const look of ["light", "right to left", "narrow"]) {
  test(`what comes later than the comments moves none of them (${look})`, async () => {
    const [suffix, options] = LOOKS[look];
    const page = await openPage(browser, options);
    for (const [state, later] of Object.entries(SAME)) {
      await open(page, state, suffix);
      const before = await places(page);
      assert.ok(before.length > 5);
      for (const other of later) {
        await open(page, other, suffix);
        assert.deepEqual(await places(page), before, other);
      }
    }
    await page.context().close();
  });
}

test("menus open by their button and close by their items, without a script", async () => {
  const page = await openPage(browser);
  await open(page, "moderator", "");
  const opener = page.getByRole("button", { name: "Moderate the comment by Ana Kovač" }).first();
  const remove = page.getByRole("button", { name: "Remove…" });
  assert.equal(await remove.filter({ visible: true }).count(), 0);
  await opener.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await accessibilityFindings(page), []);
  const [button, menu] = await Promise.all([opener.boundingBox(), page.locator(".menu:popover-open").boundingBox()]);
  assert.ok(menu.y >= button.y + button.height && menu.y < button.y + button.height + 16, "it stands below its button");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".menu:popover-open").count(), 0);
  await page.context().close();
});
