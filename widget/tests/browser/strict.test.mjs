// The example of a page with the strictest policy, Trusted Types included: all of Afterword works, and nothing is refused.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { openPage, takePicture } from "./support/browser.mjs";
import { folder, serve } from "./support/examples.mjs";
import { arrive, comment, post, reply, widget } from "./support/people.mjs";
import { app, browser } from "./support/stage.mjs";

const here = (text) =>
  text.replaceAll("wss://comments.example.org", app.urls.comments.replace("http", "ws")).replaceAll("https://comments.example.org", app.urls.comments);
const read = async (name) => here((await readFile(path.join(folder("strict"), name), "utf8")).trim());

let site;

before(async () => {
  const [html, policy, readme] = await Promise.all(["index.html", "policy.txt", "README.md"].map(read));
  assert.ok(readme.includes(`Content-Security-Policy: ${policy}\n`), "what is documented is what is tested");
  const headers = { "content-security-policy": policy };
  site = await serve(app, "strict", async (pathname) => (pathname === "/" ? { type: "html", body: html, headers } : undefined));
});

after(() => site?.stop());

test("reading, writing and live comments need nothing that the policy does not allow", async () => {
  const ada = await openPage(browser);
  await ada.addInitScript(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      window.refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  await arrive(ada, site.url);
  await ada.locator("afterword-recent").getByRole("listitem").nth(2).waitFor();
  await post(ada, "Under the strictest policy", "Ada");
  const ben = await openPage(browser);
  await arrive(ben, site.url);
  await reply(ben, "Under the", "And it is live", "Ben");
  await comment(ada, "And it is").waitFor();
  await widget(ada).getByRole("button", { name: "Oldest" }).click();
  await comment(ada, "And it is").waitFor();
  assert.deepEqual(await ada.evaluate(() => window.refused), []);
  assert.deepEqual([...ada.problems, ...ben.problems], []);
  await takePicture(ada, "strict");
  await Promise.all([ada.context().close(), ben.context().close()]);
});

test("strings are no markup on this page", async () => {
  const page = await openPage(browser);
  await arrive(page, site.url);
  const outcome = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<b>x</b>";
      return "taken";
    } catch {
      return "refused";
    }
  });
  assert.equal(outcome, "refused", "so what came before proves something");
  await page.context().close();
});
