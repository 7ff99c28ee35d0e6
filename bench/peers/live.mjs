// What a comment that comes while somebody reads costs their page: how long its main thread works on it.

import { openPage } from "../../widget/tests/browser/support/browser.mjs";
import { ready, widget } from "../../widget/tests/browser/support/people.mjs";

/** Comments that come, one after the other. */
const COME = 30;
/** Asks by a timer, in milliseconds: frames are counted. */
const SELDOM = { polling: 20 };

/**
 * Opens a thread, loads all of it, and lets `say` post answers; answers how many comments are shown, and for each that came
 * the time of its message and of the drawings that follow, in milliseconds.
 */
export async function hear(browser, address, say) {
  const page = await openPage(browser);
  await page.addInitScript(watch);
  try {
    await page.goto(address);
    await ready(page);
    const more = widget(page).locator("button.more");
    const settled = () => page.waitForFunction(() => window.__settled(), null, SELDOM);
    for (await settled(); await more.count(); await settled()) {
      const before = await page.evaluate(() => window.__articles());
      await more.click();
      await page.waitForFunction((before) => window.__articles() > before, before, SELDOM);
    }
    const shown = await page.evaluate(() => window.__articles());
    const times = [];
    for (let number = 1; number <= COME; number += 1) {
      await settled();
      await page.evaluate(() => (window.__work = window.__heard = 0));
      await say(number);
      await page.waitForFunction(() => window.__heard > 0 && window.__frames === 0, null, SELDOM);
      times.push(await page.evaluate(() => window.__work));
    }
    return { shown, times };
  } finally {
    await page.context().close();
  }
}

/** Runs in the page before its own scripts. */
function watch() {
  document.addEventListener("afterword:ready", () => (window.afterwordReady = true));
  const find = (selector) => document.querySelector("afterword-comments").shadowRoot.querySelectorAll(selector).length;
  window.__articles = () => find("article");
  window.__settled = () => window.__frames === 0 && find(".more[aria-disabled]") === 0;
  Object.assign(window, { __work: 0, __heard: 0, __frames: 0 });
  const timed = (work) => {
    const began = performance.now();
    work();
    window.__work += performance.now() - began;
  };
  const ask = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) => {
    window.__frames += 1;
    return ask((time) => {
      timed(() => callback(time));
      window.__frames -= 1;
    });
  };
  const listen = WebSocket.prototype.addEventListener;
  WebSocket.prototype.addEventListener = function (type, listener, options) {
    if (type !== "message") return listen.call(this, type, listener, options);
    return listen.call(this, type, (event) => {
      timed(() => listener.call(this, event));
      if (event.data.includes('"comment_created"')) window.__heard += 1;
    }, options);
  };
}
