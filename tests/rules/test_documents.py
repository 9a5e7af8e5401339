"""Links to documents, and the documents themselves."""

from site_builder.model.article import Reference
from site_builder.model.documents import DOCUMENT_FORMATS, MANY_BYTES, MAX_BYTES
from site_builder.problems.problems import Location
from site_builder.rules.documents import File, check_documents, linked_documents
from tests.support.features import make_article, prose

PDF = b"%PDF-1.7\n"
HERE = Location("content/s/article.zh.md", 5, 3)


def found(documents: dict[str, File], *links: str) -> list[str]:
    parts = (Reference("link", link, HERE) for link in links)
    articles = {"zh": make_article("zh", lead=(prose("lead-1", *parts),))}
    return [problem.code for problem in check_documents("s", articles, documents)]


def test_a_sound_document() -> None:
    assert found({"a.pdf": File(9, PDF)}, "files/a.pdf", "files/a.pdf#page=2") == []


def test_each_format_is_known_by_its_first_bytes() -> None:
    for ending, known in DOCUMENT_FORMATS.items():
        sound = (known.begins or (b"x",))[0]
        name = f"a.{ending.upper()}"
        assert found({name: File(9, sound)}, f"files/{name}") == []
        wrong = ["bad-document"] if known.begins else []
        assert found({name: File(9, b"MZ\x90")}, f"files/{name}") == wrong


def test_what_is_wrong() -> None:
    assert found({}, "files/a.pdf") == ["broken-link"]
    assert found({"a.pdf": File(9, PDF)}) == ["unused-document"]
    assert found({"a.html": File(9, b"<p>")}, "files/a.html") == ["bad-document"]
    assert found({"a.pdf": File(0, b"")}, "files/a.pdf") == ["bad-document"]
    assert found({"a.pdf": File(MAX_BYTES + 1, b"")}, "files/a.pdf") == ["bad-document"]
    assert found({"a.pdf": File(MANY_BYTES, PDF)}, "files/a.pdf") == ["large-document"]


def test_documents_are_those_of_all_languages() -> None:
    link = Reference("link", "files/a.pdf", HERE)
    english = Reference("link", "files/b.pdf", HERE)
    articles = {
        "zh": make_article("zh", lead=(prose("lead-1", link),)),
        "en": make_article("en", lead=(prose("lead-1", link, english),)),
    }
    assert list(linked_documents("s", articles)) == ["a.pdf", "b.pdf"]
