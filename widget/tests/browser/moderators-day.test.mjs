// A moderator's day: two hundred comments by keyboard alone, undo, two at one desk, a ban, and all of it without scripts.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { DESK, holdAll, moderator, write } from "./support/desk.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { ban, command, known, visitAs } from "./support/accounts.mjs";
import { visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

/** Comments of a long morning. */
const MANY = 200;
const SIZES = { wide: { viewport: { width: 1440, height: 900 } }, phone: { viewport: { width: 390, height: 844 } } };

const items = (page) => page.locator(".item:visible");
const item = (page, text) => page.locator(".item:visible", { hasText: text });
const toast = (page) => page.getByRole("status").last();

let mia;

before(async () => {
  const many = ["posts_per_minute=1000", "posts_per_hour=1000", "posts_per_minute_address=1000"];
  await command(app, "site", "set", "blog", ...many);
  mia = await moderator(browser, "Mia Moore");
  await holdAll();
}, { timeout: 120_000 });

test("what waits is there as readers would see it, with why, and looks right", async () => {
  await write("You *never* answer. See https://one.example, https://two.example and [three](https://three.example).", "Ada Quist");
  await write("> Somebody said this\n\nAnd I say `that`:\n\n- one\n- two", "Ben Ortiz");
  await mia.goto(`${DESK}/queue`);
  await item(mia, "You never answer").locator("em", { hasText: "never" }).waitFor();
  await item(mia, "You never answer").getByText("Every comment waits on this site").waitFor();
  const state = await mia.context().storageState();
  for (const [size, options] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await openPage(browser, { ...options, colorScheme, storageState: state });
      for (const path of ["", "/queue", "/comments"]) {
        await page.goto(DESK + path);
        assert.deepEqual(await accessibilityFindings(page, "html"), [], `${path} ${size} ${colorScheme}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${path} is as wide as its window (${size}): ${wide}`);
        await takePicture(page, `desk${path.replace("/", "-") || "-overview"}-${size}-${colorScheme}`);
      }
      await page.goto(`${DESK}/queue`);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await accessibilityFindings(page, "html"), []);
      await takePicture(page, `desk-keys-${size}-${colorScheme}`);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  }
});

test("two hundred comments are worked by keyboard alone", async (context) => {
  const texts = Array.from({ length: MANY }, (_, index) => `Morning comment ${index}.`);
  for (let at = 0; at < MANY; at += 20) await Promise.all(texts.slice(at, at + 20).map((text) => write(text, "Ada Quist")));
  await mia.goto(`${DESK}/queue`);
  await mia.keyboard.press("j");
  const keys = ["a", "a", "s", "r"];
  const began = performance.now();
  let done = 0;
  const all = MANY + 2;
  while (done < all) {
    // The page asks for more by itself: nobody waits for it unless they are quicker than that.
    await mia.waitForFunction(() => document.activeElement.matches(".item:not([hidden])"));
    await mia.keyboard.press(keys[done % keys.length]);
    done += 1;
  }
  await mia.getByText("Nothing waits.").waitFor();
  const each = (performance.now() - began) / all;
  await mia.waitForFunction(async (address) => {
    const page = await (await fetch(address)).text();
    return page.includes("Nothing waits.");
  }, `${DESK}/queue`);
  context.diagnostic(`${all} decisions by keyboard, ${each.toFixed(1)} ms each`);
  assert.deepEqual(mia.problems, []);
});

test("a decision is undone by a key, again and again", async () => {
  for (const text of ["First to go", "Second to go"]) await write(text, "Cyd Lang");
  await item(mia, "Second to go").waitFor();
  await item(mia, "First to go").focus();
  await mia.keyboard.press("s");
  await mia.keyboard.press("r");
  await mia.getByText("Nothing waits.").waitFor();
  await mia.getByRole("button", { name: "Undo" }).waitFor();
  await mia.keyboard.press("u");
  await item(mia, "Second to go").waitFor();
  await mia.keyboard.press("z");
  await item(mia, "First to go").waitFor();
  await mia.waitForFunction(() => document.activeElement.textContent.includes("First to go"));
  await mia.reload();
  assert.equal(await items(mia).count(), 2);
  // While somebody types, keys are letters.
  await mia.keyboard.press("/");
  await mia.keyboard.type("aas");
  assert.equal(await mia.getByLabel("Words").inputValue(), "aas");
  assert.equal(await items(mia).count(), 2);
});

test("what is undone is worked on next, though the list was looked at before the answer came", async () => {
  await write("Gone for a moment", "Cyd Lang");
  const gone = item(mia, "Gone for a moment");
  await gone.focus();
  await mia.keyboard.press("s");
  await mia.getByRole("button", { name: "Undo" }).waitFor();
  await mia.evaluate((text) => {
    const find = () => [...document.querySelectorAll(".item")].find((item) => item.textContent.includes(text));
    const [ask, decided] = [window.fetch, find()];
    window.fetch = async (address, options) => {
      const answer = await ask(address, options);
      if (!String(options?.body).includes("decision=restore")) return answer;
      while (find() === decided) await new Promise(requestAnimationFrame);
      window.fetch = ask;
      return answer;
    };
  }, "Gone for a moment");
  await mia.keyboard.press("u");
  await gone.waitFor();
  await mia.waitForFunction(() => document.activeElement.textContent.includes("Gone for a moment"));
  await mia.keyboard.press("r");
  await gone.waitFor({ state: "hidden" });
  // Who leaves before would find it on the next page.
  await mia.getByText("The comment was removed.").waitFor();
});

test("several are decided at once", async () => {
  await mia.goto(`${DESK}/queue`);
  await item(mia, "First to go").focus();
  await mia.keyboard.press("x");
  await item(mia, "Second to go").getByRole("checkbox").check();
  await mia.getByRole("form", { name: "With all that are selected:" }).getByRole("button", { name: "Remove" }).click();
  await mia.getByText("2 comments were removed.").waitFor();
  await mia.getByText("Nothing waits.").waitFor();
});

test("two moderators see each other, and what comes and goes", async () => {
  const ben = await moderator(browser, "Ben Bauer");
  await write("Who looks at me?", "Dia Fox");
  for (const page of [mia, ben]) await item(page, "Who looks at me?").waitFor();
  await item(ben, "Who looks at me?").focus();
  await item(mia, "Who looks at me?").getByText("Ben Bauer is looking at this").waitFor();
  await takePicture(mia, "desk-seen");
  await item(mia, "Who looks at me?").focus();
  await ben.keyboard.press("a");
  await mia.getByText("Ben Bauer had approved it already.").waitFor();
  await item(mia, "Who looks at me?").waitFor({ state: "hidden" });
  await ben.keyboard.press("u");
  await item(mia, "Who looks at me?").waitFor();

  // Both decide at the same moment: the later one is told.
  await item(mia, "Who looks at me?").focus();
  await mia.route("**/queue/decide", async (route) => {
    await item(ben, "Who looks at me?").focus();
    await ben.keyboard.press("s");
    await ben.getByText("The comment was called spam.").waitFor();
    await route.continue();
  });
  await mia.keyboard.press("a");
  await toast(mia).getByText("Ben Bauer had called it spam already.").waitFor();
  await mia.unroute("**/queue/decide");
  await ben.context().close();
});

test("a ban ends what somebody does within five seconds", async (context) => {
  const cyd = await visitAs(browser, `${app.urls.blog}/slow-bread`, "Cyd Cross");
  const sockets = [];
  cyd.on("websocket", (socket) => sockets.push(socket));
  await cyd.reload();
  await known(cyd, "Cyd Cross");
  // Others see that Cyd reads: the socket is known to be theirs.
  const reader = await visit(browser, `${app.urls.blog}/slow-bread`);
  await widget(reader).locator('.presence[title*="Cyd Cross"]').waitFor();
  await reader.context().close();
  await write("Bread is overrated", "Dia Fox");
  await item(mia, "Bread is overrated").focus();
  assert.match(await item(mia, "Bread is overrated").getByRole("link", { name: "Ban…" }).getAttribute("href"), /\/people\/[0-9a-f-]{36}$/);
  const open = sockets.filter((socket) => !socket.isClosed());
  assert.ok(open.length > 0);
  const closed = Promise.all(open.map((socket) => socket.waitForEvent("close")));
  await ban(app, "Cyd Cross");
  const began = performance.now();
  await closed;
  const took = performance.now() - began;
  context.diagnostic(`the socket was closed ${took.toFixed(0)} ms after the ban`);
  assert.ok(took < 5_000, `${took} ms`);
  await mia.keyboard.press("r");
  await cyd.context().close();
});

test("it works without scripts", async () => {
  await write("No scripts here", "Eve Hall");
  const page = await openPage(browser, { storageState: await mia.context().storageState(), javaScriptEnabled: false });
  await page.goto(`${DESK}/queue`);
  await item(page, "No scripts here").getByText("With a reason…").click();
  await item(page, "No scripts here").getByLabel("Reason").selectOption("off_topic");
  await item(page, "No scripts here").getByLabel("Note").fill("Not about desks");
  await item(page, "No scripts here").locator(".reasons").getByRole("button", { name: "Remove" }).click();
  await page.getByText("The comment was removed.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await item(page, "No scripts here").waitFor();
  await item(page, "No scripts here").getByRole("button", { name: "Spam" }).click();
  await page.getByText("The comment was called spam.").waitFor();
  await page.getByRole("link", { name: "Spam", exact: true }).click();
  await item(page, "No scripts here").getByText("Mia Moore called it spam").waitFor();
  await page.goto(`${DESK}/comments`);
  await page.getByLabel("Words").fill("scripts");
  await page.getByRole("button", { name: "Search" }).click();
  await item(page, "No scripts here").waitFor();
  assert.equal(await items(page).count(), 1);
  await page.context().close();
});
