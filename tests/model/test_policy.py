"""The policy of pages."""

from site_builder.model.policy import CSP, allowing_style


def test_nothing_inline_is_allowed() -> None:
    assert "unsafe" not in CSP
    assert "default-src 'none'" in CSP
    assert "*" not in CSP
    assert "http" not in CSP


def test_a_style_is_let_in_by_its_digest() -> None:
    both = allowing_style(allowing_style(CSP, "a"), "b")
    assert both.count("'sha256-") == 2
    assert both.replace("style-src 'self' '", "").count("style-src 'self'") == 0
