// Behind a proxy that lets no WebSocket through, everything is live all the same.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { arrive, comment, post, visit, widget } from "./support/people.mjs";
import { startProxy } from "./support/proxy.mjs";
import { app, browser } from "./support/stage.mjs";

const proxy = await startProxy();
after(() => proxy.stop());

/** Notes which ways to the server a page takes. */
function noteWays(page) {
  const ways = { sockets: 0, streams: 0 };
  page.on("websocket", () => (ways.sockets += 1));
  page.on("request", (request) => (ways.streams += request.url().includes("/live/events") ? 1 : 0));
  return ways;
}

/** Notes in a page whether it ever says that the connection is lost. */
const watchForLoss = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("afterword-comments");
    const look = () => (window.saidLost ||= shadowRoot.textContent.includes("Connection lost"));
    new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true, characterData: true });
  });

test("comments, typing and presence come without WebSockets, and nothing is said to be lost", async () => {
  const url = `${app.urls.blog}/low-water`;
  const reader = await openPage(browser, { proxy: proxy.settings });
  const ways = noteWays(reader);
  await arrive(reader, url);
  await watchForLoss(reader);
  const writer = await visit(browser, url);
  for (const page of [reader, writer]) {
    await widget(page).locator(".presence").getByText("2 reading now").waitFor();
  }

  await post(reader, "From behind the proxy", "Pia");
  await widget(writer).getByRole("button", { name: "1 new comment" }).click();
  await comment(writer, "From behind the proxy").waitFor();
  await post(writer, "From outside", "Wanda");
  await widget(reader).getByText("From outside").or(widget(reader).getByRole("button", { name: "1 new comment" })).first().waitFor();

  const write = (page, text) => widget(page).locator("form.entrance textarea").pressSequentially(text);
  await write(writer, "And now");
  await widget(reader).locator("section > .typing").getByText("Wanda is writing").waitFor();
  await write(reader, "I see");
  await widget(writer).locator("section > .typing").getByText("Pia is writing").waitFor();
  assert.ok(proxy.refused >= 2, `${proxy.refused} tunnels`);
  assert.ok(ways.streams >= 1);
  assert.equal(await reader.evaluate(() => window.saidLost ?? false), false);
  await takePicture(reader, "without-websockets");
  await Promise.all([reader.context().close(), writer.context().close()]);
});

test("where both ways work, a WebSocket is taken", async () => {
  const reader = await openPage(browser);
  const ways = noteWays(reader);
  await arrive(reader, `${app.urls.blog}/low-water`);
  const writer = await visit(browser, `${app.urls.blog}/low-water`);
  await widget(reader).locator(".presence").getByText("2 reading now").waitFor();
  assert.deepEqual(ways, { sockets: 1, streams: 0 });
  await Promise.all([reader.context().close(), writer.context().close()]);
});
