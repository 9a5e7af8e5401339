"""The units of texts that are written in YAML."""

from site_builder.text.source import Source
from site_builder.text.text_units import forms_text, plain_text, text_unit
from site_builder.text.yaml import read_yaml
from site_builder.text.yaml_spans import spans_of


def test_a_line_for_each_paragraph() -> None:
    assert plain_text("a  b\n\n c\td") == "a b\nc d"
    assert plain_text("*a* \u3000b") == "*a* \u3000b"


def test_plural_forms_are_written_as_in_yaml() -> None:
    assert forms_text({"other": "caves", "one": "cave"}) == "{one: cave, other: caves}"
    assert forms_text({"other": "%"}) == '{other: "%"}'
    assert forms_text({"other": "true"}) == '{other: "true"}'
    assert forms_text({"other": "a, b: c"}) == '{other: "a, b: c"}'
    assert read_yaml(Source("a.yaml", forms_text({"one": "no", "other": '"'}))).data == {
        "one": "no",
        "other": '"',
    }


def test_units() -> None:
    source = Source("a.yaml", "unit: {zh: 座, en: {one: cave, other: caves}}\n")
    marks, spans = read_yaml(source).marks, spans_of(source)
    unit = text_unit("n.unit", {"one": "cave", "other": "caves"}, spans, marks, ("unit", "en"))
    assert (unit.address, unit.kind, unit.text) == ("n.unit", "text", "{one: cave, other: caves}")
    assert (unit.location.column, unit.end.column) == (19, 44)
    unit = text_unit("n.unit", "座", spans, marks, ("unit", "zh"))
    assert (unit.text, unit.location.column, unit.end.column) == ("座", 12, 13)
