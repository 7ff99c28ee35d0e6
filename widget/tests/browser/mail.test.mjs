// Mail by SMTP: a server of the installation's own settings, and an SMTP server as a process of its own. What takes
// minutes to be tried again is made due by hand.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { get, startServer } from "./support/app.mjs";
import { sql } from "./support/engines.mjs";
import { freePort } from "./support/ports.mjs";
import { makeAuthority, startSmtp, until, writeSecret } from "./support/smtp.mjs";

const [USER, PASSWORD] = ["comments@example.org", "p@ss/word: with all sorts"];

const folder = await mkdtemp(path.join(os.tmpdir(), "afterword-smtp-"));
const port = await freePort();
const [ours, others] = await Promise.all(["ours", "others"].map((name) => makeAuthority(folder, name)));
const secret = path.join(folder, "mail-url");
await writeSecret(secret, `smtp://${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}@localhost:${port}?tls=required`);
const app = await startServer({
  AFTERWORD_MAIL_URL_FILE: secret,
  AFTERWORD_MAIL_FROM: "Comments <comments@example.org>",
  AFTERWORD_AUTHORITIES_FILE: ours.file,
});

after(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

/** What a server of the provider's is like, unless a test says otherwise. */
const PROVIDER = { port, user: USER, password: PASSWORD, tls: ours.tls };

/** An SMTP server for one test. */
async function smtp(t, options) {
  const server = await startSmtp({ ...PROVIDER, ...options });
  t.after(server.stop);
  return server;
}

/** Somebody asks for a code by mail, in a browser of their own. */
async function askForCode(email) {
  const page = await get(`${app.urls.comments}/auth/mail`);
  const cookie = page.headers["set-cookie"][0].split(";")[0];
  const token = /name="token"[^>]*value="([^"]+)"/.exec(page.text)[1];
  const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ token, email }).toString();
  const asked = await get(`${app.urls.comments}/auth/mail`, headers, "POST", body);
  assert.equal(asked.headers.location, "/auth/code", asked.text);
}

/** How many letters are waiting, of those that this is true of. */
async function waiting(which = "true") {
  const { stdout } = await sql(app, `select 'letters ' || count(*) as letters from jobs where kind = 'mail' and ${which}`);
  return Number(/letters (\d+)/.exec(stdout)[1]);
}

const putOff = () => until("a letter that was put off", async () => (await waiting("attempts > 0 and locked_until is null")) > 0);
const noneWaits = () => until("an empty queue", async () => (await waiting()) === 0);
const makeDue = () => sql(app, "update jobs set due_at = now()");
const to = (address) => (line) => line.to?.includes(address);

test("a letter goes out encrypted, with a name and a password, as text and as HTML", async (t) => {
  const { heard, hears } = await smtp(t, {});
  await askForCode("ana@example.org");
  const letter = await hears("the letter", to("ana@example.org"));
  assert.deepEqual([letter.secure, letter.user, letter.from], [true, USER, "comments@example.org"]);
  assert.ok(heard.some((line) => line.auth === USER && line.secure && line.isRight));
  assert.match(letter.text, /^From: Comments <comments@example\.org>\r$/m);
  assert.match(letter.text, /^Auto-Submitted: auto-generated\r$/m);
  const [, boundary] = /^Content-Type: multipart\/alternative;\s+boundary="([^"]+)"/m.exec(letter.text);
  const parts = letter.text.split(`--${boundary}`).slice(1, -1);
  assert.deepEqual(parts.map((part) => /Content-Type: ([^;]+)/.exec(part)[1]), ["text/plain", "text/html"]);
  const [code] = /\d{4} \d{4}/.exec(parts[0]);
  assert.ok(parts[1].includes(code), "both say the same");
  await noneWaits();
});

test("without encryption nothing is sent, and all of it is once there is some", async (t) => {
  const plain = await startSmtp({ ...PROVIDER, tls: undefined });
  await askForCode("ben@example.org");
  await putOff();
  assert.deepEqual(plain.heard, ["ready"], "neither a password nor a letter");
  await plain.stop();
  const { hears } = await smtp(t, {});
  await makeDue();
  assert.ok((await hears("the letter", to("ben@example.org"))).secure);
  await noneWaits();
});

test("a certificate that nobody knows is not believed", async (t) => {
  const stranger = await startSmtp({ ...PROVIDER, tls: others.tls });
  await askForCode("cleo@example.org");
  await putOff();
  assert.ok(stranger.heard.every((line) => !line.auth && !line.to), JSON.stringify(stranger.heard));
  await stranger.stop();
  const { hears } = await smtp(t, {});
  await makeDue();
  await hears("the letter", to("cleo@example.org"));
  await noneWaits();
});

test("who is busy is asked again, and gets the letter once", async (t) => {
  const { heard, hears } = await smtp(t, {});
  await askForCode("busy@example.org");
  await hears("the refusal", (line) => line.code === 451);
  await putOff();
  await makeDue();
  await hears("the letter", to("busy@example.org"));
  await noneWaits();
  assert.equal(heard.filter(to("busy@example.org")).length, 1);
});

test("a mailbox that does not exist is asked for once", async (t) => {
  const { heard, hears } = await smtp(t, {});
  await askForCode("gone@example.org");
  await hears("the refusal", (line) => line.code === 550);
  await noneWaits();
  assert.match(app.log(), /job given up/);
  await askForCode("dora@example.org");
  await hears("a letter to somebody else", to("dora@example.org"));
  assert.equal(heard.filter((line) => line.code === 550).length, 1);
});

test("a password that is wrong loses no letter", async (t) => {
  const strict = await startSmtp({ ...PROVIDER, password: "another one" });
  await askForCode("eve@example.org");
  await strict.hears("the refusal", (line) => line.isRight === false);
  await putOff();
  await strict.stop();
  const { hears } = await smtp(t, {});
  await makeDue();
  await hears("the letter", to("eve@example.org"));
  await noneWaits();
  assert.ok(!app.log().includes(PASSWORD) && !app.log().includes(encodeURIComponent(PASSWORD)));
});
