// Chromium, and people in it: each context is another person with cookies and storage of their own.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { npm, target } from "./tools.mjs";

const { chromium } = npm("playwright-core");

const SCREENSHOTS = path.join(target, "screenshots");
/** What everybody is like who is not said to be otherwise. */
const PERSON = {
  viewport: { width: 1024, height: 900 },
  colorScheme: "light",
  reducedMotion: "reduce",
  locale: "en-GB",
  timezoneId: "UTC",
};

/** Looks that every state is checked in. */
export const LOOKS = {
  light: {},
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 800 } },
  rtl: { locale: "ar", rtl: true },
};

/** Another Chromium than Debian's. */
const ANOTHER = process.env.AFTERWORD_CHROMIUM;
/** Chromium's engine without the rest of the browser: the tests take three quarters of the time. */
const SHELL = { executablePath: ANOTHER ?? "/usr/bin/chromium-headless-shell" };
/** All of it. */
const WHOLE = { executablePath: ANOTHER ?? "/usr/bin/chromium" };
const LAUNCH = {
  // Root has no sandbox; nothing but the test's own pages may use the network.
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Starts Debian's Chromium for tests. Close it with `close()`. */
export const startBrowser = () => chromium.launch({ ...LAUNCH, ...SHELL });

/** The same as its users have it, for figures. */
export const startWholeBrowser = () => chromium.launch({ ...LAUNCH, ...WHOLE });

/** Chromium with the settings of somebody's own; `close()` deletes them. `page` is their page. */
export async function startPerson(settings) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "chromium-"));
  await mkdir(path.join(folder, "Default"));
  await writeFile(path.join(folder, "Default/Preferences"), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(folder, { ...LAUNCH, ...WHOLE, ...PERSON });
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { page: watch(await context.newPage()), close };
}

/**
 * A new person with one page.
 *
 * `look` is one of `LOOKS` or any of Playwright's context options, and `rtl`. `page.problems` holds
 * what the console called an error and what a script threw.
 */
export async function openPage(browser, look = LOOKS.light) {
  const { rtl = false, ...options } = look;
  const context = await browser.newContext({ ...PERSON, ...options });
  if (rtl) await context.addInitScript(turnAround);
  return watch(await context.newPage());
}

/** Another page of the same person. */
export async function openAnother(page) {
  return watch(await page.context().newPage());
}

/** Takes a picture into `target/screenshots/<name>.png`, unless nobody would look at it. */
export async function takePicture(page, name) {
  if (process.env.AFTERWORD_PICTURES === "none") return;
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

function watch(page) {
  page.problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") page.problems.push(message.text());
  });
  page.on("pageerror", (error) => page.problems.push(String(error)));
  return page;
}

/** Runs in the page, before its own scripts: a host page that is written from right to left. */
function turnAround() {
  document.addEventListener("readystatechange", () => {
    document.documentElement.dir = "rtl";
  });
}
