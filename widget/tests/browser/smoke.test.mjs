// The demo comes up, and a reader sees comments under a page of another site.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startApp } from "./support/app.mjs";
import { LOOKS, openPage, startBrowser, takePicture } from "./support/browser.mjs";
import { accessibilityFindings, layoutShift } from "./support/measure.mjs";

let app;
let browser;

before(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await app?.stop();
});

for (const [name, look] of Object.entries(LOOKS)) {
  test(`the blog shows its conversation (${name})`, async () => {
    const page = await openPage(browser, look);
    await page.goto(app.urls.blog);
    await page.locator("afterword-comments").getByRole("article").first().waitFor();
    await takePicture(page, `blog-${name}`);

    assert.deepEqual(page.problems, []);
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.equal(await layoutShift(page), 0);
    await page.context().close();
  });
}
