"""A run that is ended from outside, by Ctrl-C or by a power cut, and begun again."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.browser.real_server import KEPT, ROOT
from tests.intake.notes import NOTE

COUNT = 25
PREPARE = """
from networks.models import Network, Organisation
from people.models import User
host = Organisation.objects.create(name="Förbundet", kind="association")
network = Network.objects.create(name="Nätverket för badhuschefer", host=host)
network.coordinators.add(User.objects.create_user("k@example.org"))
"""


class Archive:
    """An archive with one network, in a folder of its own, and notes beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes = folder / "notes"

    def prepare(self) -> None:
        self.notes.mkdir()
        for day in range(COUNT):
            text = NOTE.replace("2024-03-05", f"20{day + 10}-03-05")
            (self.notes / f"{day:02}.txt").write_text(text, encoding="utf-8")
        self.start("migrate", "-v0").communicate()
        self.start("shell", "-v0", "-c", PREPARE).communicate()

    def start(self, *command: str) -> subprocess.Popen[str]:
        kept = {name: text for name, text in os.environ.items() if name in KEPT}
        own = {"DATA_DIR": str(self.folder / "data"), "MOTESMINNE_VENV": "off"}
        return subprocess.Popen(
            [sys.executable, "-u", "manage.py", *command],
            cwd=ROOT,
            env=kept | own,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
            # A job in the background, such as these tests may be, ignores Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    def import_notes(self) -> subprocess.Popen[str]:
        return self.start("import_minutes", str(self.notes))

    def begun_import(self) -> subprocess.Popen[str]:
        """Start it and wait until some of the notes are in."""
        process = self.import_notes()
        for _number in range(5):
            assert "read, draft in" in process.stdout.readline()
        return process

    def count(self, table: str) -> int:
        with closing(sqlite3.connect(self.folder / "data/motesminne.sqlite3")) as file:
            return file.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

    @property
    def files(self) -> int:
        sources = (self.folder / "data/media/sources").glob("*/*")
        return sum(1 for _path in sources)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    Archive(folder).prepare()
    return folder


@pytest.fixture
def own_archive(prepared: Path, tmp_path: Path) -> Archive:
    return Archive(shutil.copytree(prepared, tmp_path / "archive"))


def assert_no_process_is_left_of(group: int) -> None:
    """Wait for those that read: they end once nobody asks them any more."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("Processes went on after the command was gone.")


def assert_it_goes_on(own_archive: Archive, done: int) -> None:
    told, _ = own_archive.import_notes().communicate()
    here = told.count("already here: draft in")
    assert f"{COUNT} files: {COUNT - done} to be reviewed, {done} already here" in told
    assert here == done
    assert (
        own_archive.count("minutes_source")
        == own_archive.count("minutes_draft")
        == COUNT
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_leaves_whole_notes_only_and_says_how_to_go_on(own_archive, how):
    process = own_archive.begun_import()
    process.send_signal(how)
    told, _ = process.communicate()
    assert process.returncode == 130
    assert "Stopped. " in told
    assert "Run the same command again to go on" in told
    assert_no_process_is_left_of(process.pid)
    done = own_archive.count("minutes_source")
    assert 5 <= done < COUNT
    assert own_archive.count("minutes_draft") == own_archive.files == done
    assert_it_goes_on(own_archive, done)


def test_ctrl_c_in_a_terminal_ends_readers_too_and_blames_no_file(own_archive):
    process = own_archive.begun_import()
    os.killpg(process.pid, signal.SIGINT)
    told, _ = process.communicate()
    assert process.returncode == 130
    assert "cannot be read" not in told
    assert_no_process_is_left_of(process.pid)


def test_a_power_cut_leaves_whole_notes_only(own_archive):
    process = own_archive.begun_import()
    process.kill()
    process.communicate()
    assert_no_process_is_left_of(process.pid)
    done = own_archive.count("minutes_source")
    assert 5 <= done < COUNT
    assert own_archive.count("minutes_draft") == done
    assert_it_goes_on(own_archive, done)
