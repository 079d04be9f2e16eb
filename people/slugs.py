"""The readable, lasting name of a row in addresses and fixtures."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _


class SluggedQuerySet(models.QuerySet):
    def get_by_natural_key(self, slug: str) -> Any:
        return self.get(slug=slug)


class Slugged(models.Model):
    """Has a slug, made once from `slug_source` and never changed with the name."""

    slug = models.SlugField(_("address"), max_length=120, unique=True, blank=True)

    objects = models.Manager.from_queryset(SluggedQuerySet)()

    class Meta:
        abstract = True

    @property
    def slug_source(self) -> str:
        return str(self)

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or free_slug(type(self), self.slug_source)
        super().save(*args, **kwargs)


@lru_cache(maxsize=10_000)
def address_of(page: str, slug: str) -> str:
    """Give the address of a page; a list asks for the same hundred again and again."""
    return reverse(page, args=[slug])


def free_slug(model: type[Slugged], text: str) -> str:
    """Give the slug of `text`, numbered from 2 where others have it already."""
    stem = slugify(text)[:100].strip("-") or model._meta.model_name or "x"
    taken = set(
        model._default_manager.filter(slug__startswith=stem).values_list(
            "slug", flat=True
        )
    )
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug
