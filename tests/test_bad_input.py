"""Whatever is sent, the answer is a clear page and never a fault of ours."""

from __future__ import annotations

from urllib.parse import quote, quote_plus, urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from minutes.filters.directories import NetworkFilter, OrganisationFilter, PersonFilter
from minutes.filters.meetings import MeetingFilter
from minutes.filters.registers import (
    ActionPointFilter,
    CalendarEntryFilter,
    DecisionFilter,
    StatementFilter,
)
from minutes.filters.searched import CHOICES, TypedFilter
from tests.examples import examples
from tests.factories import (
    make_action_point,
    make_calendar_entry,
    make_decision,
    make_item,
    make_meeting,
    make_membership,
    make_network,
    make_person,
    make_statement,
    make_topic,
    make_user,
)
from tests.rollback import rolled_back

LISTS = {
    "/meetings/": MeetingFilter,
    "/decisions/": DecisionFilter,
    "/action-points/": ActionPointFilter,
    "/statements/": StatementFilter,
    "/calendar/": CalendarEntryFilter,
    "/networks/": NetworkFilter,
    "/people/": PersonFilter,
    "/organisations/": OrganisationFilter,
}
SLUGGED = ("/meetings/", "/networks/", "/people/", "/organisations/", "/choices/")
CLEAR = {200, 302, 400, 403, 404, 405, 413}
SENTENCE = "The address asks for something that does not exist:"
NOTHING_FITS = "Nothing matches"


@pytest.fixture(scope="module")
def _archive(django_db_setup, django_db_blocker):
    """Make one of everything, once for all tests of the module."""
    with rolled_back(django_db_blocker):
        make_archive()
        yield


@pytest.fixture
def client(_archive, db: None) -> Client:
    return Client(headers={"accept-language": "en"})


def make_archive() -> None:
    person, network = make_person("Åsa Öberg"), make_network("Äldre")
    membership = make_membership(network=network, person=person)
    meeting = make_meeting(network=network, minute_taker=person)
    item = make_item(meeting, topics=[make_topic("Bemanning")])
    make_decision(item)
    make_action_point(item, assignee=person)
    make_statement(item, organisation=membership.organisation)
    make_calendar_entry(meeting)


def assert_clear(response: HttpResponse, *, statuses: set[int] = CLEAR) -> None:
    assert response.status_code in statuses
    if response.status_code in (302, 405):
        return
    is_headless = response.request["REQUEST_METHOD"] == "HEAD"
    assert response.content.strip() or response.status_code == 200 or is_headless
    assert b"Traceback" not in response.content


def assert_page(response: HttpResponse, status: int) -> None:
    """An answer to people: one heading that says it, and ways on."""
    assert response.status_code == status
    text = response.content.decode()
    assert text.count("<h1") == 1
    assert 'class="site-nav"' in text


# Parameters

ODD_PAGES = {"0", "-1", "abc", "9" * 20, "9" * 5000, "1e9", "1.5", "0x1", "1_0", "½"}
ODD_PAGES |= {"٣٤", "²", "nan", "inf", "-0", "1;2", "1%002", " ", "\n"}
ODD_YEARS = {"99999", "-5", "0", "2", "1899", "2201", "2020-13-45", "2020.5", "1e3"}
ODD_YEARS |= {"9" * 20, "9" * 5000, "abc"}


@pytest.mark.parametrize("url", LISTS)
def test_a_page_that_is_not_there_is_missing(client: Client, url: str) -> None:
    for page in ODD_PAGES:
        assert_page(client.get(url, {"page": page}), 404)
    for page in ("", "1", "+1"):
        assert_page(client.get(url, {"page": page}), 200)


@pytest.mark.parametrize(
    "url", [url for url, found in LISTS.items() if "year" in found.base_filters]
)
def test_a_year_that_makes_no_sense_is_told_beside_the_list(
    client: Client, url: str
) -> None:
    for year in ODD_YEARS:
        response = client.get(url, {"year": year})
        assert_page(response, 400)
        assert SENTENCE in response.content.decode()


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (url, name)
        for url, found in LISTS.items()
        for name, narrowing in found.base_filters.items()
        if not isinstance(narrowing, TypedFilter)
    ],
)
@pytest.mark.parametrize(
    "value", ["nonsense", "'\"--", "[]", "ä", "\ud7ff", "x" * 3000]
)
def test_an_unknown_choice_is_told_beside_the_list(
    client: Client, url: str, name: str, value: str
) -> None:
    response = client.get(url, {name: value})
    assert_page(response, 400)
    assert SENTENCE in response.content.decode()


TYPED = [
    (url, name)
    for url, found in LISTS.items()
    for name, narrowing in found.base_filters.items()
    if isinstance(narrowing, TypedFilter)
]


@pytest.mark.parametrize(("url", "name"), TYPED)
def test_words_that_fit_nothing_give_an_empty_list_that_says_so(
    client: Client, url: str, name: str
) -> None:
    for words in ("nobody", "nobody-2", "\ud7ff x", "%", "a_b_c\\"):
        assert_page(client.get(url, {name: words}), 200)
    response = client.get(url, {name: "nobody-at-all"})
    assert NOTHING_FITS in response.content.decode()


@pytest.mark.parametrize(("url", "name"), TYPED)
@pytest.mark.parametrize("words", ["a" * 201, "a " * 2000, "å" * 400])
def test_more_words_than_a_name_has_are_told_beside_the_list(
    client: Client, url: str, name: str, words: str
) -> None:
    response = client.get(url, {name: words})
    assert_page(response, 400)
    too_long = len(quote_plus(words)) > 8000
    assert (SENTENCE in response.content.decode()) is not too_long


@pytest.mark.parametrize("url", [*LISTS, "/", "/glossary/", "/account/login/"])
def test_what_mail_programs_add_to_an_address_changes_nothing(
    client: Client, url: str
) -> None:
    added = "utm_source=x&fbclid=y&gclid=&mc_eid=%C3%A4&_=1&x[]=2&=3&&;&name%5B0%5D=z"
    assert_page(client.get(f"{url}?{added}"), 200)


@pytest.mark.parametrize("url", LISTS)
def test_a_parameter_given_twice_counts_as_the_last(client: Client, url: str) -> None:
    assert_page(client.get(f"{url}?page=x&page=1"), 200)
    assert_page(client.get(f"{url}?page=1&page=x"), 404)


@pytest.mark.parametrize("url", [*LISTS, *(f"/choices/{kind}/" for kind in CHOICES)])
@pytest.mark.parametrize(
    "query",
    [
        "&".join(f"a{n}=1" for n in range(1500)),
        "&" * 7000,
        "network=" + "&network=".join("ab" * 400),
        "a" * 7900,
        "%" * 7900,
        "?" * 7900,
        "%FF%FE=%C3%28&network=%ED%A0%80&page=%E5",
        "network=%ED%A0%80%ED%BF%BF&name=%F4%90%80%80&q=%C0%80",
        "%ED%A0%80=1",
        "page=1&page",
        "=",
        "network[$ne]=1&name[]=1",
        "name=%0D%0ASet-Cookie:+a%3Db",
        "q='+OR+1%3D1--&name='+OR+1%3D1--&network='+OR+1%3D1--",
        "q=${7*7}{{7*7}}<%25=+7*7+%25>",
    ],
)
def test_any_query_gets_a_clear_answer(client: Client, url: str, query: str) -> None:
    response = client.generic("GET", url, QUERY_STRING=query)
    assert_clear(response, statuses={200, 400, 404})
    assert b"<script>alert" not in response.content
    assert b"\x34\x39<%" not in response.content
    assert "a" not in response.cookies


@pytest.mark.parametrize("url", [*LISTS, "/", "/choices/person/", "/account/login/"])
def test_ten_megabytes_of_query_are_refused_in_few_words(
    client: Client, url: str
) -> None:
    for query in ("q=" + "a" * 10_000_000, "network=a&" * 1_000_000):
        response = client.generic("GET", url, QUERY_STRING=query)
        assert_page(response, 400)
        assert len(response.content) < 50_000


def test_a_path_of_ten_megabytes_is_refused_in_few_words(client: Client) -> None:
    response = client.get("/meetings/" + "a" * 10_000_000 + "/")
    assert_page(response, 400)
    assert len(response.content) < 50_000


# Paths


@pytest.mark.parametrize("start", SLUGGED)
@pytest.mark.parametrize(
    "slug",
    [
        "unknown",
        "-",
        "_",
        "0",
        "a" * 7000,
        "å",
        "..",
        "%2e%2e%2f",
        "%ED%A0%80",
        "%FF",
        "%",
        "a%20b",
        "a%0Ab",
        "<script>",
        "a'b",
    ],
)
def test_an_unknown_slug_is_missing(client: Client, start: str, slug: str) -> None:
    assert_page(client.get(f"{start}{quote(slug, safe='%')}/"), 404)


@pytest.mark.parametrize(
    "path",
    [
        "/attachments/0/",
        "/attachments/99999999999999999999999/",
        f"/attachments/{'9' * 5000}/",
        "/attachments/-1/",
        "/attachments/x/",
        "/meetings/x/source/",
        "/static/none.css",
        "/static/../minutes/settings.py",
        "/static/%2e%2e/minutes/settings.py",
        "/.env",
        "/meetings//",
        "/account/password/reset/x/",
        "/%",
        "/%FF",
        "/%ED%A0%80",
    ],
)
def test_an_unknown_path_is_missing(client: Client, path: str) -> None:
    assert client.generic("GET", path).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/meetings/%00/",
        "/meetings/a%00b/",
        "/meetings%00",
        "/people/\0/",
        "/attachments/1%00/",
        "/choices/person%00/",
        "/account/login/%00",
        "/account/password/reset/1-a%00/",
        "/static/%00",
        "/static/css/base.css%00",
        "/meetings/?network=%00",
        "/meetings/?network=\0",
        "/meetings/?%00=1",
        "/choices/person/?q=a%00",
        "/account/login/?next=/%00",
        "/people/?name=%00&year=%00",
    ],
)
@pytest.mark.parametrize("slash", ["", "/"])
def test_a_nul_byte_in_an_address_is_refused(
    client: Client, path: str, slash: str
) -> None:
    address, _, query = path.partition("?")
    response = client.get(address + slash if not query else address, QUERY_STRING=query)
    assert_page(response, 400)


@pytest.mark.parametrize("pair", ["-1", "0", "zzzzzzzzzzzzz", "z" * 14, "1" * 500])
def test_a_made_up_link_from_a_letter_is_used_up(client: Client, pair: str) -> None:
    response = client.get(f"/account/password/reset/{pair.strip('-')}-abc-def/")
    assert_page(response, 200)
    assert "The link no longer works" in response.content.decode()


# Forms

ODD_TEXTS = {
    "NUL": "a\0b@example.org",
    "only NUL": "\0",
    "surrogates": b"%ED%A0%80%ED%B0%80",
    "no UTF-8": b"%FF%FE%C3%28",
    "NUL, encoded": b"%00",
    "very long": "a" * 100_000,
    "very long address": "a" * 5000 + "@example.org",
    "control": "".join(map(chr, range(32))),
    "astral": "\U0001f600" * 50,
    "right to left": "\u202e@example.org",
    "nothing": "",
}


def post_encoded(client: Client, url: str, **fields: str | bytes) -> HttpResponse:
    body = b"&".join(
        name.encode()
        + b"="
        + (text if isinstance(text, bytes) else quote(text).encode())
        for name, text in fields.items()
    )
    return client.post(url, body, content_type="application/x-www-form-urlencoded")


@pytest.mark.parametrize("name", ODD_TEXTS)
@pytest.mark.parametrize("field", ["login", "password", "next", "remember"])
def test_logging_in_with_anything_gets_a_clear_answer(
    client: Client, name: str, field: str
) -> None:
    user = make_user()
    fields = {"login": user.email, "password": "a long password", "next": "/people/"}
    odd = {**fields, field: ODD_TEXTS[name]}
    response = post_encoded(client, "/account/login/", **odd)
    assert_clear(response)
    if field in ("login", "password"):
        assert_page(response, 200)
    for value in response.headers.values():
        assert not {"\r", "\n", "\0"} & set(value)


@pytest.mark.parametrize("name", ODD_TEXTS)
@pytest.mark.parametrize("field", ["language", "next"])
def test_choosing_a_language_with_anything_gets_a_clear_answer(
    client: Client, name: str, field: str
) -> None:
    fields = {"language": "sv", "next": "/people/"}
    odd = {**fields, field: ODD_TEXTS[name]}
    response = post_encoded(client, "/language/setlang/", **odd)
    assert response.status_code == 302
    for value in response.headers.values():
        assert not {"\r", "\n", "\0"} & set(value)
    assert not urlsplit(response["Location"]).netloc


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_asking_for_a_password_with_anything_gets_a_clear_answer(
    client: Client, name: str
) -> None:
    response = post_encoded(client, "/account/password/reset/", email=ODD_TEXTS[name])
    assert_page(response, 200)


@pytest.mark.parametrize("url", ["/account/login/", "/language/setlang/", "/meetings/"])
@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"\x00\xff"),
        ("multipart/form-data", b"--x"),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\n\0"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; n",
        ),
        ("multipart/form-data; boundary=\xe5", b"x"),
        ("application/x-www-form-urlencoded", b"&".join([b"a=1"] * 2000)),
        ("application/x-www-form-urlencoded; charset=nonsense", b"a=%FF"),
        ("application/x-www-form-urlencoded; charset=utf-16", b"a=%FF"),
        ("application/x-www-form-urlencoded", b"login=" + b"a" * 11_000_000),
        ("text/nonsense", b"x"),
        ("", b""),
        (";;;===", b"\xff"),
    ],
)
@pytest.mark.parametrize("checks_token", [False, True])
def test_any_body_gets_a_clear_answer(
    client: Client, url: str, content_type: str, body: bytes, checks_token: bool
) -> None:
    client.handler.enforce_csrf_checks = checks_token
    assert_clear(client.generic("POST", url, body, content_type=content_type))


@pytest.mark.parametrize("url", [*LISTS, "/", "/meetings/x/", "/choices/person/"])
@pytest.mark.parametrize(
    "method",
    ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "BREW", "get"],
)
@pytest.mark.parametrize("checks_token", [False, True])
def test_a_wrong_method_gets_a_clear_answer_and_changes_nothing(
    client: Client, url: str, method: str, checks_token: bool
) -> None:
    client.handler.enforce_csrf_checks = checks_token
    assert_clear(client.generic(method, url), statuses={200, 403, 404, 405})


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
@pytest.mark.parametrize(
    "url",
    [
        "/account/login/",
        "/account/logout/",
        "/account/signup/",
        "/account/inactive/",
        "/account/password/",
        "/account/password/reset/",
        "/account/password/reset/1-a-b/",
        "/language/setlang/",
    ],
)
def test_a_wrong_method_in_accounts_gets_a_clear_answer(
    client: Client, url: str, method: str
) -> None:
    assert_clear(client.generic(method, url))


# Headers

ODD_COOKIES = [
    r'"\000"',
    r'"\000\000\000\000\000\000\000\000\000\000"',
    r'"aaaaaaaa\000"',
    "\0" * 32,
    "a" * 100_000,
    "x" * 32,
    "å" * 32,
    "\xff\xfe" * 16,
    "'; DROP TABLE people_user; --",
    '"\\777\\377"',
    "=;=;",
    "",
]


@pytest.mark.parametrize("cookie", ODD_COOKIES)
@pytest.mark.parametrize(
    "name", ["sessionid", "csrftoken", "django_language", "messages"]
)
@pytest.mark.parametrize("url", ["/", "/meetings/", "/account/login/", "/nowhere/"])
def test_any_cookie_gets_the_page_that_was_asked_for(
    client: Client, url: str, name: str, cookie: str
) -> None:
    response = client.get(url, headers={"cookie": f"{name}={cookie}"})
    assert_page(response, 404 if url == "/nowhere/" else 200)
    if name != "csrftoken":
        post = client.post("/language/setlang/", headers={"cookie": f"{name}={cookie}"})
        assert_clear(post)


@pytest.mark.parametrize(
    "language",
    [
        "xx",
        "sv;q=x",
        ",,,;;;===",
        "sv" * 10_000,
        ",".join(["sv"] * 10_000),
        "*",
        "en-" + "x" * 500,
        "\0",
        "å",
        "../../etc",
        "sv;q=1e999",
        "-",
        "",
    ],
)
def test_any_language_of_a_browser_gets_a_page_in_one_of_ours(
    client: Client, language: str
) -> None:
    response = client.get("/meetings/", headers={"accept-language": language})
    assert_page(response, 200)
    assert b'<html lang="sv">' in response.content or b'"en">' in response.content


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "",
        "a b",
        "testserver:x",
        "[::1",
        "\0",
        "testserver@evil",
        "å",
        "." * 300,
    ],
)
def test_a_host_that_is_not_ours_is_refused(client: Client, host: str) -> None:
    assert_page(client.get("/", headers={"host": host}), 400)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("referer", "\0"),
        ("referer", "a" * 100_000),
        ("referer", "http://[::1"),
        ("if-modified-since", "x" * 1000),
        ("if-none-match", '"' * 1000),
        ("range", "bytes=9-1"),
        ("accept", "\0"),
        ("accept", "text/html;q=å" * 500),
        ("hx-request", "\0"),
        ("hx-current-url", "http://[\ud7ff"),
        ("hx-target", "%ED%A0%80"),
        ("x-forwarded-for", "nonsense"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "\0"),
        ("content-length", "x"),
        ("content-length", "-1"),
        ("origin", "\0"),
        ("origin", "http://[::1"),
    ],
)
@pytest.mark.parametrize("url", ["/", "/choices/person/?q=a", "/account/login/"])
def test_any_other_header_gets_the_page_that_was_asked_for(
    client: Client, url: str, name: str, value: str
) -> None:
    response = client.get(url, headers={name: value})
    assert response.status_code == 200
    assert b"evil.example" not in response.content
    client.handler.enforce_csrf_checks = True
    assert_clear(client.post("/language/setlang/", headers={name: value}))


# Thousands of addresses that nobody thought of

EXAMPLES = examples(2_400)
REAL_VALUES = ["1", "0", "2020", "yes", "open", "done", "all", "coming", "past", "Åsa"]
REAL_VALUES += ["network", "other", "published", "draft", "meeting", "municipality"]
REAL_VALUES += ["aldre", "asa-oberg", "bemanning", "12", "nobody", ""]
TEXTS = st.one_of(
    st.sampled_from(REAL_VALUES),
    st.text(max_size=60),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(str),
    st.text(alphabet="%&=+;#[]'\"\\\0\r\n\ud7ff\ufffe", max_size=20),
    st.sampled_from("aå '%_\\").map(lambda letter: letter * 250),
)
ESCAPED = st.one_of(TEXTS.map(quote_plus), st.binary(max_size=20).map(quote_plus))
RAW = st.binary(max_size=30).map(lambda raw: raw.decode("latin-1"))


def queries(*names: str) -> st.SearchStrategy[str]:
    """Queries that mix real names and values with any others."""
    name = st.one_of(st.sampled_from([*names, "page"]), ESCAPED)
    pair = st.tuples(name, st.one_of(ESCAPED, RAW)).map("=".join)
    return st.lists(pair, max_size=6).map("&".join)


TARGETS = {
    **{url: sorted(found.base_filters) for url, found in LISTS.items()},
    **{f"/choices/{kind}/": ["q", kind, "field"] for kind in CHOICES},
}
each_a_share = hypothesis_settings(
    max_examples=-(-EXAMPLES // len(TARGETS)),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("url", TARGETS)
def test_thousands_of_queries_get_clear_answers(client: Client, url: str) -> None:
    clients = [client, Client()]
    clients[1].force_login(make_user())
    statuses: set[int] = set()

    @each_a_share
    @given(query=queries(*TARGETS[url]), client=st.sampled_from(clients))
    def answer(query: str, client: Client) -> None:
        response = client.generic("GET", url, QUERY_STRING=query)
        assert_clear(response, statuses={200, 400, 404})
        statuses.add(response.status_code)
        assert connection.is_usable()

    answer()
    assert 200 in statuses


def test_the_tests_settings_keep_the_limits_of_the_product() -> None:
    assert settings.DATA_UPLOAD_MAX_MEMORY_SIZE == 10 * 1024 * 1024
    assert settings.DATA_UPLOAD_MAX_NUMBER_FIELDS == 100_000
