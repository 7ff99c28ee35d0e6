// Read first, run later: the server's nodes are shown at once and taken over without a flash.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./support/browser.mjs";
import { accessibilityFindings, layoutShift } from "./support/measure.mjs";
import { action, arrive, bodies, comment, drawn, post, ready, settled, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

/** The program does not come before the answer is called. */
async function holdProgram(page) {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

test("the program takes the server's nodes over and replaces none", async () => {
  const page = await openPage(browser);
  const go = await holdProgram(page);
  await page.addInitScript(() => {
    document.addEventListener("afterword:ready", () => (window.afterwordReady = true));
  });
  await page.goto(`${app.urls.blog}/low-water`);
  await widget(page).getByRole("article").first().waitFor();
  const written = await page.evaluate(() => {
    const nodes = [...document.querySelector("afterword-comments").shadowRoot.querySelectorAll("section, section *")];
    for (const node of nodes) node.writtenByServer = true;
    return nodes.length;
  });
  assert.ok(written > 100);
  go();
  await ready(page);
  await drawn(page);

  const left = await page.evaluate(() => {
    const nodes = [...document.querySelector("afterword-comments").shadowRoot.querySelectorAll("article, article .body, article .body *, h2, h3, form, textarea")];
    return { all: nodes.length, mine: nodes.filter((node) => node.writtenByServer).length };
  });
  assert.equal(left.mine, left.all, "every comment, body and form is the server's own node");
  assert.equal(await layoutShift(page), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a menu that was opened before the program came is filled when it comes", async () => {
  const page = await openPage(browser);
  const go = await holdProgram(page);
  await page.goto(`${app.urls.blog}/low-water`);
  const opener = widget(page).getByRole("button", { name: /^More for the comment/ }).first();
  await opener.click();
  const menu = widget(page).locator(".menu:popover-open");
  await menu.waitFor({ state: "attached" });
  assert.equal(await menu.isVisible(), false);
  go();
  const report = menu.getByRole("button", { name: "Report…" });
  await report.waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await report.click();
  await widget(page).getByRole("dialog").waitFor();
  assert.equal(await menu.count(), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("what was pressed before the program came is done when it comes", async () => {
  const page = await openPage(browser);
  const go = await holdProgram(page);
  await page.goto(`${app.urls.blog}/low-water`);
  const oldest = widget(page).getByRole("button", { name: "Oldest" });
  const replies = widget(page).getByRole("button", { name: /^Reply/ });
  await oldest.click();
  await replies.nth(1).press("Enter");
  const waiting = widget(page).locator("[aria-busy]");
  assert.equal(await waiting.count(), 2);
  assert.deepEqual(await accessibilityFindings(page), []);
  go();
  await widget(page).locator(".sort [aria-pressed=true]", { hasText: "Oldest" }).waitFor();
  await widget(page).locator("form.composer:not(.entrance) textarea").waitFor();
  assert.equal(await waiting.count(), 0);

  // From then on a click is one click.
  const fold = widget(page).getByRole("button", { name: /^Hide/ }).first();
  await fold.click();
  await widget(page).locator(".unfold").waitFor();
  assert.equal(await waiting.count(), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("what is sent before the program came goes nowhere, and is there to be sent", async () => {
  const page = await openPage(browser);
  const go = await holdProgram(page);
  const address = `${app.urls.blog}/low-water`;
  await page.goto(address);
  const field = widget(page).locator("form.entrance textarea");
  await field.click();
  await field.fill("Sent too early");
  await widget(page).locator("form.entrance button[type=submit]").click();
  await drawn(page);
  assert.equal(page.url(), address);
  go();
  await widget(page).locator("form.entrance.open").waitFor();
  assert.equal(await field.inputValue(), "Sent too early");
  await page.context().close();
});

test("the window of who wants to sign in before the program came opens when it comes", async () => {
  const page = await openPage(browser);
  const go = await holdProgram(page);
  await page.goto(`${app.urls.blog}/low-water`);
  await widget(page).getByRole("button", { name: "Sign in" }).click();
  const popup = page.waitForEvent("popup");
  go();
  await (await popup).waitForURL(`${app.urls.comments}/auth/**`);
  await page.context().close();
});

test("what strangers do to comments while it runs costs none of their words", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  const before = await bodies(page);
  const title = await widget(page).getByRole("heading", { level: 2 }).innerText();
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("afterword-comments");
    // An extension puts something of its own into each comment, a translator something in place of each text but those of
    // comments.
    for (const article of shadowRoot.querySelectorAll("article")) {
      article.prepend(Object.assign(document.createElement("aside"), { textContent: "An advertisement" }));
      article.querySelector(".body").before(document.createElement("div"), document.createElement("x-shield"));
    }
    const texts = document.createTreeWalker(shadowRoot.querySelector("section"), NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) if (!texts.currentNode.parentElement.closest(".body, textarea")) all.push(texts.currentNode);
    for (const text of all) {
      const font = document.createElement("font");
      text.replaceWith(font);
      font.append(text);
    }
  });
  const oldest = comment(page, before.at(-1));
  await oldest.getByRole("button", { name: /^Reply/ }).first().click();
  await widget(page).locator("form.composer:not(.entrance) textarea").fill("In spite of all");
  await widget(page).locator("form.composer:not(.entrance) button[type=submit]").click();
  await widget(page).locator("form.composer:not(.entrance) input[name=name]").fill("Ada");
  await widget(page).locator("form.composer:not(.entrance) button[type=submit]").click();
  await settled(page, "In spite of all");
  await post(page, "And at the top");
  assert.deepEqual((await bodies(page)).filter((body) => before.includes(body)), before);
  assert.equal((await bodies(page)).length, before.length + 2);
  assert.notEqual(await widget(page).getByRole("heading", { level: 2 }).innerText(), title, "it counts on");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a comment that a stranger changes while it is edited shows its words afterwards, and only then", async () => {
  const page = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(page, "Mine to change", "Ada");
  await page.reload();
  await ready(page);
  const mine = comment(page, "Mine to change");
  const body = mine.locator(".body").first();
  const advertise = () => mine.evaluate((article) => article.prepend(document.createElement("aside")));
  await action(page, "Mine to change", "Edit").click();
  await body.waitFor({ state: "hidden" });
  await advertise();
  await mine.getByRole("button", { name: "Cancel" }).click();
  await body.waitFor({ state: "visible" });
  await advertise();
  await action(page, "Mine to change", "Edit").click();
  await body.waitFor({ state: "hidden" });
  const field = mine.locator("textarea:not([readonly])");
  await field.waitFor();
  assert.equal(await field.inputValue(), "Mine to change");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("everything is said in one language, by the server and by the program, and failures too", async () => {
  const page = await openPage(browser);
  await arrive(page, `${app.urls.blog}/low-water`);
  await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("locale", "de-AT"));
  await widget(page).locator("section[lang=de][dir=ltr]").waitFor();
  await widget(page).getByPlaceholder("Schreib einen Kommentar").focus();
  // The composer grows: that is the program's doing.
  await widget(page).getByRole("button", { name: "Fett (Ctrl+B)" }).waitFor();
  await widget(page).getByText(/^vor \d+ (Min\.|Std\.|Tagen)$|^\d+\. [A-ZÄ]/).first().waitFor();

  await page.route("**/threads/first*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("thread", "elsewhere"));
  await widget(page).getByText("Hier gibt es keine Kommentare").waitFor();
  await widget(page).getByRole("button", { name: "Noch einmal versuchen" }).waitFor();
  await page.context().close();
});

test("comments can be read while the program can't be had, and the page says so", async () => {
  const page = await openPage(browser);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(`${app.urls.blog}/low-water`);
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  await widget(page).locator("[data-unsupported]").waitFor({ state: "visible" });
  await page.context().close();
});

test("a page that is not scrolled to the comments pays for the loader alone", async () => {
  const page = await openPage(browser);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const tall = new CSSStyleSheet();
    tall.replaceSync("article { margin-bottom: 9000px }");
    document.adoptedStyleSheets = [tall];
  });
  await page.goto(`${app.urls.blog}/low-water`, { waitUntil: "networkidle" });
  const ours = requests.filter((url) => url.startsWith(app.urls.comments));
  assert.deepEqual(ours, [`${app.urls.comments}/embed.js`]);

  await page.evaluate(() => document.querySelector("afterword-comments").scrollIntoView());
  await widget(page).getByRole("article").first().waitFor();
  assert.equal(await layoutShift(page), 0);
  await page.context().close();
});

test("removing the widget leaves nothing behind, and it can come back", async () => {
  const page = await openPage(browser);
  await arrive(page, `${app.urls.blog}/low-water`);
  await page.evaluate(() => window.Afterword.destroy());
  assert.equal(await widget(page).count(), 0);
  await page.evaluate(() => {
    window.afterwordReady = false;
    window.Afterword.mount(document.querySelector("main"), { site: "blog" });
  });
  await ready(page);
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("another thread attribute swaps the thread", async () => {
  const page = await openPage(browser);
  await arrive(page, `${app.urls.blog}/low-water`);
  await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("thread", "another"));
  await widget(page).getByText("Nobody has written here yet").waitFor();
  await page.evaluate(() => document.querySelector("afterword-comments").removeAttribute("thread"));
  await widget(page).getByText("The iron ring is on the 1821 survey").waitFor();
  await page.context().close();
});
