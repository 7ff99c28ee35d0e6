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
export async function codeAfter(to, act) {
  const before = new Set(await names());
  await act();
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    for (const name of await names()) {
      // The text is quoted-printable; the code stands on a line of its own, which is short and has no other letters.
      const letter = before.has(name) ? "" : await readFile(path.join(folder, name), "utf8");
      const code = letter.includes(`To: ${to}`) && /^ {4}(\d{4} \d{4})\r?$/m.exec(letter);
      if (code) return code[1];
    }
    await pause(20);
  }
  throw new Error(`no letter to ${to} within ${PATIENCE} ms`);
}
