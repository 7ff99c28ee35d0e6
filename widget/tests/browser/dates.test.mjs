// Days and times: the catalogues have what CLDR has, so the browser's own `Intl` is who says whether they are right.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { get } from "./support/app.mjs";
import { openPage } from "./support/browser.mjs";
import { arrive, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const TEXTS = new URL("../../texts/", import.meta.url);

/** What a browser writes in a language, with the digits of all others and with plain spaces. */
function write({ tag, options, times, timeZone = "UTC" }) {
  const format = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { timeZone, ...options });
  return times.map((time) => format.format(time).replace(/[\u00a0\u202f]/g, " "));
}

/** The options that say the same as a catalogue's `day`, `day-of-year` and `moment`. */
const DAY = { day: "numeric", month: "short" };
const DAY_OF_YEAR = { ...DAY, year: "numeric" };
const moment = (counts24) => ({ ...DAY_OF_YEAR, hour: counts24 ? "2-digit" : "numeric", minute: "2-digit" });

/** A catalogue's lines about days and times. */
async function catalogue(file) {
  const source = await readFile(new URL(file, TEXTS), "utf8");
  return (name) => source.match(new RegExp(`^${name} = (.*)$`, "m"))[1];
}

const fill = (pattern, values) => pattern.replace(/\{ \$(\w+) \}/g, (_, name) => values[name]);

test("every language writes days and times as CLDR does", async () => {
  const page = await openPage(browser);
  const files = (await readdir(TEXTS)).filter((name) => name.endsWith(".ftl"));
  assert.ok(files.length >= 17);
  for (const file of files) {
    const say = await catalogue(file);
    const counts24 = say("morning") === say("afternoon");
    const times = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 9, 2 * month, 3));
    const ours = times.map((_, month) => {
      const hour = counts24 ? `${2 * month}`.padStart(2, "0") : ((2 * month + 11) % 12) + 1;
      const clock = fill(say(2 * month < 12 ? "morning" : "afternoon"), { hour, minute: "03" });
      const values = { day: 9, month: say("months").split(" ")[month], year: 2026 };
      const day = fill(say("day-of-year"), values);
      return [fill(say("day"), values), day, fill(say("moment"), { day, time: clock })];
    });
    const theirs = [];
    for (const options of [DAY, DAY_OF_YEAR, moment(counts24)]) {
      theirs.push(await page.evaluate(write, { tag: say("tag"), options, times }));
    }
    assert.deepEqual(ours, times.map((_, month) => theirs.map((written) => written[month])), file);
  }
  await page.context().close();
});

test("a reader sees times on their own clock, and the server's are in UTC until then", async () => {
  const page = await openPage(browser, { timezoneId: "Asia/Kathmandu" });
  await arrive(page, `${app.urls.blog}/low-water`);
  const time = widget(page).locator("article time").first();
  const at = Date.parse(await time.getAttribute("datetime"));
  const [here] = await page.evaluate(write, { tag: "en", options: moment(false), times: [at], timeZone: "Asia/Kathmandu" });
  await widget(page).locator(`article time[title="${here}"]`).first().waitFor();

  const { text: written } = await get(`${app.urls.comments}/api/v1/sites/blog/threads/first?url=${app.urls.blog}/low-water`);
  const [utc] = await page.evaluate(write, { tag: "en", options: moment(false), times: [at] });
  assert.ok(written.includes(`title="${utc} UTC"`), utc);
  await page.context().close();
});
