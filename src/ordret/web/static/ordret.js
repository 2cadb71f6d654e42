// What a page can do besides, where scripts may run: search as you type, filters without a new page, keys, judging.
// Every page does all it is for without this. A part of the same page is swapped, and its address pushed.
"use strict";

const RESULTS = "results"; // the part that is swapped
const PAUSE = 200; // ms after the last key before a search goes out

const told = document.getElementById("told");
const say = (words) => { if (told) told.textContent = words; };
const results = () => document.getElementById(RESULTS);

let latest = 0;

/** Fetch an address of this page and swap what is found, unless a later question was asked meanwhile. */
async function swap(address) {
  const mine = ++latest;
  results().setAttribute("aria-busy", "true");
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== latest) return;
  const fresh = page.getElementById(RESULTS);
  if (!fresh) { location.assign(address); return; }
  const kept = focused();
  results().replaceWith(document.adoptNode(fresh));
  document.title = page.title;
  refocus(kept);
  const count = fresh.querySelector("[data-count]");
  if (count) say(count.textContent.trim());
}

/** Where the focus is within what will be swapped: a link by its place among those of its words, for its address changes. */
function focused() {
  const own = document.activeElement;
  if (!own || !results().contains(own)) return null;
  return { id: own.id, words: own.dataset.keep || own.textContent.trim() };
}

function refocus(kept) {
  if (!kept) return;
  const links = [...results().querySelectorAll("a[href], button, input")];
  const same = links.find((each) => (kept.id && each.id === kept.id) || (each.dataset.keep || each.textContent.trim()) === kept.words);
  const target = same || results();
  if (target === results()) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function addressOf(form) {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) asked.append(name, value);
  const query = asked.toString();
  return form.getAttribute("action") + (query ? `?${query}` : "");
}

/** What is asked besides the words stays while one types. */
function searched(form) {
  const held = new URLSearchParams(location.search);
  held.delete("after");
  held.delete("q");
  const words = new FormData(form).get("q");
  if (words) held.append("q", words);
  return `${location.pathname}?${held}`;
}

function searchAsTyped() {
  const form = document.querySelector("form[role=search]");
  if (!form || !results()) return;
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const address = searched(form);
      history.replaceState(null, "", address);
      swap(address);
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    const address = searched(form);
    history.pushState(null, "", address);
    swap(address);
  });
}

function followFilters() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest(`#${RESULTS} a[data-swap]`);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    swap(link.href);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest(`#${RESULTS} form[data-swap]`);
    if (!form) return;
    event.preventDefault();
    const address = addressOf(form);
    history.pushState(null, "", address);
    swap(address);
  });
  window.addEventListener("popstate", () => {
    if (!results()) return;
    const words = document.querySelector("form[role=search] [name=q]");
    if (words) words.value = new URLSearchParams(location.search).get("q") || "";
    swap(location.href);
  });
}

/** The first link of every row, in the order of the page. */
const rows = () => [...document.querySelectorAll("main .row")].map((row) => row.querySelector("a[href]")).filter(Boolean);

function move(step) {
  const links = rows();
  const here = links.findIndex((link) => link.closest(".row").contains(document.activeElement));
  const next = links[here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step];
  if (next) next.focus();
}

function evidence() {
  const near = document.activeElement.closest(".row");
  const details = (near && near.querySelector("details")) || document.querySelector("details.how");
  if (!details) return;
  details.open = !details.open;
  details.querySelector("summary").focus();
}

async function cite() {
  const citation = document.getElementById("citation");
  if (!citation || !navigator.clipboard) return;
  await navigator.clipboard.writeText(citation.textContent.trim().replace(/\s+/g, " "));
  say(citation.dataset.copied);
}

const KEYS = {
  "/": () => document.getElementById("q").focus(),
  j: () => move(1),
  k: () => move(-1),
  e: evidence,
  c: cite,
  "?": () => document.getElementById("keys").showModal(),
};

function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, dialog[open], [contenteditable]")) return;
    const button = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    const does = button ? () => button.click() : KEYS[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });
}

searchAsTyped();
followFilters();
listenToKeys();
