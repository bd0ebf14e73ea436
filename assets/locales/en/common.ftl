# Days and hours
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
date-long = { $weekday } { $day } { $month }
date-long-year = { $weekday } { $day } { $month } { $year }
date-day = { $day } { $month }
date-day-year = { $day } { $month } { $year }
date-short = { $day }/{ $month }/{ $year }
time = { $hour }:{ $minute }
moment-today = today at { $time }
moment-yesterday = yesterday at { $time }
moment-date = { $date } at { $time }

# Shared parts
loading = One moment…
back = Back
retry = Try again
copy = Copy
copied = Copied
copy-failed = It could not be copied: press and hold it, then copy by hand.
plate-label = Plate { $plate }
qr-label = pagoPA QR code to pay { $sum }
skip-to-content = Skip to content
navigation = Sections
language = Language

# Deadlines
due-now = To pay now { $sum } by { $until }
due-now-today = To pay { $sum } by { $until }: that is today
due-now-open = To pay now { $sum }
due-then = Then { $then }

# Line of time
timeline-title = How much and until when
timeline-today = Today
timeline-past = Past
timeline-until = until { $until }
timeline-from-until = from { $from } to { $until }
timeline-from = from { $from }
timeline-until-verbale = from { $from }, until the official report arrives
timeline-then-verbale = If the official report arrives before you pay, notification costs are added.
timeline-late = If you pay after { $date }: { $sum } ({ $article })
timeline-before = From { $date }: { $sum } ({ $article })
timeline-more = Show the later increases
timeline-why = Why

# Connection
offline-server = We cannot update: the service does not answer. What you see is from { $moment }.
offline-server-never = The service does not answer and nothing is saved here yet. We try again by ourselves as soon as it is back.
offline-provider = We cannot update: the sign-in service does not answer. What you see is from { $moment }.
offline-provider-never = The sign-in service does not answer and nothing is saved here yet. We try again by ourselves as soon as it is back.
offline-session = Your session has ended. What you see is from { $moment }: sign in again to update.
offline-session-never = Your session has ended and nothing is saved here yet: sign in again.
clock-off = The clock of this device is wrong: here it says { $here }, at the municipality it is { $there }. Sums and deadlines depend on the day: correct date and time in the settings.

keys = Keys
keys-letters = Letters
keys-digits = Numbers
keys-erase = Delete

# Vehicles
vehicle-car = Car
vehicle-motorcycle = Motorcycle
vehicle-moped = Moped
vehicle-heavy = Heavy vehicle
