// Shows a paper beside its list, page after page on canvases; the list stays a list of links without this script.
import * as pdfjs from "/webjars/pdfjs-dist/legacy/build/pdf.min.mjs";

pdfjs.GlobalWorkerOptions.workerSrc = "/webjars/pdfjs-dist/legacy/build/pdf.worker.min.mjs";

const root = document.querySelector("[data-viewer]");
const links = [...root.querySelectorAll("a.paper")];
const pages = root.querySelector("[data-pages]");
const title = root.querySelector("[data-title]");
const open = root.querySelector("[data-open]");
const sendBack = root.querySelector("[data-return]");
let current = -1;
let turn = 0;

async function show(index, focus) {
  const link = links[index];
  const mine = ++turn;
  current = index;
  links.forEach((one, at) => at === index ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current"));
  if (title) { title.textContent = link.dataset.name; }
  if (open) { open.href = link.dataset.file; open.hidden = false; }
  say(root.dataset.loading);
  buttons();
  // At once: whoever tabs on while the pages load is not called back.
  if (focus && title) { title.focus(); }
  try {
    const paper = await pdfjs.getDocument({ url: link.dataset.file, isEvalSupported: false, enableXfa: false }).promise;
    if (mine !== turn) { return paper.destroy(); }
    pages.replaceChildren();
    for (let number = 1; number <= paper.numPages && mine === turn; number++) {
      await draw(await paper.getPage(number), link.dataset.name, number, paper.numPages);
    }
    if (mine === turn) { seen(link); offerReturn(link); }
  } catch (problem) {
    console.error(problem);
    if (mine === turn) { say(root.dataset.failed); }
  }
}

async function draw(page, name, number, total) {
  const width = Math.max(280, pages.clientWidth - 16);
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(width, 900) / natural.width * ratio });
  const canvas = document.createElement("canvas");
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", root.dataset.page.replace("{0}", name).replace("{1}", number).replace("{2}", total));
  pages.append(canvas);
  await page.render({ canvas, viewport }).promise;
}

function say(text) {
  const line = document.createElement("p");
  line.className = "quiet";
  line.textContent = text;
  pages.replaceChildren(line);
}

function seen(link) {
  const line = link.closest("li");
  const field = line && line.querySelector("input[name=seen]");
  const mark = line && line.querySelector(".seen");
  if (field) { field.disabled = false; }
  if (mark) { mark.hidden = false; }
}

function offerReturn(link) {
  if (!sendBack) { return; }
  const openPaper = link.closest("li").querySelector("input[name=paper]");
  sendBack.hidden = !openPaper || !link.dataset.pupil;
  sendBack.querySelector("[data-return-pupil]").value = link.dataset.pupil || "";
}

function buttons() {
  const previous = root.querySelector("[data-previous]");
  const next = root.querySelector("[data-next]");
  if (previous) { previous.disabled = current <= 0; }
  if (next) { next.disabled = current >= links.length - 1; }
}

function count() {
  const target = root.querySelector("[data-count]");
  if (target) {
    const boxes = [...root.querySelectorAll("input[name=paper]")];
    target.textContent = target.dataset.text.replace("{0}", boxes.filter((box) => box.checked).length).replace("{1}", boxes.length);
  }
}

links.forEach((link, index) => link.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !link.closest("li")) { return; }
  event.preventDefault();
  show(index, true);
}));
root.querySelector("[data-previous]")?.addEventListener("click", () => show(Math.max(0, current - 1), false));
root.querySelector("[data-next]")?.addEventListener("click", () => show(Math.min(links.length - 1, current + 1), false));
root.addEventListener("change", count);
count();
buttons();
if (links.length > 0) { show(0, false); }
