"""Swedish and English, complete in both."""

from __future__ import annotations

import ast
import re
from datetime import date

import polib
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation.template import templatize

from tests.factories import make_decision, make_item, make_meeting, make_statement
from tests.html import page

CATALOGUE = settings.BASE_DIR / "locale/sv/LC_MESSAGES/django.po"
QUOTED = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALL = re.compile(rf"\bn?p?gettext\({QUOTED}(?:, *(?:{QUOTED}|\w+))*\)")


def test_every_text_has_a_swedish_translation():
    catalogue = polib.pofile(str(CATALOGUE))
    missing = [entry.msgid for entry in catalogue if not entry.translated()]
    assert missing == []
    assert not catalogue.obsolete_entries()


def test_the_compiled_translations_are_those_of_the_catalogue():
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    written = {(e.msgctxt, e.msgid): e for e in polib.pofile(str(CATALOGUE))}
    assert {(e.msgctxt, e.msgid) for e in compiled} == set(written)
    for entry in compiled:
        source = written[entry.msgctxt, entry.msgid]
        assert entry.msgstr == source.msgstr
        assert entry.msgstr_plural == source.msgstr_plural


def test_no_text_of_the_interface_is_missing_from_the_catalogue():
    known = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(CATALOGUE))}
    assert sorted(texts_in_code() - known, key=str) == []
    assert sorted(texts_in_templates() - known, key=str) == []


def test_no_text_hides_from_makemessages_behind_another_name():
    imported = {
        (file.name, alias.asname)
        for app in ("people", "networks", "minutes")
        for file in (settings.BASE_DIR / app).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.ImportFrom)
        and node.module == "django.utils.translation"
        for alias in node.names
    }
    assert ("action_points.py", "_") in imported
    assert {pair for pair in imported if pair[1] not in (None, "_")} == set()


def texts_in_code() -> set[tuple[str | None, str]]:
    """Find what is handed to gettext, with its context, in the Python files."""
    found = set()
    for app in ("people", "networks", "minutes"):
        for file in (settings.BASE_DIR / app).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    found |= translated_by(node.func.id, node.args)
    return found


def texts_in_templates() -> set[tuple[str | None, str]]:
    found = set()
    for file in (settings.BASE_DIR / "templates").rglob("*.*"):
        for call in CALL.findall(templatize(file.read_text(), origin=str(file))):
            node = ast.parse(call, mode="eval").body
            found |= translated_by(node.func.id, node.args)
    return found


NAMES_OF_GETTEXT = {
    "_",
    "gettext",
    "gettext_lazy",
    "gettext_noop",
    "ngettext",
    "ngettext_lazy",
}


def translated_by(name: str, arguments: list[ast.expr]) -> set[tuple[str | None, str]]:
    texts = [a.value for a in arguments if isinstance(a, ast.Constant)]
    if name in NAMES_OF_GETTEXT:
        return {(None, texts[0])} if texts else set()  # a name: marked where it is made
    if name in ("pgettext", "pgettext_lazy", "npgettext"):
        return {(texts[0], texts[1])}
    return set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("accepted", "heading", "language"),
    [
        ("sv-SE,sv", "Möten", "sv"),
        ("en-GB,en", "Meetings", "en"),
        ("fi", "Möten", "sv"),
    ],
)
def test_the_language_follows_the_browser(client, accepted, heading, language):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = accepted
    shown = page(client, reverse("meeting_list"))
    assert shown.text("h1") == heading
    assert shown["lang"] == language


@pytest.mark.django_db
def test_a_chosen_language_is_kept_and_leads_back_to_the_same_page(client):
    address = make_meeting().get_absolute_url()
    choice = {"language": "en", "next": address}
    answer = client.post(reverse("set_language"), choice)
    assert answer.headers["Location"] == address
    assert "Day" in page(client, address).text(".facts")


@pytest.mark.django_db
def test_what_the_minutes_say_is_told_to_be_swedish_on_an_english_page(client):
    item = make_item(make_meeting(), heading="Läget", text="Gott.")
    make_statement(item, text="Bra.")
    make_decision(item, text="Vi ses.")
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en-GB,en"
    shown = page(client, item.meeting.get_absolute_url())
    for minutes in ("h1", ".item .self-link", ".prose", ".mark-text", ".contents ol a"):
        assert {part["lang"] for part in shown.parts(minutes)} == {"sv"}, minutes
    register = page(client, reverse("decision_list"))
    assert {part["lang"] for part in register.parts(".register-text")} == {"sv"}


@pytest.mark.django_db
def test_dates_are_written_as_swedes_write_them(client):
    meeting = make_meeting(held_on=date(2020, 2, 6), ends_on=date(2020, 2, 7))
    shown = page(client, meeting.get_absolute_url())
    assert "6–7 februari 2020" in shown.text(".facts")
    assert shown.parts(".facts time")[0]["datetime"] == "2020-02-06"
