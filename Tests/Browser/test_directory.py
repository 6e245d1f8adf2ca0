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


def is_in_sight(page, selector):
    return page.evaluate("""(selector) => {
      const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
      return bottom > 0 && top >= 0 && top < innerHeight;
    }""", selector)


def choose(page, facet, value):
    group = page.locator(f"details.facet:has(input[name={facet}])")
    if group.count() and group.get_attribute("open") is None:
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
    with page.expect_request("**/directory.*.js"):
        page.reload(wait_until="domcontentloaded")
    choose(page, "teaches", "sociala-medier")
    assert len(names(page)) == 24, "nothing can filter yet"
    held[0].continue_()
    shows(page, lambda count: count < 24)
    assert "teaches=sociala-medier" in page.url, "the early choice should stand in the address"


def test_those_who_have_room_come_first_and_one_tick_leaves_only_them(visit):
    page = visit(DIRECTORY)
    has_room = page.locator(".people .card .open")
    open_people = page.locator(".people .card:has(.open) h2").all_inner_texts()
    assert names(page)[:has_room.count()] == open_people, "nobody who is full should stand before someone with room"
    page.get_by_label("Visa bara dem som har plats").check()
    page.wait_for_url("**/mentorer/?open=yes")
    shows(page, lambda count: count == len(open_people), "only those with room should be left")
    assert names(page) == open_people
    page.get_by_role("button", name="Ta bort Lediga platser").click()
    shows(page, lambda count: count == 24)


def test_the_answer_to_each_choice_is_in_sight_on_a_desk(visit):
    page = visit(DIRECTORY, viewport={"width": 1440, "height": 900})
    for facet, value in [("teaches", "ai-assistenter"), ("place", "boras"), ("language", "en")]:
        choose(page, facet, value)
        page.wait_for_url(f"**{facet}={value}*")
        eventually(lambda: is_in_sight(page, ".count"), f"after {value} one should see how many are left")
    assert is_in_sight(page, ".empty"), "and that nobody is"


def test_the_choices_stay_beside_the_people_and_lead_back_to_their_top(visit):
    page = visit(DIRECTORY, viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.mouse.wheel(0, 2000)
    eventually(lambda: page.evaluate("scrollY") > 1000, "the page should scroll")
    assert is_in_sight(page, ".filters"), "the choices should follow"
    page.get_by_label("AI-assistenter").first.check()
    eventually(lambda: is_in_sight(page, ".count"), "one should see how many are left")


def test_on_a_phone_a_button_says_how_many_fit_and_leads_to_them(visit):
    page = visit(DIRECTORY, viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    page.locator(".filters > summary").click()
    choose(page, "teaches", "ai-assistenter")
    button = page.get_by_role("button", name="Visa 2 personer")
    button.wait_for()
    assert is_in_sight(page, ".show-found button"), "the answer should be on the screen"
    button.click()
    assert not page.get_by_label("Sök på namn, titel eller ämne").is_visible(), "the choices should fold"
    assert page.evaluate("document.activeElement.id") == "_people"
    assert is_in_sight(page, ".count")


def test_on_a_phone_the_button_never_hides_what_has_the_focus(visit):
    page = visit(DIRECTORY, viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    page.locator(".filters > summary").click()
    page.get_by_label("Sök på namn, titel eller ämne").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        bottom, bar, is_inside = page.evaluate("""[document.activeElement.getBoundingClientRect().bottom,
          document.querySelector('.show-found').getBoundingClientRect().top,
          document.activeElement.matches('.filters :is(input, summary)')]""")
        assert not is_inside or bottom <= bar, page.evaluate("document.activeElement.parentElement.textContent")


def test_the_keyboard_can_pass_the_choices(visit):
    page = visit(DIRECTORY)
    page.get_by_label("Sök på namn, titel eller ämne").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Till personerna"
    page.keyboard.press("Enter")
    eventually(lambda: page.evaluate("document.activeElement.id") == "_people", "the count is where the people begin")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.card') !== null"), "a person should be two steps away"


def test_tabs_and_the_history_say_what_is_chosen(visit):
    page = visit(DIRECTORY)
    plain = page.title()
    choose(page, "teaches", "ai-assistenter")
    eventually(lambda: page.title() == "AI-assistenter – " + plain, "the title should name the choice")
    page.go_back()
    eventually(lambda: page.title() == plain, "and forget it")


def test_what_is_chosen_goes_along_into_the_other_language(visit):
    page = visit(DIRECTORY)
    choose(page, "mode", "mutual")
    page.wait_for_url("**?mode=mutual")
    shows(page, lambda count: count < 24)
    found = names(page)
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/mentors/?mode=mutual")
    shows(page, lambda count: count == len(found))
    assert page.locator("input[name=mode][value=mutual]").is_checked()
