"""Writes a portal of any size for timing builds: the same bytes for the same arguments.

usage: corpus.py FOLDER --documents 10000
Of ten documents, six are profiles, three are guides and one is a story; guides and stories link to each other.
"""

import argparse
import itertools
import pathlib
import random

SYLLABLES = "an ber da el för ga hå in ju ka lä mö ne or pa rå se ti ut vi yr äl öv".split()
TOPICS = ["amne-%02d" % number for number in range(24)]


def word(rng):
    return "".join(rng.choices(SYLLABLES, k=rng.randint(1, 4)))


def sentence(rng):
    words = [word(rng) for _ in range(rng.randint(6, 15))]
    mark = rng.random()
    if mark < 0.15:
        words[2] = "**%s**" % words[2]
    elif mark < 0.25:
        words[3] = '"%s"' % words[3]
    return " ".join(words).capitalize() + "."


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(3, 6)))


def section(rng, links):
    yield "## " + sentence(rng).rstrip(".").replace("*", "").replace('"', "")
    yield paragraph(rng)
    kind = rng.random()
    if kind < 0.3:
        yield "\n".join("- " + sentence(rng) for _ in range(4))
    elif kind < 0.5:
        yield "| A | B |\n|---|---:|\n" + "\n".join("| %s | %d |" % (word(rng), rng.randint(1, 90)) for _ in range(4))
    elif kind < 0.6:
        yield "> [!TIP]\n> " + sentence(rng)
    yield "%s [%s](%s)" % (paragraph(rng), word(rng), rng.choice(links))


def document(fields, rng, sections, links):
    body = itertools.chain.from_iterable(section(rng, links) for _ in range(sections))
    return "---\n%s\n---\n\n%s\n" % ("\n".join(fields), "\n\n".join(body))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=10000)
    arguments = parser.parse_args()
    rng, content = random.Random(11), arguments.folder / "content"
    people, guides = arguments.documents * 6 // 10, arguments.documents * 3 // 10
    stories = arguments.documents - people - guides
    links = ["../guides/g%d.md" % number for number in range(guides)] + ["topic:" + topic for topic in TOPICS]
    for folder in ("profiles", "guides", "stories"):
        (content / folder).mkdir(parents=True, exist_ok=True)
    (content / "site.yml").write_text("title: Portal\nbase_url: https://portal.example/\nlanguages: [sv]\n")
    (content / "topics.yml").write_text("".join("%s: {name: %s}\n" % (topic, topic.capitalize()) for topic in TOPICS))
    (content / "index.md").write_text("---\ntitle: Portal\n---\n\nHej.\n")
    for number in range(people):
        topics = rng.sample(TOPICS, 5)
        fields = ["name: %s %s" % (word(rng).capitalize(), word(rng).capitalize()), "roles: [mentor, mentee]",
                  "career_stage: mid", "permission: 2026-01-01", "teaches: [%s]" % ", ".join(topics[:3]),
                  "learns: [%s]" % ", ".join(topics[3:])]
        (content / "profiles" / ("p%d.md" % number)).write_text(document(fields, rng, 2, links))
    for number in range(guides):
        fields = ["title: %s" % word(rng), "summary: %s" % word(rng), "order: %d" % number,
                  "topics: [%s]" % ", ".join(rng.sample(TOPICS, 2))]
        (content / "guides" / ("g%d.md" % number)).write_text(document(fields, rng, 7, links))
    for number in range(stories):
        mentor, mentee = rng.sample(range(people), 2)
        fields = ["title: %s" % word(rng), "summary: %s" % word(rng), "date: 2026-%02d-15" % rng.randint(1, 12),
                  "mentor: p%d" % mentor, "mentee: p%d" % mentee]
        (content / "stories" / ("s%d.md" % number)).write_text(document(fields, rng, 5, links))


main()
