"""Values to closed views: references, routes, locale, languages in step."""
