// Afterword: a server of its own, posted to as any page would.

import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { get, program, startServer } from "../../widget/tests/browser/support/app.mjs";
import { page } from "./host.mjs";

const run = promisify(execFile);

/**
 * Starts a server with these conversations in it; for each a page on the host, and one that is built with its comments.
 * `say` answers the first comment of the conversation with a name.
 */
export async function start(host, conversations) {
  const writers = new Map();
  const server = await startServer({});
  const { urls, data, stop } = server;
  const command = (...words) => run(program, ["site", ...words], { env: { ...process.env, AFTERWORD_DATA_DIR: data } });
  await command("add", "blog", "--name", "The blog", "--origin", host.origin);
  await command("set", "blog", "posts_per_minute=1000", "posts_per_hour=1000", "posts_per_minute_address=1000", "moderation.spam.proof_of_work=off");

  for (const [name, comments] of conversations) {
    writers.set(String(name), await write(`${urls.comments}/api/v1/sites/blog`, host.origin, `afterword-${name}`, comments));
    const { text: built } = await get(`${urls.comments}/api/v1/sites/blog/threads/embed?key=afterword-${name}`);
    host.routes.set(`/afterword-built/${name}`, page({ body: built }));
    host.routes.set(`/afterword/${name}`, page({
      body: `<script async src="${urls.comments}/embed.js" data-site="blog" data-thread="afterword-${name}"></script>`,
    }));
  }
  return { comment: ["afterword-comments", "article .body"], say: (name, comment) => writers.get(String(name))(comment), stop };
}

/** Writes a conversation; answers what writes one more comment of it. */
async function write(api, origin, key, comments) {
  const { text: first } = await get(`${api}/threads/first?key=${key}`, { origin });
  const [, thread] = first.match(/"thread":\{"id":"([^"]+)/);
  const secret = `awg_${randomBytes(32).toString("base64url")}`;
  const ids = [];
  const say = async ({ name, text, parent }) => {
    const headers = {
      origin,
      "content-type": "application/json",
      "x-afterword-csrf": "1",
      authorization: `Guest ${secret}`,
      "idempotency-key": randomUUID(),
    };
    const body = { thread: { key }, body: text, guest: { name }, parent: parent === null ? null : ids[parent] };
    const answer = await get(`${api}/threads/${thread}/comments`, headers, "POST", JSON.stringify(body));
    if (answer.status !== 201) throw new Error(`Afterword: ${answer.status} ${answer.text}`);
    ids.push(JSON.parse(answer.text).comment.id);
  };
  for (const comment of comments) await say(comment);
  return say;
}
