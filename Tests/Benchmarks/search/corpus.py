"""Writes a portal to measure the search with: 5,000 pages of 350 words, in one language. The same arguments give the same bytes.

usage: corpus.py FOLDER [--pages 5000] [--words 350] --sample content
The words are those of the sample portal, as often as they stand there, and compounds made of them, each rarer than the one
before, as in any large body of Swedish: about 60,000 different words.
"""

import argparse
import bisect
import collections
import itertools
import pathlib
import random
import re


class Words:
    """Draws words: mostly those of the sample, otherwise compounds of two of them."""

    def __init__(self, sample, rng):
        texts = [path.read_text() for path in sorted(sample.rglob("*.md")) if not path.name.endswith(".en.md")]
        known = collections.Counter(re.findall(r"[a-zåäöé]+", " ".join(texts).lower()))
        self.rng = rng
        self.common = sorted(known, key=lambda word: (-known[word], word))
        self.sums = list(itertools.accumulate(known[word] for word in self.common))
        nouns = [word for word in self.common if 4 <= len(word) <= 9]
        self.compounds = [rng.choice(nouns) + rng.choice(["", "s"]) + rng.choice(nouns) for _ in range(60000)]
        self.compound_sums = list(itertools.accumulate(1 / (rank + 50) for rank in range(len(self.compounds))))

    def word(self):
        if self.rng.random() < 0.9:
            return self.draw(self.common, self.sums)
        return self.draw(self.compounds, self.compound_sums)

    def draw(self, words, sums):
        return words[bisect.bisect(sums, self.rng.random() * sums[-1])]

    def sentence(self, length):
        return " ".join(self.word() for _ in range(length)).capitalize()

    def text(self, count):
        """Sections of about seventy words."""
        parts = []
        while count > 0:
            parts.append("## " + self.sentence(4))
            parts.append(" ".join(self.sentence(self.rng.randint(7, 15)) + "." for _ in range(6)))
            count -= 70
        return "\n\n".join(parts)


def write(path, fields, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\n%s\n---\n\n%s\n" % ("\n".join("%s: %s" % field for field in fields), text))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--words", type=int, default=350)
    parser.add_argument("--sample", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    rng, content = random.Random(7), arguments.folder / "content"
    words = Words(arguments.sample, rng)
    topics = ["amne-%02d" % number for number in range(24)]
    content.mkdir(parents=True, exist_ok=True)
    (content / "site.yml").write_text("title: Portal\nbase_url: https://portal.example/\nlanguages: [sv]\n")
    (content / "topics.yml").write_text("".join("%s: {name: %s}\n" % (topic, words.sentence(2)) for topic in topics))
    (content / "index.md").write_text("---\ntitle: Portal\n---\n\nHej.\n")
    for number in range(arguments.pages):
        fields = [("title", words.sentence(4)), ("summary", words.sentence(12)),
                  ("topics", "[%s]" % ", ".join(rng.sample(topics, 3)))]
        if number % 3:
            write(content / "guides" / ("g%d.md" % number), fields, words.text(arguments.words))
        else:
            fields.append(("date", "2026-%02d-%02d" % (rng.randint(1, 11), rng.randint(1, 28))))
            write(content / "stories" / ("s%d.md" % number), fields, words.text(arguments.words))


main()
