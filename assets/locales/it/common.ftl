# Giorni e ore
weekday-monday = lunedì
weekday-tuesday = martedì
weekday-wednesday = mercoledì
weekday-thursday = giovedì
weekday-friday = venerdì
weekday-saturday = sabato
weekday-sunday = domenica
month-january = gennaio
month-february = febbraio
month-march = marzo
month-april = aprile
month-may = maggio
month-june = giugno
month-july = luglio
month-august = agosto
month-september = settembre
month-october = ottobre
month-november = novembre
month-december = dicembre
date-long = { $weekday } { $day ->
    [1] 1º
   *[other] { $day }
} { $month }
date-long-year = { $weekday } { $day ->
    [1] 1º
   *[other] { $day }
} { $month } { $year }
date-day = { $day ->
    [1] 1º
   *[other] { $day }
} { $month }
date-day-year = { $day ->
    [1] 1º
   *[other] { $day }
} { $month } { $year }
date-short = { $day }/{ $month }/{ $year }
time = { $hour }:{ $minute }
moment-today = oggi alle { $time }
moment-yesterday = ieri alle { $time }
moment-date = { $date } alle { $time }

# Parti comuni
loading = Un momento…
back = Indietro
retry = Riprova
copy = Copia
copied = Copiato
copy-failed = Non si può copiare: tienilo premuto e copia a mano.
plate-label = Targa { $plate }
qr-label = Codice QR pagoPA per pagare { $sum }
skip-to-content = Vai al contenuto
navigation = Sezioni
language = Lingua

# Scadenze
due-now = Da pagare ora { $sum } entro { $until }
due-now-today = Da pagare { $sum } entro { $until }: è oggi
due-now-open = Da pagare ora { $sum }
due-then = Poi { $then }

# Linea del tempo
timeline-title = Quanto e fino a quando
timeline-today = Oggi
timeline-past = Passato
timeline-until = fino a { $until }
timeline-from-until = da { $from } a { $until }
timeline-from = da { $from }
timeline-until-verbale = da { $from }, finché non arriva il verbale
timeline-then-verbale = Se il verbale arriva prima che tu paghi, si aggiungono le spese di notifica.
timeline-late = Se paghi dopo { $date }: { $sum } ({ $article })
timeline-before = Da { $date }: { $sum } ({ $article })
timeline-more = Mostra gli aumenti successivi
timeline-why = Perché

# Connessione
offline-server = Non possiamo aggiornare: il servizio non risponde. Quello che vedi è di { $moment }.
offline-server-never = Il servizio non risponde e qui non c’è ancora niente di salvato. Riproviamo da soli appena torna.
offline-provider = Non possiamo aggiornare: il servizio di accesso non risponde. Quello che vedi è di { $moment }.
offline-provider-never = Il servizio di accesso non risponde e qui non c’è ancora niente di salvato. Riproviamo da soli appena torna.
offline-session = La sessione è scaduta. Quello che vedi è di { $moment }: per aggiornare entra di nuovo.
offline-session-never = La sessione è scaduta e qui non c’è ancora niente di salvato: entra di nuovo.
clock-off = L’orologio di questo dispositivo è sbagliato: qui è il { $here }, per il Comune il { $there }. Somme e scadenze dipendono dal giorno: correggi data e ora nelle impostazioni.

keys = Tasti
keys-letters = Lettere
keys-digits = Numeri
keys-erase = Cancella

# Veicoli
vehicle-car = Auto
vehicle-motorcycle = Moto
vehicle-moped = Ciclomotore
vehicle-heavy = Mezzo pesante
