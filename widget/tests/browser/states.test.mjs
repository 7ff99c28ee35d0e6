// Every state by day and by night: a picture of each for people to look at, and axe finds nothing wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { arrive, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";
import { testStates } from "./support/states.mjs";

testStates(["light", "dark"]);

/** A page of the blog in these colours, which does not say whether it is dark. */
async function openInColours(words, ground) {
  const page = await openPage(browser);
  await page.addInitScript(
    ([words, ground]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        :root { color-scheme: normal !important }
        afterword-comments { --afterword-accent: initial !important }
        body { background: ${ground} !important; color: ${words} !important }
      `);
      document.adoptedStyleSheets = [sheet];
    },
    [words, ground],
  );
  await arrive(page, `${app.urls.blog}/low-water`);
  return page;
}

const scheme = (page) => widget(page).evaluate((element) => getComputedStyle(element).colorScheme);

test("a page that is dark without saying so is followed", async () => {
  const page = await openInColours("#e8e8ea", "#14161a");
  assert.equal(await scheme(page), "dark");
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "a dark page that does not say so");
  await page.context().close();
});

test("whether a page is dark is seen in whatever way its colours are written", async () => {
  const colours = {
    dark: ["#9f9", "oklch(0.928 0.006 264.5)", "lab(92 -0.2 -2.4)", "color(srgb 0.9 0.9 0.9)", "color(display-p3 0.9 0.9 0.9)"],
    normal: ["#333", "#00f", "oklch(0.278 0.033 256.8)", "oklab(0.37 0 0)", "lab(27.8 0.1 -12)", "color(display-p3 0.1 0.1 0.2)"],
  };
  for (const [expected, all] of Object.entries(colours)) {
    for (const words of all) {
      const page = await openInColours(words, expected === "dark" ? "#14161a" : "#fff");
      assert.equal(await scheme(page), expected, words);
      await page.context().close();
    }
  }
});
