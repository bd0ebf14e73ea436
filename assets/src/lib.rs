//! Words in four languages: the locale files and how sums and dates are said.
