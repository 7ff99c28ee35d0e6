// The WordPress example: what the plugin prints is a conversation, whatever a setting or a title holds.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { folder, serve } from "./support/examples.mjs";
import { comment, post, visit } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";
import { root } from "./support/tools.mjs";

const run = promisify(execFile);
const PAGE = path.join(root, "widget/tests/browser/support/wordpress/page.php");
const PLUGIN = path.join(folder("wordpress"), "afterword/afterword.php");
const HOSTILE = `"><script>window.ran = 1</script><img src=x onerror="window.ran = 1">'`;

/** What the plugin gives; a warning of PHP is a failure. */
async function plugin(what, settings) {
  const { stdout } = await run("php", ["-d", "display_errors=1", "-d", "error_reporting=-1", PAGE, what, JSON.stringify(settings)]);
  assert.doesNotMatch(stdout, /(Warning|Notice|Deprecated|Fatal error): /);
  return stdout;
}

const settings = { server: app.urls.comments, site: "blog" };
let site;
let title;

before(async () => {
  site = await serve(app, "wordpress", async () => ({
    type: "html",
    body: `<!doctype html><html lang="de"><title>A post</title>${await plugin("template", { ...settings, home: site.url, title })}</html>`,
  }));
});

after(() => site?.stop());

test("it is PHP", async () => {
  const { stdout } = await run("php", ["-l", PLUGIN]);
  assert.match(stdout, /^No syntax errors/);
});

test("a post has its conversation in the blog's language, and the newest comments beside it", async () => {
  const page = await visit(browser, site.url);
  await post(page, "Aus WordPress", "Ada");
  await page.locator("afterword-comments section[lang=de]").waitFor();
  await page.locator("afterword-recent").getByRole("listitem").nth(2).waitFor();
  const other = await visit(browser, site.url);
  await comment(other, "Aus WordPress").waitFor();
  assert.deepEqual([...page.problems, ...other.problems], []);
  await Promise.all([page.context().close(), other.context().close()]);
});

test("themes of blocks get the same; closed posts and a plugin that is not set up get nothing of it", async () => {
  assert.match(await plugin("block", settings), /^<section class="afterword" aria-label="Comments"><afterword-comments site="blog" thread="wordpress-7"/);
  assert.equal(await plugin("block", { ...settings, closed: true }), "");
  for (const missing of [{ server: "" }, { site: "" }]) {
    assert.equal(await plugin("block", { ...settings, ...missing }), "WordPress’s own");
    assert.equal(await plugin("template", { ...settings, ...missing }), "");
  }
});

test("what is hostile stays text, in a post and among the settings", async () => {
  title = HOSTILE;
  const page = await visit(browser, site.url);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  title = undefined;
  const form = await plugin("settings", { server: HOSTILE, site: HOSTILE });
  await page.setContent(form);
  assert.equal(await page.locator("#afterword-site").inputValue(), HOSTILE);
  assert.equal(await page.locator("script, img").count(), 0);
  const nothing = await plugin("template", { ...settings, site: HOSTILE, limit: HOSTILE });
  await page.setContent(nothing.replace(/<script [^]*?<\/script>/g, ""));
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await page.locator("script, img").count(), 0);
  await page.context().close();
});

test("only an https address, or one of this machine, and a key are kept", async () => {
  const keeps = async (given) => JSON.parse(await plugin("sanitize", given));
  assert.deepEqual(await keeps({ server: " https://comments.example.org/ ", site: "blog " }), {
    kept: { server: "https://comments.example.org", site: "blog" },
    errors: [],
  });
  assert.deepEqual((await keeps({ server: "http://comments.localhost:4800", site: "b" })).errors, []);
  for (const [server, site, errors] of [
    ["http://comments.example.org", "blog", ["server"]],
    ["http://localhost.example.org", "blog", ["server"]],
    ["https://comments.example.org", HOSTILE, ["site"]],
    ["https://comments.example.org", "blog\nx", ["site"]],
  ]) {
    assert.deepEqual((await keeps({ server, site })).errors, errors, `${server} ${site}`);
  }
  assert.equal((await keeps({ server: "javascript:alert(1)", site: "blog" })).kept.server, "");
  assert.deepEqual((await keeps("nonsense")).kept, { server: "", site: "" });
});

test("in a page of its own it does nothing", async () => {
  const { stdout } = await run("php", [PLUGIN]);
  assert.equal(stdout, "");
});
