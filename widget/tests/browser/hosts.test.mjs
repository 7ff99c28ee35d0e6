// Host pages that do what no page should: with names, prototypes, functions, nodes, styles and policies. The comments work
// on them, or can be read, or say that they can't be shown; and what proves who somebody is goes to the server alone.
// docs/security.md has the table.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { openPage } from "./support/browser.mjs";
import { serve } from "./support/examples.mjs";
import { bodies, ready, settled, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";
import { root } from "./support/tools.mjs";

const APP = app.urls.comments;
const SOCKET = APP.replace("http", "ws");
const embed = (attributes = "") => `<script async src="${APP}/embed.js" data-site="blog" ${attributes}></script>`;
const script = (text) => `<script>${text}</script>`;
const NAMES =
  "body head documentElement title cookie defaultView adoptedStyleSheets trustedTypes customElements config app site location fetch localStorage navigator Afterword";
const EVERYTHING = `default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' ${APP} 'wasm-unsafe-eval'; connect-src ${APP} ${SOCKET}; img-src ${APP}`;
const without = (part) => EVERYTHING.replace(part, "");

/** What stands in a page's head and body, its policy, what is said at once, and what becomes of the comments: one of `OUTCOMES`. */
const CASES = {
  "elements have the names of what the document and the window have": {
    body: NAMES.split(" ").map((name) => `<img name="${name}" alt=""><form id="${name}"><input name="href"><input name="app"></form>`).join(""),
  },
  "an element has the name of the script that runs": { body: '<img name="currentScript" alt="">', outcome: "nothing" },
  "the same, and the page names the place and the site": {
    body: '<img name="currentScript" alt=""><afterword-comments site="blog" loading="eager" thread="named"></afterword-comments>',
  },
  "an element takes the place of a function that draws": { body: '<img name="createElement" alt="">', outcome: "nothing" },
  "the same, and the page has the place": {
    body: '<img name="createElement" alt=""><afterword-comments site="blog" loading="eager" thread="drawn"></afterword-comments>',
    outcome: "stands",
  },
  "an element takes the place of a function that finds": { body: '<img name="querySelector" alt="">', outcome: "nothing" },
  "every object has more properties than it should": {
    head: script(
      `Object.assign(Object.prototype, { app: "${app.urls.evil}", server: "${app.urls.evil}", site: "other", code: "c", state: "s",
         csrf: "x", member: null, guest: null, credentials: "include", referrer: "${app.urls.blog}", t: "aw:code" });`,
    ),
  },
  "every object has the address of another page": {
    head: script(`Object.prototype.url = "${app.urls.evil}";`),
  },
  "every object has a word that signs in": {
    head: script(`Object.prototype.sso = "a.b.c";`),
    says: "This site could not sign you in.",
  },
  "every request has a method and a header that nobody gave it": {
    head: script(`Object.prototype.method = "POST"; Object.prototype.headers = { authorization: "Guest x" };`),
    outcome: "fails",
  },
  "the functions of lists and texts are others": {
    head: script(
      `for (const kind of [Array, String]) for (const name of ["find", "filter", "some", "includes", "flatMap", "split"])
         if (kind.prototype[name]) { const real = kind.prototype[name]; kind.prototype[name] = function (...given) { window.called = true; return real.apply(this, given); }; }`,
    ),
  },
  "JSON and fetch are looked at": {
    head: script(
      `for (const [place, name] of [[JSON, "parse"], [JSON, "stringify"], [window, "fetch"]]) {
         const real = place[name]; place[name] = function (...given) { window.seen = [...(window.seen ?? []), String(given[0]?.url ?? given[0])]; return real.apply(this, given); }; }`,
    ),
  },
  "fetch does nothing but fail": { head: script(`window.fetch = () => Promise.reject(new Error("no"));`), outcome: "fails" },
  "fetch answers by itself": {
    head: script(`window.fetch = async () => new Response("<p>Forged</p>", { headers: { "content-type": "text/html" } });`),
    outcome: "fails",
  },
  "there is no WebSocket": { head: script("delete window.WebSocket;") },
  "a WebSocket breaks when it is made": { head: script("window.WebSocket = class { constructor() { throw new Error('no'); } };") },
  "storage breaks when it is touched": {
    head: script(`Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });`),
  },
  "an observer answers each change of the page with another": {
    head: script(
      `new MutationObserver(() => { window.storm = (window.storm ?? 0) + 1; if (window.storm < 2000) document.body.dataset.storm = window.storm; })
         .observe(document, { subtree: true, childList: true, attributes: true });`,
    ),
  },
  "the place is taken away as soon as it is there": {
    head: script(
      `new MutationObserver(() => document.querySelector("afterword-comments")?.remove()).observe(document, { subtree: true, childList: true });`,
    ),
    outcome: "nothing",
  },
  "the place is moved when the comments are there": {
    head: script(`addEventListener("afterword:ready", ({ target }) => document.body.prepend(target));`),
  },
  "nodes stand between those of the comments": {
    head: script(
      `addEventListener("afterword:ready", ({ target }) => {
         for (const node of target.shadowRoot.querySelectorAll(".foot, .head, h2")) node.prepend(document.createElement("i"));
       });`,
    ),
  },
  "a style sheet is for everything": {
    head: "<style>* { color: red !important; font-size: 40px !important; } button, form, textarea, article { display: none !important; }</style>",
  },
  "another style sheet hides what is inside of the comments": {
    head: "<style>afterword-comments::part(composer), afterword-comments > * { all: initial !important; }</style>",
  },
  "its data is no data": {
    attributes: `data-thread="<img src=x onerror=alert(1)>" data-url="javascript:alert(1)" data-sort="__proto__" data-locale="../../x" data-theme="url(x)"
      data-app="${app.urls.evil}" data-api="${app.urls.evil}" data-server="${app.urls.evil}"`,
  },
  "its site is a way out of the path": { tag: embed().replace('"blog"', '"../../../evil?"'), outcome: "fails" },
  "the script stands there twice": { attributes: "id=once", body: embed("id=twice") },
  "the policy allows what is documented": { policy: EVERYTHING },
  "the policy allows no WebAssembly": { policy: without("'wasm-unsafe-eval'"), outcome: "reads" },
  "the policy allows no request": { policy: without(`connect-src ${APP} ${SOCKET}; `), outcome: "fails" },
  "the policy allows no socket": { policy: without(` ${SOCKET}`) },
  "the policy allows no picture": { policy: without(`img-src ${APP}`) },
  "the policy does not allow the script": { policy: EVERYTHING.replace(`'unsafe-inline' ${APP} `, "'unsafe-inline' "), outcome: "nothing" },
  "Trusted Types without the policy’s name": {
    policy: `${EVERYTHING}; require-trusted-types-for 'script'; trusted-types other`,
    outcome: "fails",
  },
};

const pages = new Map();
let site;

before(async () => {
  Object.values(CASES).forEach(({ head = "", body = "", attributes, tag = embed(attributes), policy }, number) => {
    const thread = tag.includes("data-thread") ? "" : ` data-thread="hostile-${number}"`;
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head>
      <body>${body.replaceAll("data-site", `${thread} data-site`)}<main>${tag.replace(" data-site", `${thread} data-site`)}</main></body></html>`;
    const headers = policy ? { "content-security-policy": policy } : {};
    pages.set(`/${number}`, { type: "html", body: html, headers });
  });
  site = await serve(app, "hosts", async (pathname) => pages.get(pathname));
});

after(() => site?.stop());

/** Opens a page, and notes whom it asks, and what tells who is asking. */
async function enter(number) {
  const page = await openPage(browser);
  const asked = [];
  page.context().on("request", async (request) => {
    const headers = await request.allHeaders().catch(() => request.headers());
    const tells = ["authorization", "cookie", "x-afterword-csrf"].some((name) => name in headers);
    asked.push({ origin: new URL(request.url()).origin, tells, url: request.url() });
  });
  await page.addInitScript(() => addEventListener("afterword:ready", () => (window.afterwordReady = true)));
  await page.goto(`${site.url}/${number}`, { waitUntil: "load" });
  return { page, asked };
}

/** What may become of the comments. */
const OUTCOMES = {
  // They are read, and written.
  async works(page) {
    await ready(page);
    const form = widget(page).first().locator("form.entrance");
    const here = (selector) => form.locator(selector).first();
    await here("textarea").fill("In spite of it");
    await here("button[type=submit]").click();
    await here("input[name=name]").fill("Ivy");
    await here("button[type=submit]").click();
    await settled(page, "In spite of it");
  },
  // They are read, and their reader is told that there is no more.
  async reads(page) {
    await widget(page).locator("[data-unsupported]").waitFor({ state: "visible" });
  },
  // Their reader is told that they can't be had.
  async fails(page) {
    await widget(page).locator(".notice[role=alert]").waitFor();
    assert.deepEqual(await bodies(page), []);
  },
  // They are read.
  async stands(page) {
    await ready(page);
    await widget(page).getByText("Nobody has written here yet").waitFor();
  },
  // The page is as if they had never been there.
  async nothing(page) {
    await page.waitForLoadState("networkidle");
    assert.equal(await page.evaluate(() => document.getElementsByTagName("article").length), 0);
  },
};

test("the table of the documentation has all of these pages", async () => {
  const text = await readFile(path.join(root, "docs/security.md"), "utf8");
  const rows = new Map(text.split("\n").map((line) => line.split(" | ")).map(([name, outcome]) => [name.slice(2), outcome]));
  for (const [name, { outcome = "works" }] of Object.entries(CASES)) assert.ok(rows.get(name)?.startsWith(outcome), name);
});

Object.entries(CASES).forEach(([name, { says, outcome = "works" }], number) => {
  test(`${name}: ${outcome}`, async () => {
    const { page, asked } = await enter(number);
    if (says) await widget(page).getByText(says).waitFor();
    await OUTCOMES[outcome](page);
    const strangers = asked.filter(({ origin, tells }) => origin !== APP && (origin !== site.url || tells));
    assert.deepEqual(strangers, []);
    await page.context().close();
  });
});
