"""Any file of a folder is judged, and none stops the check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.rules import base_of, judge, judge_site
from site_builder.check.values import Context
from tests.support.texts import mutations

CONTEXT = Context("https://example.org/river/", {"zh": "zh-Hans", "en": "en"}, {"index.html": 9})
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'">
<title>T</title><meta name="description" content="D">
<link rel="canonical" href="https://example.org/river/en/">
<link rel="alternate" hreflang="en" href="https://example.org/river/en/">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": []}</script>
<style>a {background: url("x.png")}</style></head>
<body><h1 id="one">One {{ x }}</h1><img src="a" srcset="b 1x, c 2x" alt="" width="1">
<a href="../zh/#one" hreflang="zh-Hans">中</a></body></html>"""
ENDINGS = (".html", ".svg", ".css", ".js", ".json", ".xml", ".png", ".jpg", ".txt")


@given(st.sampled_from(ENDINGS), st.binary(max_size=300))
def test_any_bytes_are_judged(ending: str, data: bytes) -> None:
    judge(f"en/x{ending}", data, CONTEXT)


@given(st.sampled_from(ENDINGS), st.binary(max_size=60))
def test_any_bytes_behind_a_sound_beginning_are_judged(ending: str, data: bytes) -> None:
    for start in (b"II*\x00\x08\x00\x00\x00", b"\x89PNG\r\n\x1a\n", b'<a href="', b"<svg>", b"["):
        judge(f"en/x{ending}", start + data, CONTEXT)


@given(mutations(PAGE))
def test_any_page_is_judged_with_the_others(text: str) -> None:
    judged = [judge(f"{key}/index.html", text.encode(), CONTEXT).summary for key in ("zh", "en")]
    list(judge_site({page.path: page for page in judged if page}, CONTEXT))


@pytest.mark.parametrize(
    "text", ["<b>" * 20_000, "<![foo", "<!x[", "[" * 100_000, "url(" * 50_000, "/* " * 50_000]
)
def test_what_is_made_to_be_hard_is_judged(text: str) -> None:
    for ending in (".html", ".css", ".json", ".svg"):
        judge(f"en/x{ending}", text.encode(), CONTEXT)


def test_json_ld_may_nest_too_deep() -> None:
    deep = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    codes = [finding.code for finding in judge("en/x.html", deep.encode(), CONTEXT).findings]
    assert "bad-json-ld" in codes


def test_a_folder_says_what_address_it_was_built_for() -> None:
    def base(canonical: str) -> str:
        html = f'<link rel="canonical" href="{canonical}">'
        return base_of(judge("index.html", html.encode(), CONTEXT).summary)

    assert base("https://a.example/b/") == "https://a.example/b/"
    assert [base(wrong) for wrong in ("", "/b/", "https://a.example/b")] == ["", "", ""]
    assert base_of(None) == ""
