// The letters that the demo sends: it leaves them in a folder of its data.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { app } from "./stage.mjs";

/** How long a letter may take, in milliseconds. */
const PATIENCE = 20_000;

const folder = path.join(app.data, "mail");

const names = async () => (await readdir(folder)).filter((name) => name.endsWith(".eml"));

/** Does something that sends somebody a letter; the code in that letter, once it is there. */
export const codeAfter = (to, act) => after(to, act, /^ {4}(\d{4} \d{4})\r?$/m);

/** The same; the link in that letter. */
export const linkAfter = (to, act) => after(to, act, /(https?:\/\/\S+\/auth\/link\?proof=[\w-]+)/);

/** The same; the link of an invitation. */
export const invitationAfter = (to, act) => after(to, act, /(https?:\/\/\S+\/join\/[\w-]+)/);

async function after(to, act, wanted) {
  const before = new Set(await names());
  await act();
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    for (const name of await names()) {
      const letter = before.has(name) ? "" : await readFile(path.join(folder, name), "utf8");
      const found = letter.includes(`To: ${to}`) && wanted.exec(readable(letter));
      if (found) return found[1];
    }
    await pause(20);
  }
  throw new Error(`no letter to ${to} within ${PATIENCE} ms`);
}

/** Quoted-printable, as far as codes and links need it. */
const readable = (letter) => letter.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
