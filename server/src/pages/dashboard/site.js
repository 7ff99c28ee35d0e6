// What can be copied has a button for it.
for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second copy";
  button.textContent = text.dataset.copy;
  const box = document.createElement("div");
  box.className = "copied";
  text.replaceWith(box);
  box.append(text, button);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = "✓";
    setTimeout(() => (button.textContent = text.dataset.copy), 1500);
  });
}
