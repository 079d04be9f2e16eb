"""Merging and deleting as those who tend the archive do it, page by page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from minutes.merging import merge
from minutes.models import Merge
from networks.models import Network, Organisation
from people.models import Person, User
from tests.factories import (
    make_administrator,
    make_attendance,
    make_coordinator,
    make_item,
    make_meeting,
    make_member,
    make_membership,
    make_municipality,
    make_network,
    make_organisation,
    make_person,
    make_presenter,
    make_user,
)
from tests.html import Part, page
from tests.html import shown as seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network("Socialchefer")


@pytest.fixture
def coordinator(network: Network) -> User:
    return make_coordinator(network)


@pytest.fixture
def pair(network: Network) -> tuple[Person, Person]:
    """Two spellings of one, both in the network: the one to keep, the one to remove."""
    kept, removed = make_person("Jessica Alfredson"), make_person("Jessica Alfredsson")
    bjuv = make_municipality("Bjuv")
    make_membership(network=network, person=kept, organisation=bjuv)
    meeting = make_meeting("Septembermötet", network=network)
    make_attendance(meeting, person=removed)
    make_presenter(make_item(meeting), person=removed)
    return kept, removed


def confirm(pair: tuple[Person, Person]) -> str:
    kept, removed = pair
    return reverse("person_merge_confirm", args=[removed.slug, kept.slug])


def leads_to(response: HttpResponse, row: Model, status: int = 301) -> bool:
    answer = (response.status_code, response["Location"])
    return answer == (status, row.get_absolute_url())


def sent(client: Client, address: str) -> Part:
    """Send the only form there is on a page but for those of the frame; follow."""
    response = client.post(address, follow=True)
    assert response.status_code == 200
    return seen(response)


# The way through the pages


def test_a_page_leads_to_merging_and_deleting_for_those_who_may(
    client, coordinator, pair
) -> None:
    address = pair[1].get_absolute_url()
    wanted = [f"{address}merge/", f"{address}delete/"]
    for user in (None, make_member(Network.objects.get()), make_user()):
        client.logout()
        if user:
            client.force_login(user)
        assert not page(client, address).parts(".tending")
    for user in (coordinator, make_administrator()):
        client.force_login(user)
        assert page(client, address).links(".tending") == wanted


def test_organisations_and_networks_are_tended_by_administrators(
    client, coordinator, network
) -> None:
    addresses = [network.get_absolute_url(), network.host.get_absolute_url()]
    for user, may_delete in ((coordinator, False), (make_administrator(), True)):
        client.force_login(user)
        for address in addresses:
            links = page(client, address).links(".tending")
            assert (f"{address}delete/" in links) == may_delete


def test_similar_names_are_offered_first_and_namesakes_before_them(
    client, coordinator, network, pair
) -> None:
    kept, removed = pair
    namesake = make_person(removed.full_name, title="Chef")
    for person in (namesake, make_person("Bo Ek")):
        make_attendance(make_meeting(network=network), person=person)
    hidden = make_person("Jessica Alfredzon")
    make_membership(network=make_network(is_public=False), person=hidden)
    client.force_login(coordinator)
    shown = page(client, f"{removed.get_absolute_url()}merge/")
    assert shown.texts(".merge-choices .title") == [str(namesake), str(kept)]
    assert shown.texts(".merge-choices .meta") == ["Chef", "Bjuv, Socialchefer"]
    assert shown.links(".merge-choices")[1] == confirm(pair)


def test_others_are_found_by_part_of_the_name(client, coordinator, network, pair):
    make_membership(network=network, person=make_person("Bo Ek"))
    client.force_login(coordinator)
    address = f"{pair[1].get_absolute_url()}merge/"
    assert page(client, f"{address}?person=ek").texts(".title") == ["Bo Ek"]
    nobody = page(client, f"{address}?person=finns-inte")
    assert "Ingen här heter ”finns-inte”." in nobody.text(".empty")
    assert nobody.parts("input[name=person]")[0]["value"] == "finns-inte"


def test_both_are_shown_side_by_side_with_what_will_move(client, coordinator, pair):
    client.force_login(coordinator)
    shown = page(client, confirm(pair))
    assert shown.texts(".side h2") == ["Jessica Alfredsson", "Jessica Alfredson"]
    assert shown.texts(".side-fate") == ["Försvinner", "Blir kvar"]
    assert shown.texts(".counts li") == ["1 föredragande", "1 närvaro"]
    assert "Bjuv" in shown.texts(".side")[1]
    swapped = confirm((pair[1], pair[0]))
    assert swapped in shown.links(".answers")


def test_merging_moves_all_leads_to_the_one_kept_and_can_be_undone(
    client, coordinator, pair
) -> None:
    kept, removed = pair
    client.force_login(coordinator)
    response = client.post(confirm(pair))
    assert (response.status_code, response["Location"]) == (
        302,
        kept.get_absolute_url(),
    )
    shown = page(client, kept.get_absolute_url())
    told = shown.text(".message")
    assert told == "Jessica Alfredsson är nu ihopslagen med Jessica Alfredson. Ångra"
    assert "Stavas även Jessica Alfredsson" in shown.text(".page-head")
    assert "Septembermötet" in shown.text(".profile-main")
    undo_address = shown.parts(".message form")[0]["action"]
    back = sent(client, undo_address)
    assert back.text("h1") == "Jessica Alfredsson"
    assert back.text(".message") == (
        "Sammanslagningen är ångrad: Jessica Alfredsson är tillbaka."
    )
    assert removed.attendances.exists()


def test_merges_are_listed_and_undone_from_there(client, coordinator, pair):
    done = merge(*pair, coordinator)
    client.force_login(coordinator)
    shown = page(client, reverse("merge_list"))
    assert shown.texts(".undoable-row .register-title") == [
        "Jessica Alfredsson → Jessica Alfredson"
    ]
    sent(client, reverse("merge_undo", args=[done.pk]))
    assert not Merge.objects.exists()
    assert page(client, reverse("merge_list")).parts(".empty")


def test_what_cannot_be_undone_says_why(client, coordinator, pair):
    done = merge(*pair, coordinator)
    make_person("Jessica Alfredsson")
    client.force_login(coordinator)
    shown = sent(client, reverse("merge_undo", args=[done.pk]))
    assert "/people/jessica-alfredsson/" in shown.text(".message-error")
    assert Merge.objects.exists()


def test_what_cannot_be_merged_says_why_and_has_no_button(client):
    client.force_login(make_administrator())
    klippan, other = make_municipality("Klippan"), make_organisation("Klippans kommun")
    address = reverse("organisation_merge_confirm", args=[klippan.slug, other.slug])
    shown = page(client, address)
    assert "koden" in shown.text(".error-summary")
    assert not shown.parts(".answers button")
    assert "koden" in sent(client, address).text(".message-error")
    swapped = reverse("organisation_merge_confirm", args=[other.slug, klippan.slug])
    assert swapped in shown.links(".answers")
    sent(client, swapped)
    assert not Organisation.objects.filter(pk=other.pk).exists()


def test_a_municipality_is_offered_as_the_one_to_keep(client):
    client.force_login(make_administrator())
    klippan, other = make_municipality("Klippan"), make_organisation("Klippans kommun")
    keep_klippan = reverse(
        "organisation_merge_confirm", args=[other.slug, klippan.slug]
    )
    for start in (klippan, other):
        shown = page(client, reverse("organisation_merge", args=[start.slug]))
        assert shown.links(".merge-choices") == [keep_klippan]


def test_one_that_is_merged_already_is_not_there_to_merge_again(
    client, coordinator, pair
):
    client.force_login(coordinator)
    client.post(confirm(pair))
    assert client.post(confirm(pair)).status_code == 404
    assert Merge.objects.count() == 1


# Who may send what


def refused(client: Client, user: User | None, address: str) -> int:
    client.logout()
    if user:
        client.force_login(user)
    return client.post(address).status_code


def test_sending_is_refused_as_reading_is(client, network, pair):
    kept, removed = pair
    delete = f"{removed.get_absolute_url()}delete/"
    for address in (confirm(pair), delete):
        for user in (None, make_member(network), make_coordinator(make_network())):
            assert refused(client, user, address) == 403
    Network.objects.update(is_public=False)
    for address in (confirm(pair), delete):
        assert refused(client, make_user(), address) == 404
    assert Person.objects.filter(pk__in=[kept.pk, removed.pk]).count() == 2


def test_a_merge_of_somebody_else_is_not_there_to_undo(client, network, pair):
    done = merge(*pair, make_coordinator(network))
    address = reverse("merge_undo", args=[done.pk])
    for user in (None, make_member(network), make_coordinator(network)):
        assert refused(client, user, address) == 404
    assert refused(client, make_administrator(), address) == 302


# Old addresses


def test_an_old_address_leads_to_the_one_kept(client, pair):
    kept, removed = pair
    merge(kept, removed, None)
    response = client.get(removed.get_absolute_url())
    assert (response.status_code, response["Location"]) == (
        301,
        kept.get_absolute_url(),
    )
    assert response["Cache-Control"] == "no-cache"


def test_an_old_address_follows_all_merges_there_were(client, pair):
    kept, removed = pair
    last = make_person()
    merge(kept, removed, None)
    merge(last, kept, None)
    for person in pair:
        response = client.get(person.get_absolute_url())
        assert response["Location"] == last.get_absolute_url()


def test_an_old_address_of_one_who_is_hidden_is_not_there(client, network, pair):
    kept, removed = pair
    merge(kept, removed, None)
    Network.objects.update(is_public=False)
    assert client.get(removed.get_absolute_url()).status_code == 404
    client.force_login(make_member(network))
    assert client.get(removed.get_absolute_url()).status_code == 301


def test_an_old_address_given_to_another_is_the_others(client, network, pair):
    kept, removed = pair
    merge(kept, removed, None)
    make_membership(network=network, person=make_person("Jessica Alfredsson"))
    assert client.get(removed.get_absolute_url()).status_code == 200


def test_an_old_address_of_an_organisation_leads_on(client):
    kept, removed = make_organisation("Kvar"), make_organisation("Borta")
    merge(kept, removed, None)
    response = client.get(removed.get_absolute_url())
    assert (response.status_code, response["Location"]) == (
        301,
        kept.get_absolute_url(),
    )


def test_links_to_lists_narrowed_by_the_old_address_still_find(client, pair):
    kept, removed = pair
    merge(kept, removed, None)
    shown = page(client, f"{reverse('meeting_list')}?person={removed.slug}")
    assert shown.texts(".title") == ["Septembermötet"]


# Deleting


def test_deleting_is_refused_by_what_and_merging_is_offered(client, coordinator, pair):
    address = f"{pair[1].get_absolute_url()}delete/"
    client.force_login(coordinator)
    shown = page(client, address)
    assert shown.text("h1") == "Jessica Alfredsson kan inte tas bort"
    assert "Minnesanteckningarna från 1 möte hänvisar till" in shown.text("main")
    assert shown.texts(".counts li") == ["1 föredragande", "1 närvaro"]
    assert f"{pair[1].get_absolute_url()}merge/" in shown.links(".answers")
    assert not shown.parts(".answers button")
    assert client.post(address).status_code == 409


def test_deleting_says_what_goes_and_does_so_when_sent(client, coordinator, pair):
    kept, _removed = pair
    address = f"{kept.get_absolute_url()}delete/"
    client.force_login(coordinator)
    shown = page(client, address)
    assert shown.texts(".counts li") == ["1 ledamotskap"]
    after = sent(client, address)
    assert after.text(".message") == "Jessica Alfredson är borttagen."
    assert not Person.objects.filter(pk=kept.pk).exists()


def test_a_network_with_minutes_is_not_deleted(client, pair, network):
    client.force_login(make_administrator())
    shown = page(client, f"{network.get_absolute_url()}delete/")
    assert shown.texts(".counts li") == ["1 möte"]
    assert shown.links(".answers") == [network.get_absolute_url()]


def test_a_network_without_minutes_is_deleted(client):
    network = make_network("Tomt")
    client.force_login(make_administrator())
    sent(client, f"{network.get_absolute_url()}delete/")
    assert not Network.objects.exists()


# Cost


@pytest.mark.parametrize("name", ["merge", "merge_confirm", "delete"])
def test_a_page_costs_the_same_however_much_there_is(
    name: str, pair, coordinator, network, queries_for: Callable[..., int]
) -> None:
    kept, removed = pair
    slugs = [removed.slug, kept.slug] if name == "merge_confirm" else [removed.slug]
    address = reverse(f"person_{name}", args=slugs)

    def add(number: int) -> None:
        for _ in range(number):
            make_attendance(make_meeting(network=network), person=removed)
            for person in (kept, removed, make_person("Jesica Alfredsson")):
                make_membership(network=network, person=person)

    add(1)
    short = queries_for(address, coordinator)
    add(20)
    assert queries_for(address, coordinator) == short


def test_the_list_of_merges_costs_the_same_however_long_it_is(
    coordinator, network, queries_for: Callable[..., int]
) -> None:
    def add(number: int) -> None:
        for _ in range(number):
            removed = make_membership(network=network).person
            merge(make_person(), removed, coordinator)

    add(1)
    short = queries_for(reverse("merge_list"), coordinator)
    add(10)
    assert queries_for(reverse("merge_list"), coordinator) == short
