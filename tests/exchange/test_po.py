"""PO files as gettext, Babel and translators' programs have them."""

import shutil
import subprocess
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from site_builder.exchange.handover import ReturnedUnit
from site_builder.exchange.po import read_po_file, write_po_file
from site_builder.problems.problems import SiteError
from tests.support.handovers import EXAMPLE, handover, unit

HEAD = 'msgid ""\nmsgstr "Language: en\\nX-Site-Builder: alpha\\n"\n'


def read(text: str) -> tuple[ReturnedUnit, ...]:
    return read_po_file("a.po", text.encode()).units


def test_babel_reads_it() -> None:
    catalog = read_po(BytesIO(write_po_file(EXAMPLE, str)))
    assert str(catalog.locale) == "en"
    assert [message.context for message in catalog if message.id] == [
        unit.address for unit in EXAMPLE.units
    ]


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="needs gettext")
def test_gettext_accepts_it(tmp_path: Path) -> None:
    odd = handover(unit("top-1", "30% d {a} %s", "%d {b} 30%", "fresh"))
    for number, one in enumerate((EXAMPLE, odd)):
        path = tmp_path / f"{number}.po"
        path.write_bytes(write_po_file(one, str))
        command = ["msgfmt", "--check-format", "--check-domain", "-o", "/dev/null", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_a_stale_entry_is_fuzzy_and_shows_the_source_before() -> None:
    text = write_po_file(EXAMPLE, str).decode()
    assert '#, fuzzy\n#| msgid "旧的"\nmsgctxt "roadmap-1"' in text
    assert "#: content/alpha/article.zh.md:7\n" in text
    assert "python" not in text


def test_obsolete_entries_are_left_aside() -> None:
    obsolete = '#~ msgctxt "top-9"\n#~ msgid "旧"\n#~ msgstr "Old"\n'
    current = 'msgctxt "top-1"\nmsgid "甲"\nmsgstr "A"\n'
    assert [unit.address for unit in read(HEAD + obsolete + "\n" + current)] == ["top-1"]


def test_an_entry_that_occurs_twice_is_seen_twice() -> None:
    entry = 'msgctxt "top-1"\nmsgid "甲"\nmsgstr "A"\n\n'
    assert [unit.location.line for unit in read(HEAD + "\n" + entry * 2)] == [5, 9]


def test_texts_may_go_over_lines_and_hold_anything() -> None:
    entry = 'msgctxt "top-1"\nmsgid ""\n"甲\\n"\n"乙"\nmsgstr "A \\"b\\" \\\\* \\n"\n'
    (unit,) = read(HEAD + "\n" + entry)
    assert (unit.source, unit.target) == ("甲\n乙", 'A "b" \\* \n')


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('msgid "a"\n', "a.po:1:1"),
        ('msgid "a"\nmsgstr "b"\nnonsense\n', "a.po:3:1"),
        ('"a"\nmsgid "b"', "a.po:1:1"),
    ],
)
def test_a_broken_file_is_refused_at_its_place(text: str, place: str) -> None:
    with pytest.raises(SiteError) as caught:
        read(text)
    (problem,) = caught.value.problems
    assert problem.code == "handover-file"
    assert str(problem.location) == place


BROKEN = ("msgid", "msgid a", "msgstr[x] 1", "#~ msgid", "msgctxt", "\0msgid", "msgid_plural")


@pytest.mark.parametrize("text", BROKEN)
def test_no_file_makes_a_mess(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    for whole in (text, HEAD + text, text + "\n" + HEAD):
        with suppress(SiteError):
            read(whole)
    assert capsys.readouterr() == ("", "")


def test_bytes_that_are_not_utf_8_are_refused() -> None:
    with pytest.raises(SiteError) as caught:
        read_po_file("a.po", 'msgid "文"'.encode("gbk"))
    assert caught.value.problems[0].code == "not-utf8"
