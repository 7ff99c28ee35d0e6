// What most readers do, in Firefox: they read, write, answer, change their mind, see what others write, and sort.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, startFirefox } from "./support/firefox.mjs";
import { action, arrive, comment, post, reply, settled, widget } from "./support/people.mjs";
import { app } from "./support/stage.mjs";

const RIVER = `${app.urls.blog}/low-water`;
const BREAD = `${app.urls.blog}/slow-bread`;

let firefox;

before(async () => {
  firefox = await startFirefox();
});

after(() => firefox?.close());

/** Somebody in front of a page. */
async function visit(address) {
  const page = await openPage(firefox);
  await arrive(page, address);
  return page;
}

/** Two people in front of a page; whoever does something has their tab before them, as Firefox demands. */
async function pair(address) {
  const people = [await visit(address), await visit(address)];
  for (const page of people) page.acts = () => page.bringToFront();
  return people;
}

/** Takes in what has gathered, until a text is there. */
const takeIn = (page, text) =>
  page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const look = () => {
          const { shadowRoot } = document.querySelector("afterword-comments");
          shadowRoot.querySelector(".gathered")?.click();
          if (shadowRoot.querySelector(".list")?.textContent.includes(text)) resolve();
          else setTimeout(look, 50);
        };
        look();
      }),
    text,
  );

/** The texts of all comments that are shown, from top to bottom. */
const bodies = (page) =>
  page.evaluate(() =>
    [...document.querySelector("afterword-comments").shadowRoot.querySelectorAll("article .body:not([hidden])")].map((body) => body.innerText),
  );

test("a reader sees the conversation, and where nobody wrote, that nobody did", async () => {
  const page = await visit(RIVER);
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  const found = await bodies(page);
  assert.ok(found.length > 5 && found.every(Boolean));
  await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("thread", "nobody-was-here"));
  await widget(page).getByText("Nobody has written here yet.").waitFor();
  await page.close();
});

test("a guest writes, another sees it come, answers, and the first one sees that", async () => {
  const [ada, ben] = await pair(BREAD);
  await ada.acts();
  await post(ada, "How warm is your kitchen?", "Ada Fox");
  await comment(ada, "How warm").getByText("Ada Fox").first().waitFor();
  await ben.acts();
  // New roots gather until they are asked for, where something is read already.
  await takeIn(ben, "How warm is your kitchen?");
  await comment(ben, "How warm").waitFor();
  await reply(ben, "How warm", "Nineteen degrees, on a good day", "Ben Fox");
  await comment(ada, "Nineteen degrees").getByText("Ben Fox").first().waitFor();
  await Promise.all([ada.close(), ben.close()]);
});

test("they change what they wrote, and others see it change", async () => {
  const [ada, ben] = await pair(BREAD);
  await ada.acts();
  await post(ada, "Half an hour in the oven", "Eda Fox");
  await ben.acts();
  await takeIn(ben, "Half an hour");
  await ada.acts();
  await action(ada, "Half an hour", "Edit").click();
  const field = widget(ada).locator("form.composer:not(.entrance) textarea");
  await field.waitFor();
  await field.fill("A whole hour in the oven");
  await widget(ada).locator("form.composer:not(.entrance) button[type=submit]").click();
  await settled(ada, "A whole hour");
  await comment(ben, "A whole hour").waitFor();
  await comment(ben, "A whole hour").getByText("edited").first().waitFor();
  await Promise.all([ada.close(), ben.close()]);
});

test("a reader sorts, and it is remembered", async () => {
  const page = await visit(RIVER);
  const newest = await bodies(page);
  const isSorted = (name) => widget(page).locator(`.sort [aria-pressed=true]`, { hasText: name }).waitFor();
  await widget(page).getByRole("button", { name: "Oldest" }).click();
  await isSorted("Oldest");
  let oldest = newest;
  while (oldest[0] === newest[0]) oldest = await bodies(page);
  assert.deepEqual(oldest.toSorted(), newest.toSorted(), "the same comments in another order");
  await page.reload();
  await isSorted("Oldest");
  await widget(page).getByRole("button", { name: "Best" }).click();
  await isSorted("Best");
  await page.close();
});
