//! Choices kept on this device. They name no person, so the page's own storage will do.

use web_sys::Storage;

/// A choice made before, if the page may remember.
pub(super) fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a choice; a page that may not remember goes on without.
pub(super) fn write(key: &str, value: &str) {
    if let Some(storage) = storage() {
        drop(storage.set_item(key, value));
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
