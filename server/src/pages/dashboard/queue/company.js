
/** What other moderators do meanwhile. Who listens hears it at once; the list is looked at now and then in any case. */
class Company {
  /** How long somebody is thought to look at something after they said so, in milliseconds; they say it twice in that time. */
  static LOOKS = 20_000;
  /** How often the list is asked for without a reason, in milliseconds. */
  static ASKS = 30_000;

  /** Who looks at what, by member. */
  #looks = new Map();
  /** What the others were told that is looked at here. */
  #told;
  #telling;

  constructor(desk) {
    this.desk = desk;
    this.words = desk.words;
    const soon = () => {
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => this.#tell(), 200);
    };
    desk.list.addEventListener("focusin", soon);
    document.addEventListener("visibilitychange", soon);
    setInterval(() => this.#tell(), Company.LOOKS / 2);
    setInterval(() => this.#show(), Company.LOOKS / 4);
    setInterval(() => document.visibilityState === "visible" && desk.refresh(), Company.ASKS);
    addEventListener("pageshow", ({ persisted }) => persisted && this.#listen());
    this.#listen();
  }

  #listen() {
    const events = new EventSource(this.words.events);
    events.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data)));
    // What was said while nobody listened is found by asking.
    let isFirst = true;
    events.addEventListener("open", () => {
      if (!isFirst) this.desk.refresh();
      isFirst = false;
    });
    addEventListener("pagehide", () => events.close(), { once: true });
  }

  #hear({ kind, member, name, comment, comments, by, decision }) {
    const { desk, words } = this;
    if (kind === "looking" && member !== words.me) {
      this.#looks.set(member, { name, comment, until: Date.now() + Company.LOOKS });
      this.#show();
    } else if (kind === "arrived" || decision === "restore") {
      desk.refresh(kind === "arrived");
    } else if (kind === "decided" && by !== words.me) {
      const gone = comments.map((id) => desk.of(id)).filter((item) => item && !item.hidden);
      const late = { approve: words.lateApprove, spam: words.lateSpam, remove: words.lateRemove }[decision];
      if (late && gone.includes(desk.current())) desk.say(late.replace("{name}", () => name));
      desk.fold(gone);
      desk.refresh();
    }
  }

  /** Says at each item who looks at it. */
  #show() {
    const names = new Map();
    for (const [member, { name, comment, until }] of this.#looks) {
      if (until < Date.now()) this.#looks.delete(member);
      else if (comment) names.set(comment, [...(names.get(comment) ?? []), name]);
    }
    for (const item of this.desk.list.querySelectorAll(".item")) {
      const here = names.get(item.dataset.id) ?? [];
      const line = item.querySelector(".company");
      line.textContent = here.map((name) => this.words.seen.replace("{name}", () => name)).join(" · ");
      line.hidden = here.length === 0;
    }
  }

  /** Tells the others what is looked at here. */
  #tell() {
    const id = document.visibilityState === "visible" ? this.desk.current()?.dataset.id : undefined;
    if (!id && !this.#told) return;
    this.#told = id;
    const body = new URLSearchParams({ token: this.words.token, ...(id && { comment: id }) });
    fetch(this.words.looking, { method: "POST", body, keepalive: true }).catch(() => undefined);
  }
}
