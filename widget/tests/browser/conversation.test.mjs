// Two people, two browsers, one page of somebody else's site.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openAnother, openPage } from "./support/browser.mjs";
import { action, arrive, bodies, comment, post, ready, reply, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

test("two browsers see each other's comment, reply, edit and delete as they happen", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  const ben = await visit(browser, `${app.urls.blog}/slow-bread`);

  await post(ana, "Two days, and the crust!", "Ana");
  await comment(ben, "Two days, and the crust!").waitFor();

  await reply(ben, "the crust", "Which flour do you use?", "Ben");
  await comment(ana, "Which flour do you use?").waitFor();

  await action(ben, "Which flour", "Edit").click();
  const field = widget(ben).locator("form.composer:not(.entrance) textarea");
  await field.fill("Which *rye* flour do you use?");
  await widget(ben).getByRole("button", { name: "Save" }).click();
  await comment(ana, "Which rye flour").waitFor();
  await comment(ana, "Which rye flour").getByText("edited").waitFor();

  await action(ben, "Which rye", "Delete").click();
  await action(ben, "Which rye", "Delete").click();
  await comment(ana, "Which rye").waitFor({ state: "detached" });
  await comment(ben, "Which rye").waitFor({ state: "detached" });

  assert.deepEqual([ana.problems, ben.problems], [[], []]);
  await Promise.all([ana.context().close(), ben.context().close()]);
});

test("a comment that was answered keeps its place when it goes", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ana, "I take it back in a moment", "Ana");
  await reply(ana, "take it back", "But I answered");
  const root = comment(ana, "take it back");
  await action(ana, "take it back", "Delete").click();
  await action(ana, "take it back", "Delete").click();
  await widget(ana).getByText("This comment was removed.").first().waitFor();
  await comment(ana, "But I answered").waitFor();
  await ana.context().close();
});

test("a guest who comes back is known and can still edit", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ana, "I will be back", "Ana");
  await ana.reload();
  await ready(ana);
  await action(ana, "I will be back", "Edit").click();
  await widget(ana).locator("form.composer:not(.entrance) textarea").fill("I am back");
  await widget(ana).getByRole("button", { name: "Save" }).click();
  await comment(ana, "I am back").waitFor();
  // Known by name as well: nothing is asked.
  await post(ana, "And I need no second introduction");
  await ana.context().close();
});

test("somebody else gets no buttons for it", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(ana, "Only mine to change", "Ana");
  const ben = await visit(browser, `${app.urls.blog}/slow-bread`);
  const found = comment(ben, "Only mine to change");
  await found.waitFor();
  assert.equal(await found.getByRole("button", { name: "Edit" }).count(), 0);
  await Promise.all([ana.context().close(), ben.context().close()]);
});

test("new comments gather behind a bar and never move what is being read", async () => {
  const reader = await visit(browser, `${app.urls.blog}/low-water`);
  const writer = await visit(browser, `${app.urls.blog}/low-water`);
  const first = comment(reader, "Like someone who has closed a drawer");
  await first.scrollIntoViewIfNeeded();
  const before = await first.boundingBox();

  await post(writer, "I was there on Sunday", "Wanda");
  const bar = widget(reader).getByRole("button", { name: "1 new comment" });
  await bar.waitFor();
  const after = await first.boundingBox();
  assert.ok(Math.abs(after.y - before.y) <= 1, `moved from ${before.y} to ${after.y}`);
  await bar.click();
  await comment(reader, "I was there on Sunday").waitFor();
  assert.deepEqual(reader.problems, []);
  await Promise.all([reader.context().close(), writer.context().close()]);
});

test("a post that fails keeps its text, and a retry posts it once", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  const ben = await visit(browser, `${app.urls.blog}/slow-bread`);
  // The server gets the first try and makes the comment; its answer is lost.
  await ana.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (request, options) => {
      const answer = await real(request, options);
      if ((request.method ?? options?.method) !== "POST") return answer;
      window.fetch = real;
      throw new TypeError("the connection broke");
    };
  });
  const field = widget(ana).locator("form.entrance textarea");
  await field.click();
  await field.fill("Said once, heard once");
  await widget(ana).locator("form.entrance button[type=submit]").click();
  await widget(ana).locator("form.entrance input[name=name]").fill("Ana");
  await widget(ana).locator("form.entrance button[type=submit]").click();
  const retry = widget(ana).getByRole("button", { name: "Retry" });
  const arrived = comment(ana, "Said once").and(ana.locator("[id^=comment-]"));
  await retry.or(arrived).first().waitFor();
  if (await retry.isVisible()) await retry.click();
  await arrived.waitFor();
  await widget(ben).getByRole("button", { name: "1 new comment" }).click();
  await comment(ben, "Said once").waitFor();
  for (const page of [ana, ben]) {
    const said = (await bodies(page)).filter((text) => text.includes("Said once"));
    assert.equal(said.length, 1);
  }
  await Promise.all([ana.context().close(), ben.context().close()]);
});

test("a draft survives a reload and is shared between tabs", async () => {
  const ana = await visit(browser, `${app.urls.blog}/slow-bread`);
  const field = (page) => widget(page).locator("form.entrance textarea");
  await field(ana).click();
  await field(ana).fill("Half a thought");
  await ana.waitForFunction(() => Object.keys(localStorage).some((name) => name.includes("draft")));
  await ana.reload();
  await ready(ana);
  await ana.waitForFunction(
    () => document.querySelector("afterword-comments").shadowRoot?.querySelector("textarea")?.value === "Half a thought",
  );
  const tab = await openAnother(ana);
  await arrive(tab, `${app.urls.blog}/slow-bread`);
  assert.equal(await field(tab).inputValue(), "Half a thought");
  await ana.context().close();
});

test("sorting is kept, and a link to a comment leads to it", async () => {
  const page = await visit(browser, `${app.urls.blog}/low-water`);
  await widget(page).getByRole("button", { name: "Oldest" }).click();
  await page.waitForFunction(() => {
    const first = document.querySelector("afterword-comments").shadowRoot?.querySelector("article .body");
    return first?.textContent.includes("iron ring");
  });
  await page.reload();
  await ready(page);
  assert.match((await bodies(page))[0], /iron ring/);

  const id = await comment(page, "ice jammed").getAttribute("id");
  await page.goto(`${app.urls.blog}/low-water?again#${id}`);
  await ready(page);
  await widget(page).locator("article.target").waitFor();
  const box = await widget(page).locator("article.target").boundingBox();
  assert.ok(box.y >= -5 && box.y < 900, `it is at ${box.y}`);
  await page.context().close();
});

test("counts on the index are those of the threads", async () => {
  const page = await openPage(browser);
  await page.goto(app.urls.blog);
  const count = page.locator("afterword-count").first();
  await page.waitForFunction(() => /^\d+/.test(document.querySelector("afterword-count").textContent));
  assert.match(await count.textContent(), /^1[3-9]/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
