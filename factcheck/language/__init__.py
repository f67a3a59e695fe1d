"""Words of a language: tokens, base forms, which language a text is in. Knows no values and no facts."""
