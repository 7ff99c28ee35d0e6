// Passkeys and the second step, as people use them: on the account's page, in the sign-in window, with a device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byPassword, fillInAccount, known, openWindow } from "./support/accounts.mjs";
import { openPage } from "./support/browser.mjs";
import { addPasskey, appCode, attachDevice, offersNothing } from "./support/keys.mjs";
import { visit } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const here = (path) => `${app.urls.comments}${path}`;
const button = (page, name) => page.getByRole("button", { name, exact: true });
const link = (page, name) => page.getByRole("link", { name, exact: true });

/** Somebody with a new account, in a tab of the server's own. */
async function newcomer(name) {
  const page = await openPage(browser);
  await offersNothing(page.context());
  await page.goto(here("/auth/sign-up"));
  await fillInAccount(page, name);
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  return page;
}

/** Turns the second step on; the key in the app, and the codes to write down. */
async function turnOn(page) {
  await page.goto(here("/account/two-step"));
  const key = await page.locator(".secret code").innerText();
  await page.getByLabel("Code from the app").fill(appCode(key));
  await button(page, "Turn on the second step").click();
  await page.getByText("The second step is on.").waitFor();
  return { key, codes: await page.locator(".codes code").allInnerTexts() };
}

async function signOut(page) {
  await page.goto(here("/account"));
  await button(page, "Sign out").click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

async function signIn(page, name) {
  await page.goto(here("/auth/sign-in"));
  await byPassword(page, name);
}

test("a passkey is added, signs in from a page of the blog, is renamed and removed", async () => {
  const page = await newcomer("Petra Passkey");
  const device = await attachDevice(page);
  await link(page, "Add a passkey").click();
  await addPasskey(page, "My phone");
  const [passkey] = await device.passkeys();
  assert.deepEqual([passkey.rpId, passkey.isResidentCredential], [new URL(app.urls.comments).hostname, true]);
  await page.getByText("Not used yet.").waitFor();

  // The device says by itself that it has one.
  await page.reload();
  await button(page, "Add a passkey").click();
  await page.getByText("This device has a passkey of yours already.").waitFor();
  await signOut(page);

  const blog = await visit(browser, `${app.urls.blog}/low-water`);
  await offersNothing(blog.context());
  const window = await openWindow(blog);
  await attachDevice(window, await device.passkeys());
  await button(window, "Sign in with a passkey").click();
  const closed = window.waitForEvent("close");
  await button(window, "Continue as Petra Passkey").click();
  await closed;
  await known(blog, "Petra Passkey");
  assert.deepEqual(blog.problems, []);

  const account = await blog.context().newPage();
  await account.goto(here("/account/passkeys"));
  await account.getByText("Used last").waitFor();
  await account.getByText("Rename").click();
  await account.getByLabel("New name for My phone").fill("My old phone");
  await button(account, "Save").click();
  await account.getByText("My old phone").first().waitFor();
  await button(account, "Remove My old phone").click();
  await account.getByText("Removed. It opens nothing any more").waitFor();

  // The device still has it; nobody knows it any more.
  await button(page, "Sign in with a passkey").click();
  await page.getByText("We don’t know that passkey").waitFor();
  await Promise.all([page.context().close(), blog.context().close()]);
});

test("where the browser offers passkeys in the field, nobody presses anything", async () => {
  const page = await newcomer("Auto Fill");
  const device = await attachDevice(page);
  await addPasskey(page, "My phone");
  const other = await openPage(browser);
  await attachDevice(other, await device.passkeys());
  await other.goto(here("/auth/sign-in"));
  // The virtual device's owner takes the first that is offered.
  await other.getByRole("heading", { name: "Your account" }).waitFor();
  assert.deepEqual(other.problems, []);
  await Promise.all([page.context().close(), other.context().close()]);
});

test("a device that does not know its owner signs nobody in, and says how to go on", async () => {
  const page = await newcomer("Uma Unverified");
  const device = await attachDevice(page);
  await addPasskey(page, "My phone");
  await device.verify(false);
  await signOut(page);
  await button(page, "Sign in with a passkey").click();
  await page.getByText("Your browser gave no passkey.").waitFor();
  await signIn(page, "Uma Unverified");
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  await page.context().close();
});

test("the second step is an app's code, a passkey or a code that was written down", async () => {
  const page = await newcomer("Sven Second");
  const { key, codes } = await turnOn(page);
  assert.equal(codes.length, 10);
  const file = page.waitForEvent("download");
  await link(page, "Save as a file").click();
  assert.equal((await file).suggestedFilename(), "recovery-codes.txt");
  await signOut(page);

  await signIn(page, "Sven Second");
  await page.getByRole("heading", { name: "One more step" }).waitFor();
  assert.equal(await button(page, "Use a passkey").count(), 0, "he has none");
  await page.getByLabel("Code from the app").fill(appCode(key, 1));
  await button(page, "Continue").click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();

  const device = await attachDevice(page);
  await addPasskey(page, "Laptop");
  await signOut(page);
  await signIn(page, "Sven Second");
  await button(page, "Use a passkey").click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();

  await device.detach();
  await signOut(page);
  await signIn(page, "Sven Second");
  await link(page, "Use a recovery code").click();
  await page.getByLabel("Recovery code").fill(codes[0]);
  await button(page, "Continue").click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  await page.getByText("On, with 9 recovery codes left.").waitFor();
  await page.context().close();
});

test("a browser without passkeys is shown nothing of them", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => delete window.PublicKeyCredential);
  await page.goto(here("/auth/sign-up"));
  await fillInAccount(page, "Olga Old");
  await page.goto(here("/account/passkeys"));
  await page.getByText("This browser can’t make passkeys.").waitFor();
  assert.equal(await button(page, "Add a passkey").isVisible(), false);
  await signOut(page);
  assert.equal(await page.getByRole("button", { name: "Sign in with a passkey" }).isVisible(), false);
  await page.context().close();
});
