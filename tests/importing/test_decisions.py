import pytest

from minutes.importing.decisions.reading import decisions_in
from tests.importing.parsing import blocks_of, found_in


def decided(*texts, heading="Broar", **told):
    found = decisions_in(blocks_of(*texts, **told), heading, {"lund"})
    return [one.value for one in found]


def own(*texts, **told):
    return [one.text for one in decided(*texts, **told)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Styrelsen beslutade att måla bron.",
        "Beslut att bron målas om.",
        "Bron beviljades bidrag.",
        "Ärendet bordlades.",
        "Nätverket enades om en gemensam kulör.",
        "Rådet ställer sig bakom förslaget.",
        "Gruppen kom överens om att vänta.",
        "Avgiften fastställdes till 100 kronor.",
        "The board approved the budget.",
        "It was agreed that the bridge should be blue.",
        "Styret vedtok budsjettet.",
        "Bestyrelsen besluttede at male broen.",
        "Søknaden ble innvilget med 5000 kroner.",
        "Saken utsettes til neste møte.",
        "Punktet udskydes til efter nytår.",
        "Det blev aftalt at male broen.",
        "Styret godtar tilbudet.",
        "Forslaget blev forkastet.",
        "Kontingentet holdes uændret.",
        "Motionen röstades ned.",
        "Ansökan avböjdes.",
        "They voted to paint the bridge.",
        "The motion was deferred.",
        "Yrkandet bifölls.",
        "Gruppen landade i att vänta.",
        "Vi kör på blått.",
        "The council voted unanimously to object.",
        "Consensus was reached on blue.",
        "Det ble bestemt at vi venter.",
        "Møtet sluttet seg til forslaget.",
        "Det besluttedes at vente.",
        "Som suppleant valgtes Amina Yusuf.",
    ],
)
def test_a_sentence_that_decides(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Inget beslut fattades.",
        "Beslut ska fattas i maj.",
        "Nämnden får inte besluta om broar.",
        "Ska vi besluta att måla bron?",
        "Frågan ska beslutas senare.",
        "Anna visade de beslutsunderlag som finns.",
        "Under hösten fastställs planen.",
    ],
)
def test_a_sentence_that_does_not_yet(sentence):
    assert own(sentence) == []


def test_the_text_beside_the_word_is_decided_and_what_follows_is_not():
    assert own("Beslut: Bron målas röd.", "Anna köper färg.") == ["Bron målas röd."]


def test_the_paragraph_below_the_word_alone_is_decided():
    assert own("Beslut", "Bron målas röd.", "Bakgrund", "Den är grå.") == [
        "Bron målas röd."
    ]


def test_each_att_of_a_list_is_a_decision():
    assert own("Styrelsen beslutar", "att måla bron,", "att köpa färg.") == [
        "Styrelsen beslutar att måla bron",
        "att köpa färg.",
    ]


def test_a_numbered_list_below_the_word():
    assert len(own("Beslut", "1. Nämnden målar bron.", "2. Nämnden köper färg.")) == 2


def test_another_bodys_decision_is_known_as_such():
    (one,) = decided("Regeringen beslutade att måla bron.")
    assert one.decided_by == "Regeringen"
    (one,) = decided("Lund har beslutat att måla bron.")
    assert one.decided_by == "Lund"
    (one,) = decided("Rådet beslutade att måla bron.")
    assert one.decided_by == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Dagordningen godkändes.",
        "Till justerare valdes Anna Ek.",
        "Föregående protokoll godkändes.",
        "The minutes of the last meeting were approved.",
    ],
)
def test_formalities_are_known_as_such(sentence):
    assert [one.is_formality for one in decided(sentence)] == [True]


def test_below_a_heading_of_elections_those_elected_are_decided():
    assert own("Ordförande på ett år: Anna Ek (omval)", heading="Val") == [
        "Ordförande på ett år: Anna Ek (omval)"
    ]


def test_only_the_bodys_own_decisions_are_shown_and_each_once():
    note = """1. Broar
Regeringen beslutade att måla bron. Dagordningen godkändes.
Styrelsen beslutade att köpa färg.
2. Mer om broar
Styrelsen beslutade att köpa färg.
"""
    assert found_in(note)["decisions"] == ["Styrelsen beslutade att köpa färg."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Konsensus om att måla bron.",
        "Alla var med på att måla bron.",
        "Vi var eniga om att vänta.",
        "Mötet enades kring en kulör.",
        "Det blev ja till förslaget.",
        "Nätverket säger ja till färgen.",
        "Styrelsen biträder förslaget.",
        "Styrelsen utser Anna Ek till brovakt.",
        "Rådet rekommenderar kommunerna att måla broarna.",
        "Avgiften sätts till 100 kronor.",
        "Avgiften höjs till 100 kronor.",
        "Saken ble utsatt.",
    ],
)
def test_more_words_for_deciding(sentence):
    assert own(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    ["De utser modellkommuner.", "Läkaren rekommenderar vila.", "Anna höjer rösten."],
)
def test_what_others_do_is_not_decided(sentence):
    assert own(sentence) == []


def test_a_lead_in_capitals_above_a_list():
    note = "§ 1 Broar\nBron är röd.\nStyrelsen BESLUTAR\natt måla bron\n"
    assert found_in(note)["decisions"] == ["Styrelsen BESLUTAR att måla bron"]


@pytest.mark.parametrize("word", ["Consensus", "Konklusion", "Enighet", "Beslut"])
def test_a_word_for_what_was_decided_may_lead_it_in(word):
    assert own(f"{word}: bron målas röd.") == ["bron målas röd."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bron målas i maj, det var alla överens om.",
        "Vi väntar – det var vi rörande eniga om.",
        "Broen males i maj, det var alle enige om.",
        "Kvitteringer gemmes, hvilket der var fuld enighed om.",
        "Efter kaffet kom gruppen överens om att vänta.",
        "Styrelsen var helt enig om att måla bron.",
        "Det rådde enighet om kulören.",
        "Kommunerna var snabbt ense om färgen.",
        "Blått vann med 4–2.",
        "Förslaget fick 17 röster mot 14.",
        "Blue won by 5–2.",
        "Grønn vant med 6-3.",
        "Mötet sade ja till att måla bron.",
        "Vi tackar nej till erbjudandet.",
        "Styret takket ja til tilbudet.",
        "Bestyrelsen sagde nej til prisen.",
        "Valet föll på den blå färgen.",
        "Bestyrelsen accepterede tilbuddet.",
        "Styret aksepterte prisen.",
        "The trustees decided not to paint it.",
        "The group agreed not to wait.",
        "Rådet beslutade att inte måla bron.",
        "Bestyrelsen besluttede ikke at vente.",
        "The board chose to wait.",
        "Styret gikk inn for rød farge.",
        "Gruppen gav klartecken till inköpet.",
    ],
)
def test_agreeing_has_many_words(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gruppen var inte överens om färgen.",
        "Mötet beslutade inte om färgen.",
        "Frågan förs vidare (carried over).",
        "Bron är 4–2 meter bred.",
        "Beslutet är överklagat.",
        "Så blev det inte.",
        "Ledningen ger klartecken först i höst.",
        "Valet föll i september.",
    ],
)
def test_what_was_not_agreed(sentence):
    assert own(sentence) == []


@pytest.mark.parametrize(
    "line",
    [
        "Beslut; Bron målas röd.",
        "Beslut – Bron målas röd.",
        "Beslut - Bron målas röd.",
        "BESLUT: Bron målas röd.",
        "Beslut = Bron målas röd.",
        "Vedtak – Bron målas röd.",
        "Decision – Bron målas röd.",
        "Styrelsens beslut; Bron målas röd.",
    ],
)
def test_other_signs_may_stand_after_the_word(line):
    assert own(line) == ["Bron målas röd."]


@pytest.mark.parametrize(
    "lead",
    [
        "Mötets beslut",
        "Beslut",
        "Beslut i korthet",
        "Beslut från mötet",
        "Vad vi beslutade:",
        "Summary of decisions",
        "Key decisions",
        "Møtets vedtak",
        "Beslutninger",
        "Det vi kom fram till",
    ],
)
def test_decisions_may_be_summed_up_above_the_items(lead):
    note = f"""Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm

{lead}
- Bron målas röd.
- Vägen stängs i maj.

1. Broar
Anna visade broar.

2. Vägar
Bo visade vägar.
"""
    assert found_in(note)["decisions"] == ["Bron målas röd.", "Vägen stängs i maj."]


@pytest.mark.parametrize(
    "line",
    [
        "Anna Ek, sammankallande, samt Bo Alm.",
        "Anna Ek (omval) och Bo Alm (nyval).",
        "Anna Ek och Bo Alm.",
        "Anna Ek",
        "Ledamöter på två år: Anna Ek (omval), Bo Alm (nyval) och Eva Lind.",
    ],
)
def test_below_val_av_a_name_is_enough(line):
    note = f"§ 1 Val av valberedning\n{line}\n§ 2 Broar\nBron är röd.\n"
    assert found_in(note)["decisions"] == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Beslutet blev att köpa bron.",
        "Beslutet är att vi väntar.",
        "Slutsatsen blev att bron målas.",
        "Nätverket står bakom skrivelsen.",
        "Vi går vidare med den blå färgen.",
        "Det fastslogs att bron är röd.",
        "Motionen ansågs besvarad.",
        "Gruppen tog beslutet att köpa bron.",
        "Vi tar beslut om att måla bron.",
        "The decision was to wait.",
    ],
)
def test_what_was_decided_may_follow_a_noun(sentence):
    assert own(f"Broarna rostar. {sentence} Det tar tid.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Diskussionen landade i att det saknas en gemensam checklista.",
        "Samtalet landade i att det är för tidigt.",
        "Vi kom fram till att det behövs mer färg.",
        "Gruppen kom fram till att det finns för få broar.",
        "Mötet kom fram till att det krävs ett bygglov.",
    ],
)
def test_what_was_found_decides_nothing(sentence):
    assert own(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi landade i att måla bron röd.",
        "Gruppen kom fram till att bron målas röd.",
        "Vi landade i att det blir Lund som värd.",
    ],
)
def test_what_they_came_to_is_decided(sentence):
    assert own(sentence) == [sentence]


def test_how_they_voted_is_no_decision_of_its_own():
    assert own("Beslut: Bron målas röd. (3 för, Anna avstår)") == ["Bron målas röd."]


def test_the_number_of_a_paragraph_is_not_of_the_decision():
    assert own("5.2 Vi beslutade att måla bron.") == ["Vi beslutade att måla bron."]
    assert own("Beslut: 1.5 mkr avsätts.") == ["1.5 mkr avsätts."]


@pytest.mark.parametrize(
    "told",
    [
        "Anna ringer firman och bestämmer dagen, som inte får vara en söndag.",
        "Bo kontaktar målaren och godkänner kulören.",
        "Anna skickar in listan och väljer färg.",
        "Beslut: Ekonomichefen begär in nya anbud.",
        "Beslut: Sekreteraren skickar ut listan.",
    ],
)
def test_what_is_left_to_one_is_a_task_and_no_decision(told):
    note = f"Protokoll Bronätverket\nNärvarande: Anna Ek, Bo Alm\n\n1. Broar\n{told}\n"
    found = found_in(note)
    assert (found["decisions"], len(found["action_points"])) == ([], 1)
