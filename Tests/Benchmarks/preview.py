"""Measures the preview: from saving a file to the reloaded page in a headless browser, and the server's own share.

usage: preview.py TANDEM TEMPLATES [--documents 10000] [--saves 25] [--no-browser] [--only WORDS]
Needs playwright from PyPI and Debian's chromium. Prints medians and worst cases in milliseconds, and memory in MB.

Measured on two cores that others used too (load 1 to 2), Swift 6.3.1, Chromium headless, 20 saves; median and worst:

                                      10,000 documents    1,000 documents
    server: a new text                   2.1 /    3 ms       1.8 /   3 ms
    server: a new summary                6.9 /    8 ms       2.3 /   4 ms
    server: a guide's title              6.7 /    7 ms       2.6 /  21 ms
    server: a guide's order              6.7 /    8 ms       2.7 /   8 ms
    server: a heading                   10.8 /   13 ms       3.2 /   7 ms
    server: what a person teaches       12.8 /   49 ms       4.2 /   9 ms
    server: a person's name             11.5 /   15 ms       3.1 /  36 ms
    server: a story's date               4.7 /    5 ms       2.6 /   8 ms
    server: a story's mentor             4.4 /    7 ms       2.4 /   6 ms
    server: a field with an error        4.6 /    7 ms       2.7 /  11 ms
    server: a draft                      6.9 /   11 ms       2.5 /   5 ms
    server: a guide comes or goes         75 /   96 ms        36 /  49 ms
    server: a person comes or goes        85 /  119 ms        38 /  52 ms
    server: a person withdraws           730 / 1212 ms        99 / 362 ms
    server: a topic's name               264 /  281 ms        44 / 162 ms
    server: the site's title             267 /  287 ms        33 /  52 ms
    browser: a new text, reloaded         68 /   80 ms        71 /  81 ms
    browser: a guide's title, reloaded    69 /   83 ms        64 /  72 ms
    browser: what a person teaches        76 /  106 ms        70 /  93 ms
    memory: after start                        231 MB              58 MB
    memory: highest in 420 saves               332 MB              78 MB

What has been made of other documents is kept where a document changes, comes or goes. A file that goes is waited for
40 ms, since editors move files away before they write them anew. A person who withdraws, the topics and the settings may
show on any page, so everything is resolved anew, from files in memory.
"""

import argparse
import http.client
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

HERE = pathlib.Path(__file__).parent


class Edit:
    """A change of one file, and a page on which it shows."""

    def __init__(self, name, file, page, change, shows_error=False):
        self.name, self.file, self.page, self.change, self.shows_error = name, file, page, change, shows_error


GUIDE = "---\ntitle: Ny\nsummary: Ny.\norder: 5\n---\n\nText.\n"
PERSON = """---
name: Ny Nyman
roles: [mentor]
career_stage: mid
permission: 2026-01-01
teaches: [amne-01]
---

Text.
"""


def edits():
    """One of each kind. `change` makes of the file's first text, None where there was no file, the text to be saved
    for the n-th time; None takes the file away."""
    field = lambda name, value: lambda text, n: re.sub("(?m)^%s: .*" % name, "%s: %s" % (name, value(n)), text)
    more = lambda line: lambda text, n: text.replace("\n---\n", "\n%s\n---\n" % line, 1) if n % 2 == 0 else text
    guide, profile, story = "guides/g7.md", "profiles/p7.md", "stories/s7.md"
    visitor = lambda text: lambda _, n: text if n % 2 == 0 else None
    topics = lambda n: "[amne-%02d, amne-%02d]" % (n % 12, n % 12 + 12)
    return [
        Edit("a new text", guide, "guider/g7/", lambda text, n: text.rstrip("\n") + "\n\nNytt %d.\n" % n),
        Edit("a new summary", guide, "guider/g7/", field("summary", lambda n: "Ny %d" % n)),
        Edit("a guide's title", guide, "guider/g7/", field("title", lambda n: "Ny %d" % n)),
        Edit("a guide's order", guide, "guider/g7/", field("order", lambda n: 50 + n % 2 * 100)),
        Edit("a heading", guide, "guider/g7/", lambda text, n: text.rstrip("\n") + "\n\n## Ny %d\n" % n),
        Edit("what a person teaches", profile, "mentorer/p7/", field("teaches", topics)),
        Edit("a person's name", profile, "mentorer/p7/", field("name", lambda n: "Ny %d" % n)),
        Edit("a story's date", story, "berattelser/s7/", field("date", lambda n: "2026-%02d-%02d" % (n % 12 + 1, n % 27 + 1))),
        Edit("a story's mentor", story, "berattelser/s7/", field("mentor", lambda n: "p%d" % (20 + n))),
        Edit("a field with an error", guide, "guider/g7/", more("phase: kickoff"), shows_error=True),
        Edit("a draft", guide, "guider/g7/", more("draft: true")),
        Edit("a guide comes or goes", "guides/ny.md", "guider/ny/", visitor(GUIDE)),
        Edit("a person comes or goes", "profiles/ny.md", "mentorer/ny/", visitor(PERSON)),
        Edit("a person withdraws or returns", "profiles/p9.md", "mentorer/p9/", more("withdrawn: true")),
        Edit("a topic's name", "topics.yml", "amnen/amne-00/", field("amne-00", lambda n: "{name: Ny %d}" % n)),
        Edit("the site's title", "site.yml", "", field("title", lambda n: "Ny %d" % n)),
    ]


# What the browser is timed with as well.
IN_BROWSER = ["a new text", "a new summary", "a guide's title", "a guide's order", "what a person teaches"]


def memory(pid, field="VmRSS"):
    status = pathlib.Path("/proc/%d/status" % pid).read_text()
    return int(re.search(field + r":\s+(\d+)", status).group(1)) / 1024


def save(file, text):
    if text is None:
        file.unlink()
    else:
        file.write_text(text)


def server_share(address, edit, content, saves):
    """From the end of the write to the new bytes, as a client that listens to the stream of events gets them."""
    where = urllib.parse.urlsplit(address + edit.page)
    client = http.client.HTTPConnection(where.netloc)

    def fetch():
        client.request("GET", where.path)
        return client.getresponse().read().decode()

    file, times = content / edit.file, []
    first = file.read_text() if file.exists() else None
    for number in range(saves):
        before = fetch()
        tag = re.search('data-tandem="(.*?)"', before).group(1)
        stream = http.client.HTTPConnection(where.netloc)
        stream.request("GET", "/-tandem/events?path=%s&tag=%s" % (where.path, tag))
        events = stream.getresponse()
        events.readline(), events.readline()
        save(file, edit.change(first, number))
        start = time.perf_counter()
        while not events.readline().startswith(b"data"):
            pass
        # An error is in the event itself, and leaves the page as it is.
        assert fetch() != before or edit.shows_error, edit.name
        times.append((time.perf_counter() - start) * 1000)
        stream.close()
        time.sleep(0.7)
    return times


def browser_time(page, address, edit, content, saves):
    """From the end of the write to the reloaded page, loaded and drawn, by the browser's own clock."""
    page.goto(address + edit.page)
    page.wait_for_load_state("load")
    time.sleep(1)
    file, times = content / edit.file, []
    first = file.read_text()
    for number in range(saves):
        loaded = page.evaluate("performance.timeOrigin")
        save(file, edit.change(first, number))
        start = time.time() * 1000
        page.wait_for_function(
            "loaded => performance.timeOrigin > loaded && document.readyState == 'complete'", arg=loaded)
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        times.append(page.evaluate(DRAWN) - start)
        time.sleep(0.7)
    return times


# When the page that is shown had been loaded and drawn, in milliseconds since 1970.
DRAWN = """performance.timeOrigin + Math.max(
  performance.getEntriesByType("navigation")[0].loadEventEnd,
  performance.getEntriesByName("first-contentful-paint")[0].startTime)"""


def show(name, times):
    print("%-42s median %6.1f  worst %6.1f ms" % (name, statistics.median(times), max(times)), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tandem")
    parser.add_argument("templates")
    parser.add_argument("--documents", type=int, default=10000)
    parser.add_argument("--saves", type=int, default=25)
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--only", default="", help="edits whose names hold this")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        portal = pathlib.Path(work) / "portal"
        subprocess.run([sys.executable, HERE / "corpus.py", portal, "--documents", str(arguments.documents)], check=True)
        subprocess.run(["cp", "-r", arguments.templates, portal / "templates"], check=True)
        command = [arguments.tandem, "serve", portal, "--port", "0", "--now", "2026-12-31"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            measure(server, server.stdout.readline().strip(), portal / "content", arguments)
        finally:
            server.terminate()
            server.wait()


def measure(server, address, content, arguments):
    time.sleep(4)
    print("%d documents, memory after start: %.0f MB" % (arguments.documents, memory(server.pid)))
    chosen = [edit for edit in edits() if arguments.only in edit.name]
    for edit in chosen:
        show("server: " + edit.name, server_share(address, edit, content, arguments.saves))
    print("memory after these: %.0f MB, highest: %.0f MB" % (memory(server.pid), memory(server.pid, "VmHWM")))
    if arguments.no_browser:
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        # The page's own rules forbid to wait inside it.
        page = browser.new_page(bypass_csp=True)
        for edit in chosen:
            if edit.name in IN_BROWSER:
                show("browser: " + edit.name, browser_time(page, address, edit, content, arguments.saves))
        browser.close()
    print("memory at the end: %.0f MB, highest: %.0f MB" % (memory(server.pid), memory(server.pid, "VmHWM")))


main()
