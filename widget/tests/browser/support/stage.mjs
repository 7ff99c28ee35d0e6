// What most files need: an app and a browser, there before the first test and gone after the last, whatever failed.

import { after, before } from "node:test";
import { startApp } from "./app.mjs";
import { startBrowser } from "./browser.mjs";

/** The app of this file's tests, once they run. */
export let app;
/** The browser of this file's tests, once they run. */
export let browser;

before(async () => {
  // Each is kept as soon as it is there: if the other one fails, it still has to be ended.
  await Promise.all([
    startApp().then((started) => (app = started)),
    startBrowser().then((started) => (browser = started)),
  ]);
});

after(async () => {
  await browser?.close();
  await app?.stop();
});
