"""The launch list: who has signed what, and what is still open."""

from site_builder.problems.problems import Problem
from site_builder.read.launch import LaunchReading, open_items_of, read_launch
from site_builder.text.source import Source

KEYS = ("zh", "en")
PATH = "content/story/launch.yaml"
ALL = [("facts", ""), ("pictures", ""), ("names", "zh"), ("names", "en"), ("text", "zh")]
ALL.append(("text", "en"))


def read(text: str) -> LaunchReading:
    return read_launch(Source(PATH, text), KEYS)


def still_open(text: str, languages: tuple[str, ...] = KEYS) -> list[tuple[str, str]]:
    reading = read(text)
    assert reading.problems == ()
    return [(i.item, i.language) for i in open_items_of("story", PATH, reading, languages)]


def only_problem(text: str) -> Problem:
    (problem,) = read(text).problems
    return problem


def test_without_signatures_all_is_open() -> None:
    assert still_open("") == ALL
    assert still_open("- id: facts\n- id: names\n  languages: [zh]\n") == ALL


def test_a_signature_closes_its_item() -> None:
    signed = "- id: facts\n  by: 王靖\n  date: '2021-11-17'\n"
    assert still_open(signed) == ALL[1:]


def test_each_language_is_signed_by_itself_or_all_at_once() -> None:
    one = "- id: text\n  languages: [zh]\n  by: Li Na\n  date: 2021-11-17\n"
    assert still_open(one) == [item for item in ALL if item != ("text", "zh")]
    both = "- id: text\n  by: Li Na\n  date: 2021-11-17\n"
    assert still_open(both) == ALL[:4]


def test_only_the_languages_of_the_feature_are_due() -> None:
    assert still_open("", ("zh",)) == [item for item in ALL if item[1] != "en"]


def test_a_newsroom_adds_items_of_its_own() -> None:
    own = "- id: consent\n  what: {zh: 监护人同意, en: Guardians agreed}\n"
    assert still_open(own) == [*ALL, ("consent", "")]
    assert still_open(own + "  by: Li Na\n  date: 2021-11-17\n") == ALL
    (item,) = (i for i in open_items_of("s", PATH, read(own), KEYS) if i.item == "consent")
    assert (item.words, str(item.location)) == ("Guardians agreed", f"{PATH}:1:3")


def test_an_open_item_says_where_its_signature_belongs() -> None:
    items = {i.item: i for i in open_items_of("story", PATH, read("- id: pictures\n"), ("zh",))}
    assert str(items["pictures"].location) == f"{PATH}:1:3"
    assert str(items["facts"].location) == PATH


def test_what_is_wrong_is_told_at_its_place() -> None:
    half = only_problem("- id: facts\n  by: Li Na\n")
    assert (half.code, str(half.location)) == ("half-signed", f"{PATH}:2:3")
    half = only_problem("- id: facts\n  date: 2021-11-17\n")
    assert (half.code, half.hint) == ("half-signed", "add by: …")
    unknown = only_problem("- id: fact\n")
    assert (unknown.code, str(unknown.location)) == ("unknown-item", f"{PATH}:1:3")
    assert unknown.hint.startswith("did you mean 'facts'?")
    twice = only_problem("- id: text\n- id: text\n  languages: [en]\n")
    assert (twice.code, str(twice.location)) == ("duplicate-id", f"{PATH}:2:3")
    assert only_problem("- id: facts\n  by: L\n  date: 2021-11\n").code == "bad-date"
    assert only_problem("- id: facts\n  by: L\n  date: 2021-11-17?\n").code == "bad-date"
    assert only_problem("- id: text\n  languages: [fr]\n").code == "unknown-language"
    assert only_problem("facts: done\n").code == "wrong-type"
    assert only_problem("- [\n").code == "bad-yaml"


def test_what_is_broken_signs_nothing() -> None:
    reading = read("- id: facts\n  by: Li Na\n")
    assert [i.item for i in open_items_of("s", PATH, reading, ())] == ["facts", "pictures"]
