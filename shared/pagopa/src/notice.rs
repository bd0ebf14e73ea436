use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{CheckDigit, Iuv, Segregation};

/// The notice number (*numero avviso*, NAV): 18 digits that name one payment of one creditor.
///
/// Source: pagoPA, *Specifiche attuative dei codici identificativi di versamento*.
///
/// Serde carries it as a string of 18 digits. There the auxiliary digit 4 is let through: whether to take it
/// is decided where a person types or scans a number, not on every wire behind that.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NoticeNumber(u64);

/// Which auxiliary digits (the first of the 18) a reader takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Auxiliary {
    /// 0 to 3, as specified.
    #[default]
    Standard,
    /// Also 4, which circulates in pagoPA's own tests for traffic fines but is in no specification.
    WithFour,
}

/// Why a text is not a notice number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NoticeError {
    /// Not 18 characters long.
    #[error("notice number: 18 digits expected, {found} characters found")]
    Length {
        /// How many characters there were, spaces between groups not counted.
        found: usize,
    },
    /// Something that is not a digit.
    #[error("notice number: character {position} is not a digit")]
    NotADigit {
        /// Counted from 1, spaces between groups not counted.
        position: usize,
    },
    /// The first digit names a layout that is not accepted.
    #[error("auxiliary digit: {found} is not accepted")]
    AuxiliaryDigit {
        /// The digit found.
        found: u8,
    },
}

impl NoticeNumber {
    /// How many digits it has.
    pub const LENGTH: usize = 18;

    /// Reads 18 digits, with or without spaces between groups.
    pub fn parse(text: &str, accepted: Auxiliary) -> Result<Self, NoticeError> {
        let characters = || text.chars().filter(|c| *c != ' ');
        let found = characters().count();
        if found != Self::LENGTH {
            return Err(NoticeError::Length { found });
        }
        let mut number = 0;
        for (index, character) in characters().enumerate() {
            let digit = character.to_digit(10).ok_or(NoticeError::NotADigit {
                position: index + 1,
            })?;
            number = number * 10 + u64::from(digit);
        }
        let notice = Self(number);
        match (notice.auxiliary_digit(), accepted) {
            (0..=3, _) | (4, Auxiliary::WithFour) => Ok(notice),
            (found, _) => Err(NoticeError::AuxiliaryDigit { found }),
        }
    }

    /// The first digit, which names the layout of the other 17.
    pub fn auxiliary_digit(self) -> u8 {
        self.digits(0, 1).to_le_bytes()[0]
    }

    /// Whether the last two digits are those its layout asks for.
    ///
    /// Numbers with wrong check digits circulate and can be paid: warn, do not reject.
    pub fn check(self) -> CheckDigit {
        CheckDigit::of(self)
    }

    /// The IUV (*identificativo univoco di versamento*) inside the number.
    pub fn iuv(self) -> Iuv {
        // Auxiliary digit 0 is followed by two digits of application code that are no part of the IUV.
        let start = if self.auxiliary_digit() == 0 { 3 } else { 1 };
        Iuv::new(self.digits(start, Self::LENGTH), Self::LENGTH - start)
    }

    /// The segregation code; none when the auxiliary digit is not 3, or when the code is above 45, which
    /// pagoPA does not assign.
    pub fn segregation(self) -> Option<Segregation> {
        if self.auxiliary_digit() != 3 {
            return None;
        }
        Segregation::new(self.digits(1, 3).to_le_bytes()[0]).ok()
    }

    /// For reading aloud and copying by hand: blocks of four, `3020 3200 2700 0002 51`.
    pub fn grouped(self) -> String {
        let mut grouped = String::with_capacity(22);
        for (index, digit) in self.to_string().chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number already known to be under 5·10^17.
    pub(crate) const fn from_digits(number: u64) -> Self {
        Self(number)
    }

    /// The digits from `start` to before `end`, counted from the left, as a number.
    pub(crate) fn digits(self, start: usize, end: usize) -> u64 {
        let power = |places: usize| (0..places).fold(1_u64, |power, _| power * 10);
        self.0 / power(Self::LENGTH - end) % power(end - start)
    }
}

impl fmt::Display for NoticeNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:018}", self.0)
    }
}

impl FromStr for NoticeNumber {
    type Err = NoticeError;

    fn from_str(text: &str) -> Result<Self, NoticeError> {
        Self::parse(text, Auxiliary::Standard)
    }
}

impl TryFrom<String> for NoticeNumber {
    type Error = NoticeError;

    fn try_from(text: String) -> Result<Self, NoticeError> {
        Self::parse(&text, Auxiliary::WithFour)
    }
}

impl From<NoticeNumber> for String {
    fn from(notice: NoticeNumber) -> Self {
        notice.to_string()
    }
}
