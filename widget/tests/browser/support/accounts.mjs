// People with an account: signing up and in by the window, as they would, and what an owner makes of them.

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { get } from "./app.mjs";
import { codeAfter, linkAfter } from "./mailbox.mjs";
import { visit, widget } from "./people.mjs";
import { app } from "./stage.mjs";
import { target } from "./tools.mjs";

/** What everybody's password is. */
export const PASSWORD = "Nine herons in a row";

/** The button of the account in the widget's header. */
export const account = (page) => widget(page).locator(".account > button:not(.bell)");

/** Opens the sign-in window with the button that is there for it. */
export async function openWindow(page, button = account(page)) {
  const [window] = await Promise.all([page.waitForEvent("popup"), button.click()]);
  await window.waitForLoadState();
  return window;
}

/** Makes an account in the window, and lets the page know. */
export async function signUp(page, name, button) {
  const window = await openWindow(page, button);
  const closed = window.waitForEvent("close");
  await fillIn(window, name);
  await closed;
  await known(page, name);
}

/** Makes an account in a window, and says there that the page may know. */
export async function fillIn(window, name) {
  await window.getByRole("link", { name: "Create an account" }).click();
  await fillInAccount(window, name);
  await window.getByRole("button", { name: `Continue as ${name}` }).click();
}

/** Somebody's address. */
export const address = (name) => `${name.toLowerCase().replaceAll(" ", ".")}@people.example`;

/** Makes an account, and types the code that comes by mail. */
export async function fillInAccount(page, name) {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(address(name));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  const code = await codeAfter(address(name), () => page.getByRole("button", { name: "Create account" }).click());
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Signs in with a password, where a page asks how. */
export async function byPassword(page, name) {
  await page.getByLabel("E-mail").fill(address(name));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs in with a code that comes by mail. */
export async function byMail(page, name) {
  await page.getByRole("link", { name: "Sign in with a code by mail" }).click();
  await page.getByRole("heading", { name: "Sign in by mail" }).waitFor();
  await page.getByLabel("E-mail").fill(address(name));
  const code = await codeAfter(address(name), () => page.getByRole("button", { name: "Send code" }).click());
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Signs in by the link in a letter, in a page of its own. */
export async function byLink(page, name) {
  await page.goto(`${app.urls.comments}/auth/mail`);
  await page.getByLabel("E-mail").fill(address(name));
  const link = await linkAfter(address(name), () => page.getByRole("button", { name: "Send code" }).click());
  // The letter is sometimes quicker than the page: two navigations at once are one too many.
  await page.getByLabel("Code").waitFor();
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
}

/** Signs in again in a browser whose owner the server knows, and who let the page know before: nothing is asked. */
export async function signInAgain(page, name) {
  await Promise.all([page.waitForEvent("popup"), account(page).click()]);
  await known(page, name);
}

/** Waits until a page knows somebody. */
export const known = (page, name) => account(page).getByText(name).waitFor({ state: "attached" });

/** What the server answers to a request of a page now, which the page may be given later. */
export async function answerTo(page, request) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { status, headers, text } = await get(request.url(), { ...(await request.allHeaders()), cookie });
  return { status, headers, body: text };
}

/** Somebody with a new account in front of a page. */
export async function visitAs(browser, address, name, look) {
  const page = await visit(browser, address, look);
  await signUp(page, name);
  return page;
}

/** What `afterword` answers to an app's operator. */
export async function command(app, ...words) {
  const env = { ...process.env, AFTERWORD_DATA_DIR: app.data };
  const { stdout } = await promisify(execFile)(path.join(target, "debug/afterword"), words, { env });
  return stdout;
}

/** Gives a member of the blog a role, as a program of its owner would. */
export const appoint = (app, name, role) => changeMember(app, name, { role });

/** Bans a member of the blog. */
export const ban = (app, name) => changeMember(app, name, { banned: true });

async function changeMember(app, name, change) {
  const key = (await command(app, "key", "add", "blog", "--name", "tests")).split("\n").find((line) => line.startsWith("awk_"));
  const authorization = `Bearer ${key.trim()}`;
  const base = `${app.urls.comments}/api/v1/sites/blog`;
  const { members } = JSON.parse((await get(`${base}/members?limit=100`, { authorization })).text);
  const { id } = members.find((member) => member.name === name);
  const headers = { authorization, "content-type": "application/json", "x-afterword-csrf": "1" };
  const answer = await get(`${base}/members/${id}`, headers, "PATCH", JSON.stringify(change));
  if (answer.status !== 200) throw new Error(`${name} is not changed: ${answer.text}`);
}
