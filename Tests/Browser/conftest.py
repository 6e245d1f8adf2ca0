"""What the browser tests share: the built sample portal on a loopback server, Debian's Chromium, and a picture of
the page wherever a test fails.

The portal is served below the path of its base URL, since its 404 page knows where it lives.
"""
import http.server
import os
import pathlib
import shutil
import threading
import time

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("TANDEM_SITE", ROOT / "public"))
FAILURES = ROOT / ".build" / "browser-failures"
PREFIX = "/mentor/"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves SITE below PREFIX, with its own 404 page."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, directory=str(SITE), **options)

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def send_error(self, code, *arguments, **options):
        if code != 404:
            return super().send_error(code, *arguments, **options)
        body = (SITE / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def site():
    """The address of the portal's home page."""
    assert (SITE / "index.html").is_file(), f"{SITE} holds no site: run `make site` first"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{PREFIX}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "the browser tests need Chromium (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture
def visit(site, chromium, request):
    """visit("guider/"): opens a page of the portal; options are those of a browser context."""
    contexts = []

    def open_page(path="", until="load", **options):
        options.setdefault("viewport", {"width": 1280, "height": 800})
        options.setdefault("locale", "sv-SE")
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(site + path, wait_until=until)
        return page

    yield open_page
    if getattr(request.node, "failed", False):
        FAILURES.mkdir(parents=True, exist_ok=True)
        for number, context in enumerate(contexts):
            for page in context.pages:
                picture = FAILURES / f"{request.node.name.replace('/', '-')[:80]}-{number}.png"
                page.screenshot(path=picture)
                print(f"what a person would have seen: {picture}")
    for context in contexts:
        context.close()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    outcome = yield
    if outcome.get_result().failed:
        item.failed = True


def eventually(condition, message, seconds=5):
    """Waits until the condition holds. The page's own rules forbid to wait inside it, which would need `eval`.

    The condition has to ask the page: what the page tells unasked, like its requests, comes only while something is
    asked of it. For those there are `page.expect_request` and its kin.
    """
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, message
        time.sleep(0.02)


def pages(kind=""):
    """The paths of the portal's pages, as addresses below it."""
    found = []
    for file in sorted(SITE.rglob("*.html")):
        path = file.relative_to(SITE).as_posix().removesuffix("index.html")
        if path.startswith(kind) and "http-equiv=\"refresh\"" not in file.read_text(encoding="utf-8"):
            found.append(path)
    return found


# One page of every template, in Swedish; the guide with the most kinds of Markdown among them.
SAMPLES = {
    "home": "",
    "directory": "mentorer/",
    "profile with photo": "mentorer/amina-warsame/",
    "profile without photo": "mentorer/agnes-tornkvist/",
    "guides": "guider/",
    "guides for mentors": "guider/for-mentorer/",
    "guide": "guider/forsta-motet/",
    "guide with chapters": "guider/programmets-ar/",
    "agreement": "guider/overenskommelsen/",
    "stories": "berattelser/",
    "story": "berattelser/kommentaren-langst-ned/",
    "programs": "program/",
    "program": "program/tvarsom-2026/",
    "topics": "amnen/",
    "topic": "amnen/ai-assistenter/",
    "page": "integritet/",
    "examples of Markdown": "skriva/",
    "tables of fields": "falt/",
    "not found": "404.html",
    "untranslated profile in English": "en/mentors/agnes-tornkvist/",
}
