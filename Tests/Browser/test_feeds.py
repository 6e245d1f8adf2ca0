"""Feeds, calendars and the sitemap, read by the programs that people read them with."""
import xml.etree.ElementTree as xml

import feedparser
import icalendar
import pytest
from conftest import SITE, pages

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://intranet.nordvik.example/mentor/"


@pytest.mark.parametrize("path", ["berattelser/feed.xml", "en/stories/feed.xml"])
def test_a_feed_reader_takes_the_feed_and_its_links_lead_somewhere(path):
    feed = feedparser.parse(str(SITE / path))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert len(feed.entries) == 10
    assert len({entry.id for entry in feed.entries}) == 10, "each story has an id of its own"
    assert feed.entries == sorted(feed.entries, key=lambda entry: entry.updated, reverse=True), "newest first"
    for entry in feed.entries:
        assert (SITE / entry.link.removeprefix(BASE) / "index.html").is_file(), entry.link
        assert len(entry.content[0].value) > 200, "the whole text is there"
        assert "href=\"../" not in entry.content[0].value, "a feed reader cannot follow relative links"


@pytest.mark.parametrize("path", [file.relative_to(SITE).as_posix() for file in sorted(SITE.rglob("*.ics"))])
def test_a_calendar_opens_with_its_events_at_the_right_time(path):
    text = (SITE / path).read_bytes()
    assert all(len(line) <= 75 for line in text.split(b"\r\n")), "lines are folded at 75 bytes"
    assert b"\n" not in text.replace(b"\r\n", b""), "lines end with CR LF"
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar.errors == []
    events = calendar.walk("VEVENT")
    assert events and len({event["UID"] for event in events}) == len(events)
    for event in events:
        assert not event.errors
        start = event.decoded("DTSTART")
        assert start.utcoffset().total_seconds() in (3600, 7200), "times are those of Stockholm"
        assert event.decoded("DTEND") > start


def test_events_have_the_same_identity_in_both_languages():
    read = lambda path: [event["UID"] for event in icalendar.Calendar.from_ical((SITE / path).read_bytes()).walk("VEVENT")]
    assert read("program/tvarsom-2026/calendar.ics") == read("en/programs/tvarsom-2026/calendar.ics")


def test_the_sitemap_lists_every_page_once_and_nothing_else():
    tree = xml.parse(SITE / "sitemap.xml").getroot()
    assert tree.tag == SITEMAP + "urlset"
    listed = [location.text.removeprefix(BASE) for location in tree.iter(SITEMAP + "loc")]
    assert sorted(listed) == sorted(path for path in pages() if path != "404.html")
