// Asks for the page again at each change, and puts the parts that changed into the one that is there.

const policy = window.trustedTypes?.createPolicy("playground", { createHTML: (html) => html });
const form = document.querySelector("#controls");
const rules = new CSSStyleSheet();
let isAsking = false;
let isLate = false;

async function show() {
  if (isAsking) return void (isLate = true);
  isAsking = true;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const address = `${form.action}?${query}`;
  try {
    const response = await fetch(address);
    // The rules are taken out as they are: a parsed style would be one that the policy of this page does not name.
    const [before, style, after] = (await response.text()).split(/<style id="rules">|<\/style>/);
    const html = before + after;
    const page = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
    rules.replaceSync(style);
    document.adoptedStyleSheets = [rules];
    document.querySelector("#rules").disabled = true;
    const theme = page.querySelector("afterword-comments").getAttribute("theme");
    document.querySelector("afterword-comments").setAttribute("theme", theme ?? "");
    for (const id of ["tag", "css"]) {
      document.querySelector(`#${id} code`).textContent = page.querySelector(`#${id} code`).textContent;
    }
    history.replaceState(null, "", address);
  } catch {
    // What is there stays.
  }
  isAsking = false;
  if (isLate) {
    isLate = false;
    show();
  }
}

form.addEventListener("input", show);
form.querySelector("button").hidden = true;

for (const pre of document.querySelectorAll("pre")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy the ${pre.getAttribute("aria-label")}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(pre.textContent);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  const box = document.createElement("div");
  box.className = "box";
  pre.replaceWith(box);
  box.append(pre, button);
}
