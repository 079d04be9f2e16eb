"""What kind of organisation a name tells of."""

from __future__ import annotations

import re

from networks.models import Organisation

# The first that fits: "Stockholms universitets studentförening" is no university.
TOLD_BY = {
    Organisation.Kind.CIVIL_SOCIETY: (
        r"förening(?:en|ar|arna)?\b|stiftelse|församling|\bbrf\b|klubb(?:en)?\b"
        r"|studieförbund|röda korset|kårens?\b"
    ),
    Organisation.Kind.COMPANY: r"\b(?:ab|hb|kb)\b|bolag(?:et)?\b",
    Organisation.Kind.UNIVERSITY: r"universitet|högskola|\bcollege\b",
    Organisation.Kind.ASSOCIATION: r"(?:kommun(?:al)?|samordnings)förbund|kommuner\b",
    Organisation.Kind.REGION: r"^region\b|landsting",
    Organisation.Kind.AUTHORITY: (
        r"(?:verket|myndigheten|inspektionen|styrelsen|kassan|förmedlingen|rådet"
        r"|ombudsmannen|polisen|kronofogden|institutet)$"
    ),
}
PATTERNS = {kind: re.compile(text, re.IGNORECASE) for kind, text in TOLD_BY.items()}


def kind_told_by(name: str) -> str:
    """Give the kind that `name` tells of, such as "region"; "" when it tells none."""
    fits = (kind.value for kind, told in PATTERNS.items() if told.search(name))
    return next(fits, "")
