// The script that a page embeds. It shows the server's first page as soon as the reader comes near, and then lets the
// program take it over. It knows no address but those that the server wrote into it.
//
// First of all, what the sign-in window sent this page back with: nobody else shall find it in the address. Only this
// browser can do anything with it.
const [, code, state] = location.hash.split(/#aw_code=|&aw_state=/);
if (code) history.replaceState(history.state, "", location.href.split("#")[0]);

const config = __AFTERWORD_CONFIG__;
const NAME = "afterword-comments";

// Names of elements can hide what the document has under the same name, so nothing of it is believed unseen.
const is = (value, kind) => value instanceof kind && value;
const script = is(document.currentScript, HTMLScriptElement);

let trust = (html) => html;
try {
  const policy = trustedTypes.createPolicy("afterword", { createHTML: trust });
  trust = (html) => policy.createHTML(html);
} catch {
  // No such thing; or the page does not allow the name, and then it does not demand trust either, or we can't run.
}

const get = (url, options) => fetch(url, { credentials: "omit", ...options });
const ask = (site, path, query, options) =>
  get(config.app + `/api/v1/sites/${encodeURIComponent(site)}/${path}?${query}`, options);

/** What is fetched once for all elements, and again after a failure. */
const once = (make) => {
  let made;
  return () =>
    (made ??= make().catch((error) => {
      made = null;
      throw error;
    }));
};
const text = async (kind) => {
  const response = await get(config.files + kind);
  if (!response.ok) throw response.status;
  return response.text();
};
const style = once(async () => new CSSStyleSheet().replace(await text("css")));
const program = once(async () => {
  const [module, wasm] = await Promise.all([import(config.files + "js"), get(config.files + "wasm", { integrity: config.wasm })]);
  return module.default(wasm);
});
/** The first language with a catalogue, of those that the page or its reader asks for. */
const language = (element) =>
  [element.getAttribute("locale"), document.documentElement.lang, ...navigator.languages]
    // Chinese is written in two ways: one for `Hant`, `TW`, `HK` and `MO`.
    .flatMap((tag) => [tag, tag?.split("-")[0], /^zh/.test(tag) && `zh-Han${/[tWKO]/.test(tag) ? "t" : "s"}`])
    .find((tag) => config.langs.split(" ").includes(tag)) ?? "en";
const space = new CSSStyleSheet();
space.replaceSync(":host(:not([hidden])){display:block;min-height:18rem}");

const siteOf = (element) => element.getAttribute("site") || script?.dataset.site;
/** The address that an element names, or the page's own: the canonical one, if it has one. */
const urlOf = (element) =>
  element.getAttribute("url") ||
  is(document.querySelector("link[rel=canonical]"), HTMLLinkElement)?.href ||
  location.origin + location.pathname;
const threadOf = (element) => {
  const key = element.getAttribute("thread");
  return key ? ["key", key] : ["url", urlOf(element)];
};

/** Why a request got no answer: offline, no server, or a server that does not let this page read. */
const reason = () =>
  navigator.onLine
    ? get(config.app + "/embed.js", { mode: "no-cors", cache: "no-store" }).then(() => "blocked", () => "away")
    : "offline";
/** Also the order in which a catalogue explains them. */
const REASONS = ["away", "blocked", "site", "tag", "offline"];
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) if (attributes[name] != null) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};

class Comments extends HTMLElement {
  static observedAttributes = ["site", "thread", "url", "sort", "live", "sso", "locale"];
  // A page that was built with its comments has it already.
  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  #near = new IntersectionObserver((seen) => seen.pop().isIntersecting && this.reload(), { rootMargin: "1000px" });
  #run;
  #widget;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [space];
    // A page that is dark without saying so shows it by its light words.
    const { color, colorScheme } = getComputedStyle(this);
    // `rgb(red, green, …`, of which green is most of what is bright; `lab(…` and `lch(…` of 100; `oklch(…` and others of 1.
    const [first, second] = color.match(/\b[\d.]+/g);
    const light = { r: second / 255, l: first / 100 }[color[0]] ?? first;
    if (colorScheme === "normal" && light > 0.6) this.setAttribute("scheme", "dark");
    if (code || this.getAttribute("loading") === "eager" || /^#comment-/.test(location.hash)) this.reload();
    else this.#near.observe(this);
  }

  disconnectedCallback() {
    // One that is only moved comes back at once, and goes on.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, old, now) {
    if (!this.#run || old === now) return;
    if (name === "sso") this.#widget?.sign_in(now ?? "");
    else queueMicrotask(() => this.isConnected && this.#start());
  }

  /** Loads the thread, again if it is there. */
  reload() {
    if (this.#widget) this.#widget.reload();
    else if (!this.#run || this.#run.failed) this.#start();
  }

  #end() {
    this.#widget?.free();
    this.#near.disconnect();
    // What the page was built with stays until it is taken over.
    if (this.#run) this.#root.replaceChildren();
    this.#run = this.#widget = null;
  }

  async #start() {
    this.#end();
    const site = siteOf(this);
    const run = (this.#run = {});
    try {
      if (!site) throw "tag";
      const url = urlOf(this);
      const lang = language(this);
      const built = this.#root.querySelector("[data-etag]");
      const html = await this.#first(site, lang, built);
      // What the page was built with is what there is, if nothing comes; else its looks go with it.
      if (html) await this.#dress();
      if (run !== this.#run) return;
      if (html) this.#root.innerHTML = trust(html);
      // What its reader presses is done once the program is there, and knows who they are.
      this.#root.querySelector("section").onclick = (event) =>
        event.target.closest("button[data-do]")?.setAttribute("aria-busy", true);
      const [mount, texts] = await Promise.all([program(), text(`${lang}.txt`), built || this.#unroll()]);
      if (run !== this.#run) return;
      this.#widget = mount(this, this.#root, {
        ...config,
        site,
        url,
        texts,
        title: this.title || document.title,
        code,
        state,
        html: trust,
      });
    } catch (error) {
      if (run === this.#run) this.#failed(error);
    }
  }

  /** The first page, unless it is the one that is there, and the style sheet, both at once. */
  async #first(site, lang, built) {
    const known = built?.dataset.etag;
    const query = new URLSearchParams([threadOf(this), ["lang", lang]]);
    let sort = this.getAttribute("sort");
    try {
      sort = localStorage[`afterword:${site}:sort`] || sort;
    } catch {
      // The reader's browser keeps nothing.
    }
    if (/^(new|old|b)est$/.test(sort)) query.set("sort", sort);
    const [response] = await Promise.all([
      // Asked anew each time: who just wrote must find it on coming back.
      ask(site, "threads/first", query, { cache: "no-cache", headers: known && { "if-none-match": known } }).catch(async () => {
        throw await reason();
      }),
      this.#dress(built),
    ]);
    if (response.status > 304) throw REASONS[[403, 404, 422].indexOf(response.status) + 1];
    return response.text();
  }

  /** Shows a few parts in each frame, so that a slow phone can do something for its reader in between. */
  async #unroll() {
    // The whole section among them: the first frame has its header alone to lay out.
    const later = [...this.#root.querySelectorAll("section,section>:not([hidden]),.comment")];
    later.forEach((part) => (part.hidden = true));
    while (later.length) {
      // After the next frame, which is busy enough with what was shown before.
      await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
      later.splice(0, 2).forEach((part) => (part.hidden = false));
    }
  }

  /** What a page was built with has its looks, if the page's policy lets it: others would only be computed again. */
  #dress(built) {
    return (
      (built && getComputedStyle(built).boxSizing === "border-box") ||
      style().then((sheet) => (this.#root.adoptedStyleSheets = [space, sheet]), () => {})
    );
  }

  async #failed(error) {
    this.#run.failed = true;
    this.dispatchEvent(new CustomEvent("afterword:error", { bubbles: true, detail: { reason: error + "" } }));
    const unsupported = this.#root.querySelector("[data-unsupported]");
    // What is there can be read; only the program is missing.
    if (unsupported) return (unsupported.hidden = false);
    // The first lines of a catalogue: its language, what stands everywhere, and for each reason a headline and a hint.
    const words = (await text(`${language(this)}.txt`).catch(() => "")).split("\n");
    const [lang, dir, , retry = "Try again"] = words;
    const line = 2 + 2 * (REASONS.indexOf(error) + 1 || 1);
    const again = make("button", { class: "quiet" }, retry);
    addEventListener("online", (again.onclick = () => this.#start()), { once: true });
    const notice = make(
      "div",
      { class: "notice", part: "notice", role: "alert" },
      make("p", { class: "strong" }, words[line] ?? "The comments did not load"),
      make("p", {}, words[line + 1] ?? ""),
      again,
    );
    await this.#dress();
    this.#root.replaceChildren(make("section", { class: "afterword", part: "thread", lang, dir }, notice));
  }
}

/** Elements that wait for their count, by site; one request for all that come together. */
const waiting = { __proto__: null };
class Count extends HTMLElement {
  connectedCallback() {
    const site = siteOf(this);
    if (!site) return;
    if (!waiting[site]) setTimeout(count, 0, site);
    (waiting[site] ??= []).push(this);
  }
}
const count = async (site) => {
  const elements = waiting[site];
  waiting[site] = null;
  while (elements.length) {
    const some = elements.splice(0, 100);
    try {
      const { counts } = await (await ask(site, "counts", new URLSearchParams(some.map(threadOf)))).json();
      some.forEach((element, index) => (element.textContent = counts[index].comments));
    } catch {
      // What the page wrote into them stays.
    }
  }
};

const all = (act) => document.querySelectorAll(NAME).forEach(act);

if (!customElements.get(NAME)) {
  customElements.define(NAME, Comments);
  customElements.define("afterword-count", Count);
  window.Afterword = {
    mount: (parent, options) => parent.appendChild(make(NAME, options)),
    destroy: () => all((element) => element.remove()),
    reload: () => all((element) => element.reload()),
    signIn: (jwt) => all((element) => element.setAttribute("sso", jwt)),
    on: (name, handler) => {
      const listener = (event) => handler(event.detail, event.target);
      document.addEventListener(`afterword:${name}`, listener);
      return () => document.removeEventListener(`afterword:${name}`, listener);
    },
  };
}
// A page that has places for comments uses those; else they stand where the script does.
if (script?.dataset.site && !document.querySelector(NAME + ",afterword-count") && !script.closest("head")) {
  script.after(make(NAME, script.dataset));
}
