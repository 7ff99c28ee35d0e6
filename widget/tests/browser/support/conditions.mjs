// What stands between a page and a sign-in: what browsers keep from it, and what pages keep from themselves.

import { get } from "./app.mjs";
import { openPage, startPerson } from "./browser.mjs";
import { app, browser } from "./stage.mjs";

/** Serves the blog's pages with other headers or another text: `change` gets both, and gives a text if it is another one. */
export async function alter(context, change) {
  // What a test answers comes from nowhere, and may not go on to this machine without being asked.
  await context.grantPermissions(["local-network-access"], { origin: app.urls.blog });
  await context.route(`${app.urls.blog}/**`, async (route) => {
    const { status, headers, text } = await get(route.request().url());
    const body = change(headers, text) ?? text;
    await route.fulfill({ status, headers, body });
  });
}

/** The pages cut off the windows that they open. */
export const cutOff = (context) =>
  alter(context, (headers) => {
    headers["cross-origin-opener-policy"] = "same-origin";
  });

/** The browser opens no window for the pages. */
export const withoutWindows = (context) =>
  alter(context, (headers) => {
    headers["content-security-policy"] = "sandbox allow-scripts allow-same-origin allow-forms";
  });

/** The browser keeps no cookie that the server sets from a page of another site. */
export const withoutCookies = (context) =>
  context.route(/\/session\/(exchange|sso)$/, async (route) => {
    const request = route.request();
    const sent = await request.allHeaders();
    const { status, headers, text } = await get(request.url(), sent, "POST", request.postData());
    delete headers["set-cookie"];
    await route.fulfill({ status, headers, body: text });
  });

const BLOCK = 2;

/** No cookies of third parties but parted ones, as in Chromium's private windows. */
const unparted = () => ({ cookie_controls_mode: 1 });

/** No cookies of third parties, parted ones neither. */
export const thirdParties = () => ({
  cookie_controls_mode: 1,
  content_settings: { exceptions: { cookies: { [`${app.urls.comments},${app.urls.blog}`]: { setting: BLOCK } } } },
});

/** No cookies, and nothing else is kept either. */
const everything = () => ({ default_content_setting_values: { cookies: BLOCK } });

const ordinary = async (prepare = () => {}) => {
  const page = await openPage(browser);
  await prepare(page.context());
  return { page, close: () => page.context().close() };
};

/** Somebody's page under each condition, and what closes it. */
export const CONDITIONS = {
  "cookies allowed": () => ordinary(),
  "cookies of third parties blocked, parted ones kept": () => startPerson({ profile: unparted() }),
  "cookies of third parties blocked entirely": () => startPerson({ profile: thirdParties() }),
  "the page cuts its windows off": () => ordinary(cutOff),
  "no windows": () => ordinary(withoutWindows),
  "no windows, and cookies of third parties blocked entirely": async () => {
    const person = await startPerson({ profile: thirdParties() });
    await withoutWindows(person.page.context());
    return person;
  },
  "nothing is kept at all": () => startPerson({ profile: everything() }),
};
