// Signing in with other services, against a certified provider: in the window of a page, and on the account's page.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { account, known, openWindow, signInAgain } from "./support/accounts.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { addUser, allow, comeFrom, deny, signInThere, startIdp } from "./support/idp.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { comment, post, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const PASSWORD = "Nine herons in a row";
const harbour = await startIdp(app, "harbour", "Harbour");
const anchor = await startIdp(app, "anchor", "Anchor & Sons");
after(() => Promise.all([harbour.stop(), anchor.stop()]));

const button = (page, name) => page.getByRole("link", { name: `Continue with ${name}` });

/** The account's page for services. */
const services = (page) => page.goto(`${app.urls.comments}/account/services`);

/** Asks in the one account for another one. */
async function askForAnother(page) {
  await page.getByRole("link", { name: "Merge another account into this one" }).click();
  await page.getByRole("button", { name: "Merge another account into this one" }).click();
  await page.getByText("Now sign in to the other account").waitFor();
}

/** Signs in with a password, in a tab. */
async function signIn(page, email) {
  await page.goto(`${app.urls.comments}/auth/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: /^(Your account|Make one account of two)$/ }).waitFor();
}

test("somebody comes from a service through the window, writes, and is known the next time", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  const window = await openWindow(page);
  const closed = window.waitForEvent("close");
  const names = await window.getByRole("link", { name: /^Continue with/ }).allInnerTexts();
  assert.deepEqual(names, ["Continue with Anchor & Sons", "Continue with Harbour"]);
  await comeFrom(window, "Harbour", "Ilse Buoy");
  await window.getByRole("heading", { name: "Create an account" }).waitFor();
  assert.equal(await window.getByLabel("Name").inputValue(), "Ilse Buoy");
  await window.getByLabel("Name").fill("Ilse");
  await window.getByRole("button", { name: "Create account" }).click();
  await window.getByRole("button", { name: "Continue as Ilse" }).click();
  await closed;
  await known(page, "Ilse");
  await post(page, "From the harbour, with love");
  await comment(page, "From the harbour, with love").getByText("Ilse").waitFor();
  assert.deepEqual(page.problems, []);

  const elsewhere = await visit(browser, `${app.urls.blog}/low-water`);
  const again = await openWindow(elsewhere);
  const gone = again.waitForEvent("close");
  await comeFrom(again, "Harbour", "Ilse Buoy");
  await gone;
  await known(elsewhere, "Ilse");
  await account(elsewhere).click();
  await widget(elsewhere).getByRole("button", { name: "Sign out" }).first().click();
  await account(elsewhere).getByText("Sign in").waitFor();
  await signInAgain(elsewhere, "Ilse");
  await Promise.all([page.context().close(), elsewhere.context().close()]);
});

test("who says no there is back at the window, and can go another way", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  const window = await openWindow(page);
  await button(window, "Harbour").click();
  await signInThere(window, "Nono");
  await deny(window);
  await window.getByText("Nothing was told to us").waitFor();
  const address = new URL(window.url());
  assert.equal(address.pathname, "/auth/sign-in");
  assert.deepEqual(["code", "iss", "error"].filter((name) => address.searchParams.has(name)), []);
  await comeFrom(window, "Anchor & Sons", "Nora Anchor");
  await window.getByRole("button", { name: "Create account" }).click();
  const closed = window.waitForEvent("close");
  await window.getByRole("button", { name: "Continue as Nora Anchor" }).click();
  await closed;
  await known(page, "Nora Anchor");
  await page.context().close();
});

test("two services are linked with an account, lead into it, and one is unlinked", async () => {
  await addUser(app, "lena@people.example", "Lena", PASSWORD);
  const page = await openPage(browser);
  await signIn(page, "lena@people.example");
  await services(page);
  for (const [service, login] of [["Harbour", "lena there"], ["Anchor & Sons", "lena elsewhere"]]) {
    await page.getByRole("link", { name: `Link ${service}` }).click();
    await signInThere(page, login);
    await allow(page);
    await page.getByText("Linked: you can sign in that way").waitFor();
  }
  for (const [service, login] of [["Harbour", "lena there"], ["Anchor & Sons", "lena elsewhere"]]) {
    const other = await openPage(browser);
    await other.goto(`${app.urls.comments}/auth/sign-in`);
    await comeFrom(other, service, login);
    await other.getByRole("heading", { name: "Your account" }).waitFor();
    assert.equal(await other.getByLabel("Name").inputValue(), "Lena");
    await other.context().close();
  }
  await page.getByRole("button", { name: "Unlink Harbour" }).click();
  await page.getByText("Unlinked: nobody gets in that way").waitFor();
  const other = await openPage(browser);
  await other.goto(`${app.urls.comments}/auth/sign-in`);
  await comeFrom(other, "Harbour", "lena there");
  await other.getByRole("heading", { name: "Create an account" }).waitFor();
  await Promise.all([page.context().close(), other.context().close()]);
});

test("two accounts of one person become one", async () => {
  await addUser(app, "mara@people.example", "Mara", PASSWORD);
  const page = await openPage(browser);
  await page.goto(`${app.urls.comments}/auth/sign-in`);
  await comeFrom(page, "Harbour", "Mara Tide");
  await page.getByRole("button", { name: "Create account" }).click();
  await askForAnother(page);
  await page.getByLabel("E-mail").fill("mara@people.example");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Make one account of two" }).waitFor();
  await page.getByLabel("Mara", { exact: true }).check();
  await page.getByRole("button", { name: "Merge the accounts" }).click();
  await page.getByText("Your accounts are one now.").waitFor();
  assert.equal(await page.getByLabel("Name").inputValue(), "Mara");
  await page.getByText("mara@people.example").first().waitFor();
  await services(page);
  await page.getByRole("button", { name: "Unlink Harbour" }).waitFor();
  await page.context().close();
});

/** How to get to each state. */
const STATES = {
  "ways to sign in": (page) => page.goto(`${app.urls.comments}/auth/sign-in`),
  "ways to sign up": (page) => page.goto(`${app.urls.comments}/auth/sign-up`),
  denied: (page) => page.goto(`${app.urls.comments}/auth/sign-in?said=denied`),
  "an account to be proven": (page) => page.goto(`${app.urls.comments}/auth/sign-in?said=prove`),
  "too late": (page) => page.goto(`${app.urls.comments}/auth/provider/harbour/callback?code=a&state=b`),
  newcomer: async (page) => {
    await page.goto(`${app.urls.comments}/auth/sign-in`);
    await comeFrom(page, "Harbour", "Someone New");
    await page.getByRole("heading", { name: "Create an account" }).waitFor();
  },
  "linked services": async (page, look) => {
    await addUser(app, `${look}@people.example`, `Look ${look}`, PASSWORD);
    await signIn(page, `${look}@people.example`);
    await services(page);
    await page.getByRole("link", { name: "Link Harbour" }).click();
    await signInThere(page, `linked ${look}`);
    await allow(page);
    await page.getByText("Linked: you can sign in that way").waitFor();
  },
  "two accounts": async (page, look) => {
    await addUser(app, `kept.${look}@people.example`, "Kept Name", PASSWORD);
    await addUser(app, `other.${look}@people.example`, "Other Name", PASSWORD);
    await signIn(page, `kept.${look}@people.example`);
    await askForAnother(page);
    await signIn(page, `other.${look}@people.example`);
    await page.getByRole("heading", { name: "Make one account of two" }).waitFor();
  },
};

for (const [name, arrive] of Object.entries(STATES)) {
  for (const [look, options] of Object.entries(LOOKS)) {
    if (look === "rtl") continue; // The way to these pages is in English.
    test(`${name} (${look})`, async () => {
      const page = await openPage(browser, options);
      await arrive(page, look);
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.deepEqual(await accessibilityFindings(page, "html"), []);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(width <= 0, "nothing is wider than the window");
      await takePicture(page, `providers-${name.replaceAll(/[^a-z]+/g, "-")}-${look}`);
      await page.context().close();
    });
  }
}
