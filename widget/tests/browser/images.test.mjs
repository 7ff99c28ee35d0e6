// Pictures in comments: pasted, dropped or picked, sent by themselves, shown where they were put.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { LOOKS, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { post, settled, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const THREAD = `${app.urls.blog}/slow-bread`;
const area = (page) => widget(page).locator("form.entrance textarea");

before(async () => {
  await command(app, "site", "set", "blog", "images=everyone");
  const first = `${app.urls.comments}/api/v1/sites/blog/threads/first?key=pictures`;
  // The server looks every few seconds whether a site has changed.
  while (!(await get(first)).text.includes('"images":"everyone"')) await pause(100);
});

/** Lets an event bring a file into the field, as a browser does: a picture of one colour, or other words. */
const bring = (page, kind, { name, words }) =>
  area(page).evaluate(
    async (field, [kind, name, words]) => {
      const canvas = new OffscreenCanvas(320, 200);
      const context = canvas.getContext("2d");
      context.fillStyle = "#3a6";
      context.fillRect(0, 0, 320, 200);
      const file = words
        ? new File([words], name, { type: "image/png" })
        : new File([await canvas.convertToBlob({ type: "image/png" })], name, { type: "image/png" });
      const data = new DataTransfer();
      data.items.add(file);
      const init = { bubbles: true, cancelable: true, composed: true };
      const event =
        kind === "paste"
          ? new ClipboardEvent("paste", { ...init, clipboardData: data })
          : new DragEvent("drop", { ...init, dataTransfer: data });
      field.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error("nobody took it");
    },
    [kind, name, words],
  );

const holds = (page, pattern) =>
  page.waitForFunction(
    (source) => {
      const { shadowRoot } = document.querySelector("afterword-comments");
      return new RegExp(source).test(shadowRoot.querySelector("form.entrance textarea").value);
    },
    pattern.source,
  );

for (const [name, look] of Object.entries(LOOKS)) {
  test(`a picture is pasted, posted and seen (${name})`, async () => {
    const page = await visit(browser, THREAD, look);
    await area(page).fill("Out of the oven: ");
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await page.route(/\/images$/, async (route) => {
      if (route.request().method() === "POST") await held;
      await route.continue();
    });
    await bring(page, "paste", { name: `crust ${name}.png` });
    await holds(page, /!\[.*crust.*\]\(\)/);
    await widget(page).locator("form.entrance [type=submit][aria-disabled=true]").waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await takePicture(page, `image-uploading-${name}`);
    go();
    await holds(page, /!\[crust [a-z]+\]\(http.*\/images\/blog\/[0-9a-f-]{36}\)/);
    assert.match(await area(page).inputValue(), /^Out of the oven: /);

    await widget(page).locator("form.entrance button[type=submit]").click();
    await widget(page).locator("form.entrance input[name=name]").fill("Greta");
    await widget(page).locator("form.entrance button[type=submit]").click();
    const image = widget(page).locator(`article .body img[alt='crust ${name}']`);
    await image.waitFor();
    await image.scrollIntoViewIfNeeded();
    await page.waitForFunction((alt) => {
      const { shadowRoot } = document.querySelector("afterword-comments");
      return shadowRoot.querySelector(`img[alt='${alt}']`).naturalWidth === 320;
    }, `crust ${name}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, "it keeps to its column");
    assert.deepEqual(await accessibilityFindings(page), []);
    await takePicture(page, `image-${name}`);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("pictures are dropped, and picked with the keyboard alone", async () => {
  const page = await visit(browser, THREAD);
  await area(page).fill("Two: ");
  await bring(page, "drop", { name: "one.png" });
  await holds(page, /!\[one\]\(http/);
  // A key overtakes what asks the browser for its file chooser, unless the page answered something since.
  const chosen = page.waitForEvent("filechooser");
  await widget(page).locator("form.entrance").getByLabel("Image").focus();
  await page.keyboard.press("Enter");
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  await (await chosen).setFiles({ name: "two.png", mimeType: "image/png", buffer: Buffer.from(pixel, "base64") });
  await holds(page, /!\[one\]\(http.*!\[two\]\(http/);
  await page.context().close();
});

test("a picture is dropped on a field that nobody wrote in yet", async () => {
  const page = await visit(browser, THREAD);
  await bring(page, "drop", { name: "crust.png" });
  await holds(page, /!\[crust\]\(http/);
  await page.context().close();
});

test("what is no picture is refused, and nothing of it stays", async () => {
  const page = await visit(browser, THREAD);
  await area(page).fill("See ");
  await bring(page, "paste", { name: "evil.png", words: "<svg onload=alert(1)>" });
  await widget(page).getByText("That can’t be shown as an image").waitFor();
  assert.equal(await area(page).inputValue(), "See ");
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "image-refused");
  await post(page, "Without it", "Ivo");
  await settled(page, "Without it");
  await page.context().close();
});

test("the preview shows the picture, and one from elsewhere is a link", async () => {
  const page = await visit(browser, THREAD);
  await area(page).fill("");
  await bring(page, "paste", { name: "loaf.png" });
  await holds(page, /!\[loaf\]\(http/);
  await area(page).fill(`${await area(page).inputValue()} ![away](https://evil.example/x.png)`);
  await widget(page).getByRole("tab", { name: "Preview" }).click();
  const panel = widget(page).getByRole("tabpanel");
  await panel.locator("img[alt=loaf]").waitFor();
  assert.equal(await panel.locator("img").count(), 1);
  await panel.getByRole("link", { name: "away" }).waitFor();
  await page.context().close();
});
