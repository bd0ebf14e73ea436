//! Why a platform did not serve. Nothing in it names a person, a plate or an address.

/// A platform did not serve: whoever asked may try again, unless it was [refused](Self::Refused).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlatformError {
    /// No answer in time, or none at all.
    #[error("{platform}: no answer ({detail})")]
    Unreachable {
        /// Which platform.
        platform: &'static str,
        /// What happened, without addresses.
        detail: &'static str,
    },
    /// It failed so often that it is left alone for a while.
    #[error("{platform}: not asked, it has failed too often")]
    Resting {
        /// Which platform.
        platform: &'static str,
    },
    /// An answer that refuses.
    #[error("{platform}: refused with status {status}")]
    Refused {
        /// Which platform.
        platform: &'static str,
        /// HTTP status.
        status: u16,
    },
    /// An answer that is not of the agreed form.
    #[error("{platform}: {what} is not of the agreed form")]
    Nonsense {
        /// Which platform.
        platform: &'static str,
        /// Which part of the answer.
        what: &'static str,
    },
}

impl PlatformError {
    /// Whether the same request may be taken later: the platform was away, not of another opinion.
    pub const fn is_passing(&self) -> bool {
        match self {
            Self::Unreachable { .. } | Self::Resting { .. } => true,
            Self::Refused { status, .. } => *status >= 500 || *status == 429 || *status == 408,
            Self::Nonsense { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PlatformError;

    #[test]
    fn a_platform_away_may_be_asked_again_one_of_another_opinion_not() {
        let refused = |status| PlatformError::Refused {
            platform: "any",
            status,
        };
        for status in [408, 429, 500, 503] {
            assert!(refused(status).is_passing(), "{status}");
        }
        for status in [400, 401, 403, 404, 409, 422] {
            assert!(!refused(status).is_passing(), "{status}");
        }
        assert!(PlatformError::Resting { platform: "any" }.is_passing());
    }
}
