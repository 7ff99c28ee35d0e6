// Other services that say who somebody is, and what people do there.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./ports.mjs";
import { root, target } from "./tools.mjs";

const SERVER = path.join(path.dirname(fileURLToPath(import.meta.url)), "idp/server.mjs");
const SECRET = "a word between the two of them, for tests";

/** Runs a command of the operator's on the app's data; `typed` goes to its standard input. */
export function operate(app, words, typed = "") {
  const options = { env: { ...process.env, AFTERWORD_DATA_DIR: app.data } };
  return new Promise((resolve, reject) => {
    const done = (error, stdout, stderr) => (error ? reject(new Error(`${words}: ${stderr}`)) : resolve(stdout));
    execFile(path.join(target, "debug/afterword"), words, options, done).stdin.end(typed);
  });
}

/** Starts a service and lets people of the app sign in with it. `stop` ends it. */
export async function startIdp(app, id, name) {
  const issuer = `http://${id}.localhost:${await freePort()}`;
  const client = {
    client_id: "afterword",
    client_secret: SECRET,
    redirect_uris: [`${app.urls.comments}/auth/provider/${id}/callback`],
  };
  const server = spawn(process.execPath, [SERVER, JSON.stringify({ issuer, client })], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(server, "exit");
  const ready = (async () => {
    for await (const line of createInterface({ input: server.stdout })) if (line === "ready") return true;
    return false;
  })();
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(`${id} did not start`);
  // What it prints later is nobody's business, but must not fill the pipe.
  server.stdout.resume();
  await operate(app, ["provider", "add", id, "--issuer", issuer, "--name", name, "--client-id", "afterword"], SECRET);
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    process.off("exit", kill);
  };
  return { issuer, stop };
}

/** Says at a service who one is. */
export async function signInThere(page, login) {
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("whatever");
  await page.getByRole("button", { name: "Sign-in" }).click();
}

/** Says there that it may say so. */
export const allow = (page) => page.getByRole("button", { name: "Continue" }).click();

/** Says there that it may not. */
export const deny = (page) => page.getByRole("link", { name: "Cancel" }).click();

/** Goes to a service from the page where one signs in, and comes back as somebody. */
export async function comeFrom(page, service, login) {
  await page.getByRole("link", { name: `Continue with ${service}` }).click();
  await signInThere(page, login);
  await allow(page);
}

/** Makes an account with a password, as the operator. */
export const addUser = (app, email, name, password) =>
  operate(app, ["user", "add", email, "--name", name, "--password-stdin"], `${password}\n`);
