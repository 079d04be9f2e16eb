"""What every page must be, whatever is on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Error, Page

AXE = Path(__file__).with_name("vendor") / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FIND = """
async ([tags, only]) => {
  const rules = axe.getRules(tags)
    .filter(rule => !only || rule.tags.includes(only))
    .filter(rule => !/experimental|deprecated/.test(rule.tags));
  const found = await axe.run({
    runOnly: {type: "rule", values: rules.map(rule => rule.ruleId)},
    resultTypes: ["violations"],
    preload: false,  // it would make a style element of each sheet, which is refused
  });
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}
"""
STICKING_OUT = """
() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [`the page is ${document.documentElement.scrollWidth} wide`].concat(
    [...document.querySelectorAll("body *")]
      .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map(element => element.outerHTML.slice(0, 120)))
"""
LOST_LINKS = """
() => [...document.querySelectorAll("a[href]")]
  .filter(link => link.hash && link.href.split("#")[0] === location.href.split("#")[0])
  .filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
  .map(link => link.outerHTML)
"""
OPEN_ALL = "() => document.querySelectorAll('details').forEach(d => d.open = true)"


class Console:
    """What a page says in the browser's console, listened to from before it opens."""

    def __init__(self, page: Page) -> None:
        self.said: list[str] = []
        page.on("console", self.hear)
        page.on("pageerror", self.hear_error)

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.said.append(f"{message.text} ({message.location.get('url')})")

    def hear_error(self, error: Error) -> None:
        self.said.append(str(error))

    def leave(self, page: Page) -> None:
        page.remove_listener("console", self.hear)
        page.remove_listener("pageerror", self.hear_error)

    def complaints(self, page: Page, status: int) -> list[str]:
        """All that was said, but of the answer `status` of the page itself."""
        own = f"status of {status} "
        return [
            words
            for words in self.said
            if status == 200 or own not in words or page.url not in words
        ]


@contextmanager
def listening(page: Page) -> Iterator[Console]:
    """Listen to a page in a tab that goes on to other pages afterwards."""
    console = Console(page)
    try:
        yield console
    finally:
        console.leave(page)


def accessibility(page: Page, only: str = "") -> list[str]:
    """What axe finds, by all its rules or by those of the category `only`.

    In a tab that has not got it, it is not added as a script, which the page's policy
    would refuse.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(FIND, [RULES, only])


def sticking_out(page: Page) -> list[str]:
    return page.evaluate(STICKING_OUT)


def headings(page: Page) -> list[str]:
    """One h1, first of all; each further one at most a level below that before it."""
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]"
        ".map(heading => Number(heading.tagName[1]))"
    )
    wrong = [] if levels.count(1) == 1 else [f"{levels.count(1)} h1"]
    wrong += [] if levels[:1] == [1] else ["the first heading is no h1"]
    return wrong + [
        f"h{below} below h{above}"
        for above, below in pairwise(levels)
        if below > above + 1
    ]


def lost_links(page: Page) -> list[str]:
    return page.evaluate(LOST_LINKS)


def images_without_a_text(page: Page) -> list[str]:
    return page.evaluate(
        "() => [...document.images].filter(image => !image.hasAttribute('alt')"
        " || !image.complete || !image.naturalWidth).map(image => image.outerHTML)"
    )


def open_all(page: Page) -> None:
    page.evaluate(OPEN_ALL)
