// Comments that wait for a moderator, from both sides.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { takePicture } from "./support/browser.mjs";
import { holdAll, write } from "./support/desk.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { action, comment, post, ready, reply, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const WAITS = "Waiting for a moderator. Only you see this.";
const page = `${app.urls.blog}/slow-bread`;

/** Decides about the newest comment that waits, as a program of the owner's. */
async function decide(decision) {
  const words = (await command(app, "key", "add", "blog", "--name", "rules")).split("\n");
  const authorization = `Bearer ${words.find((line) => line.startsWith("awk_")).trim()}`;
  const api = `${app.urls.comments}/api/v1/sites/blog/moderation`;
  const { items } = JSON.parse((await get(`${api}/queue?kind=held&order=newest`, { authorization })).text);
  const headers = { authorization, "content-type": "application/json", "x-afterword-csrf": "1" };
  const body = JSON.stringify({ decision, comments: [{ id: items[0].id }] });
  const { answers } = JSON.parse((await get(`${api}/decisions`, headers, "POST", body)).text);
  assert.equal(answers[0].refused, undefined);
}

test("a comment waits where it will stand, across visits, until it is published for all", async () => {
  const ben = await visit(browser, page);
  await post(ben, "Two days", "Ben");
  await holdAll();
  const ana = await visit(browser, page);
  await post(ana, "Is this rye?", "Ana");
  await comment(ana, "Is this rye?").getByText(WAITS).waitFor();
  await reply(ana, "Two days", "A long proof it is");
  await comment(ana, "A long proof").getByText(WAITS).first().waitFor();
  assert.deepEqual(await accessibilityFindings(ana), []);
  await takePicture(ana, "held");

  await ana.reload();
  await ready(ana);
  await comment(ana, "Is this rye?").getByText(WAITS).waitFor();
  assert.equal(await comment(ben, "Is this rye?").count(), 0);
  await action(ana, "A long proof", "Delete").last().click();
  await action(ana, "A long proof", "Delete").last().click();
  await comment(ana, "A long proof").waitFor({ state: "detached" });

  await decide("approve");
  await comment(ana, "Is this rye?").getByText(WAITS).waitFor({ state: "detached" });
  await widget(ben).getByRole("button", { name: "1 new comment" }).click();
  await comment(ben, "Is this rye?").waitFor();
  assert.deepEqual([ana.problems, ben.problems], [[], []]);
  await Promise.all([ana.context().close(), ben.context().close()]);
});

test("an author is told what a moderator did not publish", async () => {
  await holdAll();
  const ana = await visit(browser, page);
  await post(ana, "My cat says hello", "Ana");
  await comment(ana, "My cat").getByText(WAITS).waitFor();
  await decide("remove");
  await ana.reload();
  await ready(ana);
  await comment(ana, "My cat").getByText("A moderator did not publish this.").waitFor();
  await ana.context().close();
});

test("what a site does not take stays with its author", async () => {
  await command(app, "site", "set", "blog", "moderation.policy=open", "moderation.banned_words=casino*");
  const isTaken = () => write("casino", "Probe", "/probe").then(() => true, (error) => !error.message.includes("not_taken"));
  while (await isTaken()) await pause(100);
  const ana = await visit(browser, page);
  await widget(ana).locator("form.entrance textarea").fill("The best casinos");
  await widget(ana).locator("form.entrance button[type=submit]").click();
  await widget(ana).locator("form.entrance input[name=name]").fill("Ana");
  await widget(ana).locator("form.entrance button[type=submit]").click();
  await widget(ana).getByText("This site does not take this comment.").waitFor();
  await widget(ana).getByRole("button", { name: "Back to editing" }).waitFor();
  await ana.context().close();
});
