// Writing in Firefox, beyond words: pictures, names and emoji that are completed, and a comment that waits for a connection.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { openAnother, openPage, startFirefox } from "./support/firefox.mjs";
import { arrive, comment, post, settled, widget } from "./support/people.mjs";
import { until } from "./support/smtp.mjs";
import { app } from "./support/stage.mjs";

const RIVER = `${app.urls.blog}/low-water`;
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

let firefox;
let folder;

before(async () => {
  [firefox, folder] = await Promise.all([startFirefox(), mkdtemp(path.join(os.tmpdir(), "pictures-"))]);
  await writeFile(path.join(folder, "picked.png"), Buffer.from(PIXEL, "base64"));
  await command(app, "site", "set", "blog", "images=everyone");
  const first = `${app.urls.comments}/api/v1/sites/blog/threads/first?key=pictures`;
  await until("the site takes pictures", async () => (await get(first)).text.includes('"images":"everyone"'));
});

after(async () => {
  await firefox?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody in front of a page, with the caret in its field. */
async function begin(text) {
  const page = await openPage(firefox);
  await arrive(page, RIVER);
  await widget(page).locator("form.entrance textarea").click();
  await page.inner.keyboard.type(text);
  return page;
}

const written = (page) =>
  page.evaluate(() => document.querySelector("afterword-comments").shadowRoot.querySelector("form.entrance textarea").value);
const holds = (page, pattern) => until(String(pattern), async () => pattern.test(await written(page)));
const option = (page, hasText) => widget(page).locator("[role=option]", { hasText });

/** Lets an event bring a picture into the field, as a browser does. */
const bring = (page, kind, name) =>
  page.evaluate(
    ([kind, name, pixel]) => {
      const file = new File([Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0))], name, { type: "image/png" });
      const field = document.querySelector("afterword-comments").shadowRoot.querySelector("form.entrance textarea");
      const init = { bubbles: true, cancelable: true, composed: true };
      const dataTransfer = new DataTransfer();
      const event = kind === "paste" ? new ClipboardEvent(kind, init) : new DragEvent(kind, { ...init, dataTransfer });
      // Firefox gives what is pasted with the event, and takes none.
      (event.clipboardData ?? dataTransfer).items.add(file);
      field.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error("nobody took it");
    },
    [kind, name, PIXEL],
  );

test("pictures are pasted, dropped and picked, and seen when they are posted", async () => {
  const page = await begin("Three: ");
  await bring(page, "paste", "pasted.png");
  await holds(page, /!\[pasted\]\(http/);
  await bring(page, "drop", "dropped.png");
  await holds(page, /!\[dropped\]\(http/);
  const picker = await widget(page).locator("form.entrance input[type=file]").handle(false);
  await picker.uploadFile(path.join(folder, "picked.png"));
  await holds(page, /^Three: !\[pasted\]\(http\S+\)!\[dropped\]\(http\S+\)!\[picked\]\(http\S+\)/);
  await widget(page).locator("form.entrance button[type=submit]").click();
  await widget(page).locator("form.entrance input[name=name]").fill("Pia Fox");
  await widget(page).locator("form.entrance button[type=submit]").click();
  await settled(page, "Three:");
  await comment(page, "Three:").locator("img[alt=picked]").waitFor({ state: "attached" });
  const seen = await page.evaluate(() =>
    Promise.all([...document.querySelector("afterword-comments").shadowRoot.querySelectorAll(".body img")].map((image) => image.decode().then(() => image.naturalWidth))),
  );
  assert.deepEqual(seen, [1, 1, 1]);
  await page.close();
});

test("names and emoji are completed by keys and clicks", async () => {
  const page = await begin("Dear @agn");
  await option(page, "Agnes Lindqvist").waitFor();
  await page.inner.keyboard.press("Enter");
  await holds(page, /^Dear @Agnes Lindqvist $/);
  await page.inner.keyboard.type(":smil");
  await option(page, "😄 :smile:").waitFor();
  await page.inner.keyboard.press("ArrowDown");
  await until("the second is next", async () =>
    page.evaluate(() => document.querySelector("afterword-comments").shadowRoot.querySelectorAll("[role=option]")[1].ariaSelected === "true"),
  );
  await page.inner.keyboard.press("Tab");
  await holds(page, /^Dear @Agnes Lindqvist 😸 $/);
  await page.inner.keyboard.type("and @rui c");
  await option(page, "Rui Carvalho").click();
  await holds(page, /^Dear @Agnes Lindqvist 😸 and @Rui Carvalho $/);
  await page.close();
});

test("what is posted without a connection waits, outlives its page, and is posted once", async () => {
  const page = await begin("");
  await post(page, "Here I am", "Olga Fox");
  // What Firefox does when the network goes: its driver can't take it away.
  await page.inner.setRequestInterception(true);
  page.inner.on("request", (request) => request.abort());
  // The connection of who posted just now is made anew, and nothing takes that away: it may come back after this.
  await until("offline", () =>
    page.evaluate(async () => {
      window.dispatchEvent(new Event("offline"));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { shadowRoot } = document.querySelector("afterword-comments");
      return shadowRoot.querySelector(".connection")?.innerText.includes("You are offline.");
    }),
  );
  await widget(page).locator("form.entrance textarea").fill("Said without a connection");
  await widget(page).locator("form.entrance button[type=submit]").click();
  await comment(page, "Said without").getByText("Waiting until you are connected").waitFor();
  const other = await openAnother(page);
  await page.inner.close();
  await arrive(other, RIVER);
  await settled(other, "Said without a connection");
  const { text } = await get(`${app.urls.comments}/api/v1/sites/blog/threads/first?url=${RIVER}`);
  assert.equal(text.split("Said without a connection</p>").length - 1, 1);
  await other.close();
});
