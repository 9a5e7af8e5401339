"""Where a deployment works."""

from pathlib import Path

from site_builder.deploy.values import DeployOptions
from tests.support.moments import NOW


def test_a_deployment_works_in_a_folder_of_its_own() -> None:
    assert DeployOptions(Path("news"), "tool", at=NOW).workspace == Path("news/.deploy")
