// What people see of each other while they are here, and what moderators do.

import assert from "node:assert/strict";
import { test } from "node:test";
import { account, answerTo, appoint, known, signUp, visitAs } from "./support/accounts.mjs";
import { takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { action, bodies, comment, drawn, post, ready, reply, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const leave = (...pages) => Promise.all(pages.map((page) => page.context().close()));

test("three browsers see who reads and who writes, where it will come", async () => {
  const url = `${app.urls.blog}/low-water`;
  const ana = await visitAs(browser, url, "Ana Kovac");
  const ben = await visit(browser, url);
  const cleo = await visitAs(browser, url, "Cleo Marsh");
  for (const page of [ana, ben, cleo]) {
    const presence = widget(page).locator(".presence");
    await presence.getByText("3 reading now").waitFor();
    assert.match(await presence.getAttribute("title"), /Ana Kovac/);
  }

  await widget(ana).locator("form.entrance textarea").pressSequentially("I went there");
  for (const page of [ben, cleo]) {
    await widget(page).locator("section > .typing").getByText("Ana Kovac is writing").waitFor();
  }
  assert.equal(await widget(ana).locator(".typing").count(), 0);

  await action(cleo, "Like someone who has closed a drawer", /^Reply/).click();
  await cleo.keyboard.type("Which drawer?");
  await comment(ben, "Like someone who has closed a drawer").getByText("Cleo Marsh is writing").waitFor();
  assert.deepEqual(await accessibilityFindings(ben), []);
  await takePicture(ben, "typing-and-presence");

  await widget(ana).locator("form.entrance button[type=submit]").click();
  await widget(ben).locator("section > .typing").waitFor({ state: "detached" });
  await leave(cleo);
  await widget(ben).locator(".presence").getByText("2 reading now").waitFor({ timeout: 60_000 });
  await leave(ana, ben);
});

test("votes tick for everyone, are mine again after a reload, and a guest is asked to sign in", async () => {
  const url = `${app.urls.blog}/slow-bread`;
  const ana = await visitAs(browser, url, "Ana Votes");
  await post(ana, "Vote for rye");
  const ben = await visit(browser, url);
  let isCounted;
  const counted = new Promise((resolve) => (isCounted = resolve));
  await ben.route(/\/mine$/, async (route) => {
    const answer = await answerTo(ben, route.request());
    await counted;
    await route.fulfill(answer);
  });
  await signUp(ben, "Ben Votes");
  const guest = await visit(browser, url);
  const button = (page) => comment(page, "Vote for rye").getByRole("button", { name: /^Vote up/ });
  const count = (page) => button(page).locator(".count");

  await button(ben).click();
  assert.equal(await button(ben).getAttribute("aria-pressed"), "true");
  for (const page of [ana, guest]) await count(page).getByText("1").waitFor();

  // What was his before is told only now: he voted since.
  const told = ben.waitForResponse(/\/mine$/);
  isCounted();
  await (await told).finished();
  await drawn(ben);
  assert.equal(await button(ben).getAttribute("aria-pressed"), "true");
  await ben.unroute(/\/mine$/);
  assert.equal(await button(ana).getAttribute("aria-disabled"), "true", "nobody votes for themselves");

  await button(guest).click();
  await comment(guest, "Vote for rye").getByText("Sign in to vote.").waitFor();
  assert.deepEqual(await accessibilityFindings(guest), []);
  await takePicture(guest, "sign-in-to-vote");

  await ben.reload();
  await ready(ben);
  await known(ben, "Ben Votes");
  await widget(ben).locator('.vote[aria-pressed="true"]').waitFor();
  await button(ben).click();
  await count(ana).getByText("1").waitFor({ state: "detached" });

  // However early it is pressed: it counts once it is known whose vote it is.
  await ben.reload();
  await button(ben).click();
  await count(ana).getByText("1").waitFor();
  await known(ben, "Ben Votes");
  assert.equal(await widget(ben).getByText("Sign in to vote.").count(), 0);
  await button(ben).click();
  await count(ana).getByText("1").waitFor({ state: "detached" });

  // Refused: it is taken back, and said.
  await ben.route(/\/vote$/, (route) => route.abort());
  await button(ben).click();
  await widget(ben).locator(".toast").getByText("The server was not reached").waitFor({ timeout: 20_000 });
  assert.equal(await button(ben).getAttribute("aria-pressed"), "false");
  assert.equal(await count(ben).innerText(), "");
  await leave(ana, ben, guest);
});

test("the best comments stand first, and that is remembered", async () => {
  const url = `${app.urls.blog}/slow-bread`;
  const ana = await visitAs(browser, url, "Ana Best");
  await post(ana, "The better of two");
  await post(ana, "The newer of two");
  const ben = await visitAs(browser, url, "Ben Best");
  await action(ben, "The better of two", /^Vote up/).click();
  await comment(ana, "The better of two").locator(".count").getByText("1").waitFor();
  await widget(ben).getByRole("button", { name: "Best", exact: true }).click();
  await widget(ben).locator(".list > article").first().getByText("The better of two").waitFor();
  await ben.reload();
  await ready(ben);
  assert.match((await bodies(ben))[0], /The better of two/);
  await leave(ana, ben);
});

test("a moderator confirms who they are, pins, removes, bans and closes; all see it, and the banned are told", async () => {
  const url = `${app.urls.blog}/slow-bread`;
  const mei = await visitAs(browser, url, "Mei Lin");
  await appoint(app, "Mei Lin", "moderator");
  await mei.reload();
  await ready(mei);
  await known(mei, "Mei Lin");
  const troll = await visitAs(browser, url, "Tom Troll");
  await post(troll, "Buy my bread");
  await post(troll, "Only my bread");
  const reader = await visit(browser, url);

  const menu = async (text, item) => {
    await comment(mei, text).getByRole("button", { name: /^More for/ }).first().click();
    await widget(mei).locator(".menu:popover-open").getByRole("button", { name: item }).click();
  };
  await widget(mei).getByRole("button", { name: /new comment/ }).click();
  await menu("Buy my bread", "Pin to the top");
  const toast = widget(mei).locator(".toast");
  await toast.getByText("fresh look").waitFor();
  await takePicture(mei, "step-up");
  // She gave her password a moment ago: the window asks for nothing.
  const opened = mei.waitForEvent("popup");
  await toast.getByRole("button", { name: "Confirm it’s you" }).click();
  await opened;
  await comment(mei, "Buy my bread").locator(".badge.pin").waitFor();
  await comment(reader, "Buy my bread").locator(".badge.pin").waitFor();
  assert.match((await bodies(reader))[0], /Buy my bread/);

  await menu("Only my bread", "Remove");
  await comment(mei, "Only my bread").getByText("Remove this comment for everyone?").waitFor();
  assert.deepEqual(await accessibilityFindings(mei), []);
  await comment(mei, "Only my bread").getByRole("button", { name: "Remove", exact: true }).click();
  await comment(reader, "Only my bread").waitFor({ state: "detached" });

  await widget(troll).locator("form.entrance textarea").fill("And another thing");
  await menu("Buy my bread", "Ban Tom Troll");
  await comment(mei, "Buy my bread").getByRole("button", { name: "Ban", exact: true }).click();
  await widget(troll).getByText("You can’t write here.").waitFor({ timeout: 10_000 });
  assert.equal(await widget(troll).locator("form.entrance").count(), 0);
  assert.deepEqual(await accessibilityFindings(troll), []);
  await takePicture(troll, "banned");

  await account(mei).click();
  await takePicture(mei, "account-menu");
  await widget(mei).getByRole("button", { name: "Close conversation" }).click();
  await widget(reader).getByText("closed").first().waitFor();
  await account(mei).click();
  await widget(mei).getByRole("button", { name: "Reopen conversation" }).click();
  await widget(reader).locator("form.entrance").waitFor();
  await leave(mei, troll, reader);
});

test("what came since the last visit is marked until it is read", async () => {
  const url = `${app.urls.blog}/slow-bread`;
  const ana = await visitAs(browser, url, "Ana Returns");
  await post(ana, "See you tomorrow");
  await ana.goto("about:blank");

  const ben = await visit(browser, url);
  await reply(ben, "See you tomorrow", "Here I am, tomorrow", "Ben");
  await ana.goto(url);
  await ready(ana);
  const unread = widget(ana).getByRole("button", { name: /1 new/ });
  await unread.waitFor();
  await takePicture(ana, "unread");
  await unread.click();
  await unread.waitFor({ state: "detached" });
  await comment(ana, "Here I am, tomorrow").and(ana.locator(".target")).waitFor();
  await leave(ana, ben);
});
