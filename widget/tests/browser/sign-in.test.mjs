// Signing in by the window, on a page of another site than the server's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { account, address, known, openWindow, signInAgain, signUp, visitAs } from "./support/accounts.mjs";
import { openAnother, openPage, takePicture } from "./support/browser.mjs";
import { linkAfter } from "./support/mailbox.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { arrive, comment, post, ready, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

/** The cookies by which pages of other sites are signed in: named after the site's id. */
async function sessions(page) {
  const cookies = await page.context().cookies(app.urls.comments);
  return cookies.filter((cookie) => /^__Host-aw-[0-9a-f-]{36}$/.test(cookie.name));
}

test("somebody signs up by the window, writes, is known after a reload, and signs out for good", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  assert.deepEqual(await sessions(page), []);
  await signUp(page, "Ruth Abend");
  const [cookie] = await sessions(page);
  const { httpOnly, secure, sameSite } = cookie;
  assert.deepEqual({ httpOnly, secure, sameSite }, { httpOnly: true, secure: true, sameSite: "None" });

  await post(page, "Signed, and under my own name");
  const mine = comment(page, "Signed, and under my own name");
  await mine.getByRole("heading", { name: "Ruth Abend" }).waitFor();
  const stranger = await visit(browser, `${app.urls.blog}/low-water`);
  const theirs = comment(stranger, "Signed, and under my own name");
  await theirs.getByRole("heading", { name: "Ruth Abend" }).waitFor();
  assert.equal(await theirs.locator(".badge.guest").count(), 0);

  await page.reload();
  await ready(page);
  await known(page, "Ruth Abend");
  await comment(page, "Signed, and under my own name").getByRole("button", { name: "Edit" }).waitFor();

  const news = await openAnother(page);
  await arrive(news, app.urls.news);
  assert.equal(await account(news).innerText(), "Sign in");
  const seen = await news.evaluate(
    (url) => fetch(url, { credentials: "include" }).then((answer) => answer.json()),
    `${app.urls.comments}/api/v1/sites/news/session`,
  );
  assert.equal(seen.member, null);
  await news.close();

  await account(page).click();
  await widget(page).getByRole("button", { name: "Sign out" }).first().click();
  await account(page).getByText("Sign in").waitFor();
  assert.deepEqual(await sessions(page), []);
  await page.reload();
  await ready(page);
  assert.equal(await account(page).innerText(), "Sign in");
  assert.deepEqual(page.problems, []);
  await Promise.all([page.context().close(), stranger.context().close()]);
});

test("somebody who wrote as a guest signs in, and writes under their own name", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(page, "Who am I?", "Nobody yet");
  await signUp(page, "Greta Guest");
  const toast = widget(page).locator(".toast");
  await toast.getByText("Was that you?").waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "claim");
  await toast.getByRole("button", { name: "Not now" }).click();
  await post(page, "I am Greta");
  await comment(page, "I am Greta").getByText("Greta Guest").first().waitFor();
  const reader = await visit(browser, `${app.urls.blog}/slow-bread`);
  await comment(reader, "Who am I?").locator(".badge.guest").waitFor();
  assert.equal(await comment(reader, "I am Greta").locator(".badge.guest").count(), 0);
  await reader.context().close();
  await comment(page, "Who am I?").getByText("Nobody yet").first().waitFor();
  await page.context().close();
});

test("what somebody wrote as a guest is theirs once they sign in and say so", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(page, "Before I had an account", "Claus");
  await signUp(page, "Claus Claimer");
  await widget(page).getByRole("button", { name: "Make it mine" }).click();
  const own = comment(page, "Before I had an account");
  await own.getByText("Claus Claimer").first().waitFor();
  assert.equal(await own.locator(".badge.guest").count(), 0);
  await own.getByRole("button", { name: "Edit" }).waitFor();
  await account(page).locator(":scope:focus").waitFor();
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.endsWith("guest")));
  assert.deepEqual(await kept(), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a page of a site has no field for a password, and loads nothing that could make one", async () => {
  const page = await openPage(browser);
  const loaded = [];
  page.on("response", (response) => {
    if (response.url().startsWith(app.urls.comments)) loaded.push(response.body().catch(() => Buffer.alloc(0)));
  });
  await arrive(page, `${app.urls.blog}/slow-bread`);
  const window = await openWindow(page);
  await window.getByLabel("E-mail").waitFor();
  await window.close();
  // Playwright looks into shadow roots by itself.
  assert.equal(await page.locator("input[type=password]").count(), 0);
  const bodies = await Promise.all(loaded);
  assert.ok(bodies.some((body) => body.subarray(0, 4).equals(Buffer.from("\0asm"))), "the program is among them");
  for (const body of bodies) assert.doesNotMatch(body.toString("latin1"), /password/i);
  await page.context().close();
});

test("somebody signs in by the link in a letter, in another tab, and the page knows them after a click", async () => {
  const page = await visitAs(browser, `${app.urls.blog}/low-water`, "Lina Link");
  await page.context().clearCookies();
  await page.reload();
  await ready(page);
  const mail = await openAnother(page);
  await mail.goto(`${app.urls.comments}/auth/mail`);
  await mail.getByLabel("E-mail").fill(address("Lina Link"));
  const link = await linkAfter(address("Lina Link"), () => mail.getByRole("button", { name: "Send code" }).click());
  const other = await openAnother(page);
  await other.goto(link);
  await mail.goto(`${app.urls.comments}/account`);
  await mail.getByRole("heading", { name: "Sign in" }).waitFor();
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await other.getByRole("heading", { name: "Your account" }).waitFor();
  await other.goto(link);
  await other.getByRole("heading", { name: "This link is used up" }).waitFor();
  await signInAgain(page, "Lina Link");
  await post(page, "By a link, then");
  await page.context().close();
});

test("messages of strangers sign nobody in", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const window = await openWindow(page);
  const state = new URL(window.url()).searchParams.get("state");
  assert.match(state, /^[\w-]{43}$/);
  await page.evaluate((state) => {
    const good = { t: "aw:code", v: 1, state, code: "x".repeat(43) };
    window.postMessage(good, "*");
    window.postMessage(Object.create(good), "*");
    Object.prototype.t = "aw:code";
    for (let count = 0; count < 10000; count += 1) window.postMessage({ ...good, code: `${count}` }, "*");
  }, state);
  // The window itself, with another state, from another origin: none of it is its answer.
  await window.evaluate(() => {
    const wrong = { t: "aw:code", v: 1, state: "y".repeat(43), code: "x".repeat(43) };
    window.opener.postMessage(wrong, "*");
  });
  // What comes after them was heard after them.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", (event) => event.data === "last" && resolve());
        window.postMessage("last", "*");
      }),
  );
  assert.deepEqual(requests.filter((url) => url.endsWith("/exchange")), []);
  await window.getByLabel("E-mail").waitFor();
  await page.context().close();
});

test("signing in and out in one tab is known in the others", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  const other = await openAnother(page);
  await arrive(other, `${app.urls.blog}/low-water`);
  await signUp(page, "Tara Twotabs");
  await known(other, "Tara Twotabs");
  await account(other).click();
  await widget(other).getByRole("button", { name: "Sign out" }).first().click();
  await account(page).getByText("Sign in").waitFor();
  await signInAgain(page, "Tara Twotabs");
  await page.context().close();
});
