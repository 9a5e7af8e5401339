"""docs/templates.md names each custom property of the default style sheets, and no other."""

import re

from tests.support.documents import ROOT

TABLE = (ROOT / "docs/templates.md").read_text("utf-8").partition("\n### Tokens\n")[2]
TABLE = TABLE.partition("\n### ")[0]


def test_the_table_of_tokens_has_them_all() -> None:
    sheets = "".join(path.read_text("utf-8") for path in (ROOT / "assets").glob("*.css"))
    told = re.findall(r"`(--[a-z0-9-]+)`", TABLE)
    assert len(told) == len(set(told))
    assert set(told) == set(re.findall(r"--[a-z][a-z0-9-]*", sheets))
