// The program comes in two parts: who reads and writes needs the first one alone, and never waits for the rest.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./support/browser.mjs";
import { action, arrive, comment, post, reply, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const THREAD = `${app.urls.blog}/low-water`;
const REST = /\.rest\.wasm$/;

/** Somebody whose requests for the rest are counted. */
async function open(savesData) {
  const page = await openPage(browser);
  page.asked = 0;
  page.on("request", (request) => (page.asked += REST.test(request.url())));
  if (savesData) {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
  }
  return page;
}

/** Goes through all that reading and writing is, with somebody else on the same page. */
async function readAndWrite(page, other) {
  // Her name stands escaped in the data of a page: that is ordinary reading, too.
  await post(other, "Is anybody on the river today?", "Olga & Co");
  await widget(page).getByRole("button", { name: "1 new comment" }).click();
  await comment(page, "on the river today").waitFor();
  await post(page, "I am, and it is low.", "Gustav");
  await reply(page, "on the river today", "Come to the bridge.");
  await comment(other, "Come to the bridge.").waitFor();
  await reply(other, "Come to the bridge.", "On my way.");
  await comment(page, "On my way.").waitFor();
  await widget(page).getByRole("button", { name: "Oldest" }).click();
  await widget(page).locator("[aria-pressed=true]", { hasText: "Oldest" }).waitFor();
}

test("a guest reads, follows and writes without the rest of the program, which comes when it is needed", async () => {
  const page = await open(false);
  await page.route(REST, (route) => route.abort());
  await arrive(page, THREAD);
  const other = await visit(browser, THREAD);
  await readAndWrite(page, other);

  await page.unroute(REST);
  await action(page, "Come to the bridge.", "Edit").click();
  const field = widget(page).locator("form.composer:not(.entrance) textarea");
  await field.fill("Come to the *old* bridge.");
  await widget(page).getByRole("button", { name: "Save" }).click();
  await comment(other, "Come to the old bridge.").waitFor();
  // The browser says that the rest did not come; nothing else went wrong.
  assert.deepEqual(page.problems.filter((problem) => !/ERR_FAILED/.test(problem)), []);
  await Promise.all([page.context().close(), other.context().close()]);
});

test("who saves data and only reads never fetches the rest, and has it as soon as they do something", async () => {
  const page = await open(true);
  await arrive(page, THREAD);
  const other = await visit(browser, THREAD);
  await post(other, "The ferry is back.", "Olga");
  await widget(page).getByRole("button", { name: "1 new comment" }).waitFor();
  assert.equal(page.asked, 0);
  const fetched = page.waitForResponse((response) => REST.test(response.url()));
  await widget(page).getByRole("button", { name: "1 new comment" }).click();
  await fetched;
  await comment(page, "The ferry is back.").waitFor();
  assert.equal(page.asked, 1);
  assert.deepEqual(page.problems, []);
  await Promise.all([page.context().close(), other.context().close()]);
});

test("the rest is fetched once, while the page has nothing else to do", async () => {
  const page = await open(false);
  const fetched = page.waitForResponse((response) => REST.test(response.url()));
  await arrive(page, THREAD);
  await (await fetched).finished();
  await action(page, "I am, and it is low.", /^Copy/).click();
  await widget(page).locator("article", { hasText: "I am, and it is low." }).getByRole("button", { name: /^Reply/ }).first().focus();
  await page.keyboard.press("?");
  await widget(page).getByRole("dialog").waitFor();
  assert.equal(page.asked, 1);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the rest that did not come is fetched when it is needed", async () => {
  const page = await open(false);
  await page.route(REST, (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent("requestfailed", (request) => REST.test(request.url()));
  await arrive(page, THREAD);
  await failed;
  await action(page, "I am, and it is low.", /^Reply/).focus();
  await page.keyboard.press("?");
  await widget(page).getByRole("dialog").waitFor();
  assert.equal(page.asked, 2);
  await page.context().close();
});

for (const [hindrance, forbid] of [
  ["is offline", (page) => page.route(REST, (route) => route.abort())],
  [
    "allows no waiting",
    async (page) => {
      // What `Permissions-Policy: sync-xhr=()` does, and the rest is slow.
      await page.addInitScript(() => {
        const { open } = XMLHttpRequest.prototype;
        XMLHttpRequest.prototype.open = function (method, url, later = true) {
          if (!later) throw new DOMException("not allowed", "NetworkError");
          open.call(this, method, url, later);
        };
      });
      await page.route(REST, (route) => route.abort());
    },
  ],
]) {
  test(`a page that ${hindrance} when the rest is needed begins anew with what was written, once`, async () => {
    const page = await open(false);
    await forbid(page);
    await arrive(page, THREAD);
    const field = widget(page).locator("form.composer textarea").first();
    await field.fill("I had begun to write");
    await action(page, "on the river today", /^Reply/).focus();
    await page.keyboard.press("?");
    await field.pressSequentially(", and went on.");
    await page.unroute(REST);
    const again = page.waitForEvent("console", (message) => message.text() === "ready again");
    await page.evaluate(() => Afterword.on("ready", () => console.log("ready again")));
    await again;

    assert.equal(await field.inputValue(), "I had begun to write, and went on.");
    await action(page, "on the river today", /^Reply/).focus();
    await page.keyboard.press("?");
    await widget(page).getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await post(page, `Once, though the page ${hindrance}.`, "Ines");
    const other = await visit(browser, THREAD);
    await comment(other, `Once, though the page ${hindrance}.`).waitFor();
    assert.equal(await comment(other, `Once, though the page ${hindrance}.`).count(), 1);
    await Promise.all([page.context().close(), other.context().close()]);
  });
}
