"""English names: how they are written, which class their form gives, and who stands behind a short form."""
