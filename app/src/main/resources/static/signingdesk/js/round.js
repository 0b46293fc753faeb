// Keeps what a signer does in a round at once: what was in view, what is ticked; and a reason for each paper by itself.

const root = document.querySelector("[data-viewer]");
const sendBack = root.querySelector("[data-return]");
const papers = [...root.querySelectorAll("a.paper[data-pupil]")];
const typed = new Map(papers.filter((link) => link.dataset.reason)
  .map((link) => [link.dataset.pupil, [link.dataset.reason, link.dataset.responsible]]));
let pupil = "";
const sending = new WeakMap();

/** One paper's acts reach the server in the order in which they were done, however slow the line: a tick undoes an untick. */
function keep(link, what) {
  const before = sending.get(link);
  sending.set(link, before ? before.then(() => send(link, what)) : send(link, what));
}

async function send(link, what) {
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
  const chosen = boxes.filter((box) => box.checked).length;
  write("[data-count]", chosen, boxes.length);
  const confirm = document.querySelector(".confirm-bar button");
  if (confirm) { confirm.disabled = chosen === 0; }
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

/** What is typed about the paper that is shown, with what was typed about the others. */
function remember() {
  if (pupil) { typed.set(pupil, [sendBack.querySelector("#reason").value, sendBack.querySelector("#responsible").value]); }
}

/** A paper with a reason to send it back is not signed unless its signer ticks it again. */
function leaveOut() {
  const box = papers.find((link) => link.dataset.pupil === pupil)?.closest("li").querySelector("input[name=paper]");
  if (!box?.checked) { return; }
  box.checked = false;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The form is one for all papers: what was typed about one pupil is never sent about another. */
function offerReturn(link) {
  if (!sendBack) { return; }
  const [reason, responsible] = [sendBack.querySelector("#reason"), sendBack.querySelector("#responsible")];
  remember();
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
sendBack?.querySelector("#reason").addEventListener("input", (event) => {
  if (event.target.value.trim() !== "") { leaveOut(); }
});
// Reasons go along with the list, so that one that contradicts a tick is not overlooked.
root.querySelector("#list").addEventListener("formdata", (event) => {
  if (!sendBack) { return; }
  remember();
  for (const link of papers) {
    const [reason, responsible] = typed.get(link.dataset.pupil) || ["", ""];
    const paper = link.closest("li").dataset.document;
    if (reason.trim() === "") { continue; }
    event.formData.append(`reason-${paper}`, reason);
    event.formData.append(`responsible-${paper}`, responsible);
  }
});
count();
