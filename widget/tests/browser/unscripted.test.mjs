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

for (const [look, options] of Object.entries(LOOKS)) {
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
    await page.getByRole("heading", { name: /^Reply to/ }).waitFor();
    await look_at("reply");
    await page.goto(DOCUMENT);
    await page.getByRole("link", { name: "Write a comment" }).click();
    await look_at("form");
    await fill(page, { Comment: "> Somebody said this\n\nAnd *I* say `that`:\n\n- one\n- two" });
    await page.getByRole("button", { name: "Preview" }).click();
    await page.locator(".shown").waitFor();
    await look_at("preview");
    await page.locator("form").evaluate((form) => (form.noValidate = true));
    await fill(page, { Comment: " ", Name: "…", "E-mail": "nowhere" });
    await page.getByRole("button", { name: "Post" }).click();
    await page.locator(".error").first().waitFor();
    assert.equal(await page.locator(".error").count(), 3);
    await look_at("wrong");
    await page.context().close();
  });
}
