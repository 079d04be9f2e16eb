import json

import pytest
from django.core.management import CommandError, call_command

NOTE = """Minnesanteckningar Vattennätverket

Datum: 2024-03-05
Plats: Vattentornet, Lund

1. Ledningarna
Nätverket beslutade att mäta dem.
"""


def test_a_dry_run_writes_what_it_found_in_each_file(tmp_path, capsys):
    (tmp_path / "vatten.txt").write_text(NOTE, encoding="utf-8")
    out = tmp_path / "out"

    call_command("import_minutes", tmp_path, "--dry-run", "--json", out)

    found = json.loads((out / "vatten.json").read_text(encoding="utf-8"))
    assert found["network"] == "Vattennätverket"
    assert found["start_date"] == "2024-03-05"
    assert found["decisions"] == ["Nätverket beslutade att mäta dem."]
    assert "1 files read, 0 skipped" in capsys.readouterr().out


def test_a_file_that_is_not_there_stops_no_other(tmp_path, capsys):
    note = tmp_path / "vatten.txt"
    note.write_text(NOTE, encoding="utf-8")

    call_command(
        "import_minutes", tmp_path / "no.txt", note, "--dry-run", "--json", tmp_path
    )

    told = capsys.readouterr()
    assert "no.txt" in told.err
    assert "1 files read, 1 skipped" in told.out


def test_no_more_than_a_dry_run_is_there_yet(tmp_path):
    with pytest.raises(CommandError):
        call_command("import_minutes", tmp_path)
