// The server's own pages: each state of the sign-in window and of the account, in every look.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { address, appoint, fillInAccount, PASSWORD, visitAs } from "./support/accounts.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { forgetCopies, sql } from "./support/engines.mjs";
import { appCode, attachDevice } from "./support/keys.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { app, browser } from "./support/stage.mjs";

/** What browsers of people hold: of Mei, who is signed in since long; of Eli, who signed up just now; of Noa, who did,
 * too, and takes a second step; and of Noa once more, half-way in. */
const states = {};

before(async () => {
  const mei = await visitAs(browser, `${app.urls.blog}/slow-bread`, "Mei Lin");
  await appoint(app, "Mei Lin", "moderator");
  // She is signed in, and let the blog know; it is a while since she typed her password.
  await sql(app, "update account_sessions set record = jsonb_set(record, '{proved_at}', to_jsonb('2026-01-01T00:00:00Z'::text))");
  await forgetCopies(app);
  states.mei = await mei.context().storageState();

  const eli = await newcomer("Eli Lane");
  states.eli = await eli.context().storageState();
  const noa = await newcomer("Noa Keys");
  for (const name of ["My phone", "The laptop at home, in the drawer of the big desk"]) {
    const device = await attachDevice(noa);
    await noa.goto(here("/account/passkeys"));
    await fill(noa, { Name: name });
    await noa.getByRole("button", { name: "Add a passkey" }).click();
    await noa.getByText("Your passkey is added.").waitFor();
    await device.detach();
  }
  await noa.goto(here("/account/two-step"));
  await fill(noa, { "Code from the app": appCode(await noa.locator(".secret code").innerText()) });
  await noa.getByRole("button", { name: "Turn on the second step" }).click();
  await noa.getByRole("heading", { name: "Recovery codes" }).waitFor();
  states.noa = await noa.context().storageState();

  const half = await openPage(browser);
  await half.goto(here("/auth/sign-in"));
  await fill(half, { "E-mail": address("Noa Keys"), Password: PASSWORD });
  await half.getByRole("button", { name: "Sign in", exact: true }).click();
  await half.getByRole("heading", { name: "One more step" }).waitFor();
  states.half = await half.context().storageState();
});

const here = (path) => `${app.urls.comments}${path}`;

/** Somebody with a new account, in a tab. */
async function newcomer(name) {
  const page = await openPage(browser);
  await page.goto(here("/auth/sign-up"));
  await fillInAccount(page, name);
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  return page;
}

/** The address of the window for a page of the blog, or of another one. */
function ask(path, { site = "blog", origin = app.urls.blog, more = {} } = {}) {
  const [random, challenge] = ["S", "C"].map((letter) => `${letter.repeat(42)}A`);
  const query = new URLSearchParams({ site, origin, state: random, cc: challenge, ...more });
  return `${app.urls.comments}${path}?${query}`;
}

const fill = async (page, fields) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
};

/** How to get to each state, and in whose browser. */
const STATES = {
  "sign in": [null, (page) => page.goto(ask("/auth/popup"))],
  "a wrong password": [
    null,
    async (page) => {
      await page.goto(ask("/auth/popup"));
      await fill(page, { "E-mail": "nobody@people.example", Password: "not the one" });
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("alert").waitFor();
    },
  ],
  "sign up": [null, (page) => page.goto(ask("/auth/sign-up"))],
  "a weak password": [
    null,
    async (page) => {
      await page.goto(ask("/auth/sign-up"));
      await fill(page, { Name: "…", "E-mail": "eve@people", Password: "password12" });
      await page.getByRole("button", { name: "Create account" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  ],
  consent: ["mei", (page) => page.goto(ask("/auth/popup", { site: "news", origin: app.urls.news }))],
  "a stranger's window": [null, (page) => page.goto(ask("/auth/popup", { origin: app.urls.evil }))],
  "to moderate": ["mei", (page) => page.goto(ask("/auth/popup", { more: { moderate: "1" } }))],
  "a window without a page": ["mei", (page) => page.goto(ask("/auth/popup"))],
  "a way back": ["mei", (page) => page.goto(ask("/auth/popup", { more: { return: `${app.urls.blog}/slow-bread` } }))],
  "no cookies": [
    null,
    async (page) => {
      await page.addInitScript(() => Object.defineProperty(document, "cookie", { get: () => "", set: () => {} }));
      await page.goto(ask("/auth/popup"));
      await page.getByRole("alert").waitFor();
    },
  ],
  "a form without a cookie": [
    null,
    async (page) => {
      await page.goto(ask("/auth/popup"));
      await page.context().clearCookies();
      await fill(page, { "E-mail": "nobody@people.example", Password: "not the one" });
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.getByRole("heading", { name: "Cookies are blocked" }).waitFor();
    },
  ],
  account: ["mei", (page) => page.goto(here("/account"))],
  "a wrong password in the account": [
    "mei",
    async (page) => {
      await page.goto(here("/account/password"));
      await fill(page, { "Password now": "not the one", "New password": "short" });
      await page.getByRole("button", { name: "Change password" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  ],
  "account with keys": ["noa", (page) => page.goto(here("/account"))],
  "change address": ["noa", (page) => page.goto(here("/account/address"))],
  passkeys: [
    "noa",
    async (page) => {
      await page.goto(here("/account/passkeys"));
      await page.getByText("Rename").first().click();
      await page.getByRole("button", { name: "Add a passkey" }).waitFor();
    },
  ],
  "no passkey from the browser": [
    null,
    async (page) => {
      await page.goto(ask("/auth/popup"));
      await page.evaluate(() => (navigator.credentials.get = () => Promise.reject(new DOMException("", "NotAllowedError"))));
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByRole("alert").waitFor();
    },
  ],
  "turn on the second step": ["eli", (page) => page.goto(here("/account/two-step"))],
  "a wrong code when turning it on": [
    "eli",
    async (page) => {
      await page.goto(here("/account/two-step"));
      await fill(page, { "Code from the app": "12" });
      await page.getByRole("button", { name: "Turn on the second step" }).click();
      await page.locator("[aria-invalid]").waitFor();
    },
  ],
  "the second step is on": ["noa", (page) => page.goto(here("/account/two-step"))],
  "recovery codes": [
    "noa",
    async (page) => {
      await page.goto(here("/account/two-step"));
      await page.getByRole("button", { name: "Make new ones" }).click();
      await page.getByRole("heading", { name: "Recovery codes", level: 1 }).waitFor();
    },
  ],
  "one more step": [
    "half",
    async (page) => {
      await page.goto(ask("/auth/second"));
      await page.getByRole("button", { name: "Use a passkey" }).waitFor();
    },
  ],
  "a wrong recovery code": [
    "half",
    async (page) => {
      await page.goto(ask("/auth/recovery"));
      await fill(page, { "Recovery code": "aaaa-bbbb-cccc-dddd" });
      await page.getByRole("button", { name: "Continue" }).click();
      await page.locator("[aria-invalid]").waitFor();
    },
  ],
  "confirm in many ways": ["noa", (page) => page.goto(here("/auth/prove?to=/account/two-step"))],
  "a code by mail to confirm": [
    "noa",
    async (page) => {
      await page.goto(here("/auth/prove?to=/account/two-step"));
      await page.getByRole("button", { name: "Send me a code by mail" }).click();
      await page.getByRole("heading", { name: "Check your mail" }).waitFor();
    },
  ],
};

/** Tests that a state looks right; then `check` looks closer. */
function testLook(name, look, options, check = () => {}) {
  const [whose, arrive] = STATES[name];
  test(`${name} (${look})`, async () => {
    const page = await openPage(browser, { ...options, storageState: states[whose] ?? undefined });
    await arrive(page);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.deepEqual(await accessibilityFindings(page, "html"), []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(width <= 0, "nothing is wider than the window");
    await check(page);
    await takePicture(page, `window-${name.replaceAll(/[^a-z]+/g, "-")}-${look}`);
    await page.context().close();
  });
}

const { rtl: _, ...ENGLISH } = LOOKS;
for (const name of Object.keys(STATES)) {
  for (const [look, options] of Object.entries(ENGLISH)) testLook(name, look, options);
}

// The way to these needs no English words.
for (const name of ["sign in", "sign up", "consent", "to moderate", "a way back", "account", "confirm in many ways"]) {
  for (const [locale, direction] of [["ar", "rtl"], ["ja", "ltr"]]) {
    testLook(name, locale, { ...LOOKS.narrow, locale }, async (page) => {
      const { lang, dir } = await page.evaluate(() => (({ lang, dir }) => ({ lang, dir }))(document.documentElement));
      assert.deepEqual({ lang, dir }, { lang: locale, dir: direction });
    });
  }
}

test("a moderator types the password again, and may then moderate", async () => {
  const page = await openPage(browser, { ...LOOKS.light, storageState: states.mei });
  await page.goto(ask("/auth/popup", { more: { moderate: "1" } }));
  await fill(page, { Password: "not the one" });
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("That is not your password.").waitFor();
  await fill(page, { Password: PASSWORD });
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "You are signed in" }).waitFor();
  await page.context().close();
});
