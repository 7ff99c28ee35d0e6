// What the owner of a site sets, on the dashboard: each page by its looks, by keyboard, with and without scripts.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { address, command, fillInAccount } from "./support/accounts.mjs";
import { openPage, takePicture } from "./support/browser.mjs";
import { invitationAfter } from "./support/mailbox.mjs";
import { accessibilityFindings } from "./support/measure.mjs";
import { app, browser } from "./support/stage.mjs";

const OLGA = "Olga Owner";
const DASHBOARD = `${app.urls.comments}/dashboard/blog`;
const LOOKS = {
  light: { viewport: { width: 1440, height: 900 } },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 } },
  "phone-dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  forced: { viewport: { width: 1440, height: 900 }, forcedColors: "active" },
};
const PAGES = {
  settings: "settings",
  history: "settings/history",
  moderation: "moderation",
  services: "moderation/services",
  model: "moderation/services/toxicity",
  appearance: "appearance",
  install: "install",
  access: "access",
};

/** What Olga's browser keeps: she signs in once, since tries to sign in are counted. */
let storageState;

before(async () => {
  const page = await openPage(browser);
  await page.goto(`${app.urls.comments}/auth/sign-up`);
  await fillInAccount(page, OLGA);
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  storageState = await page.context().storageState();
  await page.context().close();
  await command(app, "member", "set", "blog", address(OLGA), "owner");
});

/** Olga, on a page of the dashboard. */
async function enter(path, look) {
  const page = await openPage(browser, { ...look, storageState });
  await page.goto(`${DASHBOARD}/${path}`);
  return page;
}

async function fine(page, picture) {
  // The console calls it an error that a form was not taken.
  const problems = page.problems.filter((problem) => !problem.startsWith("Failed to load resource"));
  assert.deepEqual(problems, []);
  assert.deepEqual(await accessibilityFindings(page, "html"), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${picture} is ${wide} px too wide`);
  await takePicture(page, `owner-${picture}`);
  // Axe adds styles of its own, which a page's policy refuses.
  page.problems.length = 0;
}

test("what is set is changed, refused with words, and put back", async () => {
  const page = await enter("settings", LOOKS.light);
  await page.getByLabel("Comments an hour").fill("0");
  await page.getByLabel("Pages that may embed it").fill("https://blog.example\nblog.example/path");
  await page.locator("form.settings").evaluate((form) => (form.noValidate = true));
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Nothing was saved: 2 fields can't be so.").waitFor();
  await page.getByText("Line 2, “blog.example/path”").waitFor();
  assert.equal(await page.getByLabel("Comments an hour").inputValue(), "0", "what was typed is there still");
  await fine(page, "settings-wrong");
  await page.goto(`${DASHBOARD}/settings`);
  await page.getByLabel("Formulas").setChecked(!(await page.getByLabel("Formulas").isChecked()));
  await page.getByLabel("For and against").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await page.getByRole("link", { name: "What was changed, by whom" }).click();
  await page.getByRole("button", { name: "Put back: Votes" }).click();
  await page.getByText("It is as it was before.").waitFor();
  await page.context().close();
});

test("two admins at once: the second one sees what the first one did", async () => {
  const [first, second] = [await enter("settings", LOOKS.light), await enter("settings", LOOKS.phone)];
  await first.getByLabel("Tables").setChecked(!(await first.getByLabel("Tables").isChecked()));
  await first.getByRole("button", { name: "Save" }).click();
  await first.getByText("Saved.").waitFor();
  await second.getByLabel("Name", { exact: true }).fill("Another name");
  await second.getByRole("button", { name: "Save" }).click();
  await second.getByText("Somebody else changed something").waitFor();
  assert.equal(await second.getByLabel("Name", { exact: true }).inputValue(), "Another name");
  await fine(second, "settings-meanwhile");
  await first.context().close();
  await second.context().close();
});

test("a rule of moderation is set, and a mistake is named at its line", async () => {
  const page = await enter("moderation", LOOKS.light);
  await page.getByLabel("Words that are refused").fill("casino*\n*\nbuy now");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Line 2, “*”: A word needs a letter").waitFor();
  await fine(page, "moderation-wrong");
  await page.getByLabel("Words that are refused").fill("casino*\nbuy now");
  await page.getByLabel("of people who are trusted").check();
  await page.getByLabel("With more links").selectOption("Refuse it");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await page.getByRole("link", { name: "What was changed, by whom" }).click();
  await page.getByText("casino*, buy now").waitFor();
  await fine(page, "moderation-history");
  for (const field of ["Words that are refused", "Comments are published at once", "With more links"]) {
    await page.getByRole("button", { name: `Put back: ${field}` }).last().click();
    await page.getByText("It is as it was before.").waitFor();
  }
  await page.context().close();
});

/** Types a comment and tries the rules as they are filled in. */
async function tryOn(page, text, author = "somebody new") {
  await page.getByLabel("A comment", { exact: true }).fill(text);
  await page.getByLabel(author, { exact: true }).check();
  await page.getByRole("button", { name: "Try it" }).click();
}

const PUSHY = "Win at **CASINOS**: https://one.example https://two.example https://three.example https://four.example";

for (const javaScriptEnabled of [true, false]) {
  test(`rules are tried before they are saved, and nothing is (scripts: ${javaScriptEnabled})`, async () => {
    const page = await enter("moderation", { ...LOOKS.light, javaScriptEnabled });
    await page.getByLabel("Words that are refused").fill("casino*");
    await tryOn(page, PUSHY);
    await page.getByRole("heading", { name: "It would be refused." }).waitFor();
    await page.getByText("A banned word").waitFor();
    await page.getByText("rules have nothing against it").click();
    assert.equal(await page.getByLabel("Words that are refused").inputValue(), "casino*", "what was typed is there still");
    await page.getByLabel("Words that are refused").fill("");
    await tryOn(page, PUSHY, "somebody who is trusted");
    await page.getByRole("heading", { name: "It would be published, and marked for moderators." }).waitFor();
    await page.getByLabel("Words that are refused").fill("*");
    await tryOn(page, PUSHY);
    await page.locator("#try").getByText("Nothing was saved: one field can't be so.").waitFor();
    await page.goto(`${DASHBOARD}/moderation`);
    assert.equal(await page.getByLabel("Words that are refused").inputValue(), "");
    await page.context().close();
  });
}

test("enter beside the made-up comment tries it, and saves nothing", async () => {
  const page = await enter("moderation", LOOKS.light);
  await page.getByLabel("Words with which a comment waits").fill("bargain");
  await page.getByLabel("A comment", { exact: true }).fill("What a bargain");
  await page.getByLabel("Its author’s name").fill("Ada");
  await page.getByLabel("Its author’s name").press("Enter");
  await page.getByRole("heading", { name: "It would wait for a moderator." }).waitFor();
  assert.ok(await page.locator("#try").evaluate((part) => part.getBoundingClientRect().top < innerHeight), "it is in sight");
  await fine(page, "moderation-tried");
  await page.goto(`${DASHBOARD}/moderation`);
  assert.equal(await page.getByLabel("Words with which a comment waits").inputValue(), "");
  await page.context().close();
});

const IVY = "Ivy Invited";
const INVITATIONS = "people/invitations";
/** The link of an invitation to Ivy, and what her browser keeps. */
let invitation;
let ivy;

test("somebody is invited by mail, without scripts", async () => {
  const page = await enter(INVITATIONS, { ...LOOKS.light, javaScriptEnabled: false });
  const invite = async (to, role) => {
    await page.getByLabel("E-mail").fill(to);
    await page.getByLabel("Role").selectOption(role);
    await page.getByRole("button", { name: "Send an invitation" }).click();
  };
  invitation = await invitationAfter(address(IVY), () => invite(address(IVY), "Moderator"));
  await page.getByText("The letter is on its way.").waitFor();
  await invite("a.name.that.is.rather.long.for.one.line@department.of.letters.people.example", "Observer");
  await page.getByText("a.name.that.is").waitFor();
  await invite("withdrawn@people.example", "Admin");
  await page.getByRole("button", { name: "Withdraw the invitation of withdrawn@people.example" }).click();
  await page.getByText("That link leads nowhere any more.").waitFor();
  await page.context().close();
  const guest = await openPage(browser);
  await guest.goto(`${app.urls.comments}/auth/sign-up`);
  await fillInAccount(guest, IVY);
  await guest.getByRole("heading", { name: "Your account" }).waitFor();
  ivy = await guest.context().storageState();
  await guest.context().close();
});

for (const [look, options] of Object.entries(LOOKS)) {
  test(`an invitation is there to be looked at, by whom it is for and by others (${look})`, async () => {
    const others = await enter(INVITATIONS, options);
    await fine(others, `invitations-${look}`);
    await others.goto(invitation);
    await others.getByRole("heading", { name: "This invitation went to another address" }).waitFor();
    await fine(others, `join-elsewhere-${look}`);
    await others.goto(`${invitation.slice(0, -4)}AAAA`);
    await others.getByRole("heading", { name: "This invitation is over" }).waitFor();
    await fine(others, `join-over-${look}`);
    await others.context().close();
    const hers = await openPage(browser, { ...options, storageState: ivy });
    await hers.goto(invitation);
    await hers.getByRole("button", { name: "Accept" }).waitFor();
    await fine(hers, `join-${look}`);
    await hers.context().close();
  });
}

test("who is invited takes the role, once", async () => {
  const page = await openPage(browser, { storageState: ivy, javaScriptEnabled: false });
  await page.goto(invitation);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  await page.goto(invitation);
  await page.getByRole("heading", { name: "This invitation is over" }).waitFor();
  await page.context().close();
});

test("a program of the owner's is given a secret that is shown once", async () => {
  const page = await enter("moderation", LOOKS.light);
  await page.getByRole("link", { name: "Services elsewhere that have a say" }).click();
  await page.getByRole("link", { name: "A program of yours" }).click();
  await page.getByLabel("Address", { exact: true }).fill("http://127.0.0.1:9/check");
  await page.getByRole("button", { name: "Save and turn on" }).click();
  assert.match(await page.locator("pre").first().textContent(), /^whsec_/);
  await fine(page, "service-made");
  await page.getByRole("button", { name: "Turn off" }).click();
  await page.getByText("Saved.").waitFor();
  await page.getByText("Remove", { exact: true }).first().click();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByText("It is asked no more.").waitFor();
  await page.context().close();
});

test("a key is shown once, and copied", async () => {
  const page = await enter("access", LOOKS.light);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.urls.comments });
  await page.getByLabel("What it is for").fill("The greeter");
  await page.getByLabel(/^Write/).check();
  await page.getByRole("button", { name: "Make the key" }).click();
  const secret = await page.locator("pre").first().textContent();
  assert.match(secret, /^awk_/);
  await page.getByRole("button", { name: "Copy" }).first().click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), secret);
  await fine(page, "access-key");
  await page.getByLabel("Address").fill("http://127.0.0.1:9/hooks");
  await page.getByLabel(/^A comment was posted/).check();
  await page.getByRole("button", { name: "Make the webhook" }).click();
  await page.getByText("Here is the secret").waitFor();
  await page.getByRole("link", { name: "http://127.0.0.1:9/hooks" }).click();
  await page.getByText("Nothing was sent yet.").waitFor();
  await fine(page, "access-webhook");
  await page.context().close();
});

test("a page is looked at, and what is wrong is said", async () => {
  const page = await enter("install", LOOKS.light);
  await page.getByLabel("Address of a page").fill(`${app.urls.blog.replace("blog.localhost", "127.0.0.1")}/low-water`);
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByText(/^On /).waitFor();
  await fine(page, "install-looked");
  await page.context().close();
});

for (const [look, options] of Object.entries(LOOKS)) {
  test(`every page is accessible and keeps to its window (${look})`, async () => {
    const page = await enter("settings", options);
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(`${DASHBOARD}/${path}`);
      await fine(page, `${name}-${look}`);
    }
    await page.goto(`${DASHBOARD}/moderation`);
    await page.getByLabel("Words that are refused").fill("casino*");
    await tryOn(page, PUSHY);
    for (const summary of await page.locator("#try summary").all()) await summary.click();
    await fine(page, `tried-${look}`);
    await page.context().close();
  });
}

test("it needs no script", async () => {
  const page = await enter("settings", { ...LOOKS.light, javaScriptEnabled: false });
  await page.getByLabel("Compact").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await page.goto(`${DASHBOARD}/install`);
  await page.getByText("Hugo", { exact: true }).click();
  await page.getByText('partial "afterword.html"').waitFor();
  await page.context().close();
});

test("looks are tried, and the lines for them taken along", async () => {
  const page = await enter("appearance", LOOKS.light);
  await page.getByLabel("Accent").fill("#7a4b00");
  await page.locator("#css", { hasText: "--afterword-accent: light-dark(#7a4b00, #" }).waitFor();
  await page.getByRole("radio", { name: "Paper" }).check();
  await page.locator("#tag", { hasText: 'data-site="blog" data-theme="paper"' }).waitFor();
  await fine(page, "appearance-chosen");
  await page.context().close();
});
