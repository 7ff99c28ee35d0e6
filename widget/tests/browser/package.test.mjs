// The npm package: its types, and what it does in a page that a bundler makes with React.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { openPage } from "./support/browser.mjs";
import { PACKAGES, installExample } from "./support/nextjs.mjs";
import { post, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";
import { npm, root } from "./support/tools.mjs";

const run = promisify(execFile);
const PAGE = path.join(root, "widget/tests/browser/support/package");
const HTML = '<!doctype html><html lang="en"><title>A page</title><div id="react"></div><button id="mount">Mount</button><script type="module" src="/page.js"></script></html>';

let script;
const server = http.createServer((request, response) => {
  const isScript = request.url === "/page.js";
  response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8").end(isScript ? script : HTML);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const ORIGIN = `http://package.localhost:${server.address().port}`;
after(() => server.close());

before(async () => {
  await installExample();
  await command(app, "site", "origins", "blog", "add", ORIGIN);
  const { build } = npm("esbuild");
  const bundle = await build({
    entryPoints: [path.join(PAGE, "page.tsx")],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    nodePaths: [PACKAGES],
    alias: { "@afterword/widget": path.join(root, "widget/npm") },
    define: { SERVER: JSON.stringify(app.urls.comments), "process.env.NODE_ENV": '"development"' },
  });
  script = bundle.outputFiles[0].text;
  // The server looks every few seconds whether a site has changed.
  const address = `${app.urls.comments}/api/v1/sites/blog/threads/first?key=a`;
  while ((await get(address, { origin: ORIGIN })).status !== 200) await pause(100);
});

test("its types are those of what it does", async () => {
  const { stdout } = await run(process.execPath, [path.join(PACKAGES, "typescript/bin/tsc"), "--project", PAGE]).catch((error) => error);
  assert.equal(stdout, "");
});

test("a component shows a thread, tells what happens in it, and goes with the router", async () => {
  const page = await openPage(browser);
  await page.goto(ORIGIN);
  const said = page.locator("#said");
  await said.filter({ hasText: "ready first" }).waitFor();
  await post(page, "In the first one", "Ada");
  await said.filter({ hasText: /comment [0-9a-f-]{36}/ }).waitFor();

  await page.getByRole("button", { name: "The other page" }).click();
  await said.filter({ hasText: "ready second" }).waitFor();
  assert.equal(await widget(page).getByText("In the first one").count(), 0);
  await page.getByRole("button", { name: "The other page" }).click();
  await widget(page).getByText("In the first one").waitFor();
  // A moment old, maybe: counts may be kept.
  await page.locator("afterword-count").filter({ hasText: /^[01]$/ }).waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a module mounts a thread", async () => {
  const page = await openPage(browser);
  await page.goto(ORIGIN);
  await page.locator("#said").filter({ hasText: "ready first" }).waitFor();
  await page.getByRole("button", { name: "Mount" }).click();
  await page.waitForFunction(() => document.title === "mounted");
  await page.context().close();
});
