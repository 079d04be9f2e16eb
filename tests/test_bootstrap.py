"""`manage.py` makes its own environment: tried on a tiny project, without a network."""

from __future__ import annotations

import ast
import base64
import errno
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from minutes import bootstrap

ROOT = Path(__file__).resolve().parent.parent
DJANGO = """
import sys

def execute_from_command_line(argv):
    print(sys.prefix, *argv[1:])
"""
Manage = Callable[..., subprocess.CompletedProcess[str]]


def make_wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Make the smallest package that pip installs; return its line in a lock file."""
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    kind = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files |= {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": kind,
    }
    record = "".join(f"{path},{_digest(text)},\n" for path, text in files.items())
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in (files | {f"{info}/RECORD": record}).items():
            archive.writestr(path, text)
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}"


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).decode().rstrip("=")


def make_project(folder: Path) -> Path:
    """The set-up part of ours, with a Django that only says where it was called."""
    (folder / "minutes").mkdir(parents=True)
    (folder / "wheels").mkdir()
    (folder / "requirements").mkdir()
    for name in ("manage.py", "minutes/__init__.py", "minutes/bootstrap.py"):
        shutil.copy(ROOT / name, folder / name)
    stub = {"django/__init__.py": "", "django/core/__init__.py": ""}
    stub["django/core/management.py"] = DJANGO
    django = make_wheel(folder / "wheels", "django", stub)
    checker = make_wheel(folder / "wheels", "checker", {"checker.py": ""})
    (folder / "requirements/run.txt").write_text(f"{django}\n")
    (folder / "requirements/prod.txt").write_text(f"{django}\n")
    (folder / "requirements/test.txt").write_text(f"{django}\n{checker}\n")
    return folder


def environment_of(project: Path) -> dict[str, str]:
    """An environment in which pip knows our wheels only."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "MOTESMINNE_", "PYTHON"))
    }
    wheels = str(project / "wheels")
    pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": wheels, "PIP_CONFIG_FILE": os.devnull}
    return kept | pip


def manage_in(project: Path) -> Manage:
    def manage(*arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [base_python(), "manage.py", *arguments],
            cwd=project,
            env=environment_of(project) | extra,
            capture_output=True,
            text=True,
            check=False,
        )

    return manage


def base_python() -> str:
    return str(getattr(sys, "_base_executable", sys.executable))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose environment has been made by its first command."""
    project = make_project(tmp_path_factory.mktemp("made"))
    result = manage_in(project)("check")
    assert result.returncode == 0, result.stderr
    return project


@pytest.fixture
def ready(made: Path) -> Iterator[Path]:
    """The same project for each test, whatever the test before it did."""
    files = [made / ".venv/motesminne.json", *made.glob("requirements/*.txt")]
    texts = {file: file.read_text() for file in files}
    yield made
    for file, text in texts.items():
        file.write_text(text)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


@pytest.fixture
def manage(ready: Path) -> Manage:
    return manage_in(ready)


def assert_one_line(result: subprocess.CompletedProcess[str], words: str) -> None:
    """The user reads what happened and what to do, and no traceback."""
    assert result.returncode == 1
    assert words in result.stderr.splitlines()[-1]
    assert "Traceback" not in result.stdout + result.stderr


def test_a_command_runs_inside_the_environment(manage: Manage, ready: Path) -> None:
    result = manage("migrate", "--plan")
    assert result.stdout == f"{ready / '.venv'} migrate --plan\n"


def test_the_second_command_installs_nothing(manage: Manage) -> None:
    assert manage("check").stderr == ""


def test_a_changed_list_is_installed_again(manage: Manage, ready: Path) -> None:
    with (ready / "requirements/run.txt").open("a") as lock:
        lock.write("# another day\n")
    assert "requirements/run.txt (1)" in manage("check").stderr
    assert manage("check").stderr == ""


def test_start_leaves_the_packages_of_the_tests_alone(tmp_path: Path) -> None:
    environment = bootstrap.Environment(make_project(tmp_path / "project"))
    environment.path.mkdir()
    environment.stamp.write_text('{"group": "test"}')
    assert environment.larger("run") == "test"


def test_the_tests_ask_for_more_packages(manage: Manage, ready: Path) -> None:
    assert "requirements/test.txt" in manage("test").stderr
    assert list((ready / ".venv").rglob("checker.py"))
    assert manage("start").stderr == ""


def test_an_interrupted_installation_is_finished(manage: Manage, ready: Path) -> None:
    (ready / ".venv/motesminne.json").unlink()
    assert "Installed" in manage("check").stderr
    assert manage("check").stderr == ""


def test_an_environment_without_its_python_is_made_anew(
    manage: Manage, ready: Path
) -> None:
    (ready / ".venv/bin/python").unlink()
    result = manage("check")
    assert "Making the virtual environment" in result.stderr
    assert result.returncode == 0


def test_an_environment_of_another_python_is_not_used(
    ready: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = bootstrap.Environment(ready)
    assert environment.is_usable()
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not environment.is_usable()
    assert not environment.is_complete("run")


def test_who_deploys_may_choose_another_environment(project: Path) -> None:
    wheel = str(project / "wheels/django-1.0-py3-none-any.whl")
    manage = manage_in(project)
    result = manage("check", MOTESMINNE_VENV="off", PYTHONPATH=wheel)
    assert result.stdout.endswith(" check\n")
    assert not (project / ".venv").exists()


def test_a_package_other_than_the_locked_one_is_refused(
    manage: Manage, ready: Path
) -> None:
    lock = ready / "requirements/run.txt"
    lock.write_text(f"checker==1.0 --hash=sha256:{'0' * 64}\n")
    bootstrap.Environment(ready).stamp.unlink()
    for installed in (ready / ".venv").rglob("checker-1.0.dist-info"):
        shutil.rmtree(installed)
    assert_one_line(manage("check"), "not the one this project has checked")


def test_without_a_network_one_line_says_so(manage: Manage, ready: Path) -> None:
    lock = ready / "requirements/run.txt"
    lock.write_text(f"far-away==1.0 --hash=sha256:{'0' * 64}\n")
    nobody = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}
    assert_one_line(manage("check", **nobody, PIP_RETRIES="1"), "network")


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_without_the_venv_module_one_line_names_the_package(
    project: Path, module: str
) -> None:
    (project / "sitecustomize.py").write_text(
        f"import sys; sys.modules[{module!r}] = None"
    )
    result = manage_in(project)("start", PYTHONPATH=str(project))
    assert_one_line(result, "apt install python3-venv")
    assert len(result.stderr.splitlines()) == 1
    assert not (project / ".venv").exists()


def test_a_file_in_the_place_of_the_environment_is_told_in_one_line(
    project: Path,
) -> None:
    (project / ".venv").write_text("")
    assert_one_line(manage_in(project)("start"), "delete the folder .venv")


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("ERROR: OSError: [Errno 28] No space left on device", "The disk is full"),
        ("Error: [Errno 30] Read-only file system: '.venv'", "cannot be written to"),
        ("Error: [Errno 13] Permission denied: '.venv'", "cannot be written to"),
        ("WARNING: Retrying (Retry(total=4)) after ...", "the network"),
        ("ERROR: No matching distribution found for x==1", "no ready-made x==1 for"),
        ("something else", "failed (something else)"),
    ],
)
def test_what_pip_says_becomes_one_sentence(written: str, sentence: str) -> None:
    code = f"import sys; print({written!r}); sys.exit(1)"
    with pytest.raises(bootstrap.SetupError) as refusal:
        bootstrap.run([sys.executable, "-c", code])
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "The disk is full"), (errno.EROFS, "cannot be written to")],
)
def test_a_disk_in_the_way_is_told_in_one_line_by_every_command(
    code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with (
        pytest.raises(SystemExit) as end,
        bootstrap.one_line_on_a_full_or_read_only_disk(),
    ):
        raise OSError(code, os.strerror(code))
    assert end.value.code == 1
    assert words in capsys.readouterr().err


def test_another_mistake_keeps_its_traceback() -> None:
    with (
        pytest.raises(FileNotFoundError),
        bootstrap.one_line_on_a_full_or_read_only_disk(),
    ):
        Path("/nowhere/at/all").read_text()


def test_an_old_python_can_read_manage_py_and_is_told_to_be_old(project: Path) -> None:
    ast.parse((ROOT / "manage.py").read_text(), feature_version=(3, 6))
    code = (
        "import runpy, sys; sys.version_info = (3, 9, 0); "
        "runpy.run_path('manage.py', run_name='__main__')"
    )
    command = [base_python(), "-c", code]
    result = subprocess.run(
        command, cwd=project, capture_output=True, text=True, check=False
    )
    assert_one_line(result, "needs Python 3.11 or newer, and this is Python 3.9")


def test_ctrl_c_while_installing_leaves_no_process(project: Path) -> None:
    pip = make_endless_pip(project)
    command = [base_python(), "manage.py", "start"]
    process = subprocess.Popen(
        command,
        cwd=project,
        env=environment_of(project),
        stderr=subprocess.PIPE,
        # Whoever runs the tests in the background has Ctrl-C ignored below it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with process:
        wait_until(lambda: pip.exists() and pip.read_text().endswith("\n"))
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    assert process.returncode == 130
    assert said.splitlines()[-1] == b"Stopped. Run the command again to go on."
    with pytest.raises(ProcessLookupError):
        os.kill(int(pip.read_text()), 0)


def make_endless_pip(project: Path) -> Path:
    """Stand in for pip; returns the file it will write its process number into."""
    python, number = project / ".venv/bin/python", project / "pip.pid"
    python.parent.mkdir(parents=True)
    (project / ".venv/pyvenv.cfg").write_text("")
    script = f'#!/bin/sh\n[ "$1" = -c ] && exit\necho $$ > {number}\nexec sleep 60\n'
    python.write_text(script)
    python.chmod(0o755)
    return number


def wait_until(true: Callable[[], bool]) -> None:
    for _ in range(500):
        if true():
            return
        time.sleep(0.02)
    raise TimeoutError


def test_two_commands_do_not_fill_one_environment_at_once(tmp_path: Path) -> None:
    code = (
        "import pathlib, sys; from minutes import bootstrap\n"
        "with bootstrap.one_at_a_time(pathlib.Path(sys.argv[1])): pass"
    )
    with bootstrap.one_at_a_time(tmp_path):
        process = subprocess.Popen([sys.executable, "-c", code, tmp_path], cwd=ROOT)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=0.5)
    assert process.wait(timeout=10) == 0
