//! How a command travels, whichever way it goes.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Problem, ProblemCode};

/// The field a problem names when the shell does not know the command.
pub const UNKNOWN_COMMAND: &str = "command";

/// A request of a screen, with the type of its reply.
pub trait Command: Serialize {
    /// What comes back.
    type Reply: for<'de> Deserialize<'de>;
    /// Its name on the wire.
    const NAME: &'static str;
}

/// `{"command": "open-fine", "args": {…}}`.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// Name of the command.
    pub command: String,
    /// Its fields.
    #[serde(default)]
    pub args: Value,
}

impl Envelope {
    /// Wraps a command for its way to the shell.
    pub fn of<C: Command>(command: &C) -> Result<Self, Problem> {
        Ok(Self {
            command: C::NAME.to_owned(),
            args: serde_json::to_value(command).map_err(|_| ProblemCode::MalformedBody)?,
        })
    }
}

// The arguments may hold plates and numbers: only the name is ever printed.
impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Envelope")
            .field("command", &self.command)
            .finish_non_exhaustive()
    }
}
