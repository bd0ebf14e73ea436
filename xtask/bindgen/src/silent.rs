//! Takes out of a bundle what nobody hears: the words of a panic.
//!
//! A browser's program has no standard error, so a panic stops it without a word; still the compiler
//! packs the message of each, and what formats messages, names of functions included. Every
//! function that does nothing but panic becomes the stop itself; what only it needed then falls to
//! the optimiser.

use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// Functions of the standard library that never return, by the beginning of their names.
const PANICS: [&str; 14] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::index::slice_",
    "core::str::slice_error_fail",
    "std::alloc::rust_oom",
    "std::panicking::begin_panic",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
];

/// Silences the module; gives how many functions were.
pub(crate) fn silence(module: &mut Module) -> usize {
    let panics: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .filter(|(id, function)| {
            let name = module.funcs.get(*id).name.as_deref().unwrap_or_default();
            // One that gives something back may return, whatever its name.
            only_panics(name) && module.types.results(function.ty()).is_empty()
        })
        .map(|(id, _)| id)
        .collect();
    for &id in &panics {
        stop_there(module, id);
    }
    panics.len()
}

fn only_panics(name: &str) -> bool {
    let name = without_hashes(name);
    PANICS.iter().any(|start| name.starts_with(start))
}

/// `core[c593]::panicking::panic` and `core::panicking::panic` are one name.
fn without_hashes(name: &str) -> String {
    let mut depth = 0_usize;
    name.chars()
        .filter(|&letter| {
            depth += usize::from(letter == '[');
            let outside = depth == 0;
            depth = depth.saturating_sub(usize::from(letter == ']'));
            outside
        })
        .collect()
}

fn stop_there(module: &mut Module, id: FunctionId) {
    let function = module.funcs.get(id).kind.unwrap_local();
    let arguments = function.args.clone();
    let parameters = module.types.params(function.ty()).to_vec();
    let mut stop = FunctionBuilder::new(&mut module.types, &parameters, &[]);
    stop.func_body().unreachable();
    module.funcs.get_mut(id).kind = FunctionKind::Local(stop.local_func(arguments));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_a_name_are_known() {
        assert!(only_panics("core[c5930c85a12de822]::panicking::panic_fmt"));
        assert!(only_panics("core::option::unwrap_failed::h0123456789abcdef"));
        assert!(!only_panics("core::fmt::write"));
        assert!(!only_panics("<&[u8] as core::panicking::Not>::fmt"));
    }

    #[test]
    fn only_what_cannot_return_is_silenced() {
        let mut module = Module::default();
        let mut add = |name: &str, results: &[walrus::ValType]| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], results);
            builder.name(name.to_owned());
            let mut body = builder.func_body();
            for _ in results {
                body.i32_const(1);
            }
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let panic = add("core::panicking::panic_fmt", &[]);
        let asks = add("core::panicking::is_panicking", &[walrus::ValType::I32]);
        let other = add("targa_ui::main", &[]);
        assert_eq!(silence(&mut module), 1);
        let instructions = |id| {
            let function = module.funcs.get(id).kind.unwrap_local();
            function.block(function.entry_block()).instrs.len()
        };
        assert_eq!((instructions(panic), instructions(asks), instructions(other)), (1, 1, 0));
    }
}
