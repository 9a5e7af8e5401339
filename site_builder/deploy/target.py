"""Where to publish a site: as in site.yaml, unless options of the command override that."""

from site_builder.deploy.values import DeployOptions, Setting, Target
from site_builder.messages.message import _
from site_builder.model.branch_names import branch_fault
from site_builder.problems.problems import Location, Problem, SiteError, shown
from site_builder.read.config import CONFIG, ConfigReading, load_config, missing_config
from site_builder.read.inventory import take_inventory
from site_builder.text.yaml import Marks


def read_target(options: DeployOptions) -> Target:
    """Where to publish. SiteError with what is wrong in site.yaml, and with `bad-branch` and
    `wrong-overwrite` for options."""
    config = _read(options)
    if config.site is None:
        raise SiteError(config.problems)
    deploy, marks = config.site.deploy, config.marks
    target = Target(
        remote=_setting(options.remote, "--remote", deploy.remote, marks, "remote"),
        branch=_setting(options.branch, "--branch", deploy.branch, marks, "branch"),
        base_url=(
            Setting(options.base_url, Location("--base-url"))
            if options.base_url
            else Setting(config.site.base_url, marks.value(("base_url",)))
        ),
        domain=deploy.domain,
        signed=deploy.signed,
    )
    if problems := _check_options(options, target):
        raise SiteError(problems)
    return target


def _read(options: DeployOptions) -> ConfigReading:
    inventory = take_inventory(options.site)
    if inventory.config is None:
        raise SiteError([missing_config(inventory), *inventory.problems])
    return load_config(options.site)[1]


def _setting(option: str | None, name: str, written: str, marks: Marks, key: str) -> Setting:
    if option is not None:
        return Setting(option, Location(name))
    path = ("deploy", key)
    return Setting(written, marks.value(path) if path in marks.values else Location(CONFIG))


def _check_options(options: DeployOptions, target: Target) -> list[Problem]:
    found = []
    branch = target.branch.value
    if wrong := branch_fault(branch):
        message = _(
            "'{branch}' can't be the name of a branch: {why}", branch=shown(branch), why=wrong
        )
        found.append(Problem(target.branch.place, "bad-branch", message))
    if options.overwrite not in (None, branch):
        given = shown(options.overwrite)
        message = _("'{branch}' is not the branch that would be published", branch=given)
        hint = _("that is '{branch}'", branch=shown(branch))
        found.append(Problem(Location("--overwrite"), "wrong-overwrite", message, hint))
    return found
