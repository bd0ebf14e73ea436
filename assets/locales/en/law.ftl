# What happened
hypothesis-7-13 = Driving during a traffic ban
hypothesis-7-14 = Entering a restricted zone (ZTL) or a reserved lane
hypothesis-7-15 = Parking longer than the disc allows
hypothesis-7-14-bis = Paid parking not paid or expired
hypothesis-80-14 = Driving without a roadworthiness test
hypothesis-126-bis-2 = Driver’s details not communicated
hypothesis-141-8 = Speed unsafe for the road
hypothesis-142-7 = Speeding: up to 10 km/h over the limit
hypothesis-142-8 = Speeding: 10 to 40 km/h over the limit
hypothesis-142-8-repeat = Speeding: 10 to 40 km/h over the limit, second time in a year
hypothesis-142-9 = Speeding: 40 to 60 km/h over the limit
hypothesis-142-9-bis = Speeding: more than 60 km/h over the limit
hypothesis-145-10 = Failing to give way
hypothesis-145-5 = Failing to stop at a stop sign
hypothesis-146-2 = Ignoring a road sign
hypothesis-146-3 = Passing a red light
hypothesis-148-15 = Improper overtaking
hypothesis-148-16 = Forbidden overtaking
hypothesis-148-14 = Forbidden overtaking with a heavy vehicle
hypothesis-154-7 = Forbidden U-turn
hypothesis-154-8 = Improper manoeuvre
hypothesis-157-8 = Improper stopping or parking
hypothesis-158-6 = No parking
hypothesis-158-5 = Parking on a pavement or crossing
hypothesis-158-2-g = Parking in a bay for disabled people
hypothesis-171-2 = Riding without a helmet
hypothesis-172-10 = Driving without a seat belt
hypothesis-173-3-bis = Phone while driving
hypothesis-173-3-bis-repeat = Phone while driving, second time
hypothesis-180-7 = Documents not carried
hypothesis-180-8 = Documents not presented
hypothesis-186-2-a = Driving after drinking (0.5 to 0.8 g/l)
hypothesis-193-2 = Driving without insurance
hypothesis-193-3 = Insurance restored late
hypothesis-other = Another violation

# Windows of the line of time
window-preavviso-discounted = With the discount
window-preavviso-full = Without discount
window-discounted = With the 30% discount
window-reduced = Within 60 days
window-after-sixty-days = After 60 days
window-surcharge = { $semesters ->
    [one] After half a year of delay
   *[other] After { $semesters } half-years of delay
}
part-sanction = { $sum } penalty
part-expenses = { $sum } costs
part-fee = { $sum } unpaid parking
part-surcharge = { $sum } surcharge

# State of the case
state-preavviso = Windscreen notice
state-notified = Notified
state-paid = Paid
state-paid-short = Partly paid
state-annulled = Annulled

# Citations
citation-article = art. { $article }
citation-comma = art. { $article }, para. { $comma }
citation-letter = { $place }, letter { $letter }
citation-of-act = { $place }, { $act }
act-cds = Italian Highway Code
act-reg = Regulation of the Highway Code
act-l689 = Law 689/1981
act-l890 = Law 890/1982
act-l742 = Law 742/1969
act-cpc = Code of Civil Procedure
act-dlgs150 = Legislative Decree 150/2011
act-dl18 = Decree-Law 18/2016
act-dm2017 = Ministerial Decree of 18 December 2017
act-l160 = Law 160/2019
act-dl76 = Decree-Law 76/2020
act-l151 = Law 151/2025
act-municipality = the municipality’s choice
doubt-to-check = to be confirmed with the office
doubt-open = the law does not say: the municipality decides

# The rules
rule-tariff-row = This is the sum the law sets for this violation.
rule-two-wheels = The sum is lower for two-wheelers.
rule-night-increase = At night, after 22:00 and before 7:00, the sum grows by a third.
rule-heavy-vehicle-doubling = For buses, heavy vehicles and dangerous goods the sum doubles.
rule-repeat-doubling = The violation was repeated: the sum doubles.
rule-repeat-hypothesis = The violation was repeated: a higher sum applies.
rule-repeat-suspension = The violation was repeated: the licence is suspended.
rule-speed-tolerance = 5 km/h, or 5% if that is more, is taken off the measured speed.
rule-disc-periods = The sum counts once for each whole period past the limit, four times at most.
rule-parking-tolerance = Up to 10% past the paid time there is no penalty.
rule-parking-half = Up to 50% past the paid time the penalty is half.
rule-parking-full = Unpaid, or more than 50% past the paid time, the penalty is whole.
rule-parking-fee = The parking that was not paid is added.
rule-parking-days = The penalty repeats every 24 hours.
rule-discount = Pay within 5 days and you pay 30% less. Costs are not discounted.
rule-discount-barred-confiscation = No discount: confiscation is provided for this violation.
rule-discount-barred-suspension = No discount: licence suspension is provided for this violation.
rule-discount-barred-short-suspension = No discount: the short licence suspension applies.
rule-reduced-payment = Within 60 days you pay the minimum.
rule-reduced-payment-barred = This violation has no reduced payment: the Prefect sets the sum.
rule-expenses-added = The costs of ascertainment and notification are added whole.
rule-after-sixty-days = After 60 days half of the maximum is owed.
rule-semester-surcharge = For each whole half-year of delay 10% is added.
rule-surcharge-cap = The surcharge stops at the legal limit.
rule-holiday-roll = The last day is a holiday ({ $date }): you have until the next working day.
rule-preavviso-discount = On the windscreen notice the municipality gives { $percent }% off for { $days } days.
rule-preavviso-full = Until the official report arrives you pay the minimum, without notification costs.
rule-novice-points = In the first 3 years of the licence the points lost double.
rule-points-cap = On one occasion 15 points at most are lost.
rule-points-disabled-bay = The points for the bay of disabled people are those the municipality settled.
rule-short-suspension = With fewer than 20 points the licence may be suspended for a few days.
rule-short-suspension-accident = With an accident the short suspension doubles.
