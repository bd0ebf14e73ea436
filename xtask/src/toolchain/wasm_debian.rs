//! Debian's own Rust compiler, unpacked into the user's cache, with a standard library for the
//! browser built from Debian's source package.
//!
//! For machines where rustup is absent or cannot download. Nothing is installed, nothing needs root.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

use super::wasm::{self, TARGET};
use crate::{place, run, say};

/// The compiler's packages, and those of its libraries that a small machine lacks, by how their
/// names begin: versions are part of some names.
const PACKAGES: [&str; 11] = [
    "rustc-web",
    "rust-web-src",
    "libstd-rust-web",
    "libllvm",
    "lld-",
    "libz3-",
    "libedit2",
    "libbsd0",
    "libmd0",
    "libxml2",
    "libicu",
];

/// Debian's linker for the browser, where rustup's is not there.
const LINKER_PACKAGE: &str = "lld-22";

/// The compiler and its linker, once installed.
pub(crate) fn installed() -> Result<Option<(PathBuf, PathBuf)>> {
    let folder = folder()?;
    let library = folder.join("usr/lib/rustlib").join(TARGET).join("lib");
    // The standard library is copied last, so where it is, all is.
    if !wasm::has_std(&library) {
        return Ok(None);
    }
    Ok(Some((folder.join("rustc"), linker(&folder)?)))
}

/// Downloads, unpacks, builds the standard library.
pub(crate) fn install() -> Result<()> {
    let folder = folder()?;
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    say::note("downloading and unpacking Debian's compiler (150 MB)");
    unpack(&folder)?;
    wrap_compiler(&folder)?;
    check_version(&folder)?;
    say::note("building the standard library");
    let libraries = build_std(&folder)?;
    put_into_sysroot(&folder, &libraries)?;
    // 400 MB that only the build needed.
    fs::remove_dir_all(folder.join("usr/src"))?;
    fs::remove_dir_all(folder.join("empty"))?;
    Ok(())
}

fn folder() -> Result<PathBuf> {
    Ok(place::cache()?.join("rustc-debian"))
}

fn unpack(folder: &Path) -> Result<()> {
    let archives = folder.join("archives");
    fs::create_dir(&archives)?;
    let mut names = wanted(&dependencies("rustc-web")?);
    names.push("rust-web-src".to_owned());
    if rustup_linker()?.is_none() {
        names.extend(wanted(&dependencies(LINKER_PACKAGE)?));
    }
    names.sort();
    names.dedup();
    run::output(
        run::program("apt-get")
            .arg("download")
            .args(&names)
            .current_dir(&archives),
    )
    .context("Debian's package lists may be old: run `apt-get update` as root")?;
    for archive in archives.read_dir()? {
        run::output(
            run::program("dpkg-deb")
                .arg("--extract")
                .arg(archive?.path())
                .arg(folder),
        )?;
    }
    fs::remove_dir_all(archives)?;
    Ok(())
}

/// Everything this package needs, directly or not.
fn dependencies(package: &str) -> Result<String> {
    run::output(
        run::program("apt-cache")
            .args(["depends", "--recurse", "--no-recommends", "--no-suggests"])
            .args(["--no-conflicts", "--no-breaks", "--no-replaces"])
            .args(["--no-enhances", package]),
    )
}

fn wanted(answer: &str) -> Vec<String> {
    answer
        .lines()
        .filter(|line| PACKAGES.iter().any(|start| line.starts_with(start)))
        .map(ToOwned::to_owned)
        .collect()
}

/// A `rustc` that finds its libraries, which are in no folder the system looks into.
fn wrap_compiler(folder: &Path) -> Result<()> {
    let here = folder.display();
    let libraries = folder.join("usr/lib").join(multiarch()?);
    let script = format!(
        "#!/bin/sh\nLD_LIBRARY_PATH={}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}} exec {here}/usr/bin/rustc \"$@\"\n",
        libraries.display()
    );
    let path = folder.join("rustc");
    fs::write(&path, script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

/// Our own code asks for a newer compiler than a Debian without its security updates has.
fn check_version(folder: &Path) -> Result<()> {
    let least = env!("CARGO_PKG_RUST_VERSION");
    let answer = run::output(run::program(folder.join("rustc")).arg("--version"))?;
    let has = answer.split_whitespace().nth(1).and_then(numbers);
    if has < numbers(least) {
        bail!(
            "Debian offers {}, and {least} is needed: add Debian's security updates to the \
             sources of apt",
            answer.trim()
        );
    }
    Ok(())
}

/// `1.96.0` as `[1, 96, 0]`.
fn numbers(version: &str) -> Option<Vec<u32>> {
    version.split('.').map(|part| part.parse().ok()).collect()
}

fn multiarch() -> Result<String> {
    let answer = run::output(run::program("gcc").arg("-print-multiarch"))?;
    Ok(answer.trim().to_owned())
}

/// Builds the standard library as a dependency of an empty program; gives the folder it is in.
fn build_std(folder: &Path) -> Result<PathBuf> {
    let empty = folder.join("empty");
    let source = folder.join("usr/lib/rustlib/src/rust/library");
    let vendored = source.join("vendor");
    fs::create_dir_all(empty.join("src"))?;
    fs::create_dir_all(empty.join(".cargo"))?;
    fs::write(
        empty.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
    )?;
    fs::write(empty.join("src/lib.rs"), "")?;
    fs::write(
        empty.join(".cargo/config.toml"),
        format!(
            "[source.crates-io]\nreplace-with = \"vendored\"\n[source.vendored]\ndirectory = \"{}\"\n",
            vendored.display()
        ),
    )?;
    let target = empty.join("target");
    run::output(
        run::cargo("build")
            .args(["--release", "-Zbuild-std=std,panic_abort"])
            .args(["--target", TARGET])
            .current_dir(&empty)
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTC", folder.join("rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            // Without the bitcode our own link-time optimisation would not find it.
            .env("RUSTFLAGS", "-Cembed-bitcode=yes"),
    )?;
    Ok(target.join(TARGET).join("release/deps"))
}

fn put_into_sysroot(folder: &Path, libraries: &Path) -> Result<()> {
    let sysroot = folder.join("usr/lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&sysroot)?;
    let mut std = None;
    for entry in libraries.read_dir()? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.ends_with(".rlib") || name.starts_with("libempty-") {
            continue;
        }
        if name.starts_with("libstd-") {
            std = Some(path.clone());
        } else {
            fs::copy(&path, sysroot.join(name.as_ref()))?;
        }
    }
    let Some(std) = std else {
        bail!("Debian's source package gave no standard library");
    };
    fs::copy(&std, sysroot.join(std.file_name().unwrap_or_default()))?;
    Ok(())
}

fn linker(folder: &Path) -> Result<PathBuf> {
    if let Some(linker) = rustup_linker()? {
        return Ok(linker);
    }
    let own = folder.join("usr/lib/llvm-22/bin/wasm-ld");
    if own.is_file() {
        return Ok(own);
    }
    bail!("no linker for {TARGET}: run `cargo xtask toolchain` again")
}

fn rustup_linker() -> Result<Option<PathBuf>> {
    let sysroot = run::output(run::program(wasm::rustc()).args(["--print", "sysroot"]))?;
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let linker = Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(host)
        .join("bin/rust-lld");
    Ok(linker.is_file().then_some(linker))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(numbers("1.96.0") > numbers("1.95"));
        assert!(numbers("1.100.0") > numbers("1.95"));
        assert!(numbers("1.85.0") < numbers("1.95"));
        assert!(numbers("nightly") < numbers("1.95"));
    }

    #[test]
    fn of_all_dependencies_only_the_compilers_own_are_taken() {
        let answer = "rustc-web\n  Depends: libc6\nlibc6\nlibstd-rust-web-1.96\nlibllvm22\ngcc\n";
        assert_eq!(
            wanted(answer),
            ["rustc-web", "libstd-rust-web-1.96", "libllvm22"]
        );
    }
}
