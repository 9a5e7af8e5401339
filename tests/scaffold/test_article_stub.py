"""The beginning of a translated article."""

import pytest

from site_builder.model.site import Language
from site_builder.problems.problems import SiteError
from site_builder.scaffold.article_stub import article_stub
from site_builder.text.source import Source

FRENCH = Language("fr", "fr", "Français")


def stub(text: str) -> str:
    return article_stub(Source("article.en.md", text), FRENCH)


def test_titles_and_headings_are_there_to_translate() -> None:
    text = """\
---
title: 'The "river"'   # working title
deck: One,
  two
acknowledge: []
---

Lead.

## Ashore {#ashore}

```
## No heading {#code}
```

### Below {#below}

## Ends {#ends}
"""
    assert stub(text) == (
        '---\ntitle: "(fr) The \\"river\\""\ndeck: "(fr) One, two"\n---\n'
        "\n## (fr) Ashore {#ashore}\n\n## (fr) Ends {#ends}\n"
    )


def test_a_broken_front_matter_is_reported() -> None:
    with pytest.raises(SiteError) as refused:
        stub("---\ntitle: [\n---\n")
    assert [problem.code for problem in refused.value.problems] == ["bad-yaml"]
