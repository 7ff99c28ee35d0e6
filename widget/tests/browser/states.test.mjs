// Every state by day and by night: a picture of each for people to look at, and axe finds nothing wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { arrive, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";
import { testStates } from "./support/states.mjs";

testStates(["light", "dark"]);

test("a page that is dark without saying so is followed", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :root { color-scheme: normal !important }
      afterword-comments { --afterword-accent: initial !important }
      body { background: #14161a !important; color: #e8e8ea !important }
    `);
    document.adoptedStyleSheets = [sheet];
  });
  await arrive(page, `${app.urls.blog}/low-water`);
  assert.equal(await widget(page).evaluate((element) => getComputedStyle(element).colorScheme), "dark");
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "a dark page that does not say so");
  await page.context().close();
});
