// Shows a paper beside its list, open at the place that this person signs; without this script the list is a list of links.
import * as pdfjs from "/webjars/pdfjs-dist/legacy/build/pdf.min.mjs";
import { bring, lay, whenSeen } from "/documents/js/paper.js";

pdfjs.GlobalWorkerOptions.workerSrc = "/webjars/pdfjs-dist/legacy/build/pdf.worker.min.mjs";

const root = document.querySelector("[data-viewer]");
const links = [...root.querySelectorAll("a.paper")];
const region = root.querySelector("[data-pages]");
const title = root.querySelector("[data-title]");
const open = root.querySelector("[data-open]");
const content = root.querySelector("[data-content]");
const announce = root.querySelector("[data-announce]");
let current = -1;
let turn = 0;
let shown = null;
let stopWaiting = () => {};

async function show(index) {
  const link = links[index];
  const mine = ++turn;
  const still = () => mine === turn;
  const before = region.scrollTop;
  current = index;
  stopWaiting();
  head(link, index);
  root.dispatchEvent(new CustomEvent("paper-shown", { detail: link }));
  try {
    const paper = await pdfjs.getDocument({ url: link.dataset.file, isEvalSupported: false, enableXfa: false }).promise;
    if (!still()) { return paper.destroy(); }
    const fields = (link.dataset.fields || "").split(" ").filter(Boolean);
    const words = { page: root.dataset.page.replace("{0}", link.dataset.name), place: root.dataset.place || "" };
    const main = await lay(paper, region, { fields, at: link.dataset.at }, words, still);
    if (!main) { return paper.destroy(); }
    const first = shown === null;
    shown?.destroy();
    shown = paper;
    if (main.place || first) { bring(main, region); } else { region.scrollTop = before; }
    await main.sheet.draw();
    if (still()) {
      stopWaiting = whenSeen(main.target, () => root.dispatchEvent(new CustomEvent("place-seen", { detail: link })));
    }
  } catch (problem) {
    console.error(problem);
    if (still()) { say(root.dataset.failed); }
  }
}

function head(link, index) {
  links.forEach((one, at) => at === index ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current"));
  if (title) {
    title.textContent = link.dataset.name;
    title.lang = "vi";
  }
  if (open) { open.href = link.dataset.file; open.hidden = false; }
  if (content) { content.replaceChildren(...[...link.closest("li").querySelectorAll(".content")].map((one) => one.cloneNode(true))); }
  if (root.querySelector("[data-previous]")) {
    root.querySelector("[data-previous]").disabled = index <= 0;
    root.querySelector("[data-next]").disabled = index >= links.length - 1;
  }
  say(root.dataset.loading);
}

function say(text) {
  const line = document.createElement("p");
  line.className = "quiet";
  line.textContent = text;
  const height = region.clientHeight;
  if (current >= 0 && height > 100) { line.style.minHeight = `${height - 16}px`; }
  region.replaceChildren(line);
}

function step(by) {
  const next = Math.min(links.length - 1, Math.max(0, current + by));
  if (announce) {
    const [before, after] = root.dataset.said.replace("{1}", next + 1).replace("{2}", links.length).split("{0}");
    const name = document.createElement("span");
    name.lang = "vi";
    name.textContent = links[next].dataset.name;
    announce.replaceChildren(before, name, after);
  }
  show(next);
}

links.forEach((link, index) => link.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !link.closest("li")) { return; }
  event.preventDefault();
  show(index);
  // At once: whoever tabs on while the pages load is not called back.
  title?.focus();
  const viewer = root.querySelector(".viewer");
  // On a phone the paper stands below the list.
  if (getComputedStyle(viewer).position === "static") { viewer.scrollIntoView(); }
}));
root.querySelector("[data-previous]")?.addEventListener("click", () => step(-1));
root.querySelector("[data-next]")?.addEventListener("click", () => step(1));
const wanted = links.findIndex((link) => root.dataset.show && link.dataset.pupil === root.dataset.show);
if (links.length > 0) { show(Math.max(0, wanted)); }
