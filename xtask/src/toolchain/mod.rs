//! What a machine needs besides cargo, installed where it is missing.

mod debian;
pub(crate) mod driver;
pub(crate) mod node;
mod npm;
pub(crate) mod schemathesis;
pub(crate) mod wasm;
mod wasm_debian;

use anyhow::{Context as _, Result};

use crate::say;

/// One thing the machine must have.
trait Step {
    fn name(&self) -> String;
    fn is_done(&self) -> Result<bool>;
    fn run(&self) -> Result<()>;
}

/// Installs what is missing; a second run only looks.
pub(crate) fn complete() -> Result<()> {
    // In this order: Debian brings compilers and npm, npm brings node, node runs the rest.
    let mut steps: Vec<Box<dyn Step>> = vec![
        Box::new(debian::Packages),
        Box::new(node::Node),
        Box::new(wasm::StandardLibrary),
        Box::new(driver::TauriDriver),
        Box::new(schemathesis::Schemathesis),
    ];
    for folder in npm::FOLDERS {
        steps.push(Box::new(npm::Packages { folder }));
    }
    steps.iter().try_for_each(|step| have(&**step))
}

/// The npm packages of one more folder, which only a bench needs.
pub(crate) fn packages(folder: &'static str) -> Result<()> {
    have(&npm::Packages { folder })
}

fn have(step: &dyn Step) -> Result<()> {
    let name = step.name();
    if step.is_done().with_context(|| name.clone())? {
        say::already(&name);
        return Ok(());
    }
    say::timed(&name, || step.run()).with_context(|| name.clone())
}
