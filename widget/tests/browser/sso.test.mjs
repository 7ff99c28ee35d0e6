// A site that knows its own users signs them in: by a token that its server made.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { account, known } from "./support/accounts.mjs";
import { openAnother, openPage, takePicture } from "./support/browser.mjs";
import { alter, withoutCookies } from "./support/conditions.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { action, arrive, comment, post, ready, widget } from "./support/people.mjs";
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

test("a page's script signs its user in and out, in every widget of the page", async () => {
  const page = await openPage(browser);
  const words = count(page.context(), "/session/sso");
  await arrive(page, BREAD);
  await page.evaluate(() => {
    const second = window.Afterword.mount(document.querySelector("main"), { site: "blog", thread: "second", loading: "eager" });
    return new Promise((resolve) => second.addEventListener("afterword:ready", resolve));
  });
  const accounts = [0, 1].map((index) => widget(page).nth(index).locator(".account > button"));
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
  await action(page, "Read this first", /^Moderate/).click();
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
