"""What the search of a built site weighs and how fast it answers, in headless Chromium. usage: measure.py SITE

Bytes are those of response bodies, compressed as web servers usually compress them: text, but not `.bin`.
"""

import gzip
import http.server
import os
import pathlib
import shutil
import statistics
import sys
import threading

from playwright.sync_api import sync_playwright

SITE = pathlib.Path(sys.argv[1])
QUERIES = ["mentorskap", "hållbarhet", "möte", "utvärdering", "trygghet", "program samtal", "chefer", "matchning", "frågor",
           "digital säkerhet", "hybridarbete", "berättelse", "klimat", "återkoppling", "koordinator", "samtal om tillit"]
TYPING_ERRORS = ["mentro", "utverdering", "hållbarehten"]
# What Lighthouse calls slow 4G.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
loaded = []


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # As web servers do: a body does not wait for the receipt of its header.
    disable_nagle_algorithm = True

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        body = path.read_bytes() if path.is_file() else b""
        is_text = path.suffix in (".html", ".css", ".js", ".json", ".svg")
        body = gzip.compress(body, 6) if is_text else body
        loaded.append((path.name, len(body)))
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def taken():
    """The bytes since the last call."""
    total = sum(size for _, size in loaded)
    loaded.clear()
    return total


# From a change of the text to results on the screen; two frames without a change mean that all is there.
ANSWER = """async ({ query, where }) => {
  const input = document.querySelector("#search"), list = document.querySelector(where);
  const start = performance.now();
  let end = start;
  const watch = new MutationObserver(() => { end = performance.now(); });
  watch.observe(list.closest(".search-popup, .search-page"), { childList: true, subtree: true, attributes: true });
  input.value = query;
  input.dispatchEvent(new Event("input"));
  for (let quiet = 0; quiet < 10 || end === start; quiet++) {
    const before = end;
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (end !== before) quiet = 0;
    if (performance.now() - start > 5000) break;
  }
  watch.disconnect();
  return end - start;
}"""


class Measurement:
    def __init__(self, browser, address):
        self.browser, self.address = browser, address

    def fresh(self, path="", network=None):
        page = self.browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.goto(self.address + path, wait_until="networkidle")
        if network:
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", network)
        taken()
        return page

    def opened(self):
        """A page on which the search has been turned to."""
        page = self.fresh()
        page.keyboard.press("/")
        while not page.locator(".search-popup").count():
            page.wait_for_timeout(10)
        page.wait_for_timeout(200)
        return page

    def answer(self, page, query, where="#search-list"):
        return page.evaluate(ANSWER, {"query": query, "where": where})

    def first_query(self):
        """Bytes of turning to the search and of one query."""
        return [self.one_first(query) for query in QUERIES[:6] + TYPING_ERRORS]

    def one_first(self, query):
        page = self.fresh()
        page.keyboard.press("/")
        while not page.locator(".search-popup").count():
            page.wait_for_timeout(10)
        self.answer(page, query)
        size = taken()
        page.context.close()
        return size

    def later_queries(self):
        page = self.opened()
        self.answer(page, "mentor")
        taken()
        sizes = []
        for query in QUERIES:
            self.answer(page, query)
            sizes.append(taken())
        return sizes

    def facet(self):
        page = self.fresh("sok/")
        page.wait_for_timeout(300)
        before = taken()
        page.locator("#search-topic").select_option(index=1)
        page.wait_for_timeout(500)
        return taken(), before

    def warm(self):
        """Each query without its last letter first, as it is typed."""
        page = self.opened()
        times = []
        for query in QUERIES:
            self.answer(page, query[:-1])
            times.append(self.answer(page, query))
        return times

    def cold(self, network=None):
        """From the key that turns to the search, with the query typed at once, to the first results."""
        page = self.fresh(network=network)
        page.keyboard.press("/")
        start = page.evaluate("performance.now()")
        page.keyboard.insert_text(QUERIES[0])
        while not page.locator("#search-option-0").count():
            page.wait_for_timeout(2)
        time = page.evaluate("performance.now()") - start
        page.context.close()
        return time


def folder_sizes():
    sizes = {}
    for file in (SITE / "assets" / "search").rglob("*.bin"):
        sizes[file.name[0]] = sizes.get(file.name[0], 0) + file.stat().st_size
    names = {"t": "terms", "p": "places", "x": "texts", "w": "words", "d": "pages"}
    return ", ".join("%s %.2f" % (names[kind], size / 1e6) for kind, size in sorted(sizes.items())), sum(sizes.values()) / 1e6


def main():
    handler = type("SiteHandler", (Handler,), {"__init__": lambda self, *a, **o: Handler.__init__(self, *a, directory=str(SITE), **o)})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    parts, total = folder_sizes()
    print("index: %.2f MB (%s)" % (total, parts))
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        measure = Measurement(browser, "http://127.0.0.1:%d/" % server.server_address[1])
        print("first query: %s KiB, the search itself included; the last three hold typing errors"
              % ", ".join("%.0f" % (size / 1024) for size in measure.first_query()))
        later = measure.later_queries()
        print("later queries: median %.1f KiB, at most %.1f" % (statistics.median(later) / 1024, max(later) / 1024))
        print("a topic alone: %.1f KiB, after %.1f for the search page's own" % tuple(size / 1024 for size in measure.facet()))
        warm = measure.warm()
        print("keystroke to results: median %.0f ms, at most %.0f" % (statistics.median(warm), max(warm)))
        print("cold, on loopback: %.0f ms" % statistics.median(measure.cold() for _ in range(5)))
        print("cold, on slow 4G: %.0f ms" % statistics.median(measure.cold(SLOW) for _ in range(3)))
        browser.close()
    server.shutdown()


main()
