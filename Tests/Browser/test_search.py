"""The search in a real browser: a judged set of queries, the keyboard, what is announced, addresses, and what is loaded."""
import json
import pathlib

import pytest
from conftest import eventually
from test_accessibility import AXE, RULES, SCREENS

JUDGED = json.loads((pathlib.Path(__file__).parent / "search-queries.json").read_text(encoding="utf-8"))
PAGES = {"sv": "sok/", "en": "en/search/"}
HITS = "[...document.querySelectorAll('.search-results:not([hidden]) h2 a')].map((link) => link.href)"


class SearchPage:
    """The search page, asked one query after the other."""

    def __init__(self, page, root):
        self.page, self.root = page, root
        eventually(lambda: page.locator("#_search-topic").is_enabled(), "the search page never came alive")

    def ask(self, query):
        """The addresses found, below the portal's root."""
        self.page.evaluate("document.querySelector('.search-status').textContent = '…'")
        self.page.fill("#_search", query)
        eventually(lambda: self.status() not in ("…", ""), f"{query!r} was never answered")
        return [address.removeprefix(self.root) for address in self.page.evaluate(HITS)]

    def status(self):
        return self.page.locator(".search-status").inner_text()


@pytest.fixture
def search(visit, site):
    return lambda language="sv", **options: SearchPage(visit(PAGES[language], **options), site)


@pytest.fixture
def box(visit):
    """A page with the search box of its header in focus."""

    def open_box(path="", query="", **options):
        page = visit(path, **options)
        page.keyboard.press("/")
        if query:
            page.keyboard.insert_text(query)
            eventually(lambda: page.locator(".search-popup").is_visible(), f"nothing opened for {query!r}")
        return page

    return open_box


# Where the right answer is any page of a section.
SECTIONS = ["guider/", "mentorer/", "program/", "en/guides/", "en/stories/"]


def is_right(address, wanted):
    page = address.split("#")[0]
    return any(page == want or want in SECTIONS and page.startswith(want) for want in wanted)


@pytest.mark.parametrize("language", JUDGED)
def test_the_right_answer_comes_first_and_is_hardly_ever_missing(search, language):
    page = search(language)
    total = first = five = 0
    misses = []
    for kind, queries in JUDGED[language].items():
        for query, wanted in queries:
            found = page.ask(query)
            right = [not found] if wanted is None else [is_right(address, wanted) for address in found[:5]]
            total, first, five = total + 1, first + (right[:1] == [True]), five + any(right)
            if not any(right):
                misses.append(f"{kind}: {query} gave {found[:5]}")
    assert first / total >= 0.90, f"first for {first} of {total} queries"
    assert five / total >= 0.97, f"missing for {total - five} of {total} queries: {misses}"


def test_the_judged_set_is_large_enough():
    assert sum(len(queries) for kinds in JUDGED.values() for queries in kinds.values()) >= 100


def test_nothing_is_loaded_before_the_search_is_used(visit):
    requests = []
    page = visit("guider/forsta-motet/")
    page.on("request", lambda request: requests.append(request.url) if "search" in request.url else None)
    page.wait_for_timeout(200)
    assert requests == [], "nothing should be loaded until a reader turns to the search"
    with page.expect_request("**/search/sv.json"):
        page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "_search", "the / key should lead to the box"


SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; }))
  .observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", ["sok/", "sok/?q=mentor"])
def test_nothing_moves_when_the_search_page_comes_alive(visit, path, screen):
    page = visit("", viewport=SCREENS[screen])
    page.add_init_script(SHIFTS)
    page.goto(page.url + path)
    eventually(lambda: page.locator("#_search-topic").is_enabled(), "the search page never came alive")
    if "q=" in path:
        eventually(lambda: page.locator(".search-results h2").count() > 0, "the page should answer the query in its address")
    page.wait_for_timeout(300)
    assert page.evaluate("shifted") <= 0.01


def test_what_is_typed_before_the_search_is_loaded_is_searched_for(visit):
    page = visit("")
    page.route("**/search/sv.json", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(page.url + "sok/", wait_until="domcontentloaded")
    page.fill("#_search", "utvärdering")
    eventually(lambda: page.locator(".search-results h2").count() > 0, "the words should be searched for")
    assert page.locator("#_search").input_value() == "utvärdering"


def test_a_slash_in_a_text_box_is_a_slash(box):
    page = box("", "och")
    page.keyboard.press("/")
    assert page.locator("#_search").input_value() == "och/"


def test_arrows_choose_enter_follows_and_escape_closes(box):
    page = box("guider/", "utvärdering")
    field = page.locator("#_search")
    assert field.get_attribute("aria-expanded") == "true"
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#" + field.get_attribute("aria-activedescendant"))
    assert chosen.get_attribute("aria-selected") == "true"
    assert "Utvärdering" in chosen.inner_text()
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None, "above the first result is the box itself"
    page.keyboard.press("Escape")
    assert page.locator(".search-popup").is_hidden()
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "utvärdering", "the first Escape closes the list and keeps the words"
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    page.keyboard.insert_text("utvärdering")
    eventually(lambda: page.locator("#_search-option-0").is_visible(), "typing again should open the list again")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guider/utvardering/**")


def test_enter_without_a_choice_leads_to_the_search_page_with_the_query(box):
    page = box("", "hållbarhet")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=*")
    assert page.locator("#_search").input_value() == "hållbarhet"
    eventually(lambda: page.locator(".search-results h2").count() > 0, "the page should answer the query in its address")


def test_the_number_of_results_is_announced(box):
    page = box("", "mentor")
    assert page.locator(".search [role=status]").inner_text().endswith("träffar")
    page.fill("#_search", "kvantfysik")
    eventually(
        lambda: "Inget hittades på ”kvantfysik”" in page.locator(".search [role=status]").inner_text(),
        "a query without results should be announced")
    assert page.locator("#_search-list").is_hidden(), "an empty list is no list"


def test_a_typing_error_is_said(search):
    page = search()
    assert page.ask("machning")[0] == "guider/matchning/"
    assert "matchning" in page.status()


def test_a_result_leads_to_the_section_that_matches(search):
    found = search().ask("tidszoner")
    assert found[0].startswith("guider/hybridmoten/#tidszoner"), found


def test_matching_words_are_marked_in_the_excerpt(search):
    page = search()
    page.ask("enkäten")
    marks = page.page.locator(".search-results mark").all_inner_texts()
    assert marks and all("enkät" in mark.lower() for mark in marks), marks


def test_letters_with_dots_are_letters_of_their_own_when_they_are_typed(search):
    page = search()
    assert page.ask("saga nystrom")[0] == page.ask("saga nyström")[0] == "mentorer/saga-nystrom/"


def test_a_phrase_is_found_in_just_that_order(search):
    page = search()
    assert page.ask('"makt och trygghet"')[0] == "guider/makt-och-trygghet/"
    assert page.ask('"trygghet och makt"') == []


def test_all_words_come_before_some(search):
    found = search().ask("tidszoner agenda mentorskap")
    assert found, "pages with some of the words should be found"
    assert search().ask("skruv limmet")[0] == "berattelser/limmet-som-blev-en-skruv/"


def test_kind_and_topic_narrow_the_results_and_stand_in_the_address(search):
    page = search()
    assert page.ask("klimat")
    page.page.get_by_role("radio", name="Guider").check()
    eventually(lambda: "kind=guide" in page.page.url, f"the kind should stand in {page.page.url}")
    eventually(
        lambda: all("/guider/" in link for link in page.page.evaluate(HITS)), "only guides should be left")
    page.page.go_back()
    eventually(lambda: page.page.get_by_role("radio", name="Allt").is_checked(), "the back button should take it back")
    page.page.get_by_label("Ämne", exact=True).select_option(label="Klimatberäkning")
    eventually(lambda: "topic=klimatberakning" in page.page.url, f"the topic should stand in {page.page.url}")


def test_the_title_and_the_other_language_keep_the_query(visit):
    page = visit("sok/?q=AI")
    eventually(lambda: page.title().startswith("AI – Sök – "), "the title should name what is asked for")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/search/?q=AI")
    eventually(lambda: page.locator(".search-result").count() > 0, "the other language should answer too")


def test_a_kind_alone_lists_its_pages(search):
    page = search()
    page.page.get_by_role("radio", name="Program").check()
    eventually(lambda: len(page.page.evaluate(HITS)) == 2, "both programs should be listed")


def test_only_kinds_with_results_are_offered(search):
    page = search()
    kinds = lambda: page.page.locator(".search-kinds label:visible").all_inner_texts()
    assert len(kinds()) == 7, "before anything is asked every kind can be chosen"
    page.ask("nyström")
    eventually(lambda: 1 < len(kinds()) < 7, f"kinds without results should go: {kinds()}")
    assert not any(kind.endswith(" 0") for kind in kinds())


def test_where_nothing_is_found_the_sentence_leads_to_the_topics(search, box):
    page = search()
    page.ask("kvantfysik")
    eventually(lambda: page.page.locator(".search-filters").is_hidden(), "there is nothing to choose among")
    page.page.locator(".search-status").get_by_role("link", name="ämnena").click()
    page.page.wait_for_url("**/amnen/")
    page = box("", "kvantfysik")
    assert "[" not in page.locator(".search [role=status]").inner_text()
    page.locator(".search-note").get_by_role("link", name="ämnena").click()
    page.wait_for_url("**/amnen/")


def test_results_begin_on_the_first_screen_of_a_phone(search):
    page = search(viewport={"width": 320, "height": 740})
    page.ask("möte")
    eventually(lambda: page.page.locator(".search-results h2").count() > 0, "there should be results")
    assert page.page.locator(".search-results h2").first.bounding_box()["y"] < 700


def test_the_cells_of_a_table_are_kept_apart_in_an_excerpt(search):
    page = search()
    page.ask("möte")
    eventually(lambda: "Möte · Till för att · " in page.page.locator(".search-results").inner_text(), "a dot should stand between cells")


def test_more_results_are_shown_when_asked_for(search):
    page = search()
    assert len(page.ask("mentor")) == 10
    page.page.get_by_role("button", name="Visa fler").click()
    eventually(lambda: len(page.page.evaluate(HITS)) == 20, "ten more should follow")


def test_people_who_are_hidden_and_texts_to_come_are_not_found(search):
    page = search()
    for query in ["sprid lärdomarna uthängd", '"tidigare omgångar"']:
        assert not any("lardomarna" in address or "tidigare" in address for address in page.ask(query))


def test_everything_is_in_the_language_of_the_page(search):
    page = search("en")
    page.ask("power")
    assert page.status().endswith("results") or page.status().endswith("result")
    assert page.page.locator(".search-kind").first.inner_text() == "Guide"


def test_without_javascript_the_page_says_so_and_leads_to_the_topics(visit):
    page = visit("", java_script_enabled=False)
    page.fill("#_search", "mentor")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=mentor")
    assert page.get_by_text("Sökningen behöver JavaScript").is_visible()
    page.get_by_role("link", name="Leta bland ämnena i stället").first.click()
    page.wait_for_url("**/amnen/")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ["box", "page"])
def test_the_search_has_no_barrier_when_it_is_open(visit, where, scheme, screen):
    page = visit(
        "sok/?q=trygghet" if where == "page" else "guider/", viewport=SCREENS[screen], color_scheme=scheme,
        reduced_motion="reduce", bypass_csp=True)
    if where == "box":
        page.keyboard.press("/")
        page.keyboard.insert_text("trygghet")
        eventually(lambda: page.locator("#_search-option-0").is_visible(), "the list should open")
        page.keyboard.press("ArrowDown")
    else:
        eventually(lambda: page.locator(".search-results h2").count() > 0, "the page should answer")
    page.evaluate(AXE)
    result = page.evaluate(
        "(tags) => axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags },"
        " rules: { 'target-size': { enabled: true } } })", RULES)
    assert [f"{rule['help']}: {node['html'][:120]}" for rule in result["violations"] for node in rule["nodes"]] == []
    sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert sideways == 0, "nothing should stick out to the side"
