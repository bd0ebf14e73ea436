//! The screens, one wasm bundle per audience.
