"""Hypothesis strategies for the EDTF texts of our subset; used by the tests of formatting too."""

from calendar import monthrange

from hypothesis import strategies as st

from site_builder.edtf import Edtf, EdtfError, parse_edtf
from site_builder.edtf.days import year_text

_YEARS = st.integers(1, 9999).map(year_text)
_EARLY = st.integers(-9999, 0).map(year_text)
_ANY = st.one_of(_YEARS, _EARLY)
_MONTHS = st.integers(1, 12)


@st.composite
def _days(draw: st.DrawFn, years: st.SearchStrategy[str] = _YEARS) -> str:
    year, month = draw(years), draw(_MONTHS)
    return f"{year}-{month:02}-{draw(st.integers(1, monthrange(int(year), month)[1])):02}"


PLAIN = st.one_of(
    _ANY,
    st.builds(lambda year, month: f"{year}-{month:02}", _ANY, _MONTHS),
    _days(_ANY),
)
SEASONS = st.builds(lambda year, season: f"{year}-{season}", _ANY, st.integers(21, 24))
UNSPECIFIED = st.one_of(
    st.integers(1, 999).map(lambda year: f"{year:03}X"),
    st.integers(0, 999).map(lambda year: f"-{year:03}X"),
    st.integers(0, 99).map(lambda year: f"{year:02}XX"),
    st.integers(0, 99).map(lambda year: f"-{year:02}XX"),
    _ANY.map(lambda year: f"{year}-XX"),
    _ANY.map(lambda year: f"{year}-XX-XX"),
    st.builds(lambda year, month: f"{year}-{month:02}-XX", _ANY, _MONTHS),
)
_MARKS = st.sampled_from(["", "~", "?", "%"])
POINTS = st.builds(str.__add__, st.one_of(PLAIN, SEASONS, UNSPECIFIED), _MARKS)
MOMENTS = st.builds(
    lambda day, hour, minute, zone: f"{day}T{hour:02}:{minute:02}:{minute:02}{zone}",
    _days(),
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", "Z", "+08:00", "-03:30", "+00:00", "+08"]),
)
_OPEN = st.sampled_from(["", ".."])
INTERVALS = st.one_of(
    st.builds("{}/{}".format, POINTS, POINTS),
    st.builds("{}/{}".format, POINTS, _OPEN),
    st.builds("{}/{}".format, _OPEN, POINTS),
)
TEXTS = st.one_of(POINTS, MOMENTS, INTERVALS)


def parsed(text: str) -> Edtf | None:
    """The date, or None where the text is a reversed interval."""
    try:
        return parse_edtf(text)
    except EdtfError as error:
        if "ends before it starts" in str(error):
            return None
        raise


EDTFS = TEXTS.map(parsed).filter(lambda value: value is not None)
