"""Features, records, the site's texts and the theme's words in the derived languages."""

from dataclasses import replace

from site_builder.conversion.values import (
    converted_strings,
    site_with_derived,
    with_derived_languages,
    with_derived_texts,
    with_own_strings,
)
from site_builder.model.site import Site, SiteLink, Strings
from tests.conversion.support import KEYS, LANGUAGES, wording
from tests.support.features import (
    directive,
    make_article,
    make_facts,
    make_feature,
    number,
    part,
    photo,
    prose,
    text,
)


def test_a_feature_has_its_article_and_its_facts_in_them() -> None:
    article = make_article(
        "zh",
        part("s", prose("s-1", "后面"), directive("quote", "s-2", body=("里面",)), heading="头发"),
        title="“干净”",
    )
    signed = [
        {"role": "translation", "people": [{"en": "Li"}]},
        {"role": "data", "people": [{"en": "Wu"}], "languages": ["zh"]},
    ]
    facts = make_facts(
        {"credits": signed},
        KEYS,
        photos=[photo("a", caption={"zh": "后", "en": "x"}, credit={"zh": "后", "zh-tw": "后"})],
        numbers=[number("n", unit={"zh": {"other": "个"}}, scale={"zh": "万"}, label={"en": "x"})],
    )
    feature = replace(
        make_feature(article, make_article("en")), facts=facts, outdated=frozenset({"zh"})
    )
    found = with_derived_languages(feature, LANGUAGES, (), ())
    made = found.articles["zh-tw"]
    assert list(found.articles) == ["zh", "en", "zh-tw"]
    assert (made.language, made.origin, made.title) == ("zh-tw", "zh", "「乾淨」")
    assert made.sections[0].heading == ("頭髮",)
    assert [block.anchor for block in made.sections[0].blocks] == ["s-1", "s-2"]
    assert made.sections[0].blocks[1].body == ("裡面",)  # type: ignore[union-attr]
    assert found.facts.photos[0].caption == {"zh": "后", "en": "x", "zh-tw": "後"}
    assert found.facts.photos[0].credit == {"zh": "后", "zh-tw": "后"}
    assert found.facts.numbers[0].unit == {"zh": {"other": "个"}, "zh-tw": {"other": "個"}}
    assert found.facts.numbers[0].scale == {"zh": "万", "zh-tw": "萬"}
    assert found.facts.numbers[0].label == {"en": "x"}
    translated, data = found.facts.feature.credits
    assert translated.languages == ("en",)
    assert data.languages == ("zh", "zh-tw")
    assert found.outdated == {"zh", "zh-tw"}
    assert found.translations == ("en",)


def test_a_site_without_derived_languages_keeps_its_features() -> None:
    feature = make_feature(make_article("zh"))
    assert with_derived_languages(feature, LANGUAGES[1:], (), ()) is feature


def test_the_sites_texts_and_records() -> None:
    site = Site({"zh": "后"}, {"en": "x"}, "", (), nav=(SiteLink(text("a", "zh"), "x"),))
    found = site_with_derived(site, [wording()])
    assert found.title == {"zh": "后", "zh-tw": "後"}
    assert found.description == {"en": "x"}
    assert found.nav[0].label["zh-tw"] == "a zh"
    facts = make_facts(languages=KEYS, tags=[{"id": "t", "name": {"zh": "面条"}}])
    assert with_derived_texts(facts.tags[0], [wording()]).name["zh-tw"] == "麵條"


def test_words_of_the_theme() -> None:
    words = Strings({"a": "后", "b": "后", "c": "on"}, {"c": "en"})
    converted = converted_strings(words, wording())
    assert dict(converted) == {"a": "後", "b": "後", "c": "on"}
    own = Strings({"a": "己", "b": "on", "c": "己"}, {"b": "en"})
    found = with_own_strings(converted, own)
    assert (dict(found), found.foreign) == ({"a": "己", "b": "後", "c": "己"}, {})
