// For the server of a page, or what builds it: the first page of a thread, to be put into the page's HTML.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import path from "node:path";

/** How long the server may take, in milliseconds, where it is not said. */
const PATIENCE = 10_000;

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const warn = (error) => console.warn(`Afterword was not heard: ${error.cause?.message ?? error.message}`);

/** The element without its first page: the comments come when a reader's browser has loaded them. */
function bare({ server, ...options }) {
  const attributes = Object.entries(options).filter(([, value]) => value !== undefined);
  const words = attributes.map(([name, value]) => ` ${name}="${escape(String(value))}"`).join("");
  const script = escape(String(new URL("/embed.js", server)));
  return `<afterword-comments${words}></afterword-comments><script src="${script}" async></script>\n`;
}

/** What a snippet says of itself: the tag that a newer one does not have. */
function tagOf(html) {
  return html?.match(/ data-etag="([^"]*)"/)?.[1].replaceAll("&quot;", '"');
}

/**
 * Asks a server for the first page of a thread, as HTML to be put where the comments shall stand.
 *
 * A server that is away does not keep a page from being built: then it is what `cache`, a folder, holds from the last time,
 * else the bare element, which loads its comments in the reader's browser; `onAway` is told why. A refusal (no such site,
 * no valid address) is an error.
 */
export async function fetchThread({ cache, timeout = PATIENCE, onAway = warn, ...thread }) {
  const { server, site, thread: key, url, sort, locale } = thread;
  if (!key && !url) throw new TypeError("name the thread by `thread` or by `url`");
  const query = new URLSearchParams(key ? { key } : { url });
  if (sort) query.set("sort", sort);
  if (locale) query.set("lang", locale);
  const address = new URL(`/api/v1/sites/${encodeURIComponent(site)}/threads/embed?${query}`, server);
  const file = cache && path.join(cache, `${createHash("sha256").update(address.href).digest("hex").slice(0, 24)}.html`);
  const kept = file ? await readFile(file, "utf8").catch(() => undefined) : undefined;
  const tag = tagOf(kept);

  let answer;
  let html;
  try {
    answer = await fetch(address, { headers: tag ? { "if-none-match": tag } : {}, signal: AbortSignal.timeout(timeout) });
    if (answer.status >= 500 || answer.status === 429) throw new Error(`${address} answered ${answer.status}`);
    html = answer.status === 304 ? kept : await answer.text();
  } catch (error) {
    onAway(error);
    return kept ?? bare(thread);
  }
  if (answer.status !== 200 && answer.status !== 304) throw new Error(`${address} answered ${answer.status}: ${html}`);
  if (file && answer.status === 200) {
    await mkdir(cache, { recursive: true });
    await writeFile(file, html);
  }
  return html;
}
