"""`python3 -m tests.benchmarks.importing`: old notes brought in, how fast, how large.

Notes of four pages (text, Word and PDF in turn) are brought into an archive of 1,000
meetings. The baseline is one after another, as a browser sends them. The time of
processors is that of all processes of a run, whatever else the computer does.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile

from tests.benchmarks.__main__ import DATABASES, ROOT

HEAD = (
    f"{'run':<32}{'notes':>6}{'seconds':>9}{'a second':>10}{'ratio':>7}"
    f"{'CPU ms a note':>15}{'MB':>6}"
)


def main() -> None:
    parser = argparse.ArgumentParser("python3 -m tests.benchmarks.importing")
    parser.add_argument("--notes", type=int, default=1_000)
    parser.add_argument(
        "--databases", nargs="+", default=list(DATABASES), choices=list(DATABASES)
    )
    options = parser.parse_args()
    for database in options.databases:
        print(f"\n{database} (MB: all processes of the run at their most)\n{HEAD}")
        measure(database, options.notes)


def measure(database: str, notes: int) -> None:
    with (
        tempfile.TemporaryDirectory() as directory,
        DATABASES[database](directory) as url,
    ):
        own = {
            "DATABASE_URL": url,
            "DATA_DIR": directory,
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
            "TMPDIR": directory,
        }
        baseline = 0.0
        command = [sys.executable, "-m", "tests.benchmarks.importing_run", str(notes)]
        with subprocess.Popen(
            command, env=os.environ | own, cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as process:
            for told in map(json.loads, process.stdout or ()):
                speed = told["notes"] / told["seconds"]
                baseline = baseline or speed
                print(
                    f"{told['run']:<32}{told['notes']:>6}{told['seconds']:>9.1f}"
                    f"{speed:>10.1f}{speed / baseline:>7.1f}"
                    f"{told['cpu'] / told['notes'] * 1000:>15.0f}"
                    f"{told['megabytes']:>6.0f}",
                    flush=True,
                )
        if process.returncode:
            sys.exit(process.returncode)


if __name__ == "__main__":
    main()
