// Signing in where the short way is not there: without cookies, without the page that opened the window, without a window.

import assert from "node:assert/strict";
import { test } from "node:test";
import { account, fillIn, known, openWindow, signUp } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { openAnother, openPage, startPerson, takePicture } from "./support/browser.mjs";
import { alter, cutOff, thirdParties, withoutCookies } from "./support/conditions.mjs";
import { sql } from "./support/engines.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { arrive, comment, post, ready, settled, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const BREAD = `${app.urls.blog}/slow-bread`;

/** What the page's origin keeps for the blog under a name. */
const kept = (page, name) => page.evaluate((name) => localStorage.getItem(`afterword:blog:${name}`), name);

/** Everything that somebody's browser asks the server for, and what proves who asks. */
function listen(context) {
  const asked = [];
  context.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const { authorization = "", referer = "" } = request.headers();
    const what = `${request.method()} ${pathname.replace("/api/v1/sites/blog", "")}`;
    asked.push({ what, authorization, referer, url: request.url(), body: request.postData() ?? "" });
  });
  return asked;
}

/** A page whose clock a test can put forward. */
const withClock = (context) =>
  context.addInitScript(() => {
    const now = Date.now;
    let later = 0;
    Date.now = () => now() + later;
    window.putForward = (ms) => (later += ms);
  });

async function signOut(page) {
  await account(page).click();
  await widget(page).getByRole("button", { name: "Sign out" }).first().click();
}

const isSignedOut = (page) => account(page).getByText("Sign in").waitFor();

/** Somebody signs up, writes, comes back, opens another tab, and signs out in it: all of it by tokens. */
async function liveByTokens(page, name, text) {
  const asked = listen(page.context());
  await signUp(page, name);
  assert.equal(await widget(page).locator(".toast").count(), 0);
  assert.match(await kept(page, "refresh"), /^awr_/);
  await post(page, text);
  await comment(page, text).getByText(name).first().waitFor();
  const writes = asked.filter(({ what }) => /^POST \/threads/.test(what));
  assert.ok(writes.length > 0);
  for (const { authorization } of writes) assert.match(authorization, /^Bearer awa_/);

  // Others see them by the live socket.
  const reader = await visit(browser, BREAD);
  await widget(reader).locator(`.presence[title*="${name}"]`).waitFor();
  await reader.context().close();

  const first = await kept(page, "refresh");
  await page.reload();
  await ready(page);
  await known(page, name);
  await comment(page, text).getByRole("button", { name: "Edit" }).waitFor();
  const other = await openAnother(page);
  await arrive(other, BREAD);
  await known(other, name);
  assert.notEqual(await kept(page, "refresh"), first, "each is good once");
  await signOut(other);
  await Promise.all([isSignedOut(page), isSignedOut(other)]);
  assert.equal(await kept(page, "refresh"), null);
  assert.equal(await kept(page, "session"), null);
  await page.reload();
  await ready(page);
  await isSignedOut(page);
}

test("a browser that keeps no cookie is signed in by tokens, in every tab, until it signs out", async () => {
  const page = await openPage(browser);
  await withoutCookies(page.context());
  await arrive(page, BREAD);
  await liveByTokens(page, "Nora Nocookie", "Without a cookie");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a browser that is set to block all cookies of third parties, parted ones too, is signed in by tokens", async () => {
  const { page, close } = await startPerson({ profile: thirdParties() });
  await arrive(page, BREAD);
  await liveByTokens(page, "Bo Blocksall", "With all of them blocked");
  const cookies = await page.context().cookies(app.urls.comments);
  assert.deepEqual(cookies.filter(({ name }) => /^__Host-aw-[0-9a-f-]{36}$/.test(name)), []);
  await close();
});

test("tabs whose tokens are too old get new ones in turn, and none is signed out", async () => {
  const page = await openPage(browser);
  await withoutCookies(page.context());
  await withClock(page.context());
  const url = `${app.urls.blog}/low-water`;
  await arrive(page, url);
  await signUp(page, "Tess Tabs");
  const tabs = [page, await openAnother(page), await openAnother(page)];
  for (const tab of tabs.slice(1)) {
    await arrive(tab, url);
    await known(tab, "Tess Tabs");
  }
  const asked = listen(page.context());
  for (const order of ["Oldest", "Newest", "Oldest"]) {
    await Promise.all(tabs.map((tab) => tab.evaluate(() => window.putForward(15 * 60 * 1000))));
    const buttons = tabs.map((tab) => widget(tab).getByRole("button", { name: order, exact: true }));
    await Promise.all(buttons.map((button) => button.click()));
    await Promise.all(buttons.map((button) => button.and(button.page().locator("[aria-pressed=true]")).waitFor()));
  }
  assert.equal(asked.filter(({ what }) => what === "POST /session/refresh").length, 9);
  // The server's clock is ahead: what a tab believes to be good is not.
  await sql(app, "update widget_tokens set expires_at = now() where kind = 'access'");
  await widget(page).locator("form.entrance textarea").fill("After all that");
  await widget(page).locator("form.entrance button[type=submit]").click();
  await widget(page).getByText("You are not signed in any more.").waitFor();
  await widget(page).getByRole("button", { name: "Retry" }).click();
  await settled(page, "After all that");
  for (const tab of tabs) await known(tab, "Tess Tabs");
  await page.context().close();
});

test("a page that is left before its tokens come is signed in on the next one", async () => {
  const page = await openPage(browser);
  await withoutCookies(page.context());
  await arrive(page, BREAD);
  await signUp(page, "Hanna Hurry");
  const isRefresh = /\/session\/refresh$/;
  const left = new Promise((resolve) => {
    page.context().route(isRefresh, async (route) => {
      const request = route.request();
      // The server answers; nobody hears it.
      await get(request.url(), await request.allHeaders(), "POST", request.postData());
      resolve();
    });
  });
  await page.reload();
  await left;
  await page.context().unroute(isRefresh);
  await page.goto(`${app.urls.blog}/low-water`);
  await ready(page);
  await known(page, "Hanna Hurry");
  await page.context().close();
});

test("a refresh token that somebody else used signs out, and says so", async () => {
  const page = await openPage(browser);
  await withoutCookies(page.context());
  await withClock(page.context());
  await arrive(page, BREAD);
  await signUp(page, "Stella Stolen");
  const refresh = await kept(page, "refresh");
  const headers = { origin: app.urls.blog, "content-type": "application/json", "x-afterword-csrf": "1" };
  const url = `${app.urls.comments}/api/v1/sites/blog/session/refresh`;
  // Once: it could have been this page, whose answer was lost. Twice: it was not.
  const stolen = JSON.parse((await get(url, headers, "POST", JSON.stringify({ refresh }))).text);
  assert.equal((await get(url, headers, "POST", JSON.stringify({ refresh: stolen.refresh }))).status, 200);
  await page.evaluate(() => window.putForward(15 * 60 * 1000));
  await widget(page).locator("form.entrance textarea").fill("Is it still me?");
  await widget(page).locator("form.entrance button[type=submit]").click();
  await widget(page).locator(".toast").getByText("You were signed out. What you write is kept.").waitFor();
  await isSignedOut(page);
  assert.equal(await kept(page, "refresh"), null);
  await page.context().close();
});

test("a page that lets nothing be kept is signed in until it is left", async () => {
  const page = await openPage(browser);
  await alter(page.context(), (_, text) => text.replace('data-site="blog"', '$& data-persist="none"'));
  await withoutCookies(page.context());
  await arrive(page, BREAD);
  await signUp(page, "Mona Memory");
  await post(page, "While I am here");
  assert.equal(await page.evaluate(() => Object.values(localStorage).some((it) => it.includes("awr_"))), false);
  const other = await openAnother(page);
  await arrive(other, `${app.urls.blog}/low-water`);
  await isSignedOut(other);
  await known(page, "Mona Memory");
  await page.reload();
  await ready(page);
  await isSignedOut(page);
  await page.context().close();
});

/** Nothing that was asked for, and no page, holds the code that was exchanged. */
function assertNowhere(asked, code) {
  assert.match(code, /^[\w-]{43}$/);
  for (const { what, url, referer, body } of asked) {
    assert.ok(!url.includes(code) && !referer.includes(code), what);
    assert.ok(what === "POST /session/exchange" || !body.includes(code), what);
  }
}

const exchanged = (asked) => {
  const bodies = asked.filter(({ what }) => what === "POST /session/exchange").map(({ body }) => JSON.parse(body));
  assert.equal(bodies.length, 1);
  return bodies[0].code;
};

test("a window that is cut off leads back, signs the page in that opened it, and closes", async () => {
  const page = await openPage(browser);
  await cutOff(page.context());
  const asked = listen(page.context());
  await arrive(page, BREAD);
  const opened = page.context().waitForEvent("page");
  await account(page).click();
  const window = await opened;
  const toast = widget(page).locator(".toast");
  await toast.getByText("Finish signing in in the other window, then choose “Return to …” there.").waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "sign-in-cut");
  await fillIn(window, "Kai Cut");
  const back = window.getByRole("button", { name: `Return to ${new URL(app.urls.blog).host}` });
  await back.waitFor();
  assert.deepEqual(await accessibilityFindings(window, "html"), []);
  await takePicture(window, "window-cut");
  const closed = window.waitForEvent("close");
  await back.click();
  await closed;
  await known(page, "Kai Cut");
  await toast.waitFor({ state: "detached" });
  assertNowhere(asked, exchanged(asked));
  assert.equal(await kept(page, "window"), null, "what was needed for it is not kept");
  await post(page, "Back from the window");
  await page.context().close();
});

test("the code is out of the address before anything else can read it", async () => {
  const page = await openPage(browser);
  await cutOff(page.context());
  await page.context().addInitScript(() => {
    window.close = () => (window.wouldClose = true);
    window.addresses = [];
    addEventListener("load", () => window.addresses.push(location.href));
    addEventListener("hashchange", () => window.addresses.push(location.href));
    document.addEventListener("DOMContentLoaded", () => {
      const image = document.createElement("img");
      image.src = "/style.css?seen";
      document.addEventListener("afterword:ready", () => document.body.append(image));
    });
  });
  const asked = listen(page.context());
  await arrive(page, BREAD);
  const opened = page.context().waitForEvent("page");
  await account(page).click();
  const window = await opened;
  await fillIn(window, "Ada Address");
  await window.getByRole("button", { name: /^Return to/ }).click();
  await window.waitForURL(BREAD);
  await known(window, "Ada Address");
  await window.waitForFunction(() => window.wouldClose);
  const code = exchanged(asked);
  assertNowhere(asked, code);
  assert.ok(asked.some(({ url }) => url.endsWith("?seen")));
  const seen = await window.evaluate(() => JSON.stringify([location.href, history.state, window.addresses, document.URL]));
  assert.ok(!seen.includes("aw_"), seen);
  await known(page, "Ada Address");
  await page.context().close();
});

test("where no window may open, a full page takes its place and leads back", async () => {
  const page = await openPage(browser);
  const asked = listen(page.context());
  await page.addInitScript(() => (window.open = () => null));
  await arrive(page, `${BREAD}?from=feed#comments`);
  await widget(page).locator("form.entrance textarea").fill("Half a thought");
  await account(page).click();
  const toast = widget(page).locator(".toast");
  await toast.getByText("Your browser blocked the sign-in window.").waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "sign-in-blocked");
  await toast.getByRole("button", { name: "Sign in on a full page" }).click();
  await page.waitForURL(`${app.urls.comments}/**`);
  await fillIn(page, "Vera Blocked");
  await page.getByRole("button", { name: /^Return to/ }).click();
  await page.waitForURL(`${BREAD}?from=feed`);
  await known(page, "Vera Blocked");
  assert.equal(await widget(page).locator("form.entrance textarea").inputValue(), "Half a thought");
  assertNowhere(asked, exchanged(asked));
  assert.ok(!(await page.evaluate(() => location.href)).includes("#"));
  await page.reload();
  await ready(page);
  await known(page, "Vera Blocked");
  await page.context().close();
});

test("a page that was opened by another one is not closed by signing in on a full page", async () => {
  const news = await openPage(browser);
  await arrive(news, app.urls.news);
  const opened = news.waitForEvent("popup");
  await news.evaluate((url) => void window.open(url), BREAD);
  const page = await opened;
  await account(page).waitFor();
  await page.evaluate(() => (window.open = () => null));
  await account(page).click();
  await widget(page).getByRole("button", { name: "Sign in on a full page" }).click();
  await page.waitForURL(`${app.urls.comments}/**`);
  await fillIn(page, "Olga Opened");
  await page.getByRole("button", { name: /^Return to/ }).click();
  await known(page, "Olga Opened");
  await news.context().close();
});

test("without a cookie and cut off, the way back signs in by tokens, in the other tab too", async () => {
  const page = await openPage(browser);
  await cutOff(page.context());
  await withoutCookies(page.context());
  await arrive(page, BREAD);
  const opened = page.context().waitForEvent("page");
  await account(page).click();
  const window = await opened;
  await fillIn(window, "Both Barred");
  await window.getByRole("button", { name: /^Return to/ }).click();
  await known(page, "Both Barred");
  await post(page, "By every detour");
  await page.context().close();
});

test("a stranger's way back is refused, and a stranger's code is left alone", async () => {
  const page = await openPage(browser);
  const [state, cc] = ["S", "C"].map((letter) => `${letter.repeat(42)}A`);
  for (const back of [`${app.urls.evil}/`, "javascript:alert(1)", `${app.urls.blog}@evil.localhost/`]) {
    const query = new URLSearchParams({ site: "blog", origin: app.urls.blog, state, cc, return: back });
    await page.goto(`${app.urls.comments}/auth/popup?${query}`);
    await page.getByRole("heading", { name: "This page may not ask" }).waitFor();
    assert.equal(await page.locator("a, button, form").count(), 0);
  }

  // Somebody wants this reader to be signed in as somebody else.
  const asked = listen(page.context());
  await arrive(page, BREAD);
  await openWindow(page);
  const waits = await kept(page, "window");
  await page.goto("about:blank");
  await arrive(page, `${BREAD}#aw_code=${"x".repeat(43)}&aw_state=${"y".repeat(43)}`);
  assert.equal(page.url(), BREAD);
  await isSignedOut(page);
  assert.deepEqual(asked.filter(({ what }) => what.includes("/exchange")), []);
  assert.equal(await kept(page, "window"), waits, "the reader's own window may still come back");
  await page.context().close();
});
