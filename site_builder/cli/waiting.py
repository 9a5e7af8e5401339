"""The line that commands print for a feature that is still to be published."""

from site_builder.messages.message import Message, _
from site_builder.model.waiting import Waiting


def waiting_line(one: Waiting) -> Message:
    return _("Scheduled: {feature}, for {moment}", feature=one.slug, moment=one.until)
