// Published attacks by markup, thousands of them, through every way in which somebody writes, drawn wherever it is read: nothing
// runs, nothing is asked of a stranger, and nothing stands in a comment but what a comment may have (A01 to A08).

import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { openPage } from "./support/browser.mjs";
import { corpora } from "./support/corpora.mjs";
import { DESK, holdAll, moderator, write as writeAs } from "./support/desk.mjs";
import { serve } from "./support/examples.mjs";
import { arrive, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const API = `${app.urls.comments}/api/v1/sites/blog`;
/** Attacks in a comment: each by itself in a paragraph. */
const TOGETHER = 20;
/** Comments of a thread: they are all on its first page. */
const THREAD = 25;

const lists = await corpora();
// Nothing that is written has a NUL or half a character in it.
const attacks = [...new Set(Object.values(lists).flat())].filter((text) => !text.includes("\0") && text.isWellFormed() && text.trim());
const groups = [];
for (let at = 0; at < attacks.length; at += TOGETHER) groups.push(attacks.slice(at, at + TOGETHER));
/** What was sent, and where it is read. */
const sent = { comments: 0, edits: 0, names: 0, titles: 0, previews: 0, forms: 0, refused: 0 };
const threads = [];
/** Those that were taken as they are. */
const taken = [];
const paragraphs = (texts) => texts.join("\n\n").slice(0, 9_900);

let site;

function headers() {
  return {
    origin: app.urls.blog,
    "x-afterword-csrf": "1",
    "content-type": "application/json",
    authorization: `Guest awg_${randomBytes(32).toString("base64url")}`,
    "idempotency-key": randomUUID(),
  };
}

const ask = (method, path, body, more) => get(`${API}${path}`, { ...headers(), ...more }, method, JSON.stringify(body));

/** A thread under an attack as its key, else under a name of ours; its id. */
async function open(attack, index) {
  for (const key of [attack.trim(), `attacks-${index}`]) {
    const { status, text } = await get(`${API}/threads/first?${new URLSearchParams({ key })}`);
    const [, id] = text.match(/"thread":\{"id":"([^"]+)/) ?? [];
    if (status === 200) return { key, id };
  }
  throw new Error("no thread");
}

/**
 * Posts a comment under an attack as its author's name, where one is taken. What is refused beside others (a name of a
 * character set that nobody reads, a text of marks alone) is tried by itself; the comments that came of it.
 */
async function write(thread, { key, title }, texts) {
  const body = paragraphs(texts);
  const url = `${app.urls.blog}/attacked?x=${title}`;
  const own = headers();
  for (const name of [texts.find((text) => text.trim().length <= 60) ?? "Ada", "Ada"]) {
    const comment = { thread: { key, url, title: title.slice(0, 300) }, body, guest: { name } };
    const { status, text } = await get(`${API}/threads/${thread}/comments`, own, "POST", JSON.stringify(comment));
    if (status === 201) {
      sent.comments += 1;
      sent.names += name === "Ada" ? 0 : 1;
      return [{ ...JSON.parse(text).comment, own }];
    }
    assert.equal(status, 422, text);
  }
  if (texts.length === 1) {
    sent.refused += 1;
    return [];
  }
  const written = [];
  for (const text of texts) written.push(...(await write(thread, { key, title }, [text])));
  return written;
}

/** Changes a comment to what its neighbour says. */
async function edit(thread, comment, texts) {
  const body = JSON.stringify({ body: paragraphs(texts.toReversed()), version: comment.version });
  const { status, text } = await get(`${API}/threads/${thread}/comments/${comment.id}`, comment.own, "PATCH", body);
  assert.equal(status, 200, text);
  sent.edits += 1;
}

before(async () => {
  const many = ["posts_per_minute=1000", "posts_per_hour=1000", "posts_per_minute_address=1000"];
  const taking = ["links", "images", "duplicates", "history"].map((rule) => `moderation.${rule}=allow`);
  await command(app, "site", "set", "blog", "tables=true", "task_lists=true", "depth_shown=4", ...many, ...taking);
  // No policy of the page holds back what would run, and none of its scripts is in the way.
  site = await serve(app, "attacked", async (pathname) => {
    const index = Number(pathname.slice(1));
    const { key } = threads[index] ?? { key: "none" };
    const escaped = key.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
    const element = `<afterword-comments site="blog" thread="${escaped}" loading="eager"></afterword-comments><afterword-recent site="blog" limit="50"></afterword-recent>`;
    const scripts = `<script async src="${app.urls.comments}/embed.js"></script><script type="module" src="${app.urls.comments}/recent.js"></script>`;
    return { type: "html", body: `<!doctype html><html lang="en"><title>Attacked</title>${element}${scripts}</html>` };
  });
  while (!(await get(`${API}/threads/first?key=a`)).text.includes('"tables":true')) await pause(100);

  for (let at = 0; at < groups.length; at += THREAD) {
    const some = groups.slice(at, at + THREAD);
    const thread = await open(some[0].find((text) => text.includes("<")) ?? some[0][0], at);
    threads.push(thread);
    const title = some[0].find((text) => text.includes("<") && text.trim().length < 300) ?? "Attacked";
    sent.titles += 1;
    const write_all = some.map(async (texts, index) => {
      const [comment, ...others] = await write(thread.id, { key: thread.key, title }, texts);
      if (index % 5 === 0 && others.length === 0) await edit(thread.id, comment, texts);
      return others.length === 0;
    });
    const whole = await Promise.all(write_all);
    taken.push(...some.filter((_, index) => whole[index]));
  }
}, { timeout: 120_000 });

/** What a page would do if something ran: it asks a stranger, opens a window, says something, goes elsewhere. */
async function trap(page) {
  const hits = [];
  page.on("dialog", async (dialog) => {
    hits.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("popup", () => hits.push("popup"));
  page.on("framenavigated", (frame) => {
    if (!/localhost:\d+\/|^about:blank$/.test(frame.url())) hits.push(`navigated: ${frame.url()}`);
  });
  await page.route(
    (url) => !/(^|\.)localhost$/.test(url.hostname) && url.protocol !== "data:",
    (route) => {
      hits.push(`request: ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.exposeFunction("afterwordHit", (name) => hits.push(`ran: ${name}`));
  await page.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
      window[name] = () => void window.afterwordHit(name);
    }
  });
  return hits;
}

/** What stands in bodies and should not; runs in the page. */
function strangers() {
  const TAGS = "p br em strong del code pre blockquote ul ol li a hr span details summary div table thead tbody tr th td".split(" ");
  const ATTRIBUTES = ["class", "tabindex", "href", "rel", "title", "start", "dir", "part", "hidden"];
  const roots = (root) => [root, ...[...root.querySelectorAll("*")].filter((it) => it.shadowRoot).flatMap((it) => roots(it.shadowRoot))];
  const all = roots(document).flatMap((root) => [...root.querySelectorAll(".body *")]);
  const wrong = [];
  for (const element of all) {
    if (!TAGS.includes(element.localName)) wrong.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      const isLink = name !== "href" || /^(https?|mailto):/i.test(value);
      if (!ATTRIBUTES.includes(name) || !isLink) wrong.push(`${name}="${value.slice(0, 200)}"`);
    }
    if (element.localName === "a" && !/nofollow ugc/.test(element.rel)) wrong.push("a link without its rel");
  }
  const bodies = roots(document).flatMap((root) => [...root.querySelectorAll(".body")]);
  return { wrong, bodies: bodies.length };
}

test("the trap catches what runs", async () => {
  const page = await openPage(browser);
  const hits = await trap(page);
  await page.goto(`${site.url}/none`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="x:" onerror="alert(1)"><img src="https://evil.example/x.png"><div class="body"><img src="x:" onerror="prompt(1)"></div>');
  });
  while (hits.length < 3) await pause(20);
  assert.deepEqual(hits.map((hit) => hit.split(":")[0]).sort(), ["ran", "ran", "request"]);
  assert.equal((await page.evaluate(strangers)).wrong.length, 3);
  await page.context().close();
});

test("nothing runs in the widget", async () => {
  const page = await openPage(browser);
  const hits = await trap(page);
  const answers = [];
  page.on("response", (answer) => answer.url().includes("cursor=") && answers.push(answer.status()));
  let seen = 0;
  for (const index of threads.keys()) {
    await arrive(page, `${site.url}/${index}`);
    const more = widget(page).getByRole("button", { name: "Show more comments" });
    for (let rest = await more.count(); rest > 0; rest = await more.count()) {
      const before = await widget(page).locator("article").count();
      await more.click();
      const came = widget(page).locator("article").nth(before).waitFor();
      await came.catch(async () => {
        const left = await more.evaluateAll((buttons) => buttons.map((button) => button.outerHTML));
        assert.fail(`nothing came: ${JSON.stringify({ before, left, answers })}`);
      });
      // The button comes last: what does not fit into a frame is drawn in the next.
      await widget(page).locator(".more[aria-disabled]").waitFor({ state: "detached" });
    }
    // What is covered is uncovered, and each word that says something to a pointer is told that one is there.
    const found = await page.evaluate(() => {
      for (const { shadowRoot } of document.querySelectorAll("afterword-comments, afterword-recent")) {
        for (const details of shadowRoot?.querySelectorAll("details") ?? []) details.open = true;
        for (const element of shadowRoot?.querySelectorAll(".body *, .by, .excerpt") ?? []) {
          for (const name of ["mouseover", "focus", "animationend"]) element.dispatchEvent(new Event(name));
        }
      }
    });
    assert.equal(found, undefined);
    const { wrong, bodies } = await page.evaluate(strangers);
    assert.deepEqual(wrong, [], threads[index].key);
    seen += bodies;
  }
  assert.deepEqual(hits, []);
  assert.equal(seen, sent.comments, "every comment was drawn");
  await page.context().close();
});

test("nor in what is edited and previewed in it", async () => {
  const page = await openPage(browser);
  const hits = await trap(page);
  await page.goto(`${site.url}/none`);
  const field = widget(page).locator("form.entrance textarea");
  await field.click();
  for (const texts of taken.filter((_, index) => index % 16 === 0)) {
    await field.fill(paragraphs(texts));
    await widget(page).getByRole("tab", { name: "Preview" }).or(widget(page).getByRole("button", { name: "Preview" })).first().click();
    // Not the words that say that it is on its way; and what is pressed moves when it comes.
    const shown = widget(page).locator("form.entrance .body:not([aria-busy]) > *").first();
    await shown.waitFor();
    assert.deepEqual((await page.evaluate(strangers)).wrong, []);
    sent.previews += 1;
    await widget(page).getByRole("tab", { name: "Write" }).or(widget(page).getByRole("button", { name: "Write", exact: true })).first().click();
  }
  assert.deepEqual(hits, []);
  await page.context().close();
});

test("nor in what the server writes for readers without scripts, for built pages and for lists", async () => {
  const page = await openPage(browser);
  const hits = await trap(page);
  for (const { key } of threads) {
    await page.goto(`${API}/threads/html?${new URLSearchParams({ key })}`);
    assert.deepEqual((await page.evaluate(strangers)).wrong, [], key);
    const { text } = await get(`${API}/threads/embed?${new URLSearchParams({ key })}`);
    await page.goto(`${site.url}/none`);
    await page.setContent(`<!doctype html><title>Built</title>${text.replace(/<script src[^>]*><\/script>/, "")}`);
    assert.deepEqual((await page.evaluate(strangers)).wrong, [], key);
  }
  for (const path of ["recent/html?limit=50", "recent/embed?limit=50"]) {
    await page.goto(`${site.url}/none`);
    await page.setContent((await get(`${API}/${path}`)).text);
  }
  assert.deepEqual(hits, []);
  assert.ok(page.problems.every((problem) => !problem.includes("Content Security Policy")), page.problems.join("\n"));
  await page.context().close();
});

test("nor on the form without scripts", async () => {
  const page = await openPage(browser);
  const hits = await trap(page);
  for (const texts of taken.filter((_, index) => index % 16 === 8)) {
    await page.goto(`${app.urls.comments}/comment?site=blog&key=form`);
    await page.getByLabel("Comment", { exact: true }).fill(paragraphs(texts));
    await page.getByLabel("Name", { exact: true }).fill(texts.find((text) => text.trim().length <= 60) ?? "Ada");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.locator(".shown, .error").first().waitFor();
    assert.deepEqual((await page.evaluate(strangers)).wrong, []);
    sent.forms += 1;
  }
  assert.deepEqual(hits, []);
  await page.context().close();
});

test("nor where moderators work", async () => {
  const mia = await moderator(browser, "Mia Moore");
  const page = await openPage(browser, { storageState: await mia.context().storageState() });
  await mia.context().close();
  const hits = await trap(page);
  await holdAll();
  for (const texts of taken.filter((_, index) => index % 8 === 4)) {
    const name = texts.find((text) => text.trim().length <= 60) ?? "Ada";
    await writeAs(paragraphs(texts), name).catch(() => writeAs(paragraphs(texts), "Ada"));
  }
  let seen = 0;
  for (const list of ["queue", "comments"]) {
    await page.goto(`${DESK}/${list}`);
    for (;;) {
      await page.locator(".item").first().waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        for (const element of document.querySelectorAll(".item *")) {
          for (const name of ["mouseover", "focus", "animationend"]) element.dispatchEvent(new Event(name));
        }
      });
      const { wrong, bodies } = await page.evaluate(strangers);
      assert.deepEqual(wrong, [], page.url());
      seen += bodies;
      const next = page.getByRole("link", { name: "Next page" });
      if ((await next.count()) === 0) break;
      await next.click();
    }
  }
  assert.ok(seen >= sent.comments, `${seen} of ${sent.comments} were drawn`);
  assert.deepEqual(hits, []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("how many there were", (context) => {
  const counts = Object.entries(lists).map(([name, texts]) => `${name} ${texts.length}`);
  context.diagnostic(`${attacks.length} attacks (${counts.join(", ")}): ${JSON.stringify(sent)}`);
  assert.ok(attacks.length > 4_000 && sent.comments >= groups.length && sent.refused < 100);
});
