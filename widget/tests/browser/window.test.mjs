// The server's own pages: each state of the sign-in window and of the account, in every look.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { appoint, PASSWORD, visitAs } from "./support/accounts.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { forgetCopies, sql } from "./support/engines.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { app, browser } from "./support/stage.mjs";

let state;

before(async () => {
  const mei = await visitAs(browser, `${app.urls.blog}/slow-bread`, "Mei Lin");
  await appoint(app, "Mei Lin", "moderator");
  // She is signed in, and let the blog know; it is a while since she typed her password.
  await sql(app, "update account_sessions set record = jsonb_set(record, '{proved_at}', to_jsonb('2026-01-01T00:00:00Z'::text))");
  await forgetCopies(app);
  state = await mei.context().storageState();
});

/** The address of the window for a page of the blog, or of another one. */
function ask(path, { site = "blog", origin = app.urls.blog, more = {} } = {}) {
  const [random, challenge] = ["S", "C"].map((letter) => `${letter.repeat(42)}A`);
  const query = new URLSearchParams({ site, origin, state: random, cc: challenge, ...more });
  return `${app.urls.comments}${path}?${query}`;
}

const fill = async (page, fields) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
};

/** How to get to each state, and whether by somebody who is signed in. */
const STATES = {
  "sign in": [false, (page) => page.goto(ask("/auth/popup"))],
  "a wrong password": [
    false,
    async (page) => {
      await page.goto(ask("/auth/popup"));
      await fill(page, { "E-mail": "nobody@people.example", Password: "not the one" });
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("alert").waitFor();
    },
  ],
  "sign up": [false, (page) => page.goto(ask("/auth/sign-up"))],
  "a weak password": [
    false,
    async (page) => {
      await page.goto(ask("/auth/sign-up"));
      await fill(page, { Name: "…", "E-mail": "eve@people", Password: "password12" });
      await page.getByRole("button", { name: "Create account" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  ],
  consent: [true, (page) => page.goto(ask("/auth/popup", { site: "news", origin: app.urls.news }))],
  "a stranger's window": [false, (page) => page.goto(ask("/auth/popup", { origin: app.urls.evil }))],
  "to moderate": [true, (page) => page.goto(ask("/auth/popup", { more: { moderate: "1" } }))],
  "a window without a page": [true, (page) => page.goto(ask("/auth/popup"))],
  "a way back": [true, (page) => page.goto(ask("/auth/popup", { more: { return: `${app.urls.blog}/slow-bread` } }))],
  "no cookies": [
    false,
    async (page) => {
      await page.addInitScript(() => Object.defineProperty(document, "cookie", { get: () => "", set: () => {} }));
      await page.goto(ask("/auth/popup"));
      await page.getByRole("alert").waitFor();
    },
  ],
  "a form without a cookie": [
    false,
    async (page) => {
      await page.goto(ask("/auth/popup"));
      await page.context().clearCookies();
      await fill(page, { "E-mail": "nobody@people.example", Password: "not the one" });
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("heading", { name: "Cookies are blocked" }).waitFor();
    },
  ],
  account: [true, (page) => page.goto(`${app.urls.comments}/account`)],
  "a wrong password in the account": [
    true,
    async (page) => {
      await page.goto(`${app.urls.comments}/account`);
      await fill(page, { "Password now": "not the one", "New password": "short" });
      await page.getByRole("button", { name: "Change password" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  ],
};

for (const [name, [known, arrive]] of Object.entries(STATES)) {
  for (const [look, options] of Object.entries(LOOKS)) {
    if (look === "rtl") continue; // These pages are in English.
    test(`${name} (${look})`, async () => {
      const page = await openPage(browser, { ...options, storageState: known ? state : undefined });
      await arrive(page);
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.deepEqual(await accessibilityFindings(page, "html"), []);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(width <= 0, "nothing is wider than the window");
      await takePicture(page, `window-${name.replaceAll(/[^a-z]+/g, "-")}-${look}`);
      await page.context().close();
    });
  }
}

test("a moderator types the password again, and may then moderate", async () => {
  const page = await openPage(browser, { ...LOOKS.light, storageState: state });
  await page.goto(ask("/auth/popup", { more: { moderate: "1" } }));
  await fill(page, { Password: "not the one" });
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("That is not your password.").waitFor();
  await fill(page, { Password: PASSWORD });
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "You are signed in" }).waitFor();
  await page.context().close();
});
