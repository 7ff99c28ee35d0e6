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

// Enter presses the button beside what is typed, not the one that saves the whole form.
document.querySelector("#try")?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.target.type !== "text") return;
  event.preventDefault();
  event.currentTarget.querySelector("button").click();
});
