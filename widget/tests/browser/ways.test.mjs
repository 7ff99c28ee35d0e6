// Each way in under each condition: it ends signed in, or in words that say why it can't and what can be done.

import { after, before, test } from "node:test";
import { account, byMail, byPassword, fillIn, known, signUp } from "./support/accounts.mjs";
import { takePicture } from "./support/browser.mjs";
import { CONDITIONS } from "./support/conditions.mjs";
import { allow, comeFrom, signInThere, startIdp } from "./support/idp.mjs";
import { addPasskey, attachDevice, offersNothing } from "./support/keys.mjs";
import { arrive, comment, post, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";
import { makeKey, word } from "./support/words.mjs";

const BREAD = `${app.urls.blog}/slow-bread`;

/** Somebody with an account and every way into it, who let the blog know before. */
const WANDA = "Wanda Ways";

const harbour = await startIdp(app, "harbour", "Harbour");
after(harbour.stop);

let key, passkey;

before(async () => {
  key = await makeKey();
  const page = await visit(browser, BREAD);
  await offersNothing(page.context());
  await signUp(page, WANDA);
  const device = await attachDevice(page);
  await addPasskey(page, "A phone");
  [passkey] = await device.passkeys();
  await page.goto(`${app.urls.comments}/account/services`);
  await page.getByRole("link", { name: "Link Harbour" }).click();
  await signInThere(page, WANDA);
  await allow(page);
  await page.getByText("Linked: you can sign in that way").waitFor();
  await page.context().close();
});

const toast = (page) => widget(page).locator(".toast");

/** The window that a click opens. */
async function open(page) {
  const opened = page.context().waitForEvent("page");
  await account(page).click();
  return opened;
}

const back = (page) => page.getByRole("button", { name: /^Return to/ }).click();

/** Where somebody signs in themselves, and how they come back. */
const DOORS = {
  async "a window"(page, prove) {
    const window = await open(page);
    const closed = window.waitForEvent("close");
    await prove(window);
    await closed;
  },
  async "a window, and back by its button"(page, prove) {
    const window = await open(page);
    await prove(window);
    const closed = window.waitForEvent("close");
    await back(window);
    await closed;
  },
  async "a full page"(page, prove) {
    await account(page).click();
    await toast(page).getByText("Your browser blocked the sign-in window.").waitFor();
    await toast(page).getByRole("button", { name: "Sign in on a full page" }).click();
    await page.waitForURL(`${app.urls.comments}/**`);
    await prove(page);
    await back(page);
  },
};

/** Which door there is; a window, where nothing is said. */
const OPEN = {
  "the page cuts its windows off": "a window, and back by its button",
  "no windows": "a full page",
  "no windows, and cookies of third parties blocked entirely": "a full page",
};

let uses = 0;

/** How somebody proves there who they are. */
const PROOFS = {
  "a new account": fillIn,
  "a password": byPassword,
  "a code by mail": byMail,
  async "a passkey"(page) {
    // The button first: the device is one of the page that it is on.
    const button = page.getByRole("button", { name: "Sign in with a passkey" });
    await button.waitFor();
    // It counts on, as one device would.
    await attachDevice(page, [{ ...passkey, signCount: passkey.signCount + (uses += 1) }]);
    await button.click();
  },
  "another service": (page) => comeFrom(page, "Harbour", WANDA),
};

/** Who the page knows after a way in: nobody, where nothing is said. */
const WAYS = {
  ...Object.fromEntries(
    Object.entries(PROOFS).map(([way, prove]) => [
      way,
      async (page, condition, name) => {
        const who = way === "a new account" ? name : WANDA;
        await DOORS[OPEN[condition] ?? "a window"](page, (at) => prove(at, who));
        return who;
      },
    ]),
  ),
  async "the site's word"(page, _, name) {
    await page.evaluate((jwt) => window.Afterword.signIn(jwt), word(key, name, name));
    return name;
  },
  async guest() {},
  async "words in the window"(page) {
    const window = await open(page);
    await window.getByRole("alert").getByText("Allow cookies for it, then load it again.").waitFor();
    await takePicture(window, "window-no-cookies");
    await byPassword(window, WANDA);
    await window.getByRole("heading", { name: "Cookies are blocked" }).waitFor();
    await takePicture(window, "window-no-cookies-form");
  },
};

const ALL = [...Object.keys(PROOFS), "the site's word", "guest"];
const SOME = ["a new account", "the site's word", "guest"];
/** The ways that are tried where it is not all of them: what is two conditions at once, or nearly another one. */
const TRIED = {
  "cookies of third parties blocked, parted ones kept": SOME,
  "no windows, and cookies of third parties blocked entirely": SOME,
  "nothing is kept at all": ["words in the window", "the site's word", "guest"],
};

let people = 0;

for (const [condition, start] of Object.entries(CONDITIONS)) {
  for (const way of TRIED[condition] ?? ALL) {
    test(`${way}: ${condition}`, async () => {
      const name = `Person ${(people += 1)}`;
      const text = `Written by ${name}.`;
      const { page, close } = await start();
      await offersNothing(page.context());
      await arrive(page, BREAD);
      const who = await WAYS[way](page, condition, name);
      if (who) await known(page, who);
      else await account(page).getByText("Sign in").waitFor();
      await post(page, text, who ? undefined : name);
      await comment(page, text).getByText(who ?? name, { exact: true }).first().waitFor();
      await close();
    });
  }
}
