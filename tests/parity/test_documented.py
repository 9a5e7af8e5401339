"""docs/problems.md: what it shows of the rules is what they say."""

import re
from collections.abc import Iterator

import pytest

from site_builder.model.facts import Person, Term
from tests.parity.support import facts, problems
from tests.support.documents import ROOT

KNOWN = facts(
    people=[Person(id="wang-yonghong", name={"zh": "王永红", "en": "Wang Yonghong"})],
    terms=[Term(id="city", approved={"zh": "全国文明城市", "en": "National Civilized City"})],
)
_EXAMPLE = re.compile(r"`([^`]+)`\s+→\s+`([^`]+)`:\s+`((?:[^`]|\{[a-z]+\}`[^`]+`)+?)`")


def examples() -> Iterator[tuple[str, str, str, str]]:
    """The examples of each code: a Chinese text, an English one, and what is said of them."""
    docs = (ROOT / "docs/problems.md").read_text("utf-8")
    for entry in re.split(r"^### ", docs, flags=re.MULTILINE):
        code, _, text = entry.partition("\n")
        if code.startswith("parity-"):
            for chinese, english, said in _EXAMPLE.findall(text.partition("\n## ")[0]):
                yield code, chinese, english, " ".join(said.split())


def test_each_code_has_an_example() -> None:
    assert len({code for code, *_rest in examples()}) == 9


@pytest.mark.parametrize(("code", "chinese", "english", "said"), list(examples()))
def test_an_example(code: str, chinese: str, english: str, said: str) -> None:
    found = problems([(chinese, english)], KNOWN)
    assert [(problem.code, str(problem.message)) for problem in found] == [(code, said)]
