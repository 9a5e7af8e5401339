"""What several tests share: servers, checkers and where to find the programs they need."""
