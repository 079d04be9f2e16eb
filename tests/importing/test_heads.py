"""Whole heads as minutes have them, each read for all that it tells."""

import pytest

from tests.importing.parsing import found_in

ITEMS = "\n\n1. Inledning\nVi gick igenom dagens frågor och pratade om budgeten.\n"
HEADS = {
    "rooms and screens": (
        """Notes from the Heritage Officers' Forum
12 March 2025, County Hall, Truro (Room 4) and MS Teams, 10.00-12.30

In the room: Jane Fowler (JF), Truro; Tom Reed (TR), Bodmin
On Teams: Amy Dale (AD), Historic England
Could not attend: Mark Hill (Newquay)
Note taker: AD""",
        {
            "Jane Fowler": ("Truro", "present"),
            "Tom Reed": ("Bodmin", "present"),
            "Amy Dale": ("Historic England", "present"),
            "Mark Hill": ("Newquay", "absent"),
        },
        {"network": "Heritage Officers' Forum", "minute_taker": "Amy Dale"},
    ),
    "spaces after the labels": (
        """Möte 3/2025 i Samrådsgrupp Vatten
Onsdagen den 12 mars 2025 klockan 13.00 till 15.15 i Stadshuset, lokal Spårö

Närvarande  Carin Dahl, Oskarshamn
            Dag Holm, Kalmar
Förhinder  Eva Frisk, Mönsterås
Sekreterare  Bo Almgren""",
        {
            "Carin Dahl": ("Oskarshamn", "present"),
            "Dag Holm": ("Kalmar", "present"),
            "Eva Frisk": ("Mönsterås", "absent"),
        },
        {"minute_taker": "Bo Almgren", "start_time": "13:00"},
    ),
    "places before dashes": (
        """Anteckningar GIS-samverkan Dalarna

Var och när: Teams, 12 mars 2025 9.00-10.30
Deltog: Falun - Anna Ekman, Bo Almgren
Borlänge - Carin Dahl
Tog anteckningar: Carin""",
        {
            "Anna Ekman": ("Falun", "present"),
            "Bo Almgren": ("Falun", "present"),
            "Carin Dahl": ("Borlänge", "present"),
        },
        {"minute_taker": "Carin Dahl", "place": "Teams"},
    ),
    "questions": (
        """Referat – Folkehelsenettverket i Setesdal
Når: 12.03.2025 kl. 10–12
Hvor: Heradshuset, Valle
Hvem: Kari Moen (Valle), Per Hansen (Bykle), Ola Berg (Evje)
Ikke til stede: Nina Dahl (Iveland)
Fører referat: Per""",
        {
            "Kari Moen": ("Valle", "present"),
            "Per Hansen": ("Bykle", "present"),
            "Ola Berg": ("Evje", "present"),
            "Nina Dahl": ("Iveland", "absent"),
        },
        {"place": "Heradshuset, Valle", "minute_taker": "Per Hansen"},
    ),
    "a column of labels": (
        """Minutes of the Rural Transport Working Group

Date      12 March 2025
Time      2pm – 4.15pm
Venue     The Guildhall, Totnes
Chair     Cllr Jane Fowler (Totnes)
Members   Tom Reed (Dartmouth), Amy Dale (Ivybridge)
Officers  Mark Hill (Devon County Council)
Apologies Sue Park (Salcombe)""",
        {
            "Tom Reed": ("Dartmouth", "present"),
            "Amy Dale": ("Ivybridge", "present"),
            "Mark Hill": ("Devon County Council", "present"),
            "Sue Park": ("Salcombe", "absent"),
        },
        {"chair": "Jane Fowler", "place": "The Guildhall, Totnes"},
    ),
    "slashes": (
        """Beredskapssamordnarna i Kalmarsund
Minnesanteckningar från träff 2025-03-12

* Plats: Brandstationen, Nybro
* Deltagare: Anna Ekman/Nybro, Bo Almgren/Kalmar
* Ej med idag: Dag Holm/Emmaboda
* Ansvarig för anteckningar: Bo""",
        {
            "Anna Ekman": ("Nybro", "present"),
            "Bo Almgren": ("Kalmar", "present"),
            "Dag Holm": ("Emmaboda", "absent"),
        },
        {"minute_taker": "Bo Almgren", "place": "Brandstationen, Nybro"},
    ),
    "initials first": (
        """Mötesanteckning
Möte: Skolbiblioteksgruppen
Dag: tisdag 12 mars 2025
Närvarande: AE Anna Ekman (Lerum), BA Bo Almgren (Ale)
Skriver: BA""",
        {"Anna Ekman": ("Lerum", "present"), "Bo Almgren": ("Ale", "present")},
        {"minute_taker": "Bo Almgren", "network": "Skolbiblioteksgruppen"},
    ),
    "Nynorsk sentences": (
        """Referat av møte i Beredskapsforum Nord-Østerdal, 12. mars 2025

Desse møtte: Kari Moen (Tynset), Per Hansen (Tolga).
Desse melde forfall: Nina Dahl (Folldal).
Møtet vart leia av Kari Moen. Per Hansen skreiv referat.""",
        {
            "Kari Moen": ("Tynset", "present"),
            "Per Hansen": ("Tolga", "present"),
            "Nina Dahl": ("Folldal", "absent"),
        },
        {"chair": "Kari Moen", "minute_taker": "Per Hansen"},
    ),
    "bars and initials for first names": (
        """Archives Liaison Meeting – 12/03/2025
Where: Record Office, Matlock | When: 10:30 – 12:00
Attending: J. Fowler (Derbyshire), T. Reed (Notts)
Sorry not to be there: M. Hill (Leics)
Minutes: T. Reed""",
        {
            "J. Fowler": ("Derbyshire", "present"),
            "T. Reed": ("Notts", "present"),
            "M. Hill": ("Leics", "absent"),
        },
        {"minute_taker": "T. Reed", "place": "Record Office, Matlock"},
    ),
    "short forms": (
        """Projektgrupp Cykelleden – avstämning 12 mars 2025

Delt.: Anna Ekman (Ystad), Bo Almgren (Simrishamn)
Frånv.: Carin Dahl (Tomelilla)
Ant.: Bo
Plats: Teams""",
        {
            "Anna Ekman": ("Ystad", "present"),
            "Bo Almgren": ("Simrishamn", "present"),
            "Carin Dahl": ("Tomelilla", "absent"),
        },
        {"minute_taker": "Bo Almgren", "place": "Teams"},
    ),
    "groups and guests": (
        """Miljöchefsgruppen
Möte 12 mars 2025 kl. 9-12, Rådhuset Kristianstad

NÄRVARANDE
Kristianstad: Anna Ekman (värd och ordförande)
Osby: Carin Dahl, ersättare för Gun Hall
Östra Göinge: ingen

GÄSTER
Dag Holm, Länsstyrelsen Skåne""",
        {
            "Anna Ekman": ("Kristianstad", "present"),
            "Carin Dahl": ("Osby", "present"),
            "Dag Holm": ("Länsstyrelsen Skåne", "guest"),
        },
        {"chair": "Anna Ekman", "place": "Rådhuset Kristianstad"},
    ),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_a_head_tells_who_was_there_and_the_facts(head):
    text, people, facts = head
    found = found_in(text + ITEMS)
    told = {one["name"]: one for one in found["attendees"]}
    assert {
        name: (one["affiliation"], one["status"]) for name, one in told.items()
    } == people
    assert {key: found[key] for key in facts} == facts
