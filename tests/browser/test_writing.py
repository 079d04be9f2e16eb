"""Minutes are written: by keyboard, by mouse, without scripts, on small screens."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser import checks
from tests.browser.conftest import SIZES, resize, writing_browser
from tests.browser.large_meeting import SLUG
from tests.browser.real_server import RealServer
from tests.browser.test_keyboard import OUTLINE, press_tab_until

NEW = "/networks/socialchefsnatverket/new/"
LARGE = f"/meetings/{SLUG}/edit/"
SAVED = re.compile(r"^Utkastet sparat \d\d:\d\d$")


@pytest.fixture
def desk(context: BrowserContext) -> Page:
    """New minutes of a network in which sixteen sit, for eleven municipalities."""
    page = context.new_page()
    page.goto(NEW)
    return page


@pytest.fixture
def plain_desk(browser: Browser, real_server: RealServer) -> Iterator[Page]:
    """The same without JavaScript."""
    with writing_browser(browser, real_server, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(NEW)
        yield page


def items(page: Page) -> Locator:
    return page.locator(".edit-item")


def headings(page: Page) -> list[str]:
    fields = items(page).locator(".heading input").all()
    return [field.input_value() for field in fields if field.input_value()]


def add_item(page: Page, heading: str) -> Locator:
    page.click("[data-add=items]")
    page.keyboard.type(heading)
    return items(page).last


def add_items(page: Page, *headings: str) -> None:
    for heading in headings:
        add_item(page, heading)


def save(page: Page) -> None:
    page.click("[name=save]")
    page.wait_for_selector(".minutes-body")


def status(page: Page, name: str) -> str:
    row = page.locator(".attender", has_text=name)
    return row.locator("[type=radio]:checked").get_attribute("value") or ""


def test_minutes_are_written_by_keyboard_alone(desk: Page):
    console = checks.Console(desk)
    keys = desk.keyboard
    press_tab_until(desk, "#id_title")
    assert desk.evaluate(OUTLINE) > 0
    keys.press("Control+a")
    keys.type("Socialchefsnätverket i oktober")
    press_tab_until(desk, "[type=radio]")
    keys.press("x")
    keys.press("ArrowDown")
    keys.press("f")
    expect(desk.locator("#edit-counted")).to_have_text("14 personer, 9 kommuner")
    press_tab_until(desk, "[data-add=items]", most=200)
    keys.press("Enter")
    keys.type("Enkäten")
    keys.press("Tab")
    keys.type("Vi talade om den.\nBeslut: Vi svarar gemensamt.")
    keys.press("Tab")
    expect(desk.locator("[data-lift]:focus")).to_be_visible()
    keys.press("Enter")
    decision = items(desk).last.locator(".is-decision textarea")
    expect(decision).to_have_value("Vi svarar gemensamt.")
    expect(items(desk).last.locator(".edit-text textarea")).to_be_focused()
    keys.press("Control+Enter")
    keys.type("Nya deltagare")
    keys.press("Alt+ArrowUp")
    assert headings(desk)[-2:] == ["Nya deltagare", "Enkäten"]
    keys.press("Control+s")
    desk.wait_for_selector(".minutes-body")
    expect(desk.locator("h1")).to_have_text("Socialchefsnätverket i oktober")
    expect(desk.locator(".mark.is-decision")).to_contain_text("Vi svarar gemensamt.")
    assert console.said == []


def test_a_day_that_there_is_not_is_asked_about_without_scripts(plain_desk: Page):
    plain_desk.focus("#id_held_on")
    plain_desk.keyboard.type("02312026")
    plain_desk.click("[name=save]")
    expect(plain_desk.locator("#id_held_on:invalid:focus")).to_be_visible()
    plain_desk.click("#minutes [name=gesture][value=add-link]")
    expect(plain_desk.locator("#id_held_on:invalid:focus")).to_be_visible()
    plain_desk.fill("#id_held_on", "2026-02-28")
    plain_desk.click("#minutes [name=gesture][value=add-link]")
    plain_desk.fill(".edit-link [name$=url]", "example.org/plan")
    save(plain_desk)


def test_enter_in_a_heading_begins_the_item_after_it(desk: Page):
    add_items(desk, "Första", "Sista")
    items(desk).nth(-2).locator(".heading input").press("Enter")
    desk.keyboard.type("Mitten")
    assert headings(desk)[-3:] == ["Första", "Mitten", "Sista"]


def test_enter_in_an_empty_heading_makes_nothing(desk: Page):
    add_items(desk, "Första", "")
    before = items(desk).count()
    desk.keyboard.press("Enter")
    expect(items(desk)).to_have_count(before)


def test_enter_in_a_line_does_not_leave_the_page(desk: Page):
    desk.press("#id_title", "Enter")
    desk.press("#id_place", "Enter")
    desk.locator(".attender [type=radio]:checked").first.press("Enter")
    desk.locator(".edit-offers [type=checkbox], .tick input").first.press("Enter")
    desk.wait_for_timeout(300)
    expect(desk).to_have_url(re.compile("/new/$"))
    expect(desk.locator(".edit")).to_be_visible()


def test_marked_lines_are_offered_as_decision_and_action_point(desk: Page):
    item = add_item(desk, "Remissen")
    offer = item.locator(".edit-lift")
    expect(offer).to_be_hidden()
    item.locator(".edit-text textarea").fill(
        "Vi talade.\nBeslut: Vi svarar.\n"
        "Åtgärd: Agneta Hugander skriver senast den 1 december"
    )
    expect(offer).to_be_visible()
    offer.locator("button").click()
    expect(item.locator(".is-decision textarea")).to_have_value("Vi svarar.")
    point = item.locator(".is-action_point")
    expect(point.locator(".who input")).to_have_value("Agneta Hugander")
    expect(point.locator(".day input")).to_have_value(re.compile(r"^\d{4}-12-01$"))
    expect(item.locator(".edit-text textarea")).to_have_value("Vi talade.")
    expect(offer).to_be_hidden()


def test_marked_text_becomes_a_decision_without_being_typed_again(desk: Page):
    item = add_item(desk, "Remissen")
    text = item.locator(".edit-text textarea")
    text.fill("Vi talade. Vi svarar gemensamt.")
    text.evaluate("field => field.setSelectionRange(11, 31)")
    item.locator("[data-part=decision]").click()
    decision = item.locator(".is-decision textarea")
    expect(decision).to_have_value("Vi svarar gemensamt.")
    expect(text).to_have_value("Vi talade.")


def test_a_decision_becomes_an_action_point_and_a_statement(desk: Page):
    item = add_item(desk, "Remissen")
    item.locator("[data-part=decision]").click()
    desk.keyboard.type("Skriv svaret")
    row = item.locator(".edit-marked")
    row.locator("select").select_option("action_point")
    expect(row).to_have_class(re.compile("is-action_point"))
    expect(row.locator(".who label")).to_have_text("Vem som gör det")
    row.locator("select").select_option("statement")
    row.locator(".who input").fill("Bjuv")
    save(desk)
    expect(desk.locator(".statements tbody th")).to_have_text("Bjuv")
    expect(desk.locator(".statements tbody td")).to_have_text("Skriv svaret")


def test_an_item_moves_with_its_sub_items_and_that_is_said(desk: Page):
    add_items(desk, "Ett", "Två", "Under två")
    items(desk).last.locator(".edit-more > summary").click()
    items(desk).last.locator("[name$=is_sub_item]").check()
    items(desk).nth(-2).locator("[data-move='-1']").click()
    assert headings(desk)[-3:] == ["Två", "Under två", "Ett"]
    expect(desk.locator("#edit-said")).to_contain_text("Flyttad till plats")
    assert desk.evaluate("document.activeElement.matches('[data-move]')")


def test_an_item_goes_under_another_and_back_by_keyboard(desk: Page):
    add_items(desk, "Första", "Under")
    desk.keyboard.press("Alt+ArrowRight")
    last = items(desk).last
    expect(last.locator("[name$=is_sub_item]")).to_be_checked()
    expect(last).to_have_class(re.compile("is-sub-item"))
    desk.keyboard.press("Enter")
    desk.keyboard.type("Nästa")
    desk.keyboard.press("Alt+ArrowLeft")
    expect(items(desk).last.locator(".heading input")).to_be_focused()
    expect(desk.locator("#edit-said")).to_have_text("Den är en egen punkt nu.")
    save(desk)
    expect(desk.locator("section.sub-item")).to_have_text("Under")
    expect(desk.locator("section.item").last).to_have_text("Nästa")


def test_a_dragged_item_comes_to_what_is_out_of_sight(desk: Page):
    add_items(desk, "Första", "Mitten", "Sista")
    handle = items(desk).last.locator(".drag")
    handle.scroll_into_view_if_needed()
    handle.hover()
    bar = desk.locator(".edit-bar").bounding_box()
    assert bar
    before = desk.evaluate("scrollY")
    desk.mouse.down()
    for step in range(20):
        desk.mouse.move(400, bar["y"] + bar["height"] + 40 + step % 2)
    desk.mouse.up()
    assert desk.evaluate("scrollY") < before - 100


def test_marked_lines_of_several_items_are_lifted_by_one_button(desk: Page):
    everywhere = desk.locator("[value=lift-all]")
    add_items(desk, "Första", "Sista")
    for item in (items(desk).nth(-2), items(desk).last):
        expect(everywhere).to_be_hidden()
        item.locator(".edit-text textarea").fill("Beslut: vi svarar.")
    everywhere.click()
    expect(desk.locator(".is-decision textarea")).to_have_count(2)
    expect(desk.locator(".is-decision textarea").first).to_be_focused()


def test_an_item_is_dragged_with_a_mouse(desk: Page):
    add_items(desk, "Ett", "Två", "Tre")
    target = items(desk).nth(-3)
    items(desk).last.locator(".drag").drag_to(target, target_position={"x": 20, "y": 5})
    assert headings(desk)[-3:] == ["Tre", "Ett", "Två"]


def test_attendance_takes_a_key_a_person_and_the_count_follows(desk: Page):
    counted = desk.locator("#edit-counted")
    expect(counted).to_have_text("16 personer, 11 kommuner")
    row = desk.locator(".attender", has_text="Jessica Alfredson")
    row.locator("[type=radio]:checked").focus()
    desk.keyboard.press("f")
    assert status(desk, "Jessica Alfredson") == "absent"
    expect(counted).to_have_text("15 personer, 10 kommuner")
    desk.keyboard.press("g")
    assert status(desk, "Jessica Alfredson") == "guest"
    desk.keyboard.press("d")
    expect(row.locator(".attender-mode select")).to_have_value("remote")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("x")
    assert status(desk, "Christin Johansson") == "excused"
    desk.keyboard.press("i")
    assert status(desk, "Christin Johansson") == "invited"
    desk.keyboard.press("m")
    desk.keyboard.type("till klockan tio")
    desk.click("[data-all-present]")
    assert status(desk, "Jessica Alfredson") == "guest"
    assert status(desk, "Christin Johansson") == "present"
    expect(counted).to_have_text("15 personer, 10 kommuner")


def test_a_guest_and_somebody_new_are_added_on_the_page(desk: Page):
    desk.click("[data-status=guest]")
    desk.keyboard.type("Gunilla Gäst")
    desk.click("[data-add=attenders]:not([data-status])")
    desk.keyboard.type("Nils Nykomling")
    desk.keyboard.press("Enter")
    desk.keyboard.type("Ydre")
    expect(desk.locator("#edit-counted")).to_have_text("17 personer, 12 kommuner")
    save(desk)
    attendance = desk.locator("#attendance")
    expect(attendance).to_contain_text("Gunilla Gäst")
    expect(attendance).to_contain_text("Nils Nykomling")


def test_somebody_known_sits_for_whom_they_sit_for(desk: Page):
    desk.click("[data-add=attenders]:not([data-status])")
    desk.keyboard.type("Agneta Hugander")
    organisation = desk.locator(".attender").last.locator(".attender-for input")
    expect(organisation).to_have_value("Klippan")


@pytest.mark.parametrize("size", SIZES)
def test_the_sub_region_that_somebody_sits_for_stands_in_the_row(desk: Page, size: str):
    desk.goto("/networks/omradesnatverk-aldre/new/")
    resize(desk, size)
    row = desk.locator(".attender", has_text="Titti Unosdotter")
    told = row.locator(".attender-subregion")
    expect(told).to_have_text("Nordväst")
    expect(told).to_be_visible(visible=size == "wide")
    row.locator(".attender-more > summary").click()
    row.locator("select[name$=-subregion]").select_option("Malmö")
    expect(told).to_have_text("Malmö")


def test_a_sub_region_makes_no_row_higher(desk: Page):
    desk.goto("/networks/omradesnatverk-aldre/new/")
    rows = desk.locator(".attender")
    heights = rows.evaluate_all("all => all.map((one) => one.clientHeight)")
    told = rows.locator(".attender-subregion").all_text_contents()
    assert {bool(text) for text in told} == {True, False}
    assert len(set(heights)) == 1


def test_what_is_removed_comes_back_with_one_press(desk: Page):
    add_items(desk, "Kvar", "Borta")
    items(desk).last.locator("[data-remove]").first.click()
    assert headings(desk)[-1:] == ["Kvar"]
    expect(desk.locator(".edit-undone")).to_contain_text("Borta")
    desk.keyboard.press("Enter")
    assert headings(desk)[-2:] == ["Kvar", "Borta"]


def test_round_the_table_lays_out_a_line_for_each_who_came(desk: Page):
    item = add_item(desk, "Laget runt")
    item.locator("[value^=add-round]").click()
    rows = item.locator(".is-statement")
    expect(rows).to_have_count(11)
    expect(rows.first.locator("textarea")).to_be_focused()
    desk.keyboard.type("Har sökt medel.")
    desk.keyboard.press("Control+Enter")
    expect(rows.nth(1).locator("textarea")).to_be_focused()
    assert headings(desk)[-1] == "Laget runt"


def test_headings_of_last_time_are_taken_with_a_tick(desk: Page):
    desk.goto("/networks/ao-hs/new/")
    offers = desk.locator(".edit-offers .chip")
    taken = offers.first.inner_text()
    offers.first.locator("input[type=checkbox]").check()
    desk.click("[value=take-offers]")
    expect(items(desk).last.locator(".heading input")).to_have_value(taken)


def test_a_button_that_has_nothing_to_do_keeps_the_focus(desk: Page):
    add_item(desk, "Remissen")  # were there no other, nothing stood above it
    desk.locator("[value^=join]").first.focus()
    with desk.expect_response("**/new/"):
        desk.keyboard.press("Enter")
    expect(desk.locator("[value^=join]").first).to_be_focused()


def test_a_text_is_previewed_as_it_will_be_read(desk: Page):
    item = add_item(desk, "Remissen")
    item.locator(".edit-text textarea").fill("Vi är **eniga**.")
    item.locator("[data-preview]").click()
    expect(item.locator(".edit-preview strong")).to_have_text("eniga")
    item.locator("[data-preview]").click()
    expect(item.locator(".edit-text textarea")).to_be_focused()


def test_what_is_wrong_is_said_without_leaving_and_focus_goes_there(desk: Page):
    desk.fill("#id_title", "")
    desk.click("[name=save]")
    expect(desk.locator("#edit-problems")).to_be_focused()
    desk.fill("#id_title", "Rubrik")
    save(desk)


def test_an_earlier_meeting_is_copied(desk: Page):
    desk.click(".edit-copied summary")
    desk.click(".edit-copied p a")  # the latest ten are those that other tests wrote
    desk.click(".results a[href$='/socialchefsnatverket-2020-09-03/']")
    desk.click("a[href$='?copy=socialchefsnatverket-2020-09-03']")
    assert "Nya deltagare" in headings(desk)


def test_minutes_are_written_without_javascript(plain_desk: Page):
    page = plain_desk
    page.click("[data-add=items]")
    for scripted in page.locator(".scripted").all():
        expect(scripted).to_be_hidden()
    items(page).last.locator(".heading input").fill("Utan skript")
    items(page).last.locator("[data-part=decision]").click()
    items(page).last.locator(".is-decision textarea").fill("Det går.")
    items(page).last.locator(".heading input").press("Enter")
    page.wait_for_selector(".minutes-body")
    expect(page.locator(".mark.is-decision")).to_contain_text("Det går.")


def test_marked_lines_are_found_without_javascript(plain_desk: Page):
    page = plain_desk
    page.click("[data-add=items]")
    items(page).last.locator(".heading input").fill("Remissen")
    items(page).last.locator(".edit-text textarea").fill("Beslut: Vi svarar.")
    page.click("[value=lift-all]")
    expect(page.locator(".is-decision .text textarea")).to_have_value("Vi svarar.")


def test_a_large_meeting_open_in_every_part_is_for_everybody(
    context: BrowserContext,
):
    page = context.new_page()
    console = checks.Console(page)
    page.goto(LARGE)
    add_item(page, "Ny")
    for kind in ("links", "entries"):
        items(page).last.locator(f"[data-add={kind}]").click()
    for part in ("decision", "action_point", "statement"):
        items(page).last.locator(f"[data-part={part}]").click()
    checks.open_all(page)
    page.evaluate("scrollTo(0, 0)")
    wrong = checks.headings(page)
    for size in SIZES:
        resize(page, size)
        wrong += checks.sticking_out(page)
        page.emulate_media(color_scheme="light")
        wrong += checks.accessibility(page)
        page.emulate_media(color_scheme="dark")
        wrong += checks.accessibility(page, only="cat.color")
    assert wrong + console.said == []


def test_the_bar_hides_nothing_that_has_the_focus(desk: Page):
    add_items(desk, *"abcdef")
    for _ in range(30):
        desk.keyboard.press("Shift+Tab")
        assert desk.evaluate(
            "document.activeElement.getBoundingClientRect().top >= "
            "document.querySelector('.edit-bar').getBoundingClientRect().bottom - 1"
        )
