"""The theme's words by language."""

import pytest

from site_builder.model.site import Language, Strings
from site_builder.read.strings import read_strings

EN = ("templates/strings/en.yaml", b"next: Next\nback: Back\n")
LANGUAGES = (Language("zh", "zh-Hans", "x"), Language("en", "en", "x"))
TAGS = {
    "en": "en", "british": "en-GB", "zh": "zh-Hans", "hk": "zh-Hant-HK", "fr": "fr", "ar": "ar",
}  # fmt: skip


def read(*languages: Language, **files: bytes) -> tuple[dict[str, Strings], list[str]]:
    given = {key: (f"templates/strings/{key}.yaml", data) for key, data in files.items()}
    strings, problems = read_strings({"en": EN} | given, languages or LANGUAGES)
    return strings, [f"{p.location} {p.code}" for p in problems]


def test_each_language_has_its_own() -> None:
    strings, problems = read(zh="next: 下一页\nback: 返回\n".encode())
    assert problems == []
    assert strings["zh"] == {"next": "下一页", "back": "返回"}
    assert strings["en"]["next"] == "Next"


def test_a_missing_word_and_one_too_many() -> None:
    strings, problems = read(zh="next: 下一页\nbcak: 返回\n".encode())
    path = "templates/strings/zh.yaml"
    assert problems == [f"{path}:2:1 unknown-string", f"{path} missing-strings"]
    assert strings["zh"]["back"] == "Back"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("by: 撰文：{authors}", ""),
        ("by: 撰文：{author}", "1:8 unknown-field: did you mean {authors}?"),
        ('by: "{authors}，{place}"', "1:16 unknown-field: write {authors}"),
        ("by: 撰文", "1:5 missing-field: write {authors}"),
        ("by: ''", ""),
        ("next: 下{x}\nby: '{authors}'", "1:8 unknown-field: delete it"),
        ("position: '{total}之{nummer}'", "1:20 unknown-field: did you mean {number}?"),
        ("position: 第{number}", "1:11 missing-field: write {total}"),
        ("position: 第{a}{b}", "1:12 unknown-field: write {number} and {total}"),
    ],
)
def test_fields_are_those_of_the_english_words(words: str, expected: str) -> None:
    english = b"by: By {authors}\nnext: Next\nposition: Page {number} of {total}\n"
    files = {"en": ("en.yaml", english), "zh": ("zh.yaml", words.encode())}
    _, problems = read_strings(files, LANGUAGES)
    found = [
        f"{p.location.line}:{p.location.column} {p.code}: {p.hint}"
        for p in problems
        if p.code != "missing-strings"
    ]
    assert found[:1] == ([expected] if expected else [])


def test_the_default_theme_s_fields_are_not_held_against_a_site_s_own_english_words() -> None:
    english = ("templates/strings/en.yaml", b"position: Page {number}\n")
    chinese = "position: 第{number}页，共{total}页\n".encode()
    for path, codes in (("/theme/zh.yaml", []), ("zh.yaml", ["unknown-field"])):
        _, problems = read_strings({"en": english, "zh": (path, chinese)}, LANGUAGES)
        assert [problem.code for problem in problems] == codes


def test_words_of_another_language_are_tagged_with_it() -> None:
    given = {"zh": "next: 下\nback: 返\n".encode(), "fr": b"next: Suivant\n"}
    languages = [Language(key, tag, "x") for key, tag in TAGS.items()]
    strings, _ = read(*languages, **given)
    assert {key: words.foreign for key, words in strings.items()} == {
        "en": {},
        "british": {"next": "en", "back": "en"},
        "zh": {},
        "hk": {"next": "zh", "back": "zh"},
        "fr": {"back": "en"},
        "ar": {"next": "en", "back": "en"},
    }
    assert strings["ar"].digest != strings["en"].digest


def test_a_missing_file() -> None:
    strings, problems = read()
    assert problems == ["templates/strings/zh.yaml missing-strings"]
    assert dict(strings["zh"]) == dict(strings["en"])


def test_the_words_of_a_tag_s_first_part() -> None:
    strings, problems = read(Language("cn", "zh-Hant-HK", "x"), zh="next: 下\nback: 返\n".encode())
    assert problems == []
    assert strings["cn"]["next"] == "下"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff", "1:1 not-utf8"),
        (b"a: b: c", "1:5 bad-yaml"),
        (b'next: "x\nback: y\n', "1:7 bad-yaml"),
        (b"- a", "1:1 wrong-type"),
        (b"next: 1\nback: x", "1:7 wrong-type"),
        (b"next: {n}\nback: x", "1:7 wrong-type"),
    ],
)
@pytest.mark.parametrize("key", ["zh", "en"])
def test_of_a_broken_file_nothing_is_missing(key: str, data: bytes, said: str) -> None:
    tables = {"zh": "next: 下\nback: 返\n".encode(), key: data}
    assert read(**tables)[1] == [f"templates/strings/{key}.yaml:{said}"]


def test_an_empty_file_lacks_every_word() -> None:
    assert read(zh=b"# to be done\n")[1] == ["templates/strings/zh.yaml missing-strings"]


def test_wrapped_words_are_joined_as_their_language_is_written() -> None:
    strings, problems = read(zh="next: 下一\n  页 x\nback: >\n  返\n  回\n".encode())
    assert problems == []
    assert strings["zh"] == {"next": "下一页 x", "back": "返回"}


def test_what_a_site_s_english_words_lack_is_the_theme_s() -> None:
    ours = ("/theme/en.yaml", b"next: Next\nback: Back\nby: By {authors}\n")
    files = {
        "en": ("templates/strings/en.yaml", b"next: Onwards\n"),
        "zh": ("/theme/zh.yaml", "next: 下\nback: 返\nby: 撰文：{authors}\n".encode()),
    }
    strings, problems = read_strings(files, LANGUAGES, ours)
    assert strings["en"] == {"next": "Onwards", "back": "Back", "by": "By {authors}"}
    assert strings["zh"]["back"] == "返"
    assert [(str(p.location), p.code) for p in problems] == [
        ("templates/strings/en.yaml", "missing-strings")
    ]


def test_what_the_default_theme_has_and_nobody_reads_is_not_compared() -> None:
    """A site's own word in English is missing in each other file of the default theme."""
    files = {"en": EN, "fr": ("/theme/fr.yaml", b"next: Suivant\n"), "de": ("de.yaml", b"{}\n")}
    _, problems = read_strings(files, LANGUAGES[1:])
    assert [str(problem.location.path) for problem in problems] == ["de.yaml"]
    derived = Language("fr", "fr", "x", origin="en")
    _, problems = read_strings({"en": EN, "fr": files["fr"]}, (LANGUAGES[1], derived))
    assert problems == []
    _, problems = read_strings({"en": EN, "fr": files["fr"]}, (Language("fr", "fr", "x"),))
    assert [problem.code for problem in problems] == ["missing-strings"]
