// Signing in from Firefox, on a page of another site than the server's, through a real window.
//
// What can't be automated there: passkeys (there is no virtual authenticator over WebDriver BiDi), and a browser that blocks
// windows (what a driver clicks may always open them). Chromium's tests have both.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { account, address, byMail, byPassword, known, openWindow, PASSWORD, signUp } from "./support/accounts.mjs";
import { openPage, startFirefox } from "./support/firefox.mjs";
import { addUser, comeFrom, startIdp } from "./support/idp.mjs";
import { arrive, comment, post, ready, widget } from "./support/people.mjs";
import { app } from "./support/stage.mjs";

const BREAD = `${app.urls.blog}/slow-bread`;
const REJECT_FOREIGN = 1;

const [harbour, ...firefoxes] = await Promise.all([
  startIdp(app, "harbour", "Harbour"),
  startFirefox(),
  startFirefox({ "network.cookie.cookieBehavior": REJECT_FOREIGN }),
]);
after(() => Promise.all([harbour.stop(), ...firefoxes.map((firefox) => firefox.close())]));

/** Ways to sign in, in the window. */
const WAYS = {
  password: byPassword,
  "a code by mail": byMail,
  async "another service"(window, name) {
    await comeFrom(window, "Harbour", name);
    await window.getByRole("button", { name: "Create account" }).click();
  },
};

/** Somebody writes, and is still known when they come back. */
async function live(page, name, text) {
  await post(page, text);
  await comment(page, text).getByText(name).first().waitFor();
  await page.reload();
  await ready(page);
  await known(page, name);
  await comment(page, text).getByRole("button", { name: "Edit" }).waitFor();
}

/** By what the widget is signed in on pages of another site: a cookie of theirs, or a token that they keep. */
async function proof(page) {
  const isParted = ({ name }) => /^__Host-aw-[0-9a-f-]{36}$/.test(name);
  const cookies = (await page.cookies()).filter(isParted).map(() => "a cookie");
  const token = await page.evaluate(() => localStorage.getItem("afterword:blog:refresh"));
  return [...cookies, ...(token === null ? [] : ["a token"])];
}

const CONDITIONS = { "cookies allowed": "a cookie", "cookies of third parties blocked entirely": "a token" };

for (const [index, [condition, expected]] of Object.entries(CONDITIONS).entries()) {
  const firefox = firefoxes[index];

  test(`signing up: ${condition}`, async () => {
    const page = await openPage(firefox);
    await arrive(page, BREAD);
    const name = `Felix Fox ${index}`;
    await signUp(page, name);
    await live(page, name, `New here ${index}`);
    assert.deepEqual(await proof(page), [expected]);
    await account(page).click();
    await widget(page).getByRole("button", { name: "Sign out" }).first().click();
    await account(page).getByText("Sign in").waitFor();
    await page.reload();
    await ready(page);
    assert.equal(await account(page).innerText(), "Sign in");
    await page.close();
  });

  for (const [way, signIn] of Object.entries(WAYS)) {
    test(`${way}: ${condition}`, async () => {
      const name = `Fox by ${way} ${index}`;
      if (way !== "another service") await addUser(app, address(name), name, PASSWORD);
      const page = await openPage(firefox);
      await arrive(page, BREAD);
      const window = await openWindow(page);
      const closed = window.waitForEvent("close");
      await signIn(window, name);
      await window.getByRole("button", { name: `Continue as ${name}` }).click();
      await closed;
      await known(page, name);
      await live(page, name, `Written by ${way} ${index}`);
      assert.deepEqual(await proof(page), [expected]);
      await page.close();
    });
  }
}
