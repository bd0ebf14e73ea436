# Tage und Uhrzeiten
weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag
month-january = Januar
month-february = Februar
month-march = März
month-april = April
month-may = Mai
month-june = Juni
month-july = Juli
month-august = August
month-september = September
month-october = Oktober
month-november = November
month-december = Dezember
date-long = { $weekday }, { $day }. { $month }
date-long-year = { $weekday }, { $day }. { $month } { $year }
date-day = { $day }. { $month }
date-day-year = { $day }. { $month } { $year }
date-short = { $day }.{ $month }.{ $year }
time = { $hour }:{ $minute }
moment-today = heute um { $time } Uhr
moment-yesterday = gestern um { $time } Uhr
moment-date = { $date } um { $time } Uhr

# Gemeinsames
loading = Einen Moment…
back = Zurück
retry = Noch einmal versuchen
copy = Kopieren
copied = Kopiert
copy-failed = Kopieren ging nicht: gedrückt halten und von Hand kopieren.
plate-label = Kennzeichen { $plate }
qr-label = pagoPA-QR-Code, um { $sum } zu zahlen
skip-to-content = Zum Inhalt
navigation = Bereiche
language = Sprache

# Fristen
due-now = Jetzt zu zahlen: { $sum } bis { $until }
due-now-today = Zu zahlen: { $sum } bis { $until }, das ist heute
due-now-open = Jetzt zu zahlen: { $sum }
due-then = Danach { $then }

# Zeitleiste
timeline-title = Wie viel und bis wann
timeline-today = Heute
timeline-past = Vorbei
timeline-until = bis { $until }
timeline-from-until = von { $from }, bis { $until }
timeline-from = ab { $from }
timeline-until-verbale = ab { $from }, bis das Protokoll kommt
timeline-then-verbale = Kommt das Protokoll, bevor du zahlst, kommen die Zustellkosten dazu.
timeline-late = Wenn du nach { $date } zahlst: { $sum } ({ $article })
timeline-before = Ab { $date }: { $sum } ({ $article })
timeline-more = Spätere Erhöhungen zeigen
timeline-why = Warum

# Verbindung
offline-server = Wir können nicht aktualisieren: der Dienst antwortet nicht. Was du siehst, ist von { $moment }.
offline-server-never = Der Dienst antwortet nicht und hier ist noch nichts gespeichert. Sobald er wieder da ist, versuchen wir es von selbst.
offline-provider = Wir können nicht aktualisieren: der Anmeldedienst antwortet nicht. Was du siehst, ist von { $moment }.
offline-provider-never = Der Anmeldedienst antwortet nicht und hier ist noch nichts gespeichert. Sobald er wieder da ist, versuchen wir es von selbst.
offline-session = Deine Sitzung ist abgelaufen. Was du siehst, ist von { $moment }: melde dich neu an, um zu aktualisieren.
offline-session-never = Deine Sitzung ist abgelaufen und hier ist noch nichts gespeichert: melde dich neu an.
clock-off = Die Uhr dieses Geräts geht falsch: hier ist der { $here }, für die Gemeinde der { $there }. Beträge und Fristen hängen vom Tag ab: stelle Datum und Uhrzeit in den Einstellungen richtig.

keys = Tasten
keys-letters = Buchstaben
keys-digits = Ziffern
keys-erase = Löschen

# Fahrzeuge
vehicle-car = Auto
vehicle-motorcycle = Motorrad
vehicle-moped = Moped
vehicle-heavy = Schweres Fahrzeug
