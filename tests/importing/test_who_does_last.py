"""Tasks whose doer stands after the verb, or is a group, a duty or a new subject."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind, Kirsten M., Per Dal (fritids)

1. Broar
{}
"""


def doers(text):
    told = f"Det regnar för det mesta på den röda bron. {text}"
    return [one["responsible"] for one in found_in(NOTE.format(told))["action_points"]]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Lokalen bokar Anna.", "Anna"),
        ("Fika fixar Bo till nästa gång.", "Bo"),
        ("Inbjudan till årsmötet skickar Eva ut i januari.", "Eva"),
        ("Disken efteråt tar Bo hand om.", "Bo"),
        ("Dem bestiller Eva.", "Eva"),
        ("Den sag følger Eva op.", "Eva"),
        ("Maling og koster kjøper og ordner Bo.", "Bo"),
        ("Till nästa möte funderar Eva på färgen.", "Eva"),
        ("Det er Eva der kontakter kommunen.", "Eva"),
        ("Inbjudan skrivs av Eva och delas ut till alla.", "Eva"),
        ("Eva og Kirsten M. samler ønsker ind.", "Eva og Kirsten M"),
    ],
)
def test_who_stands_after_the_verb(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen kontaktar Anna.",
        "Stämman utser Bo till brovakt.",
        "Klubben söker Eva.",
        "Gruppen tackar Bo.",
        "Taket målar grannen.",
        "Protokollet skrivs av Eva.",
        "Mötet leds av Anna.",
        "Till brovakter föreslogs Bo och Eva att ingå.",
    ],
)
def test_who_stands_after_the_verb_and_is_to_do_nothing(sentence):
    assert doers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Klass 6 har hand om kiosken.", "Klass 6"),
        ("Gruppe B sørger for maling.", "Gruppe B"),
        ("Fritids ordnar lampor.", "Fritids"),
        ("Arbetsgruppen ska ha ett utkast klart till maj.", "Arbetsgruppen"),
        ("Udvalget søger fonde og melder tilbage.", "Udvalget"),
        ("Utvalget kommer tilbake med et forslag.", "Utvalget"),
        ("Alla tar upp bron på sina klassråd innan dess!", "Alla"),
    ],
)
def test_groups_are_to_do_what_they_are_named_for(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Bo needs to get a quote for paint.", "Bo"),
        ("Bo has to call the painter.", "Bo"),
        ("Bo must send the drawings to Lund.", "Bo"),
        ("Anna måste höra med kommunen.", "Anna"),
        ("Anna behöver skicka in ansökan.", "Anna"),
        ("Bo må ringe kommunen.", "Bo"),
        ("Bo må få tak i maling.", "Bo"),
        ("Bo trenger å kjøpe maling.", "Bo"),
        ("Bo har ansvar for å kjøpe maling.", "Bo"),
        ("Bo fikk ansvaret for å kjøpe maling.", "Bo"),
        ("Bo att ringa målaren.", "Bo"),
        ("Bo – ringa målaren.", "Bo"),
        ("Bo för frågan vidare.", "Bo"),
        ("Bo kommer tillbaka med priser.", "Bo"),
    ],
)
def test_duties_are_tasks(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna måste gå tidigare.",
        "Anna behöver hjälp.",
        "Bo must be ill.",
        "Bo has to leave at three.",
        "Bo meiner at brua er fin.",
        "Bo trur det går bra.",
        "Eva ynskjer seg raud farge.",
        "Bo seier at han er trøytt.",
        "Bo spør korleis det gjekk.",
        "Eva tykkjer om brua.",
    ],
)
def test_what_is_no_duty(sentence):
    assert doers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Kvarstår att Bo ska byta batteri.", "Bo"),
        ("Gjenstår at Bo maler broen.", "Bo"),
        ("Bo sa att han ska kolla med kommunen.", "Bo"),
        ("Bo meddelade att han återkommer.", "Bo"),
        ("Bo said he would look into it.", "Bo"),
        ("It was agreed that the clerk would write to Lund.", "the clerk"),
        ("(Bo pratar med köket.)", "Bo"),
        ("Anna och Bo saknar kvitton. De lämnar dem till Eva.", "Anna och Bo"),
        ("Ledarna ser till att alla kommer.", "Ledarna"),
        ("Forældrene sørger for kaffe.", "Forældrene"),
        ("Bolaget sätter upp skyltar.", "Bolaget"),
        ("Alla i styrelsen fyller i formuläret.", "Alla i styrelsen"),
        ("Var och en förankrar beslutet hos sin chef.", "Var och en"),
        ("L. Marchetti will get two quotes.", "L. Marchetti"),
        ("Eva tillsammans med Bo tar fram ett förslag.", "Eva"),
        ("Eva, med hjälp av Bo, tar fram ett förslag.", "Eva"),
        ("Bo ger ett svar på nästa möte.", "Bo"),
        ("Eva fortsätter arbetet med planen.", "Eva"),
    ],
)
def test_tasks_in_still_more_clauses(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "De målar bron varje år.",
        "Ledarna ser att alla kommer.",
        "Var och en följer sin revisor.",
        "Bo sa att han bor i Lund.",
        "Bo said he will know more in May.",
        "Bo håller med.",
        "Bo ger en kort lägesbild.",
    ],
)
def test_clauses_that_tell_no_task(sentence):
    assert doers(sentence) == []


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("It was agreed to buy paint, up to £120. ACTION: Bo", "Bo"),
        ("Taket behöver målas. Åtgärd: Bo och Eva", "Bo och Eva"),
        ("Taket er utett. Tiltak: Bo", "Bo"),
        ("Taket ska målas. Bo är ansvarig.", "Bo"),
        ("Taket ska målas, Bo ansvarig.", "Bo"),
        ("Taket skal males – Eva ansvarlig.", "Eva"),
    ],
)
def test_whose_the_sentence_before_is_to_see_to(told, who):
    [task] = found_in(NOTE.format(f"Det regnar. {told}"))["action_points"]
    assert (task["text"], task["responsible"]) == (told, who)


def test_whoever_has_a_role_in_the_list_is_known_by_it():
    note = "Referat\nTil stede: Inger Fosse, kirkeverge\nBo Alm\n\nSak 1 Orgelet\n{}\n"
    told = "Orgelet er gammelt og svakt. Kirkevergen bestiller orgelbygger."
    [task] = found_in(note.format(told))["action_points"]
    assert task["responsible"] == "Kirkevergen"


@pytest.mark.parametrize(
    "body",
    ["Klubben", "Rådet", "Nätverket", "Föreningen", "Utvalget", "Bestyrelsen"],
)
def test_a_body_may_be_told_by_nothing_but_what_it_is(body):
    assert doers(f"{body} tar fram en plan för bron.") == [body]
    assert doers(f"{body} tycker att bron är fin.") == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("It was agreed Bo would give them the go ahead.", "Bo"),
        ("Trustee Alexander offered to contact the registry.", "Trustee Alexander"),
        ("Cllr Hodson agreed to speak to the owner.", "Cllr Hodson"),
        ("The Secretary was instructed to reply.", "The Secretary"),
        ("Bo kindly offered to paint it.", "Bo"),
        ("One light is broken - Bo to check it.", "Bo"),
        ("Leder og nestleder utarbeider et forslag.", "Leder og nestleder"),
        ("Ordföranden och kassören ser över avtalet.", "Ordföranden och kassören"),
    ],
)
def test_tasks_in_the_words_of_committees(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "The board agreed to accept the lease.",
        "The committee will meet next in May.",
        "Bo had been asked to paint it and had done so.",
        "Bo was thanked for painting.",
        "The council will repair the road.",
    ],
)
def test_what_committees_do_otherwise(sentence):
    assert doers(sentence) == []


def test_who_share_one_object_share_one_task():
    assert doers("Bo skriver och Eva hänger upp en lapp.") == ["Bo"]
    assert doers("Bo skriver en lapp och Eva hänger upp den.") == ["Bo", "Eva"]
