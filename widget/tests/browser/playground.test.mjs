// The playground: a sample thread with other looks, with and without scripts, and the lines that an owner takes along.

import assert from "node:assert/strict";
import { test } from "node:test";
import { get } from "./support/app.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { app, browser } from "./support/stage.mjs";

const ADDRESS = `${app.urls.comments}/playground`;
const sample = (page) => page.locator("afterword-comments");

/** A computed style of something in the sample. */
const look = (page, css, property) =>
  sample(page).locator(css).first().evaluate((element, property) => getComputedStyle(element)[property], property);

for (const [name, options] of Object.entries({ ...LOOKS, phone: { viewport: { width: 390, height: 844 } } })) {
  test(`it is accessible and keeps to its window (${name})`, async () => {
    const page = await openPage(browser, options);
    await page.goto(ADDRESS);
    await sample(page).getByText("Beautifully written").waitFor();
    // What comes after this adds styles of its own, which the page's policy refuses.
    assert.deepEqual(page.problems, []);
    assert.deepEqual(await accessibilityFindings(page, "html"), []);
    const { wide, shown } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }));
    assert.ok(wide <= shown, `${wide} > ${shown}`);
    await takePicture(page, `playground-${name}`);
    await page.context().close();
  });
}

test("what is chosen shows at once, stands in the lines to copy, and in the address", async () => {
  const page = await openPage(browser);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.urls.comments });
  await page.goto(ADDRESS);
  await page.getByLabel("Accent").fill("#7a4b00");
  await page.locator("#css", { hasText: "--afterword-accent: light-dark(#7a4b00, #" }).waitFor();
  assert.equal(await look(page, ".badge.staff", "color"), "rgb(122, 75, 0)");
  await page.getByRole("radio", { name: "Paper" }).check();
  await page.locator("#tag", { hasText: 'data-theme="paper"' }).waitFor();
  await page.getByLabel("Corners").fill("2");
  await page.locator("#css", { hasText: "--afterword-radius: 2px;" }).waitFor();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByLabel("Font").selectOption("Mono");
  await page.locator("#css", { hasText: "ui-monospace" }).waitFor();
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".stage")).colorScheme === "dark");
  assert.match(await look(page, ".afterword", "fontFamily"), /ui-monospace/);
  await page.getByRole("button", { name: "Copy the CSS" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^afterword-comments \{\n  --afterword-accent: light-dark\(#7a4b00, #/);
  assert.deepEqual(page.problems, []);
  await page.reload();
  assert.equal(await page.getByLabel("Accent").inputValue(), "#7a4b00");
  await page.locator("#css", { hasText: "--afterword-radius: 2px;" }).waitFor();
  assert.notEqual(await look(page, ".badge.staff", "color"), "rgb(122, 75, 0)", "lighter on a dark page");
  await takePicture(page, "playground-chosen");
  await page.context().close();
});

test("it needs no script", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(ADDRESS);
  await page.getByRole("radio", { name: "Dusk" }).check();
  await page.getByLabel("Accent").fill("#ffd54a");
  await page.getByRole("button", { name: "Show" }).click();
  await page.locator("#tag", { hasText: 'data-theme="dusk"' }).waitFor();
  await page.locator("#css", { hasText: "--afterword-on-accent: light-dark(#fff, #10182f);" }).waitFor();
  await takePicture(page, "playground-dusk");
  await page.getByRole("link", { name: "Start again" }).click();
  await page.locator("#css", { hasText: "Nothing: it is so by itself." }).waitFor();
  await page.context().close();
});

test("what nobody could choose is as if it had not been said, and nobody frames it", async () => {
  const hostile = encodeURIComponent("</style><script>alert(1)</script>");
  const { status, text, headers } = await get(`${ADDRESS}?accent=${hostile}&font=${hostile}&theme=${hostile}&width=${hostile}`);
  assert.equal(status, 200);
  assert.ok(!text.includes("alert(1)"));
  assert.match(headers["content-security-policy"], /frame-ancestors 'none'; require-trusted-types-for 'script'/);
  assert.doesNotMatch(headers["content-security-policy"], /unsafe/);
  assert.equal(headers["set-cookie"], undefined);
});
