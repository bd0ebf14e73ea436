//! The rules this crate computes with. The code of a rule is its stable name on every wire and in every locale.

use serde::{Deserialize, Serialize};

/// How sure a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Settled.
    Sure,
    /// To be checked with the entity's legal office.
    ToCheck,
    /// Open: decided by a named setting of the municipality.
    Open,
}

/// A rule of computation. Serialised as its kebab-case code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The range a tariff row gives for the violation.
    TariffRow,
    /// The lower range the row has for two-wheeled vehicles.
    TwoWheels,
    /// One third more between 22:00 and 07:00.
    NightIncrease,
    /// Twice, for the vehicles of art. 142 comma 3.
    HeavyVehicleDoubling,
    /// Twice, because repeated.
    RepeatDoubling,
    /// Another range, because repeated.
    RepeatHypothesis,
    /// Licence suspension, because repeated.
    RepeatSuspension,
    /// 5 km/h or 5 % taken off the measured speed.
    SpeedTolerance,
    /// Times the whole maximum stays overstayed, at most four.
    DiscPeriods,
    /// No sanction up to 10 % over the paid time.
    ParkingTolerance,
    /// Half the sanction up to 50 % over the paid time.
    ParkingHalf,
    /// The whole sanction: unpaid, or over 50 % past the paid time.
    ParkingFull,
    /// The parking fee not paid is added.
    ParkingFee,
    /// Applied for each period of 24 hours.
    ParkingDays,
    /// One sanction per calendar day and zone.
    OncePerDayAndZone,
    /// Amounts updated and rounded to the whole euro.
    IstatUpdate,
    /// 30 % less on the minimum within five days.
    Discount,
    /// No discount: confiscation is provided.
    DiscountBarredConfiscation,
    /// No discount: licence suspension is provided.
    DiscountBarredSuspension,
    /// No discount: the short suspension applies and the municipality holds that it bars it.
    DiscountBarredShortSuspension,
    /// The minimum within sixty days.
    ReducedPayment,
    /// No reduced payment at all.
    ReducedPaymentBarred,
    /// Expenses of ascertainment and notification are added whole; never discounted.
    ExpensesAdded,
    /// Half the maximum after sixty days.
    AfterSixtyDays,
    /// One tenth more for each completed semester.
    SemesterSurcharge,
    /// The surcharge stops at a share of the sanction.
    SurchargeCap,
    /// A short payment does not extinguish: it is held on account.
    Underpayment,
    /// What was paid beyond the sum owed is given back.
    ExcessRefund,
    /// An electronic payment credited within two days after the deadline discharges.
    BankDays,
    /// A deadline on a holiday moves to the next working day; Saturday is one.
    HolidayRoll,
    /// August does not count for the appeal to the Giudice di Pace.
    AugustPause,
    /// The leaflet's discount, set by the municipality.
    PreavvisoDiscount,
    /// The minimum without notification costs, until the verbale is sent.
    PreavvisoFull,
    /// Handed over on the spot: terms start that day.
    ContestedAtOnce,
    /// Handed over: perfected that day.
    HandDelivery,
    /// Perfected at the delivery receipt; no postal cost.
    PecDelivery,
    /// Perfected on the day of delivery.
    PostDelivery,
    /// Earlier of pick-up and ten days after the CAD was sent.
    PostNotCollected,
    /// Seventh day after delivery, or the access if earlier.
    SendDigital,
    /// Fifteenth day when the box is full or inactive, or the access if earlier.
    SendDigitalUnreachable,
    /// Ten days after receipt on paper.
    SendPaper,
    /// Twenty days when never collected.
    SendPaperNotCollected,
    /// To be sent within 90 days of the ascertainment.
    #[serde(rename = "notify-within-90")]
    NotifyWithin90,
    /// To the jointly liable within 100 days when contested at once.
    #[serde(rename = "notify-within-100")]
    NotifyWithin100,
    /// Abroad within 360 days.
    #[serde(rename = "notify-within-360")]
    NotifyWithin360,
    /// To the Prefetto within 60 days.
    AppealPrefetto,
    /// Lost before the Prefetto: at least twice the minimum, within 30 days.
    PrefettoLoss,
    /// To the Giudice di Pace within 30 days, August out.
    AppealGiudiceDiPace,
    /// The two appeals exclude each other.
    AppealsExclude,
    /// Who has paid cannot appeal.
    PaymentBarsAppeal,
    /// Under appeal the reduced payment is no longer open.
    AppealBarsPayment,
    /// Asking for instalments gives up the appeal and the discount.
    PlanGivesUpAppeal,
    /// A request to the office itself: no term, suspends nothing.
    Autotutela,
    /// Driver's data within 60 days of the notification, paid or not.
    DriverData,
    /// The lessee takes the owner's place; 90 new days.
    LesseeLiable,
    /// Liable is who owned it on the day of the violation.
    SoldVehicle,
    /// For a minor answers who had the duty of watching.
    MinorGuardian,
    /// Pay at once or leave a deposit.
    ForeignPlate,
    /// Five years.
    Prescription,
    /// Points taken for the violation.
    PointsDeducted,
    /// Twice, in the first three years of the licence.
    NovicePoints,
    /// At most 15 on one occasion.
    PointsCap,
    /// Back to 20 after two clean years.
    PointsRecovery,
    /// Two more after two clean years, up to 30.
    PointsBonus,
    /// No points left: the licence is to be reviewed.
    PointsRevision,
    /// Points for the bay of the disabled, as settled by the municipality.
    PointsDisabledBay,
    /// Short suspension of the licence, by points left.
    ShortSuspension,
    /// Twice, with an accident.
    ShortSuspensionAccident,
    /// One verbale above 200 euro.
    InstalmentsAmount,
    /// Household income within the limit.
    InstalmentsIncome,
    /// As many instalments as the sum allows.
    InstalmentsNumber,
    /// Each instalment at least 100 euro.
    InstalmentsMinimum,
    /// To be asked within 30 days.
    InstalmentsTerm,
    /// Ninety days without an answer are a refusal.
    InstalmentsSilence,
    /// Interest at the yearly rate.
    InstalmentsInterest,
    /// First or two later instalments unpaid: back to the sum after sixty days.
    InstalmentsLapse,
    /// Instalments of the coercive phase.
    CoerciveInstalments,
}

impl Rule {
    /// Every rule, so that a test can prove that every code has its text in every language.
    pub const ALL: [Self; 77] = [
        Self::TariffRow,
        Self::TwoWheels,
        Self::NightIncrease,
        Self::HeavyVehicleDoubling,
        Self::RepeatDoubling,
        Self::RepeatHypothesis,
        Self::RepeatSuspension,
        Self::SpeedTolerance,
        Self::DiscPeriods,
        Self::ParkingTolerance,
        Self::ParkingHalf,
        Self::ParkingFull,
        Self::ParkingFee,
        Self::ParkingDays,
        Self::OncePerDayAndZone,
        Self::IstatUpdate,
        Self::Discount,
        Self::DiscountBarredConfiscation,
        Self::DiscountBarredSuspension,
        Self::DiscountBarredShortSuspension,
        Self::ReducedPayment,
        Self::ReducedPaymentBarred,
        Self::ExpensesAdded,
        Self::AfterSixtyDays,
        Self::SemesterSurcharge,
        Self::SurchargeCap,
        Self::Underpayment,
        Self::ExcessRefund,
        Self::BankDays,
        Self::HolidayRoll,
        Self::AugustPause,
        Self::PreavvisoDiscount,
        Self::PreavvisoFull,
        Self::ContestedAtOnce,
        Self::HandDelivery,
        Self::PecDelivery,
        Self::PostDelivery,
        Self::PostNotCollected,
        Self::SendDigital,
        Self::SendDigitalUnreachable,
        Self::SendPaper,
        Self::SendPaperNotCollected,
        Self::NotifyWithin90,
        Self::NotifyWithin100,
        Self::NotifyWithin360,
        Self::AppealPrefetto,
        Self::PrefettoLoss,
        Self::AppealGiudiceDiPace,
        Self::AppealsExclude,
        Self::PaymentBarsAppeal,
        Self::AppealBarsPayment,
        Self::PlanGivesUpAppeal,
        Self::Autotutela,
        Self::DriverData,
        Self::LesseeLiable,
        Self::SoldVehicle,
        Self::MinorGuardian,
        Self::ForeignPlate,
        Self::Prescription,
        Self::PointsDeducted,
        Self::NovicePoints,
        Self::PointsCap,
        Self::PointsRecovery,
        Self::PointsBonus,
        Self::PointsRevision,
        Self::PointsDisabledBay,
        Self::ShortSuspension,
        Self::ShortSuspensionAccident,
        Self::InstalmentsAmount,
        Self::InstalmentsIncome,
        Self::InstalmentsNumber,
        Self::InstalmentsMinimum,
        Self::InstalmentsTerm,
        Self::InstalmentsSilence,
        Self::InstalmentsInterest,
        Self::InstalmentsLapse,
        Self::CoerciveInstalments,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TariffRow => "tariff-row",
            Self::TwoWheels => "two-wheels",
            Self::NightIncrease => "night-increase",
            Self::HeavyVehicleDoubling => "heavy-vehicle-doubling",
            Self::RepeatDoubling => "repeat-doubling",
            Self::RepeatHypothesis => "repeat-hypothesis",
            Self::RepeatSuspension => "repeat-suspension",
            Self::SpeedTolerance => "speed-tolerance",
            Self::DiscPeriods => "disc-periods",
            Self::ParkingTolerance => "parking-tolerance",
            Self::ParkingHalf => "parking-half",
            Self::ParkingFull => "parking-full",
            Self::ParkingFee => "parking-fee",
            Self::ParkingDays => "parking-days",
            Self::OncePerDayAndZone => "once-per-day-and-zone",
            Self::IstatUpdate => "istat-update",
            Self::Discount => "discount",
            Self::DiscountBarredConfiscation => "discount-barred-confiscation",
            Self::DiscountBarredSuspension => "discount-barred-suspension",
            Self::DiscountBarredShortSuspension => "discount-barred-short-suspension",
            Self::ReducedPayment => "reduced-payment",
            Self::ReducedPaymentBarred => "reduced-payment-barred",
            Self::ExpensesAdded => "expenses-added",
            Self::AfterSixtyDays => "after-sixty-days",
            Self::SemesterSurcharge => "semester-surcharge",
            Self::SurchargeCap => "surcharge-cap",
            Self::Underpayment => "underpayment",
            Self::ExcessRefund => "excess-refund",
            Self::BankDays => "bank-days",
            Self::HolidayRoll => "holiday-roll",
            Self::AugustPause => "august-pause",
            Self::PreavvisoDiscount => "preavviso-discount",
            Self::PreavvisoFull => "preavviso-full",
            Self::ContestedAtOnce => "contested-at-once",
            Self::HandDelivery => "hand-delivery",
            Self::PecDelivery => "pec-delivery",
            Self::PostDelivery => "post-delivery",
            Self::PostNotCollected => "post-not-collected",
            Self::SendDigital => "send-digital",
            Self::SendDigitalUnreachable => "send-digital-unreachable",
            Self::SendPaper => "send-paper",
            Self::SendPaperNotCollected => "send-paper-not-collected",
            Self::NotifyWithin90 => "notify-within-90",
            Self::NotifyWithin100 => "notify-within-100",
            Self::NotifyWithin360 => "notify-within-360",
            Self::AppealPrefetto => "appeal-prefetto",
            Self::PrefettoLoss => "prefetto-loss",
            Self::AppealGiudiceDiPace => "appeal-giudice-di-pace",
            Self::AppealsExclude => "appeals-exclude",
            Self::PaymentBarsAppeal => "payment-bars-appeal",
            Self::AppealBarsPayment => "appeal-bars-payment",
            Self::PlanGivesUpAppeal => "plan-gives-up-appeal",
            Self::Autotutela => "autotutela",
            Self::DriverData => "driver-data",
            Self::LesseeLiable => "lessee-liable",
            Self::SoldVehicle => "sold-vehicle",
            Self::MinorGuardian => "minor-guardian",
            Self::ForeignPlate => "foreign-plate",
            Self::Prescription => "prescription",
            Self::PointsDeducted => "points-deducted",
            Self::NovicePoints => "novice-points",
            Self::PointsCap => "points-cap",
            Self::PointsRecovery => "points-recovery",
            Self::PointsBonus => "points-bonus",
            Self::PointsRevision => "points-revision",
            Self::PointsDisabledBay => "points-disabled-bay",
            Self::ShortSuspension => "short-suspension",
            Self::ShortSuspensionAccident => "short-suspension-accident",
            Self::InstalmentsAmount => "instalments-amount",
            Self::InstalmentsIncome => "instalments-income",
            Self::InstalmentsNumber => "instalments-number",
            Self::InstalmentsMinimum => "instalments-minimum",
            Self::InstalmentsTerm => "instalments-term",
            Self::InstalmentsSilence => "instalments-silence",
            Self::InstalmentsInterest => "instalments-interest",
            Self::InstalmentsLapse => "instalments-lapse",
            Self::CoerciveInstalments => "coercive-instalments",
        }
    }
}
