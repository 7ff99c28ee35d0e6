// What readers give back without words, how they stay in touch, and how they get around by keys.

import assert from "node:assert/strict";
import { test } from "node:test";
import { known, visitAs } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { takePicture } from "./support/browser.mjs";
import { sql } from "./support/engines.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { comment, post, ready, reply, visit, widget } from "./support/people.mjs";
import { until } from "./support/smtp.mjs";
import { app, browser } from "./support/stage.mjs";

await sql(
  app,
  `update sites set settings_version = settings_version + 1,
     settings = settings || '{"reactions": ["👍", "❤️", "🎉"]}' where key = 'blog'`,
);

const first = `${app.urls.comments}/api/v1/sites/blog/threads/first?key=any`;
await until("the site offers reactions", async () => (await get(first)).text.includes('"reactions":["'));

const leave = (...pages) => Promise.all(pages.map((page) => page.context().close()));

test("reactions to a comment and to the page tick for everyone, and are mine again after a reload", async () => {
  const url = `${app.urls.blog}/slow-bread`;
  const ana = await visitAs(browser, url, "Ana Reacts");
  await post(ana, "React to rye");
  const ben = await visitAs(browser, url, "Ben Reacts");
  const chip = (page) => comment(page, "React to rye").locator(".chip");
  const ofPage = (page) => widget(page).locator("section > .reactions .chip").first();

  await comment(ben, "React to rye").getByRole("button", { name: /^React to/ }).click();
  assert.deepEqual(await accessibilityFindings(ben), []);
  await takePicture(ben, "reaction-picker");
  await ben.locator(".menu:popover-open").getByRole("button", { name: "🎉" }).click();
  assert.equal(await ben.locator(".menu:popover-open").count(), 0);
  assert.equal(await chip(ben).getAttribute("aria-pressed"), "true");
  await chip(ana).getByText("1").waitFor();
  await chip(ana).click();
  await chip(ben).getByText("2").waitFor();
  assert.equal(await chip(ben).getAttribute("aria-label"), "🎉, 2 reactions");

  await ofPage(ben).click();
  await ofPage(ana).getByText("1").waitFor();
  assert.deepEqual(await accessibilityFindings(ben), []);
  await takePicture(ben, "reactions");

  await ben.reload();
  await ready(ben);
  await known(ben, "Ben Reacts");
  await widget(ben).locator('section > .reactions .chip[aria-pressed="true"]').waitFor();
  await comment(ben, "React to rye").locator('.chip[aria-pressed="true"]').click();
  await chip(ana).getByText("2").waitFor({ state: "detached" });

  // Refused: it is taken back, and said.
  await ben.route(/\/reaction$/, (route) => route.abort());
  await chip(ben).click();
  await widget(ben).locator(".toast").getByText("The server was not reached").waitFor({ timeout: 20_000 });
  assert.equal(await chip(ben).getAttribute("aria-pressed"), "false");
  await leave(ana, ben);
});

test("who has a proven address follows a thread by a bell, and is so after a reload", async () => {
  const url = `${app.urls.blog}/low-water`;
  const ana = await visitAs(browser, url, "Ana Follows");
  const bell = widget(ana).getByRole("button", { name: "Follow by mail" });
  assert.equal(await bell.getAttribute("aria-pressed"), "false");
  await bell.click();
  await widget(ana).getByText("You get mail about new comments").waitFor({ state: "attached" });
  assert.deepEqual(await accessibilityFindings(ana), []);
  await takePicture(ana, "following");
  await ana.reload();
  await ready(ana);
  await widget(ana).locator('.bell[aria-pressed="true"]').waitFor();
  const guest = await visit(browser, url);
  assert.equal(await widget(guest).locator(".bell").count(), 0);
  await leave(ana, guest);
});

test("a long comment is folded until its reader wants all of it, or a link leads to it", async () => {
  const url = `${app.urls.blog}/slow-bread`;
  const ana = await visitAs(browser, url, "Ana Writes");
  await post(ana, `${"A line of its own.\n\n".repeat(40)}The end of it.`);
  const height = (page) => comment(page, "The end of it.").locator(".body").evaluate((body) => body.clientHeight);
  assert.ok((await height(ana)) < 600);
  assert.deepEqual(await accessibilityFindings(ana), []);
  await takePicture(ana, "folded-body");
  await comment(ana, "The end of it.").getByText("Show all").click();
  assert.ok((await height(ana)) > 1_000);

  const id = await comment(ana, "The end of it.").getAttribute("id");
  const ben = await visit(browser, `${url}#${id}`);
  assert.ok((await height(ben)) > 1_000, "a link leads to all of it");
  await ben.goto("about:blank");
  await ben.goto(url);
  await ready(ben);
  assert.ok((await height(ben)) < 600);
  await ben.emulateMedia({ media: "print" });
  assert.ok((await height(ben)) > 1_000, "on paper there is nothing to press");
  await ben.emulateMedia({ media: "screen" });
  const box = comment(ben, "The end of it.").getByRole("checkbox", { name: "Show all" });
  await box.focus();
  await ben.keyboard.press("Space");
  assert.ok((await height(ben)) > 1_000);
  await leave(ana, ben);
});

test("keys go from comment to comment, answer and vote, and leave fields alone", async () => {
  const url = `${app.urls.blog}/slow-bread`;
  const ana = await visitAs(browser, url, "Ana Keys");
  await post(ana, "Keys, second");
  await post(ana, "Keys, first");
  const ben = await visitAs(browser, url, "Ben Keys");
  const focused = () => ben.evaluate(() => document.activeElement.shadowRoot?.activeElement?.closest("article")?.id);
  const id = (text) => comment(ben, text).getAttribute("id");

  await ben.evaluate(() => document.activeElement.blur());
  await ben.keyboard.press("j");
  assert.equal(await focused(), undefined, "the page's keys are the page's");
  await widget(ben).getByRole("button", { name: "Newest" }).focus();
  const walk = async (key, text) => {
    await ben.keyboard.press(key);
    assert.equal(await focused(), await id(text));
  };
  await walk("j", "Keys, first");
  await walk("j", "Keys, second");
  await walk("k", "Keys, first");
  await ben.keyboard.press("v");
  await comment(ana, "Keys, first").locator(".vote .count").getByText("1").waitFor();
  await ben.keyboard.press("r");
  const field = comment(ben, "Keys, first").locator("textarea:focus");
  await field.waitFor();
  await ben.keyboard.type("jkrvn");
  assert.equal(await field.inputValue(), "jkrvn");
  await ben.keyboard.press("Escape");

  await reply(ana, "Keys, second", "An answer that came meanwhile");
  await comment(ben, "An answer that came meanwhile").waitFor();
  await comment(ben, "Keys, first").focus();
  await ben.keyboard.press("n");
  await ben.waitForFunction(
    (id) => document.activeElement.shadowRoot?.activeElement?.id === id,
    await id("An answer that came meanwhile"),
  );
  await leave(ana, ben);
});

test("a guest who may not react is asked to sign in first, where they react", async () => {
  const url = `${app.urls.blog}/low-water`;
  const page = await visit(browser, url);
  await post(page, "Be the first to react", "Gil");
  const face = () => comment(page, "Be the first to react").getByRole("button", { name: /^React to/ });
  await face().click();
  await page.locator(".menu:popover-open").getByRole("button", { name: "🎉" }).click();
  await comment(page, "Be the first to react").getByText("Sign in to react.").waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "react-asks");
  await page.keyboard.press("Enter");
  await face().waitFor();
  assert.ok(await face().evaluate((button) => button.getRootNode().activeElement === button), "the focus is back");

  await widget(page).locator("section > .reactions .chip").first().click();
  await widget(page).locator(".toast").getByText("Sign in to react.").waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "react-asks-page");
  const [window] = await Promise.all([
    page.waitForEvent("popup"),
    widget(page).locator(".toast").getByRole("button", { name: "Sign in" }).click(),
  ]);
  await window.close();
  await page.context().close();
});
