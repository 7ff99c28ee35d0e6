// What most files need: an app and a browser, there before the first test and gone after the last.

import { after } from "node:test";
import { startApp } from "./app.mjs";
import { startBrowser } from "./browser.mjs";

// Not in a hook: node runs those of a file side by side, and a file's own ones need what is started here.
export const [app, browser] = await Promise.all([startApp(), startBrowser()]);

after(async () => {
  await browser.close();
  await app.stop();
});
