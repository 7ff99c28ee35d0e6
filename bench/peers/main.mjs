// `cargo xtask peers`: what other widgets weigh and how long they take, beside ours, in one run, and what ours costs while
// somebody reads. Prints tables.

import { startWholeBrowser } from "../../widget/tests/browser/support/browser.mjs";
import * as afterword from "./afterword.mjs";
import { conversation, own } from "./conversation.mjs";
import { startHost } from "./host.mjs";
import * as isso from "./isso.mjs";
import { hear } from "./live.mjs";
import { median, visit } from "./race.mjs";
import { sizes } from "./sizes.mjs";
import * as waline from "./waline.mjs";

/** Visits of each page; the median counts. `--visits=1` is for trying it out. */
const VISITS = Number(process.argv.find((word) => word.startsWith("--visits="))?.split("=")[1] ?? 5);
const CONVERSATIONS = [50, 500].map((count) => [count, conversation(count)]);

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
const head = (cells) => {
  row(cells);
  row(cells.map(() => "---"));
};
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time) => `${Math.round(time)} ms`;

const isLive = process.argv.includes("--live");
if (!isLive) {
  head(["to read and write", "raw", "gzip", "brotli"]);
  for (const [name, ...forms] of await sizes()) row([name, ...forms.map(kB)]);
}
if (process.argv.includes("--sizes")) process.exit();

const host = await startHost();
const sides = [];
/** Ours once more, on pages that are built with their comments: the same server, and nothing more to stop. */
const built = (side) => ({ ...side, name: "Afterword, built in", path: "afterword-built", stop: () => {} });
const others = [["Isso", "with-isso", isso], ["Waline", "waline", waline]];
for (const [name, path, side] of [["Afterword", "afterword", afterword], ...(isLive ? [] : others)]) {
  const started = { name, path, ...(await side.start(host, CONVERSATIONS)) };
  sides.push(...(side === afterword ? [started, built(started)] : [started]));
}
const browser = await startWholeBrowser();

/** What readers of other widgets load the page again for. */
async function live() {
  console.log();
  head(["comments shown", "a comment that comes: median", "most"]);
  for (const [count] of CONVERSATIONS) {
    const say = (number) => sides[0].say(count, { name: "Iris", text: `one more ${own(number)}`, parent: 0 });
    const { shown, times } = await hear(browser, `${host.origin}/afterword/${count}`, say);
    row([shown, ...[median(times), Math.max(...times)].map((time) => `${time.toFixed(1)} ms`)]);
  }
}

async function race() {
  console.log();
  head(["comments", "", "first one seen", "main thread blocked", "layout shift", "downloaded"]);
  for (const [count] of CONVERSATIONS) {
    const visits = sides.map(() => []);
    // In turns, so that all see the same weather.
    for (let round = 0; round < VISITS; round += 1) {
      for (const [index, { path, comment }] of sides.entries()) {
        visits[index].push(await visit(browser, `${host.origin}/${path}/${count}`, comment));
      }
    }
    for (const [index, { name }] of sides.entries()) {
      const of = (figure) => median(visits[index].map((seen) => seen[figure]));
      row([count, name, ms(of("seen")), ms(of("blocked")), of("shift").toFixed(3), kB(of("bytes"))]);
    }
  }
}

try {
  if (!isLive) await race();
  await live();
} finally {
  await browser.close();
  for (const { stop } of sides) await stop();
  await host.stop();
}
