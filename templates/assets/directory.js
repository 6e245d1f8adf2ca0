// Narrows the mentor directory. The page comes with its first people and all choices; who else there is comes with
// one file, which is loaded when it is first needed. What is chosen stands in the address.
const directory = document.querySelector(".directory");
const { dataset } = directory;
const form = directory.querySelector("form");
const list = directory.querySelector(".people");
const status = directory.querySelector(".count");
const chips = directory.querySelector(".chips");
const empty = directory.querySelector(".empty");
const more = directory.querySelector(".show-more");
const filters = directory.querySelector(".filters");
const showFound = directory.querySelector(".show-found button");
const card = directory.querySelector("template").content.firstElementChild;
const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
const unfiltered = { title: document.title, status: status.textContent, people: [...list.children] };
const PAGE = 24;

const texts = { found: JSON.parse(dataset.count), show: JSON.parse(dataset.show), slots: JSON.parse(dataset.slots), without: JSON.parse(dataset.without) };
const counted = (forms, n, name = "") => (forms[plurals.select(n)] ?? forms.other).replace("{n}", n).replace("{name}", () => name);
// å ä ö may be left out: they are found by a, a and o.
const fold = (text) => text.toLocaleLowerCase(language).normalize("NFD").replace(/\p{M}/gu, "");

// Words as they are written and, where they are put together (Lars-Åke, AI-assistenter), each part of them.
const parts = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// Every checkbox, by facet and place; and its words.
const facets = new Map();
for (const box of form.querySelectorAll("input[type=checkbox]")) {
  const label = box.closest("label");
  if (!facets.has(box.name)) facets.set(box.name, []);
  facets.get(box.name).push({ box, label, words: label.dataset.words ?? label.children[1].textContent, count: label.querySelector(".n") });
}

let people;
async function load() {
  const response = await fetch(dataset.people);
  if (!response.ok) throw new Error(response.statusText);
  const data = await response.json();
  data.text = data.names.map((name, i) => {
    const topics = ["teaches", "learns"].flatMap((id) => labels(data, id, i));
    return " " + parts([name, data.lines[i], data.places[i], ...topics].join(" "));
  });
  return data;
}
const labels = (data, id, i) => (data.choices[id]?.[i] ?? []).map((k) => facets.get(id)[k].words);

// The name of a choice's facet; a choice that stands on its own has none.
const named = ({ box, words }) => [box.closest("fieldset")?.querySelector("legend").textContent, words].filter(Boolean).join(": ");

// What is chosen: the text's words, and for each facet with a choice the places of its choices.
function choices() {
  const words = parts(form.elements.q.value).split(" ").filter(Boolean);
  const chosen = new Map();
  for (const [id, options] of facets) {
    const set = new Set(options.flatMap(({ box }, k) => (box.checked ? [k] : [])));
    if (set.size) chosen.set(id, set);
  }
  return { words, chosen };
}

// Who fits everything, and how many would fit each choice if its own facet were open. Plain loops: thousands of
// people are gone through between a click and the next frame.
function narrow(data, { words, chosen }) {
  const active = [...chosen].map(([id, set]) => ({ id, set, of: data.choices[id] }));
  const counted = [...facets].map(([id, options]) => ({ id, of: data.choices[id], n: new Uint32Array(options.length) }));
  const without = new Map(active.map(({ id }) => [id, 0]));
  const found = [];
  let withoutWords = 0;
  for (let i = 0; i < data.names.length; i++) {
    let missed = null;
    let misses = 0;
    for (const { id, set, of } of active) {
      let fits = false;
      for (const k of of[i]) fits ||= set.has(k);
      if (!fits) { missed = id; misses++; }
    }
    if (misses > 1) continue;
    let saysAll = true;
    for (const word of words) saysAll &&= data.text[i].includes(" " + word);
    if (!saysAll) {
      if (!misses) withoutWords++;
      continue;
    }
    if (missed) without.set(missed, without.get(missed) + 1); else found.push(i);
    for (const { id, of, n } of counted) {
      if (missed && missed !== id) continue;
      for (const k of of[i]) n[k]++;
    }
  }
  return { found, counts: new Map(counted.map(({ id, n }) => [id, n])), without, withoutWords };
}

function draw(data, i) {
  const item = card.cloneNode(true);
  const [photo, letters] = item.querySelectorAll(".avatar");
  if (data.photos[i]) {
    photo.src = dataset.root + data.photos[i];
    letters.remove();
  } else {
    letters.classList.add("tone-" + data.tones[i]);
    letters.querySelector("text").textContent = data.initials[i];
    photo.remove();
  }
  const link = item.querySelector("a");
  link.href = dataset.base + data.slugs[i] + "/";
  link.textContent = data.names[i];
  item.querySelector(".line").textContent = data.lines[i];
  for (const id of ["teaches", "learns"]) {
    const topics = labels(data, id, i);
    const row = item.querySelector("." + id);
    if (topics.length) row.querySelector("dd").textContent = topics.join(", "); else row.remove();
  }
  const place = item.querySelector(".place");
  if (data.places[i]) place.lastElementChild.textContent = data.places[i]; else place.remove();
  const slots = item.querySelector(".slots");
  slots.textContent = data.slots[i] ? counted(texts.slots, data.slots[i]) : dataset.full;
  slots.classList.add(data.slots[i] ? "open" : "full");
  return item;
}

const typed = (text) => dataset.typed.replace("{text}", () => text);

function button(words, clear, label) {
  const item = document.createElement("li");
  const press = item.appendChild(document.createElement("button"));
  press.type = "button";
  press.textContent = words;
  if (label) press.setAttribute("aria-label", label);
  press.addEventListener("click", async () => {
    clear();
    await changed();
    // The button is gone: the next one, or else the count, is where the keyboard goes on.
    (chips.querySelector("button") ?? status).focus();
  });
  return item;
}

function showChips({ chosen }) {
  const text = form.elements.q.value.trim();
  const picked = [...chosen].flatMap(([id, set]) => [...set].map((k) => facets.get(id)[k]));
  const items = picked.map((option) =>
    button(named(option), () => { option.box.checked = false; }, `${dataset.remove} ${named(option)}`));
  // Tabs and the history tell one choice from another.
  const asked = [...picked.map(({ words }) => words), ...(text ? [typed(text)] : [])];
  document.title = [asked.join(", "), unfiltered.title].filter(Boolean).join(" – ");
  if (text) items.push(button(typed(text), () => { form.elements.q.value = ""; }, `${dataset.remove} ${typed(text)}`));
  chips.replaceChildren(...items);
}

function showNearest({ chosen }, { without, withoutWords }) {
  const items = [...without].sort((a, b) => b[1] - a[1]).filter(([, n]) => n > 0).map(([id, n]) => {
    const options = facets.get(id);
    const names = [...chosen.get(id)].map((k) => options[k].words).join(", ");
    return button(counted(texts.without, n, names), () => options.forEach(({ box }) => { box.checked = false; }));
  });
  const text = form.elements.q.value.trim();
  if (withoutWords) items.push(button(counted(texts.without, withoutWords, typed(text)), () => { form.elements.q.value = ""; }));
  items.push(button(dataset.clear, () => { form.reset(); }));
  empty.querySelector("ul").replaceChildren(...items);
}

function showPeople(data, found) {
  let shown = 0;
  const next = () => {
    const cards = found.slice(shown, shown + PAGE).map((i) => draw(data, i));
    list.append(...cards);
    shown += PAGE;
    more.hidden = shown >= found.length;
    return cards[0];
  };
  list.replaceChildren();
  next();
  more.firstElementChild.onclick = () => next().querySelector("a").focus();
}

async function show() {
  const choice = choices();
  const isFiltered = choice.words.length > 0 || choice.chosen.size > 0;
  directory.querySelector(".pagination")?.toggleAttribute("hidden", isFiltered);
  showChips(choice);
  if (!isFiltered && !people) return;
  let data;
  try {
    data = await (people ??= load());
  } catch {
    people = undefined;
    status.textContent = dataset.failed;
    return;
  }
  const result = narrow(data, choice);
  for (const [id, options] of facets) {
    const counts = result.counts.get(id);
    options.forEach(({ box, label, count }, k) => {
      count.textContent = counts[k];
      label.classList.toggle("none", counts[k] === 0 && !box.checked);
    });
  }
  showFound.textContent = counted(texts.show, result.found.length);
  empty.hidden = result.found.length > 0;
  if (!result.found.length) showNearest(choice, result);
  if (isFiltered) {
    status.textContent = counted(texts.found, result.found.length);
    showPeople(data, result.found);
  } else {
    status.textContent = unfiltered.status;
    list.replaceChildren(...unfiltered.people);
    more.hidden = true;
  }
}

// The address says what is chosen: `?teaches=tiktok&teaches=data&q=anna`.
function address() {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim())).toString();
  return location.pathname + (query ? "?" + query : "");
}

function restore() {
  const query = new URLSearchParams(location.search);
  form.elements.q.value = query.get("q") ?? "";
  for (const [id, options] of facets) {
    const values = query.getAll(id);
    for (const { box } of options) {
      box.checked = values.includes(box.value);
      const facet = box.closest(".facet");
      if (box.checked && facet) facet.open = true;
    }
  }
}

async function changed() {
  history.pushState(null, "", address());
  await show();
  // The answer is never above what the reader sees.
  if (status.getBoundingClientRect().top < 0) status.scrollIntoView();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", (event) => { if (event.target.type === "checkbox") changed(); });
let typing;
form.elements.q.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => { history.replaceState(null, "", address()); show(); }, 80);
});
// The file is there before it is asked for, once a hand is on its way.
const fetchEarly = () => { people ??= load(); people.catch(() => { people = undefined; }); };
form.addEventListener("pointerover", fetchEarly, { once: true });
form.addEventListener("focusin", fetchEarly, { once: true });
// On a phone the choices stand before the people: this leads from them to the answer.
showFound.addEventListener("click", () => {
  filters.open = false;
  status.focus({ preventScroll: true });
  status.scrollIntoView();
});
// The link past the choices changes nothing of what is asked for, and the list that it leads to stays as it is.
addEventListener("popstate", () => {
  if (address() === location.pathname + location.search) return;
  restore();
  show();
});
// What is chosen goes along into another language.
for (const link of document.querySelectorAll(".languages a")) {
  for (const type of ["pointerdown", "click"]) link.addEventListener(type, () => { link.search = location.search; });
}
// What was chosen before all of this was here is chosen too.
const early = [...new FormData(form)].filter(([, value]) => value.trim());
restore();
for (const [name, value] of early) {
  if (name === "q") form.elements.q.value = value;
  else for (const { box } of facets.get(name)) box.checked ||= box.value === value;
}
// What the address asks for and nobody has is not claimed to be chosen.
if (location.search || early.length) history.replaceState(null, "", address());
show();
