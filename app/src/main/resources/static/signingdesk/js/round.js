// Keeps what a signer does in a round at once: what was in view, what is ticked; and a reason for each paper by itself.

const root = document.querySelector("[data-viewer]");
const sendBack = root.querySelector("[data-return]");
const typed = new Map();
let pupil = "";

async function keep(link, what) {
  try {
    const answer = await fetch(link.dataset.keep, {
      method: "POST",
      headers: JSON.parse(document.body.getAttribute("hx-headers")),
      body: new URLSearchParams(what),
      redirect: "error",
      keepalive: true,
    });
    if (!answer.ok) { throw new Error(`${answer.status}`); }
  } catch (problem) {
    console.warn(problem);
    document.querySelector("[data-not-kept]").hidden = false;
  }
}

function count() {
  const boxes = [...root.querySelectorAll("input[name=paper]")];
  write("[data-count]", boxes.filter((box) => box.checked).length, boxes.length);
  const seen = boxes.filter((box) => !box.closest("li").querySelector(".seen").hidden);
  write("[data-seen-count]", seen.length, boxes.length);
}

function write(selector, some, all) {
  const target = document.querySelector(selector);
  if (!target) { return; }
  const said = target.dataset.text.replace("{0}", some).replace("{1}", all);
  // A live region that is written to speaks, even the same words.
  if (target.textContent !== said) { target.textContent = said; }
}

/** The form is one for all papers: what was typed about one pupil is never sent about another. */
function offerReturn(link) {
  if (!sendBack) { return; }
  const [reason, responsible] = [sendBack.querySelector("#reason"), sendBack.querySelector("#responsible")];
  if (pupil) { typed.set(pupil, [reason.value, responsible.value]); }
  const first = pupil === "";
  pupil = link.dataset.pupil || "";
  if (!first) {
    const [reasonBefore, responsibleBefore] = typed.get(pupil) || ["", responsible.options[0].value];
    reason.value = reasonBefore;
    responsible.value = responsibleBefore;
    sendBack.open = reasonBefore !== "";
  }
  sendBack.hidden = !link.dataset.keep || !pupil;
  sendBack.querySelector("[data-return-pupil]").value = pupil;
  if (pupil) { sendBack.querySelector("form").dispatchEvent(new Event("draft-about", { bubbles: true })); }
}

root.addEventListener("paper-shown", (event) => offerReturn(event.detail));
root.addEventListener("place-seen", (event) => {
  const link = event.detail;
  const mark = link.closest("li").querySelector(".seen");
  if (!link.dataset.keep || !mark.hidden) { return; }
  mark.hidden = false;
  count();
  keep(link, { seen: "true" });
});
root.addEventListener("change", (event) => {
  if (event.target.name === "paper") {
    count();
    keep(event.target.closest("li").querySelector("a.paper"), { chosen: `${event.target.checked}` });
  }
});
count();
