// The React example: an application of one page, with a router between two conversations.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { files, folder, install, runIn, serve } from "./support/examples.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { comment, post, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

let site;

before(async () => {
  site = await serve(app, "react", files(path.join(folder("react"), "dist"), "index.html"));
  await install("react");
  await runIn("react", "typescript/bin/tsc", ["--noEmit"]);
  await runIn("react", "vite/bin/vite.js", ["build"], { VITE_AFTERWORD_URL: app.urls.comments });
});

after(() => site?.stop());

test("each lesson has its own conversation, live, wherever the router goes", async () => {
  const [ada, ben] = await Promise.all([
    visit(browser, `${site.url}/posts/naming-birds`),
    visit(browser, `${site.url}/posts/naming-birds`),
  ]);
  await post(ada, "A chiffchaff says its name", "Ada");
  await comment(ben, "A chiffchaff").waitFor();
  await ben.getByRole("link", { name: "Laying a hedge" }).click();
  await comment(ben, "A chiffchaff").waitFor({ state: "detached" });
  await post(ben, "Hazel or hawthorn?", "Ben");
  await ada.getByRole("link", { name: "Laying a hedge" }).click();
  await comment(ada, "Hazel or").waitFor();
  assert.equal(await widget(ada).count(), 1);
  await ada.goBack();
  await comment(ada, "A chiffchaff").waitFor();
  assert.deepEqual(await accessibilityFindings(ada, "html"), []);
  await takePicture(ada, "react");
  assert.deepEqual([...ada.problems, ...ben.problems], []);
  await Promise.all([ada.context().close(), ben.context().close()]);
});

test("the front page counts them, and shows what was said lately", async () => {
  const page = await openPage(browser);
  await page.goto(site.url);
  const newest = page.locator("afterword-recent");
  await newest.getByRole("link", { name: "Hazel or hawthorn?" }).waitFor();
  // A moment old, maybe: counts may be kept.
  await page.locator("afterword-count").filter({ hasText: /^[01]$/ }).first().waitFor();
  assert.equal(await newest.getByRole("listitem").count(), 5);
  assert.deepEqual(await accessibilityFindings(page, "html"), []);
  await takePicture(page, "react-front");
  await newest.getByRole("link", { name: "Hazel or hawthorn?" }).click();
  await comment(page, "Hazel or").waitFor();
  assert.match(page.url(), new RegExp(`^${site.url}/posts/laying-a-hedge#comment-`));
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
