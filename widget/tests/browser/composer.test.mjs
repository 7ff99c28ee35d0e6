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

test("what extensions put beside fields keeps nobody from writing, and stays", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  /** As those do that check what is written, and those that know what belongs there. */
  const crowd = (field) =>
    field.evaluate((field) => {
      field.before(document.createElement("lt-highlighter"));
      field.after(document.createElement("grammarly-extension"));
    });
  const isHeld = (field) => field.evaluate((field) => field.matches(":focus"));
  const theirs = () => widget(page).locator("lt-highlighter, grammarly-extension").count();

  await area(page).click();
  await crowd(area(page));
  await page.keyboard.type("Word by **word");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+i");
  await holds(page, "*Word by **word*");
  assert.ok(await isHeld(area(page)));
  assert.equal(await theirs(), 2);
  await widget(page).getByRole("tab", { name: "Preview" }).click();
  await widget(page).getByText("Word by").waitFor();
  assert.equal(await widget(page).locator("form.entrance .tools").count(), 1);
  await widget(page).getByRole("tab", { name: "Write" }).click();

  await widget(page).locator("form.entrance button[type=submit]").click();
  const name = widget(page).locator("form.entrance input[name=name]");
  await name.click();
  await crowd(name);
  await page.keyboard.type("Kim");
  assert.equal(await name.inputValue(), "Kim");
  assert.ok(await isHeld(name));
  assert.equal(await theirs(), 4);
  await page.keyboard.press("Enter");
  await settled(page, "Word by");
  assert.equal(await area(page).inputValue(), "");
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
  // Who goes to another tab leaves this one, which the browser of these tests does not say of itself.
  await area(page).blur();
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

test("an answer quotes what is selected in the comment", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  const text = "Like someone who has closed a drawer";
  const select = (selector) =>
    comment(page, text).locator(selector).first().evaluate((element) => {
      const root = element.getRootNode();
      (root.getSelection?.() ?? getSelection()).selectAllChildren(element);
    });
  await select(".body");
  await action(page, text, /^Reply/).click();
  const field = comment(page, text).locator("textarea");
  const quoted = await field.inputValue();
  assert.match(quoted, /^> .*Like someone who has closed a drawer/m);
  assert.ok(quoted.endsWith("\n\n") && quoted.trim().split("\n").every((line) => line.startsWith("> ")), quoted);
  await page.keyboard.type("Which drawer?");
  assert.equal(await field.inputValue(), `${quoted}Which drawer?`, "it is written on after the quote");

  // What is selected elsewhere is not quoted.
  await select(".head");
  await action(page, text, /^Reply/).click();
  await field.waitFor({ state: "detached" });
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [look, options] of Object.entries(LOOKS)) {
  test(`names of people who are there are completed by keys and clicks (${look})`, async () => {
    const page = await visit(browser, `${app.urls.blog}/low-water`, options);
    await area(page).click();
    await page.keyboard.type("Dear @a");
    const list = widget(page).getByRole("listbox", { name: look === "rtl" ? /.*/ : "People here" });
    await list.getByRole("option", { name: "Agnes Lindqvist", selected: true }).waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await takePicture(page, `names-${look}`);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await page.keyboard.press("Backspace");
    await page.keyboard.type("w");
    // What is typed is drawn with the next frame.
    await list.getByRole("option", { name: /\bw/i, selected: true }).waitFor();
    await list.getByRole("option").filter({ hasNotText: /\bw/i }).first().waitFor({ state: "detached" });
    const second = await list.getByRole("option").nth(1).innerText();
    await page.keyboard.press("ArrowDown");
    await list.getByRole("option", { name: second, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await holds(page, `Dear @${second} `);
    await list.waitFor({ state: "detached" });
    await page.keyboard.type("and @rui c");
    await list.getByRole("option", { name: "Rui Carvalho" }).click();
    await holds(page, `Dear @${second} and @Rui Carvalho `);
    await page.keyboard.type("(mail@rui is nobody) :wave:");
    await list.waitFor({ state: "detached" });

    await widget(page).locator("form.entrance button[type=submit]").click();
    await widget(page).locator("form.entrance input[name=name]").fill("Uta");
    await widget(page).locator("form.entrance button[type=submit]").click();
    await settled(page, "is nobody) 👋");
    const named = comment(page, "is nobody) 👋").locator(".mention");
    assert.deepEqual(await named.allInnerTexts(), [`@${second}`, "@Rui Carvalho"]);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

for (const [look, options] of Object.entries(LOOKS)) {
  test(`emoji are completed by their names (${look})`, async () => {
    const page = await visit(browser, `${app.urls.blog}/low-water`, options);
    await area(page).click();
    await page.keyboard.type("At 10:30 in std::map, :tad");
    const list = widget(page).getByRole("listbox", { name: "Emoji" });
    await list.getByRole("option", { name: "🎉 :tada:", selected: true }).waitFor();
    await page.keyboard.type("a");
    await page.keyboard.press("Tab");
    await holds(page, "At 10:30 in std::map, 🎉 ");
    await list.waitFor({ state: "detached" });
    await page.keyboard.type(":smil");
    await list.getByRole("option", { name: "😄 :smile:", selected: true }).waitFor();
    assert.deepEqual((await list.getByRole("option").allInnerTexts()).slice(0, 2), ["😄 :smile:", "😸 :smile_cat:"]);
    assert.deepEqual(await accessibilityFindings(page), []);
    await takePicture(page, `emoji-${look}`);
    await page.keyboard.press("ArrowDown");
    await list.getByRole("option", { name: "😸 :smile_cat:", selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type(":thumbsd");
    await list.getByRole("option", { name: "👎 :-1: :thumbsdown:" }).click();
    await holds(page, "At 10:30 in std::map, 🎉 😸 👎 ");
    await page.keyboard.type(":smile:");
    await list.waitFor({ state: "detached" });
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}
