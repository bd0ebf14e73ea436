//! Phones, for which `keyring` has no entry of its own: their stores, asked as it asks the others.

#[cfg(target_os = "android")]
use android_native_keyring_store::Store;
#[cfg(target_os = "ios")]
use apple_native_keyring_store::protected::Store;
use keyring_core::Error;
use keyring_core::api::CredentialStoreApi as _;

/// An entry of the phone's store. On Android a key that never leaves the key store's hardware encrypts what then
/// lies in the app's own preferences; on iOS it is kept with the app's protected data and on no other device.
pub(super) struct Entry(keyring_core::Entry);

impl Entry {
    pub(super) fn new(app: &str, name: &str) -> Result<Self, Error> {
        Store::new()?.build(app, name, None).map(Self)
    }

    pub(super) fn get_password(&self) -> Result<String, Error> {
        self.0.get_password()
    }

    pub(super) fn set_password(&self, text: &str) -> Result<(), Error> {
        self.0.set_password(text)
    }

    pub(super) fn delete_credential(&self) -> Result<(), Error> {
        self.0.delete_credential()
    }
}
