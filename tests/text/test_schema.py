"""Data to records: pydantic's errors as problems at their line."""

from typing import Any

import pytest

from site_builder.model.facts import Award, Number, Photo, Section, Term
from site_builder.problems.problems import Problem
from site_builder.text.schema import sketch, validate
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

KEYS = ("zh", "en")
PHOTO = """\
id: street
kind: photo
caption: {zh: 街, en: A street}
alt: {zh: 街, en: A street}
credit: li-na
"""


def problems_of(model: Any, text: str) -> list[Problem]:
    document = read_yaml(Source("a.yaml", text))
    record, problems = validate(model, document.data, document.marks, KEYS)
    assert (record is None) == any(problem.is_error for problem in problems)
    return problems


def heads(model: Any, text: str) -> list[str]:
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in problems_of(model, text)]


def test_a_sound_record_has_no_problems() -> None:
    assert problems_of(Photo, PHOTO) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PHOTO + "colour: grey", ["6:1 unknown-key"]),
        (PHOTO.replace("credit: li-na\n", ""), ["1:1 missing-key"]),
        (PHOTO.replace("credit", "credits"), ["5:1 unknown-key"]),
        (PHOTO.replace("photo", "film"), ["2:7 bad-choice"]),
        (PHOTO.replace("{zh: 街, en: A street}", "A street", 1), ["3:10 wrong-type"]),
        (PHOTO.replace("en: A street", "fr: Une rue", 1), ["3:18 unknown-language"]),
        (PHOTO.replace(", en: A street", "", 1), ["3:10 missing-text"]),
        (PHOTO + "focus: 0.5", ["6:8 bad-focus"]),
        (PHOTO + "license: here", ["6:10 bad-url"]),
        (PHOTO + "taken: [2021]", ["6:8 bad-date"]),
        (PHOTO.replace("street", "The Street", 1), ["1:5 bad-id"]),
        (PHOTO + "file: ../a.jpg", ["6:7 outside-root"]),
        ("- id: street", ["1:1 wrong-type"]),
        ("", ["1:1 wrong-type"]),
    ],
)
def test_problems_of_a_photo(text: str, expected: list[str]) -> None:
    assert heads(Photo, text) == expected


def test_all_problems_of_a_record_at_once() -> None:
    text = "id: A\nkind: film\ncaption: {fr: x, en: 1}\nalt: []\nfocus: [1]\nother: 1\n"
    assert heads(Photo, text) == [
        "1:5 bad-id",
        "2:7 bad-choice",
        "3:11 unknown-language",
        "3:18 wrong-type",
        "4:6 wrong-type",
        "1:1 missing-key",
        "5:8 bad-focus",
        "6:1 unknown-key",
    ]


def test_a_nested_record() -> None:
    number = "id: a\nvalue: 1\nlabel: {zh: 一, en: One}\nsource: {name: {zh: 报}, link: x}\n"
    found = problems_of(Number, number)
    assert [(p.code, p.location.column, p.hint) for p in found] == [
        ("unknown-key", 25, "known here: name, date, url")
    ]


def test_texts_that_lack_a_language_inside_others() -> None:
    award = "id: a\nname: {zh: 奖, en: A}\ndate: 2021\nrecipients: [{zh: 报}, x]\n"
    number = "id: a\nvalue: 1\nlabel: {zh: 一, en: One}\nsource: {name: {zh: 报}}\n"
    assert heads(Award, award) == ["4:14 missing-text"]
    assert heads(Number, number) == ["4:16 missing-text"]


def test_wordings_to_avoid_are_no_text() -> None:
    assert heads(Term, "id: a\napproved: {zh: 组, en: team}\navoid: {en: [crew]}\n") == []


def test_items_of_a_list() -> None:
    award = "id: a\nname: {zh: 奖, en: A}\ndate: 2021\nrecipients: [li-na, Li Na, {fr: x}]\n"
    assert heads(Award, award) == ["4:29 unknown-language"]


@pytest.mark.parametrize("key", ["photos", "awards"])
def test_a_chinese_comma_in_a_list_of_ids(key: str) -> None:
    for comma in "，、":
        text = f"id: a\nlabel: {{zh: 一, en: One}}\n{key}: [one{comma}two]\n"
        (problem,) = problems_of(Section, text)
        assert (problem.code, problem.hint) == ("bad-id", f"write ',' and a space, not '{comma}'")


def test_a_fault_of_the_whole_record_stands_at_its_key() -> None:
    award = "id: a\nname: {zh: 奖, en: A}\ndate: 2021\nrecipients: [x, y]\ncount: 1\n"
    assert heads(Award, award) == ["5:1 award-count"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("id: a\nlabel: {zh: 一, en: One}\nphotos: street", "write [street]"),
        (
            "id: a\nlabel: {zh: 一, en: One}\nphotos: street，market、hall",
            "write [street, market, hall]",
        ),
        ("id: a\nlable: {zh: 一, en: One}", "did you mean 'label'?"),
        ("id: a\nlabel: {zh: 一, en: One}\nlabels: x", "known here: id, label, photos, "),
        ("id: a\nlabel: {zh：一, en: One}", "write ':' and a space, not the full-width '：'"),
        ("id: a\nlabel: {zh: 一, en: One, and two}", "put text that contains ', ' in quotes"),
        ("id:a", "write a space after ':'"),
        ("id: a\nlabel: {zh:一, en:One}", "write a space after ':'"),
        ("id: a\nlabel: {zh: 一, en:One two}", "write a space after ':'"),
        ("id: a\nlabel:\n  zh:一\n  en:One", "write a space after ':'"),
        ("id: a\nlabel: ｛zh：一｝", "write '{', not the full-width '｛'"),
        ("id: a\nlabel: {zh:\xa0一, en: One}", "write a plain space, not U+00A0 (no-break space)"),
        ("id: a\nlabel: Note:this", "write {zh: …, en: …}"),
    ],
)
def test_hints(text: str, hint: str) -> None:
    (problem,) = problems_of(Section, text)
    assert problem.hint.startswith(hint)


def test_a_sketch_has_the_sound_fields() -> None:
    data = {"id": "a", "label": "wrong", "photos": ["b", 2021], "numbers": "wrong", "more": 1}
    section: Any = sketch(Section, data, KEYS)
    assert (section.id, section.label) == ("a", None)
    assert (section.photos, section.numbers, section.timeline) == (("b", "2021"), (), ())


@pytest.mark.parametrize("data", [None, [], "words", 3, {"id": None}])
def test_a_sketch_of_nothing_sound(data: Any) -> None:
    section: Any = sketch(Section, data, KEYS)
    assert section.id is None
    assert section.photos == ()
