"""Many old notes brought in by one command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from minutes.intake import readers
from minutes.intake.addressing import Addressing
from minutes.intake.bulk import AHEAD, Bulk
from minutes.intake.gathering import entries_in
from minutes.models import Draft, Meeting, Source
from tests.factories import (
    make_coordinator,
    make_meeting,
    make_member,
    make_network,
    make_user,
)
from tests.importing.files import write_zip
from tests.intake.crashing import WORD
from tests.intake.notes import NOTE

pytestmark = pytest.mark.django_db
NAMELESS = NOTE.replace("Nätverket för badhuschefer", "Anteckn")


@pytest.fixture(autouse=True)
def _coordinated(coordinator):
    """See to it that the network has its one coordinator."""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "notes"
    made.mkdir()
    return made


@pytest.fixture
def run(capsys):
    """Run the command; give its exit code, and its lines without the folders."""

    def run(*arguments: object) -> tuple[int, list[str]]:
        code = 0
        try:
            call_command("import_minutes", *map(str, arguments))
        except SystemExit as ended:
            code = ended.code
        except CommandError as refused:
            return refused.returncode, [str(refused)]
        out = capsys.readouterr().out
        return code, re.sub(r"^/\S+/notes/", "", out, flags=re.M).splitlines()

    return run


def note(day: int) -> str:
    return NOTE.replace("2024-03-05", f"2024-03-{day:02}")


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def stored(folder: Path) -> list[Path]:
    """The files that were kept, beside the notes themselves."""
    return [path for path in folder.parent.glob("sources/**/*") if path.is_file()]


def test_each_file_becomes_a_draft_and_a_line(folder, run, network, coordinator):
    write(folder, maj=note(1), april=note(2))
    code, lines = run(folder)
    assert code == 0
    assert lines == [
        "april.txt: read, draft in Nätverket för badhuschefer",
        "maj.txt: read, draft in Nätverket för badhuschefer",
        "2 files: 2 to be reviewed",
    ]
    sources = list(Source.objects.in_turn())
    assert [source.name for source in sources] == ["april.txt", "maj.txt"]
    assert {source.user for source in sources} == {coordinator}
    assert {source.draft.network for source in sources} == {network}
    assert sources[0].file.read().decode() == note(2)
    sources[0].file.close()
    assert not Meeting.objects.exists()


def test_what_is_brought_in_waits_in_the_browser_as_what_is_sent(folder, run, client):
    write(folder, maj=NOTE)
    run(folder)
    assert "maj.txt" in client.get("/imports/").content.decode()


def test_the_notes_of_an_archive_come_in_without_being_unpacked(folder, run):
    packed = {"2024/mars.txt": note(1), "../../april.txt": note(2), "inner.zip": "PK"}
    write_zip(folder / "old.zip", packed)
    code, lines = run(folder)
    assert code == 1
    assert lines[:2] == [
        "old.zip/2024/mars.txt: read, draft in Nätverket för badhuschefer",
        "old.zip/../../april.txt: read, draft in Nätverket för badhuschefer",
    ]
    assert "old.zip/inner.zip: cannot be read: Filen är ett arkiv" in lines[2]
    assert [source.name for source in Source.objects.in_turn()] == [
        "mars.txt",
        "april.txt",
    ]
    assert list(folder.iterdir()) == [folder / "old.zip"]


def test_bad_files_are_told_and_stop_no_other(folder, run):
    write(folder, a=note(1), b="", c=note(2), e=note(3))
    (folder / "d.docx").write_bytes(b"PK\x03\x04" + b"\0" * 60)
    (folder / "f.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    (folder / "bild.jpg").write_bytes(b"\xff\xd8\xff")
    code, lines = run(folder, folder / "gone.txt")
    assert code == 1
    assert "b.txt: cannot be read: Filen är tom." in lines
    assert "d.docx: cannot be read: Filen är skadad" in "\n".join(lines)
    assert "gone.txt: cannot be read: Filen finns inte" in "\n".join(lines)
    assert lines[-1] == (
        "8 files: 3 to be reviewed, 4 that could not be read, 1 of other kinds"
    )
    assert Source.objects.count() == Draft.objects.count() == len(stored(folder)) == 3


def test_a_file_that_crashes_its_reader_stops_no_other(folder, run, monkeypatch):
    monkeypatch.setattr("minutes.intake.bulk.Readers", readers.Readers)
    monkeypatch.setattr(readers, "WORK", ("tests.intake.crashing", "read"))
    write(folder, a=note(1), b=note(2) + WORD, c=note(3))
    code, lines = run(folder)
    assert code == 1
    assert "b.txt: cannot be read: Filen kräver för mycket minne" in lines[1]
    assert [source.name for source in Source.objects.in_turn()] == ["a.txt", "c.txt"]


def test_a_file_that_the_archive_cannot_take_stops_no_other(folder, run, monkeypatch):
    def fit_to(typed, network):
        if typed.meeting["held_on"] == "2024-03-02":
            raise LookupError("What nobody thought of")

    monkeypatch.setattr("minutes.intake.keeping.fit_to", fit_to)
    write(folder, a=note(1), b=note(2), c=note(3))
    code, lines = run(folder)
    assert code == 1
    assert lines[1] == "b.txt: could not be kept: What nobody thought of"
    assert Source.objects.count() == Draft.objects.count() == len(stored(folder)) == 2


def test_the_same_command_again_doubles_nothing(folder, run, coordinator):
    write(folder, a=note(1), b=note(2), c=NAMELESS)
    run(folder, "--user", coordinator.email)
    code, lines = run(folder, "--user", coordinator.email)
    assert code == 0
    assert lines == [
        "a.txt: already here: draft in Nätverket för badhuschefer",
        "b.txt: already here: draft in Nätverket för badhuschefer",
        "c.txt: already here: waits to be told its network",
        "3 files: 3 already here",
    ]
    assert Source.objects.count() == len(stored(folder)) == 3
    assert Draft.objects.count() == 2


def test_the_same_note_under_two_names_comes_in_once(folder, run):
    write(folder, a=NOTE, b=NOTE)
    code, lines = run(folder)
    assert code == 0
    assert lines[1] == "b.txt: already here: draft in Nätverket för badhuschefer"
    assert Source.objects.count() == 1


def test_what_became_minutes_does_not_come_back(folder, run, coordinator):
    write(folder, a=NOTE)
    run(folder)
    source = Source.objects.get()
    source.draft.delete()
    source.draft = None
    source.meeting = make_meeting("Mars", network=source.network)
    source.save()
    assert run(folder)[1][0] == "a.txt: already here: became Mars"


def test_what_was_thrown_away_may_come_back(folder, run):
    write(folder, a=NOTE)
    run(folder)
    Draft.objects.all().delete()
    assert run(folder)[1][0] == "a.txt: read, draft in Nätverket för badhuschefer"


def test_a_run_that_was_stopped_goes_on_where_it_was(folder, run, monkeypatch, capsys):
    write(folder, **{f"n{day:02}": note(day) for day in range(1, 21)})
    keep = Bulk._stored

    def stored_until_the_eighth(self, entry, *others):
        if entry.name == "n08.txt":
            raise KeyboardInterrupt
        return keep(self, entry, *others)

    monkeypatch.setattr(Bulk, "_stored", stored_until_the_eighth)
    with pytest.raises(KeyboardInterrupt):
        call_command("import_minutes", str(folder))
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "Stopped. 7 files: 7 to be reviewed",
        "Run the same command again to go on: what is here is not taken in twice.",
    ]
    assert Source.objects.count() == Draft.objects.count() == len(stored(folder)) == 7
    monkeypatch.setattr(Bulk, "_stored", keep)
    code, lines = run(folder)
    assert code == 0
    assert lines[-1] == "20 files: 13 to be reviewed, 7 already here"
    assert Source.objects.count() == Draft.objects.count() == 20


def test_a_database_that_is_gone_stops_the_run_and_says_so(
    folder, run, monkeypatch, capsys
):
    def gone(*_arguments, **_options):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("minutes.intake.bulk.keep", gone)
    write(folder, a=note(1), b=note(2))
    code, lines = run(folder)
    assert code == 1
    assert "make some room" in lines[0]
    assert "Run the same command again to go on" in capsys.readouterr().out


def test_no_more_files_are_in_the_works_than_the_readers_are_ahead(folder, network):
    write(folder, **{f"n{day:02}": note(day) for day in range(1, 29)})
    taken = []

    def entries():
        for entry in entries_in([folder]):
            taken.append(entry)
            yield entry

    most = AHEAD * min(readers.processors(), readers.MOST_READERS) + 1
    for done, _outcome in enumerate(Bulk(Addressing()).take_in(entries())):
        assert len(taken) - done <= most
    assert len(taken) == 28


def test_a_network_told_goes_before_the_one_that_is_read(folder, run, coordinator):
    other = make_network("Simskolorna", coordinators=[coordinator])
    write(folder, a=NOTE, b=NAMELESS)
    assert run(folder, "--network", other.slug)[0] == 0
    assert {source.network for source in Source.objects.all()} == {other}


def test_a_note_without_a_network_waits_with_the_user_until_one_is_told(
    folder, run, network, coordinator
):
    write(folder, a=NAMELESS)
    code, lines = run(folder, "--user", coordinator.email)
    assert code == 0
    assert "waits to be told it" in lines[0]
    assert Source.objects.get().draft is None
    assert run(folder, "--network", network.slug)[1][0] == (
        "a.txt: read, draft in Nätverket för badhuschefer"
    )
    assert Source.objects.get().draft.network == network


def test_a_note_that_is_for_nobodys_queue_is_told_and_not_kept(folder, run, network):
    write(folder, a=NAMELESS, b=NOTE)
    make_coordinator(network)
    code, lines = run(folder)
    assert code == 1
    assert "a.txt: not taken in: it names no network that is here" in lines[0]
    assert "b.txt: not taken in: Nätverket för badhuschefer has several" in lines[1]
    assert "--user" in lines[1]
    assert not Source.objects.exists()
    assert stored(folder) == []


def test_a_closed_account_coordinates_nothing(folder, run, network, coordinator):
    make_coordinator(network, is_active=False)
    write(folder, a=NOTE)
    assert run(folder)[0] == 0
    assert Source.objects.get().user == coordinator


def test_options_that_say_nothing_end_with_2(folder, run, network):
    bare = make_network("Utan samordnare")
    member = make_member(network)
    for arguments, words in {
        ("--network", "ingenting"): "There is no network “ingenting”",
        ("--user", "ingen@example.org"): "There is no account “ingen@example.org”",
        ("--user", make_user().email): "no coordinator of any network",
        ("--network", network.slug, "--user", member.email): (
            f"{member.email} is no coordinator of {network}"
        ),
        ("--network", bare.slug): "Utan samordnare has no coordinator: add --user",
        ("--dry-run",): "--json OUT_DIR",
        ("--json", "out"): "--dry-run",
    }.items():
        code, lines = run(folder, *arguments)
        assert code == 2
        assert words in lines[0]


def test_a_network_of_several_coordinators_wants_the_user_told(folder, run, network):
    second = make_coordinator(network)
    write(folder, a=NOTE)
    code, lines = run(folder, "--network", network.slug)
    assert code == 2
    assert "has several coordinators: add --user" in lines[0]
    assert run(folder, "--network", network.slug, "--user", second.email)[0] == 0
    assert Source.objects.get().user == second
