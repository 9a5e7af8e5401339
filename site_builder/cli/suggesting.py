"""Groups of commands that name the nearest one to a command that isn't there."""

import click

from site_builder.problems.problems import nearest


class SuggestingGroup(click.Group):
    """A group that suggests a command for a mistyped one, and says where its own options go."""

    group_class = type
    """Groups inside are of this class, too."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except click.NoSuchOption as error:
            if any(error.option_name in option.opts for option in self.params):
                words = f"{error.option_name} goes before the command"
                raise click.UsageError(f"{words}: {ctx.info_name} {error.option_name} …") from error
            raise

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name.startswith("-") or self.get_command(ctx, name) or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        meant = nearest(name, self.list_commands(ctx))
        hint = f" Did you mean '{meant}'?" if meant else ""
        raise click.UsageError(f"No such command '{name}'.{hint}", ctx)
