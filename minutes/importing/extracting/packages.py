"""Parts of a zip package, none of them larger than a document can be."""

from __future__ import annotations

import zipfile

from minutes.importing.problems import Problem, Unreadable

MOST_PARTS = 5_000
LARGEST_PART = 48 * 1024**2
RATIO_IS_SUSPECT_FROM = 1024**2
HIGHEST_RATIO = 200  # Word's XML packs 10 to 30 times, a bomb 1,000 times
IS_ENCRYPTED = 0x1


def part(package: zipfile.ZipFile, name: str) -> bytes | None:
    """Unpack one part; None if there is none. Raises Unreadable before it bursts.

    The size told is not to be trusted, so no more than it is unpacked.
    """
    if len(package.infolist()) > MOST_PARTS:
        raise Unreadable(Problem.SUSPECT)
    try:
        told = package.getinfo(name)
    except KeyError:
        return None
    if told.flag_bits & IS_ENCRYPTED:
        raise Unreadable(Problem.ENCRYPTED)
    packed = max(told.compress_size, 1)
    is_dense = told.file_size / packed > HIGHEST_RATIO
    if is_dense and told.file_size > RATIO_IS_SUSPECT_FROM:
        raise Unreadable(Problem.SUSPECT)
    if told.file_size > LARGEST_PART:
        raise Unreadable(Problem.TEXT_TOO_LONG)
    with package.open(told) as file:
        return file.read(LARGEST_PART)
