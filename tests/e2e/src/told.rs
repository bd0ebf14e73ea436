//! A failure as a person reads it: one line, whatever backtraces the environment asks for.

use std::fmt;

/// Why a test failed, from the outside in.
pub struct Told(String);

impl From<anyhow::Error> for Told {
    fn from(error: anyhow::Error) -> Self {
        Self(format!("{error:#}"))
    }
}

/// What the test harness prints.
impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
