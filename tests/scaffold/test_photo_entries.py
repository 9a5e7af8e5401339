"""Entries of photos.yaml drafted from what originals say of themselves."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.ids import ID
from site_builder.model.pictures import PhotoMetadata
from site_builder.model.site import Language
from site_builder.scaffold.photo_entries import NewPhoto, draft_entries
from site_builder.text.source import Source, decode, forbidden_character
from site_builder.text.yaml import read_yaml
from tests.support.features import EN, ZH

PEOPLE = {"peng-bin": {"zh": "彭斌", "en": "Peng Bin"}}


def drafted(
    *photos: NewPhoto, taken: tuple[str, ...] = (), languages: tuple[Language, ...] = (ZH, EN)
) -> list[dict[str, Any]]:
    text = draft_entries(photos, taken, PEOPLE, languages)
    entries: list[dict[str, Any]] = yaml.safe_load(text)
    return entries


def entry(**said: Any) -> dict[str, Any]:
    return drafted(NewPhoto("a.jpg", PhotoMetadata(**said)))[0]


def test_as_an_editor_would_write_it() -> None:
    said = PhotoMetadata(
        caption="城市街道整洁卫生。",
        creators=("彭 斌",),
        taken="2021-11-17",
        place=("雁峰区", "衡阳市"),
        license="https://example.org/by",
    )
    assert draft_entries([NewPhoto("DSC_0123.JPG", said)], (), PEOPLE, (ZH, EN)) == (
        "- id: dsc-0123\n"
        "  file: DSC_0123.JPG\n"
        "  kind: photo\n"
        "  caption:\n"
        '    zh: "城市街道整洁卫生。"\n'
        '    en: ""\n'
        "  alt:\n"
        '    zh: ""\n'
        '    en: ""\n'
        "  credit: peng-bin\n"
        '  taken: "2021-11-17"\n'
        '  place: {zh: "衡阳市雁峰区"}\n'
        '  license: "https://example.org/by"\n'
    )


def test_a_picture_that_says_nothing() -> None:
    assert entry() == {
        "id": "a",
        "file": "a.jpg",
        "kind": "photo",
        "caption": {"zh": "", "en": ""},
        "alt": {"zh": "", "en": ""},
        "credit": {"zh": "", "en": ""},
    }


@pytest.mark.parametrize("name", ["彭斌", "彭 斌", "PENG BIN", "Peng-Bin"])
def test_who_is_known_is_credited_by_id(name: str) -> None:
    assert entry(credit=name)["credit"] == "peng-bin"
    assert entry(creators=("王翟", name))["credit"] == "peng-bin"


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ({"creators": ("王迪", "李明")}, ['credit: {zh: "王迪、李明"}']),
        ({"creators": ("Wang Di", "Li Ming")}, ['credit: {en: "Wang Di, Li Ming"}']),
        (
            {"creators": ("王迪",), "credit": "新华社", "position": "记者"},
            ['credit: {zh: "王迪"}', '# The picture also says: "新华社", "记者"'],
        ),
        (
            {"creators": ("王迪", "彭 斌", "Peng Bin"), "credit": "王迪"},
            ["credit: peng-bin", '# The picture also says: "王迪"'],
        ),
        ({"creators": ("彭斌",), "credit": "Peng Bin"}, ["credit: peng-bin"]),
        ({"credit": "新华社"}, ['credit: {zh: "新华社"}']),
        (
            {"position": "记者\u2028\u202e"},
            [
                "credit:",
                'zh: ""',
                'en: ""',
                '# The picture also says: "记者\\U00002028\\U0000202e"',
            ],
        ),
    ],
)
def test_nobody_who_made_it_is_lost(said: dict[str, Any], lines: list[str]) -> None:
    text = draft_entries([NewPhoto("a.jpg", PhotoMetadata(**said))], (), PEOPLE, (ZH, EN))
    credit = text.partition('  alt:\n    zh: ""\n    en: ""\n')[2]
    assert [line.strip() for line in credit.splitlines()] == lines


def test_words_go_to_the_language_of_their_script() -> None:
    assert entry(caption="Clean streets")["caption"] == {"zh": "", "en": "Clean streets"}
    assert entry(title="街道")["caption"] == {"zh": "街道", "en": ""}
    assert entry(creators=("Wang Di",))["credit"] == {"en": "Wang Di"}
    assert entry(creators=("王翟",), credit="Xinhua")["credit"] == {"zh": "王翟"}
    assert entry(place=("Yanfeng", "Hengyang"))["place"] == {"en": "Yanfeng, Hengyang"}
    japanese = (EN, Language("ja", "ja", "日本語"))
    (made,) = drafted(NewPhoto("a.jpg", PhotoMetadata(caption="朝の街")), languages=japanese)
    assert made["caption"] == {"en": "", "ja": "朝の街"}


@pytest.mark.parametrize(
    ("main", "named", "drafted"),
    [
        ("Streets", {"en": "Streets", "zh-hans": "街道"}, {"zh": "街道", "en": "Streets"}),
        ("Streets", {"en-us": "Streets", "zh-cn": "街道"}, {"zh": "街道", "en": "Streets"}),
        ("街道", {"en": "Streets"}, {"zh": "街道", "en": "Streets"}),  # the main ones are x-default
        ("Roads", {"en": "Streets"}, {"zh": "", "en": "Streets"}),
        ("Rues", {"fr": "Rues", "zh": "街道"}, {"zh": "街道", "en": ""}),
        ("Rues", {"fr": "Rues"}, {"zh": "", "en": "Rues"}),
    ],
)
def test_words_go_to_the_language_that_is_named(
    main: str, named: dict[str, str], drafted: dict[str, str]
) -> None:
    pairs = tuple(named.items())
    assert entry(caption=main, captions=pairs)["caption"] == drafted
    assert entry(title=main, titles=pairs)["caption"] == drafted
    both = entry(caption="说明", title=main, titles=pairs)
    assert both["caption"] == {"zh": "说明", "en": ""}


def test_a_licence_that_is_no_address_is_left_out() -> None:
    assert "license" not in entry(license="All rights reserved")


@pytest.mark.parametrize(
    ("file", "taken", "name"),
    [
        ("Street 1.jpg", (), "street-1"),
        ("街道.jpg", (), "photo"),
        ("街道.jpg", ("photo", "photo-2"), "photo-3"),
        ("a.jpg", ("a",), "a-2"),
        (f"{'x' * 200}.jpg", (), "x" * 76),
    ],
)
def test_ids(file: str, taken: tuple[str, ...], name: str) -> None:
    (made,) = drafted(NewPhoto(file, PhotoMetadata()), taken=taken)
    assert (made["id"], made["file"]) == (name, file)


@pytest.mark.parametrize(
    "words",
    [
        "志愿者在街头\u3000王迪\u3000摄",
        "Il fait beau\u00a0: «\u202fville\u202f»",
        "می\u200cخواهم شهر",
        "👨\u200d👩\u200d👧",
        "\ue000",
    ],
)
def test_what_can_be_shown_is_written_as_it_is(words: str) -> None:
    text = draft_entries([NewPhoto(f"{words}.jpg", PhotoMetadata(caption=words))], (), {}, (EN,))
    assert f'\n    en: "{words}"\n' in text
    assert f'\n  file: "{words}.jpg"\n' in text


@pytest.mark.parametrize(
    "sign", list("\0\x1b\x7f\x85\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\uffff")
)
def test_what_an_editor_could_not_see_is_escaped(sign: str) -> None:
    said = PhotoMetadata(caption=f"a{sign}b")
    assert sign not in draft_entries([NewPhoto("a.jpg", said)], (), {}, (EN,))
    assert entry(caption=f"a{sign}b")["caption"]["en"] == f"a{sign}b"


ANY = st.characters(exclude_categories=["Cs"])
ODD = st.sampled_from("\u3000\u00a0\u202f\u200c\u200d\u200b\u2028\u202e\ufeff\x85\x7f\"\\'#:\n\t")
words = st.text(ANY | ODD, max_size=20)


@given(st.lists(st.builds(NewPhoto, words, st.builds(PhotoMetadata, caption=words)), max_size=4))
def test_whatever_is_said_is_read_back_letter_by_letter(photos: list[NewPhoto]) -> None:
    made = drafted(*photos) or []
    assert [row["file"] for row in made] == [photo.file for photo in photos]
    for row, photo in zip(made, photos, strict=True):
        assert photo.metadata.caption in row["caption"].values()
    ids = [row["id"] for row in made]
    assert len(set(ids)) == len(ids)
    assert all(ID.fullmatch(name) for name in ids)


@given(st.lists(words, max_size=3), words, words)
def test_no_words_of_a_maker_break_the_entry(
    creators: list[str], credit: str, position: str
) -> None:
    made = entry(creators=tuple(creators), credit=credit, position=position, taken="2021")
    assert (made["id"], made["taken"]) == ("a", "2021")


@given(words.filter(lambda text: not forbidden_character(text)))
def test_the_site_reads_back_what_was_drafted(caption: str) -> None:
    photo = NewPhoto("a.jpg", PhotoMetadata(caption=caption))
    text = draft_entries([photo], (), PEOPLE, (ZH, EN))
    source = decode("photos.yaml", text.encode())
    assert isinstance(source, Source)
    document = read_yaml(source)
    assert document.problems == ()
    assert caption in document.data[0]["caption"].values()
