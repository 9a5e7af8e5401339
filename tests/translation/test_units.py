"""The units of a feature and of a site."""

from pathlib import Path

from site_builder.read.config import load_config
from site_builder.read.features import FeatureReading, read_feature
from site_builder.read.site_texts import read_site_texts
from site_builder.translation.units import feature_units, site_units
from tests.support.markdown import LANGUAGES
from tests.support.units import written

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests/sites/good"
FEATURE = "published: 2024\nauthors: [a]\n"


def reading_of(folder: Path) -> FeatureReading:
    paths = (p for p in folder.rglob("*") if p.suffix in (".md", ".yaml"))
    files = {f"content/{folder.name}/{p.relative_to(folder)}": p.read_bytes() for p in paths}
    return read_feature(f"content/{folder.name}", files, {}, LANGUAGES)


def reading(**files: str) -> FeatureReading:
    facts = {f"content/s/facts/{name}.yaml": text.encode() for name, text in files.items()}
    return read_feature("content/s", facts, {}, LANGUAGES)


def texts(found: FeatureReading, language: str) -> dict[str, str]:
    return {unit.address: unit.text for unit in feature_units(found, language)}


def test_texts_of_the_facts() -> None:
    found = reading(
        feature=FEATURE + "source: {name: {zh: 甲, en: A}}\n",
        awards="""\
- id: cup
  name: {zh: 乙, en: B}
  date: "2021"
  level: city
  recipients: [wang, {zh: 丙, en: C}]
""",
        numbers="""\
- {id: n, value: 1, unit: {zh: 座, en: {one: cave, other: caves}}, label: {zh: 丁}}
- {id: m, value: 1, unit: {zh: 个, en: ""}, label: {zh: 戊, en: E}}
- {id: o, value: 1, unit: {zh: "", en: ""}, label: {zh: 己, en: F}, scale: {zh: 亿, en: million}}
- {id: q, value: 1, currency: CNY, per: {zh: 人, en: person}, label: {zh: 辛, en: I}}
""",
        terms="- {id: t, approved: {zh: 庚, en: G}, avoid: {en: [H]}}\n",
    )
    assert texts(found, "zh") == {
        "feature.source.name": "甲",
        "awards/cup.name": "乙",
        "awards/cup.recipients.2": "丙",
        "numbers/n.unit": "座",
        "numbers/n.label": "丁",
        "numbers/m.unit": "个",
        "numbers/m.label": "戊",
        "numbers/o.label": "己",
        "numbers/q.per": "人",
        "numbers/q.label": "辛",
        "terms/t.approved": "庚",
    }
    english = texts(found, "en")
    assert set(texts(found, "zh")) - set(english) == {"numbers/n.label"}
    assert english["numbers/n.unit"] == "{one: cave, other: caves}"
    assert english["numbers/m.unit"] == ""


def test_texts_of_corrections_are_counted_in_the_order_of_their_dates() -> None:
    text = """\
- {date: "2025-02-01", text: {zh: 乙, en: B}}
- {date: "2025-01-01", text: {zh: 甲, en: A}}
"""
    files = {"facts/feature.yaml": FEATURE, "corrections.yaml": text}
    data = {f"content/s/{name}": words.encode() for name, words in files.items()}
    found = read_feature("content/s", data, {}, LANGUAGES)
    assert texts(found, "zh") == {"corrections.1.text": "甲", "corrections.2.text": "乙"}
    for unit in feature_units(found, "en"):
        assert written(found.texts[unit.location.path], unit) == unit.text


def test_broken_facts_are_read_as_far_as_they_are_sound() -> None:
    text = "- {id: A, name: {zh: 甲}}\n- {id: b, name: {zh: 乙}}\n- {id: [], name: 丙}\n- 1\n- {}\n"
    found = reading(feature=": [", people=text, photos="{", numbers="a: 1")
    assert texts(found, "zh") == {"people/b.name": "乙"}


def test_the_real_feature_is_complete_in_both_languages() -> None:
    found = reading_of(ROOT / "content/hengyang")
    zh, en = feature_units(found, "zh"), feature_units(found, "en")
    assert [unit.address for unit in zh] == [unit.address for unit in en]
    assert len({unit.address for unit in zh}) == len(zh)
    for unit in (*zh, *en):
        assert unit.text.replace("\\", "")[:4] in written(found.texts[unit.location.path], unit)


def test_texts_of_the_site() -> None:
    data, config = load_config(GOOD)
    assert data
    texts = read_site_texts({"content/site.yaml": data}, config.languages)
    units = site_units(texts, "en")
    assert [(unit.address, unit.text) for unit in units] == [
        ("site.title", "River City Stories"),
        ("site.description", "Long stories from a city on a river."),
        ("site.nav.1.label", "The bridge"),
        ("site.nav.2.label", "About"),
    ]
    source = texts.sources["content/site.yaml"]
    assert [written(source, unit) for unit in units] == [unit.text for unit in units]


def test_texts_of_the_facts_of_all_features() -> None:
    files = {"content/people.yaml": b"- {id: wang, name: {zh: \xe7\x8e\x8b, en: Wang}}\n"}
    texts = read_site_texts(files, LANGUAGES)
    for key, name in {"zh": "王", "en": "Wang"}.items():
        (unit,) = site_units(texts, key)
        assert (unit.address, unit.text) == ("people/wang.name", name)
        assert unit.location.path == "content/people.yaml"


def test_a_broken_site_has_none() -> None:
    texts = read_site_texts({"content/site.yaml": b"title: 1\n"}, ())
    assert site_units(texts, "en") == ()
