// The Next.js example: installed as its lock says, built, and served beside the demo.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { get } from "./app.mjs";
import { folder, install } from "./examples.mjs";
import { target } from "./tools.mjs";

const FOLDER = folder("nextjs");
const NEXT = path.join(FOLDER, "node_modules/next/dist/bin/next");
const QUIET = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
/** How long it may take until it answers, in milliseconds. */
const START = 60_000;

const run = promisify(execFile);

/** Its packages, React among them. */
export const PACKAGES = path.join(FOLDER, "node_modules");

/** Installs the example's packages. */
export const installExample = () => install("nextjs");

/** Installs and builds the example. */
export async function buildExample() {
  await installExample();
  await run(process.execPath, [NEXT, "build"], { cwd: FOLDER, env: QUIET });
}

/** Serves the built example as a page of the demo's blog. `url` is where it is; `stop` ends it. */
export async function startExample(app) {
  // The demo's four ports are followed by others that were free a moment ago.
  const port = Number(new URL(app.urls.evil).port) + 1;
  const url = `http://next.localhost:${port}`;
  await run(path.join(target, "debug/afterword"), ["site", "origins", "blog", "add", url], {
    env: { ...process.env, AFTERWORD_DATA_DIR: app.data },
  });
  const server = spawn(process.execPath, [NEXT, "start", "--port", String(port), "--hostname", "127.0.0.1"], {
    cwd: FOLDER,
    env: { ...QUIET, AFTERWORD_URL: app.urls.comments, AFTERWORD_SITE: "blog" },
    stdio: "ignore",
  });
  const ended = once(server, "exit");
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    process.off("exit", kill);
  };
  const deadline = Date.now() + START;
  while ((await get(url).then((answer) => answer.status, () => 0)) !== 200) {
    if (Date.now() > deadline) throw new Error(`${url} did not answer within ${START} ms`);
    await pause(100);
  }
  return { url, stop };
}
