"""Which links are to documents."""

import pytest

from site_builder.model.documents import document_linked, ending_of, is_anothers_document


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("files/report.pdf", "report.pdf"),
        ("./files/report.pdf", "report.pdf"),
        ("../story/files/报告.pdf#page=2", "报告.pdf"),
        ("files/old/report.pdf", None),
        ("files/../secret.pdf", None),
        ("files/", None),
        ("files", None),
        ("../other/files/report.pdf", None),
        ("report.pdf", None),
        ("#files/report.pdf", None),
    ],
)
def test_the_document_that_a_link_names(link: str, name: str | None) -> None:
    assert document_linked("story", link) == name


def test_a_file_of_another_feature() -> None:
    assert is_anothers_document("story", "../other/files/report.pdf")
    assert not is_anothers_document("story", "files/report.pdf")
    assert not is_anothers_document("story", "../other/article.zh.md")


def test_an_ending() -> None:
    assert [ending_of(name) for name in ("a.b.PDF", "pdf", ".pdf")] == ["pdf", "", "pdf"]
