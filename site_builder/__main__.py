"""`python -m site_builder`: the same as the command `site-builder`."""

from site_builder.cli.main import main

main(prog_name="site-builder")
