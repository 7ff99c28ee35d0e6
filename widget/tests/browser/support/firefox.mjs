// Firefox, and people in it. Playwright drives only a Firefox of its own; Debian's is driven by Puppeteer over WebDriver
// BiDi. Its pages answer here to as much of Playwright's words as the shared steps of people take.

import { setTimeout as pause } from "node:timers/promises";
import { get } from "./app.mjs";
import { find } from "./find.mjs";
import { npm } from "./tools.mjs";

const puppeteer = npm("puppeteer-core");

/** How long anything may take, in milliseconds. */
const PATIENCE = 30_000;

/** Starts Debian's Firefox with some of its preferences. Close it with `close()`. */
export const startFirefox = (preferences = {}) =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.AFTERWORD_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: { "intl.accept_languages": "en-GB", "ui.prefersReducedMotion": 1, ...preferences },
  });

/** A new person with one page. */
export async function openPage(browser) {
  const context = await browser.createBrowserContext();
  return new Page(await context.newPage());
}

/** One more page of the same person. */
export const openAnother = async (page) => new Page(await page.inner.browserContext().newPage());

/** Waits until something is true. */
async function until(what, isTrue) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    // Whoever asks a page that is being left gets an error; the next one answers.
    const answer = await isTrue().catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`not within ${PATIENCE} ms: ${what}`);
    await pause(50);
  }
}

/** Some elements of a page: those that a path of steps leads to. */
class Elements {
  constructor(page, path = []) {
    Object.assign(this, { tab: page, path });
  }

  step(step) {
    return new Elements(this.tab, [...this.path, step]);
  }

  locator = (css, { hasText } = {}) => this.step({ css, text: hasText && pattern(hasText) });
  getByRole = (role, { name, exact } = {}) => this.step({ role, name: name && pattern(name, exact) });
  getByLabel = (label, { exact } = {}) => this.step({ label: pattern(label, exact) });
  getByText = (text, { exact } = {}) => this.step({ innermost: pattern(text, exact) });
  filter = ({ has }) => this.step({ has: has.path });
  and = (other) => this.step({ and: other.path });
  first = () => this.step({ at: 0 });
  last = () => this.step({ at: -1 });
  page = () => this.tab;

  /** The first of them that is there and, unless told otherwise, shown. */
  async handle(isShown = true) {
    return until(JSON.stringify(this.path), async () => {
      const handle = await this.tab.inner.evaluateHandle(find, this.path, isShown);
      return handle.asElement();
    });
  }

  async waitFor({ state = "visible" } = {}) {
    await this.handle(state === "visible");
  }

  async click() {
    const handle = await this.handle();
    await handle.click();
  }

  async fill(text) {
    // Puppeteer writes into a field that nobody may write in yet, where Playwright waits.
    const handle = await until(`writing in ${JSON.stringify(this.path)}`, async () => {
      const handle = await this.handle();
      return (await handle.evaluate((field) => !field.readOnly && !field.disabled)) && handle;
    });
    await handle.asLocator().fill(text);
  }

  async innerText() {
    const handle = await this.handle();
    return handle.evaluate((element) => element.innerText);
  }
}

/** How a text is to match, in words that a page understands. */
const pattern = (text, isExact) => (text instanceof RegExp ? { source: text.source } : { text, isExact });

/** A page, by Playwright's words. */
class Page extends Elements {
  constructor(inner) {
    super();
    this.inner = inner;
    this.tab = this;
  }

  goto = (address) => this.inner.goto(address);
  reload = () => this.inner.reload();
  bringToFront = () => this.inner.bringToFront();
  addInitScript = (script) => this.inner.evaluateOnNewDocument(script);
  evaluate = (script, argument) => this.inner.evaluate(script, argument);
  waitForFunction = (isTrue) => until(isTrue, () => this.inner.evaluate(isTrue));
  waitForLoadState = () => this.waitForFunction(() => document.readyState === "complete");
  waitForEvent = (name) => EVENTS[name](this);
  /** Its documents from an origin come with these headers as well. */
  async addHeaders(origin, more) {
    await this.inner.setRequestInterception(true);
    this.inner.on("request", async (request) => {
      if (!request.isNavigationRequest() || new URL(request.url()).origin !== origin) return request.continue();
      const { status, headers, text } = await get(request.url());
      return request.respond({ status, headers: { ...headers, ...more }, body: text });
    });
  }
  waitForURL = (address) => until(address, async () => this.inner.url().startsWith(address.replace(/\*+$/, "")));
  /** The cookies of its person. */
  cookies = () => this.inner.browserContext().cookies();
  close = () => this.inner.browserContext().close();
}

const EVENTS = {
  popup: (page) => new Promise((resolve) => page.inner.once("popup", (inner) => resolve(new Page(inner)))),
  close: (page) => new Promise((resolve) => page.inner.once("close", resolve)),
};
