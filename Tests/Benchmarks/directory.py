#!/usr/bin/env python3
"""Measures the mentor directory with many people in headless Chromium: what it loads, and how fast it answers.

  directory.py SITE [--runs 9]      SITE: a portal built by `tandem build`, in one language, at its root

Prints the compressed bytes of the page and of everyone in it, and the median and worst milliseconds from a click on
a choice until the list is drawn. Needs playwright and chromium, as the browser tests do.
"""
import argparse
import functools
import gzip
import http.server
import pathlib
import shutil
import statistics
import threading

from playwright.sync_api import sync_playwright


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


CLICK = """async (box) => {
  const start = performance.now();
  box.click();
  await new Promise((done) => setTimeout(done));
  document.querySelector('.people').getBoundingClientRect();
  return performance.now() - start;
}"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=9)
    arguments = parser.parse_args()
    handler = functools.partial(Quiet, directory=str(arguments.site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    loaded = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        page = browser.new_page()
        page.on("response", lambda response: loaded.setdefault(response.url, len(gzip.compress(response.body(), 6))))
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/mentorer/?role=mentor", wait_until="networkidle")
        print("%-40s %8s" % ("loaded, compressed", "KiB"))
        for url, size in loaded.items():
            print("%-40s %8.1f" % (url.rsplit("/", 1)[-1].split("?")[0] or "the page", size / 1024))
        print("%-40s %8.1f" % ("all", sum(loaded.values()) / 1024))
        boxes = page.locator(".facet input").all()
        page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        times = [box.evaluate(CLICK) for box in boxes[:: max(1, len(boxes) // arguments.runs)]]
        print("click to list: median %.1f ms, worst %.1f ms, of %d" % (statistics.median(times), max(times), len(times)))
        print(page.locator(".count").inner_text())
        browser.close()


main()
