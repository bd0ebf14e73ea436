//! The real keyring of this machine, where there is one to try: with `TARGA_TEST_KEYRING=1`, inside
//! a session whose keyring is unlocked.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program that is a test"
)]

use std::process::ExitCode;

use targa_engine::Secret;
use targa_engine::ports::{KeyManager, SystemKeyring};

const NAME: &str = "round-trip";

fn main() -> ExitCode {
    if std::env::var_os("TARGA_TEST_KEYRING").is_none_or(|value| value != "1") {
        println!("keyring: SKIPPED, set TARGA_TEST_KEYRING=1 where a keyring is unlocked");
        return ExitCode::SUCCESS;
    }
    let keyring = SystemKeyring::new("it.targa.test");
    keyring.delete(NAME).unwrap();
    assert_eq!(keyring.read(NAME).unwrap(), None);
    for text in ["first", "second, in its place"] {
        keyring.write(NAME, &Secret::new(text)).unwrap();
        assert_eq!(keyring.read(NAME).unwrap(), Some(Secret::new(text)));
    }
    keyring.delete(NAME).unwrap();
    assert_eq!(keyring.read(NAME).unwrap(), None);
    keyring.delete(NAME).unwrap();
    println!("keyring: written, read, replaced, deleted");
    ExitCode::SUCCESS
}
