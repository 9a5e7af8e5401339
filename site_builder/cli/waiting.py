"""What is said of features whose time hasn't come."""

from site_builder.messages.message import Message, _
from site_builder.model.waiting import Waiting


def waiting_line(one: Waiting) -> Message:
    return _("Scheduled: {feature}, for {moment}", feature=one.slug, moment=one.until)
