// Writing without a connection: what is posted waits, outlives its page, and is there once when there is a way again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LOOKS, openAnother, openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { action, arrive, bodies, comment, post, settled, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const WAITS = "Waiting until you are connected";
const THREAD = `${app.urls.blog}/low-water`;

/** Takes one page off the network, or back. */
async function connect(page, isOnline) {
  page.cable ??= await page.context().newCDPSession(page);
  await page.cable.send("Network.enable");
  await page.cable.send("Network.emulateNetworkConditions", {
    offline: !isOnline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

/** Posts without waiting for the server. */
async function write(page, body) {
  await widget(page).locator("form.entrance textarea").fill(body);
  await widget(page).locator("form.entrance button[type=submit]").click();
}

/** How often a comment is there, for somebody who comes now. */
async function times(body) {
  const page = await visit(browser, THREAD);
  const all = (await bodies(page)).filter((text) => text.trim() === body).length;
  await page.context().close();
  return all;
}

test("what is posted offline is sent when the connection is back, and was shown until then", async () => {
  const page = await visit(browser, THREAD, LOOKS.narrow);
  await post(page, "Here I am", "Olga");
  await connect(page, false);
  await widget(page).getByText("You are offline.").waitFor();
  await write(page, "Said offline");
  await comment(page, "Said offline").getByText(WAITS).waitFor();
  await takePicture(page, "waiting-narrow");
  assert.deepEqual(await accessibilityFindings(page), []);

  await write(page, "Not after all");
  await action(page, "Not after all", "Back to editing").click();
  await comment(page, "Not after all").waitFor({ state: "detached" });
  await connect(page, true);
  await settled(page, "Said offline");
  assert.equal(await widget(page).getByText(WAITS).count(), 0);
  assert.deepEqual([await times("Said offline"), await times("Not after all")], [1, 0]);
  await page.context().close();
});

test("what was posted offline is sent on the next visit", async () => {
  const page = await visit(browser, THREAD);
  await post(page, "Here is Pia", "Pia");
  const other = await openAnother(page);
  await connect(page, false);
  await write(page, "Said before leaving");
  await write(page, "And one more");
  await comment(page, "And one more").getByText(WAITS).waitFor();
  await page.close();
  await arrive(other, THREAD);
  await settled(other, "Said before leaving");
  await settled(other, "And one more");
  await other.reload();
  await comment(other, "And one more").waitFor();
  assert.deepEqual([await times("Said before leaving"), await times("And one more")], [1, 1]);
  await other.context().close();
});

test("two tabs that have the same comment to send make one of it", async () => {
  const page = await visit(browser, THREAD);
  await post(page, "Here is Rosa", "Rosa");
  await connect(page, false);
  await write(page, "Sent by two");
  await comment(page, "Sent by two").getByText(WAITS).waitFor();

  // Neither goes on before the other one is on its way.
  const held = [];
  await page.context().route(/\/comments$/, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    held.push(route);
    if (held.length === 2) await Promise.all(held.map((each) => each.continue()));
  });
  const other = await openAnother(page);
  await arrive(other, THREAD);
  await connect(page, true);
  await Promise.all([settled(page, "Sent by two"), settled(other, "Sent by two")]);
  assert.equal(held.length, 2);
  assert.equal(await times("Sent by two"), 1);
  for (const tab of [page, other]) {
    assert.equal((await bodies(tab)).filter((text) => text.trim() === "Sent by two").length, 1);
  }
  await page.context().close();
});

test("a tab without a connection learns that another one sent what it has", async () => {
  const page = await visit(browser, THREAD);
  await post(page, "Here is Tilda", "Tilda");
  await connect(page, false);
  await write(page, "Sent by the other");
  await comment(page, "Sent by the other").getByText(WAITS).waitFor();
  const other = await openAnother(page);
  await arrive(other, THREAD);
  await settled(other, "Sent by the other");
  await widget(page).getByRole("article").getByText(WAITS).waitFor({ state: "detached" });
  await connect(page, true);
  await settled(page, "Sent by the other");
  assert.equal(await times("Sent by the other"), 1);
  await page.context().close();
});

test("what is being typed is not written over by another tab", async () => {
  const page = await openPage(browser);
  await arrive(page, `${app.urls.blog}/slow-bread`);
  const other = await openAnother(page);
  await arrive(other, `${app.urls.blog}/slow-bread`);
  const field = (tab) => widget(tab).locator("form.entrance textarea");
  await field(page).fill("Typed in both");
  await other.waitForFunction(
    () => document.querySelector("afterword-comments").shadowRoot.querySelector("form.entrance textarea").value === "Typed in both",
  );
  // The other tab wrote on, and this one did not hear of it.
  await field(page).evaluate((area) => {
    window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
    area.blur();
  });
  await field(other).fill("Typed in both, and there");
  await other.evaluate(() => {
    window.heard = [];
    window.addEventListener("storage", ({ newValue }) => window.heard.push(newValue));
  });
  await field(page).fill("Typed in both, and here");
  await other.waitForFunction(() => window.heard.includes("Typed in both, and here"));
  assert.equal(await field(other).inputValue(), "Typed in both, and there");
  assert.equal(await field(page).inputValue(), "Typed in both, and here");
  await page.context().close();
});
