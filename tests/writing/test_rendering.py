"""Widgets written by hand are those that Django's templates would write."""

from __future__ import annotations

import re

import pytest
from django.forms.renderers import TemplatesSetting
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.writing.forms import FORMS, MeetingForm
from minutes.writing.rendering import PlainRenderer
from tests.html import Part

ALL = {"meeting": MeetingForm, **FORMS}
typed = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=20
) | st.text("<b>&;'\"\n å", max_size=20)  # what HTML is made of


def plain(html: str) -> str:
    """The same HTML whatever the white space between its elements."""
    return re.sub(r">\s+<", "><", Part.of(html).html)


@pytest.mark.parametrize("kind", ALL)
@settings(max_examples=25)
@given(data=st.data())
def test_a_field_looks_the_same_by_hand(kind, data):
    form = ALL[kind]
    row = {name: data.draw(typed) for name in form.base_fields}
    by_hand = form(initial=row, renderer=PlainRenderer())
    by_template = form(initial=row, renderer=TemplatesSetting())
    for name in form.base_fields:
        assert plain(str(by_hand[name])) == plain(str(by_template[name]))


@pytest.mark.parametrize("kind", ALL)
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_wrong_looks_the_same_by_hand(kind, data):
    form = ALL[kind]
    row = {name: data.draw(typed) for name in form.base_fields}
    by_hand = form(row, renderer=PlainRenderer())
    by_template = form(row, renderer=TemplatesSetting())
    for name in form.base_fields:
        assert plain(str(by_hand[name])) == plain(str(by_template[name]))
        assert plain(str(by_hand[name].errors)) == plain(str(by_template[name].errors))
