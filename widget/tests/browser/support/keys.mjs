// What people prove with: a device with passkeys (Chromium's virtual authenticator), and an app that shows codes.

import { createHmac } from "node:crypto";
import { app } from "./stage.mjs";

/** A browser that offers no passkeys in fields: the virtual device's owner takes whatever is offered at once. */
export const offersNothing = (context) =>
  context.addInitScript(() => {
    window.PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });

/** Adds a passkey on the account's pages; the device is attached already. */
export async function addPasskey(page, name) {
  await page.goto(`${app.urls.comments}/account/passkeys`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Add a passkey", exact: true }).click();
  await page.getByText("Your passkey is added.").waitFor();
}

/** A device in front of a page. Its owner is there and says yes, until told otherwise. */
export async function attachDevice(page, passkeys = []) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  for (const credential of passkeys) await cdp.send("WebAuthn.addCredential", { authenticatorId, credential });
  return {
    /** The passkeys that are on it. */
    passkeys: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    /** Whether its owner is known to it. */
    verify: (isUserVerified) => cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    /** Takes it away. */
    detach: () => cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId }),
  };
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an app shows (RFC 6238) `after` so many steps of 30 seconds; `key` is what was typed into it. */
export function appCode(key, after = 0) {
  const bits = [...key.replaceAll(" ", "")].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + after));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
