// Full-text search in the browser, loaded when a reader turns to it. The index lies in many small files; a query loads the
// few that its words fall in. How the files are written is told in Sources/Search.

// One letter for each from ß to ſ, so that places in a word and in its folded form are the same.
const FOLDED = "saaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
const fold = (text) => text.replace(/[ß-ſ]/g, (letter) => FOLDED[letter.charCodeAt(0) - 0xdf]);
const lower = (text) => text.normalize("NFC").toLowerCase();
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const wordsOf = (text) => lower(text).match(WORD) ?? [];
const utf8 = new TextDecoder();

// How much a word counts that is not quite the one that was asked for.
const WEIGHT = { inflected: .9, unmarked: .8, marked: .5, prefix: .45, kin: .35, part: .4, within: .4, error: .5, errors: .3 };
const MAX_FORMS = 8, PHRASE_CHECKS = 30, PLACES = 127, GROUP = 64;
// Results in the list below the box; and milliseconds without a key before files are loaded.
const SHOWN = 5, PAUSE = 25;

// The Damerau–Levenshtein distance (optimal string alignment), or more than `limit`.
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

// Errors that a word of this length may hold.
const tolerance = (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

// Reads numbers of seven bits a byte.
class Reader {
  constructor(bytes, at = 0) { this.bytes = bytes; this.at = at; }
  number() {
    let value = 0, shift = 0, byte;
    do { byte = this.bytes[this.at++]; value |= (byte & 127) << shift; shift += 7; } while (byte > 127);
    return value;
  }
}

// The words of a list in which each says how many letters it shares with the one before.
function* unshared(text) {
  let before = "";
  for (const line of text ? text.split("\n") : []) {
    const [rest, endings] = line.slice(1).split("\t");
    before = before.slice(0, line.charCodeAt(0) - 48) + rest;
    yield [before, endings];
  }
}

async function bytesOf(response) {
  if (!response.ok) throw new Error(response.statusText);
  return new Uint8Array(await response.arrayBuffer());
}

class Index {
  constructor(root, manifest, table) {
    this.root = root;
    this.manifest = manifest;
    this.endings = new Set(manifest.endings.map(fold));
    this.common = new Set(manifest.common);
    this.reaches = new Set([...this.endings, ...manifest.reaches]);
    this.loaded = new Map();
    this.table = this.once("table", async () => this.readTable(await bytesOf(await table)));
  }

  // What `make` gives for `key`, made once; a failure is tried again.
  once(key, make) {
    if (!this.loaded.has(key)) {
      const made = make();
      made.catch(() => this.loaded.delete(key));
      this.loaded.set(key, made);
    }
    return this.loaded.get(key);
  }

  async file(kind, name) {
    return bytesOf(await fetch(new URL(`${this.manifest.folder}${kind}${name}.bin`, this.root)));
  }

  // One of many files, of which each group shares the second half of its names.
  fileOf(kind, groups, number) {
    const group = Math.floor(number / GROUP) * 8;
    return this.file(kind, `${number}.${groups.slice(group, group + 8)}`);
  }

  readTable(bytes) {
    const reader = new Reader(bytes);
    const count = reader.number();
    const symbols = [];
    for (let left = bytes[reader.at++]; left > 0; left--) {
      const length = bytes[reader.at++];
      symbols.push(bytes.subarray(reader.at, reader.at += length));
    }
    const files = new Uint32Array(count), places = new Uint16Array(count);
    for (let page = 0, file = -1, place = 0; page < count; page++) {
      if (bytes[reader.at + page] & 8) { file++; place = 0; }
      files[page] = file;
      places[page] = place++;
    }
    return { count, symbols, files, places, flags: bytes.subarray(reader.at, reader.at + count) };
  }

  // Which shard a folded word would stand in.
  shardOf(key) {
    const { keys } = this.manifest;
    let low = 0, high = keys.length;
    while (low + 1 < high) { const middle = low + high >> 1; if (keys[middle] <= key) low = middle; else high = middle; }
    return low;
  }

  // The other shards in which the bases may stand that a folded word is a form of.
  shardsBefore(key) {
    const own = this.shardOf(key), shards = new Set();
    for (let cut = 2; cut < key.length; cut++) if (this.reaches.has(key.slice(cut))) shards.add(this.shardOf(key.slice(0, cut)));
    shards.delete(own);
    return [...shards];
  }

  // The first shards of those in which words begin with `key`.
  shardsFrom(key, most) {
    const first = this.shardOf(key), last = this.shardOf(key + "\uffff");
    return Array.from({ length: Math.min(most, last - first + 1) }, (_, i) => first + i);
  }

  // The shards of the words that begin like `key`, as short a beginning as is in few of them.
  shardsAround(key) {
    const few = 5;
    for (let length = 3; length < key.length; length++) {
      const shards = this.shardsFrom(key.slice(0, length), few + 1);
      if (shards.length <= few) return shards;
    }
    return [this.shardOf(key)];
  }

  async terms(shards) { return (await Promise.all([...new Set(shards)].map((shard) => this.shard(shard)))).flat(); }

  // Whether what these words need first is here already.
  has(words) { return words.map(fold).every((key) => this.common.has(key) || this.loaded.has("t" + this.shardOf(key))); }

  shard(number) {
    return this.once("t" + number, async () => {
      const bytes = await this.fileOf("t", this.manifest.terms, number);
      const reader = new Reader(bytes);
      const length = reader.number();
      const terms = [];
      const list = utf8.decode(bytes.subarray(reader.at, reader.at + length));
      for (const [base, endings] of unshared(list)) {
        terms.push({ base, key: fold(base), endings: endings?.split(",") ?? [""], shard: number, number: terms.length });
      }
      reader.at += length;
      for (const term of terms) {
        const count = reader.number();
        term.pages = new Uint32Array(count);
        term.levels = new Uint8Array(count);
        for (let i = 0, page = -1; i < count; i++) {
          const posting = reader.number();
          page += (posting >> 4) + 1;
          term.pages[i] = page;
          term.levels[i] = posting & 15;
        }
      }
      return terms;
    });
  }

  // The places of a term's words on each of its pages, for phrases.
  async places(term) {
    const terms = await this.shard(term.shard);
    const lists = await this.once("p" + term.shard, async () => {
      const bytes = await this.fileOf("p", this.manifest.terms, term.shard);
      let at = 0;
      return terms.map(({ pages }) => Array.from(pages, () => {
        const start = at;
        while (bytes[at] < 128) at++;
        at++;
        return bytes[at - 1] === 255 ? [] : Array.from(bytes.subarray(start, at), (byte) => byte & 127);
      }));
    });
    return lists[term.number];
  }

  // All words of the site with that many letters.
  list(length) {
    const name = this.manifest.words[length];
    if (!name) return [];
    return this.once("w" + length, async () => {
      return [...unshared(utf8.decode(await this.file("w", `${length}.${name}`)))].map(([word]) => word);
    });
  }

  // What a page's result is shown from.
  async record(page) {
    const { files, places, symbols } = await this.table;
    const number = files[page];
    const bytes = await this.once("x" + number, () => this.fileOf("x", this.manifest.texts, number));
    const reader = new Reader(bytes);
    let length = reader.number();
    for (let left = places[page]; left > 0; left--) { reader.at += length; length = reader.number(); }
    const text = new Uint8Array(length * 8);
    let size = 0;
    for (const end = reader.at + length; reader.at < end;) {
      const code = bytes[reader.at++];
      if (code === 255) text[size++] = bytes[reader.at++]; else for (const byte of symbols[code]) text[size++] = byte;
    }
    const [address, language, title, note, summary, labels, ...rest] = utf8.decode(text.subarray(0, size)).split("\n");
    const sections = [];
    for (let i = 0; i + 2 < rest.length; i += 3) sections.push({ anchor: rest[i], heading: rest[i + 1], text: rest[i + 2] });
    return { address, language, title, note, summary, labels, sections };
  }
}

// The terms that `word` may mean, each with a weight; `isOpen` while it may still be growing.
class Lookup {
  constructor(index, word, isOpen) {
    this.index = index;
    this.word = word;
    this.key = fold(word);
    this.isOpen = isOpen;
    this.found = new Map();
    this.marked = new Map();
  }

  add(term, weight, how) {
    const known = this.found.get(term);
    if (!known || known.weight < weight) this.found.set(term, { term, weight, how });
  }

  get isEmpty() { return this.found.size === 0; }
  has(...ways) { return [...this.found.values()].some(({ how }) => ways.includes(how)); }

  // Looks for the word itself; then for what begins with it, for its parts, for words like it, and for words around it.
  async run() {
    const { index, key } = this;
    await this.matchOwn();
    if (this.isEmpty && key.length > 1) this.match(await index.terms(index.shardsFrom(key, 2)));
    if (!this.isEmpty) return this;
    const heads = await this.heads();
    await this.split(heads);
    if (this.isEmpty) this.correct(await index.terms(index.shardsAround(key)));
    // The second part may be a word that stands nowhere.
    if (this.isEmpty && heads[0]?.form.length >= 6) this.add(heads[0].term, WEIGHT.part, "part");
    if (this.isEmpty) await this.searchLists();
    return this;
  }

  // What most words are lies in one shard; only where they are not there, their bases may be in others.
  async matchOwn() {
    const { index, key } = this;
    let terms = await index.terms([index.shardOf(key)]);
    if (!terms.some((term) => key.startsWith(term.key) && term.endings.some((ending) => term.key + fold(ending) === key))) {
      terms = [...terms, ...await index.terms(index.shardsBefore(key))];
    }
    this.match(terms);
    this.addKin(terms);
    return this;
  }

  match(terms) {
    const { word, key } = this;
    let inflected, longest = 0;
    for (const term of terms) {
      if (key.startsWith(term.key)) {
        const rest = key.slice(term.key.length);
        const folded = term.endings.map(fold);
        if (term.endings.some((ending) => term.base + ending === word)) this.add(term, 1, "exact");
        else if (folded.includes(rest)) this.add(term, word === key ? WEIGHT.unmarked : WEIGHT.marked, "exact");
        else if (folded.some((ending) => ending.startsWith(rest))) this.addPrefix(term, term.key.length + 3);
        else if (term.key.length >= 3) {
          // A form that stands nowhere: a base or another form, and an ending of the language.
          for (const ending of ["", ...folded]) {
            const length = term.key.length + ending.length;
            if (length > longest && rest.startsWith(ending) && this.index.endings.has(rest.slice(ending.length))) [inflected, longest] = [term, length];
          }
        }
      } else if (key.length > 1 && term.key.startsWith(key)) this.addPrefix(term, term.key.length);
    }
    if (inflected && !this.has("exact")) {
      this.add(inflected, word.startsWith(inflected.base) ? WEIGHT.inflected : WEIGHT.marked, "exact");
    }
  }

  addPrefix(term, length) {
    const marks = term.base.startsWith(this.word.slice(0, term.base.length)) ? 1 : WEIGHT.unmarked;
    this.add(term, marks * WEIGHT.prefix * (.6 + .4 * this.key.length / length), "prefix");
  }

  // Compounds that begin with another form of the word: möten leads to mötesbokning.
  addKin(terms) {
    const bases = [...this.found.values()].filter(({ how, term }) => how === "exact" && term.key.length >= 3);
    for (const { term: own } of bases) {
      for (const term of terms) if (term !== own && term.key.length > own.key.length + 2 && term.base.startsWith(own.base)) this.add(term, WEIGHT.kin, "kin");
    }
  }

  // A compound that stands nowhere is searched for by its parts: hållbarhetsmål leads to hållbarhet and to mål.
  async split(heads) {
    const { key, word } = this;
    for (const { term, form } of heads) {
      for (const skip of /[soe]/.test(key[form.length]) ? [0, 1] : [0]) {
        const tail = word.slice(form.length + skip);
        if (tail.length < 3) continue;
        const lookup = await new Lookup(this.index, tail, false).matchOwn();
        for (const part of lookup.found.values()) {
          if (part.how === "exact") this.add(part.term, WEIGHT.part * part.weight, "part");
        }
        if (!this.isEmpty) return this.add(term, WEIGHT.part, "part");
      }
    }
  }

  // The words that the compound may begin with, the longest first.
  async heads() {
    const { index, key } = this;
    const shards = [];
    for (let cut = 4; cut <= key.length - 3; cut++) shards.push(index.shardOf(key.slice(0, cut)));
    return (await index.terms(shards)).flatMap((term) => term.endings.map((ending) => ({ term, form: term.key + fold(ending) })))
      .filter(({ form }) => form.length >= 3 && key.length - form.length >= 3 && key.startsWith(form))
      .sort((a, b) => b.form.length - a.form.length);
  }

  correct(terms) {
    const limit = tolerance(this.key);
    if (!limit) return;
    let best = limit + .5;
    const near = [];
    for (const term of terms) {
      for (const ending of term.endings) {
        const form = term.key + fold(ending);
        let errors = distance(this.key, form, limit);
        // While a word is typed, its errors are in its beginning.
        if (this.isOpen && errors > limit && this.key.length > 4 && distance(this.key, form.slice(0, this.key.length), 1) < 2) errors = limit + .5;
        if (errors <= best) { best = Math.min(best, errors); near.push({ term, errors, form }); }
      }
    }
    this.addNear(near.filter(({ errors }) => errors <= best), best);
  }

  addNear(near, errors) {
    for (const { term, form } of near) {
      this.add(term, errors < 2 ? WEIGHT.error : WEIGHT.errors, "error");
      this.instead ??= form;
    }
    const common = near.toSorted((a, b) => b.term.pages.length - a.term.pages.length)[0];
    if (common) this.instead = common.term.base + (common.term.endings.find((ending) => fold(common.term.base + ending) === common.form) ?? "");
  }

  // The last resort: words within words, and errors in the first letters.
  async searchLists() {
    const { key, index } = this;
    const limit = tolerance(key);
    if (!limit) return;
    const lengths = Object.keys(index.manifest.words).map(Number);
    const lists = async (wanted) => (await Promise.all(lengths.filter(wanted).map((length) => index.list(length)))).flat();
    const near = (await lists((length) => Math.abs(length - key.length) <= limit))
      .map((form) => ({ form, errors: distance(key, fold(form), limit) })).filter(({ errors }) => errors <= limit);
    const best = Math.min(...near.map(({ errors }) => errors));
    const within = best < 2 ? [] : (await lists((length) => length > key.length)).filter((form) => fold(form).includes(key));
    const forms = within.length ? within : near.filter(({ errors }) => errors === best).map(({ form }) => form);
    for (const form of forms.slice(0, MAX_FORMS)) {
      const lookup = await new Lookup(index, form, false).matchOwn();
      for (const { term, how } of lookup.found.values()) {
        if (how !== "exact") continue;
        if (within.length) this.add(term, WEIGHT.within, "within"); else this.addNear([{ term, form: fold(form) }], best);
      }
    }
  }

  // How much each page is about the word.
  scores(count) {
    const all = [...this.found.values()];
    // The rarity of the word itself, not of the long words that begin with it.
    const own = all.filter(({ how }) => how === "exact");
    const pages = new Set((own.length ? own : all).flatMap(({ term }) => [...term.pages]));
    const rarity = Math.log(1 + (count - pages.size + .5) / (pages.size + .5)) + .1;
    const scores = new Map();
    for (const { term, weight } of all) {
      for (let i = 0; i < term.pages.length; i++) {
        const score = rarity * weight * (term.levels[i] + .5) / 16;
        if (score > (scores.get(term.pages[i]) ?? 0)) scores.set(term.pages[i], score);
      }
    }
    // Words like "the" are no reason to call a page a lesser answer.
    const isCommon = this.key.length <= 4 && pages.size > count / 2;
    return { scores, rarity, isCommon };
  }

  // Whether a word of a text is one that was found, for marking it; most words of a text come again.
  hits(token) {
    if (!this.marked.has(token)) this.marked.set(token, this.isFound(fold(token)));
    return this.marked.get(token);
  }

  isFound(key) {
    for (const { term, how } of this.found.values()) {
      if (how === "prefix" || how === "within" ? key.includes(this.key) && (how === "within" || key.startsWith(this.key)) : false) return true;
      if (how === "prefix" || how === "within") continue;
      const at = key.indexOf(term.key);
      if (at < 0 || (at > 0 && term.key.length < 3)) continue;
      const rest = key.slice(at + term.key.length);
      if (term.endings.some((ending) => fold(ending) === rest) || this.index.endings.has(rest)) return true;
      if (how === "kin" && at === 0) return true;
    }
    return false;
  }
}

// Words that must follow each other.
class Phrase {
  constructor(index, words) {
    this.index = index;
    this.words = words;
  }

  async run() {
    this.lookups = await Promise.all(this.words.map(async (word) => {
      const lookup = await new Lookup(this.index, word, false).matchOwn();
      for (const [term, { how }] of lookup.found) if (how !== "exact") lookup.found.delete(term);
      return lookup;
    }));
    const places = await Promise.all(this.lookups.map((lookup) => this.placesByPage(lookup)));
    this.pages = new Set([...(places[0]?.keys() ?? [])].filter((page) => {
      if (!places.every((list) => list.has(page))) return false;
      return [...places[0].get(page)].some((start) => places.every((list, i) => list.get(page).has((start + i) % PLACES)));
    }));
    return this;
  }

  async placesByPage(lookup) {
    const pages = new Map();
    for (const { term } of lookup.found.values()) {
      const lists = await this.index.places(term);
      for (let i = 0; i < term.pages.length; i++) {
        const known = pages.get(term.pages[i]) ?? new Set();
        for (const place of lists[i]) known.add(place);
        pages.set(term.pages[i], known);
      }
    }
    return pages;
  }

  // Whether it stands in a record to the letter.
  stands({ title, note, summary, labels, sections }) {
    const texts = [title, note, summary, ...labels.split(" · "), ...sections.flatMap(({ heading, text }) => [heading, text])];
    return texts.some((text) => ` ${wordsOf(text).map(fold).join(" ")} `.includes(` ${this.words.map(fold).join(" ")} `));
  }
}

// The pages that fit a query, the best first, and what is needed to show them.
async function search(index, query, shown, { kind, topic }) {
  const parts = query.replace(/[“”„«»]/g, '"').split('"');
  const quoted = parts.flatMap((part, i) => (i % 2 && i < parts.length - 1 ? [wordsOf(part)] : [])).filter((words) => words.length);
  const free = parts.filter((_, i) => !(i % 2 && i < parts.length - 1)).join(" ");
  const all = [...new Set(wordsOf(free))], rare = all.filter((word) => !index.common.has(fold(word)));
  const words = rare.length || quoted.length ? rare : all;
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(free) && words.at(-1) === all.at(-1);
  const [table, phrases, lookups, ofTopic] = await Promise.all([
    index.table,
    Promise.all(quoted.map((list) => new Phrase(index, list).run())),
    Promise.all(words.map((word, i) => new Lookup(index, word, isOpen && i === words.length - 1).run())),
    topic ? pagesOfTopic(index, topic) : null,
  ]);
  const sought = [...phrases.flatMap((phrase) => phrase.lookups), ...lookups];
  const scores = new Float64Array(table.count), rarities = new Float64Array(table.count), hits = new Uint8Array(table.count);
  const needed = new Uint8Array(table.count);
  let wanted = 0, needs = 0;
  for (const lookup of sought) {
    const { scores: own, rarity, isCommon } = lookup.scores(table.count);
    wanted += rarity;
    needs += !isCommon;
    for (const [page, score] of own) { scores[page] += score; rarities[page] += rarity; hits[page]++; needed[page] += !isCommon; }
  }
  let pages = [];
  for (let page = 0; page < table.count; page++) {
    if (sought.length ? hits[page] : kind || topic) pages.push(page);
  }
  pages = pages.filter((page) => phrases.every((phrase) => phrase.pages.has(page)));
  // Whether all words were found on a page.
  const isWhole = (page) => needed[page] === needs;
  const newness = (page) => table.flags[page] >> 4;
  for (const page of pages) scores[page] *= (wanted ? rarities[page] / wanted : 1) * (1 + newness(page) / 150);
  pages.sort((a, b) => isWhole(b) - isWhole(a) || scores[b] - scores[a] || newness(b) - newness(a) || a - b);
  if (phrases.length) pages = await verified(index, pages, phrases);
  const counts = new Map();
  const inTopic = ofTopic ? pages.filter((page) => ofTopic.has(page)) : pages;
  for (const page of inTopic) counts.set(table.flags[page] & 7, (counts.get(table.flags[page] & 7) ?? 0) + 1);
  if (kind) pages = inTopic.filter((page) => index.manifest.kinds[table.flags[page] & 7] === kind); else pages = inTopic;
  const instead = lookups.flatMap((lookup) => lookup.instead ?? []);
  return firstRecords(index, { pages, lookups: sought, table, counts, total: inTopic.length, instead, scores, isWhole }, shown);
}

// The pages to be shown first, with their records; among them those come first whose titles have the very words that were
// typed. No more is loaded than is shown.
async function firstRecords(index, found, count) {
  const first = await Promise.all(found.pages.slice(0, count).map(async (page) => ({ page, record: await index.record(page) })));
  const typed = found.lookups.map(({ key }) => key);
  const share = (text) => { const own = new Set(wordsOf(text).map(fold)); return typed.filter((word) => own.has(word)).length / (typed.length || 1); };
  for (const item of first) {
    const { title, note, labels } = item.record;
    item.isWhole = found.isWhole(item.page);
    item.score = found.scores[item.page] * (1 + share(title) * .4 + share(note + " " + labels) * .1);
  }
  first.sort((a, b) => b.isWhole - a.isWhole || b.score - a.score);
  found.pages.splice(0, first.length, ...first.map(({ page }) => page));
  return found;
}

async function pagesOfTopic(index, topic) {
  const term = (await index.shard(index.shardOf("~" + topic))).find(({ base }) => base === "~" + topic);
  return new Set(term?.pages);
}

// Places go round and round, and words share terms: the first pages are held against their texts.
async function verified(index, pages, phrases) {
  const first = pages.slice(0, PHRASE_CHECKS);
  const stands = await Promise.all(first.map(async (page) => {
    const record = await index.record(page);
    return phrases.every((phrase) => phrase.stands(record));
  }));
  return [...first.filter((_, i) => stands[i]), ...pages.slice(PHRASE_CHECKS)];
}

// The part of a page that fits best, and an excerpt of it with the words that were found.
function excerpt(record, { lookups }) {
  const known = new Map();
  const which = (token) => {
    const word = lower(token);
    if (!known.has(word)) known.set(word, lookups.flatMap((lookup, i) => (lookup.hits(word) ? [i] : [])));
    return known.get(word);
  };
  const marks = (text) => [...text.matchAll(WORD)].flatMap(({ 0: token, index }) => {
    const of = which(token);
    return of.length ? [{ start: index, end: index + token.length, of }] : [];
  });
  const covered = (...lists) => new Set(lists.flat().flatMap(({ of }) => of)).size;
  const parts = [{ anchor: "", heading: "", text: record.summary }, ...record.sections.filter(({ text }) => text)];
  for (const part of parts) part.marks = marks(part.text);
  const value = ({ heading, marks: found }) => covered(found, marks(heading)) * 100 + covered(marks(heading)) * 40 + Math.min(found.length, 20);
  let best = parts[0].text || parts.length < 2 ? parts[0] : parts[1];
  for (const part of parts) if (value(part) > value(best) + (best.anchor ? 0 : 5)) best = part;
  // A page whose title says it all is shown from its beginning.
  const isTitled = lookups.length > 0 && covered(marks(record.title)) === lookups.length;
  const lead = parts[0].text ? parts[0] : best;
  const shown = isTitled && !covered(marks(best.heading)) ? (lead.marks.length || !best.marks.length ? lead : best) : best;
  const anchor = isTitled && covered(marks(best.heading)) < lookups.length ? "" : shown.anchor;
  return { anchor, heading: anchor ? shown.heading : "", ...cut(shown.text, shown.marks), marks };
}

// About 180 letters of a text, around the most marks that such a piece can hold.
function cut(text, found) {
  const length = 180;
  let from = 0, most = 0;
  for (const { start } of found) {
    const inside = found.filter((mark) => mark.start >= start && mark.end <= start + length - 40);
    const count = new Set(inside.flatMap(({ of }) => of)).size * 10 + inside.length;
    if (count > most) { most = count; from = start; }
  }
  let start = Math.max(0, from - 40);
  if (text.length <= length + 40) start = 0;
  if (start) start = text.indexOf(" ", start) + 1 || start;
  let end = Math.min(text.length, start + length + (start ? 0 : 40));
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1);
  const marks = found.filter((mark) => mark.start >= start && mark.end <= end).map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  return { text: text.slice(start, end), shownMarks: marks, before: start > 0, after: end < text.length };
}

// A text with its marks as nodes.
function marked(text, found) {
  const nodes = [];
  let at = 0;
  for (const { start, end } of found) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(at, start), mark);
    at = end;
  }
  return [...nodes, text.slice(at)].filter((node) => node !== "");
}

function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made && key !== "role") made[key] = value; else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// What reader and search say to each other, whatever the shape.
class Search {
  constructor(index) {
    this.index = index;
    this.language = document.documentElement.lang;
    this.plurals = new Intl.PluralRules(this.language);
    this.typedAt = -PAUSE;
    this.isHasty = false;
  }

  say(name, values = {}) {
    const forms = this.index.manifest.interface[name] ?? {};
    const text = forms["n" in values ? this.plurals.select(values.n) : "other"] ?? forms.other ?? "";
    return text.replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
  }

  typed() {
    const now = performance.now();
    this.isHasty = now - this.typedAt < PAUSE;
    this.typedAt = now;
  }

  // The results of `query`, unless `isCurrent` says that another has been asked for. Nothing is loaded while keys follow
  // each other.
  async find(query, shown, filters, isCurrent) {
    const left = PAUSE - (performance.now() - this.typedAt);
    if (this.isHasty && left > 0 && !this.index.has(wordsOf(query))) await pause(left);
    return isCurrent() ? search(this.index, query, shown, filters) : null;
  }

  // Everything of one result but the element around it.
  async draw(page, found, wrap) {
    const record = await this.index.record(page);
    const { anchor, heading, text, shownMarks, before, after, marks } = excerpt(record, found);
    const url = new URL(record.address, this.index.root);
    if (anchor) url.hash = anchor;
    const kind = this.index.manifest.kinds[found.table.flags[page] & 7];
    const lang = record.language === this.language ? {} : { lang: record.language };
    const title = element("span", lang, ...marked(record.title, marks(record.title)));
    const line = element("span", { className: "search-line" }, element("span", { className: "search-kind" }, this.say("kind_" + kind)));
    if (record.note) line.append(" · ", ...marked(record.note, marks(record.note)));
    const nodes = [wrap(title, url), line];
    if (heading) nodes.push(element("span", { className: "search-heading", ...lang }, ...marked(heading, marks(heading))));
    const labelled = marks(record.labels);
    if (text) nodes.push(element("span", { className: "search-excerpt", ...lang }, before ? "… " : "", ...marked(text, shownMarks), after ? " …" : ""));
    if (labelled.length && (kind === "person" || !shownMarks.length)) nodes.push(element("span", { className: "search-labels" }, ...marked(record.labels, labelled)));
    return { nodes, url };
  }

  // Nodes; the words in brackets where nothing was found lead to the topics.
  status({ pages, instead }, query, topics) {
    if (!pages.length) {
      const parts = query ? this.say("nothing").split(/[[\]]/).map((part) => part.replace("{query}", () => query)) : [];
      return parts.map((part, i) => (i % 2 ? element("a", { href: topics }, part) : part));
    }
    const count = this.say("found", { n: pages.length });
    return [instead.length ? `${this.say("instead", { query, words: instead.join(", ") })} ${count}` : count];
  }
}

// The box in the header: a combobox whose list opens below it (WAI-ARIA Authoring Practices).
class Box {
  constructor(form, search) {
    this.form = form;
    this.search = search;
    this.input = form.elements.q;
    this.list = element("ul", { id: "_search-list", role: "listbox", "aria-label": search.say("results") });
    this.note = element("p", { className: "search-note" });
    this.popup = element("div", { className: "search-popup", hidden: true }, this.note, this.list);
    this.live = element("p", { className: "hidden", role: "status" });
    form.append(this.popup, this.live);
    for (const [key, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "_search-list", "aria-autocomplete": "list" })) this.input.setAttribute(key, value);
    this.input.addEventListener("input", () => { search.typed(); this.update(); });
    this.input.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) this.close(); });
    // The list stays open while it is clicked.
    this.popup.addEventListener("mousedown", (event) => event.preventDefault());
    this.popup.addEventListener("click", (event) => this.follow(event.target.closest("[role=option]"), event));
    if (this.input.value) this.update();
  }

  get options() { return [...this.list.children]; }

  async update() {
    const query = this.input.value.trim();
    const turn = (this.turn = Symbol());
    if (!query) return this.close();
    try {
      const found = await this.search.find(query, SHOWN, {}, () => turn === this.turn);
      if (turn !== this.turn) return;
      const results = await Promise.all(found.pages.slice(0, SHOWN).map((page) => this.search.draw(page, found, (title) => element("span", { className: "search-title" }, title))));
      if (turn === this.turn) this.show(query, found, results);
    } catch {
      if (turn === this.turn) this.show(query, { pages: [], instead: [] }, [], this.search.say("failed"));
    }
  }

  show(query, found, results, failure) {
    const options = results.map(({ nodes, url }) => Object.assign(element("li", { role: "option", className: "search-result" }, ...nodes), { url }));
    if (found.pages.length > results.length) {
      const all = new URL(this.form.action);
      all.searchParams.set("q", query);
      options.push(Object.assign(element("li", { role: "option", className: "search-all" }, this.search.say("all", { n: found.pages.length })), { url: all }));
    }
    options.forEach((option, i) => { option.id = "_search-option-" + i; option.setAttribute("aria-selected", "false"); });
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.note.replaceChildren(...(failure ? [failure] : this.search.status(found, query, this.form.dataset.topics)));
    this.note.hidden = options.length > 0 && !found.instead.length;
    this.live.textContent = this.note.textContent;
    this.popup.hidden = false;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.select(-1);
  }

  close() {
    this.turn = undefined;
    this.popup.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.select(-1);
  }

  select(number) {
    const { options } = this;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === number)));
    this.selected = number;
    if (number < 0) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", options[number].id);
    options[number].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const { options, selected } = this;
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (this.popup.hidden || !options.length)) {
      if (this.input.value.trim()) this.update();
    } else if (step) {
      // Before the first and after the last is the box itself.
      this.select((selected + 1 + step + options.length + 1) % (options.length + 1) - 1);
    } else if (event.key === "Enter" && selected >= 0 && !this.popup.hidden) {
      this.follow(options[selected], event);
    } else if (event.key === "Escape" && !this.popup.hidden) {
      this.close();
    } else if (event.key === "Escape") {
      this.input.value = "";
    } else return;
    event.preventDefault();
  }

  follow(option, event) {
    if (!option) return;
    if (event.ctrlKey || event.metaKey) return void open(option.url, "_blank", "noopener");
    this.close();
    location.assign(option.url);
  }
}

// The page of its own: all results, by kind and topic, with the query in the address.
class Page {
  constructor(form, search) {
    this.form = form;
    this.search = search;
    this.input = form.elements.q;
    const page = form.closest(".search-page");
    document.querySelector(".search-unavailable")?.remove();
    for (const name of ["filters", "kinds", "status", "results", "more", "hint"]) this[name] = page.querySelector(".search-" + name);
    this.topic = page.querySelector("select");
    this.step = 10;
    this.title = document.title;
    for (const part of [this.topic, this.filters.querySelector("fieldset")]) part.disabled = false;
    // What is asked for goes along into another language.
    for (const link of document.querySelectorAll(".languages a")) {
      for (const type of ["pointerdown", "click"]) link.addEventListener(type, () => { link.search = location.search; });
    }
    this.input.addEventListener("input", () => { search.typed(); this.remember("replaceState"); this.update(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.remember("pushState"); this.update(); });
    for (const part of [this.kinds, this.topic]) part.addEventListener("change", () => { this.remember("pushState"); this.update(); });
    this.more.addEventListener("click", () => this.showMore());
    addEventListener("popstate", () => { this.recall(); this.update(); });
    // What was typed before all of this was here counts more than the address.
    const typed = this.input.value;
    this.recall();
    if (typed) this.input.value = typed;
    this.update();
  }

  get kind() { return this.kinds.querySelector(":checked")?.value ?? ""; }

  // Reads the address.
  recall() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    for (const box of this.kinds.querySelectorAll("input")) box.checked = box.value === (asked.get("kind") ?? "");
    this.topic.value = asked.get("topic") ?? "";
    if (!this.kind) this.kinds.querySelector("input").checked = true;
    if (this.topic.selectedIndex < 0) this.topic.value = "";
  }

  remember(how) {
    const asked = Object.entries({ q: this.input.value.trim(), kind: this.kind, topic: this.topic.value }).filter(([, value]) => value);
    const url = new URL(location.href);
    url.search = new URLSearchParams(asked);
    history[how](null, "", url);
  }

  async update() {
    const turn = (this.turn = Symbol());
    const query = this.input.value.trim(), { kind } = this, topic = this.topic.value;
    document.title = [query, this.title].filter(Boolean).join(" – ");
    try {
      const found = await this.search.find(query, this.step, { kind, topic }, () => turn === this.turn);
      if (turn !== this.turn) return;
      const items = await this.items(found, 0);
      if (turn !== this.turn) return;
      Object.assign(this, { found, shown: items.length });
      this.results.replaceChildren(...items);
      this.results.hidden = !items.length;
      this.more.hidden = this.shown >= found.pages.length;
      const status = this.search.status(found, query, this.form.dataset.topics);
      this.status.replaceChildren(...(status.length || !(kind || topic) ? status : [this.search.say("found", { n: 0 })]));
      this.count(found, Boolean(query || kind || topic));
      // Where nothing is found there is nothing to narrow, but what was chosen can be taken back.
      this.filters.hidden = Boolean(query && !found.total && !kind && !topic);
      this.hint.hidden = items.length > 0;
    } catch {
      if (turn === this.turn) this.status.textContent = this.search.say("failed");
    }
  }

  items(found, from) {
    return Promise.all(found.pages.slice(from, from + this.step).map(async (page) => {
      const { nodes } = await this.search.draw(page, found, (title, url) => element("h2", { className: "search-title" }, element("a", { href: url }, title)));
      return element("li", { className: "search-result" }, ...nodes);
    }));
  }

  async showMore() {
    const { found } = this;
    try {
      const items = await this.items(found, this.shown);
      if (found !== this.found) return;
      this.results.append(...items);
      this.shown += items.length;
      this.more.hidden = this.shown >= found.pages.length;
      items[0]?.querySelector("a").focus();
    } catch {
      this.status.textContent = this.search.say("failed");
    }
  }

  // How many results each kind has, beside its name; kinds without any are not offered.
  count({ counts, total }, isAsked) {
    const { kinds } = this.search.index.manifest;
    for (const box of this.kinds.querySelectorAll("input")) {
      const n = box.value ? counts.get(kinds.indexOf(box.value)) ?? 0 : total;
      box.parentElement.querySelector(".n").textContent = isAsked ? n : "";
      box.parentElement.hidden = isAsked && !n && box.value !== "" && !box.checked;
    }
  }
}

// Makes a search form answer. `manifest` and `table` are the index's manifest and the response with its table of pages, both
// under way already.
export async function start(form, manifest, table) {
  const url = new URL(form.dataset.index, document.baseURI);
  // The manifest lies one folder below the site's root.
  const index = new Index(new URL("../", url), await manifest, table);
  const reader = new Search(index);
  return form.closest(".search-page") ? new Page(form, reader) : new Box(form, reader);
}
