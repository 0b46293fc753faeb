// One form whose content is kept: which of its fields were changed, from what to what.
import * as store from './draft-store.js';
import { restored } from './draft-notice.js';

const NOT_TYPED = '[type=password], [type=file], [type=hidden], [type=submit], [type=button]';
const chosen = field => field.type === 'checkbox' || field.type === 'radio';
const value = field => (chosen(field) ? String(field.checked) : field.value);
const answer = () => document.body.dataset.answer === 'form';

export const typed = form =>
  [...form.elements].filter(field => field.name && field.matches(`textarea, select, input:not(${NOT_TYPED})`));

// What the server put there.
function given(field) {
  if (chosen(field)) return String(field.defaultChecked);
  if (field.tagName !== 'SELECT') return field.defaultValue;
  return ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? '';
}

// The fields by names that stay the same from page to page: the name, the choice, and which of several.
function named(form) {
  const seen = new Map();
  return typed(form).map(field => {
    const name = chosen(field) ? `${field.name}=${field.value}` : field.name;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return [`${name}#${seen.get(name)}`, field];
  });
}

export class DraftForm {
  constructor(form, path, number) {
    this.form = form;
    this.place = `${path}#${number}`;
    this.fields = {};
    this.safe = true;
    this.opened = Promise.resolve();
  }

  // A form that is about one of several (a pupil) has a draft for each.
  get name() {
    const about = this.form.querySelector('[data-draft-about]');
    return about ? `${this.place}/${about.value}` : this.place;
  }

  open() {
    this.opened = this.putIn();
    return this.opened;
  }

  async putIn() {
    const { name } = this;
    this.notice?.remove();
    this.fields = {};
    const draft = await store.read(name);
    if (!draft || name !== this.name) return;
    this.fields = draft.fields;
    // The page that answers a form shows what was sent.
    if (answer()) return;
    const { filled, changed } = this.fill();
    if (filled + changed.length > 0) {
      this.notice = restored(this.form, draft.at, changed, () => {
        store.erase(name);
        location.reload();
      });
    } else if (Object.keys(this.fields).length === 0) {
      store.erase(name);
    }
  }

  fill() {
    const changed = [];
    let filled = 0;
    for (const [name, field] of named(this.form)) {
      const kept = this.fields[name];
      if (!kept) continue;
      if (given(field) === kept.now) {
        delete this.fields[name];
      } else if (given(field) !== kept.was) {
        changed.push({ field, now: kept.now });
        delete this.fields[name];
      } else if (value(field) !== kept.now) {
        filled += 1;
        if (chosen(field)) field.checked = kept.now === 'true';
        else field.value = kept.now;
        field.closest('details')?.setAttribute('open', '');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
    return { filled, changed };
  }

  note() {
    for (const [name, field] of named(this.form)) {
      const was = this.fields[name]?.was ?? given(field);
      if (value(field) === was) delete this.fields[name];
      else this.fields[name] = { was, now: value(field) };
    }
  }

  async write() {
    await this.opened;
    const { name } = this;
    this.note();
    const nothing = Object.keys(this.fields).length === 0;
    const { address } = document.body.dataset;
    const title = document.querySelector('h1')?.textContent.trim() || document.title;
    try {
      if (nothing) store.erase(name);
      else await store.write(name, { title, language: document.documentElement.lang, address, at: Date.now(), fields: { ...this.fields } });
      this.safe = true;
    } catch {
      this.safe = nothing;
    }
  }
}
