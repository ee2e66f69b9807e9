"""Questions recognised by their wording: a learned guess at the plain question that is meant, or none (README.md)."""
