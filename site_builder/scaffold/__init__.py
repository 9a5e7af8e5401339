"""Starter files: a site with its sample story, a feature, entries for photographs, a workflow."""
