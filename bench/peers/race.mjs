// How long a reader of a slow phone waits for the first comment, and how much the page suffers meanwhile.

import { openPage } from "../../widget/tests/browser/support/browser.mjs";
import { layoutShift } from "../../widget/tests/browser/support/measure.mjs";

/** DevTools' and Lighthouse's "Slow 4G": 150 ms and 1.6 Mbit/s, as requests feel them. */
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
/** Times that the processor is slowed. */
const SLOWED = 4;
/** What still happens after the first comment counts too, for so long, in milliseconds. */
const AFTERMATH = 5_000;

/**
 * Opens a page with an empty cache; answers when its first comment was in view and for how long its main thread was
 * blocked, in milliseconds, how much it moved, and how much was downloaded, in bytes.
 */
export async function visit(browser, address, comment) {
  const page = await openPage(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(watch, comment);
  try {
    await page.goto(address, { waitUntil: "commit" });
    const seen = await page.waitForFunction(() => window.__seen, undefined, { timeout: 60_000 });
    await page.waitForTimeout(AFTERMATH);
    const blocked = await page.evaluate(() => window.__blocked);
    return { seen: await seen.jsonValue(), blocked, shift: await layoutShift(page), bytes };
  } finally {
    await page.context().close();
  }
}

/** Runs in the page before its own scripts. `comment` is a selector, or the element with a shadow root and one inside. */
function watch(comment) {
  window.__blocked = 0;
  new PerformanceObserver((list) => {
    // What is beyond 50 ms of a task or of a frame's drawing (Long Animation Frames, W3C); long tasks alone leave drawing out.
    for (const { blockingDuration } of list.getEntries()) window.__blocked += blockingDuration;
  }).observe({ type: "long-animation-frame", buffered: true });
  const [host, inside] = comment;
  const look = (time) => {
    const root = host ? document.querySelector(host)?.shadowRoot : document;
    if ([...(root?.querySelectorAll(inside) ?? [])].some(isInView)) window.__seen = time;
    else requestAnimationFrame(look);
  };
  // Some widgets have hidden ones to make others of.
  const isInView = (element) => {
    const { top, height } = element.getBoundingClientRect();
    return height > 0 && top < innerHeight;
  };
  requestAnimationFrame(look);
}

/** The middle one. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
