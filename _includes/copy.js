// Shows a button next to the field with the feed's address that copies it. Without scripts, the field can be selected.
const field = document.querySelector("#feed-address");
const button = document.querySelector("#copy-feed-address");
const said = document.querySelector("#copied-feed-address");

if (navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = said.dataset.copied;
    } catch {
      field.select();
      said.textContent = said.dataset.byHand;
    }
  });
}
