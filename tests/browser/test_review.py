"""Old notes are sent in and reviewed: by mouse, by keyboard, without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import checks
from tests.browser.test_pages import wrong_at_any_size
from tests.intake.notes import NOTE

LIST = "/imports/"
REVIEW = re.compile(r"/new/\?draft=")
FILLED = re.compile(r"/meetings/socialchefsnatverket-2019-08-05/edit/\?draft=")

Writer = Callable[..., BrowserContext]


def note(day: str, **changes: str) -> str:
    """A note of the social directors' network, unlike those of other tests."""
    text = NOTE.replace("Nätverket för badhuschefer", "Socialchefsnätverket")
    text = text.replace("2024-03-05", day)
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def as_file(name: str, text: str) -> Any:
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


@pytest.fixture
def desk(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    page.goto(LIST)
    yield page
    page.goto(LIST)
    while page.locator(".source-row .link-button").count():
        page.locator(".source-row .link-button").first.click()


def send(page: Page, *texts: str) -> None:
    files = [as_file(f"{n}.txt", text) for n, text in enumerate(texts, start=1)]
    page.set_input_files("[name=files]", files)
    page.click("#send .button")
    expect(page.locator(".source-row")).to_have_count(len(texts))


def open_review(page: Page) -> None:
    page.click("text=/Granska (de|anteckningen)/")
    page.wait_for_url(REVIEW)


def lit(page: Page) -> list[str]:
    return page.locator(".note-lines .is-lit > span").all_text_contents()


def test_the_lines_of_the_field_in_focus_are_lit(desk: Page):
    console = checks.Console(desk)
    send(desk, note("2019-01-08"))
    open_review(desk)
    desk.focus("[name=held_on]")
    assert lit(desk) == ["Datum: 2019-01-08"]
    desk.focus("[name=items-1-heading]")
    assert lit(desk) == ["1. Vattnets temperatur"]
    desk.locator("[name=attenders-2-status]").first.focus()
    assert lit(desk) == ["Curt Boklund, Säffle"]
    assert console.complaints(desk, 200) == []


def test_a_line_that_is_clicked_leads_to_its_field(desk: Page):
    send(desk, note("2019-02-08"))
    open_review(desk)
    desk.click(".note-lines li:has-text('Plats:') > span")
    expect(desk.locator("[name=place]")).to_be_focused()


def test_a_line_becomes_a_heading_with_one_click(desk: Page):
    send(desk, note("2019-03-08"))
    open_review(desk)
    row = desk.locator(".note-lines li", has_text="Alla har sänkt")
    row.hover()
    row.locator("button").click()
    field = desk.locator("[name=items-4-heading]")
    expect(field).to_be_focused()
    expect(field).to_have_value(re.compile("^Alla har sänkt"))
    assert lit(desk)[0].startswith("Alla har sänkt")


def test_the_buttons_of_the_lines_are_one_stop_with_arrows_between(desk: Page):
    send(desk, note("2019-03-09"))
    open_review(desk)
    buttons = desk.locator(".note-lines button")
    assert [b.get_attribute("tabindex") for b in buttons.all()].count("0") == 1
    buttons.first.focus()
    desk.keyboard.press("ArrowDown")
    expect(buttons.nth(1)).to_be_focused()


def test_an_item_joins_the_one_above_with_one_click(desk: Page):
    send(desk, note("2019-03-10"))
    open_review(desk)
    desk.click("[value='join:3']")
    expect(desk.locator(".edit-item")).to_have_count(2)
    expect(desk.locator("[name=items-2-text]")).to_have_value(re.compile("Nästa möte"))


def test_a_digit_says_who_is_meant(desk: Page):
    text = note("2019-04-08", **{"Disa Cedergren": "Agneta Huganders"})
    send(desk, text)
    open_review(desk)
    question = desk.locator("[data-questions] .edit-question").first
    question.locator("[type=radio]").first.focus()
    desk.keyboard.press("1")
    expect(question.locator("[type=radio]").first).to_be_checked()


def test_accept_and_next_goes_through_all_that_wait(desk: Page):
    send(desk, note("2019-05-07"), note("2019-05-08"))
    open_review(desk)
    expect(desk.locator("[name=held_on]")).to_have_value("2019-05-07")
    answer_all(desk)
    desk.click("[name=save][value=next]")
    expect(desk.locator("[name=held_on]")).to_have_value("2019-05-08")
    expect(desk.locator(".edit-bar [value=next]")).to_have_count(0)
    answer_all(desk)
    desk.click("[name=save]")
    desk.wait_for_selector(".minutes-body")


def answer_all(page: Page) -> None:
    """Take the last choice, something new, wherever there is a question."""
    for question in page.locator(".edit-question").all():
        question.locator("[type=radio]").last.check()


def test_files_are_sent_one_by_one_and_their_number_told(desk: Page):
    posts = []
    desk.on("request", lambda r: posts.append(r) if r.method == "POST" else None)
    send(desk, note("2019-06-01"), note("2019-06-02"), note("2019-06-03"))
    assert len([one for one in posts if one.url.endswith(LIST)]) == 3


def test_a_note_is_reviewed_without_scripts(desk: Page, writer: Writer):
    page = writer(java_script_enabled=False).new_page()
    page.goto(LIST)
    send(page, note("2019-07-01"))
    open_review(page)
    page.locator(".note-lines li", has_text="Mellerud: söker").locator("button").click()
    assert page.locator("[name=items-4-heading]").input_value().startswith("Mellerud")
    answer_all(page)
    page.click("[name=save]")
    page.wait_for_selector(".minutes-body")


def test_the_review_and_the_list_are_for_everybody(desk: Page):
    text = note("8 januari", **{"Disa Cedergren": "Agneta Huganders"})
    send(desk, text, text.replace("Socialchefsnätverket", "Anteckn"))
    assert wrong_at_any_size(desk) == []
    open_review(desk)
    assert wrong_at_any_size(desk) == []


def test_a_note_of_a_planned_meeting_fills_that_one(desk: Page):
    plan(desk, "Augustimötet", "2019-08-05")
    send(desk, note("2019-08-05"))
    open_review(desk)
    desk.click("#minutes .edit-more > summary >> nth=0")
    desk.fill("[name=preamble]", "Det regnade.")
    desk.click("text=Fyll det planerade mötet")
    desk.wait_for_url(FILLED)
    expect(desk.locator("[name=preamble]")).to_have_value("Det regnade.")
    expect(desk.locator(".note-lines li").first).to_be_visible()
    answer_all(desk)
    desk.click("[name=save]")
    desk.wait_for_url("**/meetings/socialchefsnatverket-2019-08-05/")
    assert desk.evaluate("localStorage.length") == 0


def plan(page: Page, title: str, day: str) -> None:
    """Plan a meeting by minutes that announce it."""
    page.goto("/networks/socialchefsnatverket/new/")
    page.click("[value=add-entry]")
    entry = page.locator(".edit-entry").last
    entry.locator("[name$=-title]").fill(title)
    entry.locator("[name$=-starts_on]").fill(day)
    entry.locator("[name$=-is_planned]").check()
    page.click("[name=save]")
    page.wait_for_selector(".minutes-body")
    page.goto(LIST)
