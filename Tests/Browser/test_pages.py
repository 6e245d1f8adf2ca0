"""What a reader meets on every page: colours, languages, keyboard, paper, and a narrow screen."""
import io
import re
from urllib.parse import unquote

import pytest
from conftest import SAMPLES, SITE, eventually, pages

SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}"


def background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_the_language_switch_leads_to_the_same_page_and_back(visit):
    page = visit("guider/forsta-motet/")
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("/en/guides/the-first-meeting/"), f"the switch led to {page.url}"
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("h1").inner_text() == "The first meeting"
    page.get_by_role("link", name="Svenska").click()
    assert page.url.endswith("/guider/forsta-motet/")


def test_a_text_without_translation_says_so_in_the_page_s_language(visit):
    page = visit("en/mentors/agnes-tornkvist/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator(".notice").inner_text() == "This text is not available in English. You are reading it in its original language."
    for part in [".prose", ".person-head .lead"]:
        assert page.locator(part).get_attribute("lang") == "sv", f"{part} should be read aloud as Swedish"


def test_a_job_title_that_is_not_translated_is_read_aloud_in_its_own_language(visit):
    page = visit("en/stories/green-words-worth-crossing-out/")
    assert page.locator(".couple .small span").first.get_attribute("lang") == "sv"


def test_an_old_address_loads_nothing_and_is_kept_out_of_search_engines():
    text = (SITE / "gamla/omvant-mentorskap/index.html").read_text()
    assert "default-src 'none'" in text
    assert '<meta name="robots" content="noindex, nofollow">' in text


def test_colours_follow_the_system(visit):
    light, dark = visit("", color_scheme="light"), visit("", color_scheme="dark")
    assert background(light) != background(dark)


def test_the_theme_switch_is_remembered_and_shown_before_the_first_paint(visit):
    page = visit("", color_scheme="light")
    light = background(page)
    button = page.get_by_role("button", name="Mörkt läge")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert background(page) != light, "the page should turn dark"
    page.add_init_script("document.addEventListener('readystatechange', () => { window.early ??= document.documentElement.dataset.theme }, { once: true })")
    page.goto(page.url + "guider/")
    assert page.evaluate("window.early") == "dark", "the next page should be dark from the start"
    assert background(page) != light
    page.get_by_role("button", name="Mörkt läge").click()
    assert background(page) == light
    assert page.evaluate("localStorage.getItem('theme')") is None, "choosing what the system has follows it again"


def test_nothing_is_drawn_before_the_chosen_theme_is_known(visit):
    page = visit("", color_scheme="light")
    # The second in which a page waits for its script is drawn out to minutes, so that a slow machine shows the same.
    animations = page.context.new_cdp_session(page)
    animations.send("Animation.enable")
    animations.send("Animation.setPlaybackRate", {"playbackRate": 0.001})
    scripts = []
    page.route("**/assets/site.*.js", lambda route: scripts.append(route))
    with page.expect_request("**/assets/site.*.js"):
        page.goto(page.url + "guider/", wait_until="commit")
    header = page.locator(".site-header")
    header.wait_for(state="attached")
    page.wait_for_timeout(1500)
    assert header.is_hidden(), "nothing should be drawn in colours that may be wrong"
    scripts[0].continue_()
    header.wait_for(state="visible")


def test_a_page_whose_script_does_not_come_is_drawn_all_the_same(visit):
    page = visit("", color_scheme="light")
    page.route("**/assets/site.*.js", lambda route: route.abort())
    page.goto(page.url + "guider/")
    page.locator(".site-header").wait_for(state="visible", timeout=3000)


def test_colours_follow_the_system_without_javascript(visit):
    page = visit("", color_scheme="dark", java_script_enabled=False)
    assert page.locator(".theme").is_hidden(), "a switch that does nothing should not be shown"
    assert page.get_by_role("navigation", name="Huvudmeny").get_by_role("link").count() == 5


def test_the_first_tab_offers_to_skip_the_menu(visit):
    page = visit("guider/forsta-motet/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Till innehållet"
    assert skip.bounding_box()["x"] >= 0, "the link should come into view"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("colours", ["none", "active"])
def test_the_keyboard_always_shows_where_it_is(visit, colours):
    page = visit("mentorer/", forced_colors=colours, reduced_motion="reduce")
    for _ in range(60):
        page.keyboard.press("Tab")
        seen = page.evaluate("""() => {
          const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
          return { what: element.outerHTML.slice(0, 80), outline: style.outlineStyle, width: parseFloat(style.outlineWidth),
                   inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 }; }""")
        assert seen["outline"] != "none" and seen["width"] >= 2, f"no visible focus on {seen['what']}"
        assert seen["inside"], f"focus outside the window on {seen['what']}"


def test_the_menu_opens_with_the_keyboard_on_a_phone(visit):
    page = visit("", viewport={"width": 320, "height": 640}, java_script_enabled=False)
    menu = page.get_by_role("navigation", name="Huvudmeny")
    assert menu.is_hidden()
    page.get_by_text("Meny", exact=True).press("Enter")
    assert menu.is_visible()
    menu.get_by_role("link", name="Berättelser").click()
    assert page.locator("h1").inner_text() == "Berättelser"


def reading(page):
    return page.locator(".toc [aria-current]").text_content()


def test_the_contents_follow_the_scroll(visit):
    page = visit("guider/forsta-motet/")
    page.locator(".toc").get_by_role("link", name="Om du är adept").click()
    eventually(lambda: reading(page) == "Om du är adept", "the contents should mark the heading that is read")
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    eventually(lambda: reading(page) == "Innan ni ses", "the contents should follow back to the top")


def test_long_contents_scroll_along_with_the_page_they_belong_to(visit):
    page = visit("skriva/", viewport={"width": 1280, "height": 500})
    page.locator("#fotnoter").evaluate("(element) => element.scrollIntoView({ behavior: 'instant' })")
    eventually(lambda: reading(page) == "Fotnoter", "the contents should mark the heading that is read")
    link, contents = page.locator(".toc [aria-current]").bounding_box(), page.locator(".toc").bounding_box()
    assert contents["y"] >= 0, "the contents should stay in sight"
    assert contents["y"] <= link["y"] and link["y"] + link["height"] <= contents["y"] + contents["height"]


def test_the_contents_are_open_beside_the_text_and_folded_on_a_phone(visit):
    beside, phone = visit("guider/forsta-motet/"), visit("guider/forsta-motet/", viewport={"width": 390, "height": 844})
    assert beside.locator(".toc-title").is_visible() and beside.locator(".toc summary").is_hidden()
    assert beside.locator(".toc a").first.is_visible()
    assert phone.locator(".toc summary").is_visible() and phone.locator(".toc a").first.is_hidden()


@pytest.mark.parametrize("width", [1152, 1280, 1440])
def test_the_header_is_one_line_on_a_desk(visit, width):
    page = visit("guider/", viewport={"width": width, "height": 800})
    tops = page.evaluate("[...document.querySelector('.site-header .bar').children].map((part) => part.getBoundingClientRect().bottom)")
    assert max(tops) - min(tops) < 30, "the menu, the search and the switches should stand side by side"


@pytest.mark.parametrize("path", ["guider/", "en/guides/"])
def test_the_header_is_two_lines_on_a_phone(visit, path):
    page = visit(path, viewport={"width": 320, "height": 640})
    height = page.locator(".site-header").bounding_box()["height"]
    assert height < 125, f"name and menu above, search and switches below; the header is {height} pixels high"
    button = page.locator(".site-menu summary")
    before = button.bounding_box()
    button.click()
    assert button.bounding_box() == before, "the button should stay where it was pressed"
    menu, search = page.locator(".site-menu ul").bounding_box(), page.locator(".search").bounding_box()
    assert before["y"] + before["height"] <= menu["y"] and menu["y"] + menu["height"] <= search["y"]


def test_the_menu_needs_no_button_where_its_links_have_room(visit):
    page = visit("guider/", viewport={"width": 768, "height": 1024})
    assert page.locator(".site-menu summary").is_hidden() and page.locator(".site-menu a").first.is_visible()
    assert page.locator(".site-header").bounding_box()["height"] < 125


def test_suggestions_take_the_width_of_a_phone(visit):
    page = visit("guider/", viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page.fill("#_search", "möte")
    page.locator(".search-popup li").first.wait_for()
    box, header = page.locator(".search-popup").bounding_box(), page.locator(".site-header").bounding_box()
    assert (box["x"], box["width"]) == (16, 288), "as wide as the text"
    assert box["y"] >= header["y"] + header["height"] - 1, "and below the header"


def test_a_ticked_checklist_is_remembered(visit):
    page = visit("guider/forsta-motet/")
    page.evaluate("localStorage.setItem('checks:' + location.pathname, 'null')")
    page.reload()
    box = page.get_by_label("Adepten har skickat dagordningen nedan")
    box.check()
    page.reload()
    assert page.get_by_label("Adepten har skickat dagordningen nedan").is_checked()
    assert not page.get_by_label("Båda har läst om rollerna").is_checked()


def test_a_heading_leads_to_itself_and_keeps_its_words(visit):
    page = visit("guider/forsta-motet/")
    heading = page.get_by_role("heading", name="Om du är adept", exact=True)
    link = heading.get_by_role("link", name="Om du är adept", exact=True)
    link.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    mark = "(element) => getComputedStyle(element, '::before').content"
    assert "#" in link.evaluate(mark), "where the keyboard is, a mark should say that this is a link"
    page.keyboard.press("Enter")
    eventually(lambda: unquote(page.url).endswith("#om-du-är-adept"), "the address should become the heading's")
    assert heading.text_content() == "Om du är adept"
    assert "#" not in page.locator(".anchor").first.evaluate(mark), "and elsewhere there should be none"


@pytest.mark.parametrize("is_allowed", [True, False], ids=["with a clipboard", "without"])
def test_a_template_can_be_copied(visit, is_allowed):
    page = visit("guider/overenskommelsen/", permissions=["clipboard-read"] + ["clipboard-write"] * is_allowed)
    if not is_allowed:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    text = page.locator(".prose pre").text_content()
    page.evaluate("document.addEventListener('copy', () => { window.marked = getSelection().toString() })")
    page.get_by_role("button", name="Kopiera").click()
    answer = page.locator(".copy").get_by_role("status")
    eventually(lambda: answer.text_content() == "Kopierat", "it should be said that the text is copied")
    copied = page.evaluate("navigator.clipboard?.readText() ?? window.marked")
    assert copied.strip() == text.strip() and copied.startswith("# Vår överenskommelse")


def test_a_profile_does_not_link_to_itself(visit):
    pair = visit("mentorer/saga-nystrom/").locator(".pair").first
    assert pair.get_by_role("link").all_inner_texts() == ["Ewa Kowalczyk"]
    assert "Saga Nyström" in pair.inner_text()


def test_what_is_ticked_is_ticked_in_the_other_language_until_it_is_cleared(visit):
    page = visit("guider/forsta-motet/")
    clear = page.get_by_role("button", name="Rensa alla kryss")
    assert clear.count() == 0, "there is nothing to clear yet"
    page.get_by_label("Adepten har skickat dagordningen nedan").check()
    assert clear.is_visible()
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/guides/**")
    ticked = [box.is_checked() for box in page.locator(".task input").all()]
    assert ticked.count(True) == 1, "the same item should be ticked"
    page.locator(".task input").nth(ticked.index(False)).check()
    page.get_by_role("link", name="Svenska").click()
    page.wait_for_url("**/guider/forsta-motet/")
    assert page.locator(".task input:checked").count() == 2
    clear.click()
    assert page.locator(".task input:checked").count() == 0
    assert page.evaluate("document.activeElement.type") == "checkbox", "the keyboard should go on at the list"
    page.reload()
    assert page.locator(".task input:checked").count() == 0


def test_those_who_suit_a_person_are_no_partners_and_say_whether_they_have_room(visit):
    page = visit("mentorer/saga-nystrom/")
    matches = page.locator("section[aria-labelledby=_matches]")
    assert matches.locator("h2").inner_text() == "Passar ihop med Saga Nyström"
    assert "Ewa Kowalczyk" in page.locator("section[aria-labelledby=_pairs]").inner_text()
    assert "Ewa Kowalczyk" not in matches.inner_text(), "they are a pair already"
    for card in matches.locator(".card").all():
        assert card.locator(".open, .full").count() == 1, "a card should say whether there is room"


def test_on_a_phone_one_can_write_to_a_person_without_scrolling_through_the_text(visit):
    page = visit("mentorer/saga-nystrom/", viewport={"width": 360, "height": 740})
    button = page.get_by_role("link", name="Skriv till Saga Nyström")
    box = button.bounding_box()
    assert box["y"] + box["height"] < 740
    assert "Du får gärna fråga ändå." in page.locator(".person-head").inner_text(), "she is full"


def test_a_mail_to_a_person_has_its_subject_and_first_words(visit):
    page = visit("mentorer/amina-warsame/")
    address = page.get_by_role("link", name="Skriv till Amina Warsame").get_attribute("href")
    assert address.startswith("mailto:amina.warsame@nordvik.example?subject=Omv%C3%A4nt%20mentorskap&body=Hej%20Amina")


def test_a_checklist_item_with_a_link_reads_as_one_line_of_text(visit):
    page = visit("guider/forsta-motet/", viewport={"width": 320, "height": 640})
    item = page.locator(".task", has_text="Båda har läst om")
    link, label = item.locator("a").bounding_box(), item.locator("label").bounding_box()
    assert link["width"] > 50 and link["x"] + link["width"] <= label["x"] + label["width"]
    assert item.locator("label").evaluate("(element) => getComputedStyle(element).display") == "block"


@pytest.mark.parametrize("path", pages(), ids=lambda path: path or "home")
def test_nothing_scrolls_sideways_at_320_pixels(visit, path):
    page = visit(path, viewport={"width": 320, "height": 640}, bypass_csp=True)
    assert page.evaluate(SIDEWAYS) <= 0, "the page is wider than the screen"
    page.add_style_tag(content=SPACING)
    assert page.evaluate(SIDEWAYS) <= 0, "the page is wider than the screen with the reader's own text spacing"


def test_a_table_that_goes_on_beyond_the_edge_says_what_it_is_and_that_it_does(visit):
    page = visit("guider/forsta-motet/", viewport={"width": 320, "height": 640})
    table = page.get_by_role("region", name="Tabell: Dagordning")
    assert table.evaluate("(element) => element.scrollWidth > element.clientWidth"), "this one is too wide"
    edge = lambda: page.screenshot(clip=dict(zip(["x", "y", "width", "height"], corner())))
    def corner():
        box = table.bounding_box()
        return box["x"] + box["width"] - 4, box["y"] + box["height"] - 8, 4, 4
    table.scroll_into_view_if_needed()
    shadow = edge()
    table.evaluate("(element) => { element.scrollLeft = 1000 }")
    assert edge() != shadow, "the shadow at the edge should go when the table's end is seen"


@pytest.mark.parametrize("path", SAMPLES.values(), ids=SAMPLES.keys())
def test_reading_needs_no_javascript(visit, path):
    words = lambda page: re.findall(r"\w+", page.locator("main").inner_text())
    hidden = ".filters, .theme, .copy-bar"
    scripted = visit(path)
    scripted.evaluate(f"document.querySelectorAll('{hidden}').forEach((element) => element.remove())")
    assert words(visit(path, java_script_enabled=False)) == words(scripted)


@pytest.mark.parametrize("path", SAMPLES.values(), ids=SAMPLES.keys())
def test_nothing_moves_for_those_who_asked_for_that(visit, path):
    page = visit(path, reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      return parseFloat(style.transitionDuration) > 0.02 || style.animationName !== 'none';
    }).map((element) => element.tagName)""")
    assert moving == []


@pytest.mark.parametrize("path", SAMPLES.values(), ids=SAMPLES.keys())
def test_pages_ask_no_other_host_and_break_no_rule_of_their_own(visit, site, path):
    page = visit("integritet/")
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site + path, wait_until="networkidle")
    assert [url for url in requests if not url.startswith(site)] == []
    assert errors == []


def printed(page):
    from pypdf import PdfReader
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def test_the_agenda_of_the_first_meeting_prints_on_a4_without_the_menu(visit):
    pdf = printed(visit("guider/forsta-motet/", color_scheme="dark"))
    width, height = (float(side) for side in pdf.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842), "A4 is 595 by 842 points"
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "Landa" in text and "Nästa gång" in text, "the agenda should be on paper"
    for screen_only in ["Meny", "English", "Föreslå en förbättring", "På den här sidan"]:
        assert screen_only not in text, f"“{screen_only}” is of no use on paper"
    assert len(pdf.pages) <= 4


def test_the_agenda_stays_on_one_sheet(visit):
    sheets = [page.extract_text() for page in printed(visit("guider/forsta-motet/")).pages]
    assert any("Landa" in text and "En rad var" in text for text in sheets), "its first and last row, together"


def test_questions_are_printed_with_their_answers(visit):
    page = visit("program/tvarsom-2026/")
    answer = page.locator(".faq details p").first.text_content()
    text = " ".join(" ".join(page.extract_text() for page in printed(page).pages).split())
    assert " ".join(answer.split()[:5]) in text


def test_all_columns_of_a_wide_table_are_on_paper(visit):
    page = visit("guider/vad-ar-omvant-mentorskap/")
    words = page.locator("table").first.locator("tr").last.locator("td").last.inner_text().split()
    text = " ".join(" ".join(page.extract_text() for page in printed(page).pages).split())
    assert words[-1] in text


def test_the_agreement_prints_with_room_to_write(visit):
    pdf = printed(visit("guider/overenskommelsen/"))
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "Frågan vi börjar med" in text and "Mentor:" in text


def test_a_timeline_says_when_it_begins_and_ends_and_what_has_been(visit):
    page = visit("program/tvarsom-2026/")
    line = page.locator("section[aria-labelledby=_timeline]")
    assert line.locator(".span span").all_inner_texts() == ["Börjar 2 februari 2026", "Slutar 29 januari 2027"]
    assert line.locator(".events li").first.locator(".when").inner_text().endswith("har varit")
    assert line.locator(".phases").count() == 0, "the phases of the pairs would look like the names of its parts"
    assert page.locator("section[aria-labelledby=_pairs] .phases li").count() == 4


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_the_words_on_the_timeline_stay_on_the_screen(visit, width):
    page = visit("program/tvarsom-2026/", viewport={"width": width, "height": 800})
    for words in page.locator(".timeline text").all():
        box = words.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_a_story_leads_on_to_others_on_its_topics(visit):
    page = visit("berattelser/kommentaren-langst-ned/")
    onward = page.get_by_role("region", name="Fler berättelser")
    assert onward.locator(".card").count() == 3
    assert "Kommentaren längst ned" not in onward.inner_text()
    own = set(page.locator("aside .tags").all_inner_texts()[0].split("\n"))
    onward.get_by_role("link").first.click()
    assert own & set(page.locator("aside .tags").all_inner_texts()[0].split("\n")), "the first should share a topic"


def test_every_story_is_told_with_a_picture_and_with_who_they_are(visit):
    page = visit("berattelser/")
    heights = page.evaluate("[...document.querySelectorAll('.story > :first-child')].map((top) => Math.round(top.getBoundingClientRect().height))")
    assert max(heights) - min(heights) <= 1, "pictures and pairs should be as high"
    card = page.locator(".story", has_text="Limmet som blev en skruv")
    assert "Noah Bergstrand och Ewa Kowalczyk" in card.inner_text()


def test_the_topics_that_wait_come_first_and_every_topic_says_how_many(visit):
    page = visit("amnen/")
    assert 0 < page.locator("ol.gaps li").count() <= 10
    assert all(re.search(r"\d+ vill lära sig, \d+ delar med sig", topic) for topic in page.locator(".topics li, ol.gaps li").all_inner_texts())


def test_whoever_wants_to_learn_is_led_to_mentors_with_room(visit):
    page = visit("")
    page.get_by_role("link", name="Jag vill lära mig").click()
    eventually(lambda: page.locator(".chips button").count() == 2, "mentors with room for another pair should be chosen")
    eventually(lambda: 0 < page.locator(".people .card:visible").count() < 24, "only those should be listed")


def test_home_has_no_hole_beside_what_is_coming_up(visit):
    page = visit("", viewport={"width": 1440, "height": 900})
    text, events = page.locator(".columns .prose").bounding_box(), page.locator("section[aria-labelledby=_events]").bounding_box()
    assert abs(text["y"] + text["height"] - events["y"] - events["height"]) < 150


def test_an_address_that_is_not_there_leads_on_in_every_language(visit):
    page = visit("en/nothing/here")
    english = page.locator("section[lang=en]")
    assert english.get_by_role("heading").is_visible()
    english.get_by_role("link", name="The Mentor Portal").click()
    assert page.locator("html").get_attribute("lang") == "en" and page.url.endswith("/en/")


def test_a_profile_on_paper_has_its_facts_and_its_address_on_the_first_sheet(visit):
    sheet = printed(visit("mentorer/saga-nystrom/")).pages[0].extract_text()
    for words in ["Göteborg", ": saga.nystrom@nordvik.example"]:
        assert words in sheet, f"“{words}” should be on the first sheet"


def test_a_time_is_printed_in_one_line(visit):
    text = printed(visit("guider/forsta-motet/")).pages[0].extract_text()
    assert re.search(r"10–20\b", text), "“10–20” should not be broken"


@pytest.mark.parametrize("path", ["", "guider/forsta-motet/", "mentorer/saga-nystrom/", "program/tvarsom-2026/"])
def test_no_small_print_is_larger_than_the_text(visit, path):
    page = visit(path)
    page.emulate_media(media="print")
    sizes = page.evaluate("""() => [...document.querySelectorAll('main .small, main dt, .about, main p')].map((element) =>
      [parseFloat(getComputedStyle(element).fontSize), element.className, element.textContent.slice(0, 30)])""")
    text = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert [size for size in sizes if size[0] > text + .1 and size[1] != "lead"] == []


def test_the_home_page_is_printed_in_ink(visit):
    page = visit("", color_scheme="dark")
    page.emulate_media(media="print")
    colour = lambda element: page.locator(element).evaluate("(element) => getComputedStyle(element).color")
    assert colour(".hero h1") == colour("body") == "rgb(28, 36, 48)"


def test_an_address_that_is_not_there_shows_a_page_that_leads_on(visit, site):
    page = visit("program/finns/inte/alls")
    assert page.locator("h1").inner_text() == "Sidan finns inte"
    page.get_by_role("main").get_by_role("link", name="Guider").click()
    assert page.locator("h1").inner_text() == "Guider"


def test_an_old_address_leads_to_the_new_one(visit):
    old = [file for file in SITE.rglob("*.html") if "http-equiv=\"refresh\"" in file.read_text(encoding="utf-8")]
    assert old, "the sample portal should have an old address"
    page = visit(old[0].relative_to(SITE).as_posix().removesuffix("index.html"))
    page.wait_for_url(lambda url: "gamla" not in url)
    assert page.locator("h1").is_visible()
