import pytest

from tests.importing.parsing import found_in, read


def said(body, heading="Laget runt"):
    note = f"1. Öppnande\nAlla hälsades välkomna.\n\n2. {heading}\n{body}\n"
    return [(one["municipality"], one["text"]) for one in found_in(note)["statements"]]


@pytest.mark.parametrize(
    "sign", [":", " –", " -", " (Anna):", ", Anna:", ", Anna Ek:", " / Anna:"]
)
def test_a_round_with_a_sign_after_each_name(sign):
    body = f"Lund{sign} har målat bron.\nMalmö stad{sign} väntar på färgen."
    assert said(body, heading="Broar") == [
        ("Lund", "har målat bron."),
        ("Malmö stad", "väntar på färgen."),
    ]


def test_a_speaker_may_stand_close_to_the_name():
    top = "Närvarande: Anna Ek (Lund), Bo Alm (Malmö)\n\n1. Laget runt\n"
    told = "Lund/Anna: har målat bron.\nMalmö/Bo: väntar på färgen.\n"
    found = found_in(top + told)["statements"]
    assert [(one["municipality"], one["text"]) for one in found] == [
        ("Lund", "har målat bron."),
        ("Malmö", "väntar på färgen."),
    ]


def test_in_a_round_a_paragraph_that_begins_with_a_name_is_theirs():
    body = "Lund har målat bron.\nMalmö väntar på färgen."
    assert said(body) == [
        ("Lund", "Lund har målat bron."),
        ("Malmö", "Malmö väntar på färgen."),
    ]
    assert said("Lund, Malmö och Höör var med.\n" + body) == said(body)


def test_signs_and_sentences_may_stand_side_by_side():
    body = "Lund hade översvämning i maj. Bron höll.\nMalmö – väntar på färgen."
    assert said(body) == [
        ("Lund", "Lund hade översvämning i maj. Bron höll."),
        ("Malmö", "väntar på färgen."),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "I Lund har man målat bron.\nFrån Malmö berättade Bo att färgen dröjer.",
        "I Lund har man målat bron. Från Malmö berättade Bo att färgen dröjer.",
        "AE: I Lund har man målat bron.\nBA: färgen dröjer i Malmö.",
        "Anna berättade om bron. Bo sade att färgen dröjer.",
    ],
)
def test_who_speaks_for_a_municipality_is_known_in_a_round(told):
    note = f"Närvarande: Anna Ek (Lund), Bo Alm (Malmö)\n\n1. Broar\n{told}\n"
    found = found_in(note)["statements"]
    assert [one["municipality"] for one in found] == ["Lund", "Malmö"]


def test_all_below_a_heading_that_is_a_municipality_is_its_report():
    note = "# Runda\n\n## Lund\nBron är målad.\n\nFärgen blev blå.\n\n"
    note += "## Malmö\nFärgen dröjer.\n"
    assert [
        (one["municipality"], one["text"]) for one in found_in(note)["statements"]
    ] == [
        ("Lund", "Bron är målad."),
        ("Lund", "Färgen blev blå."),
        ("Malmö", "Färgen dröjer."),
    ]


def test_names_on_lines_of_their_own():
    assert said("Lund\nBron är målad.\nMalmö\nFärgen dröjer.") == [
        ("Lund", "Bron är målad."),
        ("Malmö", "Färgen dröjer."),
    ]


def test_one_alone_is_no_round():
    assert said("Lund: bron är målad.", heading="Broar") == []


def test_an_abbreviation_is_resolved():
    note = "1. Runda\nHgb – har målat.\nKlippan – väntar.\n2. Slut\nTack.\n"
    statements = [one.value for item in read(note).items for one in item.statements]
    assert [(one.municipality, one.place) for one in statements] == [
        ("Hgb", "Helsingborg"),
        ("Klippan", "Klippan"),
    ]


@pytest.mark.parametrize("sign", [".", ";"])
def test_a_round_may_stop_after_each_name(sign):
    body = f"Lund{sign} Har målat bron.\nMalmö{sign} Väntar på färgen."
    assert said(body) == [("Lund", "Har målat bron."), ("Malmö", "Väntar på färgen.")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LUND Bron är målad.", "MALMÖ Färgen dröjer än."),
        ("LUND har målat bron.", "MALMÖ väntar på färgen."),
        ("LUND I våras målades bron.", "MALMÖ Har inte fått färgen."),
        ("LUNDS KOMMUN Bron är målad.", "MALMÖ STAD Vi väntar på färgen."),
    ],
)
def test_capitals_may_do_for_a_sign(one, other):
    told = said(f"{one}\n\n{other}", heading="Broar")
    assert [who[:4] for who, _ in told] == ["LUND", "MALM"]
    assert all(not text.isupper() and text in one + other for _, text in told)


def test_capitals_may_do_for_a_sign_abroad():
    note = "Referat\nDeltagere: Ida Bay, Faxe Kommune; Bo Lund, Stevns Kommune\n\n"
    note += "1) Broer\nFAXE Broen er malet.\n\nSTEVNS Broen er lukket.\n"
    told = [one["text"] for one in found_in(note)["statements"]]
    assert told == ["Broen er malet.", "Broen er lukket."]


@pytest.mark.parametrize(
    "body",
    [
        "LUND och MALMÖ var med.\n\nMALMÖ, HÖÖR kom sent.",
        "LUND KOMMUN MALMÖ STAD\n\nMALMÖ STAD LUNDS KOMMUN",
        "SKR Har målat bron.\n\nKTH Har väntat på färgen.",
        "LUND Bron är målad.\n\nLUND Färgen var blå.",
        "Lund Bron är målad.\n\nMalmö Färgen dröjer än.",
    ],
)
def test_other_capitals_are_no_reports(body):
    note = f"Närvarande: Anna Ek (SKR), Bo Alm (KTH)\n\n1. Broar\n{body}\n"
    assert found_in(note)["statements"] == []


def test_municipalities_abroad_are_those_of_the_attendance_list():
    note = """Referat broer
Deltagere: Rasmus Bay, Langeland Kommune; Helle Lund, Ærø Kommune

1) Bordrunde
Langeland: Broen er malet.
Ærø: Broen er lukket.
"""
    told = [one["municipality"] for one in found_in(note)["statements"]]
    assert told == ["Langeland", "Ærø"]


@pytest.mark.parametrize(
    "heading",
    [
        "Hur går det hos er?",
        "Hur har ni det?",
        "Hvordan går det?",
        "How are we?",
        "Vad är på gång?",
        "Varvet runt",
        "Vad händer ute i kommunerna?",
        "Läget hos oss",
        "Runda i gruppen",
        "Around the table",
        "Local updates",
        "Nytt fra kommunene",
        "Hva skjer hos dere?",
        "Nyt fra kommunerne",
    ],
)
def test_a_round_under_any_heading_for_one(heading):
    body = "Lund har målat bron.\nMalmö väntar på färgen."
    assert [who for who, _ in said(body, heading)] == ["Lund", "Malmö"]


def test_a_question_about_something_is_no_round():
    body = "Lund fick måla bron.\nMalmö väntar på färgen."
    assert said(body, "Hur går det med bron?") == said(body, "Broar")
    assert said(body, "Hur går det?") == said(body) != said(body, "Broar")


@pytest.mark.parametrize(
    "body",
    [
        "Lund – bron är målad.\nMalmö – färgen dröjer.\nHöör – inget nytt än.",
        "Vi lyssnade. Lund: bron är målad. Malmö: färgen dröjer. Höör: inget nytt än.",
        "Kort genomgång. Lund – bron är målad. Malmö – färgen dröjer. Höör – inget.",
    ],
)
def test_names_that_stand_first_in_turn_make_a_round(body):
    assert [who for who, _ in said(body, "Broar i länet")] == ["Lund", "Malmö", "Höör"]


def test_names_with_a_full_stop_are_no_round():
    assert said("Lund. Malmö. Höör.", "Broar") == []
    assert said("Vi var i Lund. Bron är målad.\nMalmö. Färgen dröjer.", "Broar") == []


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (
            "Askerdale Borough Council",
            "Thornmoor District Council",
            "Askerdale Thornmoor",
        ),
        ("Harbeck Town Council", "Fellshire County Council", "Harbeck Fellshire"),
        ("City of Harbeck", "Askerdale City Council", "Harbeck Askerdale"),
        ("Alvdal kommune", "Tolga kommune", "Alvdal Tolga"),
        ("Faxe Kommune", "Stevns Kommune", "Faxe Stevns"),
        ("Pargas stad", "Kimitoöns kommun", "Pargas Kimitoön"),
        ("Kirkby Parish Council", "Long Sutton Parish Council", "Kirkby Long_Sutton"),
    ],
)
@pytest.mark.parametrize("sign", [":", " –", " -"])
def test_the_kind_of_municipality_is_left_out_in_a_round(one, other, names, sign):
    first, second = (name.replace("_", " ") for name in names.split())
    note = f"Present:\nAnna Ek, {one}\nBo Alm, {other}\n\n1. Any other business\n"
    note += f"{first}{sign} The bridge is blue.\n{second}{sign} The paint is late.\n"
    found = found_in(note)["statements"]
    assert [item["municipality"] for item in found] == [first, second]


@pytest.mark.parametrize(
    "told",
    [
        "Kort runde. I Næstved er der købt maling. Faxe har malet broen.",
        "Kort runde. I Næstved venter man på maling. I Faxe er broen malet.",
        "Bordet rundt.\n\nNæstved har købt maling.\n\nFaxe afventer kommissionen.",
        "Runde.\n\nNæstved: Maling er købt.\n\nFaxe: Broen er malet.",
        "Nyt fra kommunerne: Næstved oplyste om maling. Faxe har malet broen.",
        "Kort runde. Næstved – maling er købt. Faxe – broen er malet.",
        "Runde rundt bordet. Fra Næstved fortalte man om maling. Faxe venter på svar.",
    ],
)
def test_in_a_round_abroad_places_of_the_text_speak(told):
    note = "Referat\nHallen i Næstved, 3. maj 2024\n\n1. Broer mellem Faxe og Stevns\n"
    note += f"De er blå.\n\n2. Beredskab\n{told}\n"
    found = found_in(note)["statements"]
    assert [one["municipality"] for one in found] == ["Næstved", "Faxe"]


@pytest.mark.parametrize(
    "note",
    [
        "1. Runde\nI marts er der møde. I april er der valg. Anna har malet.\n",
        "1. Broer i Faxe og Næstved\nFaxe har malet. Næstved har ventet.\n",
        "1. Laget runt\nI Lund har man målat. Kinna fick en bro. I Fritsla är den ny.",
        "1. Round the table\nIn March the bridge opened. In May it closed.\n",
    ],
)
def test_other_names_do_not_speak(note):
    assert len({one["municipality"] for one in found_in(note)["statements"]}) < 2


@pytest.mark.parametrize(
    "body",
    [
        "Anna Ek, Lund: bron är målad.\nBo Alm, Malmö: färgen dröjer.",
        "Anna Ek (Lund): bron är målad.\nBo Alm (Malmö): färgen dröjer.",
        "Anna Ek (Lund) berättade om bron. Bo Alm (Malmö) sade att färgen dröjer.",
        "Rapport från Lund: bron är målad.\nRapport från Malmö: färgen dröjer.",
        "Nytt från Lund: bron är målad.\nNytt från Malmö: färgen dröjer.",
        "Hos oss i Lund är bron målad.\nVi i Malmö väntar på färgen.",
        "Läget i Lund: bron är målad.\nLäget i Malmö: färgen dröjer.",
        "Anna (Lund) – bron är målad.\nBo (Malmö) – färgen dröjer.",
    ],
)
def test_who_speaks_may_stand_before_the_place(body):
    assert [who for who, _ in said(body)] == ["Lund", "Malmö"]


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Avgifter", "Lund: 120 kr\nMalmö: 130 kr"),
        ("Omröstning", "Lund: ja\nMalmö: nej"),
        ("Tider", "Lund: 3 maj kl. 9\nMalmö: 4 maj kl. 10"),
        ("Beslut", "Lund tar fram avtalet. Malmö bokar lokalen."),
        ("Att göra", "- Lund: ringa leverantören i tid\n- Malmö: boka stora lokalen"),
        ("Åtgärder", "Lund skickar underlag till Anna. Malmö skickar till Bo."),
        ("Uppdrag", "Lund: ta fram ett nytt avtal\nMalmö: boka den stora lokalen"),
    ],
)
def test_amounts_votes_days_and_tasks_are_no_reports(heading, body):
    assert said(body, heading) == []
