// The blog that all widgets stand on, and what its static host would serve: files compressed as well as can be, kept.

import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };
const WORDS = "A page of a blog, as there are many: a heading, three paragraphs, and the comments, which are in view at once.";

/** Compresses for those who ask often (11), or at once (5). */
export const compress = (bytes, quality) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** A page with a widget: `head` and `body` are what its documentation says to put there. */
export const page = ({ head = "", body }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head>
<body><main style="max-width: 44rem; margin: auto; font: 16px/1.5 sans-serif"><h1>A page</h1>${`<p>${WORDS}</p>`.repeat(3)}
${body}</main></body></html>`;

/**
 * Serves pages and files at `http://blog.localhost:<port>`.
 *
 * `routes` maps a path to what answers: a string (a page), `{ file }`, or a function of the request that gives
 * `{ type, body }`. It may be added to later.
 */
export async function startHost(routes = new Map()) {
  const kept = new Map();
  const answer = async (request) => {
    const { pathname } = new URL(request.url, "http://blog.localhost");
    const found = routes.get(pathname) ?? [...routes].find(([key]) => key.endsWith("/") && pathname.startsWith(key))?.[1];
    if (typeof found === "string") return ["text/html; charset=utf-8", compress(found, 5)];
    if (typeof found === "function") {
      const { type, body } = await found(request);
      return [type, compress(body, 5)];
    }
    if (!found) return null;
    if (!kept.has(found.file)) kept.set(found.file, compress(await readFile(found.file), 11));
    return [TYPES[path.extname(found.file)], kept.get(found.file)];
  };
  const server = http.createServer(async (request, response) => {
    const found = await answer(request).catch(() => null);
    if (!found) return response.writeHead(404).end();
    const [type, bytes] = found;
    response.writeHead(200, { "content-type": type, "content-encoding": "br", "content-length": bytes.length }).end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => server.close(resolve)).finally(server.closeAllConnections());
  return { routes, origin: `http://blog.localhost:${server.address().port}`, stop };
}
