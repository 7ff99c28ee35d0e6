// The pictures of people: chosen on the account's page, seen under a page of another site.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visitAs } from "./support/accounts.mjs";
import { openAnother, takePicture } from "./support/browser.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { comment, post, ready, visit } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

/** Waits until a picture is there and can be seen. */
const isSeen = (picture) => picture.and(picture.page().locator(":visible")).evaluate((image) => image.decode());

test("a picture stands beside what its owner wrote, for everyone, and initials do once it is gone", async () => {
  const page = await visitAs(browser, `${app.urls.blog}/low-water`, "Pia Portrait");
  await post(page, "You will know me by my face");
  const own = await openAnother(page);
  await own.goto(`${app.urls.comments}/account`);
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
  await own.locator("input[type=file]").setInputFiles({ name: "me.png", mimeType: "image/png", buffer });
  await own.getByRole("button", { name: "Save picture" }).click();
  await own.getByRole("button", { name: "Remove picture" }).waitFor();
  await takePicture(own, "account-with-picture");

  const reader = await visit(browser, `${app.urls.blog}/low-water`);
  const face = comment(reader, "You will know me by my face").locator(".avatar img").first();
  await isSeen(face);
  assert.deepEqual(await face.evaluate((image) => [image.naturalWidth, image.naturalHeight]), [96, 96]);
  const frame = comment(reader, "You will know me by my face").locator(".avatar").first();
  assert.deepEqual(await face.boundingBox(), await frame.boundingBox());
  assert.deepEqual(await accessibilityFindings(reader), []);
  await takePicture(reader, "picture");

  await own.getByRole("button", { name: "Remove picture" }).click();
  await own.getByRole("button", { name: "Remove picture" }).waitFor({ state: "detached" });
  // A page may be five seconds old.
  do {
    await reader.reload();
    await ready(reader);
    await comment(reader, "You will know me by my face").locator(".avatar", { hasText: "PP" }).first().waitFor();
  } while ((await face.count()) > 0);
  assert.deepEqual([page.problems, reader.problems], [[], []]);
  await Promise.all([page.context().close(), reader.context().close()]);
});
