"""The quick reading of a record says what the full one says, or nothing."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.translation import TranslationRecord
from site_builder.text.source import FORBIDDEN, Source, decode
from site_builder.translation.quick_record import quick_record
from site_builder.translation.record import END, read_in_full, write_record
from tests.translation.test_record import PATH, RECORDS, WRITTEN


def both(text: str) -> tuple[TranslationRecord | None, TranslationRecord | None]:
    source = decode(PATH, text.encode("utf-8"))
    assert isinstance(source, Source)
    return quick_record(source.text, END), read_in_full(source)[0]


@given(RECORDS)
def test_a_record_as_it_is_written(record: TranslationRecord) -> None:
    quick, full = both(write_record(record))
    assert full == record
    assert quick in (None, record)


def test_it_is_read_quickly() -> None:
    quick, full = both(WRITTEN)
    assert quick is not None
    assert quick == full


SIGNS = st.text('"\\/u{}- :#\n\tx0eD8\x85\u2028é\u00a0', max_size=4)


@given(st.data())
def test_a_record_that_was_edited(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WRITTEN)))
    end = data.draw(st.integers(start, min(start + 3, len(WRITTEN))))
    text = WRITTEN[:start] + data.draw(SIGNS) + WRITTEN[end:]
    if FORBIDDEN.search(text):
        return
    quick, full = both(text)
    assert quick in (None, full)
