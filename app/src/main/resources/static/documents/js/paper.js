// One paper: all its pages laid out at once, each drawn when it comes near, the places of the signer outlined.
import { placesOn } from "/documents/js/place.js";

const NARROW = 560;
const SHARPEST = 3;
const LONG_ENOUGH = 800;

/** Lays the paper into the region; gives what is to be in view, or null when another paper was asked for meanwhile. */
export async function lay(paper, region, { fields, at }, words, still) {
  const sheets = [];
  let main = null;
  let opened = null;
  for (let number = 1; number <= paper.numPages; number++) {
    const page = await paper.getPage(number);
    const places = fields.length === 0 ? [] : await placesOn(page, fields);
    const here = at && (await page.getAnnotations()).some((one) => one.fieldName === at);
    if (!still()) { return null; }
    const sheet = sheetOf(page, `${words.page.replace("{1}", number).replace("{2}", paper.numPages)}`);
    sheets.push(sheet);
    opened = here ? sheet : opened;
    for (const place of places) {
      main = { target: outline(sheet.box, page, place, words.place), sheet, page, place };
    }
  }
  region.replaceChildren(...sheets.map((sheet) => sheet.box));
  if (main && region.clientWidth < NARROW && main.place.cells.length > 1) {
    main.target = await closeUp(main, region, words.place);
  }
  drawWhenNear(sheets);
  const first = opened || sheets[0];
  return main || { target: first.box, sheet: first, place: null };
}

function sheetOf(page, label) {
  const natural = page.getViewport({ scale: 1 });
  const box = document.createElement("div");
  box.className = "sheet";
  box.style.aspectRatio = `${natural.width} / ${natural.height}`;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  box.append(canvas);
  let drawn = null;
  const draw = () => drawn ??= paint(page, canvas, page.getViewport({ scale: sharpness(box) * box.clientWidth / natural.width }));
  return { box, draw };
}

/** On a phone people spread two fingers: twice as sharp as its screen. */
function sharpness(box) {
  const screen = Math.min(window.devicePixelRatio || 1, 2);
  return Math.min(box.clientWidth < NARROW ? 2 * screen : screen, SHARPEST);
}

async function paint(page, canvas, viewport) {
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  canvas.dataset.drawn = "true";
}

function outline(box, page, place, label) {
  const [left, bottom, right, top] = place.rect;
  const { width, height } = page.getViewport({ scale: 1 });
  const frame = document.createElement("div");
  frame.className = "place";
  frame.title = label;
  frame.style.left = `${100 * left / width}%`;
  frame.style.width = `${100 * (right - left) / width}%`;
  frame.style.top = `${100 * (height - top) / height}%`;
  frame.style.height = `${100 * (top - bottom) / height}%`;
  box.append(frame);
  return frame;
}

/** On a narrow screen the row comes first, cut between two cells into halves that can be read. */
async function closeUp(main, region, label) {
  const [left, bottom, right, top] = main.place.rect;
  const middle = (left + right) / 2;
  const cut = main.place.cells.reduce((best, x) => Math.abs(x - middle) < Math.abs(best - middle) ? x : best) - 2;
  const strips = document.createElement("div");
  strips.className = "closeup";
  region.prepend(strips);
  for (const [from, to] of [[left, cut], [cut, right]]) {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", label);
    strips.append(canvas);
    const scale = Math.min(window.devicePixelRatio || 1, 2) * strips.clientWidth / (to - from);
    const height = main.page.getViewport({ scale: 1 }).height;
    const viewport = main.page.getViewport({ scale, offsetX: -from * scale, offsetY: -(height - top) * scale });
    await paint(main.page, canvas, { ...viewportOf(viewport, (to - from) * scale, (top - bottom) * scale) });
  }
  return strips;
}

/** The same view, cut off at this size. */
function viewportOf(viewport, width, height) {
  return Object.assign(Object.create(Object.getPrototypeOf(viewport)), viewport, { width, height });
}

function drawWhenNear(sheets) {
  const observer = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    observer.unobserve(entry.target);
    sheets.find((sheet) => sheet.box === entry.target).draw();
  }), { rootMargin: "300px" });
  sheets.forEach((sheet) => observer.observe(sheet.box));
}

/** Scrolls the region, not the page, so that a row stands in its middle, and a signature at its foot under its text. */
export function bring(main, region) {
  const outer = region.getBoundingClientRect();
  const inner = main.target.getBoundingClientRect();
  const bar = document.querySelector(".confirm-bar");
  const foot = Math.min(outer.bottom, bar ? bar.getBoundingClientRect().top : window.innerHeight);
  const room = foot - outer.top > 2 * inner.height ? foot - outer.top : region.clientHeight;
  const row = main.place && main.place.cells.length > 1;
  const above = row ? (room - inner.height) / 2 : room - inner.height - 24;
  region.scrollTop += inner.top - outer.top - (main.place ? Math.max(0, above) : 0);
}

/** Calls back once the target was in view for a moment; gives the way to stop waiting. */
export function whenSeen(target, done) {
  let timer = 0;
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(timer);
    if (entry.intersectionRatio >= 0.6) {
      timer = setTimeout(() => { observer.disconnect(); done(); }, LONG_ENOUGH);
    }
  }, { threshold: [0, 0.6, 1] });
  observer.observe(target);
  return () => { clearTimeout(timer); observer.disconnect(); };
}
