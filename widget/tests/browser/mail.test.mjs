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
const [ours, others] = await Promise.all(["ours", "others"].map((name) => makeAuthority(folder, name)));
const [right, unknown, misnamed] = await Promise.all([
  ours.sign("localhost"),
  others.sign("localhost"),
  ours.sign("mail.example"),
]);

/** Ways to encrypt: what stands before and behind an address, and what the server does. */
const WAYS = {
  STARTTLS: { scheme: "smtp", query: "?tls=required", secure: false },
  "TLS from the first byte on": { scheme: "smtps", query: "", secure: true },
};

/** An installation that sends in one of these ways. `smtp` starts its provider's server, with these differences. */
async function startSender(way) {
  const { scheme, query, secure } = WAYS[way];
  const port = await freePort();
  const secret = path.join(folder, scheme);
  const [user, password] = [USER, PASSWORD].map(encodeURIComponent);
  await writeSecret(secret, `${scheme}://${user}:${password}@localhost:${port}${query}`);
  const app = await startServer({
    AFTERWORD_MAIL_URL_FILE: secret,
    AFTERWORD_MAIL_FROM: "Comments <comments@example.org>",
    AFTERWORD_AUTHORITIES_FILE: ours.file,
  });
  const provider = { port, user: USER, password: PASSWORD, tls: right, secure };
  return { app, smtp: (options) => startSmtp({ ...provider, ...options }) };
}

const ways = Object.keys(WAYS);
const senders = Object.fromEntries(await Promise.all(ways.map(async (way) => [way, await startSender(way)])));
const { app } = senders.STARTTLS;

after(async () => {
  await Promise.all(Object.values(senders).map(({ app }) => app.stop()));
  await rm(folder, { recursive: true });
});

/** An SMTP server for one test. */
async function smtp(t, options, sender = senders.STARTTLS) {
  const server = await sender.smtp(options);
  t.after(server.stop);
  return server;
}

/** Somebody asks for a code by mail, in a browser of their own. */
async function askForCode(email, of = app) {
  const page = await get(`${of.urls.comments}/auth/mail`);
  const cookie = page.headers["set-cookie"][0].split(";")[0];
  const token = /name="token"[^>]*value="([^"]+)"/.exec(page.text)[1];
  const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ token, email }).toString();
  const asked = await get(`${of.urls.comments}/auth/mail`, headers, "POST", body);
  assert.equal(asked.headers.location, "/auth/code", asked.text);
}

/** How many letters are waiting, of those that this is true of. */
async function waiting(of, which = "true") {
  const { stdout } = await sql(of, `select 'letters ' || count(*) as letters from jobs where kind = 'mail' and ${which}`);
  return Number(/letters (\d+)/.exec(stdout)[1]);
}

const putOff = (of = app) =>
  until("a letter that was put off", async () => (await waiting(of, "attempts > 0 and locked_until is null")) > 0);
const noneWaits = (of = app) => until("an empty queue", async () => (await waiting(of)) === 0);
const makeDue = (of = app) => sql(of, "update jobs set due_at = now()");
const to = (address) => (line) => line.to?.includes(address);

for (const [way, sender] of Object.entries(senders)) {
  test(`a letter goes out encrypted, with a name and a password: ${way}`, async (t) => {
    const { heard, hears } = await smtp(t, {}, sender);
    await askForCode("ann@example.org", sender.app);
    const letter = await hears("the letter", to("ann@example.org"));
    assert.deepEqual([letter.secure, letter.user, letter.from], [true, USER, "comments@example.org"]);
    assert.ok(heard.some((line) => line.auth === USER && line.secure && line.isRight));
    await noneWaits(sender.app);
  });

  for (const [what, tls] of Object.entries({ "that nobody knows": unknown, "of another host": misnamed })) {
    test(`a certificate ${what} is not believed: ${way}`, async (t) => {
      const stranger = await sender.smtp({ tls });
      await askForCode("cleo@example.org", sender.app);
      await putOff(sender.app);
      assert.ok(stranger.heard.some((line) => line.broken), "it was asked");
      assert.ok(stranger.heard.every((line) => !line.auth && !line.to), JSON.stringify(stranger.heard));
      await stranger.stop();
      const { hears } = await smtp(t, {}, sender);
      await makeDue(sender.app);
      await hears("the letter", to("cleo@example.org"));
      await noneWaits(sender.app);
    });
  }
}

test("a letter is text and HTML", async (t) => {
  const { hears } = await smtp(t, {});
  await askForCode("ana@example.org");
  const letter = await hears("the letter", to("ana@example.org"));
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
  const plain = await senders.STARTTLS.smtp({ tls: undefined });
  await askForCode("ben@example.org");
  await putOff();
  assert.deepEqual(plain.heard, ["ready"], "neither a password nor a letter");
  await plain.stop();
  const { hears } = await smtp(t, {});
  await makeDue();
  assert.ok((await hears("the letter", to("ben@example.org"))).secure);
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
  const strict = await senders.STARTTLS.smtp({ password: "another one" });
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
