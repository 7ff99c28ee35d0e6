// `cargo xtask proof`: how long proof of work takes in Chromium, on this machine and as on one six times slower, and how
// long the page stands still meanwhile.
//
// It runs the very files that the server sends (`widget/proof.{html,js}`), from one origin, in a frame of a page of
// another. Chromium slows threads of pages down and not those of workers, so the slow machine's figure is of the same
// script on a page that is slowed down, where nothing else waits for it.

import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { startWholeBrowser } from "../../widget/tests/browser/support/browser.mjs";
import { root } from "../../widget/tests/browser/support/tools.mjs";

const ROUNDS = 15;
const PUZZLES = 16;
const SLOWER = 6;
const TYPES = { html: "text/html", js: "text/javascript" };

const server = http.createServer(async (request, response) => {
  const file = { "/proof": "proof.html", "/proof.js": "proof.js" }[request.url];
  const body = file ? await readFile(path.join(root, "widget", file)) : "<!doctype html><title>A page</title>";
  response.writeHead(200, { "content-type": TYPES[file?.split(".")[1] ?? "html"] }).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const at = (host) => `http://${host}.localhost:${server.address().port}`;

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;

/** Opens the frame, as the widget does. */
const open = (page) =>
  page.evaluate(
    (app) =>
      new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.hidden = true;
        addEventListener("message", () => resolve(), { once: true });
        frame.src = `${app}/proof`;
        document.body.append(frame);
      }),
    at("comments"),
  );

/** Has a challenge solved: how long that took, and the longest pause of the page meanwhile. */
const inWorker = (page, challenge) =>
  page.evaluate(
    (challenge) =>
      new Promise((resolve) => {
        const begun = performance.now();
        let last = begun;
        let longest = 0;
        const look = setInterval(() => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
        }, 4);
        const done = () => {
          clearInterval(look);
          resolve({ took: performance.now() - begun, longest });
        };
        addEventListener("message", done, { once: true });
        frames[0].postMessage(challenge, "*");
      }),
    challenge,
  );

const onPage = (page, challenge) =>
  page.evaluate((challenge) => {
    const begun = performance.now();
    work(challenge);
    return performance.now() - begun;
  }, challenge);

const browser = await startWholeBrowser();
try {
  const page = await browser.newPage();
  await page.goto(at("blog"));
  await open(page);
  const slow = await browser.newPage();
  await slow.goto(at("slow"));
  // In a page the script waits for messages of whoever holds it, which nobody sends here.
  await slow.addScriptTag({ url: "/proof.js" });
  const cable = await slow.context().newCDPSession(slow);
  await cable.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });

  console.log(`${PUZZLES} puzzles, medians of ${ROUNDS} rounds, the slowest in brackets\n`);
  console.log(`| bits | hashes | here | longest pause of the page | ${SLOWER} × slower |`);
  console.log("| --- | --- | --- | --- | --- |");
  for (const bits of [12, 14, 16]) {
    const fast = [];
    const slower = [];
    for (let round = 0; round < ROUNDS; round++) {
      const challenge = `${bits}.${PUZZLES}.k1.${round}.mac`;
      fast.push(await inWorker(page, challenge));
      // Hundreds of seconds otherwise.
      if (bits < 16 || round < 5) slower.push(await onPage(slow, challenge));
    }
    const took = fast.map(({ took }) => took);
    const pauses = fast.map(({ longest }) => longest);
    const cells = [
      bits,
      (PUZZLES * 2 ** bits).toLocaleString("en"),
      `${ms(median(took))} (${ms(Math.max(...took))})`,
      `${ms(median(pauses))} (${ms(Math.max(...pauses))})`,
      `${ms(median(slower))} (${ms(Math.max(...slower))})`,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
