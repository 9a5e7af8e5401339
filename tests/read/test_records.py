"""Files that are lists of facts."""

from site_builder.read.plain_words import read_texts
from site_builder.read.records import RecordsReading, WantedLanguages, read_records
from site_builder.text.source import Source


def read(text: str, kind: str = "people") -> RecordsReading:
    document = read_texts(Source(f"{kind}.yaml", text), tags={"zh": "zh", "en": "en"})
    return read_records(kind, document, WantedLanguages(("zh", "en"), ("en",)))


def test_records_by_id() -> None:
    found = read("- {id: a, name: {en: A}}\n- {id: b, name: {en: B}}\n")
    assert [record.id for record in found.records] == ["a", "b"]
    assert found.places == {"a": 0, "b": 1}
    assert found.are_sure
    assert found.problems == ()


def test_only_the_wanted_languages_are_due() -> None:
    (problem,) = read("- {id: a, name: {zh: 甲}}\n").problems
    assert (problem.code, problem.language) == ("missing-text", "en")


def test_an_empty_file_has_no_records() -> None:
    assert read("# nobody yet\n") == RecordsReading((), {}, True, ())


def test_a_mapping_is_no_list() -> None:
    found = read("id: a\n")
    assert [problem.code for problem in found.problems] == ["wrong-type"]
    assert (found.records, found.are_sure) == ((), False)


def test_of_two_with_one_id_the_first_counts() -> None:
    found = read("- {id: a, name: {en: A}}\n- {id: a, name: {en: B}}\n")
    assert [record.name["en"] for record in found.records] == ["A"]
    assert [problem.code for problem in found.problems] == ["duplicate-id"]
    assert not found.are_sure


def test_languages_of_words_to_avoid_are_the_site_s() -> None:
    found = read("- {id: a, approved: {en: A}, avoid: {fr: [B]}}\n", "terms")
    assert [(problem.code, problem.location.column) for problem in found.problems] == [
        ("unknown-language", 38)
    ]


def test_the_name_that_somebody_lacks_is_proposed_in_pinyin() -> None:
    named, other = read(
        "- {id: a, name: {zh: 曾国藩}}\n- {id: b, name: {zh: 乔治·布什}}\n"
    ).problems
    assert str(named.hint) == "add en: Zeng Guofan, unless it is written otherwise"
    assert str(other.hint) == "add en: …"
    (role,) = read("- {id: a, name: {en: A}, role: {zh: 王静}}\n").problems
    assert str(role.hint) == "add en: …"
