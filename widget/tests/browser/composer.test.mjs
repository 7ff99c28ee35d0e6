// Writing: the toolbar and its shortcuts, the preview, drafts that are shared between tabs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LOOKS, openAnother, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { action, arrive, comment, post, settled, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const area = (page) => widget(page).locator("form.entrance textarea");
/** Waits until a field holds a text. */
const holds = (page, text) =>
  page.waitForFunction(
    (text) => document.querySelector("afterword-comments")?.shadowRoot?.querySelector("form.entrance textarea")?.value === text,
    text,
  );

test("shortcuts and buttons format what is selected, and can be undone", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  await area(page).click();
  await page.keyboard.type("bread");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+b");
  await holds(page, "**bread**");
  await page.keyboard.press("ControlOrMeta+i");
  await holds(page, "***bread***");
  await page.keyboard.press("ControlOrMeta+z");
  await holds(page, "**bread**");

  await area(page).fill("see this");
  await area(page).evaluate((field) => field.setSelectionRange(4, 8));
  await page.keyboard.press("ControlOrMeta+k");
  await holds(page, "see [this](https://)");
  await page.keyboard.type("https://example.org");
  await holds(page, "see [this](https://example.org)");

  await area(page).fill("one\ntwo");
  await page.keyboard.press("ControlOrMeta+a");
  await widget(page).getByRole("button", { name: /^Quote/ }).click();
  await holds(page, "> one\n> two");
  await widget(page).getByRole("button", { name: /^Quote/ }).click();
  await holds(page, "one\ntwo");

  await area(page).fill("Sent by keys");
  await page.keyboard.press("ControlOrMeta+Enter");
  await widget(page).locator("input[name=name]").fill("Kim");
  await page.keyboard.press("ControlOrMeta+Enter");
  await settled(page, "Sent by keys");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [name, look] of Object.entries(LOOKS)) {
  test(`a preview is what the server will show (${name})`, async () => {
    const page = await visit(browser, `${app.urls.blog}/low-water`, look);
    await area(page).click();
    await widget(page).getByRole("tab", { name: "Preview" }).click();
    await widget(page).getByText("Nothing to show yet.").waitFor();
    await widget(page).getByRole("tab", { name: "Write" }).click();
    await area(page).fill("The **crust** of [it](https://example.org)\n\n> so\n\n<script>alert(1)</script>");
    await takePicture(page, `toolbar-${name}`);
    await widget(page).getByRole("tab", { name: "Preview" }).click();
    const panel = widget(page).getByRole("tabpanel");
    await panel.locator("strong", { hasText: "crust" }).waitFor();
    assert.equal(await panel.locator("script").count(), 0);
    assert.deepEqual(await accessibilityFindings(page), []);
    await takePicture(page, `preview-${name}`);
    await widget(page).getByRole("tab", { name: "Write" }).click();
    await widget(page).locator("form.entrance textarea:focus").waitFor();
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("a draft is shared between tabs, outlives them, and goes when it is posted", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  const other = await openAnother(page);
  await arrive(other, `${app.urls.blog}/slow-bread`);
  await area(page).fill("Begun here");
  await holds(other, "Begun here");
  await area(other).fill("Begun here, ended there");
  await holds(page, "Begun here, ended there");
  await page.reload();
  await holds(page, "Begun here, ended there");
  await post(other, "Begun here, ended there", "Dana");
  await holds(page, "");
  assert.deepEqual([page.problems, other.problems], [[], []]);
  await page.context().close();
});

test("an answer is formatted in its own field", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  await action(page, "Like someone who has closed a drawer", /^Reply/).click();
  const field = comment(page, "Like someone who has closed a drawer").locator("textarea");
  await field.fill("code");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+e");
  assert.equal(await field.inputValue(), "`code`");
  assert.equal(await area(page).inputValue(), "");
  await page.context().close();
});
