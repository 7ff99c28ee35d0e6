// A page that the site does not allow gets nothing, and says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { get } from "./support/app.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

for (const [name, look] of Object.entries(LOOKS)) {
  test(`the stranger's page says that it may not embed the comments (${name})`, async () => {
    const page = await openPage(browser, look);
    await page.goto(app.urls.evil);
    await widget(page).getByText("This page may not embed these comments").waitFor();
    assert.equal(await widget(page).getByRole("article").count(), 0);
    assert.deepEqual(await accessibilityFindings(page), []);
    await takePicture(page, `blocked-${name}`);
    await page.context().close();
  });
}

test("scripts of the stranger's page read nothing over REST", async () => {
  const page = await openPage(browser);
  await page.goto(app.urls.evil);
  const base = `${app.urls.comments}/api/v1/sites/blog`;
  const paths = ["/threads/first?key=a", "/threads/html?key=a", "/counts?key=a"];
  for (const path of paths) {
    for (const credentials of ["omit", "include"]) {
      const read = await page.evaluate(
        ([url, options]) => fetch(url, options).then(() => "read", () => "refused"),
        [base + path, { credentials }],
      );
      assert.equal(read, "refused", path);
    }
  }
  await page.context().close();
});

test("scripts of the stranger's page get no socket", async () => {
  const page = await openPage(browser);
  await page.goto(app.urls.evil);
  const address = `${app.urls.comments.replace("http", "ws")}/api/v1/sites/blog/live`;
  const open = (page) =>
    page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const socket = new WebSocket(url, "afterword.v1");
          socket.onopen = () => resolve("open");
          socket.onerror = () => resolve("refused");
        }),
      address,
    );
  assert.equal(await open(page), "refused");
  // The same words from the site's own page are heard: it was the origin that counted.
  const friend = await visit(browser, app.urls.blog + "/low-water");
  assert.equal(await open(friend), "open");
  await Promise.all([page.context().close(), friend.context().close()]);
});

test("another tenant's page shows its own conversation only", async () => {
  const page = await visit(browser, app.urls.news);
  await widget(page).getByText("I'd like to meet the nine").waitFor();
  assert.equal(await widget(page).getByText("iron ring").count(), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a page without scripts shows the thread", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${app.urls.blog}/low-water`);
  const frame = page.frameLocator("iframe");
  await frame.getByText("The iron ring is on the 1821 survey").waitFor();
  await takePicture(page, "without-scripts");
  await page.context().close();

  const address = `${app.urls.comments}/api/v1/sites/blog/threads/html?url=${app.urls.blog}/low-water`;
  const { text } = await get(address);
  assert.ok(!/<script(?! type="application\/ld\+json">)/.test(text), "nothing in it runs");
});

test("the stranger can't frame the page without scripts either", async () => {
  const page = await openPage(browser);
  await page.goto(app.urls.evil);
  const { headers } = await get(`${app.urls.comments}/api/v1/sites/blog/threads/html?key=a`);
  assert.match(headers["content-security-policy"], /frame-ancestors 'self' http:\/\/blog\.localhost:\d+/);
  assert.ok(!headers["content-security-policy"].includes("evil"));
  await page.context().close();
});
