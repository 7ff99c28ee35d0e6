// The connection is cut, comments are posted meanwhile, it comes back: nothing is missing, nothing is there twice.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { action, arrive, bodies, comment, post, reply, visit, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

/** A page whose socket can be cut and mended. */
async function withCable(page) {
  const cable = { cut: false, sockets: new Set() };
  await page.routeWebSocket(/\/live$/, (socket) => {
    if (cable.cut) {
      socket.close({ code: 4000 });
      return;
    }
    socket.connectToServer();
    cable.sockets.add(socket);
  });
  return {
    cut: async () => {
      cable.cut = true;
      await Promise.all([...cable.sockets].map((socket) => socket.close({ code: 4000 })));
      cable.sockets.clear();
    },
    mend: () => {
      cable.cut = false;
    },
  };
}

test("what was missed arrives once and in order", async () => {
  const reader = await openPage(browser);
  const cable = await withCable(reader);
  await arrive(reader, `${app.urls.blog}/slow-bread`);
  const writer = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(writer, "Before the cut", "Wanda");
  await comment(reader, "Before the cut").waitFor();

  await cable.cut();
  await widget(reader).getByText("Connection lost").waitFor();
  await takePicture(reader, "connection-lost");
  for (const number of [1, 2, 3, 4, 5]) await reply(writer, "Before the cut", `Meanwhile ${number}`);
  await action(writer, "Meanwhile 3", "Delete").click();
  await action(writer, "Meanwhile 3", "Delete").click();
  await comment(writer, "Meanwhile 3").waitFor({ state: "detached" });
  cable.mend();

  await comment(reader, "Meanwhile 5").waitFor();
  await widget(reader).getByText("Connection lost").waitFor({ state: "detached" });
  const seen = (await bodies(reader)).map((text) => text.trim()).filter((text) => text.startsWith("Meanwhile"));
  assert.deepEqual(seen, ["Meanwhile 1", "Meanwhile 2", "Meanwhile 4", "Meanwhile 5"]);

  await reply(writer, "Before the cut", "And on it goes");
  await comment(reader, "And on it goes").waitFor();
  await Promise.all([reader.context().close(), writer.context().close()]);
});

test("what a page cannot read of the changes costs it a look at the thread, and nothing else", async () => {
  const reader = await openPage(browser);
  const asked = [];
  await reader.routeWebSocket(/\/live$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((text) => {
      asked.push(JSON.parse(text).type);
      server.send(text);
    });
    // As if a newer server told of it in words of its own.
    server.onMessage((text) => {
      const frame = JSON.parse(text);
      socket.send(frame.type === "event" ? JSON.stringify({ ...frame, data: { words: "new" } }) : text);
    });
  });
  const writer = await visit(browser, `${app.urls.blog}/slow-bread`);
  await post(writer, "In old words", "Wanda");
  await arrive(reader, `${app.urls.blog}/slow-bread`);
  for (const text of ["In new words", "Newer ones"]) {
    await reply(writer, "In old words", text);
    await comment(reader, text).waitFor();
  }
  assert.deepEqual(asked.filter((type) => type === "subscribe"), ["subscribe", "subscribe", "subscribe"]);
  assert.deepEqual(reader.problems, []);
  await Promise.all([reader.context().close(), writer.context().close()]);
});

test("everyone sees the same after the server was gone for a while", async () => {
  const pages = await Promise.all([1, 2, 3].map(() => visit(browser, `${app.urls.blog}/low-water`)));
  await post(pages[0], "Said before", "Ada");
  await Promise.all(pages.slice(1).map((page) => widget(page).getByRole("button", { name: "1 new comment" }).click()));
  await Promise.all(pages.map((page) => comment(page, "Said before").waitFor()));
  const texts = await Promise.all(pages.map(bodies));
  assert.deepEqual(texts[1], texts[0]);
  assert.deepEqual(texts[2], texts[0]);
  await Promise.all(pages.map((page) => page.context().close()));
});
