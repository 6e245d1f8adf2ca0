// The small comforts of every page. Runs once the page's header has been read and before anything is drawn, for the sake
// of the colours alone; nothing here is needed to read or to find the way.
const root = document.documentElement;
const texts = document.currentScript.dataset;

// What the reader chose before. A browser that keeps nothing forgets, and all else works.
const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch {} },
};

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

const dark = matchMedia("(prefers-color-scheme: dark)");
// The styles keep a page without this mark from being drawn for a moment, so that it is never seen in the wrong colours.
root.dataset.theme = memory.get("theme") ?? "system";

function switchTheme(button) {
  const isDark = () => root.dataset.theme === "dark" || (root.dataset.theme === "system" && dark.matches);
  const show = () => button.setAttribute("aria-pressed", isDark());
  dark.addEventListener("change", show);
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    // Choosing what the system has anyway means to follow it again.
    const isSystems = (next === "dark") === dark.matches;
    root.dataset.theme = isSystems ? "system" : next;
    memory.set("theme", isSystems ? null : next);
    show();
  });
  show();
}

// Marks the heading that is being read in the table of contents.
function followContents(contents) {
  const links = new Map([...contents.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const list = contents.querySelector("nav");
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = links.get((passed.at(-1) ?? headings[0])?.id);
    for (const link of links.values()) link.toggleAttribute("aria-current", false);
    current?.setAttribute("aria-current", "true");
    // Long contents scroll along.
    if (current) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 2;
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();
}

// Lets a reader tick a checklist. What is ticked stays in this browser, in every language of the page: an item is known by
// its words, and where it has not been seen in this language yet, by its place in a list of the same length.
function rememberChecks(boxes) {
  if (!boxes.length) return;
  const key = "checks:" + new URL(document.querySelector("link[hreflang]")?.href ?? location.href).pathname;
  let saved = [];
  try { saved = [...JSON.parse(memory.get(key))]; } catch {}
  const seen = {};
  const items = boxes.map((box, place) => {
    const { lang } = box.closest("[lang]");
    let words = box.closest("li").textContent.trim();
    seen[words] = (seen[words] ?? 0) + 1;
    if (seen[words] > 1) words += " " + seen[words];
    const there = saved.length === boxes.length && !(lang in saved[place]) ? saved[place] : {};
    return Object.assign(saved.find((item) => item[lang] === words) ?? there, { [lang]: words });
  });
  const others = saved.filter((item) => !items.includes(item));
  const clear = make("button", { type: "button", className: "button plain", textContent: texts.clearChecks });
  const show = () => { clear.hidden = boxes.every((box) => box.checked === box.defaultChecked); };
  boxes.forEach((box, place) => {
    box.disabled = false;
    box.checked = items[place].done ?? box.checked;
    box.addEventListener("change", () => {
      items[place].done = box.checked;
      memory.set(key, JSON.stringify([...items, ...others]));
      show();
    });
  });
  clear.addEventListener("click", () => {
    memory.set(key, null);
    boxes.forEach((box, place) => {
      delete items[place].done;
      box.checked = box.defaultChecked;
    });
    show();
    boxes[0].focus();
  });
  show();
  if (texts.clearChecks) boxes.at(-1).closest("ul, ol").after(clear);
}

// A heading becomes a link to itself, whose address can be copied. It keeps its words, also for those who hear them.
function linkHeadings(headings) {
  for (const heading of headings) {
    if (heading.querySelector("a")) continue;
    // Its text can still be marked with the mouse.
    const link = make("a", { className: "anchor", href: "#" + heading.id, draggable: false });
    link.append(...heading.childNodes);
    heading.append(link);
  }
}

// A button on each text that is there to be copied, like an agreement. What it did is shown and read aloud.
function offerCopies(texts, { copy, copied }) {
  for (const text of texts) {
    const frame = make("div", { className: "copy" });
    const bar = make("p", { className: "copy-bar", lang: root.lang });
    const answer = make("span", { role: "status" });
    const button = make("button", { type: "button", textContent: copy });
    text.replaceWith(frame);
    bar.append(answer, button);
    frame.append(text, bar);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
      } catch {
        // A browser that gives no clipboard to a page without encryption still copies what is marked.
        getSelection().selectAllChildren(text);
        document.execCommand("copy");
      }
      answer.textContent = copied;
      setTimeout(() => { answer.textContent = ""; }, 4000);
    });
  }
}

// Search is loaded when a reader turns to it, with the mouse, the keyboard or the / key; its own page begins at once.
function prepareSearch(form) {
  const load = () => {
    const { index, style, script } = form.dataset;
    const manifest = fetch(index).then((response) => response.json());
    // The table of pages is under way before the module has come. Whoever waits for it hears of a failure.
    const table = manifest.then(({ folder, pages }) => fetch(new URL(`../${folder}d${pages}.bin`, new URL(index, document.baseURI))));
    table.catch(() => {});
    if (!document.querySelector(`[href="${style}"]`)) document.head.append(make("link", { rel: "stylesheet", href: style }));
    import(new URL(script, document.baseURI)).then((search) => search.start(form, manifest, table));
  };
  if (form.closest(".search-page")) load(); else form.addEventListener("focusin", load, { once: true });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select")) return;
    event.preventDefault();
    form.elements.q.focus();
  });
}

// A page's own module comes after its text, so that it takes nothing from what is shown first.
function loadModules() {
  for (const { dataset } of document.querySelectorAll("[data-module]")) import(new URL(dataset.module, document.baseURI));
}

addEventListener("DOMContentLoaded", () => {
  loadModules();
  const button = document.querySelector(".theme");
  if (button) switchTheme(button);
  const contents = document.querySelector(".toc");
  if (contents) followContents(contents);
  const search = document.querySelector(".search");
  if (search) prepareSearch(search);
  rememberChecks([...document.querySelectorAll(".task input")]);
  linkHeadings(document.querySelectorAll(".prose :is(h2, h3, h4)[id]"));
  if (texts.copy) offerCopies(document.querySelectorAll(".prose pre"), texts);
});
