// Every state in every look: a picture of each for people to look at, and axe finds nothing wrong.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { action, arrive, comment, post, reply, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

before(async () => {
  const writer = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(writer, "How deep can it go?", "Ada");
  let last = "How deep can it go?";
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await reply(writer, last, `Level ${number} of this branch`);
    last = `Level ${number} of this branch`;
  }
  await writer.context().close();
});

/** What a reader meets: how to get there. */
const STATES = {
  "a conversation": (page) => arrive(page, `${app.urls.blog}/low-water`),
  "an empty thread": async (page) => {
    await arrive(page, `${app.urls.blog}/slow-bread`);
    await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("thread", "empty"));
    await widget(page).getByText("Nobody has written here yet").waitFor();
  },
  "a deep branch": (page) => arrive(page, `${app.urls.blog}/slow-bread`),
  "a right-to-left page": (page) => arrive(page, `${app.urls.blog}/right-to-left`),
  "writing": async (page) => {
    await arrive(page, `${app.urls.blog}/low-water`);
    await widget(page).locator("form.entrance textarea").fill("A thought that takes **more** than a line, because it is about a river.");
  },
  "asked for a name": async (page) => {
    await arrive(page, `${app.urls.blog}/low-water`);
    await widget(page).locator("form.entrance textarea").fill("A thought");
    await widget(page).locator("form.entrance button[type=submit]").click();
    await widget(page).locator("input[name=name]").waitFor();
  },
  "a wrong address": async (page) => {
    await arrive(page, `${app.urls.blog}/low-water`);
    await widget(page).locator("form.entrance textarea").fill("A thought");
    await widget(page).locator("form.entrance button[type=submit]").click();
    await widget(page).locator("input[name=name]").fill("Ada");
    await widget(page).locator("input[name=email]").fill("not an address");
    await widget(page).locator("form.entrance button[type=submit]").click();
    await widget(page).locator(".trouble").waitFor();
  },
  "answering": async (page) => {
    await arrive(page, `${app.urls.blog}/low-water`);
    await action(page, "iron ring", /^Reply/).click();
    await widget(page).locator("form.composer:not(.entrance) textarea").waitFor();
  },
  "mine to change": async (page) => {
    await arrive(page, `${app.urls.blog}/slow-bread`);
    await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("thread", crypto.randomUUID()));
    await widget(page).getByText("Nobody has written here yet").waitFor();
    await post(page, "This one is mine", "Ada");
  },
  "asked before deleting": async (page) => {
    await STATES["mine to change"](page);
    await action(page, "This one is mine", "Delete").click();
    await widget(page).getByText("Delete this comment").waitFor();
  },
  "a post that failed": async (page) => {
    await arrive(page, `${app.urls.blog}/slow-bread`);
    await page.route("**/comments", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await widget(page).locator("form.entrance textarea").fill("Into the void");
    await widget(page).locator("form.entrance button[type=submit]").click();
    await widget(page).locator("input[name=name]").fill("Ada");
    await widget(page).locator("form.entrance button[type=submit]").click();
    await widget(page).getByRole("button", { name: "Retry" }).waitFor({ timeout: 60_000 });
  },
  "a server that is away": async (page) => {
    await page.route("**/threads/first*", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto(`${app.urls.blog}/low-water`);
    await widget(page).getByText("The comments did not load").waitFor();
  },
  "a folded branch": async (page) => {
    await arrive(page, `${app.urls.blog}/low-water`);
    await widget(page).locator("[data-do=fold]").first().click();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  for (const [name, look] of Object.entries(LOOKS)) {
    test(`${state} (${name})`, async () => {
      const page = await openPage(browser, look);
      await reach(page);
      await takePicture(page, `${state.replaceAll(" ", "-")}-${name}`);
      assert.deepEqual(await accessibilityFindings(page), []);
      await page.context().close();
    });
  }
}

test("a page that is dark without saying so is followed", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :root { color-scheme: normal !important }
      afterword-comments { --afterword-accent: initial !important }
      body { background: #14161a !important; color: #e8e8ea !important }
    `);
    document.adoptedStyleSheets = [sheet];
  });
  await arrive(page, `${app.urls.blog}/low-water`);
  assert.equal(await widget(page).evaluate((element) => getComputedStyle(element).colorScheme), "dark");
  assert.deepEqual(await accessibilityFindings(page), []);
  await takePicture(page, "a dark page that does not say so");
  await page.context().close();
});
