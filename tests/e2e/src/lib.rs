//! Whole paths through the real shells.
