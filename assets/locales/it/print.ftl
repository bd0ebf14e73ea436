# I fogli: avviso di pagamento, quietanza, verbale, piano di rate
print-foot = Pagina { $page } di { $pages }
print-tax-code = Codice fiscale { $code }
print-creditor = Ente creditore
print-holder = Intestato a
print-holder-of = Intestatario della pratica { $number }
print-reason-preavviso = Preavviso { $number }: { $what }
print-reason-verbale = Verbale { $number }: { $what }
print-what = Violazione
print-article = Articolo
print-when = Quando è successo
print-where = Dove
print-plate = Targa
print-violation = La violazione

# Avviso di pagamento
print-notice-title = Avviso di pagamento
print-notice-file = Avviso { $number }
print-how-much = Quanto e quando pagare
print-pay-by = Paga entro
print-pay-now = Da pagare
print-notice-number = Codice avviso
print-choose = Scegli uno dei due importi: quando ne paghi uno, l’altro si chiude da solo.
print-current = Chi incassa controlla la somma del giorno: se il termine è passato, ti chiede quella nuova.
print-how = Come pagare
print-how-phone = Con il telefono: inquadra il codice QR con l’app IO o con l’app della tua banca.
print-how-counter = Allo sportello: porta questo foglio in banca, in posta, dal tabaccaio o a un bancomat.
print-how-online = Dal computer: scrivi il codice avviso e il codice fiscale dell’ente nel sito della tua banca o del Comune.
print-then = Che cosa succede dopo
print-line = Tutte le somme e i loro termini
print-column-when = Quando paghi
print-column-sum = Somma
print-column-what = Che cosa paghi
print-until = fino al { $until }
print-from-until = dal { $from } al { $until }
print-from = dal { $from }
print-days-discounted = entro 5 giorni dalla notifica
print-days-reduced = entro 60 giorni dalla notifica

# Bollettino postale
print-postal = Bollettino postale PA
print-postal-account = Conto corrente postale
print-postal-authorisation = Autorizzazione
print-postal-code = Codice DataMatrix di Poste per pagare { $sum }

# Quietanza
print-receipt-title = Quietanza di pagamento
print-receipt-file = Quietanza { $number }
print-paid = Hai pagato
print-paid-to = Pagato a
print-paid-through = Incassato da
print-payment = Il pagamento
print-iuv = IUV
print-iur = IUR
print-receipt-id = Numero della ricevuta
print-receipt-closed = Con questo pagamento la multa è chiusa. Conserva questo foglio: è la prova che hai pagato.
print-receipt-short = Questo pagamento è un acconto: era meno del dovuto e la multa non è chiusa. Quello che hai versato viene tolto da quello che resta.
print-receipt-open = Il pagamento è registrato. Per sapere se la multa è chiusa chiedi all’ufficio.
print-receipt-source = I dati vengono dalla ricevuta telematica di pagoPA.

# Verbale
print-verbale-title = Verbale di accertamento
print-verbale-number = Verbale { $number } di { $date }
print-addressee = A
print-protocol = Protocollo
print-preavviso = Preavviso
print-notified = Notificato
print-ascertained = Che cosa è stato accertato
print-officer = Accertato da
print-points = Punti della patente
print-absent = Non contestato subito perché alla guida non c’era nessuno: sul veicolo è stato lasciato il preavviso, che non è stato pagato per intero (art. 201, comma 1-bis, lettera d, Codice della strada).
print-speed = Velocità
print-speed-of = { $measured } km/h misurati, il limite è { $limit } km/h
print-days-provisional = I giorni si contano dalla notifica di questo verbale.
print-expenses = Le somme comprendono { $sum } di spese di accertamento e notifica.
print-notification-cost = Si aggiungono le spese della notifica: le indica la piattaforma SEND con questo atto, e il codice avviso le comprende.
print-appeals = Se non sei d’accordo
print-appeal-prefetto = { $to }: entro 60 giorni dalla notifica, senza spese, all’ufficio che ha fatto il verbale o al Prefetto, a mano, per raccomandata o per PEC ({ $article }).
print-appeal-judge = { $to }: entro 30 giorni dalla notifica, con il contributo unificato; ad agosto i giorni non si contano ({ $article }).
print-last-day = { $said } Ultimo giorno: { $day }.
print-cited = { $rule } ({ $article })
print-driver = Chi guidava
print-office = L’ufficio
print-drawn-up-by = Verbale fatto da
print-address = Indirizzo
print-contacts = Contatti
print-responsible = Responsabile
print-signature = Atto prodotto con sistemi informatici: il nome a stampa del responsabile sostituisce la firma (art. 3, comma 2, d.lgs. 39/1993).

# Piano di rate
print-plan-title = Piano di rate
print-plan-dues = Le rate
print-plan-sum = Somma a rate
print-plan-interest = Interessi
print-plan-total = In tutto
print-plan-number = Numero di rate
print-plan-instalment = Rata
print-plan-due = Da pagare entro
print-plan-capital = Capitale
