"""Records as YAML, and what is wrong with them."""

from typing import Any

from site_builder.problems.problems import Problem
from site_builder.text.schema import validate
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

KEYS = ("zh", "en")
PHOTO = """\
id: street
kind: photo
caption: {zh: 街, en: A street}
alt: {zh: 街, en: A street}
credit: li-na
"""


def problems_of(model: Any, text: str) -> list[Problem]:
    document = read_yaml(Source("a.yaml", text))
    record, problems = validate(model, document.data, document.marks, KEYS)
    assert (record is None) == any(problem.is_error for problem in problems)
    return problems


def heads(model: Any, text: str) -> list[str]:
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in problems_of(model, text)]
