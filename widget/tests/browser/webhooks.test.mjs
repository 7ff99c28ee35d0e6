// Webhooks as their receiver sees them: the published Standard Webhooks library says whether what came is ours (A50).

import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import { after, test } from "node:test";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { app } from "./support/stage.mjs";
import { npm } from "./support/tools.mjs";

const { Webhook } = npm("standardwebhooks");

const SITE = `${app.urls.comments}/api/v1/sites/blog`;

/** What came, in its order; `next()` waits for one more. */
const inbox = await receive();
after(inbox.stop);

const key = (await command(app, "key", "add", "blog", "--name", "hooks", "--scopes", "read,write,manage")).trim();

async function receive() {
  const waiting = [];
  const came = [];
  const server = http.createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    response.writeHead(204).end();
    const message = { headers: request.headers, body };
    const first = waiting.shift();
    if (first) first(message);
    else came.push(message);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const next = () => (came.length ? came.shift() : new Promise((resolve) => waiting.push(resolve)));
  return { url: `http://127.0.0.1:${server.address().port}/`, next, stop: () => server.close() };
}

async function ask(method, path, body) {
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    "idempotency-key": crypto.randomUUID(),
  };
  const answer = await get(`${SITE}${path}`, headers, method, body && JSON.stringify(body));
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.text ? JSON.parse(answer.text) : undefined;
}

const made = await ask("POST", "/webhooks", { url: inbox.url, events: ["comment.created", "comment.edited"] });

/** A comment, as the webhook is told of it. */
async function comment(text) {
  const first = await get(`${SITE}/threads/first?key=hooks`);
  const thread = first.text.match(/"thread":\{"id":"([^"]+)"/)[1];
  const guest = { name: "Bot" };
  const { comment } = await ask("POST", `/threads/${thread}/comments`, { thread: { key: "hooks" }, body: text, guest });
  return { thread, comment, message: await inbox.next() };
}

test("a receiver verifies what came, and reads what happened where", async () => {
  const { thread, comment: posted, message } = await comment("Hello");
  const told = new Webhook(made.secret).verify(message.body, message.headers);
  assert.equal(told.type, "comment.created");
  assert.equal(told.data.site, "blog");
  assert.equal(told.data.thread.id, thread);
  assert.equal(told.data.thread.key, "hooks");
  assert.equal(typeof told.data.position.seq, "number");
  assert.equal(told.data.event.data.id, posted.id);
  assert.ok(Math.abs(Date.parse(told.timestamp) - Date.now()) < 60_000);
  assert.match(message.headers["webhook-id"], /^msg_[0-9a-f]{32}$/);
});

test("what was tampered with, or is old, or from somebody else, is refused", async () => {
  const { message } = await comment("Hello again");
  const hook = new Webhook(made.secret);
  const { headers, body } = message;
  assert.throws(() => hook.verify(body.replace("Hello", "Hullo"), headers), /No matching signature/);
  assert.throws(() => hook.verify(body, { ...headers, "webhook-id": "msg_other" }), /No matching signature/);
  const earlier = String(Number(headers["webhook-timestamp"]) - 600);
  assert.throws(() => hook.verify(body, { ...headers, "webhook-timestamp": earlier }), /too old/);
  const soon = String(Number(headers["webhook-timestamp"]) - 60);
  assert.throws(() => hook.verify(body, { ...headers, "webhook-timestamp": soon }), /No matching signature/);
  const stranger = new Webhook(`whsec_${Buffer.alloc(32, 7).toString("base64")}`);
  assert.throws(() => stranger.verify(body, headers), /No matching signature/);
  assert.throws(() => hook.verify(body, {}), /Missing required headers/);
});

test("while a secret is changed for another, either verifies", async () => {
  const renewed = await ask("POST", `/webhooks/${made.webhook.id}/secret`);
  assert.notEqual(renewed.secret, made.secret);
  const { message } = await comment("Two secrets");
  assert.equal(message.headers["webhook-signature"].split(" ").length, 2);
  for (const secret of [made.secret, renewed.secret]) {
    assert.equal(new Webhook(secret).verify(message.body, message.headers).type, "comment.created");
  }
});

test("what is sent again has the same id and a new time", async () => {
  const { message } = await comment("Once more");
  const { deliveries } = await ask("GET", `/webhooks/${made.webhook.id}/deliveries?limit=1`);
  await ask("POST", `/webhooks/${made.webhook.id}/deliveries/${deliveries[0].id}/replay`, {});
  const again = await inbox.next();
  assert.equal(again.headers["webhook-id"], message.headers["webhook-id"]);
  assert.equal(again.body, message.body);
  const renewed = await ask("POST", `/webhooks/${made.webhook.id}/secret`);
  assert.ok(renewed.secret.startsWith("whsec_"));
});
