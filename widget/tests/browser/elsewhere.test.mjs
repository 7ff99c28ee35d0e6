// Comments on other pages: the newest of a site, and one by itself; as elements, as frames, and as part of a built page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { get } from "./support/app.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { serve } from "./support/examples.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { post, visit } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const API = `${app.urls.comments}/api/v1/sites/blog`;
const SCRIPT = `<script type="module" src="${app.urls.comments}/recent.js"></script>`;
const NEWEST = '<afterword-recent site="blog" limit="4"></afterword-recent>';

/** A page of the blog's around some HTML. */
const page = (body, lang = "en") => ({
  type: "html",
  body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A front page</title>
<style>:root{color-scheme:light dark;font:16px/1.5 system-ui,"Noto Sans",sans-serif}body{color:canvastext;background:canvas;margin:24px auto;max-width:34rem;padding:0 16px}iframe{border:0;width:100%;height:24rem}</style></head>
<body><main><h1>A front page</h1>${body}</main></body></html>`,
});

const routes = new Map();
let site;
let quoted;

before(async () => {
  site = await serve(app, "front", async (pathname) => routes.get(pathname));
  const { comments } = JSON.parse((await get(`${API}/recent?limit=50`)).text);
  quoted = comments.find(({ excerpt }) => excerpt.includes("iron ring"));
  const [list, one] = await Promise.all(
    [`${API}/recent/embed?limit=4`, `${API}/comments/${quoted.id}/embed`].map(async (address) => (await get(address)).text),
  );
  routes.set("/", page(`<h2>Said lately</h2>${NEWEST}${SCRIPT}`));
  routes.set("/de", page(`<h2>Zuletzt</h2>${NEWEST}${SCRIPT}`, "de"));
  routes.set("/built", page(`<h2>Said lately</h2>${list}<h2>Somebody said</h2>${one}`));
  const frame = (title, path) => `<iframe title="${title}" src="${API}/${path}"></iframe>`;
  routes.set("/frames", page(frame("Newest", "recent/html?limit=4") + frame("One", `comments/${quoted.id}/html`)));
});

after(() => site?.stop());

const newest = (page) => page.locator("afterword-recent");

for (const [look, options] of Object.entries(LOOKS)) {
  test(`they can be read and look as the page does (${look})`, async () => {
    const reader = await openPage(browser, options);
    await reader.goto(`${site.url}/built`);
    await newest(reader).getByRole("listitem").nth(3).waitFor();
    await reader.locator("afterword-comment").getByText("The iron ring is on the 1821 survey").waitFor();
    await reader.waitForFunction(() =>
      [...document.querySelectorAll("afterword-recent, afterword-comment")].every(({ shadowRoot }) => shadowRoot.querySelector("link").sheet),
    );
    assert.deepEqual(await accessibilityFindings(reader, "main"), []);
    const { wide, shown } = await reader.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }));
    assert.ok(wide <= shown, `as wide as its page: ${wide} > ${shown}`);
    await takePicture(reader, `elsewhere-${look}`);
    assert.deepEqual(reader.problems, []);
    await reader.context().close();
  });
}

test("the newest come by a script, lead to where they stand, and come again when asked", async () => {
  const reader = await openPage(browser);
  await reader.goto(site.url);
  await newest(reader).getByRole("listitem").nth(3).waitFor();
  const day = await newest(reader).locator("time").first().innerText();
  assert.match(day, /^\d{1,2} [A-Z][a-z]+ \d{4}$/, "a day, as its reader writes it");
  assert.deepEqual(await accessibilityFindings(reader, "main"), []);

  const writer = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(writer, "Newer than all the others", "Nell");
  await newest(reader).evaluate((element) => element.reload());
  const link = newest(reader).getByRole("link").first();
  assert.equal(await link.innerText(), "Newer than all the others");
  assert.equal(await newest(reader).getByRole("listitem").count(), 4);
  await link.click();
  await reader.waitForURL(new RegExp(`^${app.urls.blog}/slow-bread#comment-`));
  await reader.locator("article.target .body", { hasText: "Newer than" }).waitFor();
  assert.deepEqual(reader.problems, []);
  await Promise.all([reader.context().close(), writer.context().close()]);
});

test("they speak the language of the page", async () => {
  const reader = await openPage(browser);
  await reader.goto(`${site.url}/de`);
  await newest(reader).locator("section[lang=de]").waitFor();
  assert.match(await newest(reader).locator("time").first().innerText(), /^\d{2}\.\d{2}\.\d{4}$/);
  await reader.context().close();
});

test("without a script they are frames, and part of a built page", async () => {
  const reader = await openPage(browser, { javaScriptEnabled: false });
  await reader.goto(`${site.url}/frames`);
  await reader.frameLocator("iframe[title=Newest]").getByRole("listitem").nth(3).waitFor();
  const frame = reader.frameLocator("iframe[title=One]");
  await frame.getByText("The iron ring is on the 1821 survey").waitFor();
  await takePicture(reader, "elsewhere-frames");
  await frame.getByRole("link").last().click();
  await reader.waitForURL(quoted.address);
  await reader.goto(`${site.url}/built`);
  await newest(reader).getByRole("link").first().waitFor();
  await reader.context().close();
});

test("a stranger's page gets none of it", async () => {
  const reader = await openPage(browser);
  await reader.goto(app.urls.evil);
  for (const path of ["recent", "recent/embed", "recent/html", `comments/${quoted.id}/embed`, `comments/${quoted.id}/html`]) {
    const read = await reader.evaluate((url) => fetch(url).then(() => "read", () => "refused"), `${API}/${path}`);
    assert.equal(read, "refused", path);
  }
  for (const path of ["recent/html", `comments/${quoted.id}/html`]) {
    const { headers } = await get(`${API}/${path}`);
    assert.ok(!headers["content-security-policy"].includes("evil"));
  }
  await reader.context().close();
});
