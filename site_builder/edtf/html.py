"""EDTF to the value of HTML's `<time datetime>`."""

from site_builder.edtf.values import Date, Edtf, Moment, Unspecified


def html_datetime(edtf: Edtf) -> str | None:
    """The value of `<time datetime>`, or None where HTML has no form that says as much.

    HTML (§4.5.14, "datetime value") knows years, months, days and date-times. It knows no
    seasons, decades or intervals, and cannot say "about": what machines read must be true, so a
    qualified date has none. A left-out month or day gives the part that is known. Its years are
    greater than zero (§2.3.5.1).
    """
    match edtf:
        case Moment():
            return edtf.text
        case Date(mark="", year=year) if year > 0:
            return edtf.text
        case Unspecified(gap="month" | "month and day" | "day", mark="", year=year) if year > 0:
            return Date(edtf.year, edtf.month).text
        case _:
            return None
