"""First drafts of an editor's files, from what is there already."""
