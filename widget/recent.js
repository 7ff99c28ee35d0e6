// Shows the newest comments of a site, as the server rendered them, in each <afterword-recent>. A module: it comes from the
// server, and asks that one.

let trust = (html) => html;
try {
  const policy = trustedTypes.createPolicy("afterword-recent", { createHTML: trust });
  trust = (html) => policy.createHTML(html);
} catch {
  // No such thing, or the page does not demand it.
}

const get = async (path, cache) => {
  const response = await fetch(new URL(path, import.meta.url), { credentials: "omit", cache });
  if (!response.ok) throw response.status;
  return response.text();
};
let style;

customElements.define(
  "afterword-recent",
  class extends HTMLElement {
    static observedAttributes = ["site", "limit", "locale"];
    // A page that was built with them has them already.
    #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    #asked;

    attributeChangedCallback() {
      // Several that change at once are asked for once.
      this.#asked ??= Promise.resolve().then(() => this.reload()).finally(() => (this.#asked = null));
    }

    /** Loads them again. What stood there stays if they do not come. */
    async reload() {
      const site = this.getAttribute("site");
      const limit = this.getAttribute("limit");
      const lang = this.getAttribute("locale") || document.documentElement.lang || navigator.language;
      const query = new URLSearchParams({ ...(limit && { limit }), lang });
      const found = await Promise.all([
        get(`api/v1/sites/${encodeURIComponent(site)}/recent/embed?${query}`, "no-cache"),
        (style ??= get("embed.css").then((css) => new CSSStyleSheet().replace(css))),
      ]).catch(() => (style = null));
      if (!found || site !== this.getAttribute("site")) return;
      const page = new DOMParser().parseFromString(trust(found[0]), "text/html");
      const list = page.querySelector("template").content.lastElementChild;
      // A day as the reader writes it, if that is in the language of the list.
      const tag = navigator.languages.find((tag) => tag.startsWith(list.lang)) ?? list.lang;
      for (const time of list.querySelectorAll("time")) {
        time.textContent = new Date(time.dateTime).toLocaleDateString(tag, { dateStyle: "medium" });
      }
      this.#root.adoptedStyleSheets = [found[1]];
      this.#root.replaceChildren(list);
    }
  },
);
