//! Fines as an office with a long history would have them.

use targa_contract::api::{Fine, FineState};

use crate::world::fines::fine;

/// Fine number `n`: one every seven minutes, on one of a thousand plates.
pub(crate) fn row(n: usize) -> Fine {
    let mut fine = fine(n as u128 + 1);
    let minutes = i64::try_from(n).unwrap() * 7;
    fine.violation.committed_at -= jiff::Span::new().minutes(minutes);
    fine.plate = format!("AB{:03}CD", n % 1000).parse().unwrap();
    fine.state = FineState::ALL[n % FineState::ALL.len()];
    fine
}
