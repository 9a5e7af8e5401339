"""The file of a translation record: written the same always, read back as it was, and refused
with one exact problem where it is broken."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.problems.problems import Problem
from site_builder.text.source import FORBIDDEN, Source, decode
from site_builder.translation.record import digest_of_text, read_record, write_record

PATH = "content/story/translation.en.yaml"
RECORD = TranslationRecord(
    "zh",
    "en",
    (
        Accepted("article.title", "text", "一座城的文明考卷", "A city is examined"),
        Accepted(
            "top-1", "paragraph", "他说：“好。”", 'He said: "Good." # Yes.', "李娜", "2026-12-01"
        ),
        Accepted("photos/street.caption", "text", "第一段。\n第二段。", "One.\nTwo.", "Li Na"),
    ),
)  # fmt: skip
WRITTEN = write_record(RECORD)

TEXTS = st.text(max_size=30).filter(lambda text: not FORBIDDEN.search(text) and "\r" not in text)
ADDRESSES = st.text("abc123-./", min_size=1, max_size=12)
ENTRIES = st.builds(
    Accepted,
    ADDRESSES,
    st.sampled_from(["text", "heading", "paragraph", "item", "row", "note", "code"]),
    TEXTS,
    TEXTS,
    TEXTS,
    st.sampled_from(["", "2026-12-01"]),
)
RECORDS = st.builds(
    TranslationRecord,
    st.just("zh"),
    st.just("en"),
    st.lists(ENTRIES, max_size=5, unique_by=lambda entry: entry.address).map(tuple),
)


def read(text: str) -> tuple[TranslationRecord | None, list[Problem]]:
    source = decode(PATH, text.encode("utf-8"))
    assert isinstance(source, Source)
    return read_record(source)


def only_problem(text: str) -> Problem:
    record, problems = read(text)
    assert record is None
    (problem,) = problems
    assert problem.is_error
    return problem


def test_it_is_written_as_people_can_read_it() -> None:
    assert WRITTEN.splitlines()[2:16] == [
        "version: 1",
        'source_language: "zh"',
        'language: "en"',
        "units:",
        "",
        '- unit: "article.title"',
        "  kind: text",
        f"  digest: {digest_of_text('一座城的文明考卷')}",
        '  source: "一座城的文明考卷"',
        '  translation: "A city is examined"',
        "",
        '- unit: "top-1"',
        "  kind: paragraph",
        f"  digest: {digest_of_text('他说：“好。”')}",
    ]
    assert WRITTEN.endswith("\n\n...\n")


@given(RECORDS)
def test_what_is_written_is_read_back(record: TranslationRecord) -> None:
    assert read(write_record(record)) == (record, [])


def test_what_cannot_be_seen_is_written_as_an_escape() -> None:
    entry = Accepted("a", "text", "\u200b\u202e\ufeff\x85\xa0", "👨‍👩‍👧 میخواهم\u200cها")
    text = write_record(TranslationRecord("zh", "en", (entry,)))
    assert '"\\u200b\\u202e\\ufeff\\u0085\\u00a0"' in text
    assert entry.target in text


def test_line_ends_of_windows_are_the_same() -> None:
    assert read(WRITTEN.replace("\n", "\r\n")) == (RECORD, [])


def test_a_record_in_which_git_left_its_marks() -> None:
    line = '  translation: "A city is examined"\n'
    torn = WRITTEN.replace(line, f"<<<<<<< HEAD\n{line}=======\n{line}>>>>>>> other\n")
    problem = only_problem(torn)
    assert (problem.code, problem.location.line) == ("record-conflict", 12)


@pytest.mark.parametrize("line", range(len(WRITTEN.splitlines())))
def test_a_record_that_was_cut_between_lines(line: int) -> None:
    problem = only_problem("".join(WRITTEN.splitlines(keepends=True)[:line]))
    assert problem.code == "record-cut"
    assert problem.location.line == max(line, 1) or WRITTEN.splitlines()[line - 1] == ""


@given(st.integers(0, len(WRITTEN) - 5))
def test_a_record_that_was_cut_anywhere(length: int) -> None:
    assert only_problem(WRITTEN[:length]).code == "record-cut"


@given(st.integers(0, len(WRITTEN)), st.integers(0, len(WRITTEN)), TEXTS)
def test_any_damage_is_a_problem_and_never_an_error(start: int, length: int, words: str) -> None:
    record, problems = read(WRITTEN[:start] + words + WRITTEN[start + length :])
    assert (record is None) == bool(problems)


def test_a_record_of_a_newer_version() -> None:
    newer = WRITTEN.replace("version: 1", "version: 2").replace("units:", "blocks:")
    problem = only_problem(newer)
    assert (problem.code, problem.location.line, problem.location.column) == (
        *("record-version", 3),
        10,
    )


def test_a_source_text_that_was_edited_by_hand() -> None:
    problem = only_problem(WRITTEN.replace("一座城的文明考卷", "一座城的考卷"))
    assert (problem.code, problem.location.line) == ("record-edited", 10)
    assert "'article.title'" in str(problem.message)


def test_a_fact_that_is_recorded_twice() -> None:
    twice = (*RECORD.accepted, Accepted("article.title", "text", "另一座城", "Another city"))
    problem = only_problem(write_record(TranslationRecord("zh", "en", twice)))
    assert problem.code == "record-repeat"
    assert "the first is on line 8" in str(problem.message)


def test_a_unit_that_is_recorded_twice() -> None:
    twice = (*RECORD.accepted, RECORD.accepted[1])
    assert only_problem(write_record(TranslationRecord("zh", "en", twice))).code == "record-repeat"


def test_units_that_had_the_same_address_at_different_times() -> None:
    """Somebody inserted a paragraph, somebody else another, and git merged the two records."""
    other = (*RECORD.accepted, Accepted("top-1", "paragraph", "另一段。", "Another one."))
    record = TranslationRecord("zh", "en", other)
    assert read(write_record(record)) == (record, [])


def test_a_record_of_another_language() -> None:
    problem = only_problem(write_record(TranslationRecord("zh", "fr")))
    assert (problem.code, problem.location.line) == ("record-language", 5)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  kind: text", "  kind: words", "bad-choice"),
        ("  kind: text", "  kindd: text", "unknown-key"),
        ("  kind: text\n", "", "missing-key"),
        ('unit: "article.title"', "unit: [a]", "wrong-type"),
        ("  on: 2026-12-01", "  on: yesterday", "bad-date"),
        ("  on: 2026-12-01", "  on: 2026-02-30", "bad-date"),
        ('  source: "他说：“好。”"', "  source: 12", "wrong-type"),
        ('  source: "他说：“好。”"', "  source: {a: b}", "wrong-type"),
        ('  source: "他说：“好。”"', '  source: "他说：“好。”', "bad-yaml"),
        ("  kind: text", "  kind: text\n  kind: text", "duplicate-key"),
        ("version: 1", "version: one", "wrong-type"),
        ("version: 1", "version: 0", "bad-number"),
        ("version: 1\n", "", "missing-key"),
        ("units:", "units: none\nmore:", "unknown-key"),
        (WRITTEN, "[]\n...\n", "wrong-type"),
        (WRITTEN, "...\n", "bad-yaml"),
    ],
)
def test_other_damage_is_reported_as_in_any_file(old: str, new: str, code: str) -> None:
    _record, problems = read(WRITTEN.replace(old, new, 1))
    assert code in {problem.code for problem in problems}


def merged(folder: Path, base: str, ours: str, theirs: str) -> str:
    for name, text in (("base", base), ("ours", ours), ("theirs", theirs)):
        (folder / name).write_text(text, "utf-8")
    command = ["git", "merge-file", "-p", "ours", "base", "theirs"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def numbered(*numbers: int, accepted: dict[int, str] | None = None) -> str:
    """A record of some units, of which some were accepted by somebody for a new source."""
    names = accepted or {}
    entries = (
        Accepted(f"top-{n}", "paragraph", f"{n}{names.get(n, '')}", f"t{n}", names.get(n, ""))
        for n in numbers
    )
    return write_record(TranslationRecord("zh", "en", tuple(entries)))


def test_git_merges_what_two_people_accepted_in_neighbouring_units(tmp_path: Path) -> None:
    ours, theirs = (numbered(1, 2, 3, accepted=names) for names in ({1: "Li"}, {2: "Wang"}))
    text = merged(tmp_path, numbered(1, 2, 3), ours, theirs)
    assert text == numbered(1, 2, 3, accepted={1: "Li", 2: "Wang"})


def test_git_merges_the_first_units_that_somebody_accepted(tmp_path: Path) -> None:
    text = merged(tmp_path, numbered(), numbered(1, 2), numbered())
    assert text == numbered(1, 2)


def test_all_stanzas_may_be_deleted() -> None:
    empty = TranslationRecord("zh", "en")
    assert "units:\n\n...\n" in write_record(empty)
    assert read(write_record(empty)) == (empty, [])


def test_git_merges_new_units_at_different_places_and_changed_ones_beside_them(
    tmp_path: Path,
) -> None:
    ours, theirs = numbered(1, 5, 2, 3), numbered(1, 2, 3, 6, accepted={1: "Li", 2: "Wang"})
    text = merged(tmp_path, numbered(1, 2, 3), ours, theirs)
    assert text == numbered(1, 5, 2, 3, 6, accepted={1: "Li", 2: "Wang"})
