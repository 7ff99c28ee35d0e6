
/**
 * The list of the queue or of a search. Each decision is the form that stands in the page: without this script the forms are
 * sent as they are.
 */
class Desk {
  /** Below so many items more are asked for. */
  static FEW = 15;

  /** What was decided here, the newest last: to be undone. */
  #done = [];
  /** What is being decided, and what was since the list was asked for: in the answer it may be as it was. */
  #flying = new Set();
  #touched = new Set();
  /** The item that was worked on last. */
  #last;
  /** Whether whoever works here has done everything, and waits for more. */
  #waits = false;
  #asking;
  #again = false;
  #heard = false;

  constructor(list) {
    this.list = list;
    this.words = list.dataset;
    this.said = document.createElement("div");
    this.said.className = "toast";
    this.said.setAttribute("role", "status");
    document.body.append(this.said);
    const policy = window.trustedTypes?.createPolicy("dashboard", { createHTML: (html) => html });
    this.parse = (html) => new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
    list.addEventListener("focusin", ({ target }) => (this.#last = target.closest(".item") ?? this.#last));
    list.addEventListener("submit", (event) => this.#submit(event));
  }

  items() {
    return [...this.list.querySelectorAll(".item:not([hidden])")];
  }

  of(id) {
    return this.list.querySelector(`.item[data-id="${CSS.escape(id)}"]`);
  }

  /** The item that is worked on. */
  current() {
    const last = this.#last?.isConnected && !this.#last.hidden ? this.#last : undefined;
    return document.activeElement?.closest(".item") ?? last;
  }

  focus(item) {
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest" });
  }

  move(by) {
    const all = this.items();
    const at = all.indexOf(this.current());
    this.focus(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
  }

  /** Says something until the next; with the way back, if there is one. */
  say(text, canUndo = false) {
    this.said.replaceChildren(text);
    if (!canUndo) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.words.undo;
    button.setAttribute("aria-keyshortcuts", "u z");
    button.addEventListener("click", () => this.undo());
    this.said.append(" ", button);
  }

  #count([held, reported, marked]) {
    for (const [name, number] of Object.entries({ held, reported, marked })) {
      const element = document.querySelector(`[data-count="${name}"]`);
      if (element) element.textContent = number;
    }
    const all = document.querySelector("[data-waiting]");
    if (all) all.firstChild.textContent = `${held + reported + marked} `;
  }

  /** Learns the last decisions, which the forms carry. */
  #learn(answers) {
    for (const { comment, decided } of answers) {
      for (const input of this.of(comment)?.querySelectorAll("[name=item]") ?? []) {
        if (decided) input.value = `${comment}.${decided.id}`;
      }
    }
  }

  /** Takes items out of sight, and goes on to the next one. */
  fold(gone) {
    const all = this.items();
    const at = all.findIndex((item) => gone.includes(item));
    const isHere = gone.includes(this.current());
    for (const item of gone) {
      item.hidden = true;
      item.querySelector(".pick input").checked = false;
    }
    const rest = this.items();
    this.#waits ||= rest.length === 0 && isHere;
    if (isHere) this.focus(rest[Math.min(at, rest.length - 1)]);
    if (rest.length < Desk.FEW) this.refresh();
  }

  /** Says that there is nothing more, or goes on with what came. */
  #settle() {
    const rest = this.items();
    let nothing = this.list.querySelector(".nothing");
    if (rest.length > 0) nothing?.remove();
    else if (!nothing && this.#flying.size === 0) {
      nothing = document.createElement("p");
      nothing.className = "nothing";
      nothing.textContent = this.words.empty;
      nothing.tabIndex = -1;
      this.list.prepend(nothing);
      if (this.#waits) nothing.focus();
    }
    if (this.#waits && rest.length > 0) {
      this.#waits = false;
      this.focus(rest[0]);
    }
  }

  #submit(event) {
    const { target: form, submitter } = event;
    if (!submitter?.value || !form.matches(".decide, .reasons, .bulk")) return;
    event.preventDefault();
    const one = form.closest(".item");
    const about = one ? [one] : this.items().filter((item) => item.querySelector(".pick input").checked);
    if (about.length > 0) this.#decide(form, submitter.value, about);
  }

  async #send(form, decision, values) {
    const body = new URLSearchParams(new FormData(form));
    body.set("decision", decision);
    body.delete("item");
    for (const value of values) body.append("item", value);
    // Somebody who decides and leaves has decided.
    const options = { method: "POST", headers: { accept: "application/json" }, body, keepalive: true };
    const answer = await fetch(form.action, options);
    if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) throw new Error(String(answer.status));
    return answer.json();
  }

  /** Decides about some items: they fold away at once, and come back if it did not work. */
  async #decide(form, decision, about) {
    const values = about.map((item) => item.querySelector(".decide [name=item]").value);
    const answer = this.#send(form, decision, values);
    const act = { about, answer, form };
    this.#done.push(act);
    for (const { dataset } of about) {
      this.#flying.add(dataset.id);
      this.#touched.add(dataset.id);
    }
    this.fold(about);
    try {
      const { said, answers, waiting } = await answer;
      this.#learn(answers);
      this.#count(waiting);
      this.say(said, answers.some(({ refused }) => !refused));
    } catch {
      this.#done.splice(this.#done.indexOf(act), 1);
      for (const item of about) item.hidden = false;
      this.focus(about[0]);
      this.say(this.words.failed);
    }
    for (const { dataset } of about) this.#flying.delete(dataset.id);
    // In a list of all comments it comes back as what it is now.
    if (this.#flying.size === 0 && (this.items().length < Desk.FEW || "stays" in this.words)) this.refresh();
  }

  /** Undoes what was decided last. */
  async undo() {
    const act = this.#done.pop();
    if (!act) return;
    try {
      const { answers } = await act.answer;
      const mine = answers.filter(({ refused }) => !refused);
      if (mine.length === 0) return this.undo();
      const values = mine.map(({ comment, decided }) => `${comment}.${decided.id}`);
      const restored = await this.#send(act.form, "restore", values);
      this.#learn(restored.answers);
      // The list may have been looked at meanwhile: what stands in it now is not always what was decided about.
      const back = restored.answers.map(({ comment }) => this.of(comment));
      for (const item of back) item.hidden = false;
      this.#settle();
      this.focus(back[0]);
      this.#count(restored.waiting);
      this.say(restored.said);
    } catch {
      this.say(this.words.failed);
    }
  }

  /** Asks for the list again, and adds what is new in its place; `heard`: somebody said that there is something. */
  refresh(heard = false) {
    this.#heard ||= heard;
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = this.#look().catch(() => undefined).finally(() => {
      this.#asking = undefined;
      if (this.#again) this.refresh();
      this.#again = false;
    });
  }

  async #look() {
    const address = new URL(location.href);
    if (address.searchParams.has("after") && this.items().length > 0) return;
    for (const name of ["after", "done"]) address.searchParams.delete(name);
    this.#touched = new Set(this.#flying);
    const answer = await fetch(address);
    if (answer.redirected) return this.say(this.words.away);
    if (!answer.ok) return;
    const page = this.parse(await answer.text());
    const found = [...page.querySelectorAll(".desk-list .item")];
    const news = this.#add(found);
    // What is here, and would be on that page, was decided by somebody else.
    const shown = new Set(found.map(({ dataset }) => dataset.id));
    const isWhole = !page.querySelector(".next");
    const end = found.at(-1)?.dataset.id ?? "";
    for (const item of this.items()) {
      const { id } = item.dataset;
      if (!shown.has(id) && (isWhole || id < end) && item !== this.current()) item.hidden = true;
    }
    for (const selector of [".shows", ".menu ul"]) {
      const [now, then] = [page.querySelector(selector), document.querySelector(selector)];
      if (now.textContent !== then.textContent) then.replaceWith(document.importNode(now, true));
    }
    this.#settle();
    if (news > 0 && this.#heard) this.say(this.words.arrived);
    this.#heard = false;
  }

  /** Adds the items that are not here; how many there were. */
  #add(found) {
    let before = null;
    let news = 0;
    for (const item of found) {
      const { id } = item.dataset;
      const known = this.of(id);
      if (known && (!known.hidden || this.#touched.has(id))) {
        before = known;
        continue;
      }
      known?.remove();
      const fresh = document.importNode(item, true);
      if (before) before.after(fresh);
      else this.list.prepend(fresh);
      before = fresh;
      news += 1;
    }
    return news;
  }
}
