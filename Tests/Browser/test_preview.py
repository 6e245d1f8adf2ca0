"""`tandem serve` in a real browser: a save is seen at once, the place on the page is kept, and what is wrong is said."""
import os
import pathlib
import shutil
import signal
import subprocess

import pytest
from playwright.sync_api import Error

from conftest import eventually

ROOT = pathlib.Path(__file__).resolve().parents[2]
TANDEM = os.environ.get("TANDEM", ROOT / ".build/release/tandem")
GUIDE = "content/guides/roller.md"


@pytest.fixture
def portal(tmp_path):
    """A copy of the sample portal, and the address where it is served."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    command = [TANDEM, "serve", tmp_path, "--port", "0", "--language", "sv", "--now", "2026-11-23"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    yield tmp_path, server.stdout.readline().strip()
    server.send_signal(signal.SIGINT)
    assert server.wait(10) == 0, "Ctrl-C must end the preview cleanly"


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()


def edit(portal, path, old, new):
    file = portal / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def overlay(page):
    try:
        return page.evaluate("document.querySelector('tandem-problems')?.shadowRoot.textContent ?? ''")
    except Error:  # the page is just being loaded again
        return ""


def wait_until(page, condition, message):
    def holds():
        try:
            return page.evaluate(condition)
        except Error:  # the page is just being loaded again
            return False

    eventually(holds, message)


def wait_for_text(page, text):
    wait_until(page, "document.body.textContent.includes('%s')" % text, f"the page never showed: {text}")


def wait_for_overlay(page, text):
    eventually(lambda: text in overlay(page), f"the overlay never said: {text}")


def test_a_save_is_seen_and_the_place_is_kept(portal, page):
    folder, address = portal
    page.goto(address + "guider/roller/")
    page.evaluate("scrollTo({top: 400, behavior: 'instant'})")
    with (folder / GUIDE).open("a") as file:
        file.write("\nAlldeles nyss skrivet.\n")
    wait_for_text(page, "Alldeles nyss skrivet.")
    wait_until(page, "Math.abs(scrollY - 400) < 2", "the page has lost its place")
    assert page.errors == []


def test_an_atomic_save_is_seen(portal, page):
    folder, address = portal
    page.goto(address + "guider/roller/")
    fresh = folder / "content/guides/roller.md.tmp"
    fresh.write_text((folder / GUIDE).read_text() + "\nSparat med byte.\n")
    fresh.rename(folder / GUIDE)
    wait_for_text(page, "Sparat med byte.")


def test_a_style_sheet_is_exchanged_without_loading_the_page(portal, page):
    folder, address = portal
    page.goto(address)
    page.evaluate("window.same = true")
    with (folder / "templates/assets/site.css").open("a") as file:
        file.write("\nbody { outline: 3px solid rgb(1, 2, 3); }\n")
    wait_until(page, "getComputedStyle(document.body).outlineColor == 'rgb(1, 2, 3)'", "the new style is not there")
    assert page.evaluate("window.same"), "the page was loaded again"
    wait_until(page, "document.querySelectorAll('link[rel~=stylesheet]').length == 1", "the old sheet has stayed")


def test_what_is_wrong_is_shown_over_the_last_good_page_until_it_is_mended(portal, page):
    folder, address = portal
    page.goto(address + "guider/roller/")
    title = page.title()
    phase = next(line for line in (folder / GUIDE).read_text().splitlines() if line.startswith("phase:"))
    edit(folder, GUIDE, phase, "phase: tidig")
    wait_for_overlay(page, "content/guides/roller.md:")
    shown = overlay(page)
    assert "phase: tidig" in shown and "^~~~~" in shown and "prepare" in shown
    assert page.title() == title, "the last good page stays beneath"
    edit(folder, GUIDE, "phase: tidig", phase)
    wait_until(page, "!document.querySelector('tandem-problems')", "the overlay has stayed")
    assert page.errors == []


def test_the_overlay_can_be_closed_and_is_read_aloud(portal, page):
    folder, address = portal
    page.goto(address)
    edit(folder, "content/index.md", "title:", "titel:")
    wait_for_overlay(page, "titel")
    assert page.evaluate("document.querySelector('tandem-problems').shadowRoot.querySelector('[role=alert]').lang") == "sv"
    page.keyboard.press("Escape")
    assert overlay(page) == ""


def test_a_new_page_and_a_gone_page_are_seen(portal, page):
    folder, address = portal
    page.goto(address + "nytt/")
    assert page.locator("h1").inner_text() == "Sidan finns inte"
    (folder / "content/pages/nytt.md").write_text("---\ntitle: Något nytt\n---\n\nText.\n")
    wait_for_text(page, "Något nytt")
    (folder / "content/pages/nytt.md").unlink()
    wait_for_text(page, "Sidan finns inte")


def test_a_draft_is_shown_and_marked(portal, page):
    folder, address = portal
    edit(folder, GUIDE, "title:", "draft: true\ntitle:")
    page.goto(address + "guider/roller/")
    wait_for_text(page, "Det här är ett utkast.")


def test_the_search_finds_what_has_just_been_written(portal, page):
    folder, address = portal
    page.goto(address + "sok/")
    wait_until(page, "document.querySelector('.search-filters')?.checkVisibility()", "the search page never came alive")
    with (folder / GUIDE).open("a") as file:
        file.write("\nHär bor en flodhästkalv.\n")

    def is_found():
        page.goto(address + "sok/?q=flodhästkalv")
        wait_until(page, "document.querySelector('.search-status')?.textContent", "the search never answered")
        return page.locator(".search-results h2 a[href*='guider/roller']").count() == 1

    eventually(is_found, "the search never found the new text")
    assert page.errors == []
