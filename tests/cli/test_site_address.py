"""The address of a site as somebody types it: whole, or refused with its fault."""

from pathlib import Path

import click
import pytest

from site_builder.cli.console import Console
from site_builder.cli.site_address import as_address
from site_builder.messages.catalogues import catalogue

CONSOLE = Console(Path(), catalogue("en"))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://EXAMPLE.org/news/", "https://example.org/news/"),
    ],
)
def test_an_address_ends_in_a_slash(typed: str, address: str) -> None:
    assert as_address(typed, CONSOLE) == address


@pytest.mark.parametrize(
    "typed", ["", "example.org", "ftp://example.org/", "https://exa mple.org/"]
)
def test_another_address_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(click.BadParameter, match=r"isn't the address of a site.*https://"):
        as_address(typed, CONSOLE)
