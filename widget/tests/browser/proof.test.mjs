// Proof of work: a newcomer's comment comes with it, and they notice nothing: it is done in a worker of the server's own
// frame, or, where a page lets no frame in, a few milliseconds at a time.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { get } from "./support/app.mjs";
import { openPage } from "./support/browser.mjs";
import { sql } from "./support/engines.mjs";
import { serve } from "./support/examples.mjs";
import { arrive, comment, post, settled, visit } from "./support/people.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { app, browser } from "./support/stage.mjs";

const THREAD = `${app.urls.blog}/low-water`;

/** A post of a program that does no work. */
const bot = async () => {
  const site = `${app.urls.comments}/api/v1/sites/blog`;
  const first = await get(`${site}/threads/first?key=bot`, { origin: app.urls.blog });
  const [, id] = first.text.match(/"thread":\{"id":"([0-9a-f-]+)"/);
  const thread = { key: "bot", url: null, title: null };
  const body = JSON.stringify({ thread, parent: null, body: "Buy now", guest: { name: "Bot" } });
  const headers = {
    origin: app.urls.blog,
    authorization: `Guest awg_${"A".repeat(43)}`,
    "content-type": "application/json",
    "x-afterword-csrf": "1",
    "idempotency-key": randomUUID(),
  };
  return get(`${site}/threads/${id}/comments`, headers, "POST", body);
};

let strict;

before(async () => {
  await sql(
    app,
    `update sites set moderation = '{"spam": {"proof_of_work": "newcomers"}}', settings_version = settings_version + 1`,
  );
  const policy = [
    "default-src 'none'; style-src 'self'; frame-src 'none'",
    `script-src ${app.urls.comments} 'wasm-unsafe-eval'`,
    `connect-src ${app.urls.comments} ${app.urls.comments.replace("http", "ws")}`,
  ].join("; ");
  const html = `<!doctype html><title>No frames</title><p>A page</p><script async src="${app.urls.comments}/embed.js" data-site="blog"></script>`;
  const headers = { "content-security-policy": policy };
  strict = await serve(app, "no-frames", async (path) => (path === "/" ? { type: "html", body: html, headers } : undefined));
  // The server looks every few seconds whether a site has changed.
  while ((await bot()).status !== 428) await pause(100);
});

after(() => strict?.stop());

/** The longest time for which the page did not get to run anything, in milliseconds, from now until it is asked. */
const watchPauses = (page) =>
  page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      setTimeout(() => port2.postMessage(0), 1);
    };
    port2.postMessage(0);
  });

test("a newcomer's comment comes with its work, done in a worker", async () => {
  const page = await visit(browser, THREAD);
  const workers = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  const asked = page.waitForResponse((response) => response.status() === 428);
  await watchPauses(page);
  await post(page, "Hello from somebody new", "Nina");
  await asked;
  await settled(page, "Hello from somebody new");
  assert.deepEqual(workers, [`${app.urls.comments}/proof.js`]);
  assert.equal(await page.locator("iframe").count(), 0, "the frame is gone");
  console.log(`longest pause of the page: ${Math.round(await page.evaluate(() => window.longest))} ms`);
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.context().close();
});

test("where a page lets no frame in, the work is done beside everything else", async () => {
  const page = await openPage(browser);
  await arrive(page, strict.url);
  await watchPauses(page);
  await post(page, "No frames here", "Nora");
  await settled(page, "No frames here");
  const longest = await page.evaluate(() => window.longest);
  console.log(`longest pause of the page: ${Math.round(longest)} ms`);
  await comment(page, "No frames here").waitFor();
  await page.context().close();
});

test("a program that does no work is refused", async () => {
  const answer = await bot();
  assert.equal(answer.status, 428, answer.text);
  assert.match(answer.text, /"challenge":"12\.16\./);
});
