// Pages that are built with their comments: read before any script runs, taken over without a flash, replaced when old.

import assert from "node:assert/strict";
import http from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { layoutShift } from "./support/measure.mjs";
import { arrive, post, ready, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const PAGE = `${app.urls.blog}/low-water`;
const FIRST = /\/threads\/first\?/;

/** What a site generator fetches when it builds a page. */
async function snippet(url = PAGE) {
  const query = new URLSearchParams({ url });
  const { status, text } = await get(`${app.urls.comments}/api/v1/sites/blog/threads/embed?${query}`);
  assert.equal(status, 200);
  return text;
}

/** What the documentation asks of a policy for such pages. */
const documented = (policy) => policy.replace("style-src 'self'", `style-src 'self' ${app.urls.comments}`);

// The blog's builds, on an origin of its own: a page that only a test answers may not load styles from this machine.
const builds = new Map();
const server = http.createServer(async (request, response) => {
  const { pathname } = new URL(request.url, app.urls.blog);
  const { status, headers, text } = await get(`${app.urls.blog}${pathname.replace(/^\/build-\d+$/, "/low-water")}`);
  const { html, policy } = builds.get(pathname) ?? {};
  const body = html ? text.replace(/<script async[^]*<\/noscript>/, () => html) : text;
  if (html) headers["content-security-policy"] = policy(headers["content-security-policy"]);
  delete headers["content-length"];
  response.writeHead(status, headers).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const ORIGIN = `http://built.localhost:${server.address().port}`;
after(() => server.close());

before(async () => {
  await command(app, "site", "origins", "blog", "add", ORIGIN);
  // The server looks every few seconds whether a site has changed.
  const address = `${app.urls.comments}/api/v1/sites/blog/threads/first?key=a`;
  while ((await get(address, { origin: ORIGIN })).status !== 200) await pause(100);
});

/** The address of the page as it was built with `html`, under a policy. */
function build(html, policy = documented) {
  const path = `/build-${builds.size}`;
  builds.set(path, { html, policy });
  return ORIGIN + path;
}

/** Holds back what an address names until the returned function is called. */
async function hold(page, address) {
  let go;
  const gone = new Promise((resolve) => (go = resolve));
  await page.route(address, async (route) => {
    await gone;
    await route.continue();
  });
  return go;
}

const mark = (page) =>
  page.evaluate(() => {
    const nodes = [...document.querySelector("afterword-comments").shadowRoot.querySelectorAll("section, section *")];
    for (const node of nodes) node.wasBuilt = true;
    return nodes.length;
  });

const marked = (page) =>
  page.evaluate(() => {
    const wanted = "article, article .body, article .body *, h2, h3, form, textarea";
    const nodes = [...document.querySelector("afterword-comments").shadowRoot.querySelectorAll(wanted)];
    return { all: nodes.length, built: nodes.filter((node) => node.wasBuilt).length };
  });

test("what a page was built with is read before any script, and the program takes it over", async () => {
  const page = await openPage(browser);
  const address = build(await snippet());
  const answers = [];
  page.on("response", (response) => FIRST.test(response.url()) && answers.push(response.status()));
  const looks = [];
  page.on("request", (request) => /\.css$/.test(request.url()) && looks.push(new URL(request.url()).pathname));
  const go = await hold(page, /\/embed\.js$/);
  await page.addInitScript(() => {
    document.addEventListener("afterword:ready", () => (window.afterwordReady = true));
  });
  await page.goto(address, { waitUntil: "commit" });
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  const accent = await widget(page).locator(".by").first().evaluate((name) => getComputedStyle(name).fontWeight);
  assert.equal(accent, "650", "it has its looks already");
  assert.ok((await mark(page)) > 100);
  go();
  await ready(page);
  const { all, built } = await marked(page);
  assert.equal(built, all, "every comment, body and form is the built page's own node");
  assert.deepEqual(answers, [304], "the first page did not come again");
  assert.deepEqual(looks.filter((path) => !path.startsWith("/style")), ["/embed.css"], "nor its looks");
  assert.equal(await layoutShift(page), 0);
  await post(page, "Written on a built page", "Ada");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("what a stranger changed in it is drawn anew, and keeps its looks", async () => {
  const page = await openPage(browser);
  const address = build(await snippet());
  const go = await hold(page, /\/embed\.js$/);
  await page.addInitScript(() => {
    document.addEventListener("afterword:ready", () => (window.afterwordReady = true));
  });
  await page.goto(address, { waitUntil: "commit" });
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  const names = widget(page).locator(".by");
  const before = await names.count();
  await names.first().evaluate((name) => name.remove());
  go();
  await ready(page);
  assert.equal(await names.count(), before);
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  assert.equal(await names.first().evaluate((name) => getComputedStyle(name).fontWeight), "650");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a page that was built before the last comment shows that one", async () => {
  const old = await snippet();
  const writer = await visit(browser, PAGE);
  await post(writer, "Newer than the page", "Ben");
  await writer.context().close();
  const page = await openPage(browser);
  const address = build(old);
  await arrive(page, address);
  await widget(page).getByText("Newer than the page").waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a page whose policy knows nothing of it gets its looks from the loader", async () => {
  const page = await openPage(browser);
  const address = build(await snippet(), (policy) => policy);
  await arrive(page, address);
  const weight = await widget(page).locator(".by").first().evaluate((name) => getComputedStyle(name).fontWeight);
  assert.equal(weight, "650");
  assert.ok(page.problems.every((problem) => problem.includes("embed.css")), page.problems.join("\n"));
  await page.context().close();
});

test("another thread of the same element is asked for as ever", async () => {
  const page = await openPage(browser);
  const address = build(await snippet());
  await arrive(page, address);
  await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("thread", "elsewhere"));
  await widget(page).getByText("Nobody has written here yet").waitFor();
  await page.context().close();
});

test("while the server is away, what the page was built with can still be read", async () => {
  const page = await openPage(browser);
  const address = build(await snippet());
  await page.route(FIRST, (route) => route.abort());
  await page.goto(address);
  await widget(page).locator("[data-unsupported]").waitFor({ state: "visible" });
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  await page.context().close();
});

test("search engines find every comment beside it", async () => {
  const page = await openPage(browser);
  const address = build(await snippet());
  await arrive(page, address);
  const data = await page.locator("script[type='application/ld+json']").textContent();
  const posting = JSON.parse(data);
  assert.equal(posting["@type"], "DiscussionForumPosting");
  assert.equal(posting.url, PAGE);
  assert.ok(JSON.stringify(posting.comment).includes("The iron ring is on the 1821 survey"));
  await page.context().close();
});

for (const [look, options] of Object.entries(LOOKS)) {
  test(`without scripts it is for reading, and leads on (${look})`, async () => {
    const page = await openPage(browser, { ...options, javaScriptEnabled: false });
    const address = build(await snippet());
    await page.goto(address);
    await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
    assert.equal(await widget(page).locator("button:visible, textarea:visible").count(), 0);
    const link = widget(page).getByRole("link", { name: "Read and write without scripts" });
    await link.waitFor();
    await takePicture(page, `built-without-scripts-${look}`);
    await link.click();
    await page.getByRole("link", { name: "Write a comment" }).waitFor();
    await page.context().close();
  });
}
