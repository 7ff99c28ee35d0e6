// The demo, or a bare server, as a test's app: a process, ports and data of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { target } from "./tools.mjs";

/** How long the demo may take until all of it answers, in milliseconds. */
const START = 60_000;
const HOSTS = ["comments", "blog", "news", "evil"];

/** The server. */
export const program = process.env.AFTERWORD_PROGRAM ?? path.join(target, "debug/afterword");

/**
 * Starts `afterword demo` and waits until it answers.
 *
 * `urls` holds the address of each host: `comments` (the app), `blog`, `news` (another tenant),
 * `evil` (embeds the blog's site without being allowed to). `data` is where its data is. `stop` ends it and deletes its data;
 * `log` is what it printed.
 */
export async function startApp() {
  const port = await freePorts(HOSTS.length);
  const urls = Object.fromEntries(
    HOSTS.map((host, index) => [host, `http://${host}.localhost:${port + index}`]),
  );
  return start(["demo"], { AFTERWORD_DEMO_PORT: String(port) }, urls);
}

/** Starts `afterword serve` with these settings, without any site; the same as above, but for `urls`: there is but `comments`. */
export async function startServer(settings) {
  const port = await freePorts(1);
  const urls = { comments: `http://localhost:${port}` };
  return start(["serve"], { AFTERWORD_LISTEN: `127.0.0.1:${port}`, ...settings }, urls);
}

async function start(words, settings, urls) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "afterword-"));
  // As root, the engines run as another user, who must be able to walk through.
  await chmod(folder, 0o711);
  const data = path.join(folder, "data");
  const app = spawn(program, words, {
    env: { ...process.env, AFTERWORD_DATA_DIR: data, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = [];
  for (const stream of [app.stdout, app.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => printed.push(text));
  }
  const log = () => printed.join("");
  const ended = once(app, "exit").catch((error) => [error]);
  // A test that throws must not leave a server behind.
  const kill = () => app.kill("SIGKILL");
  process.once("exit", kill);

  const stop = async () => {
    app.kill("SIGTERM");
    await ended;
    process.off("exit", kill);
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await Promise.race([
      ready(urls),
      ended.then(([reason]) => {
        throw new Error(`${words[0]} ended: ${reason}`);
      }),
    ]);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${log()}`, { cause: error });
  }
  return { urls, data, stop, log };
}

/** The status and text of a page. Only browsers know `*.localhost`, so this asks loopback for it. */
export function get(address, headers = {}, method = "GET", body = undefined) {
  const url = new URL(address);
  const options = {
    host: "127.0.0.1",
    port: url.port,
    path: url.pathname + url.search,
    method,
    headers: { host: url.host, ...headers },
  };
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function ready(urls) {
  const deadline = Date.now() + START;
  const addresses = [`${urls.comments}/readyz`, ...Object.values(urls)];
  for (const address of addresses) {
    for (;;) {
      const status = await get(address).then((answer) => answer.status, () => 0);
      if (status > 0 && status < 500) break;
      if (Date.now() > deadline) throw new Error(`${address} did not answer within ${START} ms`);
      await pause(50);
    }
  }
}

/** The first of some ports in a row that nobody listens on. */
async function freePorts(count) {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
