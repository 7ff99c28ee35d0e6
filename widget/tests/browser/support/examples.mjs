// The examples that npm installs: once for each lock.

import { execFile } from "node:child_process";
import { copyFile, readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { command } from "./accounts.mjs";
import { get } from "./app.mjs";
import { root } from "./tools.mjs";

const run = promisify(execFile);
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

/** The folder of an example. */
export const folder = (name) => path.join(root, "examples", name);

/** Installs an example's packages, unless that was done with this lock. */
export async function install(name) {
  const cwd = folder(name);
  const lock = path.join(cwd, "package-lock.json");
  const stamp = path.join(cwd, "node_modules/installed.json");
  const text = (file) => readFile(file, "utf8").catch(() => "");
  if ((await text(stamp)) !== (await text(lock))) {
    const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await run("npm", options, { cwd });
    await copyFile(lock, stamp);
  }
}

/** Runs a program of an example's packages; what it printed. */
export async function runIn(name, program, words, env = {}) {
  const file = path.join(folder(name), "node_modules", program);
  const options = { cwd: folder(name), env: { ...process.env, ...env } };
  const { stdout, stderr } = await run(process.execPath, [file, ...words], options);
  return stdout + stderr;
}

/**
 * Serves pages at `http://<host>.localhost:<port>`, which the demo's blog gets to know. `answer` gives `{ type, body, headers }`
 * for a path, or nothing.
 */
export async function serve(app, host, answer) {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    // Browsers ask for it by themselves.
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    const found = await answer(pathname).catch(() => undefined);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[found.type], ...found.headers }).end(found.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://${host}.localhost:${server.address().port}`;
  await command(app, "site", "origins", "blog", "add", url);
  // The server looks every few seconds whether a site has changed.
  const address = `${app.urls.comments}/api/v1/sites/blog/threads/first?key=a`;
  while ((await get(address, { origin: url })).status !== 200) await pause(100);
  const stop = () => new Promise((resolve) => server.close(resolve)).finally(server.closeAllConnections());
  return { url, stop };
}

/** Answers with the files of a folder; `otherwise` is the page for addresses that are none. */
export const files = (of, otherwise) => async (pathname) => {
  const read = async (name) => ({ type: name.split(".").pop(), body: await readFile(path.join(of, name)) });
  const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  return read(name).catch((error) => {
    if (otherwise) return read(otherwise);
    throw error;
  });
};
