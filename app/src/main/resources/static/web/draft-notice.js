// Says what was put in again and that it is not saved; lists on the first page what waits elsewhere.
import * as store from './draft-store.js';

const fill = (text, ...values) => values.reduce((all, value, at) => all.replaceAll(`{${at}}`, () => value), text);

// What people type here is Vietnamese, whatever the language of the sentence around it.
function quoted(pattern, name, ...typed) {
  return pattern.split(/\{(\d)\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    if (part === '0') return name;
    const quote = document.createElement('span');
    quote.lang = 'vi';
    quote.textContent = typed[Number(part) - 1];
    return quote;
  });
}

// As every page says it: in the time of the school, wherever the browser is.
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23',
  hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric',
});

function time(at) {
  const part = Object.fromEntries(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute} ${part.day}/${part.month}/${part.year}`;
}

const label = field => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent.trim() ?? field.name;

export function restored(form, at, changed, drop) {
  const notice = document.getElementById('draft-notice').content.firstElementChild.cloneNode(true);
  const say = notice.querySelector('[data-say]');
  const list = notice.querySelector('[data-changed]');
  const pattern = list.firstElementChild;
  say.textContent = fill(say.dataset.text, time(at));
  list.hidden = changed.length === 0;
  list.replaceChildren(...changed.map(({ field, now }) => {
    const line = pattern.cloneNode();
    line.replaceChildren(...quoted(pattern.dataset.text, label(field), now, field.value));
    return line;
  }));
  notice.querySelector('[data-drop]').addEventListener('click', drop);
  form.before(notice);
  notice.focus();
  return notice;
}

export async function listed(section) {
  const list = section.querySelector('ul');
  const pattern = list.firstElementChild;
  list.replaceChildren();
  for (const form of store.forms()) {
    const draft = await store.read(form);
    if (!draft?.address?.startsWith('/') || draft.address.startsWith('//')) continue;
    const line = pattern.cloneNode(true);
    const [link, when, drop] = [line.querySelector('a'), line.querySelector('span'), line.querySelector('button')];
    link.href = draft.address;
    link.textContent = draft.title;
    link.lang = draft.language ?? '';
    when.textContent = fill(when.dataset.text, time(draft.at));
    drop.setAttribute('aria-label', fill(drop.dataset.label, draft.title));
    drop.addEventListener('click', () => {
      store.erase(form);
      line.remove();
      section.hidden = list.childElementCount === 0;
    });
    list.append(line);
  }
  section.hidden = list.childElementCount === 0;
}
