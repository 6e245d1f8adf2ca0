"""Measures the preview: from saving a file to the reloaded page in a headless browser, and the server's own share.

usage: preview.py TANDEM TEMPLATES [--documents 10000] [--saves 25]
Needs playwright from PyPI and Debian's chromium. Prints medians and worst cases in milliseconds, and memory in MB.

Measured on two cores that others used too (load 3), Swift 6.3.1, Chromium headless, 25 saves; median and worst:

                                      10,000 documents    1,000 documents
    server: a new text                   4.6 /   25 ms       2.5 /   7 ms
    server: a new summary                939 / 1520 ms       159 / 322 ms
    browser: a new text, reloaded         97 / 1310 ms        83 / 245 ms
    browser: a new summary, reloaded    1063 / 1368 ms       137 / 245 ms
    memory: after start, highest         236 /  379 MB        61 /  78 MB

A new text is put in the old one's place. A new summary may show on any page, so everything is resolved again, from
files in memory.
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
import urllib.request

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent


def memory(pid, field="VmRSS"):
    status = pathlib.Path("/proc/%d/status" % pid).read_text()
    return int(re.search(field + r":\s+(\d+)", status).group(1)) / 1024


def fetch(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()


def new_text(text, mark, number):
    return text.rstrip("\n") + "\n\n%s %d.\n" % (mark, number)


def server_share(address, page, file, text, saves, edit):
    """From the end of the write to the new bytes, as a client that listens to the stream of events gets them."""
    host = urllib.parse.urlsplit(address).netloc
    times = []
    for number in range(saves):
        mark = "Nyss%d" % number
        tag = re.search('data-tandem="(.*?)"', fetch(address + page)).group(1)
        stream = http.client.HTTPConnection(host)
        stream.request("GET", "/-tandem/events?path=%s&tag=%s" % (urllib.parse.urlsplit(address + page).path, tag))
        events = stream.getresponse()
        events.readline(), events.readline()
        file.write_text(edit(text, mark, number))
        start = time.perf_counter()
        while mark not in fetch(address + page):
            events.readline()
        times.append((time.perf_counter() - start) * 1000)
        stream.close()
        time.sleep(0.7)
    return times


def browser_time(page, file, text, saves, edit):
    """From the end of the write to the reloaded page, loaded and drawn, by the browser's own clock."""
    times = []
    for number in range(saves):
        mark = "Strax%d" % number
        file.write_text(edit(text, mark, number))
        start = time.time() * 1000
        page.wait_for_function(
            "mark => document.body && document.body.textContent.includes(mark) && document.readyState == 'complete'",
            arg=mark)
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        times.append(page.evaluate(DRAWN) - start)
        time.sleep(0.7)
    return times


# When the page that is shown had been loaded and drawn, in milliseconds since 1970.
DRAWN = """performance.timeOrigin + Math.max(
  performance.getEntriesByType("navigation")[0].loadEventEnd,
  performance.getEntriesByName("first-contentful-paint")[0].startTime)"""


def show(name, times):
    print("%-34s median %6.1f  worst %6.1f ms" % (name, statistics.median(times), max(times)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tandem")
    parser.add_argument("templates")
    parser.add_argument("--documents", type=int, default=10000)
    parser.add_argument("--saves", type=int, default=25)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        portal = pathlib.Path(work) / "portal"
        subprocess.run([sys.executable, HERE / "corpus.py", portal, "--documents", str(arguments.documents)], check=True)
        subprocess.run(["cp", "-r", arguments.templates, portal / "templates"], check=True)
        command = [arguments.tandem, "serve", portal, "--port", "0", "--now", "2026-12-31"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            measure(server, server.stdout.readline().strip(), portal, arguments)
        finally:
            server.terminate()
            server.wait()


def measure(server, address, portal, arguments):
    guide = portal / "content/guides/g7.md"
    text = guide.read_text()
    field = lambda text, mark, number: text.replace("summary: ", "summary: %s " % mark, 1)
    time.sleep(3)
    print("%d documents, memory after start: %.0f MB" % (arguments.documents, memory(server.pid)))
    show("server: a new text", server_share(address, "guider/g7/", guide, text, arguments.saves, new_text))
    show("server: a new summary", server_share(address, "guider/g7/", guide, text, arguments.saves, field))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        # The page's own rules forbid to wait inside it.
        page = browser.new_page(bypass_csp=True)
        page.goto(address + "guider/g7/")
        page.wait_for_load_state("load")
        time.sleep(1)
        show("browser: a new text, reloaded", browser_time(page, guide, text, arguments.saves, new_text))
        show("browser: a new summary, reloaded", browser_time(page, guide, text, arguments.saves, field))
        browser.close()
    print("memory at the end: %.0f MB, highest: %.0f MB" % (memory(server.pid), memory(server.pid, "VmHWM")))


main()
