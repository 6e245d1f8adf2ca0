"""The mentor directory, as a colleague uses it."""
import pytest
from conftest import eventually

DIRECTORY = "mentorer/"


def names(page):
    return page.locator(".people .card h2").all_inner_texts()


def status(page):
    return page.locator(".count").inner_text()


def shows(page, condition, message="the list should have changed"):
    eventually(lambda: condition(page.locator(".people .card").count()), message)


def choose(page, facet, value):
    group = page.locator(f"details.facet:has(input[name={facet}])")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    page.locator(f"input[name={facet}][value={value}]").check()


def test_everyone_is_there_before_anything_is_chosen(visit):
    page = visit(DIRECTORY)
    assert len(names(page)) == 24, "the directory should show all 24 people"
    assert status(page) == "24 personer är med."


def test_a_choice_leaves_those_who_fit_it_and_says_how_many(visit):
    page = visit(DIRECTORY)
    choose(page, "teaches", "sociala-medier")
    shows(page, lambda count: count < 24)
    assert "Amina Warsame" in names(page)
    count = len(names(page))
    words = f"{count} person passar" if count == 1 else f"{count} personer passar"
    assert status(page) == words, "the live count should say how many people are left"
    for card in page.locator(".people .card").all():
        assert "Sociala medier" in card.inner_text(), "everyone left should share the chosen topic"


def test_choices_of_one_facet_widen_and_those_of_two_narrow(visit):
    page = visit(DIRECTORY + "?teaches=sociala-medier", until="networkidle")
    one = len(names(page))
    choose(page, "teaches", "klarsprak")
    shows(page, lambda count: count > one, "a second topic should bring more people")
    two = len(names(page))
    choose(page, "place", "goteborg")
    shows(page, lambda count: count < two, "a place should leave fewer people")


def test_each_choice_says_how_many_people_it_would_leave(visit):
    page = visit(DIRECTORY + "?place=umea", until="networkidle")
    for label in page.locator("label:has(input[name=stage])").all():
        promised = int(label.locator(".n").text_content())
        value = label.locator("input").get_attribute("value")
        other = visit(DIRECTORY + f"?place=umea&stage={value}", until="networkidle")
        assert len(names(other)) == promised, f"“{label.text_content().strip()}” promised {promised} people"


def test_what_is_chosen_stands_in_the_address_and_can_be_shared(visit):
    page = visit(DIRECTORY)
    choose(page, "role", "mentor")
    page.wait_for_url("**/mentorer/?role=mentor")
    choose(page, "stage", "early")
    page.wait_for_url("**/mentorer/?role=mentor&stage=early")
    shared = visit(DIRECTORY + "?role=mentor&stage=early", until="networkidle")
    eventually(lambda: names(shared) == names(page), "a colleague who opens the address should see the same people")
    assert shared.locator("input[name=stage][value=early]").is_checked()


def test_the_back_button_takes_back_one_choice_at_a_time(visit):
    page = visit(DIRECTORY)
    choose(page, "role", "mentee")
    page.wait_for_url("**?role=mentee")
    shows(page, lambda count: count < 24)
    first = names(page)
    choose(page, "stage", "senior")
    page.wait_for_url("**&stage=senior")
    shows(page, lambda count: count < len(first))
    page.go_back()
    shows(page, lambda count: count == len(first))
    assert names(page) == first
    assert not page.locator("input[name=stage][value=senior]").is_checked()
    page.go_back()
    shows(page, lambda count: count == 24, "everyone should be back")
    assert status(page) == "24 personer är med."


def test_a_chip_removes_its_choice(visit):
    page = visit(DIRECTORY + "?role=mentor&stage=early")
    chip = page.get_by_role("button", name="Ta bort Erfarenhet: tidigt i arbetslivet")
    assert chip.inner_text() == "Erfarenhet: tidigt i arbetslivet"
    chip.click()
    page.wait_for_url("**?role=mentor")
    assert not page.locator("input[name=stage][value=early]").is_checked()
    assert page.locator(".chips button").count() == 1
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == "Roll: mentor", "the keyboard should go on at the next chip"
    page.locator(".chips button").click()
    eventually(lambda: page.evaluate("document.activeElement.className") == "count", "and at the count after the last")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("törnkvist", "Agnes Törnkvist"), ("tornkvist", "Agnes Törnkvist"), ("produktägare", "Agnes Törnkvist"),
     ("AMINA", "Amina Warsame"), ("sociala med", "Amina Warsame"), ("warsame, amina", "Amina Warsame"),
     ("åke", "Lars-Åke Hedin"), ("ake", "Lars-Åke Hedin"), ("assistenter", "Elias Lindqvist")])
def test_typing_finds_names_titles_and_topics_with_or_without_dots(visit, typed, found):
    page = visit(DIRECTORY)
    page.get_by_label("Sök på namn, titel eller ämne").fill(typed)
    shows(page, lambda count: count < 24)
    assert found in names(page), f"typing “{typed}” should find {found}"


def test_when_no_one_fits_the_nearest_choices_are_offered(visit):
    page = visit(DIRECTORY + "?teaches=sociala-medier&stage=executive")
    page.wait_for_selector(".empty:not([hidden])")
    assert names(page) == []
    assert status(page) == "0 personer passar"
    assert "Ingen passar in på alla val." in page.locator(".empty").inner_text()
    offer = page.locator(".empty button").first
    promised = int(offer.inner_text().split(": ")[1].split()[0])
    offer.click()
    shows(page, lambda count: count > 0)
    assert len(names(page)) == promised, "the offer should keep what it promises"
    assert page.locator(".empty").is_hidden()


def test_nothing_typed_is_ever_markup(visit):
    page = visit(DIRECTORY + "?q=$%26amina", until="networkidle")
    assert page.locator(".chips button").inner_text() == "”$&amina”"
    page = visit(DIRECTORY + "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", until="networkidle")
    assert page.locator(".chips button").inner_text() == "”<img src=x onerror=alert(1)>”"
    assert page.locator(".chips img").count() == 0


def test_a_list_that_cannot_be_fetched_says_so(visit):
    page = visit(DIRECTORY)
    page.route("**/assets/people.*", lambda route: route.abort())
    page.locator("input[name=teaches]").first.check()
    eventually(lambda: status(page).startswith("Listan gick inte att hämta."), "the failure should be said")
    assert len(names(page)) == 24, "those who are already there should stay"


def test_without_javascript_everyone_is_listed_and_topics_do_the_filtering(visit):
    page = visit(DIRECTORY, java_script_enabled=False)
    assert len(names(page)) == 24
    assert page.locator(".filters").is_hidden(), "choices that do nothing should not be shown"
    page.get_by_role("link", name="Leta bland ämnena").click()
    page.get_by_role("link", name="AI-assistenter").first.click()
    assert page.get_by_role("heading", name="AI-assistenter").is_visible()
    assert page.locator(".people-list a").count() > 2


def test_when_no_single_choice_helps_all_can_be_cleared(visit):
    page = visit(DIRECTORY + "?teaches=sociala-medier&place=tammerfors&stage=early&unit=hr", until="networkidle")
    assert names(page) == []
    page.get_by_role("button", name="Rensa alla val").click()
    shows(page, lambda count: count == 24, "everyone should be back")
    eventually(lambda: page.evaluate("location.href").endswith("/mentorer/"), "the address should say that nothing is chosen")


def test_the_same_topic_on_both_sides_gives_two_chips_that_differ(visit):
    page = visit(DIRECTORY + "?teaches=ai-assistenter&learns=ai-assistenter", until="networkidle")
    assert page.locator(".chips button").all_inner_texts() == [
        "Delar med sig av: AI-assistenter", "Vill lära sig: AI-assistenter"]


def test_what_nobody_has_is_not_claimed_to_be_chosen(visit):
    page = visit(DIRECTORY + "?teaches=finns-inte")
    eventually(lambda: page.evaluate("location.href").endswith("/mentorer/"), "the address should not claim what nobody has")
    assert len(names(page)) == 24


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, {"width": 390, "height": 844}])
def test_a_shared_address_does_not_move_the_page_under_the_reader(visit, site, viewport):
    page = visit("integritet/", viewport=viewport)
    page.add_init_script("""window.moved = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });""")
    page.goto(site + DIRECTORY + "?role=mentor", wait_until="networkidle")
    assert page.evaluate("window.moved") <= 0.01


def test_a_choice_made_before_the_script_has_come_counts(visit):
    page = visit(DIRECTORY, until="networkidle")
    held = []
    page.route("**/directory.*.js", lambda route: held.append(route))
    page.reload(wait_until="domcontentloaded")
    choose(page, "teaches", "sociala-medier")
    eventually(lambda: held, "the page should ask for its module")
    assert len(names(page)) == 24, "nothing can filter yet"
    held[0].continue_()
    shows(page, lambda count: count < 24)
    assert "teaches=sociala-medier" in page.url, "the early choice should stand in the address"
