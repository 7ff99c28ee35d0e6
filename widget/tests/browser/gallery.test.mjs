// Every state in its colours: axe finds nothing wrong, nothing is wider than its column. What comes later than the comments
// moves none of them, and menus need no script.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./support/browser.mjs";
import { LOOKS, browser, open, testLooks } from "./support/gallery.mjs";
import { accessibilityFindings } from "./support/measure.mjs";

/** States that hold the same comments: the first as everyone sees them, the others with what comes later. */
const SAME = {
  talk: ["typing", "toast-blocked"],
  busy: ["signed-in", "moderator"],
};

testLooks(["light", "dark", "paper", "dusk", "contrast"]);

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
  const opener = page.getByRole("button", { name: "More for the comment by Ana Kovač" }).first();
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

test("on a narrow column what can be done with a comment stands in one line, and keeps its names", async () => {
  const page = await openPage(browser);
  for (const suffix of ["-narrow", "-rtl"]) {
    for (const width of [280, 320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, "reactions", suffix);
      const lines = await page.locator(".row:not(:has(.chip))").evaluateAll((rows) => {
        const middle = ({ y, height }) => Math.round(y + height / 2);
        return rows.map((row) => new Set([...row.children].map((child) => middle(child.getBoundingClientRect()))).size);
      });
      assert.ok(lines.length > 3);
      assert.deepEqual(new Set(lines), new Set([1]), `${width} px${suffix}`);
    }
  }
  await open(page, "reactions", "-narrow");
  assert.ok((await page.getByRole("button", { name: "Link kopieren" }).count()) > 3);
  await page.context().close();
});
