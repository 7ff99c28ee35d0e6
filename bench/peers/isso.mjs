// Isso: its published package, server and all, behind the blog's host, which compresses for it.

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { page } from "./host.mjs";
import { isso, program } from "./places.mjs";

/** Starts Isso with these conversations in it; a page for each on the host. */
export async function start(host, conversations) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "isso-"));
  const port = await freePort();
  const settings = `[general]\ndbpath = ${folder}/isso.db\nhost = ${host.origin}\n[server]\nlisten = http://127.0.0.1:${port}\n[guard]\nenabled = false\n`;
  await writeFile(path.join(folder, "isso.cfg"), settings);
  const server = spawn(program("isso"), ["-c", path.join(folder, "isso.cfg"), "run"], { stdio: "ignore" });
  const stop = async () => {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  };

  const address = `http://127.0.0.1:${port}`;
  host.routes.set("/isso/js/embed.min.js", { file: isso("js/embed.min.js") });
  host.routes.set("/isso/css/isso.css", { file: isso("css/isso.css") });
  host.routes.set("/isso/", async ({ url, headers }) => {
    const response = await fetch(address + url.slice("/isso".length), { headers: { origin: host.origin, cookie: headers.cookie ?? "" } });
    return { type: response.headers.get("content-type"), body: Buffer.from(await response.arrayBuffer()) };
  });
  await answers(`${address}/config`);
  for (const [name, comments] of conversations) {
    host.routes.set(`/with-isso/${name}`, page({
      body: '<section id="isso-thread"></section><script data-isso="/isso/" src="/isso/js/embed.min.js" async></script>',
    }));
    const ids = [];
    for (const { name: author, text, parent } of comments) {
      const response = await fetch(`${address}/new?uri=${encodeURIComponent(`/with-isso/${name}`)}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: host.origin },
        body: JSON.stringify({ author, email: null, website: null, text, title: "A page", parent: parent === null ? null : ids[parent] }),
      });
      if (!response.ok) throw new Error(`Isso: ${response.status} ${await response.text()}`);
      ids.push((await response.json()).id);
    }
  }
  return { comment: [null, ".isso-comment .isso-text"], stop };
}

async function answers(url) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(url).then((response) => response.ok, () => false)) return;
    await pause(100);
  }
  throw new Error("Isso did not start");
}

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
