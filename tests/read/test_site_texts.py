"""The files that hold the site's own texts."""

from site_builder.read.site_texts import read_site_texts
from tests.support.markdown import LANGUAGES
from tests.support.sites import PEOPLE, SITE

FILES = {"content/site.yaml": SITE.encode(), "content/people.yaml": PEOPLE.encode()}


def test_all_that_can_be_read() -> None:
    texts = read_site_texts(FILES, LANGUAGES)
    assert texts.problems == ()
    assert set(texts.sources) == set(FILES)
    assert texts.config.site
    assert [person.id for person in texts.shared.records("people")] == ["wang"]


def test_of_what_is_broken_there_are_none() -> None:
    texts = read_site_texts({"content/site.yaml": b"\xff\xfe\x00\xff"}, LANGUAGES)
    assert texts.config.site is None
    assert texts.sources == {}
    assert len(texts.problems) == 1
