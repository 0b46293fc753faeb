// Keeps a part of a page as it is now: asks again every few seconds while the server says so, and touches the part only
// when its text changed, so that a live region speaks only then. Never under somebody's focus.
const PAUSE = 2500;

function fresh(page, part) {
  return new DOMParser().parseFromString(page, 'text/html').getElementById(part.id);
}

async function look(part) {
  if (!document.hidden && !part.contains(document.activeElement)) {
    const answer = await fetch(part.dataset.live, { credentials: 'same-origin' });
    const now = answer.ok && !answer.redirected ? fresh(await answer.text(), part) : null;
    if (!now) return;
    if (now.textContent.trim() !== part.textContent.trim()) part.replaceChildren(...now.childNodes);
    part.hidden = now.hidden;
    if (!now.dataset.live) return;
  }
  setTimeout(() => look(part).catch(() => {}), PAUSE);
}

document.querySelectorAll('[data-live][id]').forEach(part => setTimeout(() => look(part).catch(() => {}), PAUSE));
