//! Where each rule is written, and how sure it is: the one table.

use super::citation::{Act, Citation as A};
use super::numbered::Suffix;
use super::rule::{Certainty, Rule};

impl Rule {
    /// Where the rule is written. Rows of the tariff cite their own article instead.
    pub const fn citation(self) -> A {
        match self {
            Self::TariffRow
            | Self::TwoWheels
            | Self::RepeatDoubling
            | Self::RepeatHypothesis
            | Self::RepeatSuspension => A::act(Act::Cds),
            Self::NightIncrease => A::article(Act::Cds, 195).comma_with(2, Suffix::Bis),
            Self::HeavyVehicleDoubling => A::article(Act::Cds, 142).comma(11),
            Self::SpeedTolerance => A::article(Act::Reg, 345),
            Self::DiscPeriods => A::article(Act::Cds, 7).comma(15),
            Self::ParkingTolerance | Self::ParkingHalf | Self::ParkingFull => {
                A::article(Act::Cds, 7).comma_with(14, Suffix::Ter)
            }
            Self::ParkingFee | Self::ParkingDays => {
                A::article(Act::Cds, 7).comma_with(14, Suffix::Bis)
            }
            Self::OncePerDayAndZone => A::article(Act::Cds, 198).comma_with(2, Suffix::Bis),
            Self::IstatUpdate => A::article(Act::Cds, 195).comma(3),
            Self::Discount
            | Self::DiscountBarredConfiscation
            | Self::DiscountBarredSuspension
            | Self::DiscountBarredShortSuspension
            | Self::ReducedPayment
            | Self::ExpensesAdded => A::article(Act::Cds, 202).comma(1),
            Self::ReducedPaymentBarred => A::article(Act::Cds, 202).comma(3),
            Self::AfterSixtyDays => A::article(Act::Cds, 203).comma(3),
            Self::SemesterSurcharge | Self::SurchargeCap => A::article(Act::L689, 27).comma(6),
            Self::Underpayment | Self::ExcessRefund => A::article(Act::Reg, 389),
            Self::BankDays => A::article_with(Act::Dl18, 17, Suffix::Quinquies),
            Self::HolidayRoll => A::article(Act::Cpc, 155),
            Self::AugustPause => A::article(Act::L742, 1),
            Self::PreavvisoDiscount | Self::PreavvisoFull | Self::Autotutela => {
                A::act(Act::Municipality)
            }
            Self::ContestedAtOnce => A::article(Act::Cds, 200),
            Self::HandDelivery => A::article(Act::Cds, 201).comma(3),
            Self::PecDelivery => A::act(Act::Dm2017),
            Self::PostDelivery => A::article(Act::L890, 7),
            Self::PostNotCollected => A::article(Act::L890, 8),
            Self::SendDigital
            | Self::SendDigitalUnreachable
            | Self::SendPaper
            | Self::SendPaperNotCollected => A::article(Act::Dl76, 26),
            Self::NotifyWithin90 | Self::NotifyWithin100 | Self::NotifyWithin360 => {
                A::article(Act::Cds, 201).comma(1)
            }
            Self::AppealPrefetto | Self::PaymentBarsAppeal | Self::AppealBarsPayment => {
                A::article(Act::Cds, 203).comma(1)
            }
            Self::PrefettoLoss => A::article(Act::Cds, 204).comma(1),
            Self::AppealGiudiceDiPace => A::article(Act::Dlgs150, 7),
            Self::AppealsExclude => A::article_with(Act::Cds, 204, Suffix::Bis),
            Self::PlanGivesUpAppeal
            | Self::InstalmentsAmount
            | Self::InstalmentsIncome
            | Self::InstalmentsNumber
            | Self::InstalmentsMinimum
            | Self::InstalmentsTerm
            | Self::InstalmentsSilence
            | Self::InstalmentsInterest
            | Self::InstalmentsLapse => A::article_with(Act::Cds, 202, Suffix::Bis),
            Self::DriverData => A::article_with(Act::Cds, 126, Suffix::Bis).comma(2),
            Self::LesseeLiable | Self::SoldVehicle | Self::MinorGuardian => {
                A::article(Act::Cds, 196)
            }
            Self::ForeignPlate => A::article(Act::Cds, 207),
            Self::Prescription => A::article(Act::Cds, 209),
            Self::PointsDeducted
            | Self::NovicePoints
            | Self::PointsCap
            | Self::PointsRecovery
            | Self::PointsBonus
            | Self::PointsRevision
            | Self::PointsDisabledBay => A::article_with(Act::Cds, 126, Suffix::Bis),
            Self::ShortSuspension | Self::ShortSuspensionAccident => {
                A::article_with(Act::Cds, 218, Suffix::Ter)
            }
            Self::CoerciveInstalments => A::article(Act::L160, 1).comma(796),
        }
    }

    /// How sure the rule is.
    pub const fn certainty(self) -> Certainty {
        match self {
            Self::HeavyVehicleDoubling
            | Self::ReducedPaymentBarred
            | Self::SurchargeCap
            | Self::ExcessRefund
            | Self::SendPaper
            | Self::SendPaperNotCollected
            | Self::AppealBarsPayment
            | Self::ForeignPlate => Certainty::ToCheck,
            Self::DiscountBarredShortSuspension | Self::PointsDisabledBay => Certainty::Open,
            _ => Certainty::Sure,
        }
    }
}
