// Every state that a reader meets, and the way there. Files of tests share them by looks: all of them in one would take
// longer than a file may.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { LOOKS, openPage, takePicture } from "./browser.mjs";
import { accessibilityFindings } from "./measure.mjs";
import { action, arrive, comment, post, reply, visit, widget } from "./people.mjs";
import { app, browser } from "./stage.mjs";

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

/** Posts, and gets this for an answer. */
async function postInto(page, answer) {
  await arrive(page, `${app.urls.blog}/slow-bread`);
  await page.route("**/comments", (route) => (route.request().method() === "POST" ? answer(route) : route.continue()));
  await widget(page).locator("form.entrance textarea").fill("Into the void");
  await widget(page).locator("form.entrance button[type=submit]").click();
  await widget(page).locator("input[name=name]").fill("Ada");
  await widget(page).locator("form.entrance button[type=submit]").click();
}

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
  "a post that waits for a connection": async (page) => {
    await postInto(page, (route) => route.abort());
    await widget(page).getByText("Waiting until you are connected").first().waitFor();
  },
  "a post that failed": async (page) => {
    const problem = { type: "about:blank", title: "Too many requests", status: 429, code: "rate_limited" };
    const body = JSON.stringify(problem);
    await postInto(page, (route) => route.fulfill({ status: 429, contentType: "application/problem+json", body }));
    await widget(page).getByRole("button", { name: "Retry" }).waitFor();
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

/** Tests every state in some of the looks. */
export function testStates(looks) {
  for (const [state, reach] of Object.entries(STATES)) {
    for (const name of looks) {
      test(`${state} (${name})`, async () => {
        const page = await openPage(browser, LOOKS[name]);
        await reach(page);
        await takePicture(page, `${state.replaceAll(" ", "-")}-${name}`);
        assert.deepEqual(await accessibilityFindings(page), []);
        await page.context().close();
      });
    }
  }
}
