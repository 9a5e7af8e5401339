"""What the facts acknowledge, and what each speaks for."""

from site_builder.model.acknowledgements import Acknowledgement
from site_builder.read.facts import read_facts
from site_builder.text.source import Source

FOLDER = "content/story/facts"
FEATURE = "published: '2021'\nauthors: []\nacknowledge:\n- {code: unknown-file, reason: a}\n"


def acknowledged(kind: str, text: str) -> tuple[Acknowledgement, ...]:
    sources = {f"{kind}.yaml": Source(f"{FOLDER}/{kind}.yaml", text)}
    return read_facts(FOLDER, sources, ("zh", "en")).acknowledgements


def test_the_entries_of_a_list() -> None:
    entry = (
        "- id: {0}\n  name: {{zh: 名}}\n  acknowledge:\n  - code: missing-text\n    reason: {0}\n"
    )
    one, two = acknowledged("people", entry.format("a") + "# between\n" + entry.format("b"))
    assert (one.reason, one.location.line, one.span.start, one.span.end) == ("a", 4, (1, 3), (7, 3))
    assert (two.reason, two.span.start) == ("b", (7, 3))
    assert two.span.end > (1000, 0)
    assert (one.files, one.folder) == ((), "")


def test_entries_on_one_line() -> None:
    row = "[{id: a, acknowledge: [{code: missing-text, reason: x}]}, {id: b}]"
    (one,) = acknowledged("numbers", row)
    assert one.span.start == (1, 2)
    assert one.span.end == (1, row.index("{id: b") + 1)


def test_a_photo_speaks_for_its_original() -> None:
    (one,) = acknowledged("photos", "- {id: a, file: A.jpg, acknowledge: [{code: small-photo}]}")
    assert one.files == ("content/story/photos/A.jpg",)
    assert one.reason == ""


def test_the_feature_speaks_for_its_folder() -> None:
    (one,) = acknowledged("feature", FEATURE)
    assert (one.folder, one.location.line) == ("content/story", 4)


def test_what_is_no_acknowledgement_is_the_schemas_to_report() -> None:
    for value in (
        "yes",
        "{code: x}",
        "[x]",
        "[{reason: x}]",
        "[{code: [x]}]",
        "[{code: x, reson: y}]",
    ):
        text = FEATURE.partition("ack")[0] + f"acknowledge: {value}\n"
        sources = {"feature.yaml": Source(f"{FOLDER}/feature.yaml", text)}
        found = read_facts(FOLDER, sources, ("zh", "en"))
        assert found.acknowledgements == ()
        assert [problem for problem in found.problems if problem.is_error], value
