"""Values, names and quotations of a translation, compared with its source by what they mean."""
