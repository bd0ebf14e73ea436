//! The law and vocabulary of Italian traffic fines: money, calendar, tariff, amounts, points, instalments.
