"""Swedish of no particular meaning, as long as that of real minutes."""

from __future__ import annotations

from random import Random


def _words(text: str) -> list[str]:
    return text.split()


FIRST_NAMES = _words(
    "Anna Åsa Birgitta Carina Eva Gunilla Helena Ingrid Jenny Karin Lena Maria Åke "
    "Anders Bengt Erik Fredrik Göran Håkan Johan Lars Mikael Nils Olof Per Örjan Sara"
)
LAST_NAMES = _words(
    "Andersson Berg Dahl Ekström Forsberg Gustafsson Holm Isaksson Johansson Karlsson "
    "Lind Månsson Nyström Olsson Persson Rask Sandberg Törnqvist Ullman Wallin Åberg "
    "Åström Ärlig Öberg Östlund Alm Björk Eklund Falk Gran Hult Kvist Lund Norén"
)
FIELDS = _words(
    "äldre skola bygg miljö kultur socialchefer ekonomi näringsliv integration HR "
    "digitalisering upphandling kommunikation beredskap bibliotek fritid vatten"
)
WORDS = _words(
    "nätverket samverkan kommunerna bemanning uppdraget under hösten välfärdsteknik "
    "digital hemtjänst ny arbetsgrupp redovisar läget inför beslutet om budget och "
    "personal i regionen samt frågan hur kompetensförsörjning ska lösas utan dröjsmål "
    "med stöd av GR VGR och FoU enligt planen för nästa år då fler deltar i mötet"
)
TITLES = ("Nätverksträff", "Ordinarie möte", "Gemensamt möte", "Chefsmöte", "Höstmöte")
PLACES = ("Lund", "Göteborg", "Helsingborg", "Skype", "Teams", "Stadshuset", "")
HEADINGS = ("Rapport om", "Laget runt:", "Information om", "Diskussion:", "Uppföljning")
TOPICS = 60


def sentence(chance: Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def paragraph(chance: Random, sentences: int) -> str:
    return " ".join(sentence(chance, 12) for _ in range(sentences))


def markdown(chance: Random) -> str:
    """Two paragraphs, in one case of three with a list between them."""
    parts = [paragraph(chance, 2), paragraph(chance, 2)]
    if chance.random() < 0.33:
        points = [f"- {sentence(chance, 7)}" for _ in range(3)]
        parts.insert(1, "\n".join(points))
    return "\n\n".join(parts)
