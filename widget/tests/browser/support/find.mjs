// How Firefox's pages find what the shared steps of people name. Runs in the page.

/** The first element that a path leads to, open shadow roots included; `isShown`: only if it is shown. */
export function find(path, isShown) {
  const ROLES = {
    article: "article, [role=article]",
    button: "button, [role=button], input[type=submit]",
    heading: "h1, h2, h3, h4, h5, h6",
    link: "a[href]",
  };
  const tidy = (text) => text.replaceAll(/\s+/g, " ").trim();
  const matches = (text, { source, text: wanted, isExact }) => {
    if (source) return new RegExp(source).test(tidy(text));
    return isExact ? tidy(text) === wanted : tidy(text).toLowerCase().includes(wanted.toLowerCase());
  };
  const roots = (root) =>
    [root, ...[...root.querySelectorAll("*"), root].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];
  const within = (root, css) => roots(root).flatMap((root) => [...root.querySelectorAll(css)]);
  const text = (element) => element.innerText ?? element.textContent;
  const name = (element) => element.ariaLabel ?? (element.value || text(element));
  const labels = (element) => element.ariaLabel ?? [...(element.labels ?? [])].map((label) => label.textContent).join(" ");

  const steps = {
    css: (from, { css, text: wanted }) => within(from, css).filter((it) => !wanted || matches(text(it), wanted)),
    role: (from, { role, name: wanted }) => within(from, ROLES[role]).filter((it) => !wanted || matches(name(it), wanted)),
    label: (from, { label }) => within(from, "input, textarea, select").filter((it) => matches(labels(it), label)),
    innermost: (from, { innermost }) => {
      const inside = [from, ...within(from, "*")].filter((it) => it !== document && !/^(script|style)$/i.test(it.tagName));
      const all = inside.filter((it) => matches(text(it), innermost));
      return all.filter((it) => !all.some((other) => other !== it && it.contains(other)));
    },
  };
  const follow = (path, from) =>
    path.reduce((found, step) => {
      if ("at" in step) return found.slice(step.at, step.at + 1 || undefined);
      if (step.has) return found.filter((it) => follow(step.has, [it]).length > 0);
      if (step.and) {
        const others = follow(step.and, [document]);
        return found.filter((it) => others.includes(it));
      }
      const [kind] = Object.keys(steps).filter((kind) => step[kind]);
      return [...new Set(found.flatMap((it) => steps[kind](it, step)))];
    }, from);

  const [first] = follow(path, [document]);
  return first && (!isShown || first.checkVisibility({ visibilityProperty: true })) ? first : null;
}
