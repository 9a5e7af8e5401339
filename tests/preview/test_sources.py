"""From a part of a page to the line that it was written in."""

from site_builder.model.article import Article, ArticleSection, Prose
from site_builder.preview.sources import article_sources, facts_sources
from site_builder.problems.problems import Location

PATH = "content/s/article.zh.md"


def test_sections_and_blocks() -> None:
    lead = Prose("top-1", "paragraph", (), Location(PATH, 6, 1))
    block = Prose("one-1", "paragraph", (), Location(PATH, 10, 1))
    section = ArticleSection("one", (), (block,), Location(PATH, 8, 1))
    article = Article("zh", "", "", "", (lead,), (section,), (), Location(PATH, 1, 1))
    assert article_sources(article) == {
        "one": (PATH, 8),
        "top-1": (PATH, 6),
        "one-1": (PATH, 10),
    }


def test_facts() -> None:
    files = {
        "content/s/facts/photos.yaml": b"# two\n- id: a\n  kind: photo\n- kind: photo\n  id: b\n",
        "content/s/facts/timeline.yaml": b"- id: start\n- no id\n",
        "content/s/facts/terms.yaml": b"- id: t\n",
        "content/s/facts/numbers.yaml": b"broken: [",
        "content/s/facts/awards.yaml": b"\xff",
    }
    assert facts_sources(files) == {
        "photo-a": ("content/s/facts/photos.yaml", 2),
        "photo-b": ("content/s/facts/photos.yaml", 5),
        "event-start": ("content/s/facts/timeline.yaml", 1),
    }
