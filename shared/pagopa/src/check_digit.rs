use crate::NoticeNumber;

/// What the last two digits of a notice number say about the other sixteen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum CheckDigit {
    /// They are the sixteen digits modulo 93, as they must be.
    Right,
    /// They are not: a slip of the hand, or a creditor that computes them its own way.
    Wrong,
    /// This layout has no check digits (auxiliary digit 1, and 4).
    None,
}

impl CheckDigit {
    pub(crate) fn of(notice: NoticeNumber) -> Self {
        if !matches!(notice.auxiliary_digit(), 0 | 2 | 3) {
            return Self::None;
        }
        if compute(notice.digits(0, 16)) == notice.digits(16, 18) {
            Self::Right
        } else {
            Self::Wrong
        }
    }
}

/// The two check digits for the first sixteen, auxiliary digit included.
pub(crate) const fn compute(first_sixteen: u64) -> u64 {
    first_sixteen % 93
}
