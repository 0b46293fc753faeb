// Says beside each paper, and beside the button, what a written reason means: the paper goes back.

const lines = [...document.querySelectorAll("#review li")];
const target = document.querySelector("[data-count]");

function count() {
  let back = 0;
  for (const line of lines) {
    const reason = line.querySelector("textarea").value.trim() !== "";
    line.querySelector("[data-going]").hidden = !reason;
    back += reason ? 1 : 0;
  }
  const said = target.dataset.text.replace("{0}", back).replace("{1}", lines.length - back);
  // A live region that is written to speaks, even the same words.
  if (target.textContent !== said) { target.textContent = said; }
}

document.querySelector("#review").addEventListener("input", count);
count();
