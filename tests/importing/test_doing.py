"""Sentences that tell who is to do what, in the words of many."""

import pytest

from tests.importing.parsing import found_in

NOTE = """Minnesanteckningar Bronätverket
Närvarande: Anna Ek, Bo Alm, Eva Lind, Kaj Ove Friis

1. Broar
{}
"""


def doers(text):
    return [one["responsible"] for one in found_in(NOTE.format(text))["action_points"]]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Anna skissar på en skylt till bron.", "Anna"),
        ("Bo underrättar länsstyrelsen.", "Bo"),
        ("Eva polerar räcket före midsommar.", "Eva"),
        ("Kaj Ove tegner en plan over broen.", "Kaj Ove"),
        ("Anna og Bo besøger kommunen inden jul.", "Anna og Bo"),
        ("Eva setter opp en liste over brukere.", "Eva"),
        ("Anna og Bo mødes om et nyt forslag.", "Anna og Bo"),
        ("Bo varsler naboene.", "Bo"),
        ("Eva påminner de kommuner som inte har svarat.", "Eva"),
        ("Anna svarar länsstyrelsen senast i maj.", "Anna"),
    ],
)
def test_what_somebody_there_does_is_a_task_whatever_the_verb(sentence, who):
    assert doers(f"Bron är röd. {sentence}") == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna framhåller att bron rostar.",
        "Bo understryker vikten av färg.",
        "Eva hävdar att bron håller.",
        "Anna undrar när bron målas.",
        "Bo frågar gruppen om färgen.",
        "Eva ifrågasätter kostnaden.",
        "Anna orienterer om broen.",
        "Bo fortæller om broen.",
        "Eva påminner om midsommarfesten.",
        "Anna gör en kort redogörelse för bron.",
        "Bo lämnar mötet.",
        "Eva kommer lite senare.",
        "Anna för anteckningar.",
        "Bo spør om broen er rød.",
        "Eva resonerar kring hur bron kan målas.",
        "Anna grubblar på huruvida bron håller.",
    ],
)
def test_what_somebody_says_or_is_tells_no_task(sentence):
    assert doers(sentence) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Eva berättade om bron. Hon mejlar bilderna till alla.", "Eva"),
        ("Bo Alm visade en ritning. Han skickar ut den.", "Bo Alm"),
        ("Anna reported on the bridge. She will send the report.", "Anna"),
        ("Bo fortalte om broen. Han tar kontakt med kommunen.", "Bo"),
        ("Eva informerade. Därefter fika. Hon kollar färgen.", "Eva"),
        ("Eva behöver få veta, så jag ringer henne.", "jag"),
        ("Jag bokar lokal.", "Jag"),
        ("Anna har mätt bron och hon återkommer om måtten.", "Anna"),
    ],
)
def test_a_pronoun_stands_for_the_one_before(text, who):
    assert doers(text) == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Anna och Bo deltar i gruppen och tar med sig frågan dit.", "Anna och Bo"),
        ("Eva berättade om bron och skickar ut bilderna.", "Eva"),
        ("Anna wants a red bridge, and will write to the council.", "Anna"),
        ("Bo har mätt bron och återkommer med måtten.", "Bo"),
        ("Eva viste bilder og sender dem rundt.", "Eva"),
    ],
)
def test_a_task_may_follow_on_what_was_said(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna visade hur man bokar och skickar fakturor.",
        "Bo berättade att Lund målar och tar fram planer.",
        "Eva beskrev vad som händer när kommunen bygger och bokar.",
    ],
)
def test_what_was_told_of_others_is_no_task(sentence):
    assert doers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Till nästa möte tar Anna fram en ritning.", "Anna"),
        ("Därefter skickar Bo ut inbjudan.", "Bo"),
        ("Under hösten ska Eva kontakta kommunen.", "Eva"),
        ("Det kollar Anna och Bo.", "Anna och Bo"),
        ("Den frågan tar Bo med sig till kommunen.", "Bo"),
        ("Til næste møde undersøger Eva prisen.", "Eva"),
        ("Marknadsföringen sköts av Bo, som även ringer tidningen.", "Bo"),
        ("Lokal bokas av Anna till nästa gång.", "Anna"),
        ("Telt indhentes af Eva.", "Eva"),
        ("Förslag mailas ut av Bo.", "Bo"),
        ("Frågan tas upp med ledningen (Anna).", "Anna"),
        ("Uppdrag till Bo att se över rutinen.", "Bo"),
    ],
)
def test_who_does_it_may_stand_after_the_verb(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mötet öppnades av Anna.",
        "Ett bra seminarium om broar (Anna).",
        "Presentationen hölls av Bo.",
        "Enligt Eva kommer bron att målas.",
        "Därefter presenterar Bo bron.",
        "Styrelsen utser Anna Ek att justera protokollet.",
    ],
)
def test_how_the_meeting_went_is_no_task(sentence):
    assert doers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Rektor sender ut listen.", "Rektor"),
        ("The Clerk is to obtain three quotations.", "The Clerk"),
        ("It is red.\n\n(d) The Clerk is to write to the owner.", "The Clerk"),
        ("The Chairman is going to arrange a parade.", "The Chairman"),
        ("The treasurer agreed to pay the bill.", "The treasurer"),
        ("Varje IT-chef utser en kontaktperson.", "Varje IT-chef"),
        ("Hver kommune stiller med fire tællere.", "Hver kommune"),
        ("Alla återkopplar till Eva inom en vecka.", "Alla"),
        ("Kafégruppen bokar lokal.", "Kafégruppen"),
        ("Bibliotekarien skickar ut boken.", "Bibliotekarien"),
        ("Eva Lind ombads att samla in exempel.", "Eva Lind"),
        ("Cllr Yeo offered to clear the ditch.", "Cllr Yeo"),
        ("Follow-up: Anna will paint the bridge.", "Anna"),
        ("It was agreed that Bo, as treasurer, would pay the bill.", "Bo"),
        ("It was agreed unanimously that Eva would write.", "Eva"),
        ("Bo (vår kassör) kollar priset.", "Bo"),
        ("Anna to inform the council.", "Anna"),
        ("=> Eva mejlar länken.", "Eva"),
        ("Undertecknad kontaktar leverantören.", "Undertecknad"),
    ],
)
def test_roles_and_groups_do_things_too(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Styrelsen sammanträder nästa gång i maj.",
        "The partners agreed to move the money.",
        "Nätverket följer upp seminariet om broar.",
        "Brorådet får bedöma behov och ange inriktning.",
        "Det beslutades att varje kommun svarar för sig.",
        "Alla kommuner har svarat.",
    ],
)
def test_what_a_body_is_or_decides_is_no_task(sentence):
    assert doers(sentence) == []


def test_an_organisation_that_was_there_does_things_too():
    note = """Minnesanteckningar Bronätverket
Närvarande:
Anna Ek, Vägverket
Bo Alm, Lund

1. Broar
Vägverket kallar till ett möte om färgen. Vägverket arbetar med broar.
"""
    assert [one["responsible"] for one in found_in(note)["action_points"]] == [
        "Vägverket"
    ]


def test_what_a_person_agrees_to_is_no_decision():
    found = found_in(NOTE.format("Anna agreed to write to the council."))
    assert found["decisions"] == []
    found = found_in(NOTE.format("The board agreed to write to the council."))
    assert len(found["decisions"]) == 1


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Mr Dacre to strim the plots and check the tanks.", "Mr Dacre"),
        ("Cllr Wilding to draft a letter.", "Cllr Wilding"),
        ("Deputy Town Clerk to issue the order.", "Deputy Town Clerk"),
        ("Treasurer to pay the bill.", "Treasurer"),
        ("Anna and Bo to meet the owner.", "Anna and Bo"),
        ("The secretary to write to the council.", "The secretary"),
    ],
)
def test_to_and_a_verb_is_a_task_of_whoever_stands_before(sentence, who):
    assert doers(f"The bridge is red. {sentence}") == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Det åligger kassören att betala räkningen.", "kassören"),
        ("Mötet beslutade att ålägga Bo att leta efter färg.", "Bo"),
        ("Kassören har i uppdrag att se över avtalet.", "Kassören"),
        ("Anna har i uppdrag att ta in offerter.", "Anna"),
        ("Eva har fått i oppgave å male broen.", "Eva"),
        ("Anna har til opgave at male broen.", "Anna"),
        ("Bo har fått i oppdrag å kjøpe maling.", "Bo"),
        ("Styret pålegger Bo å male broen.", "Bo"),
        ("Bo är ansvarig för att bron målas.", "Bo"),
        ("The board instructed the clerk to write to the owner.", "the clerk"),
        ("Eva was tasked to find a painter.", "Eva"),
        ("Mötet uppmanade Eva att söka medel.", "Eva"),
    ],
)
def test_who_is_charged_with_it(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Nycklarna byts ut, detta sköter Bo.", "Bo"),
        ("Färgen är slut – det ordnar Anna.", "Anna"),
        ("Planen – Eva gör klart den och mejlar ut den.", "Eva"),
        ("Berättelsen, sektionerna lämnar text till Bo före 20/2.", "sektionerna"),
        ("Kommunerna skickar in enkäten senast i maj.", "Kommunerna"),
        ("Anna redovisar ett förslag på nästa möte.", "Anna"),
        ("Bo presenterar siffrorna på årsmötet i mars.", "Bo"),
        ("Arbetsgruppen presenterar sitt förslag på årsmötet i mars.", "Arbetsgruppen"),
        ("Eva og Bo gennemgår broen inden sommeren.", "Eva og Bo"),
        ("Rektorn informerar hemmen om färgen.", "Rektorn"),
        ("Anna frågar kommunen om lov.", "Anna"),
    ],
)
def test_more_ways_to_promise(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alla letar färg.",
        "Medlemmarna betalar halva priset.",
        "Anna gör oss uppmärksamma på rosten.",
        "Eva gør opmærksom på at broen er rød.",
        "Anna undrade om inte Lund kan måla åt alla; Eva trodde inte det.",
        "Anna redovisar att bron blir klar före jul.",
        "Bo frågar hur det går.",
        "Kommunerna arbetar med frågan.",
    ],
)
def test_what_is_no_promise(sentence):
    assert doers(sentence) == []


def test_sentences_beside_ansvarig_tell_whose_task_each_is():
    text = "Bron är röd.\n\nAnsvariga: Anna bokar lokal, Bo skaffar färg och Eva målar."
    assert doers(text) == ["Anna", "Bo", "Eva"]


def test_who_is_called_by_a_sign_belongs_to_the_sentence():
    (task,) = found_in(NOTE.format("- @bo will ask for paint"))["action_points"]
    assert task == {"text": "@bo will ask for paint", "responsible": "bo", "due": None}


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Anna skulle höra med kommunen.", "Anna"),
        ("Vi ber Eva kolla upp priset.", "Eva"),
        ("Alla funderar till nästa möte på vilken färg som passar.", "Alla"),
        ("Bo follows up with the council.", "Bo"),
        ("It was agreed that Anna should contact the council.", "Anna"),
        ("Frågan undersöks vidare av Eva.", "Eva"),
        ("Bo har kontakt med målaren och återkopplar.", "Bo"),
        ("Anna (senast 1 maj): ringa kommunen", "Anna"),
        ("- Boka lokal /Anna", "Anna"),
        ("- Boka lokal, Anna", "Anna"),
        ("Bron målas.\n\nACTION: Bo", "Bo"),
        ("Bron målas. Ansvarig: Bo", "Bo"),
    ],
)
def test_still_more_ways_to_promise(sentence, who):
    assert doers(sentence) == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo skulle gärna se en röd bro.",
        "Bo sends his regrets, he is away.",
        "Anna: bra färg",
        "Anna should have a say.",
        "Anna books are popular.",
        "Eleverna lämnar in sina uppgifter senast i maj.",
        "Skolorna stänger före jul.",
        "Skolverket har i uppdrag att se över kursplanerna.",
        "Bo ber om ursäkt för att han är sen.",
    ],
)
def test_what_is_only_wished_or_told(sentence):
    assert doers(sentence) == []


def test_the_task_stands_before_who_is_responsible():
    (task,) = found_in(NOTE.format("Bron målas. Ansvarig: Bo"))["action_points"]
    assert task["text"] == "Bron målas. Ansvarig: Bo"


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Anna tar upp kostnaden med ekonomichefen.", "Anna"),
        ("Bo tar upp parkeringen med fastighetsavdelningen.", "Bo"),
        ("Eva tar upp önskemålen med leverantören.", "Eva"),
        ("Anna tar upp behovet av färg med styrelsen.", "Anna"),
        ("Bo tar upp räcket med Länsstyrelsen.", "Bo"),
        ("Eva redovisar priserna vid sammanträdet i mars.", "Eva"),
        ("Anna visar ritningen på träffen i maj.", "Anna"),
        ("Samtliga läser planen till nästa gång.", "Samtliga"),
        ("Alla funderar på kulören till nästa möte.", "Alla"),
        ("Kassören lägger undan pengar innan nästa möte.", "Kassören"),
        ("Lund och Ystad kompletterar sina listor under vecka 41.", "Lund och Ystad"),
        ("Lund skickar in sin lista senast den 3 maj.", "Lund"),
        ("Inspektionen skickar ut ett nytt utkast i maj.", "Inspektionen"),
        ("Förbundet bokar lokal.", "Förbundet"),
        ("Regionen sammanställer svaren.", "Regionen"),
        ("The railing is to be painted by the treasurer.", "the treasurer"),
        ("The bridge will be inspected by Bo Alm in May.", "Bo Alm"),
        ("Räcket ska målas av kassören.", "kassören"),
        ("Listan ska skickas ut av sekreteraren i maj.", "sekreteraren"),
        ("Broen skal males av Anna.", "Anna"),
    ],
)
def test_what_is_to_be_done_by_whom_in_other_words(sentence, who):
    assert doers(f"Bron är röd. {sentence}") == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna tar upp problemen med parkeringen.",
        "Bo tar upp svårigheterna med färgen.",
        "Anna: leveranstiderna på färg är långa.",
        "Bo: bokningarna för juli ligger över förra året.",
        "Eva: frågorna kring bron är många.",
        "Anna: våra broar är gamla.",
        "Bo: nya räcken på bron blir dyra.",
        "Eva would rather wait than paint in the rain.",
        "Anna would prefer a red bridge.",
        "Lund och Ystad bokar sina lokaler i samma system.",
        "Skolinspektionen bjuder in till dialog den 8 november.",
        "The bridge was painted by Bo Alm.",
        "The bridge is to be painted by June.",
        "Bron ska vara målad av sommaren.",
    ],
)
def test_what_is_told_or_done_by_others_tells_no_task(sentence):
    assert doers(sentence) == []


def test_the_list_may_give_the_last_name_first():
    note = NOTE.replace("Anna Ek, Bo Alm, Eva Lind", "Ek Anna, Alm Bo, Lind Eva")
    found = found_in(note.format("Anna Ek sköter annonsen."))["action_points"]
    assert [one["responsible"] for one in found] == ["Anna Ek"]
