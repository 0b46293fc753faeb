// What one person has typed and not saved, in this browser: one encrypted entry a form (AES-256-GCM). The key comes from
// the server to a signed-in session of the same person, and lives in the memory of the page alone.
const DAYS = 14;
const owner = document.body.dataset.drafts;
const PREFIX = `draft/${owner}/`;
const IV = 12;
let key;

// Browsers encrypt on pages from HTTPS or this machine only; elsewhere nothing is kept.
export const able = Boolean(owner && globalThis.crypto?.subtle);

function secret() {
  if (!able) return Promise.reject(new Error('nothing can be kept'));
  key ??= fetch('/drafts/key', { credentials: 'same-origin', cache: 'no-store', redirect: 'error' })
    .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(answer => Uint8Array.from(atob(answer.key), sign => sign.charCodeAt(0)))
    .then(bytes => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']))
    .catch(problem => {
      // Asked for again when it is needed again.
      key = undefined;
      throw problem;
    });
  return key;
}

// Asked for as soon as there is something to type into: later the session may be over.
export const ready = () => secret().then(() => true, () => false);

const gcm = (iv, form) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(form) });

export async function write(form, draft) {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const text = new TextEncoder().encode(JSON.stringify(draft));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm(iv, form), await secret(), text));
  localStorage.setItem(PREFIX + form, btoa(Array.from([...iv, ...sealed], byte => String.fromCharCode(byte)).join('')));
}

// The draft of a form, or null; what cannot be read any more, or is too old, goes.
export async function read(form) {
  const stored = localStorage.getItem(PREFIX + form);
  if (stored === null) return null;
  const opener = await secret();
  try {
    const bytes = Uint8Array.from(atob(stored), sign => sign.charCodeAt(0));
    const text = await crypto.subtle.decrypt(gcm(bytes.slice(0, IV), form), opener, bytes.slice(IV));
    const draft = JSON.parse(new TextDecoder().decode(text));
    if (Date.now() - draft.at < DAYS * 86_400_000) return draft;
  } catch {
    // Damaged, or of another installation.
  }
  erase(form);
  return null;
}

export const erase = form => globalThis.localStorage?.removeItem(PREFIX + form);

export const forms = () =>
  Object.keys(localStorage).filter(name => name.startsWith(PREFIX)).map(name => name.slice(PREFIX.length));

export const eraseAll = () => forms().forEach(erase);
