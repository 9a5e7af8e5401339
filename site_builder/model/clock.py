"""Moments as whole seconds since 1970, which compare whatever their zones."""

from datetime import datetime, timedelta

_DAY = 86_400
_FIRST_OF_1970 = 719_163
"""Its number among the days since the year 1."""


def seconds(moment: datetime) -> int:
    """A moment with its zone as whole seconds since 1970."""
    offset = moment.utcoffset() or timedelta()
    # By hand: the first and the last day of the calendar can't be moved to another zone.
    days = (moment.toordinal() - _FIRST_OF_1970) * _DAY
    clock = moment.hour * 3600 + moment.minute * 60 + moment.second
    return days + clock - round(offset.total_seconds())
