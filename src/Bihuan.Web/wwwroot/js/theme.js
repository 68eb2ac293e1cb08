// Light or dark before the first paint.
