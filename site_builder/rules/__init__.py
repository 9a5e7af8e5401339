"""What must hold between values: references, structure, translation, photographs."""
