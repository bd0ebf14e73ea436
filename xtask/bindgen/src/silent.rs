//! Takes out of a bundle what nobody hears: the words of a panic, and those of errors that a screen
//! only counts as "it did not work".
//!
//! A browser's program has no standard error, so a panic stops it without a word; still the compiler
//! packs the message of each, and what formats messages. Here those functions end at once; what
//! only they needed then falls to the optimiser.

use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ValType};

/// Never return, or must never run in a screen: they become the stop itself. By the beginning of
/// their names.
const STOPS: [&str; 18] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already",
    // Money is whole cents: a screen that writes a float is wrong.
    "<f64 as core::fmt::Display>::fmt",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::index::slice_",
    "core::str::slice_error_fail",
    "std::alloc::rust_oom",
    "std::backtrace::Backtrace::create",
    "std::panicking::begin_panic",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
    "std::panicking::rust_panic",
    "std::sys::backtrace::__rust_end_short_backtrace",
];

/// Write what only a programmer would read: they say that they did, and write nothing. By parts of
/// their names.
const MUTES: [&str; 13] = [
    "<&rustc_demangle::",
    "<&str as core::fmt::Debug>::fmt",
    "<<std::backtrace::Backtrace as core::fmt::Display>::fmt",
    "<anyhow::error::ErrorImpl<E> as core::fmt::Debug>::fmt",
    "<core::fmt::Formatter>::debug_",
    "<core::fmt::builders::",
    "<rustc_demangle::",
    "<serde_core::de::OneOf as core::fmt::Display>::fmt",
    "<serde_core::de::Unexpected as core::fmt::Display>::fmt",
    "<serde_json::error::JsonUnexpected as core::fmt::Display>::fmt",
    "<std::backtrace::Backtrace as core::fmt::Display>::fmt",
    "<std::backtrace_rs::",
    "<uuid::error::Error as core::fmt::Display>::fmt",
];

/// What becomes of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Stop,
    Mute,
}

/// Silences the module; gives how many functions were.
pub(crate) fn silence(module: &mut Module) -> usize {
    let silenced: Vec<(FunctionId, Fate)> = module
        .funcs
        .iter_local()
        .filter_map(|(id, function)| {
            let name = module.funcs.get(id).name.as_deref()?;
            Some((id, fate(name, module.types.results(function.ty()))?))
        })
        .collect();
    for &(id, fate) in &silenced {
        end_at_once(module, id, fate);
    }
    silenced.len()
}

fn fate(mangled: &str, results: &[ValType]) -> Option<Fate> {
    // Without the hashes of crates and of the legacy mangling.
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let formats = results == [ValType::I32];
    if MUTES.iter().any(|start| name.starts_with(start)) {
        // Zero is `Ok(())`.
        return formats.then_some(Fate::Mute);
    }
    let stops = STOPS.iter().any(|start| name.starts_with(start));
    // One that gives something back may return, whatever its name.
    (stops && (results.is_empty() || name.ends_with(">::fmt"))).then_some(Fate::Stop)
}

fn end_at_once(module: &mut Module, id: FunctionId, fate: Fate) {
    let function = module.funcs.get(id).kind.unwrap_local();
    let arguments = function.args.clone();
    let parameters = module.types.params(function.ty()).to_vec();
    let results = module.types.results(function.ty()).to_vec();
    let mut end = FunctionBuilder::new(&mut module.types, &parameters, &results);
    match fate {
        Fate::Stop => end.func_body().unreachable(),
        Fate::Mute => end.func_body().i32_const(0),
    };
    module.funcs.get_mut(id).kind = FunctionKind::Local(end.local_func(arguments));
}

#[cfg(test)]
mod tests {
    use super::*;

    const PANIC: &str = "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt";
    const ASKS: &str = "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9would_ask";

    #[test]
    fn both_ways_of_mangling_a_name_are_known() {
        assert_eq!(fate(PANIC, &[]), Some(Fate::Stop));
        let legacy = "_ZN4core6option13unwrap_failed17hb1a615e2d1ad759bE";
        assert_eq!(fate(legacy, &[]), Some(Fate::Stop));
        assert_eq!(fate("_ZN4core3fmt5write17hb1a615e2d1ad759bE", &[]), None);
    }

    #[test]
    fn what_gives_something_back_is_no_panic() {
        assert_eq!(fate(ASKS, &[ValType::I32]), None);
    }

    #[test]
    fn a_silenced_function_ends_at_once_and_the_others_stay() {
        let mut module = Module::default();
        let mut add = |name: &str| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.name(name.to_owned());
            builder.func_body().i32_const(1).drop();
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let (panic, other) = (add(PANIC), add("_ZN8targa_ui4main17hb1a615e2d1ad759bE"));
        assert_eq!(silence(&mut module), 1);
        let instructions = |id| {
            let function = module.funcs.get(id).kind.unwrap_local();
            function.block(function.entry_block()).instrs.len()
        };
        assert_eq!((instructions(panic), instructions(other)), (1, 2));
    }
}
