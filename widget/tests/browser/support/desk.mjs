// The desk of the blog's moderators: who works there, and what waits for them.

import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { appoint, command, visitAs } from "./accounts.mjs";
import { get } from "./app.mjs";
import { sql } from "./engines.mjs";
import { app } from "./stage.mjs";

const API = `${app.urls.comments}/api/v1/sites/blog`;
export const DESK = `${app.urls.comments}/dashboard/blog`;

/** From now on every comment on the blog waits. */
export async function holdAll() {
  await command(app, "site", "set", "blog", "moderation.policy=hold_all");
  while (!(await write("Is it so?", "Probe")).held) await pause(100);
  await sql(app, "delete from held_comments");
}

/** A comment by a guest who was never here before. */
export async function write(body, name, page = "/desk") {
  const key = `${new URL(app.urls.blog).host}${page}`;
  const { text: first } = await get(`${API}/threads/first?${new URLSearchParams({ key })}`);
  const [, thread] = first.match(/"thread":\{"id":"([^"]+)/);
  const headers = {
    origin: app.urls.blog,
    "x-afterword-csrf": "1",
    "content-type": "application/json",
    authorization: `Guest awg_${randomBytes(32).toString("base64url")}`,
    "idempotency-key": randomUUID(),
  };
  const comment = { thread: { key, url: `${app.urls.blog}${page}`, title: "A desk by the window" }, body, guest: { name } };
  const answer = await get(`${API}/threads/${thread}/comments`, headers, "POST", JSON.stringify(comment));
  if (answer.status !== 201 && answer.status !== 202) throw new Error(answer.text);
  return JSON.parse(answer.text);
}

/** Somebody new who moderates the blog, in front of its desk. */
export async function moderator(browser, name, look, role = "moderator") {
  const page = await visitAs(browser, `${app.urls.blog}/slow-bread`, name);
  await appoint(app, name, role);
  await page.goto(`${DESK}/queue`);
  return page;
}
