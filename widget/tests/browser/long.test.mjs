// A long thread: what is not near the screen is laid out when it comes near, and nothing that is being read moves for it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { promisify } from "node:util";
import { get, program } from "./support/app.mjs";
import { openPage } from "./support/browser.mjs";
import { layoutShift } from "./support/measure.mjs";
import { arrive, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const COMMENTS = 40;
/** One step of a wheel, in pixels. */
const STEP = 400;
/** The ids of the comments, oldest first. */
const ids = [];

before(async () => {
  const limits = ["posts_per_minute=1000", "posts_per_hour=1000", "posts_per_minute_address=1000", "moderation.spam.proof_of_work=off"];
  await promisify(execFile)(program, ["site", "set", "blog", ...limits], { env: { ...process.env, AFTERWORD_DATA_DIR: app.data } });
  const api = `${app.urls.comments}/api/v1/sites/blog/threads`;
  const { text: first } = await get(`${api}/first?key=long`, { origin: app.urls.blog });
  const [, thread] = first.match(/"thread":\{"id":"([^"]+)/);
  const headers = {
    origin: app.urls.blog,
    "content-type": "application/json",
    "x-afterword-csrf": "1",
    authorization: `Guest awg_${randomBytes(32).toString("base64url")}`,
  };
  for (let number = 0; number < COMMENTS; number += 1) {
    // Lines of letters that no other comment has, and more of them in each.
    const line = `${String.fromCharCode(97 + (number % 26)).repeat(9 + number)} was here and saw the water. `;
    const body = JSON.stringify({ thread: { key: "long" }, body: line.repeat(1 + (number % 7)), guest: { name: "Ana" } });
    const { status, text } = await get(`${api}/${thread}/comments`, { ...headers, "idempotency-key": randomUUID() }, "POST", body);
    assert.equal(status, 201, text);
    ids.push(JSON.parse(text).comment.id);
  }
});

/** A page whose comments are those. */
async function open(look) {
  const page = await openPage(browser, look);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const script = document.querySelector("script[data-site]");
      if (!script) return;
      Object.assign(script.dataset, { thread: "long", sort: "oldest" });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  return page;
}

/** The comment in the middle of the screen, and how far below the top of the screen it begins. */
const inTheMiddle = (page, id) =>
  page.evaluate((known) => {
    const { shadowRoot } = document.querySelector("afterword-comments");
    const found = known ? shadowRoot.getElementById(known) : shadowRoot.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("article");
    return found && { id: found.id, top: Math.round(found.getBoundingClientRect().top) };
  }, id);

const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));

for (const [name, look] of [["wide", {}], ["narrow", { viewport: { width: 320, height: 640 } }]]) {
  test(`a link into the middle leads there, and going on upwards moves nothing but by the wheel (${name})`, async () => {
    const page = await open(look);
    const id = `comment-${ids[18]}`;
    await arrive(page, `${app.urls.blog}/low-water#${id}`);
    await page.waitForFunction((id) => {
      const box = document.querySelector("afterword-comments").shadowRoot.getElementById(id)?.getBoundingClientRect();
      return box && box.top >= 0 && box.top < innerHeight;
    }, id);
    await settled(page);

    await page.mouse.move(look.viewport ? 160 : 512, 300);
    let steps = 0;
    for (;;) {
      const before = await inTheMiddle(page);
      // The article itself, above the comments.
      if (!before?.id) break;
      const [from, top] = await page.evaluate(() => [scrollY, document.querySelector("afterword-comments").getBoundingClientRect().top]);
      if (top > -STEP) break;
      await page.mouse.wheel(0, -STEP);
      await page.waitForFunction((from) => scrollY !== from, from);
      await settled(page);
      const after = await inTheMiddle(page, before.id);
      assert.ok(Math.abs(after.top - before.top - STEP) <= 2, `${before.id} moved by ${after.top - before.top} in step ${steps}`);
      steps += 1;
    }
    assert.ok(steps > 3, `${steps} steps`);
    assert.equal(await layoutShift(page), 0);
    await page.context().close();
  });
}

test("what is far away is not laid out, and can be found all the same", async () => {
  const page = await open();
  await arrive(page, `${app.urls.blog}/low-water#comment-${ids[0]}`);
  const { length } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("afterword-comments");
    const isSkipped = (body) => !body.checkVisibility({ contentVisibilityAuto: true });
    return [...shadowRoot.querySelectorAll("article .body")].filter(isSkipped);
  });
  assert.ok(length > 5, `${length} are skipped`);
  // A screen reader and the browser's own search have them.
  await widget(page).getByRole("article").last().getByRole("button", { name: /^More for/ }).waitFor();
  const isFound = await page.evaluate(() => window.find("ssssssssss"));
  assert.ok(isFound, "the browser finds it");
  await page.context().close();
});
