"""The kinds of facts, each a file under `facts/`."""

LIST_KINDS = ("sections", "photos", "timeline", "awards", "numbers", "people", "terms")
FACTS_FILES = ("feature.yaml", *(f"{kind}.yaml" for kind in LIST_KINDS))
