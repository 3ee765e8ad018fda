// Keys, focus, files that are dropped, and progress. Nothing is computed here.

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

const visible = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

function press(event) {
  if (event.altKey || event.metaKey) return;
  const field = event.target.closest(FIELDS);
  if (field) {
    if (event.key === 'Escape') field.blur();
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      field.form?.requestSubmit();
    }
    return;
  }
  if (event.ctrlKey || document.querySelector('dialog[open]')) return;
  const found = [...document.querySelectorAll('[data-key]')].find((one) => one.dataset.key === event.key && visible(one));
  if (!found) return;
  event.preventDefault();
  if (found.matches('textarea, select, input:not([type="file"])')) found.focus();
  else found.click();
  if (found.dataset.then) document.getElementById(found.dataset.then)?.focus();
}

function words(element) {
  const label = element.labels?.[0] ?? element;
  const copy = label.cloneNode(true);
  copy.querySelectorAll('kbd').forEach((one) => one.remove());
  return copy.textContent.trim();
}

function open(event) {
  const opener = event.target.closest('[data-opens]');
  if (!opener) return;
  const dialog = document.getElementById(opener.dataset.opens);
  const list = dialog.querySelector('ul');
  list.replaceChildren(...[...document.querySelectorAll('[data-key]')].filter(visible).map((one) => {
    const item = document.createElement('li');
    const key = document.createElement('kbd');
    key.textContent = one.dataset.key;
    item.append(key, ` ${words(one)}`);
    return item;
  }));
  dialog.showModal();
}

function line(event) {
  const link = event.target.closest('[data-line]');
  if (link && showLine(Number(link.dataset.line))) event.preventDefault();
}

function showLine(number) {
  const text = document.querySelector('textarea.code');
  if (!text || !number) return false;
  const before = text.value.split('\n').slice(0, number - 1).join('\n').length;
  const start = number > 1 ? before + 1 : 0;
  const end = text.value.indexOf('\n', start);
  text.focus();
  text.setSelectionRange(start, end < 0 ? text.value.length : end);
  text.scrollTop = text.scrollHeight * (number / text.value.split('\n').length) - text.clientHeight / 2;
  return true;
}

function dropped(event) {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault(); // else the browser leaves the page for the file
  const form = document.querySelector('[data-drop]');
  if (!form) {
    event.dataTransfer.dropEffect = 'none';
    return;
  }
  form.classList.toggle('over', event.type === 'dragover');
  if (event.type !== 'drop') return;
  // Entries are gone as soon as this returns, so they are asked for now.
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.some((entry) => entry.isDirectory)) {
    inside(entries).then((files) => bring(form, files));
  } else {
    form.querySelector('[type="file"]').files = event.dataTransfer.files;
    form.requestSubmit();
  }
}

async function inside(entries) {
  const files = [];
  for (const entry of entries) {
    if (entry.isFile) {
      files.push([entry.fullPath.replace(/^\//, ''), await new Promise((found, lost) => { entry.file(found, lost); })]);
    } else {
      const reader = entry.createReader();
      for (let some; (some = await new Promise((found, lost) => { reader.readEntries(found, lost); })).length;) {
        files.push(...await inside(some));
      }
    }
  }
  return files;
}

const MOST_FILES = 200;
const MOST_BYTES = 40_000_000;

async function bring(form, files) {
  const progress = form.querySelector('[data-adding]');
  const totals = { added: 0, same: 0 };
  let shown = '';
  for (let done = 0; done < files.length;) {
    const data = new FormData();
    let bytes = 0;
    const first = done;
    while (done < files.length && done - first < MOST_FILES && (done === first || bytes + files[done][1].size < MOST_BYTES)) {
      bytes += files[done][1].size;
      data.append('files', files[done][1], files[done][0]);
      done += 1;
    }
    progress.textContent = `Adding ${first + 1} to ${done} of ${files.length} …`;
    const answer = await fetch(form.action, { method: 'POST', body: data });
    const told = new URL(answer.url).searchParams;
    if (!answer.ok || !answer.redirected) {
      progress.textContent = `Files ${first + 1} to ${done} of ${files.length} were not taken; those before are there.`;
      return;
    }
    for (const name of Object.keys(totals)) totals[name] += Number(told.get(name));
    shown = told.get('arrived') ?? shown;
  }
  location.assign(`/reports?${new URLSearchParams({ ...totals, ...(shown && { arrived: shown }) })}`);
}

let source = null;
let filled = 0;

async function fill() {
  if (!document.querySelector('[data-fills]') || Date.now() - filled < 2000) return;
  filled = Date.now();
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-fills]');
  if (fresh) document.querySelector('[data-fills]')?.replaceChildren(...fresh.children);
}

let path = location.pathname;

function arrived(event) {
  const isAnother = event && location.pathname !== path;
  path = location.pathname;
  if (isAnother) window.scrollTo({ top: 0, behavior: 'instant' });
  source?.close();
  source = null;
  const progress = document.querySelector('[data-progress]');
  if (progress) {
    source = new EventSource(progress.dataset.progress);
    source.onmessage = (event) => { progress.textContent = event.data; fill(); };
    source.addEventListener('done', () => { source.close(); location.reload(); });
  }
  const target = location.hash.match(/^#line-(\d+)$/);
  if (target && showLine(Number(target[1]))) return;
  const chosen = document.querySelector('[data-focus]');
  const start = chosen ?? document.getElementById('main');
  start?.focus({ preventScroll: true });
  if (event && !isAnother) chosen?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true }); // it is hidden
  const sought = document.querySelector('[data-in-sight]');
  const shelf = sought?.closest('[data-scrolls]');
  if (shelf) shelf.scrollTop = sought.offsetTop - shelf.clientHeight / 2;
}

function unanswered() {
  if (document.getElementById('unanswered')) return;
  const told = document.createElement('p');
  Object.assign(told, { id: 'unanswered', className: 'band', textContent: 'The workbench does not answer: it was stopped, or is being started again. Nothing that was saved is lost. Start it again, and load this page anew.' });
  told.setAttribute('role', 'alert');
  document.getElementById('main').prepend(told);
}

document.addEventListener('htmx:sendError', unanswered);
document.addEventListener('htmx:beforeSwap', (event) => { if (event.detail.target === document.body) source?.close(); }); // else it loads the next page anew
document.addEventListener('keydown', press);
document.addEventListener('click', open);
document.addEventListener('click', line);
for (const kind of ['dragover', 'dragleave', 'drop']) document.addEventListener(kind, dropped);
document.addEventListener('htmx:afterSettle', (event) => { if (event.detail.target === document.body) arrived(event); }); // of a part of a page: focus stays
arrived();
