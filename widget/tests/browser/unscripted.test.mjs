// Reading and writing where no script runs: the frame on the page, the form on the server's own page, and the way back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const PAGE = `${app.urls.blog}/slow-bread`;
const DOCUMENT = `${app.urls.comments}/api/v1/sites/blog/threads/html?url=${PAGE}`;

const withoutScripts = (look = {}) => openPage(browser, { ...look, javaScriptEnabled: false });

async function fill(page, fields) {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

test("somebody without scripts writes from the page, and comes back to it", async () => {
  const page = await withoutScripts();
  await page.goto(PAGE);
  await page.frameLocator("iframe").getByRole("link", { name: "Write a comment" }).click();
  await page.getByRole("heading", { name: "Write a comment" }).waitFor();
  assert.ok(page.url().startsWith(`${app.urls.comments}/comment?`));
  await fill(page, { Comment: "Rye takes **longer**", Name: "Noa Noscript" });
  await page.getByRole("button", { name: "Preview" }).click();
  await page.locator(".shown strong", { hasText: "longer" }).waitFor();
  await page.getByRole("button", { name: "Post" }).click();
  const mine = page.locator("article.target");
  await mine.locator(".body strong", { hasText: "longer" }).waitFor();
  assert.match(page.url(), /#comment-[0-9a-f-]{36}$/);

  await mine.getByRole("link", { name: "Reply to Noa Noscript" }).click();
  await page.getByRole("heading", { name: "Reply to Noa Noscript" }).waitFor();
  await fill(page, { Comment: "And rests better", Name: "Noa Noscript" });
  await page.getByRole("button", { name: "Post" }).click();
  await page.locator("article.target", { hasText: "And rests better" }).waitFor();
  await page.getByRole("link", { name: "To the page itself" }).click();
  await page.waitForURL(`${PAGE}`);
  await page.context().close();

  const reader = await visit(browser, PAGE);
  await widget(reader).getByText("And rests better").waitFor();
  await reader.context().close();
});

// Nothing but the server says from which side a page of its own is read.
for (const [look, options] of Object.entries({ ...LOOKS, rtl: { locale: "ar" }, japanese: { locale: "ja" } })) {
  test(`every page on the way looks right (${look})`, async () => {
    // Axe needs scripts; nothing on these pages does.
    const page = await openPage(browser, options);
    const look_at = async (name) => {
      assert.deepEqual(await accessibilityFindings(page, "html"), [], name);
      const { wide, shown } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        shown: document.documentElement.clientWidth,
      }));
      assert.ok(wide <= shown, `${name} is as wide as its window: ${wide} > ${shown}`);
      await takePicture(page, `unscripted-${name}-${look}`);
    };
    await page.goto(DOCUMENT);
    await look_at("document");
    await page.getByRole("link", { name: "Reply", exact: false }).first().click();
    await page.locator("main form").waitFor();
    await look_at("reply");
    await page.goto(DOCUMENT);
    await page.getByRole("link", { name: "Write a comment" }).click();
    await page.locator("main form").waitFor();
    const { lang, dir } = await page.evaluate(() => (({ lang, dir }) => ({ lang, dir }))(document.documentElement));
    const language = options.locale ?? "en";
    assert.deepEqual({ lang, dir }, { lang: language, dir: language === "ar" ? "rtl" : "ltr" });
    await look_at("form");
    await page.locator("#body").fill("> Somebody said this\n\nAnd *I* say `that`:\n\n- one\n- two");
    await page.locator("button[name=preview]").click();
    await page.locator(".shown").waitFor();
    await look_at("preview");
    await page.locator("form").evaluate((form) => (form.noValidate = true));
    for (const [field, value] of [["body", " "], ["name", "…"], ["email", "nowhere"]]) await page.locator(`#${field}`).fill(value);
    await page.locator("button.primary").click();
    await page.locator(".error").first().waitFor();
    assert.equal(await page.locator(".error").count(), 3);
    await look_at("wrong");
    await page.context().close();
  });
}
