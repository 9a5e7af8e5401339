"""PO as gettext, Weblate, Poedit, OmegaT and people write it."""

import pytest

from site_builder.exchange.po_entries import Entry, entries_in
from site_builder.problems.problems import SiteError
from site_builder.text.source import Source

NEXT = 'msgctxt "top-1"\nmsgid "甲"\nmsgstr "A"\n'


def read(text: str) -> list[Entry]:
    return list(entries_in(Source("a.po", text)))


def only(text: str) -> Entry:
    (entry,) = read(text)
    return entry


def test_an_entry() -> None:
    text = (
        '# a note by somebody\n#. a comment\n#: a.md:3 b.md:4\n#, fuzzy, no-wrap\n#| msgid "乙"\n'
    )
    assert only(text + NEXT) == Entry(7, "top-1", "甲", "A", {"fuzzy", "no-wrap"}, ["a comment"])


@pytest.mark.parametrize(
    "text",
    [
        'msgctxt "top-1"\nmsgid ""\n"甲"\nmsgstr ""\n"A"\n""\n',
        'msgctxt\t"top-1"\n  msgid   "甲"\n\tmsgstr"A"',
        'domain "messages"\n\nmsgctxt "top-1"\n\nmsgid "甲"\n\nmsgstr "A"\n',
        'msgctxt "top-1"\nmsgid "甲"\nmsgid_plural "甲们"\nmsgstr[0] "A"\nmsgstr[1] "As"\n"!"\n',
    ],
)
def test_it_may_be_laid_out_otherwise(text: str) -> None:
    entry = only(text)
    assert (entry.context, entry.id, entry.string) == ("top-1", "甲", "A")


@pytest.mark.parametrize(
    "obsolete",
    [
        '#~ msgctxt "top-9"\n#~ msgid "旧"\n#~ msgstr "Old"\n\n',
        '#, fuzzy\n#~| msgid "旧"\n#~ msgid ""\n#~ "旧"\n#~ msgstr "Old"\n\n',
        '# a note\n#. a comment\n#, fuzzy\n#~ msgid "旧"\n#~ msgstr "Old"\n',
    ],
)
def test_what_is_obsolete_is_left_aside_with_its_flags(obsolete: str) -> None:
    entry = only(obsolete + NEXT)
    assert (entry.id, entry.flags, entry.comments) == ("甲", set(), [])
    assert only(NEXT + "\n" + obsolete).flags == set()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"a\"b\\c", 'a"b\\c'),
        (r"a\n\tb", "a\n\tb"),
        (r"\x41\101", "AA"),
        (r"5 \* 3", r"5 \* 3"),
        ("“a”", "“a”"),
    ],
)
def test_signs_behind_a_backslash(written: str, text: str) -> None:
    assert only(f'msgid "甲"\nmsgstr "{written}"').string == text


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('msgid "甲"\nmsgstr "A\n', 2, "this line isn't PO: msgstr \"A"),
        ('msgid "甲"\nmsgstr "a "b" c"\n', 2, 'this line isn\'t PO: msgstr "a "b" c"'),
        ('msgid "甲"\nmsgstr "A" B\n', 2, 'this line isn\'t PO: msgstr "A" B'),
        (f"<<<<<<< HEAD\n{NEXT}", 1, "this line isn't PO: <<<<<<< HEAD"),
        ('"甲"\nmsgid "乙"', 1, 'this line is in the wrong place: "甲"'),
        ('msgstr "A"', 1, 'this line is in the wrong place: msgstr "A"'),
        (f'msgid "乙"\n\n{NEXT}', 4, 'this line is in the wrong place: msgid "甲"'),
        ('msgid "甲"\n', 1, "this entry has no msgstr"),
        ('msgid "甲"\nmsgstr "A"\nmsgstr "B"\n', 3, 'this line is in the wrong place: msgstr "B"'),
        ("Dear all,\n", 1, "this line isn't PO: Dear all,"),
    ],
)
def test_what_is_broken_is_refused_at_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(SiteError) as caught:
        read(text)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.line) == ("handover-file", line)
    assert problem.message == message
