"""The values that pass between the phases: the site, a feature's facts, its articles."""
