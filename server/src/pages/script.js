// Makes the server's own pages nicer, hands a sign-in over to the page that opened the window, and asks for passkeys.

for (const input of document.querySelectorAll("[data-reveal]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "toggle";
  button.setAttribute("aria-controls", input.id);
  const show = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? input.dataset.hide : input.dataset.show;
    button.setAttribute("aria-label", shown ? input.dataset.hideLabel : input.dataset.showLabel);
    button.setAttribute("aria-pressed", String(shown));
  };
  show(false);
  button.addEventListener("click", () => show(input.type === "password"));
  input.form.addEventListener("submit", () => show(false));
  input.after(button);
}

// Who keeps no cookies can't sign in. Browsers say that they do where only this page may not: so it is tried.
const keepsCookies = () => {
  const probe = "aw-probe=1";
  document.cookie = probe;
  const isKept = document.cookie.includes(probe);
  document.cookie = `${probe}; max-age=0`;
  return isKept;
};
for (const words of document.querySelectorAll("[data-cookies]")) words.hidden = keepsCookies();

// To the very origin that the server checked, never to any: by a message to the page that opened this window, or by going
// back there, where its script takes the code out of the address at once.
const done = document.querySelector("[data-code]");
if (done) {
  const { code, state, origin, back, full } = done.dataset;
  done.removeAttribute("data-code");
  const opener = full === undefined && window.opener;
  if (opener) {
    opener.postMessage({ t: "aw:code", v: 1, state, code }, origin);
    window.close();
  }
  const button = document.querySelector("[data-return]");
  button?.addEventListener("click", () => location.replace(`${back}#aw_code=${code}&aw_state=${state}`));
  // Who is still here was not closed: say what to do.
  const say = () => {
    for (const part of document.querySelectorAll("[data-cut]")) part.hidden = Boolean(opener);
    for (const part of document.querySelectorAll("[data-handed]")) part.hidden = !opener;
    if (!opener) button?.focus();
  };
  setTimeout(say, 50);
}

// Whoever opened the link of a letter in another tab is signed in here, too.
const news = new BroadcastChannel("aw-signed-in");
const waiting = document.querySelector("[data-onward]");
if (waiting) news.addEventListener("message", () => location.assign(waiting.dataset.onward));
if (document.querySelector("[data-signed-in]")) news.postMessage("");

// Passkeys: the browser asks the device, and a form carries the answer. Bytes are written as base64url. What credentials
// can write by themselves is not used: password managers put objects in their place that can't.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** What a form asks a browser for. */
function question({ dataset }) {
  const { publicKey } = JSON.parse(dataset.options);
  publicKey.challenge = toBytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = toBytes(publicKey.user.id);
  for (const list of [publicKey.allowCredentials, publicKey.excludeCredentials]) {
    for (const known of list ?? []) known.id = toBytes(known.id);
  }
  return publicKey;
}

/** What a browser answers, as text. */
function answer({ id, rawId, type, response }) {
  const written = { userHandle: null };
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) written[name] = toText(response[name]);
  }
  return JSON.stringify({ id, rawId: toText(rawId), type, response: written });
}

let asking;

/** Asks for a passkey, in place of what was asked before, and sends the form with it. */
async function askFor(form, mediation) {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const words = form.querySelector("[data-failed]");
  words.hidden = true;
  try {
    const kind = form.dataset.passkey;
    const options = { publicKey: question(form), signal, ...(mediation && { mediation }) };
    form.elements.answer.value = answer(await navigator.credentials[kind](options));
    form.submit();
  } catch (error) {
    if (signal.aborted || mediation) return;
    if (error.name === "InvalidStateError" && form.dataset.known) words.textContent = form.dataset.known;
    words.hidden = false;
  }
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    askFor(form);
  });
  if (form.dataset.autofill !== undefined) {
    const offered = PublicKeyCredential.isConditionalMediationAvailable?.();
    offered?.then((is) => is && !asking && askFor(form, "conditional"));
  }
}
for (const part of window.PublicKeyCredential ? document.querySelectorAll("[data-without-passkeys]") : []) {
  part.hidden = true;
}

document.querySelector("[aria-invalid], [data-focus]")?.focus();
