import pytest

from tests.importing.parsing import found_in


def coming(body, heading="Övrigt", top="Datum: 2024-02-06"):
    note = f"Styrelsemöte\n{top}\n\n1. Öppnande\nAlla kom.\n\n2. {heading}\n{body}\n"
    return found_in(note)["next_meetings"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nästa möte är den 14 oktober 2024 kl. 9.",
        "Nästa styrelsemöte hålls 2024-10-14.",
        "Vi ses igen måndag 14/10 2024.",
        "The next meeting will be held on 14 October 2024.",
        "The group will reconvene on 14 October 2024.",
        "Styrelsen sammanträder igen den 14 oktober 2024.",
        "Vi hörs igen den 14 oktober 2024.",
        "Neste møte: 14. oktober 2024.",
        "Næste møde er den 14. oktober 2024.",
    ],
)
def test_a_sentence_that_tells_when_they_meet_again(sentence):
    assert coming(sentence) == ["2024-10-14"]


def test_days_below_a_heading_for_them():
    assert coming("4 mars\n19 april", heading="Kommande möten") == ["03-04", "04-19"]
    assert coming("4/3 och 19/4", heading="Mötestider 2025") == [
        "2025-03-04",
        "2025-04-19",
    ]
    assert coming("Kommande träffar:\n4 mars\n19 april") == ["03-04", "04-19"]


def test_other_events_and_the_meeting_itself_are_none():
    assert coming("Den 4 mars hålls en konferens om broar.") == []
    assert coming("Mötet avslutades den 6 februari 2024.", heading="Nästa möte") == []
    assert coming("Anteckningarna från förra mötet den 3 januari gicks igenom.") == []


def test_a_date_in_the_heading():
    assert coming("Välkomna!", heading="Nästa möte 14 oktober") == ["10-14"]


@pytest.mark.parametrize("heading", ["Datum för hösten", "Höstens träffar"])
def test_days_below_a_heading_for_a_term(heading):
    assert coming("Torsdag 14 september", heading=heading) == ["09-14"]


@pytest.mark.parametrize(
    "text",
    [
        "Nästa möte är den 3 mars. Mötet därefter: 6 maj.",
        "Neste FAU-møte: 3. mars. Siste møte før sommeren blir 6. mai.",
        "Næste rådsmøde er den 3. marts. Mødet derefter: tirsdag den 6. maj.",
        "The next meeting is on 3 March. The last meeting before summer is on 6 May.",
        "Nästa möte är den 3 mars. Efter det den 6 maj.",
    ],
)
def test_a_meeting_after_the_next(text):
    assert coming(text) == ["03-03", "05-06"]


@pytest.mark.parametrize(
    "text",
    [
        "4 mars i Lund, i samband med årets konferens",
        "The third meeting is on 4 March, back to back with the final conference.",
        "4. mars, i forbindelse med seminaret",
    ],
)
def test_a_meeting_in_company_with_something_else(text):
    assert coming(text, heading="Kommande möten") == ["03-04"]


def test_days_by_which_tasks_are_due_are_no_meetings():
    text = "4 mars\n\n| Åtgärd | Ansvarig | Klart |\n| Köpa färg | Anna | 2024-05-01 |"
    assert coming(text, heading="Kommande möten") == ["03-04"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Härnäst ses vi måndag 14 oktober 2024 i Lund.",
        "Vi träffas den 14 oktober 2024 hos Anna.",
        "Den 14 oktober 2024 samlas vi i Lund.",
        "Vi möts måndagen den 14/10 2024 kl. 9.",
        "Next call: 2024-10-14, 16:00 UTC",
        "Our next session takes place on 14 October 2024.",
        "We meet on 14 October 2024.",
        "Nästa avstämning blir den 14 oktober 2024.",
        "Nästa samling: 14 oktober 2024",
        "Neste samling er 14. oktober 2024.",
        "Vi sees igen den 14. oktober 2024.",
        "Da møtes vi 14. oktober 2024.",
    ],
)
def test_more_ways_to_tell_when_they_meet_again(sentence):
    assert coming(sentence) == ["2024-10-14"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Styrgruppen möts den 14 oktober 2024.",
        "Vi träffades den 14 oktober 2024.",
        "We met on 14 October 2024.",
        "Nästa konferens om broar går den 14 oktober 2024.",
    ],
)
def test_what_others_do_and_what_was_is_not_to_come(sentence):
    assert coming(sentence) == []


@pytest.mark.parametrize(
    "heading",
    [
        "Följande sammanträde",
        "FÖLJANDE MÖTE",
        "Nästföljande möte",
        "Påföljande styrelsemöte",
        "Følgende møde",
        "Førstkommende møte",
        "Nästa sammanträde",
        "Kommende møder",
        "Framtida möten",
        "Nästkommande träff",
    ],
)
def test_days_below_a_heading_for_the_meeting_that_follows(heading):
    assert coming("Onsdagen den 24.8.2024 kl. 18.00.", heading=heading) == [
        "2024-08-24"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nästa möte 240513 på Teams.",
        "Nästa möten 240513 på Teams och 240604 i Lund, båda kl. 8.15.",
        "Vi ses igen 240513.",
        "Neste møte 240513 kl. 9.",
        "Next meeting: 240513.",
        "Nästa gång ses vi 240513 i Lund.",
    ],
)
def test_a_day_written_together_where_it_says_next(sentence):
    days = ["2024-05-13", "2024-06-04"]
    assert coming(sentence) == (days if "240604" in sentence else days[:1])
    assert coming("Ärendet har nummer 240513.") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Vi ses igen",
        "Så ses vi nästa gång",
        "Datum framöver",
        "Träffar framöver",
        "Nästa föräldraråd",
        "Nästa samråd",
        "Sammanträdesdagar 2024",
        "Vårens träffar",
        "Möten i höst",
        "Tider för kommande möten",
        "Bokade möten",
        "Møteplan for 2024",
        "Møtedatoer høsten 2024",
        "Neste treff",
        "Mødedatoer i 2024",
        "Næste seance",
        "Future dates",
        "Meeting schedule 2024",
        "Forthcoming board meetings",
        "Schedule of meetings",
    ],
)
def test_days_below_any_heading_for_what_comes(heading):
    assert coming("Onsdag 24.8.2024 kl. 18.00, Rådhuset.", heading=heading) == [
        "2024-08-24"
    ]


@pytest.mark.parametrize(
    "heading",
    ["Nya råd", "Nästa steg", "Next steps", "Stämman", "Mötet i Lund", "Rådet i våras"],
)
def test_days_below_other_headings_are_none(heading):
    assert coming("Onsdag 24.8.2024 kl. 18.00, Rådhuset.", heading=heading) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Mötena i höst är 27/8 och 24/9, alltid på onsdagar.",
        "Träffarna under hösten hålls den 27 augusti och den 24 september.",
        "Höstens möten: 27/8 och 24/9.",
        "Rådet fastställer följande sammanträdesdagar: 27 augusti och 24 september.",
        "Styrelsens mötesplan för hösten är 27 augusti och 24 september.",
        "Nästa samråd hålls den 27 augusti, därefter den 24 september.",
        "Nästa rådslag blir 27 augusti. Höstens sista möte är den 24 september.",
        "Møtedatoer: 27. august og 24. september.",
        "Møtene til høsten er 27. august og 24. september.",
        "Møderne i efteråret holdes den 27. august og den 24. september.",
        "Næste samling er den 27. august. Efterårets sidste møde er den 24. september.",
        "Next meeting: 27 August. The autumn meeting is on 24 September.",
        "The next session is August 27. The fourth quarter meeting is September 24.",
        "Meeting dates: 27 August and 24 September.",
        "Future meetings: 27 August and 24 September.",
    ],
)
def test_several_meetings_in_one_sentence_or_two(sentence):
    assert coming(sentence) == ["08-27", "09-24"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nya råd från myndigheten gäller från den 14 oktober 2024.",
        "Mötesplanen antogs den 14 oktober 2024.",
        "Träffarna den 14 oktober 2024 var välbesökta.",
        "The spring meeting was held on 14 October 2024.",
        "Förbundet beslutade följande vid mötet den 14 oktober 2024:",
        "Kommande frågor till rådet ska vara inne 14 oktober 2024.",
    ],
)
def test_a_meeting_or_a_plan_alone_says_nothing_of_what_comes(sentence):
    assert coming(sentence) == []


@pytest.mark.parametrize(
    "stamp",
    [
        "Sidst opdateret den 2. marts 2024",
        "Sist oppdatert 2. mars 2024",
        "Senast ändrad 2024-03-02",
        "Last updated 2 March 2024",
        "Version 2, 2024-03-02",
        "Utskickat 2/3 2024",
        "AEK 2/3/24",
        "Anna Ek, 2 mars 2024",
        "Publicerad på hemsidan den 2 mars 2024",
        "Justerat den 2 mars 2024",
    ],
)
def test_a_stamp_below_the_next_meeting_is_none(stamp):
    assert coming(f"Nästa möte: 14 oktober 2024.\n\n{stamp}") == ["2024-10-14"]


@pytest.mark.parametrize(
    "stamp",
    [
        "*Sidan exporterad från wikin 2024-11-02 10:31 · Visningar: 47*",
        "Utskrivet 2024-11-02",
        "Protokollet justerat den 2 november 2024",
        "Last edited: 2024-11-02 10:31",
        "Sist endret 2. november 2024",
        "Senast sparad 2 november 2024",
        "Godkänt den 2 november 2024",
        "Printed on 2 November 2024",
    ],
)
def test_a_stamp_below_days_under_a_heading_is_none(stamp):
    told = f"14 oktober 2024 kl. 19.\n\n{stamp}"
    assert coming(told, heading="Nästa möte") == ["2024-10-14"]


@pytest.mark.parametrize(
    "line",
    [
        "4 november 2024",
        "- 2024-11-04 i Lund",
        "Måndag 4/11 2024, Teams",
        "Den 4 november 2024",
    ],
)
def test_days_go_on_below_a_line_that_tells_the_first(line):
    assert coming(f"Nästa möten: 14 oktober 2024\n\n{line}") == [
        "2024-10-14",
        "2024-11-04",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Förbundets infrastrukturdag går av stapeln den 4 december.",
        "Biblioteksdagarna i Skövde äger rum 11 november.",
        "Länets brukardag arrangeras den 4 december.",
        "Kulturnatten hålls den 4 december.",
        "Festivalen arrangeras den 4 december.",
        "Midtbyens julemarked holdes den 4. december.",
        "Bibliotekdagene i Bergen finner sted 4. desember.",
        "The summer picnic will be held on 2 April.",
        "The county fair takes place on 4 December.",
        "Regionens innovationsdag anordnas den 4 december.",
    ],
)
def test_what_others_hold_is_none_below_a_heading_for_meetings(sentence):
    text = f"Torsdag 29 oktober i Lund. {sentence}"
    assert coming(text, heading="Kommande möten") == ["10-29"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mötet därefter hålls den 4 december.",
        "Det hålls den 4 december.",
        "Vårens första möte äger rum den 4 december.",
        "Vi ses den 4 december.",
        "Sista träffen för året går av stapeln den 4 december.",
        "Møtet etter det holdes 4. desember.",
        "The last meeting of the year takes place on 4 December.",
        "Torsdagen den 4 december hålls nästa.",
        "Den 4 december samlas vi i Höör.",
        "Digital avstämning hålls den 4 december.",
    ],
)
def test_what_the_body_holds_is_read_below_a_heading_for_meetings(sentence):
    text = f"Torsdag 29 oktober i Lund. {sentence}"
    assert coming(text, heading="Kommande möten") == ["10-29", "12-04"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Till nästa möte ska Anna ha skickat in underlaget senast den 3 maj.",
        "Kallelsen till nästa möte går ut den 3 maj.",
        "Handlingar inför nästa sammanträde ska vara inne 3 maj.",
        "Svaren ska vara inne den 3 maj så att vi kan gå igenom dem på nästa möte.",
        "På nästa möte redovisas kostnaderna sedan den 1 januari.",
        "Sista anmälningsdag till nästa träff är den 3 maj.",
        "Nytt datum för inlämning är den 3 maj.",
        "Nästa ansökningsperiod öppnar den 3 maj.",
        "Saker til neste møte meldes innen 3. mai.",
        "Innkalling til neste møte sendes 3. mai.",
        "Dagsorden til næste møde udsendes d. 3. maj.",
        "The draft will be discussed at the next meeting after the deadline of 3 May.",
    ],
)
def test_a_day_of_a_task_for_the_next_meeting_is_none(sentence):
    assert coming(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Frågan tas upp igen på nästa möte den 14 oktober 2024.",
        "Anna kallar till nytt möte måndagen den 14 oktober 2024.",
        "Vi följer upp det vid nästa träff, som är den 14 oktober 2024.",
        "Saken utsettes til neste møte, mandag 14. oktober 2024.",
        "Punktet udsættes til næste møde den 14. oktober 2024.",
        "The item was deferred to the next meeting on 14 October 2024.",
        "It will be back at our next meeting (14 October 2024).",
        "Tid till nästa möte är 14 oktober 2024.",
        "Förslag på nästa möte: 14 oktober 2024.",
        "Rapporten läggs fram på nästa styrgruppsmöte i Lund den 14 oktober 2024.",
    ],
)
def test_a_day_that_follows_the_next_meeting_at_once_is_its_own(sentence):
    assert coming(sentence) == ["2024-10-14"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nästa styrgrupp är den 14 oktober 2024.",
        "Nästa arbetsutskott hålls 14 oktober 2024.",
        "Nästa: 14 oktober 2024",
        "Nästa 14/10 2024 i Lund",
        "Next: Monday 14 October 2024",
        "Neste fysiske møte: 14.10.24",
        "Vi återses den 14 oktober 2024.",
        "Gruppen träffas nästa gång den 14 oktober 2024.",
        "Nästa digitala avstämning sker 14 oktober 2024.",
        "Nytt sammanträde den 14 oktober 2024 kl. 9.",
        "The committee will next meet on 14 October 2024.",
        "Neste styremøte holdes på klubbhuset 14.10.2024.",
        "Our next call is Monday, Oct. 14, 2024.",
        "The next board meeting: 10/14/2024",
    ],
)
def test_still_more_ways_to_tell_of_the_next(sentence):
    assert coming(sentence) == ["2024-10-14"]


@pytest.mark.parametrize(
    "heading",
    ["Inför nästa möte", "Att göra till nästa möte", "Uppgifter till neste møte"],
)
def test_days_below_a_heading_for_what_to_do_until_then_are_none(heading):
    assert coming("Anna gör klart listan 3 maj", heading=heading) == []


def test_papers_sent_are_no_meeting_below_the_heading():
    text = "Måndag 14 oktober 2024. Handlingarna skickas ut den 3 oktober."
    assert coming(text, heading="Nästa möte") == ["2024-10-14"]
