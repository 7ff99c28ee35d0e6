// A site that knows its own users signs them in: by a token that its server made.

import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import { after, before, test } from "node:test";
import { account, answerTo, known } from "./support/accounts.mjs";
import { LOOKS, openAnother, openPage, takePicture } from "./support/browser.mjs";
import { alter, withoutCookies } from "./support/conditions.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { action, arrive, comment, post, ready, reply, visit, widget } from "./support/people.mjs";
import { until } from "./support/smtp.mjs";
import { app, browser } from "./support/stage.mjs";
import { makeKey, word } from "./support/words.mjs";

const BREAD = `${app.urls.blog}/slow-bread`;

/** How the blog's own server signs. */
let key;

before(async () => {
  key = await makeKey();
});

/** Lets the blog's pages say who their reader is: `says()` is what stands in the embed tag from then on. */
const letSay = (page, says) =>
  alter(page.context(), (_, text) => text.replace('data-site="blog"', `$& ${says()}`));

/** How often a browser asked for a path. */
function count(context, path) {
  const asked = [];
  context.on("request", (request) => request.method() === "POST" && request.url().endsWith(path) && asked.push(request));
  return () => asked.length;
}

/** What was on its way while somebody else came, or nobody, is refused: that is no problem. */
const unexpected = (page) => page.problems.filter((problem) => !problem.includes("401"));

const focused = (page) => page.evaluate(() => document.activeElement.localName);

test("a site's user is signed in where they arrive, and by their session from then on", async () => {
  const page = await openPage(browser);
  let jwt = word(key, "u-1", "Ulla Úr");
  await letSay(page, () => `data-sso="${jwt}"`);
  const words = count(page.context(), "/session/sso");
  await arrive(page, BREAD);
  await known(page, "Ulla Úr");
  assert.equal(await focused(page), "body", "who did nothing keeps the focus");
  await post(page, "As the site calls me");
  await comment(page, "As the site calls me").getByText("Ulla Úr").first().waitFor();

  // The same page from a cache, and another one of the same user's: the session is good still.
  await page.reload();
  await ready(page);
  await known(page, "Ulla Úr");
  jwt = word(key, "u-1", "Ulla Úr");
  const other = await openAnother(page);
  await arrive(other, `${app.urls.blog}/low-water`);
  await known(other, "Ulla Úr");
  assert.equal(words(), 1);
  assert.equal(await widget(other).locator(".toast").count(), 0);

  // Another user of the site, at the same browser.
  jwt = word(key, "u-2", "Otto Other");
  await other.reload();
  await ready(other);
  await known(other, "Otto Other");
  await known(page, "Otto Other");
  assert.equal(words(), 2);

  // Nobody.
  jwt = "";
  await page.reload();
  await ready(page);
  await account(page).getByText("Sign in").waitFor();
  await account(other).getByText("Sign in").waitFor();
  assert.deepEqual(unexpected(page), []);
  await page.context().close();
});

test("who left is not brought back by an answer that comes too late", async () => {
  const page = await openPage(browser);
  let jwt = word(key, "u-8", "Lena Leaves");
  await letSay(page, () => `data-sso="${jwt}"`);
  await arrive(page, BREAD);
  await known(page, "Lena Leaves");

  // What is theirs is read before they are signed out, and comes afterwards.
  jwt = "";
  let keep;
  const read = new Promise((resolve) => (keep = resolve));
  const came = page.waitForResponse(/\/mine$/);
  await page.route(/\/mine$/, async (route) => {
    const answer = await answerTo(page, route.request());
    keep(answer.body);
    await account(page).getByText("Sign in").waitFor();
    await route.fulfill(answer);
  }, { times: 1 });
  await page.route(/\/session$/, async (route) => {
    if (route.request().method() === "DELETE") await read;
    await route.continue();
  });
  await page.reload();
  await ready(page);
  assert.match(await read, /Lena Leaves/);
  await came;
  await post(page, "Not as her", "Gus");
  await comment(page, "Not as her").getByText("Gus").first().waitFor();
  await page.context().close();
});

test("a page's script signs its user in and out, in every widget of the page", async () => {
  const page = await openPage(browser);
  const words = count(page.context(), "/session/sso");
  await arrive(page, BREAD);
  await page.evaluate(() => {
    const second = window.Afterword.mount(document.querySelector("main"), { site: "blog", thread: "second", loading: "eager" });
    return new Promise((resolve) => second.addEventListener("afterword:ready", resolve));
  });
  const accounts = [0, 1].map((index) => widget(page).nth(index).locator(".account > button:not(.bell)"));
  await page.evaluate((jwt) => window.Afterword.signIn(jwt), word(key, "u-3", "Sina Script"));
  for (const button of accounts) await button.getByText("Sina Script").waitFor({ state: "attached" });
  assert.equal(words(), 1, "a token is good once");
  await page.evaluate(() => window.Afterword.signIn(""));
  for (const button of accounts) await button.getByText("Sign in").waitFor();
  assert.equal(await widget(page).locator(".toast").count(), 0);
  assert.deepEqual(unexpected(page), []);
  await page.context().close();
});

test("a moderator by the site's word may moderate at once", async () => {
  const page = await openPage(browser);
  const jwt = word(key, "u-4", "Mo Derator", { role: "moderator" });
  await letSay(page, () => `data-sso="${jwt}"`);
  await arrive(page, BREAD);
  await known(page, "Mo Derator");
  await post(page, "Read this first");
  await action(page, "Read this first", /^More for/).click();
  await widget(page).locator(".menu:popover-open").getByRole("button", { name: "Pin to the top" }).click();
  await comment(page, "Read this first").locator(".badge.pin").waitFor();
  await page.context().close();
});

test("a token that the site did not sign says so, and a guest can still write", async () => {
  const page = await openPage(browser);
  const forged = word({ ...key, secret: "not the secret" }, "u-1", "Ulla Úr");
  await letSay(page, () => `data-sso="${forged}"`);
  await arrive(page, BREAD);
  await widget(page).locator(".toast").getByText("This site could not sign you in.").waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "sso-refused");
  await widget(page).locator(".toast").getByRole("button", { name: "Close" }).click();
  await post(page, "As a guest, then", "Gus");
  await page.context().close();
});

test("without a cookie a site's user is signed in by tokens", async () => {
  const page = await openPage(browser);
  const jwt = word(key, "u-5", "Tove Token");
  await letSay(page, () => `data-sso="${jwt}"`);
  await withoutCookies(page.context());
  const words = count(page.context(), "/session/sso");
  await arrive(page, BREAD);
  await known(page, "Tove Token");
  await page.reload();
  await ready(page);
  await known(page, "Tove Token");
  await post(page, "By a token of a token");
  assert.equal(words(), 1);
  await page.context().close();
});

/** The pages of the blog's users, and their pictures: each in a colour of its own. */
const PEOPLE = {
  "u-6": { name: "Ulla Úr", colour: "rebeccapurple", profile: "https://people.example/ulla" },
  "u-7": { name: "ليلى حداد", colour: "seagreen", profile: "https://people.example/layla" },
};
const HARBOUR = `${app.urls.blog}/low-water?faces`;

/** Where the blog has the pictures of its users. */
async function startPictures() {
  const pictures = new Map();
  const host = http.createServer((request, response) => response.end(pictures.get(request.url)));
  after(() => host.close());
  host.listen(0, "127.0.0.1");
  await once(host, "listening");
  const page = await openPage(browser);
  for (const [sub, { colour }] of Object.entries(PEOPLE)) {
    await page.setContent(`<body style="background: ${colour}">`);
    pictures.set(`/${sub}.png`, await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 200 } }));
  }
  await page.context().close();
  return `http://127.0.0.1:${host.address().port}`;
}

/** Signs a user of the blog in, who has a picture and a page, and waits until they see their picture. */
async function comeWithFace(pictures, sub) {
  const { name, profile } = PEOPLE[sub];
  const page = await openPage(browser);
  const jwt = word(key, sub, name, { profile, avatar: `${pictures}/${sub}.png` });
  await letSay(page, () => `data-sso="${jwt}"`);
  await arrive(page, HARBOUR);
  await known(page, name);
  const face = account(page).locator(".avatar img");
  await until("one's own picture", async () => {
    if ((await face.count()) > 0) return true;
    await page.reload();
    await ready(page);
    await known(page, name);
    return false;
  });
  await face.evaluate((image) => image.decode());
  return page;
}

test("a site's users have the face that the site gives them, and a name that leads to their page", async () => {
  const pictures = await startPictures();
  const [ulla, layla] = await Promise.all(Object.keys(PEOPLE).map((sub) => comeWithFace(pictures, sub)));
  await post(ulla, "My site knows my face");
  // What others write gathers until its reader wants it.
  await layla.reload();
  await ready(layla);
  await reply(layla, "My site knows my face", "وأنا أيضا");
  for (const [look, options] of Object.entries(LOOKS)) {
    const reader = await visit(browser, HARBOUR, options);
    for (const [sub, text] of [["u-6", "My site knows my face"], ["u-7", "وأنا أيضا"]]) {
      const { name, profile } = PEOPLE[sub];
      const article = comment(reader, text).first();
      const face = article.locator(".avatar img").first();
      await face.evaluate((image) => image.decode());
      const link = article.getByRole("link", { name, exact: true });
      assert.equal(await link.getAttribute("href"), profile);
      assert.equal(await link.getAttribute("rel"), "nofollow ugc noopener");
      assert.ok((await link.boundingBox()).height >= 24, "large enough to hit");
    }
    assert.deepEqual(await accessibilityFindings(reader), []);
    const width = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(width <= 0, "nothing is wider than the window");
    await takePicture(reader, `sso-faces-${look}`);
    assert.deepEqual(reader.problems, []);
    await reader.context().close();
  }

  await ulla.context().route("https://people.example/**", (route) => route.fulfill({ body: "Ulla's page" }));
  const opens = ulla.context().waitForEvent("page");
  await comment(ulla, "My site knows my face").getByRole("link", { name: "Ulla Úr" }).click();
  const opened = await opens;
  await opened.waitForURL("https://people.example/ulla");
  assert.equal(await opened.evaluate(() => window.opener), null);
  for (const page of [ulla, layla]) {
    assert.deepEqual(unexpected(page), []);
    await page.context().close();
  }
});
