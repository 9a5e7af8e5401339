"""The address of a site, as somebody types it."""

import click

from site_builder.cli.console import Console
from site_builder.messages.message import _
from site_builder.model.addresses import EXAMPLE, base_url_fault, site_address


def as_address(value: str, console: Console) -> str:
    """The address of a site, ending in '/'. click.BadParameter if it isn't one."""
    address = site_address(value)
    if address is None:
        message = _(
            "'{value}' isn't the address of a site: {fault}; write an address such as {example}",
            value=value,
            fault=base_url_fault(value),
            example=EXAMPLE,
        )
        raise click.BadParameter(console.words(message))
    return address
