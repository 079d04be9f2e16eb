import json

from django.core.management import call_command

from tests.importing.files import write_zip

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


def found_in(out):
    return {path.name: json.loads(path.read_text("utf-8")) for path in out.iterdir()}


def test_a_dry_run_reads_archives_as_well(tmp_path, capsys):
    packed = {"2024/vatten.txt": NOTE, "inner.zip": b"PK", "bild.jpg": b"x"}
    write_zip(tmp_path / "old.zip", packed)
    out = tmp_path / "out"

    call_command("import_minutes", tmp_path / "old.zip", "--dry-run", "--json", out)

    assert found_in(out)["vatten.json"]["network"] == "Vattennätverket"
    told = capsys.readouterr()
    assert "old.zip/inner.zip" in told.err
    assert "1 files read, 1 skipped" in told.out


def test_two_files_of_one_name_are_both_written_and_it_is_told(tmp_path, capsys):
    packed = {
        "2024/vatten.txt": NOTE,
        "2025/vatten.txt": NOTE.replace("2024-03-05", "2025-03-05"),
        "Vatten.md": NOTE.replace("2024-03-05", "2026-03-05"),
    }
    write_zip(tmp_path / "old.zip", packed)
    out = tmp_path / "out"

    call_command("import_minutes", tmp_path / "old.zip", "--dry-run", "--json", out)

    days = {name: found["start_date"] for name, found in found_in(out).items()}
    assert days == {
        "vatten.json": "2024-03-05",
        "vatten-2.json": "2025-03-05",
        "Vatten-3.json": "2026-03-05",
    }
    assert "2025/vatten.txt: there are two vatten, this one is vatten-2.json" in (
        capsys.readouterr().err
    )
