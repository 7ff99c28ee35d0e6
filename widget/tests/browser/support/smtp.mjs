// An SMTP server, and certificates for it.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { root } from "./tools.mjs";

const SERVER = path.join(path.dirname(fileURLToPath(import.meta.url)), "smtp/server.mjs");
/** How long something may take to happen, in milliseconds. */
const PATIENCE = 20_000;

const openssl = (...words) => promisify(execFile)("openssl", words);
const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];

/** Makes an authority in a folder. `file` is its certificate; `sign` makes a certificate for a host, and its key. */
export async function makeAuthority(folder, name) {
  const at = (kind) => path.join(folder, `${name}-${kind}.pem`);
  const own = { file: at("authority"), key: at("authority-key") };
  await openssl("req", "-x509", ...KEY, "-keyout", own.key, "-out", own.file, "-subj", `/CN=${name}`);
  const sign = async (host) => {
    const files = [at(`${host}-key`), at(host)];
    const signed = ["-CA", own.file, "-CAkey", own.key, "-keyout", files[0], "-out", files[1]];
    const about = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`, "-addext", "basicConstraints=critical,CA:FALSE"];
    await openssl("req", "-x509", ...KEY, ...signed, ...about);
    const [key, cert] = await Promise.all(files.map((file) => readFile(file, "utf8")));
    return { key, cert };
  };
  return { file: own.file, sign };
}

/**
 * Starts a server on a port. `heard` is what came to pass there; `hears` waits for the first thing of it that a function
 * accepts; `stop` ends it.
 */
export async function startSmtp(options) {
  const server = spawn(process.execPath, [SERVER, JSON.stringify(options)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(server, "exit");
  const heard = [];
  createInterface({ input: server.stdout }).on("line", (line) => heard.push(JSON.parse(line)));
  const hears = (what, accepts) => until(what, () => heard.find(accepts));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    process.off("exit", kill);
  };
  await hears("the start", (line) => line === "ready");
  return { heard, hears, stop };
}

/** Asks again and again until there is an answer. */
export async function until(what, ask) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await pause(50);
  }
  throw new Error(`waited ${PATIENCE} ms for ${what}`);
}

/** Writes a secret into a file. */
export const writeSecret = (file, text) => writeFile(file, `${text}\n`, { mode: 0o600 });
