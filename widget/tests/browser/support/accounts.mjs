// People with an account: signing up and in by the window, as they would, and what an owner makes of them.

import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { get } from "./app.mjs";
import { visit, widget } from "./people.mjs";
import { app } from "./stage.mjs";
import { target } from "./tools.mjs";

/** What everybody's password is. */
export const PASSWORD = "Nine herons in a row";

/** The button of the account in the widget's header. */
export const account = (page) => widget(page).locator(".account > button");

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
  const address = `${name.toLowerCase().replaceAll(" ", ".")}@people.example`;
  await window.getByLabel("Name").fill(name);
  await window.getByLabel("E-mail").fill(address);
  await window.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await window.getByRole("button", { name: "Create account" }).click();
  const code = window.getByLabel("Code", { exact: true });
  await code.waitFor();
  await code.fill(await mailedCode(address));
  await window.getByRole("button", { name: "Continue", exact: true }).click();
  await window.getByRole("button", { name: `Continue as ${name}` }).click();
}

/** The code in the newest letter to an address, once it is there. */
async function mailedCode(address) {
  const folder = path.join(app.data, "mail");
  for (let tries = 0; tries < 200; tries += 1) {
    const names = await readdir(folder).catch(() => []);
    const letters = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8").catch(() => "")));
    const own = letters.filter((letter) => letter.includes(`To: ${address}`)).sort((a, b) => sentAt(b) - sentAt(a));
    // The text part: the code stands by itself on a line that is indented by four spaces.
    const code = own[0]?.replaceAll("=\r\n", "").match(/^ {4}(\d[\d ]*)\r?$/m);
    if (code) return code[1];
    await pause(50);
  }
  throw new Error(`no letter to ${address}`);
}

const sentAt = (letter) => Date.parse(letter.match(/^Date: (.*)$/m)?.[1] ?? 0);

/** Signs in again in a browser whose owner the server knows, and who let the page know before: nothing is asked. */
export async function signInAgain(page, name) {
  await Promise.all([page.waitForEvent("popup"), account(page).click()]);
  await known(page, name);
}

/** Waits until a page knows somebody. */
export const known = (page, name) => account(page).getByText(name).waitFor({ state: "attached" });

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
export async function appoint(app, name, role) {
  const key = (await command(app, "key", "add", "blog", "--name", "tests")).split("\n").find((line) => line.startsWith("awk_"));
  const authorization = `Bearer ${key.trim()}`;
  const base = `${app.urls.comments}/api/v1/sites/blog`;
  const { members } = JSON.parse((await get(`${base}/members?limit=100`, { authorization })).text);
  const { id } = members.find((member) => member.name === name);
  const headers = { authorization, "content-type": "application/json", "x-afterword-csrf": "1" };
  const answer = await get(`${base}/members/${id}`, headers, "PATCH", JSON.stringify({ role }));
  if (answer.status !== 200) throw new Error(`${name} is no ${role}: ${answer.text}`);
}
