"""Facts of all features, of which a feature keeps those that it names."""

from site_builder.read.articles import read_article
from site_builder.rules.unused_facts import without_unused
from site_builder.text.source import Source
from tests.read.test_shared_facts import reading
from tests.support.markdown import LANGUAGES

ARTICLE = "---\ntitle: T\ndeck: D\nsummary: S\n---\n{term}`grid`\n"
MORE = "- id: zhao\n  name: {zh: 赵云, en: Zhao Yun}\n- id: wu\n  name: {zh: 吴, en: Wu}\n"
PEOPLE = "- id: wang\n  name: {zh: 王靖, en: Wang Jing}\n- id: li\n  name: {zh: 李, en: Li}\n"


def kept(*creators: str, article: str = "") -> tuple[list[str], list[str]]:
    found = reading(PEOPLE + MORE, own="- id: own\n  name: {zh: 自, en: Own}\n").facts
    source = Source("content/s/article.en.md", article or ARTICLE.replace("{term}`grid`", ""))
    read = read_article(source, LANGUAGES[1], LANGUAGES, found.facts.terms).article
    assert read
    facts = without_unused(found.facts, {"en": read}, found.places, creators)
    return [one.id for one in facts.people], [one.id for one in facts.terms]


def test_own_facts_and_those_that_others_name_stay() -> None:
    assert kept() == (["own", "wang", "li"], [])


def test_what_the_article_names_stays() -> None:
    assert kept(article=ARTICLE)[1] == ["grid"]


def test_whoever_took_a_photograph_stays() -> None:
    assert kept("Zhao Yun")[0] == ["own", "wang", "li", "zhao"]
