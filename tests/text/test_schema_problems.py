"""What pydantic finds wrong, in our words and at its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from site_builder.model.facts import RECORDS, Award, Number, Photo, Section
from site_builder.model.feature_facts import FeatureFacts
from site_builder.model.launch import Signature
from site_builder.read.front_matter import ArticleMatter, PageMatter
from site_builder.read.settings import SiteSettings
from site_builder.text.schema import validate
from site_builder.text.yaml import Marks
from tests.support.records import KEYS, PHOTO, heads, problems_of

MODELS: list[type[BaseModel]] = [
    *RECORDS.values(),
    FeatureFacts,
    Signature,
    ArticleMatter,
    PageMatter,
    SiteSettings,
]


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
        ("unknown-key", 25, "known here: name, date, date_text, url")
    ]


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


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("", "this must be a list, but it is empty"),
        ("street", "this must be a list, not 'street'"),
        ("{a: b}", "this must be a list, not a mapping"),
        ("true", "this must be a list, not true"),
    ],
)
def test_what_is_there_instead_is_named(value: str, said: str) -> None:
    (problem,) = problems_of(Section, f"id: a\nlabel: {{zh: 一, en: One}}\nphotos: {value}")
    assert problem.message == said


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["zh", "en", "id", "x"]), inner, max_size=3)
    ),
    max_leaves=4,
)


@given(st.data(), st.sampled_from(MODELS))
def test_the_words_of_pydantic_are_never_shown(data: st.DataObject, model: type[BaseModel]) -> None:
    keys = st.sampled_from([*model.model_fields, "other"])
    record = data.draw(st.dictionaries(keys, values))
    _, problems = validate(model, record, Marks("a.yaml", {}, {}), KEYS)
    for problem in problems:
        assert "Input should" not in problem.message
        assert problem.message != "this value is not allowed here"
