
/** Keys for a desk. They can be turned off (WCAG 2.2, 2.1.4), and do nothing while somebody types. */
function bindKeys(desk) {
  const KEPT = "afterword-desk-keys";
  const help = document.querySelector("#keys");
  const isOn = () => localStorage.getItem(KEPT) !== "off";
  const on = help.querySelector("[data-keys-on]");
  on.checked = isOn();
  on.addEventListener("change", () => localStorage.setItem(KEPT, on.checked ? "on" : "off"));
  const opener = document.querySelector("[data-help]");
  opener.hidden = false;
  opener.addEventListener("click", () => help.showModal());

  const press = (selector) => desk.current()?.querySelector(selector)?.click();
  const remove = () => press(".decide [value=remove]");
  const undo = () => desk.undo();
  const deeds = {
    j: () => desk.move(1),
    k: () => desk.move(-1),
    a: () => press(".decide [value=approve]"),
    s: () => press(".decide [value=spam]"),
    r: remove,
    d: remove,
    R() {
      const reasons = desk.current()?.querySelector(".reason");
      if (!reasons) return;
      reasons.open = true;
      reasons.querySelector("select").focus();
    },
    b: () => press(".ban"),
    u: undo,
    z: undo,
    x: () => press(".pick input"),
    o: () => press("a.page"),
    "/": () => document.querySelector("#text").focus(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isLonger = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (isLonger || target.closest("dialog") || (event.repeat && key !== "j" && key !== "k")) return;
    if (key === "Escape" && target.closest(".looked-for, .reasons")) {
      desk.focus(desk.current() ?? desk.items()[0]);
      return;
    }
    const isTyping = target.closest("input:not([type=checkbox]), textarea, select");
    if (isTyping || !Object.hasOwn(deeds, key) || !(isOn() || key === "?")) return;
    event.preventDefault();
    deeds[key]();
  });
}

for (const list of document.querySelectorAll(".desk-list")) {
  const desk = new Desk(list);
  new Company(desk);
  bindKeys(desk);
}
