"""`python3 -m tests.benchmarks.writing`: what it takes to write minutes in Chromium.

One of the five notes is registered from scratch, the roster in place, by keyboard but
for what takes a click; then a draft of 20 items and 40 attendances is opened and
written in. Text is counted apart from all other keys.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.browser.large_meeting import SLUG
from tests.browser.real_server import RealServer

ROOT = Path(__file__).resolve().parents[2]
NOTE = "socialchefsnatverket-2020-09-03"
NEW = "/networks/socialchefsnatverket/new/"
FORGET = f"from minutes.models import *; Meeting.objects.get(slug={NOTE!r}).delete()"
LAST_ITEM = ".edit-item:last-child"
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
KEY = """
() => new Promise(done => {
  const field = document.activeElement;
  const began = performance.now();
  field.setRangeText("x", field.value.length, field.value.length, "end");
  field.dispatchEvent(new InputEvent("input", {bubbles: true, data: "x"}));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})
"""


class Hand:
    """Types and clicks, and counts it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = self.keys = self.clicks = 0

    def type(self, text: str) -> None:
        self.text += len(text)
        self.page.keyboard.insert_text(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keys += 1
            self.page.keyboard.press(key)

    def click(self, selector: str) -> None:
        self.clicks += 1
        self.page.locator(selector).last.click()

    def fill(self, selector: str, text: str) -> None:
        """Come to a field by a click and fill it."""
        self.clicks += 1
        self.text += len(text)
        self.page.locator(selector).last.fill(text)


class Note:
    """What the note tells, from the fixture of it."""

    def __init__(self) -> None:
        self.rows = rows(f"meeting-2020-09-03-{NOTE.rpartition('-2020')[0]}")
        named = [*rows("people"), *rows("organisations"), *rows("municipalities")]
        self.names = {
            one["slug"]: one.get("full_name") or one.get("name", "")
            for _model, one in [*named, *self.rows]
            if "slug" in one
        }

    def of(self, model: str, item: int | None = None) -> list[dict[str, Any]]:
        found = [told for name, told in self.rows if name == f"minutes.{model}"]
        return found if item is None else [t for t in found if self.item(t) == item]

    @staticmethod
    def item(told: dict[str, Any]) -> int | None:
        return told["item"][1] if told.get("item") else None

    def assignees(self, point: dict[str, Any]) -> str:
        place = [*point["item"], point["position"]]
        given = [one for one in self.of("assignment") if one["action_point"] == place]
        slugs = [
            (one.get("person") or one.get("organisation") or [""])[0] for one in given
        ]
        return ", ".join(filter(None, (self.names.get(slug) for slug in slugs)))


def rows(name: str) -> list[tuple[str, dict[str, Any]]]:
    text = (ROOT / f"fixtures/{name}.yaml").read_text(encoding="utf-8")
    return [(row["model"], row["fields"]) for row in yaml.safe_load(text)]


def register(hand: Hand, note: Note) -> None:
    [meeting] = note.of("meeting")
    page = hand.page
    hand.fill("#id_title", meeting["title"])
    hand.fill("#id_held_on", str(meeting["held_on"]))
    hand.fill("#id_starts_at", meeting["starts_at"])
    hand.fill("#id_ends_at", meeting["ends_at"])
    hand.fill("#id_place", meeting["place"])
    hand.fill("#id_minute_taker", note.names[meeting["minute_taker"][0]])
    attend(hand, note)
    hand.click("[data-add=items]")
    level = False  # an item begins on that of the one before
    for item in note.of("agendaitem"):
        if (is_sub := bool(item.get("parent"))) != level:
            hand.press("Alt+ArrowRight" if is_sub else "Alt+ArrowLeft")
            level = is_sub
        write_item(hand, note, item)
        hand.press("Control+Enter")
    hand.click(".edit-lift-all")
    page.locator(".edit-marked.is-decision").first.wait_for()
    assert not page.locator("[data-lift]:visible").count()


def attend(hand: Hand, note: Note) -> None:
    """Say who was away: one click to the list, then a key a person and arrows."""
    away = {
        note.names[one["person"][0]]
        for one in note.of("attendance")
        if one.get("status") in ("absent", "excused")
    }
    names = hand.page.locator(".attender-name span").all_inner_texts()
    hand.click(".attender:first-child .segments label:first-child")
    for number, name in enumerate(names):
        if number:
            hand.press("ArrowDown")
        if name in away:
            hand.press("f")


def write_item(hand: Hand, note: Note, item: dict[str, Any]) -> None:
    position, page = item["position"], hand.page
    hand.type(item["heading"])
    hand.press("Tab")
    hand.type(item.get("text", "").strip())
    marked = [f"Beslut: {line(one)}" for one in note.of("decision", position)]
    for point in note.of("actionpoint", position):
        who = note.assignees(point)
        marked.append(f"Åtgärd{f' ({who})' if who else ''}: {line(point)}")
    for sentence in marked:
        hand.press("Enter")
        hand.type(sentence)
    said = {
        note.names[(one.get("organisation") or [""])[0]]: line(one)
        for one in note.of("statement", position)
        if one.get("organisation")
    }
    if said:
        hand.click(f"{LAST_ITEM} [value^=add-round]")
        page.locator(f"{LAST_ITEM} .is-statement textarea").first.wait_for()
        for row in page.locator(f"{LAST_ITEM} .is-statement").all():
            who = row.locator(".who input").input_value()
            hand.type(said.get(who, ""))
            if row != page.locator(f"{LAST_ITEM} .is-statement").last:
                hand.press("Control+Enter")
    for entry in note.of("calendarentry", position):
        hand.click(f"{LAST_ITEM} [data-add=entries]")
        hand.type(entry["title"])
        hand.fill(f"{LAST_ITEM} [name$=-starts_on]", str(entry["starts_on"]))
    page.locator(f"{LAST_ITEM} .heading input").focus()


def line(told: dict[str, Any]) -> str:
    return " ".join(told["text"].split())


def save(page: Page) -> float:
    began = time.perf_counter()
    page.keyboard.press("Control+s")
    page.wait_for_selector(".minutes-body", timeout=20_000)
    return time.perf_counter() - began


def tell_registering(browser: Browser, server: RealServer) -> None:
    context = browser.new_context(
        base_url=server.url, locale="sv-SE", storage_state=server.log_in(browser)
    )
    page = context.new_page()
    page.goto(NEW)
    hand = Hand(page)
    began = time.perf_counter()
    register(hand, Note())
    written = time.perf_counter() - began
    saved = save(page)
    hand.keys += 1
    shown = page.locator(".minutes-body").inner_text()
    items = page.locator("section.item, section.sub-item").count()
    print(f"a note of {items} items, {len(shown)} characters shown")
    print(f"  {hand.text} characters of text, {hand.keys} other keys", end=", ")
    print(f"{hand.clicks} clicks")
    print(f"  written by machine in {written:.1f} s, saved in {saved:.2f} s")
    context.close()


def tell_large(browser: Browser, server: RealServer) -> None:
    context = browser.new_context(
        base_url=server.url, locale="sv-SE", storage_state=server.log_in(browser)
    )
    painted, opened = [], []
    for _ in range(7):
        page = context.new_page()
        began = time.perf_counter()
        page.goto(f"/meetings/{SLUG}/edit/")
        opened.append((time.perf_counter() - began) * 1000)
        painted.append(page.evaluate(PAINTED))
        page.close()
    page = context.new_page()
    page.goto(f"/meetings/{SLUG}/edit/")
    page.locator(".edit-text textarea").nth(10).focus()
    keys = [page.evaluate(KEY) for _ in range(60)]
    page.locator(".attender [type=radio]").first.focus()
    print("20 items and 40 attendances")
    print(f"  first paint {median(painted):.0f} ms, loaded {median(opened):.0f} ms")
    print(f"  a key {median(keys):.1f} ms until painted, at most {max(keys):.1f}")
    print(f"  saved in {save(page):.2f} s")
    context.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = RealServer(Path(folder))
        try:
            server.run("-m", "tests.browser.large_meeting")
            server.run("manage.py", "shell", "-c", FORGET)
            program = chromium.program()
            flags = chromium.FLAGS
            browser = playwright.chromium.launch(executable_path=program, args=flags)
            tell_registering(browser, server)
            tell_large(browser, server)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
