// What somebody types into a form is kept in the browser until the server says that it is saved, and put in again when
// the form opens again. Never passwords, PINs, files or what the server put into the form.
import * as store from './draft-store.js';
import { DraftForm, typed } from './draft-form.js';
import { listed } from './draft-notice.js';

const SAVED = /(?:^|; )((?:__Host-)?saved-form)=([^;]*)/;
const SENT = 'sent-form';
const PAUSE = 300;

function draftForms() {
  const seen = new Map();
  return [...document.querySelectorAll('#content form[method=post]:not([data-undrafted])')]
    .filter(form => typed(form).length > 0)
    .map(form => {
      const path = new URL(form.action).pathname;
      seen.set(path, (seen.get(path) ?? 0) + 1);
      return new DraftForm(form, path, seen.get(path));
    });
}

const of = (forms, element) => forms.find(each => each.form === element);

function forgetSaved() {
  const told = SAVED.exec(document.cookie);
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (!told) return;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${told[1]}=; Path=/; Max-Age=0; SameSite=Strict${secure}`;
  const path = `${decodeURIComponent(told[2])}#`;
  if (sent?.startsWith(path)) store.erase(sent);
}

// While somebody types, and before anything leaves the page.
function watch(forms) {
  let waiting;
  let leaving = false;
  const dirty = new Set();
  const flush = () => {
    clearTimeout(waiting);
    const all = [...dirty];
    dirty.clear();
    return Promise.all(all.map(form => form.write()));
  };
  const heard = event => {
    const form = of(forms, event.target.form);
    if (!form) return;
    dirty.add(form);
    clearTimeout(waiting);
    waiting = setTimeout(flush, event.type === 'change' ? 0 : PAUSE);
  };
  document.addEventListener('input', heard);
  document.addEventListener('change', heard);
  document.addEventListener('draft-about', event => of(forms, event.target)?.open());
  window.addEventListener('pagehide', flush);
  document.addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    // The page lives on until the answer is there: long enough to write.
    if (event.target.matches('[data-sign-out]')) dirty.clear();
    else flush();
    const form = of(forms, event.target);
    leaving = Boolean(form);
    if (form) sessionStorage.setItem(SENT, form.name);
  });
  // Where nothing can be kept, the browser itself asks before what was typed goes.
  window.addEventListener('beforeunload', event => {
    if (!leaving && forms.some(each => !each.safe)) event.preventDefault();
  });
}

function askBeforeSigningOut() {
  document.querySelector('[data-sign-out]')?.addEventListener('submit', event => {
    if (store.forms().length > 0 && !confirm(event.currentTarget.dataset.ask)) event.preventDefault();
    else store.eraseAll();
  });
}

async function start() {
  const forms = draftForms();
  if (store.able) {
    forgetSaved();
    askBeforeSigningOut();
  }
  watch(forms);
  const list = document.querySelector('[data-draft-list]');
  const wanted = forms.length > 0 || (list && store.forms().length > 0);
  if (store.able && wanted && (await store.ready())) {
    for (const form of forms) await form.open();
    if (list) await listed(list);
  }
}

start();
