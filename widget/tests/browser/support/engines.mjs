// Behind the app's back: what takes too long to happen by itself is written into its private engines.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where the sockets of an app's engines are: the last line of the lock of its data directory. */
const sockets = async (app) => (await readFile(path.join(app.data, "afterword.lock"), "utf8")).trim().split("\n").at(-1);

/** Does something in the app's database. */
export const sql = async (app, statement) =>
  run("psql", ["--host", await sockets(app), "--username", "afterword", "--dbname", "afterword", "--command", statement]);

/** Empties the app's Redis. */
export const forgetCopies = async (app) => run("redis-cli", ["-s", path.join(await sockets(app), "redis.sock"), "flushall"]);
