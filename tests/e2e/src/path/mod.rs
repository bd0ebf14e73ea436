//! The way of one preavviso from the officer's tap to the citizen's receipt, in steps that the
//! tests and `targa-stage` share.

pub mod cast;
pub mod demo;
pub mod giulia;
pub mod journey;
pub mod office;
pub mod offline;
pub mod pay;
pub mod read;
pub mod sign_in;
pub mod street;
pub mod totem;
pub mod whole;
