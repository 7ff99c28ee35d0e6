// The Next.js example: two posts with a conversation each, and a router between them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { buildExample, startExample } from "./support/nextjs.mjs";
import { comment, post, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

let example;

before(async () => {
  await buildExample();
  example = await startExample(app);
});

after(() => example?.stop());

const empty = (page) => widget(page).getByText("No comments yet").first();

/** Follows a link without loading a page. */
async function follow(page, name) {
  await page.evaluate(() => (window.here = true));
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  assert.equal(await page.evaluate(() => window.here), true, "the page was not loaded again");
}

test("each post has its own conversation, live, wherever the router goes", async () => {
  const [ada, ben] = await Promise.all([
    visit(browser, `${example.url}/posts/first-frost`),
    visit(browser, `${example.url}/posts/first-frost`),
  ]);
  await post(ada, "First swallow, 9 April", "Ada");
  await comment(ben, "First swallow").waitFor();

  await follow(ben, "Mending the gate");
  await comment(ben, "First swallow").waitFor({ state: "detached" });
  await follow(ada, "Mending the gate");
  await post(ben, "Which hinge, the upper one?", "Ben");
  await comment(ada, "Which hinge").waitFor();
  assert.equal(await widget(ada).count(), 1);

  await follow(ada, "First frost");
  await comment(ada, "First swallow").waitFor();
  assert.equal(await comment(ada, "Which hinge").count(), 0);
  await post(ada, "And the first wasp", "");
  await ben.goBack();
  await comment(ben, "And the first wasp").waitFor();
  await comment(ada, "First swallow").waitFor();

  assert.deepEqual(await accessibilityFindings(ada), []);
  await takePicture(ada, "nextjs");
  assert.deepEqual([...ada.problems, ...ben.problems], [], "nor does its strict policy refuse anything");
});

test("the index has posts and no comments, and a post that is not there says so", async () => {
  const page = await openPage(browser);
  await page.goto(example.url);
  assert.equal(await widget(page).count(), 0);
  await takePicture(page, "nextjs-index");
  await page.getByRole("link", { name: "First frost" }).click();
  await empty(page).or(comment(page, "First swallow")).waitFor();
  const missing = await page.goto(`${example.url}/posts/nowhere`);
  assert.equal(missing.status(), 404);
});
