"""Where the signatures begin."""

from __future__ import annotations

from collections.abc import Sequence

from minutes.importing.language.vocabulary import SIGN_OFFS, folded
from minutes.importing.layout.blocks import Block

FAR = 25  # blocks from the end where signatures may begin
SIGNATURES = 60  # letters of a line among signatures


def closing_start(blocks: Sequence[Block], last: int) -> int:
    """Give the place of the first block of the signatures, or the end.

    They stand below `last`, the place where the last item surely begins.

    Below them stand only names, roles and links; a paragraph shows that they are none.
    """
    for index in range(max(last, len(blocks) - FAR), len(blocks)):
        text = folded(blocks[index].text[:80])
        is_sign = SIGN_OFFS.match(text) and len(blocks[index].text) < 150
        if is_sign and not any(_is_prose(block) for block in blocks[index:]):
            return index
    return len(blocks)


def _is_prose(block: Block) -> bool:
    return len(block.text.split()) > 12 and block.text.rstrip().endswith(
        (".", "!", "?")
    )
