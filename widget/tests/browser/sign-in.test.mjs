// Signing in by the window, on a page of another site than the server's.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account, agree, known, openWindow, signIn, signUp } from "./support/accounts.mjs";
import { startApp } from "./support/app.mjs";
import { openAnother, openPage, startBrowser, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { arrive, comment, post, ready, visit, widget } from "./support/people.mjs";

let app;
let browser;

before(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await app?.stop();
});

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
  await mine.getByText("Ruth Abend").waitFor();
  assert.equal(await mine.locator(".badge.guest").count(), 0);
  const stranger = await visit(browser, `${app.urls.blog}/low-water`);
  await comment(stranger, "Signed, and under my own name").getByText("Ruth Abend").waitFor();

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
