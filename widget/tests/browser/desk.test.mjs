// The dashboard's pages about people, threads and the log: a moderator's way through them, and each in every look.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { appoint, visitAs } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { openPage, takePicture } from "./support/browser.mjs";
import { sql } from "./support/engines.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { app, browser } from "./support/stage.mjs";

const LOOKS = {
  light: { viewport: { width: 1440, height: 900 } },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  narrow: { viewport: { width: 390, height: 844 } },
  "narrow-dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
};

const here = (path) => `${app.urls.comments}/dashboard/blog${path}`;

let storageState;
let person;
let another;
let notice;

before(async () => {
  const page = await visitAs(browser, `${app.urls.blog}/slow-bread`, "Mei Lin");
  await appoint(app, "Mei Lin", "owner");
  storageState = await page.context().storageState();
  await page.context().close();
});

/** Mei in front of a page of the dashboard; without scripts, unless a look says otherwise. */
async function open(path, look = {}) {
  const page = await openPage(browser, { storageState, javaScriptEnabled: false, ...look });
  await page.goto(here(path));
  return page;
}

test("a moderator finds somebody, bans them for a week, and lets them write again, without scripts", async () => {
  const page = await open("/people");
  const first = page.locator(".rows .who a").filter({ hasNotText: "Mei Lin" }).first();
  const name = await first.innerText();
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  person = new URL(page.url()).pathname;
  await page.locator("summary", { hasText: "Ban…" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Third warning, and not the last link to a shop");
  await page.getByLabel("Message").fill("Please cool down.");
  await page.getByRole("button", { name: "Ban", exact: true }).click();
  await page.getByText("The ban holds from now on.").waitFor();
  await page.getByText("In force").waitFor();
  await page.getByLabel("New note").fill("Wrote the same under three names.\nWatch the address.");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await page.getByText("The note is kept.").waitFor();
  await page.getByRole("button", { name: "Lift the ban" }).click();
  await page.getByText("The ban is lifted.").waitFor();
  await page.getByRole("link", { name: "Log", exact: true }).click();
  const entries = page.locator(".log > li");
  assert.match(await entries.first().innerText(), /Mei Lin\s+lifted a ban of/);
  await page.context().close();
});

test("everything that somebody wrote is taken away at once, and comes back, without scripts", async () => {
  const page = await open(`/people/${person.split("/").at(-1)}`);
  const remove = async (which) => {
    await page.locator("summary", { hasText: "Remove comments…" }).click();
    await page.getByLabel("Which comments").selectOption(which);
    await page.locator("details[open]").getByLabel("Reason").selectOption("Spam");
    await page.locator("details[open]").getByLabel("Note").fill("The same shop under every recipe,\nand not for the first time.");
    await page.getByRole("button", { name: "Remove comments", exact: true }).click();
  };
  await remove("All");
  await page.getByRole("status").getByText(/\d+ comments? (was|were) removed\./).waitFor();
  await page.getByRole("button", { name: /^Undo: \d+ comments? comes? back$/ }).click();
  await page.getByRole("status").getByText(/\d+ comments? (is|are) back\./).waitFor();
  await page.getByText("undone by Mei Lin").waitFor();
  // The pictures show one that can be undone, and somebody else whose comments stand.
  await remove("All");
  await page.getByRole("button", { name: /^Undo: / }).waitFor();
  await page.goto(here("/people"));
  const people = await page.locator(".rows .who a").evaluateAll((links) => links.map((link) => [link.textContent, link.pathname]));
  [, another] = people.find(([name, path]) => name !== "Mei Lin" && path !== person);
  await page.context().close();
});

test("threads are closed, slowed down, named, and follow pages that moved, without scripts", async () => {
  const page = await open("/threads");
  await page.locator(".rows .who a").first().click();
  await page.getByRole("button", { name: "Close the thread" }).click();
  await page.getByText("This thread is closed").waitFor();
  await page.getByRole("button", { name: "Open the thread" }).click();
  await page.getByText("This thread takes comments").waitFor();
  await page.getByLabel("Between two comments of one person").selectOption("a minute");
  await page.getByRole("button", { name: "Set the pace" }).click();
  await page.locator("option[selected]", { hasText: "a minute" }).waitFor({ state: "attached" });
  await page.getByLabel("Title").fill("Another title");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "Another title" }).waitFor();
  await page.goto(here("/threads/remap"));
  await page.getByLabel("Old address").fill(app.urls.blog);
  await page.getByLabel("New address").fill(`${app.urls.blog}/moved`);
  await page.getByRole("button", { name: "See what would happen" }).click();
  await page.getByText("will follow").waitFor();
  await page.getByRole("button", { name: "Move them" }).click();
  await page.getByText(/followed (its page|their pages)\./).waitFor();
  await page.context().close();
});

test("anybody gives notice of illegal content, and it is decided with reasons, without scripts", async () => {
  const { comments } = JSON.parse((await get(`${app.urls.comments}/api/v1/sites/blog/recent?limit=1`)).text);
  notice = `${app.urls.comments}/notice/blog?comment=${comments[0].id}`;
  const guest = await openPage(browser, { javaScriptEnabled: false });
  await guest.goto(notice);
  await guest.getByLabel("Why is it illegal?").fill("It sells a medicine that is not approved.");
  await guest.getByRole("button", { name: "Send the notice" }).click();
  await guest.getByText("Something is missing below.").waitFor();
  await guest.getByLabel("Your name").fill("Eve Adams");
  await guest.getByLabel("Your e-mail address").fill("eve@people.example");
  await guest.getByLabel("I believe in good faith").check();
  await guest.getByRole("button", { name: "Send the notice" }).click();
  await guest.getByRole("heading", { name: "Your notice has arrived" }).waitFor();
  await guest.context().close();
  const page = await open("/notices");
  await page.getByText("It sells a medicine that is not approved.").waitFor();
  await page.locator("summary", { hasText: "Decide…" }).click();
  await page.getByLabel("The comment stays").check();
  await page.getByLabel("The law", { exact: true }).check();
  await page.getByLabel("Which law, or which clause").fill("Medicinal Products Act, section 21");
  await page.getByLabel("Facts and circumstances").fill("The comment names a book about herbs, and sells nothing.");
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await page.getByText("It is decided, and told.").waitFor();
  await page.context().close();
});

/** From the list of threads to what a merge of the first two would do. */
async function preview(page) {
  const rows = page.locator(".rows .who a");
  const other = (await rows.nth(1).getAttribute("href")).split("/").at(-1);
  await rows.first().click();
  await page.getByLabel("Address or key of the other page").fill(other);
  await page.getByRole("button", { name: "See what would happen" }).click();
  await page.getByText("goes into").waitFor();
}

for (const [look, options] of Object.entries(LOOKS)) {
  test(`every page is accessible and as wide as its window: ${look}`, async () => {
    await sql(app, "update bans set lifted_at = null, lifted_by = null");
    const id = person.split("/").at(-1);
    for (const [name, path] of [
      ["people", "/people"],
      ["banned", "/people?crowd=banned"],
      ["person", `/people/${id}`],
      ["another", `/people/${another.split("/").at(-1)}`],
      ["bans", "/people/bans"],
      ["threads", "/threads"],
      ["remap", "/threads/remap"],
      ["erase", `/people/${id}/erase`],
      ["merge", "/threads"],
      ["notices", "/notices"],
      ["log", "/log"],
    ]) {
      const page = await open(path, { ...options, javaScriptEnabled: true });
      if (["person", "another"].includes(name)) for (const summary of await page.locator("summary").all()) await summary.click();
      if (name === "threads") {
        await takePicture(page, `desk-threads-${look}`);
        await page.locator(".rows .who a").first().click();
      }
      if (name === "merge") await preview(page);
      await takePicture(page, `desk-${name === "threads" ? "thread" : name}-${look}`);
      assert.deepEqual(await accessibilityFindings(page, "html"), [], `${name} ${look}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${name} ${look} is ${overflow} px too wide`);
      assert.deepEqual(page.problems, [], `${name} ${look}`);
      await page.context().close();
    }
    const form = await openPage(browser, options);
    await form.goto(notice);
    await takePicture(form, `desk-notice-${look}`);
    assert.deepEqual(await accessibilityFindings(form, "html"), [], `the form, ${look}`);
    await form.context().close();
  });
}

test("somebody is erased after a word of confirmation, and two threads become one, without scripts", async () => {
  const page = await open(`/people/${person.split("/").at(-1)}`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^blog-.*\.json$/);
  await page.getByRole("link", { name: "Erase this person…" }).click();
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await page.getByText("Tick the box if you are sure.").waitFor();
  await page.getByLabel("I know that this can’t be undone").check();
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await page.getByText("The person is erased.").waitFor();
  await page.goto(here("/threads"));
  await preview(page);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await page.getByText("The threads are one now.").waitFor();
  await page.context().close();
});
