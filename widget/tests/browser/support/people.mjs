// What people do with the widget, as they would say it.

import { openPage } from "./browser.mjs";

/** Somebody who has opened a page and waits until its comments can be used. */
export async function visit(browser, address, look) {
  const page = await openPage(browser, look);
  await arrive(page, address);
  return page;
}

/** Opens a page, and waits until the program has taken its comments over. */
export async function arrive(page, address) {
  await page.addInitScript(() => {
    document.addEventListener("afterword:ready", () => (window.afterwordReady = true));
  });
  await page.goto(address);
  await ready(page);
}

/** Waits until the program runs. */
export async function ready(page) {
  try {
    await page.waitForFunction(() => window.afterwordReady, null, { polling: 100 });
  } catch (error) {
    throw new Error(["the program does not run", ...(page.problems ?? [])].join("\n"), { cause: error });
  }
}

/** Waits until what a page knows by now is drawn. */
export const drawn = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The widget of a page. */
export const widget = (page) => page.locator("afterword-comments");

/** The comment that holds a text. */
export const comment = (page, text) =>
  widget(page).getByRole("article").filter({ has: page.locator(".body", { hasText: text }) }).last();

/** A button of the comment that holds a text, not of its replies. */
export const action = (page, text, name) => comment(page, text).getByRole("button", { name }).first();

/** Posts a comment; says who, where that is asked. */
export async function post(page, body, name) {
  const field = widget(page).locator("form.entrance textarea");
  await field.click();
  await field.fill(body);
  await widget(page).locator("form.entrance button[type=submit]").click();
  await introduce(page, "form.entrance", name);
  await settled(page, body);
}

/** Answers a comment. */
export async function reply(page, to, body, name) {
  await action(page, to, /^Reply/).click();
  await widget(page).locator("form.composer:not(.entrance) textarea").fill(body);
  await widget(page).locator("form.composer:not(.entrance) button[type=submit]").click();
  await introduce(page, "form.composer:not(.entrance)", name);
  await settled(page, body);
}

async function introduce(page, form, name) {
  if (!name) return;
  await widget(page).locator(`${form} input[name=name]`).fill(name);
  await widget(page).locator(`${form} button[type=submit]`).click();
}

/** Waits until the server has a comment: it has an address then. */
export const settled = (page, body) =>
  comment(page, body).and(page.locator("[id^=comment-]")).waitFor();

/** The texts of all comments that are shown, from top to bottom. */
export const bodies = (page) =>
  widget(page).locator("article .body:not([hidden])").allInnerTexts();
