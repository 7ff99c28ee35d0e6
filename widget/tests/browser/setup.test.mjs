// The first ten minutes: from a server that nobody has set up, by the link in its log, to a page with comments and a
// newcomer's comment that the owner lets through.

import assert from "node:assert/strict";
import http from "node:http";
import { once } from "node:events";
import { after, test } from "node:test";
import { startServer } from "./support/app.mjs";
import { openPage, startBrowser, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { arrive, comment, post, widget } from "./support/people.mjs";

const [app, browser, blog] = await Promise.all([
  startServer({ AFTERWORD_OPEN_NETWORKS: "127.0.0.0/8" }),
  startBrowser(),
  startBlog(),
]);

after(async () => {
  await browser.close();
  await app.stop();
  blog.stop();
});

/** A page of somebody's own; `put()` says what is in it. */
async function startBlog() {
  let inside = "";
  const server = http.createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${inside}</main></html>`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}`;
  return { url, put: (html) => (inside = html), stop: () => server.close() };
}

async function fine(page, picture) {
  assert.deepEqual(await accessibilityFindings(page, "html"), []);
  await takePicture(page, `setup-${picture}`);
}

test("a stranger who finds the server first gets nothing", async () => {
  const page = await openPage(browser);
  await page.goto(app.urls.comments);
  await page.getByRole("heading", { name: "A new installation" }).waitFor();
  assert.equal(await page.locator("form").count(), 0);
  await fine(page, "stranger");
  await page.context().close();
});

test("the link in the log leads to an account, a site, a page that has its comments, and the owner says which", async () => {
  const link = app.log().match(/https?:\/\/\S+\/setup\?link=[\w-]+/)[0];
  const page = await openPage(browser);
  await page.goto(link);
  await fine(page, "account");
  await page.getByLabel("Name").fill("Olga");
  await page.getByLabel("E-mail").fill("olga@example.org");
  await page.getByLabel("Password", { exact: true }).fill("Nine herons in a row");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { name: "Make a site" }).waitFor();
  await fine(page, "site");
  await page.getByLabel("Name").fill("My blog");
  await page.getByLabel("Where its pages are").fill(blog.url);
  await page.getByLabel("Key").fill("my-blog");
  await page.getByRole("button", { name: "Make the site" }).click();
  await page.getByText("The site is there.").waitFor();
  const look = async () => {
    await page.getByLabel("Address of a page").fill(`${blog.url}/a`);
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.locator(".report").waitFor();
  };
  await look();
  await page.getByText("The tag is not in the page.").waitFor();
  const tag = await page.locator(".snippet pre").first().textContent();
  blog.put(tag);
  await look();
  await page.getByText("The comments are there").waitFor();
  await fine(page, "installed");

  const reader = await openPage(browser);
  await arrive(reader, `${blog.url}/a`);
  await post(reader, "The very first one", "Ada");
  await page.goto(page.url().replace(/\/install.*/, "/install"));
  await page.getByText(blog.url, { exact: true }).waitFor();

  const desk = page.url().replace(/\/install.*/, "");
  await page.goto(`${desk}/moderation`);
  await page.getByLabel("those of newcomers wait").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  const newcomer = await openPage(browser);
  await arrive(newcomer, `${blog.url}/a`);
  // Servers know within two seconds.
  let said = 0;
  do {
    said += 1;
    await post(newcomer, `Is anybody here? ${said}`, said === 1 ? "Ned" : undefined);
  } while ((await widget(newcomer).getByText("Waiting for a moderator. Only you see this.").count()) === 0);
  assert.equal(await comment(reader, `Is anybody here? ${said}`).count(), 0);
  await page.goto(`${desk}/queue`);
  await fine(page, "queue");
  await page.getByRole("button", { name: "Approve" }).click();
  await widget(reader).getByRole("button", { name: /new comment/ }).click();
  await comment(reader, `Is anybody here? ${said}`).waitFor();
  await newcomer.context().close();

  const again = await openPage(browser);
  await again.goto(link);
  await again.waitForURL(/\/auth\/sign-in/);
  for (const one of [page, reader, again]) await one.context().close();
});
