// Each way in under each condition: it ends signed in, or in words that say why it can't and what can be done.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { account, fillIn, known } from "./support/accounts.mjs";
import { takePicture } from "./support/browser.mjs";
import { CONDITIONS } from "./support/conditions.mjs";
import { arrive, comment, post, widget } from "./support/people.mjs";
import { app } from "./support/stage.mjs";
import { makeKey, word } from "./support/words.mjs";

const BREAD = `${app.urls.blog}/slow-bread`;

let key;

before(async () => {
  key = await makeKey();
});

const toast = (page) => widget(page).locator(".toast");

/** The window that a click opens. */
async function open(page) {
  const opened = page.context().waitForEvent("page");
  await account(page).click();
  return opened;
}

/** What somebody gets who tries each way: who they are then, or the words that they are told. */
const WAYS = {
  async window(page, name) {
    const window = await open(page);
    const closed = window.waitForEvent("close");
    await fillIn(window, name);
    await closed;
    await known(page, name);
  },
  async "window, and back by its button"(page, name) {
    const window = await open(page);
    await fillIn(window, name);
    const closed = window.waitForEvent("close");
    await window.getByRole("button", { name: /^Return to/ }).click();
    await closed;
    await known(page, name);
  },
  async "full page"(page, name) {
    await account(page).click();
    await toast(page).getByText("Your browser blocked the sign-in window.").waitFor();
    await toast(page).getByRole("button", { name: "Sign in on a full page" }).click();
    await page.waitForURL(`${app.urls.comments}/**`);
    await fillIn(page, name);
    await page.getByRole("button", { name: /^Return to/ }).click();
    await known(page, name);
  },
  async "words in the window"(page) {
    const window = await open(page);
    await window.getByRole("alert").getByText("Allow cookies for it, then load it again.").waitFor();
    await takePicture(window, "window-no-cookies");
    await window.getByLabel("E-mail").fill("ana@people.example");
    await window.getByLabel("Password", { exact: true }).fill("Nine herons in a row");
    await window.getByRole("button", { name: "Sign in" }).click();
    await window.getByRole("heading", { name: "Cookies are blocked" }).waitFor();
    await takePicture(window, "window-no-cookies-form");
  },
  async "the site's word"(page, name) {
    await page.evaluate((jwt) => window.Afterword.signIn(jwt), word(key, name, name));
    await known(page, name);
  },
};

/** Which way there is, where somebody chooses to sign in themselves. */
const OWN = {
  "the page cuts its windows off": "window, and back by its button",
  "no windows": "full page",
  "no windows, and cookies of third parties blocked entirely": "full page",
  "nothing is kept at all": "words in the window",
};

let people = 0;

for (const [condition, start] of Object.entries(CONDITIONS)) {
  const own = OWN[condition] ?? "window";
  for (const way of [own, "the site's word", "guest"]) {
    test(`${way}: ${condition}`, async () => {
      const name = `Person ${(people += 1)}`;
      const { page, close } = await start();
      await arrive(page, BREAD);
      if (WAYS[way]) await WAYS[way](page, name);
      const isMember = await account(page).getByText(name).count();
      await post(page, `Written by ${name}`, isMember ? undefined : name);
      await comment(page, `Written by ${name}`).getByText(name, { exact: true }).first().waitFor();
      assert.equal(isMember === 1, Boolean(WAYS[way]) && way !== "words in the window");
      await close();
    });
  }
}
