//! The app's own lock: a PIN, or the system's biometrics. While it is locked every command that shows
//! or does something personal ends with `locked`.

use serde::{Deserialize, Serialize};

use super::list::{commands, replies};

commands! {
    /// What everybody may ask who has something to lock.
    AppLock, names in LOCK_COMMANDS {
        "lock-state" lock_state(LockState) -> LockView;
        "set-pin" set_pin(SetPin) -> LockView;
        "remove-pin" remove_pin(RemovePin) -> LockView;
        "unlock" unlock(Unlock) -> LockView;
        "app-state" app_state(AppState) -> LockView;
    }
}

/// How does the lock stand?
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct LockState {}

/// Sets a PIN, or another in place of the old one.
#[derive(Clone, Serialize, Deserialize)]
pub struct SetPin {
    /// Six to twelve digits.
    pub pin: String,
    /// The one that is set now, if one is.
    #[serde(default)]
    pub old: Option<String>,
}

/// Takes the lock away.
#[derive(Clone, Serialize, Deserialize)]
pub struct RemovePin {
    /// The one that is set now.
    pub pin: String,
}

/// Opens the lock.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Unlock {
    /// The PIN; without one the system asks for finger or face.
    #[serde(default)]
    pub pin: Option<String>,
}

/// The shell says whether anybody looks at the app.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AppState {
    /// It is in front.
    pub foreground: bool,
}

macro_rules! hidden {
    ($($name:ident),*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}

// A PIN does not print.
hidden!(SetPin, RemovePin, Unlock);

/// How the lock stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockView {
    /// Nothing personal is shown until `unlock`.
    pub locked: bool,
    /// A PIN is set.
    pub has_pin: bool,
    /// `unlock` works without a PIN.
    pub biometrics: bool,
    /// Seconds until a PIN may be tried again.
    pub wait: u64,
}

replies! {
    "lock-state" LockState => LockView;
    "set-pin" SetPin => LockView;
    "remove-pin" RemovePin => LockView;
    "unlock" Unlock => LockView;
    "app-state" AppState => LockView;
}
