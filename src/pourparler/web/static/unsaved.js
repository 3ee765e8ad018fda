// What is typed and not saved: nothing leads away from it before somebody has chosen what becomes of it.

const ask = document.getElementById.bind(document, 'unsaved');
const unsaved = () => [...document.querySelectorAll('form[data-unsaved]')];
const saving = (form) => form.querySelector('button.main, button[data-submit]') ?? form.querySelector('button:not([type="button"])');
let onward = null; // what was pressed, and is pressed again by whoever goes on without
let lasting = null; // the form that was sent, where it holds something too
let goesOn = false;
let sent = null;

function typed(event) {
  const form = event.target.form;
  if (form && (form.method === 'post' || 'holds' in form.dataset)) form.dataset.unsaved = '';
}

// Several are saved one after the other; what is only looked for goes along in one address.
const goTogether = ([first, ...others]) => others.every((one) => one.method === first.method
  && (first.method === 'post' || one.action === first.action));

function hold(event, left, again, own = null) {
  if (goesOn || !left.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  onward = again;
  lasting = own;
  const all = own ? [...left, own] : left;
  const save = ask().querySelector('[value="save"]');
  const can = all.every(saving) && goTogether(all);
  save.hidden = !can;
  const several = `${all[0].method === 'post' ? 'Save' : 'Send'} all ${all.length}`;
  if (can) save.textContent = all.length === 1 ? saving(all[0]).firstChild.textContent.trim() : several;
  ask().querySelector('[data-apart]').hidden = can || all.length === 1;
  ask().returnValue = '';
  ask().showModal();
}

async function saveAll(forms, goOn) {
  const last = forms.at(-1);
  for (const form of forms.slice(0, -1)) {
    const fields = [...new FormData(form, saving(form))];
    if (form.method === 'get') {
      const own = new Set([...last.elements].map((one) => one.name));
      for (const [name, value] of fields.filter(([name]) => !own.has(name))) {
        last.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      }
    } else {
      const body = form.enctype === 'multipart/form-data' ? new FormData(form, saving(form)) : new URLSearchParams(fields);
      const answer = await fetch(form.action, { method: 'POST', body });
      if (!answer.ok) return tell(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
    delete form.dataset.unsaved;
  }
  goOn();
}

function followed(event) {
  const link = event.target.closest?.('a[href]');
  const isElsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || isElsewhere || link.matches('[href^="#"], [data-line], [data-gives-up]')) return;
  hold(event, unsaved(), () => {
    if (link.matches('[hx-boost="false"]:not([download])')) for (const form of unsaved()) delete form.dataset.unsaved; // else the browser asks again
    link.click();
  });
  if (!event.defaultPrevented) sent = null;
}

function submitted(event) {
  const form = event.target;
  if (form.method === 'dialog') return;
  const own = 'unsaved' in form.dataset ? form : null;
  hold(event, unsaved().filter((one) => one !== form), () => (event.submitter ? event.submitter.click() : form.requestSubmit()), own);
  if (event.defaultPrevented) return;
  const isOnTheWay = event.submitter?.matches('[formaction], [formmethod]');
  sent = 'unsaved' in form.dataset ? { action: form.getAttribute('action'), path: new URL(form.action).pathname, isOnTheWay } : null;
}

function chosen(event) {
  if (event.target !== ask() || ask().open) return; // it was asked anew before this came: it is of the time before
  const again = onward;
  onward = null;
  const left = unsaved().filter((one) => one !== lasting).reverse(); // the head of a page may rename what its body is about
  if (ask().returnValue === 'save') saveAll(lasting ? [...left, lasting] : left, lasting ? again : () => saving(left.at(-1)).click());
  if (ask().returnValue !== 'leave') return;
  goesOn = true;
  again();
  goesOn = false;
}

const formOf = (page) => [...page.querySelectorAll('form')].find((form) => form.getAttribute('action') === sent.action);

// An answer that refuses what was sent, and does not hold it, does not take its place: what is at fault is told above it.
function answered(event) {
  const { target, xhr } = event.detail;
  const isTaken = xhr.status < 400 || new URL(xhr.responseURL).pathname !== sent?.path;
  if (target !== document.body || !sent || isTaken) return;
  const page = new DOMParser().parseFromString(xhr.responseText, 'text/html');
  if (formOf(page)) return;
  event.detail.shouldSwap = false;
  tell(page);
}

function tell(page) {
  const told = page.querySelector('.problems') ?? page.querySelector('main h1');
  document.getElementById('not-saved')?.remove();
  const band = Object.assign(document.createElement('div'), { id: 'not-saved', tabIndex: -1 });
  band.setAttribute('role', 'alert');
  band.append(told);
  document.getElementById('main').prepend(band);
  band.focus();
  sent = null;
}

function settled(event) {
  if (event.detail.target !== document.body || !sent) return;
  const form = sent.isOnTheWay || event.detail.xhr.status >= 400 ? formOf(document) : null;
  if (form) form.dataset.unsaved = '';
  sent = null;
}

for (const kind of ['input', 'change']) document.addEventListener(kind, typed);
document.addEventListener('click', followed, true);
document.addEventListener('submit', submitted, true);
document.addEventListener('close', chosen, true);
document.addEventListener('htmx:beforeSwap', answered);
document.addEventListener('htmx:afterSettle', settled);
window.addEventListener('beforeunload', (event) => { if (!goesOn && unsaved().length) event.preventDefault(); });
