// A slow device: what takes long is done in pieces, and the page goes on in between.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./support/browser.mjs";
import { arrive, bodies, comment, post, reply, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

/** A device so slow that a frame's share of time is used up by the first thing that changes in it. */
async function onSlowDevice(address) {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    const now = Date.now;
    let lost = 0;
    Date.now = () => now() + (lost += 5);
  });
  await arrive(page, address);
  return page;
}

test("the server's page is shown a few comments in each frame, from top to bottom", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    window.frames = [];
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      const look = () => {
        const all = [...root.querySelectorAll(".comment")];
        if (all.length) window.frames.push(all.map((one) => one.checkVisibility()));
        requestAnimationFrame(look);
      };
      look();
      return root;
    };
  });
  await arrive(page, `${app.urls.blog}/low-water`);
  const frames = await page.evaluate(() => window.frames);
  const counts = frames.map((seen) => seen.filter(Boolean).length);
  for (const [index, count] of counts.entries()) {
    assert.ok(count - (counts[index - 1] ?? 0) <= 3, `${counts} in consecutive frames`);
    assert.ok(!frames[index].slice(count).some(Boolean), "from top to bottom");
  }
  assert.equal(counts.at(-1), frames.at(-1).length, "all of them in the end");
  assert.ok(counts.at(-1) > 3);
  await page.context().close();
});

test("what a device can't draw at once is drawn in the next frames, and nothing is lost", async () => {
  const address = `${app.urls.blog}/low-water`;
  const slow = await onSlowDevice(address);
  const quick = await visit(browser, address);

  await post(slow, "Slowly does it", "Sloth");
  await widget(quick).getByRole("button", { name: "1 new comment" }).click();
  await reply(quick, "Slowly does it", "Take your time", "Quinn");
  await comment(slow, "Take your time").waitFor();
  await post(quick, "And another one");
  await widget(slow).getByRole("button", { name: "1 new comment" }).click();
  await comment(slow, "And another one").waitFor();
  await widget(slow).getByRole("button", { name: "Oldest" }).click();
  await widget(slow).getByRole("button", { name: "Oldest", pressed: true }).waitFor();
  await widget(quick).getByRole("button", { name: "Oldest" }).click();
  await widget(quick).getByRole("button", { name: "Oldest", pressed: true }).waitFor();

  const wanted = await bodies(quick);
  assert.ok(wanted.length > 3);
  await slow.waitForFunction((wanted) => {
    const { shadowRoot } = document.querySelector("afterword-comments");
    const texts = [...shadowRoot.querySelectorAll("article .body:not([hidden])")].map((body) => body.innerText);
    return texts.join() === wanted.join();
  }, wanted);
  assert.deepEqual([slow.problems, quick.problems], [[], []]);
  await Promise.all([slow.context().close(), quick.context().close()]);
});
