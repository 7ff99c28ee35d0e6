// Panels: what the server draws and the widget shows in a dialog.

import assert from "node:assert/strict";
import { test } from "node:test";
import { action, comment, post, ready, reply, visit, widget } from "./support/people.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { sql } from "./support/engines.mjs";
import { app, browser } from "./support/stage.mjs";

/** Opens the menu of a comment and takes an item of it. */
async function choose(page, text, item) {
  await comment(page, text).getByRole("button", { name: /^More for the comment by/ }).first().click();
  await comment(page, text).getByRole("button", { name: item }).first().click();
}

const dialog = (page) => widget(page).getByRole("dialog");

test("a reader reports a comment, with the keyboard alone if they like", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ana, "Cheap watches, click here", "Ana");
  const ben = await visit(browser, `${app.urls.blog}/slow-bread`);
  await comment(ben, "Cheap watches").waitFor();
  const opener = comment(ben, "Cheap watches").getByRole("button", { name: "More for the comment by Ana" });
  await opener.focus();
  await ben.keyboard.press("Enter");
  await ben.keyboard.press("Tab");
  await ben.keyboard.press("Enter");
  await dialog(ben).getByRole("heading", { name: "Report this comment" }).waitFor();
  assert.deepEqual(await accessibilityFindings(ben), []);

  await ben.keyboard.press("Escape");
  await dialog(ben).waitFor({ state: "hidden" });
  const focused = () => ben.evaluate(() => document.querySelector("afterword-comments").shadowRoot.activeElement?.className);
  assert.equal(await focused(), "dots", "the focus is back where it was");

  await choose(ben, "Cheap watches", "Report…");
  await dialog(ben).getByRole("radio", { name: "Spam or advertising" }).check();
  await dialog(ben).getByRole("textbox").fill("An ad & nothing else");
  await dialog(ben).getByRole("button", { name: "Send report" }).click();
  await dialog(ben).getByRole("heading", { name: "Reported. Thank you." }).waitFor();
  assert.deepEqual(await accessibilityFindings(ben), []);
  await dialog(ben).getByRole("button", { name: "Close" }).click();
  await dialog(ben).waitFor({ state: "hidden" });
  const { stdout } = await sql(app, "select reason, note from reports");
  assert.match(stdout, /spam.*An ad & nothing else/);

  assert.deepEqual([ana.problems, ben.problems], [[], []]);
  await Promise.all([ana.context().close(), ben.context().close()]);
});

test("nobody is offered to report themselves", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ana, "My own words", "Ana");
  assert.equal(await comment(ana, "My own words").getByRole("button", { name: /^More for/ }).count(), 0);
  await ana.context().close();
});

test("an edited comment shows what it said before", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ana, "Which flour is this?", "Ana");
  await action(ana, "Which flour is this", "Edit").click();
  await widget(ana).locator("form.composer:not(.entrance) textarea").fill("Which rye flour is this?");
  await widget(ana).getByRole("button", { name: "Save" }).click();
  await comment(ana, "Which rye flour is this").getByRole("button", { name: "edited" }).click();
  await dialog(ana).locator("ins").getByText("rye").waitFor();
  assert.match(await dialog(ana).innerText(), /Now.*Which rye flour is this\?.*At first.*Which flour is this\?/s);
  assert.deepEqual(await accessibilityFindings(ana), []);
  assert.deepEqual(ana.problems, []);
  await ana.context().close();
});

test("a muted person's comments fold into a line on every page, until they are unmuted", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ana, "I never stop talking", "Nora Loud");
  await reply(ana, "I never stop talking", "And on I go");
  const ben = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ben, "Some quiet, please", "Ben");
  await reply(ben, "I never stop talking", "This stays");

  await choose(ben, "I never stop talking", "Mute Nora Loud…");
  await dialog(ben).getByRole("button", { name: "Mute", exact: true }).click();
  await dialog(ben).getByRole("heading", { name: "Nora Loud is muted." }).waitFor();
  await dialog(ben).getByRole("button", { name: "Close" }).click();
  const line = widget(ben).getByText("Muted comment by Nora Loud");
  await line.first().waitFor();
  assert.equal(await line.count(), 2);
  const loud = widget(ben).getByText("I never stop talking");
  assert.equal(await loud.isVisible(), false);
  assert.equal(await widget(ben).getByText("This stays").isVisible(), true);
  assert.deepEqual(await accessibilityFindings(ben), []);

  await ben.reload();
  await ready(ben);
  await line.first().waitFor();
  await line.first().click();
  await loud.waitFor();
  await choose(ben, "I never stop talking", "Muted people");
  await dialog(ben).getByRole("button", { name: "Unmute Nora Loud" }).click();
  await dialog(ben).getByText("You have muted nobody.").waitFor();
  await ben.keyboard.press("Escape");
  await line.first().waitFor({ state: "detached" });
  assert.deepEqual([ana.problems, ben.problems], [[], []]);
  await Promise.all([ana.context().close(), ben.context().close()]);
});

test("a long conversation is searched, and what is found leads there", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  await widget(page).getByRole("button", { name: "Search" }).click();
  const field = dialog(page).getByRole("searchbox", { name: "Words" });
  await field.waitFor();
  assert.equal(await field.evaluate((field) => field === field.getRootNode().activeElement), true);
  await field.fill("nothing like this");
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Nothing found.").waitFor();
  await field.fill("ICE jam");
  await page.keyboard.press("Enter");
  const found = dialog(page).getByRole("link").first();
  await found.locator("mark").first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await found.click();
  await dialog(page).waitFor({ state: "hidden" });
  const target = widget(page).locator("article.target");
  await target.waitFor();
  assert.match(await target.innerText(), /ice jammed/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("where there is little to look through nothing offers to search it", async () => {
  const page = await visit(browser, `${app.urls.blog}/right-to-left`);
  assert.equal(await widget(page).locator("button.search").count(), 0);
  await page.context().close();
});
