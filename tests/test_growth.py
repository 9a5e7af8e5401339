"""Reading takes work that grows with the length of a text, whatever it is made of.

Work is counted, function by function (`support/growth.py`).
"""

from collections.abc import Callable

import pytest

from site_builder.markdown import places
from site_builder.markdown.parser import parser
from site_builder.parity import matching, swaps
from site_builder.pipeline.reading_work import _checks
from site_builder.problems import suggestions
from site_builder.problems.problems import in_order
from site_builder.read import plain_words
from site_builder.read.articles import read_article
from site_builder.read.features import read_feature
from site_builder.render.assets import publish_assets
from site_builder.render.theme import ThemeFile
from site_builder.rules.acknowledged import without_acknowledged
from site_builder.text.source import Source
from site_builder.translation import match_alignment
from site_builder.translation.judge import judge
from site_builder.translation.merge import merged
from tests.parity.support import problems
from tests.support.growth import out_of_step, work_of
from tests.support.markdown import EN, FRONT_MATTER, ZH

LENGTHS = 20, 40, 80

_FOLDER = "content/story"
_WORDS = "{zh: 字, en: word}"
_FEATURE = {
    "facts/feature.yaml": "published: 2021\nauthors: [a]\nsource_language: zh\n",
    "facts/people.yaml": f"- id: a\n  name: {_WORDS}\n",
    "article.zh.md": f"{FRONT_MATTER}字\n",
    "article.en.md": f"{FRONT_MATTER}Words\n",
}


def article(text: str) -> None:
    """Read an article, and what of it is translated."""
    reading = read_article(Source("a.md", text), EN, (ZH, EN))
    assert reading.units is not None
    in_order(reading.problems)


def inline(text: str) -> None:
    """Parse the text of a paragraph, whose parts the parser may look through again and again."""
    markdown = parser()
    markdown.inline.parse(text, markdown, {}, [])


def facts(name: str) -> Callable[[str], None]:
    """Reads a feature that has this file."""

    def read(text: str) -> None:
        files = {f"{_FOLDER}/{key}": value.encode() for key, value in _FEATURE.items()}
        files[f"{_FOLDER}/{name}"] = text.encode()
        reading = read_feature(_FOLDER, files, {}, (ZH, EN))
        found = (*reading.problems, *_checks(reading, (ZH, EN), {}))
        without_acknowledged(found, reading.acknowledgements, frozenset({"missing-text"}))

    return read


def style(text: str) -> None:
    """Publish a style sheet."""
    publish_assets((ThemeFile("a.css", "assets/a.css", text.encode()),))


def comparison(texts: str) -> None:
    """Compare the paragraphs of two languages: each on a line, `|` between them."""
    lines = (line.partition("|") for line in str(texts).split("\n") if line)
    problems([(chinese, english) for chinese, _between, english in lines])


def standing(texts: str) -> None:
    """Tell which paragraphs of a source a translation lacks, which has every other one."""
    ours, theirs = (
        read_article(Source("a.md", f"{FRONT_MATTER}{text}"), language, (ZH, EN)).units
        for text, language in ((texts, ZH), ("\n\n".join(str(texts).split("\n\n")[::2]), EN))
    )
    judge(ours, theirs, None)


def borrowing(texts: str) -> None:
    """Put what a translation lacks into it, whose own lines have `=` before them in the source."""
    lines = str(texts).split("\n")
    ours, theirs = (
        read_article(Source("a.md", FRONT_MATTER + "\n".join(text)), language, (ZH, EN))
        for language, text in (
            (ZH, [line.removeprefix("=") for line in lines]),
            (EN, [line.removeprefix("=") for line in lines if line.startswith("=")]),
        )
    )
    merged(ours, theirs, judge(ours.units, theirs.units, None))


def each(form: str) -> Callable[[int], str]:
    """The same again and again, `#` standing for a number."""
    return lambda count: "".join(form.replace("#", str(number)) for number in range(count))


ARTICLES: dict[str, Callable[[int], str]] = {
    "openings": each(":::{photo} a\n"),
    "openings and blank lines": each(":::{quote}\n\nwords\n\n"),
    "openings of many lengths": lambda n: "".join(
        f"{':' * (3 + i % 7)}{{quote}}\n\n" for i in range(n)
    ),
    "openings in quotations": each("> :::{quote}\n\n"),
    "full-width closings": lambda n: each(":::{quote}\n\nwords\n\n")(n) + "：：：\n",
    "acknowledgements": each(":::{acknowledge} parity-link\nreason\n:::\n\nwords\n\n"),
    "footnotes": each("Words[^#]\n\n[^#]: note\n\n"),
    "unknown footnotes": each("Words[^n#] "),
    "footnotes that are never closed": each("[^n#"),
    "asterisks": each("words ** words\n"),
    "footnotes that may be sets": lambda n: each("[^a-z#] ")(n) + each("\n[^#]: note\n")(n),
    "lines": each("A line with *emphasis*\n"),
    "lines of Chinese": each("一行**字**\n"),
    "lists that aren't": each("• item\nwords\n"),
    "links": each("[a](https://example.org/#) "),
    "links in other signs": each("[a](&#x61;#) "),
    "links by label": lambda n: each("[a#] ")(n) + "\n\n" + each("[a#]: #b#\n")(n),
    "unknown labels": lambda n: each("[a][b#] ")(n) + "\n\n" + each("[c#]: #c\n")(n),
    "roles": each("{number}`a#` "),
    "unknown roles": each("{role-#}`a` "),
    "escaped markup": each("\\[^a#] \\{.b#} "),
    "other dialects": each("words {.a#} "),
    "tags": lambda n: "<i>" * n + "</b>" * n,
    "bold": each("**a** b "),
    "comments": each("a <!-- b --> "),
    "tables": each("| a |\n|---|\n| b |\n\n"),
    "rows": lambda n: "| a | b |\n|---|---|\n" + each("| [a](#b#) | b |\n")(n),
    "items": each("- item\n"),
    "headings": each("## Words {#h#}\n\nwords\n\n"),
    "ids that aren't": lambda n: "## a " + "{#" * n,
    "quotations": each(":::{quote} a\nWords\n\n-- somebody\n:::\n\n"),
}
FACTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "unknown keys": ("feature", lambda n: _FEATURE["facts/feature.yaml"] + each("k#: 1\n")(n)),
    "keys twice": ("feature", lambda n: _FEATURE["facts/feature.yaml"] + each("a: 1\n")(n)),
    "unknown people": ("feature", lambda n: f"published: 2021\nauthors: [{each('x#, ')(n)}a]\n"),
    "sections": ("sections", each(f"- id: s#\n  label: {_WORDS}\n")),
    "photos": ("photos", each(f"- id: p#\n  file: f#.jpg\n  caption: {_WORDS}\n  alt: {_WORDS}\n")),
    "unknown photos": (
        "sections",
        lambda n: f"- id: a\n  label: {_WORDS}\n  photos: [{each('x#, ')(n)}]\n",
    ),
    "people twice": ("people", each(f"- id: a\n  name: {_WORDS}\n")),
    "texts over lines": ("people", each("- id: p#\n  name:\n    en: >\n      a\n      b\n")),
    "comments": (
        "people",
        each("- id: p#\n  name:\n    en: |\n      a\n      <!-- c -->\n<!-- d -->\n"),
    ),
    "markup": ("people", lambda n: f"- id: a\n  name: {{zh: 字, en: '{each('*a* ')(n)}'}}\n"),
    "markup over lines": (
        "people",
        lambda n: "- id: a\n  name:\n    zh: 字\n    en: a" + each(" *a#\n      b*")(n) + "\n",
    ),
    "acknowledgements": (
        "feature",
        lambda n: (
            f"{_FEATURE['facts/feature.yaml']}acknowledge:\n"
            + each("- {code: missing-text, reason: a#}\n")(n)
        ),
    ),
}


def figures(form: str) -> Callable[[int], str]:
    """The same again and again, `#` standing for a number of five digits."""
    return lambda count: "".join(form.replace("#", str(30_000 + n)) for n in range(count))


COMPARISONS: dict[str, Callable[[int], str]] = {
    "numbers that differ": lambda n: f"{figures('1#人，')(n)}|{figures('2# people, ')(n)}",
    "exact numbers": lambda n: f"{figures('近1#人，')(n)}|{figures('2# people, ')(n)}",
    "numbers in another unit": lambda n: f"{figures('1#亩，')(n)}|{figures('2# acres, ')(n)}",
    "paragraphs that differ": figures("共1#人|There are 2# people\n"),
    "values of many things": lambda n: f"{figures('男性#人；')(n)}|{figures('# women; ')(n)}",
    "quotations": each("他说：“这件事情我们一定要办好。”|He said it must be done.\n"),
}
BORROWED: dict[str, Callable[[int], str]] = {
    "items": each("=- Words # of an item\n- Other # words\n"),
    "items before all others": lambda n: each("- Other # words\n")(n) + "=- Words\n",
    "items of items": each("=- Words # of an item\n  - Other # words\n"),
    "rows": lambda n: "=| a | b |\n=|-|-|\n" + each("=| 1# | b |\n| 2# | c |\n")(n),
    "paragraphs": each("=> Words # of a paragraph\n=>\n> Other # words\n>\n"),
    "lists among paragraphs": each("=> Words # of a paragraph\n=>\n> - Other # words\n>\n"),
}
STYLES: dict[str, Callable[[int], str]] = {
    "strings that are never closed": lambda n: '"' + '\\"' * n,
    "missing assets": each("a { background: url(a#.png) }\n"),
}


@pytest.fixture(autouse=True)
def few_hints(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to a limit, each unknown name is compared with each known one, markup is looked for from
    the beginning of its text on, each value is compared with each, and so are units."""
    monkeypatch.setattr(suggestions, "_MOST_COMPARED", 200)
    monkeypatch.setattr(plain_words, "MOST_ALIKE", 2)
    monkeypatch.setattr(places, "_MOST_IN_VAIN", 100)
    for module in (matching, swaps):
        monkeypatch.setattr(module, "MOST", 4)
    for name, value in (("_SMALL", 10), ("_BAND", 2), ("_LARGE", 20)):
        monkeypatch.setattr(match_alignment, name, value)


def outgrown(
    reader: Callable[[str], None], make: Callable[[int], str], before: str = ""
) -> list[str]:
    reader(before + make(LENGTHS[0]))  # what is done once
    return out_of_step([work_of(reader, before + make(count)) for count in LENGTHS])


@pytest.mark.parametrize("shape", ARTICLES)
def test_articles(shape: str) -> None:
    assert not outgrown(article, ARTICLES[shape], FRONT_MATTER)


@pytest.mark.parametrize("form", ["{number}`a#` ", "{role-#}`a` ", "[^n#", "[a#](b#) ", "**a# "])
def test_paragraphs(form: str) -> None:
    assert not outgrown(inline, each(form))


@pytest.mark.parametrize("shape", FACTS)
def test_facts(shape: str) -> None:
    name, make = FACTS[shape]
    assert not outgrown(facts(f"facts/{name}.yaml"), make)


@pytest.mark.parametrize("shape", COMPARISONS)
def test_comparisons(shape: str) -> None:
    make = COMPARISONS[shape]
    comparison(make(LENGTHS[0] + 1))  # what is done once, and what only many values need
    assert not outgrown(comparison, make)


def test_a_translation_that_lacks_half() -> None:
    assert not outgrown(standing, each("Words # of a paragraph.\n\n"))


@pytest.mark.parametrize("shape", BORROWED)
def test_what_a_translation_borrows(shape: str) -> None:
    assert not outgrown(borrowing, BORROWED[shape])


@pytest.mark.parametrize("shape", STYLES)
def test_style_sheets(shape: str) -> None:
    assert not outgrown(style, STYLES[shape])
