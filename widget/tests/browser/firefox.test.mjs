// Signing in from Firefox, on a page of another site than the server's, through a real window.
//
// What can't be automated there: passkeys. There is no virtual authenticator over WebDriver BiDi; Chromium's tests have one.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { account, address, byLink, byMail, byPassword, fillIn, known, openWindow, PASSWORD } from "./support/accounts.mjs";
import { openAnother, openPage, startFirefox } from "./support/firefox.mjs";
import { addUser, comeFrom, startIdp } from "./support/idp.mjs";
import { arrive, comment, post, ready, widget } from "./support/people.mjs";
import { app } from "./support/stage.mjs";
import { makeKey, word } from "./support/words.mjs";

const BREAD = `${app.urls.blog}/slow-bread`;
const REJECT_FOREIGN = 1;

/** Somebody signs in in a window, which closes then. */
async function byWindow(page, signIn) {
  const window = await openWindow(page);
  const closed = window.waitForEvent("close");
  await signIn(window);
  await closed;
}

const back = (page) => page.getByRole("button", { name: /^Return to/ }).click();

/** They say in the window that they are done. */
async function byCutWindow(page, signIn) {
  const window = await openWindow(page);
  const closed = window.waitForEvent("close");
  await signIn(window);
  await back(window);
  await closed;
}

/** They sign in where the page was. */
async function byPage(page, signIn) {
  await account(page).click();
  await widget(page).getByText("Your browser blocked the sign-in window.").waitFor();
  await widget(page).getByRole("button", { name: "Sign in on a full page" }).click();
  await page.waitForURL(`${app.urls.comments}/`);
  await signIn(page);
  await back(page);
}

/**
 * What stands between a page and a sign-in: the browser's preferences, and headers of the page. `door` is where somebody
 * signs in, `proof` what the widget has to show for it.
 */
const CONDITIONS = {
  "cookies allowed": { door: byWindow, proof: "a cookie" },
  "cookies of third parties blocked entirely": {
    preferences: { "network.cookie.cookieBehavior": REJECT_FOREIGN },
    door: byWindow,
    proof: "a token",
  },
  "the page cuts its windows off": {
    headers: { "cross-origin-opener-policy": "same-origin" },
    door: byCutWindow,
    proof: "a cookie",
  },
  "no windows": {
    // What a driver sets by itself lets every window open.
    preferences: {
      "remote.prefs.recommended": false,
      "dom.disable_open_during_load": true,
      "dom.popup_allowed_events": "",
      "dom.popup_maximum": 0,
    },
    door: byPage,
    proof: "a cookie",
  },
};

const [harbour, key] = await Promise.all([startIdp(app, "harbour", "Harbour"), makeKey()]);
after(harbour.stop);

/** Somebody who has an account already. */
const withAccount = (name) => addUser(app, address(name), name, PASSWORD);

/** Lets the page know who somebody is. */
const goOn = (at, name) => at.getByRole("button", { name: `Continue as ${name}` }).click();

/** Somebody proves at a door who they are, and goes on. */
const atDoor = (prove) => async (page, door, name) => {
  await door(page, async (at) => {
    await prove(at, name);
    await goOn(at, name);
  });
};

/** Ways in, through a door or without one. */
const WAYS = {
  async password(page, door, name) {
    await withAccount(name);
    await atDoor(byPassword)(page, door, name);
  },
  async "a code by mail"(page, door, name) {
    await withAccount(name);
    await atDoor(byMail)(page, door, name);
  },
  async "a link by mail"(page, door, name) {
    await withAccount(name);
    await byLink(await openAnother(page), name);
    await page.bringToFront();
    await door(page, (at) => goOn(at, name));
  },
  "another service": atDoor(async (at, name) => {
    await comeFrom(at, "Harbour", name);
    await at.getByRole("button", { name: "Create account" }).click();
  }),
  "the site's word": (page, _, name) => page.evaluate((jwt) => window.Afterword.signIn(jwt), word(key, name, name)),
};

let people = 0;

/** Somebody is known, writes, and is still known when they come back. */
async function live(page, name, text) {
  await known(page, name);
  await write(page, name, text);
  await known(page, name);
}

/** Somebody writes, and may still change it when they come back. Guests are asked for their `as`. */
async function write(page, name, text, as) {
  await post(page, text, as);
  await comment(page, text).getByText(name).first().waitFor();
  await page.reload();
  await ready(page);
  await comment(page, text).getByRole("button", { name: "Edit" }).waitFor();
}

/** By what the widget is signed in on pages of another site: a cookie of theirs, or a token that they keep. */
async function proof(page) {
  const isParted = ({ name }) => /^__Host-aw-[0-9a-f-]{36}$/.test(name);
  const cookies = (await page.cookies()).filter(isParted).map(() => "a cookie");
  const token = await page.evaluate(() => localStorage.getItem("afterword:blog:refresh"));
  return [...cookies, ...(token === null ? [] : ["a token"])];
}

for (const [condition, { preferences, headers, door, proof: expected }] of Object.entries(CONDITIONS)) {
  describe(condition, () => {
    let firefox;
    before(async () => {
      firefox = await startFirefox(preferences);
    });
    after(() => firefox.close());

    const visit = async () => {
      const page = await openPage(firefox);
      if (headers) await page.addHeaders(app.urls.blog, headers);
      await arrive(page, BREAD);
      return page;
    };

    test(`a new account: ${condition}`, async () => {
      const name = `New Fox ${(people += 1)}`;
      const page = await visit();
      await door(page, (at) => fillIn(at, name));
      await live(page, name, `Written by ${name}.`);
      assert.deepEqual(await proof(page), [expected]);
      await account(page).click();
      await widget(page).getByRole("button", { name: "Sign out" }).first().click();
      await account(page).getByText("Sign in").waitFor();
      await page.reload();
      await ready(page);
      assert.equal(await account(page).innerText(), "Sign in");
      await page.close();
    });

    test(`guest: ${condition}`, async () => {
      const name = `Guest Fox ${(people += 1)}`;
      const page = await visit();
      await write(page, name, `Written by ${name}.`, name);
      await account(page).getByText("Sign in").waitFor();
      assert.deepEqual(await proof(page), []);
      await page.close();
    });

    for (const [way, comeIn] of Object.entries(WAYS)) {
      test(`${way}: ${condition}`, async () => {
        const name = `Fox ${(people += 1)}`;
        const page = await visit();
        await comeIn(page, door, name);
        await live(page, name, `Written by ${name}.`);
        assert.deepEqual(await proof(page), [expected]);
        await page.close();
      });
    }
  });
}
