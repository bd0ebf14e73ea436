//! Finger or face, where the device has it.

/// Asks the system whether its user is there.
pub trait Biometrics: Send + Sync {
    /// Whether the system can ask at all.
    fn available(&self) -> bool;
    /// Asks; true if the system has recognised its user. May block for as long as that takes.
    fn confirm(&self) -> bool;
}

/// A device without.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoBiometrics;

impl Biometrics for NoBiometrics {
    fn available(&self) -> bool {
        false
    }

    fn confirm(&self) -> bool {
        false
    }
}
