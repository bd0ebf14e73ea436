use std::fmt;

use serde::{Serialize, Serializer};

/// The unique payment identifier (*identificativo univoco di versamento*): the digits by which the creditor
/// itself knows the payment; 15 of them under auxiliary digit 0, else 17.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Iuv {
    number: u64,
    length: usize,
}

impl Iuv {
    pub(crate) const fn new(number: u64, length: usize) -> Self {
        Self { number, length }
    }
}

impl fmt::Display for Iuv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0length$}", self.number, length = self.length)
    }
}

impl Serialize for Iuv {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
