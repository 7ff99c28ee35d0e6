// The Astro example: pages that are built with their comments, also while the server is away.

import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { files, folder, install, runIn, serve } from "./support/examples.mjs";
import { accessibilityFindings, layoutShift } from "./support/measure.mjs";
import { comment, post, reply, visit, widget } from "./support/people.mjs";
import { freePort } from "./support/ports.mjs";
import { app, browser } from "./support/stage.mjs";

const FOLDER = folder("astro");
const DIST = path.join(FOLDER, "dist");
// Node, unlike browsers, knows no names below localhost; the demo answers to both.
const SERVER = app.urls.comments.replace("comments.localhost", "localhost");

const build = (server) =>
  runIn("astro", "astro/astro.js", ["build"], { AFTERWORD_URL: server, BLOG_URL: site.url, ASTRO_TELEMETRY_DISABLED: "1" });
const built = (slug) => readFile(path.join(DIST, "posts", slug, "index.html"), "utf8");

let site;

before(async () => {
  site = await serve(app, "astro", files(DIST));
  await install("astro");
  await rm(path.join(FOLDER, ".afterword"), { recursive: true, force: true });
});

after(() => site?.stop());

test("while the server is away the pages are built without their comments, which come in the browser", async () => {
  const printed = await build(`http://localhost:${await freePort()}`);
  assert.match(printed, /Afterword was not heard: .*ECONNREFUSED/);
  assert.match(await built("the-lamp"), /<afterword-comments site="blog" thread="the-lamp"><\/afterword-comments>/);
});

test("a refusal ends the build", async () => {
  const env = { AFTERWORD_URL: SERVER, AFTERWORD_SITE: "nobody", ASTRO_TELEMETRY_DISABLED: "1" };
  const refused = await runIn("astro", "astro/astro.js", ["build"], env).catch((error) => error);
  assert.match(String(refused.stderr), /sites\/nobody\/threads\/embed\?key=[a-z-]+ answered 404/);
});

test("they are read before any script runs, and are live when one has", async () => {
  await build(SERVER);
  const writer = await visit(browser, `${site.url}/posts/the-lamp/`);
  await post(writer, "I have heard it hum", "Ada");
  await build(SERVER);
  assert.match(await built("the-lamp"), /I have heard it hum/);

  const without = await openPage(browser, { javaScriptEnabled: false });
  await without.goto(`${site.url}/posts/the-lamp/`);
  await widget(without).getByText("it hum").waitFor();
  await without.context().close();

  const reader = await visit(browser, `${site.url}/posts/the-lamp/`);
  await comment(reader, "it hum").waitFor();
  await reply(writer, "it hum", "And seen it swing");
  await comment(reader, "And seen it swing").waitFor();
  assert.equal(await layoutShift(reader), 0);
  assert.deepEqual(await accessibilityFindings(reader, "html"), []);
  await takePicture(reader, "astro");
  assert.deepEqual([...writer.problems, ...reader.problems], []);
  await Promise.all([writer.context().close(), reader.context().close()]);
});
