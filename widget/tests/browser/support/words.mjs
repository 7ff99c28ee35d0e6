// The word of the blog on who its users are: what its own server would sign.

import { createHmac, randomUUID } from "node:crypto";
import { command } from "./accounts.mjs";
import { app } from "./stage.mjs";

/** How the blog's own server signs. */
export async function makeKey() {
  const [kid, secret] = (await command(app, "sso", "add", "blog")).trim().split("\t");
  return { kid, secret };
}

const code = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The token that the blog's own server makes for one of its users. */
export function word({ kid, secret }, sub, name, more = {}) {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: "blog", aud: app.urls.comments, sub, name, jti: randomUUID(), iat, exp: iat + 120, ...more };
  const message = `${code({ alg: "HS256", typ: "JWT", kid })}.${code(claims)}`;
  return `${message}.${createHmac("sha256", secret).update(message).digest("base64url")}`;
}
