// Shows a button beside the field with the feed's address that copies it. Without script the field can be selected.
const field = document.querySelector("#feed-address");
const button = document.querySelector("#copy-feed-address");
const said = document.querySelector("#copied-feed-address");

if (navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = "Copied.";
    } catch {
      field.select();
      said.textContent = "Press Ctrl+C, or ⌘C on a Mac, to copy what is marked.";
    }
  });
}
