"""Values to closed views."""
