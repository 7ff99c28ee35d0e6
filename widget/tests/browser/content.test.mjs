// What a comment may hold: coloured code, spoilers, tables, tasks; how it looks, and that a keyboard gets everywhere.

import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { command } from "./support/accounts.mjs";
import { get } from "./support/app.mjs";
import { LOOKS, openPage, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { arrive, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const BASE = `${app.urls.comments}/api/v1/sites/blog`;
const BODY = `
It was ||the **butler**, of course||, see:

>! He had the key.
>! Nobody else did.

\`\`\`rust
/// Counts up to \`n\`.
fn count(n: u32) -> Vec<String> {
    (0..n).map(|i| format!("{i} of 10")).collect() // 0 to 9
}
\`\`\`

\`\`\`diff
@@ -1 +1 @@
-old & worn
+new
\`\`\`

| River | Length | Where the water comes from in the end |
|:------|-------:|:-------------------------------------:|
| Elbe  | 1,094 km | the Giant Mountains, and all that lies between them and the sea |
| Oder  | 840 km | the Sudetes |

- [x] read it
- [ ] answer it
`;

before(async () => {
  await command(app, "site", "set", "blog", "tables=true", "task_lists=true");
  const first = async () => (await get(`${BASE}/threads/first?key=content`)).text;
  // The server looks every few seconds whether a site has changed.
  while (!(await first()).includes('"tables":true')) await pause(100);
  const [, thread] = (await first()).match(/"thread":\{"id":"([^"]+)/);
  const headers = {
    origin: app.urls.blog,
    "x-afterword-csrf": "1",
    "content-type": "application/json",
    authorization: `Guest awg_${randomBytes(32).toString("base64url")}`,
    "idempotency-key": randomUUID(),
  };
  const comment = { thread: { key: "content" }, body: BODY, guest: { name: "Ada" } };
  const { status, text } = await get(`${BASE}/threads/${thread}/comments`, headers, "POST", JSON.stringify(comment));
  assert.equal(status, 201, text);
});

async function open(look) {
  const page = await openPage(browser, look);
  await arrive(page, `${app.urls.blog}/low-water`);
  await page.evaluate(() => document.querySelector("afterword-comments").setAttribute("thread", "content"));
  await widget(page).getByText("read it").waitFor();
  return page;
}

for (const [look, options] of Object.entries(LOOKS)) {
  test(`all of it can be read (${look})`, async () => {
    const page = await open(options);
    assert.deepEqual(await accessibilityFindings(page), []);
    const { wide, shown } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }));
    assert.ok(wide <= shown, "what is wide scrolls by itself");
    await takePicture(page, `content-${look}`);
    await widget(page).locator("summary").click();
    await widget(page).locator("span.spoiler").focus();
    await takePicture(page, `content-uncovered-${look}`);
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("a keyboard uncovers what is hidden and moves what is wide", async () => {
  const page = await open(LOOKS.narrow);
  const colour = () => widget(page).locator("span.spoiler").evaluate((it) => getComputedStyle(it).color);
  const hidden = await colour();
  assert.match(hidden, /rgba\(.*, 0\)/);
  await widget(page).locator(".corner > button").last().focus();
  await page.keyboard.press("Tab");
  assert.notEqual(await colour(), hidden, "words show while they have the focus");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await widget(page).getByText("He had the key.").waitFor({ state: "visible" });
  await page.keyboard.press("Tab");
  const table = widget(page).locator(".scroller");
  const focused = await table.evaluate((it) => it === it.getRootNode().activeElement);
  assert.ok(focused, "the table can be reached");
  assert.ok((await table.boundingBox()).height > 100, "and is there to be seen");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector("afterword-comments");
    return shadowRoot.querySelector(".scroller").scrollLeft > 0;
  });
  await page.context().close();
});
