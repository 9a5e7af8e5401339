"""Parts of a source, copied with translations in place of its texts."""

from site_builder.exchange.article_copy import Copy, Side, without_settings
from site_builder.exchange.article_tree import Part, tree_of
from site_builder.text.file_text import FileText
from tests.support.translated_site import ARTICLE_ZH, HOME, files_of, state_of


def copy_of(text: str, translations: dict[str, str]) -> tuple[Copy, Part]:
    state = state_of(files_of(zh=text))
    reading = state.articles["zh"]
    file = FileText.of(state.files[f"{HOME}/article.zh.md"])
    tree = tree_of(reading, file)
    return Copy(Side(file, reading.source, tree), translations), tree


def copied(translations: dict[str, str], kind: str, text: str = ARTICLE_ZH) -> str:
    copy, tree = copy_of(text, translations)
    found = copy.of(next(part for part in tree.inner() if part.kind == kind))
    assert copy.needed == []
    return found


def test_a_list_keeps_its_signs() -> None:
    assert copied({"one-1.1": "A", "one-1.2": "B", "one-1.2.1": "C"}, "bullet_list") == (
        "- A\n- B\n  - C"
    )


def test_what_is_not_translated_is_left_out() -> None:
    assert copied({"one-1.2": "B"}, "bullet_list") == "- B"
    assert copied({"one-3.1": "A", "one-3.3": "B"}, "directive") == (":::{quote}\nA\n\n— B\n:::")
    assert copied({"one-6.r0": "| A | B |", "one-6.r2": "| C | D |"}, "table") == (
        "| A | B |\n| --- | :-: |\n| C | D |"
    )


def test_what_others_stand_in_is_needed() -> None:
    for translations, kind, needed in (
        ({"one-1.2.1": "C"}, "bullet_list", ["one-1.2"]),
        ({"one-6.r1": "| C | D |"}, "table", ["one-6.r0"]),
        ({"two-1": "A"}, "section", ["one"]),
    ):
        copy, tree = copy_of(ARTICLE_ZH, translations)
        copy.of(next(part for part in tree.inner() if part.kind == kind))
        assert [unit.address for unit in copy.needed] == needed


def test_a_section_keeps_its_id_and_its_directives() -> None:
    found = copied({"one": "Map", "one-8": "Last."}, "section")
    assert found == "## Map {#one}\n\n<!-- 编者按 -->\n\n:::{timeline}\n:::\n\nLast."


def test_definitions_of_links_are_left_out() -> None:
    text = ARTICLE_ZH.replace("最后一段。", "[最后][x]一段。\n\n[x]: https://a.example")
    copy, tree = copy_of(text, {"two": "Two", "two-1": "[Last](https://a.example)"})
    section = next(part for part in tree.parts if part.key == "two")
    assert copy.of(section) == "## Two {#two}\n\n[Last](https://a.example)"


def test_paragraphs_of_a_footnote_are_indented() -> None:
    assert copied({"note.1": "One.\nTwo."}, "note") == "[^1]: One.\n\n    Two."


def test_a_copy_of_a_page_has_no_settings_of_its_source() -> None:
    text = (
        "---\ntitle: T\naliases:\n- /a/\n\n  - /b/\n# the address since 2019\ndraft: true\n"
        "\"aliases\": [/c/,\n/d/\n]\n'fallback' : link\ndescription: D\n---\n\ndraft: true\n"
    )
    kept = "---\ntitle: T\n# the address since 2019\ndescription: D\n---\n\ndraft: true\n"
    assert without_settings(text.replace("/c/,\n/d/\n]", "/c/,\n  /d/\n]")) == kept
    assert without_settings(kept) == kept
