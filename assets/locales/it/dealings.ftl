# Quello che un cittadino ha da fare con l’ufficio

# Che cosa si può fare di una multa, oltre a pagarla
ways-title = Che cosa puoi fare
ways-instalments = Chiedi di pagare a rate
ways-driver = Chi guidava?
ways-contest = Contesta
ways-letters = Scrivi all’ufficio

# Rate
instalments-title = Pagare a rate
instalments-lead = Componi il piano, guarda che cosa costa e a che cosa rinunci, poi decidi.
instalments-barred-not-notified = Le rate si possono chiedere quando il verbale ti è stato notificato.
instalments-barred-settled = Non c’è più niente da mettere a rate.
instalments-barred-collected = La somma la riscuote un altro ente: le rate si chiedono lì.
instalments-barred-sum-too-small = Si pagano a rate solo le multe sopra i 200 euro.
instalments-barred-too-late = I 30 giorni per chiedere le rate sono passati.
instalments-barred-asked = La tua richiesta è già all’ufficio.
instalments-choose = Il tuo piano
instalments-until = Puoi chiedere le rate per { $sum } fino a { $date }.
instalments-count = { $count ->
    [one] { $count } rata
   *[other] { $count } rate
}
instalments-number = In quante rate?
instalments-interest = Interessi compresi nelle rate: { $sum }. I giorni valgono se l’ufficio accetta oggi.
instalments-due = N.
instalments-by = Entro
instalments-sum = Somma
instalments-household = La tua famiglia
instalments-household-why = Le rate spettano sotto un certo reddito. L’ufficio può controllare quello che scrivi.
instalments-relatives = Familiari che vivono con te
instalments-income = Reddito imponibile dell’ultima dichiarazione, in euro
instalments-income-hint = Tuo e di chi vive con te. Il limite per voi è { $limit }.
instalments-ask = Chiedi le rate
instalments-gives-up = A che cosa rinunci
instalments-gives-up-discount = Lo sconto: entro { $date } pagheresti { $sum } in una volta.
instalments-gives-up-appeal = Il ricorso: al Prefetto (fino a { $prefetto }) e al Giudice di pace (fino a { $giudice }).
instalments-lapse = Se salti la prima rata, o due delle altre, il piano finisce e la somma sale.
instalments-request = La tua richiesta
instalments-state-submitted = L’ufficio risponde entro { $date }. Se non risponde, la richiesta è respinta.
instalments-state-counter-proposed = L’ufficio ti propone un altro piano. Rispondi entro { $date }.
instalments-state-accepted = Accettata. Stiamo preparando gli avvisi delle rate: arrivano qui da soli.
instalments-state-active = Accettata: il piano è in corso.
instalments-state-paid-off = Hai pagato tutte le rate. La multa è chiusa.
instalments-state-lapsed = Il piano è finito perché alcune rate non sono state pagate. Quello che hai versato resta come acconto.
instalments-state-refused = L’ufficio non ha concesso le rate.
instalments-state-declined = La proposta dell’ufficio non è stata accettata.
instalments-state-withdrawn = Hai ritirato la richiesta.
instalments-state-over = La richiesta non serve più: la multa è stata chiusa in un altro modo.
instalments-asked-on = Chiesta
instalments-asked-for = Avevi chiesto
instalments-accept = Accetta il piano
instalments-decline = Rifiuta
instalments-withdraw = Ritira la richiesta
office-says = L’ufficio scrive: { $words }
protocol = Numero di protocollo
plan-title = Le tue rate
plan-near = Paga entro { $date }: dopo, il piano finisce e la somma sale.
plan-overdue = Una rata è scaduta. Se entro { $date } ne resta un’altra non pagata, il piano finisce e la somma sale.
plan-over = Dal { $date } il piano può finire in ogni momento: chiedi all’ufficio.
due-title = Rata { $number }
due-paid = Pagata. Scadeva { $date }.
due-overdue = Scaduta { $date }: pagala adesso.
due-payable = Da pagare entro { $date }.
due-preparing = Entro { $date }. L’avviso è in preparazione.
due-show = Mostra il codice

# Mandare all’ufficio
sending-under-way = L’invio non è confermato: non sappiamo se l’ufficio l’ha ricevuto. Invialo di nuovo così com’è: non arriva due volte.
sending-kept = Quello che hai scritto resta su questo dispositivo.
sending-fault = Non è partito niente: guarda il campo segnato in rosso.
sending-done = L’ufficio l’ha ricevuto.
sending-protocol = Numero di protocollo: { $number }. È la tua ricevuta.
sending-protocol-later = Il numero di protocollo arriva qui da solo.
send-again = Invia di nuovo
files-title = Allega un file
files-hint = Foto (JPEG o PNG) o PDF, fino a 5 MB l’uno, al massimo { $max }.
file-choose = Scegli un file
file-unreadable = Questo file non si riesce a leggere. Provane un altro.
file-size = { $size } KB
file-remove = Togli
file-picture = Apri la foto { $number }
file-pdf = Apri il documento { $number }
file-shown = Il file è aperto. Resta nella cartella { $folder }: { $name }
file-kept = Il file è nella cartella { $folder }: { $name }

# Chi guidava
driver-title = Chi guidava?
driver-lead = I punti si tolgono a chi guidava: va detto all’ufficio, anche se hai già pagato.
driver-form = I dati di chi guidava
driver-until = Hai tempo fino a { $date }. Se non rispondi arriva un’altra multa.
driver-too-late = I 60 giorni per dire chi guidava sono passati.
driver-not-asked = Chi guidava si dice quando il verbale è stato notificato.
driver-who = Lo sai?
driver-known = So chi guidava
driver-unknown = Non lo so
driver-unknown-why = Scrivi perché non puoi saperlo. Se il motivo non basta, può arrivare un’altra multa.
driver-name = Nome e cognome
driver-born-on = Giorno di nascita
driver-day-hint = Come 04/05/1985
driver-born-at = Luogo di nascita
driver-fiscal-code = Codice fiscale
driver-fiscal-code-hint = Se non c’è, lascia vuoto.
driver-address = Dove abita
driver-address-hint = Via, numero, CAP e città
licence-title = La patente
licence-number = Numero
licence-number-hint = Al punto 5 della patente
licence-category = Categoria
licence-category-hint = Per esempio B
licence-issued-by = Rilasciata da
licence-issued-by-hint = Al punto 4c
licence-issued-on = Rilasciata il giorno
driver-text = Vuoi aggiungere qualcosa? (facoltativo)
driver-reasons = Perché non puoi saperlo?
driver-send = Invia all’ufficio

# Contestare
contest-title = Contesta la multa
contest-lead = Se c’è un errore puoi dirlo all’ufficio, o fare ricorso. Qui trovi le vie e i giorni.
appeals-title = Le vie che hai
appeals-until = Fino a { $date }
appeals-over = Il termine è passato { $date }
appeals-autotutela = Chiedere all’ufficio di annullare
appeals-autotutela-how = È gratis e lo fai da qui. L’ufficio può rispondere di no, e intanto i termini per pagare e per il ricorso corrono.
appeals-prefetto = Ricorso al Prefetto
appeals-prefetto-how = È gratis, con una PEC o una raccomandata. Se lo respinge, paghi almeno il doppio del minimo.
appeals-giudice = Ricorso al Giudice di pace
appeals-giudice-how = Si paga un contributo e di solito c’è un’udienza. Decide un giudice.
appeals-one = I due ricorsi si escludono: se ne fa uno solo. Se paghi, o chiedi le rate, non puoi più farli.
appeals-no-advice = Queste sono informazioni, non un consiglio legale. Per decidere puoi sentire un avvocato o un’associazione.
contest-form = Chiedi all’ufficio di annullare
contest-suspends-nothing = La richiesta non ferma i giorni per pagare o per fare ricorso.
contest-ground = Perché?
contest-sold = Avevo venduto il veicolo
contest-plate = La targa è sbagliata
contest-amount = La somma è sbagliata
contest-other = Altro
contest-text = Racconta che cosa è successo
contest-text-hint = Bastano poche righe, con giorni e luoghi.
contest-sold-hint = Scrivi il giorno della vendita e a chi, e allega l’atto.
contest-plate-hint = Scrivi la tua targa e che cosa si vede nella foto. Allega la carta di circolazione.
contest-amount-hint = Scrivi quale somma ti aspettavi e perché. Se hai già pagato, allega la ricevuta.
contest-send = Invia la richiesta

# Messaggi
letters-title = Tu e l’ufficio
letters-lead = Quello che hai mandato su questa multa, e le risposte.
letters-old = Non possiamo aggiornare: non c’è rete. Quello che vedi è di { $moment }.
letters-never = Senza rete non possiamo mostrare che cosa hai scritto finora.
letters-none = Ancora niente
letters-none-body = Quando scrivi all’ufficio, trovi qui il numero di protocollo e la risposta.
letter-driver-data = Chi guidava
letter-contest = Richiesta di annullamento
letter-message = Messaggio
letter-when = Ricevuto
letter-state = A che punto è
letter-state-open = L’ufficio deve rispondere
letter-state-answered = Risposto
letter-state-accepted = Accolto
letter-state-rejected = Respinto
letter-answer = La risposta dell’ufficio
message-title = Scrivi un messaggio
message-text = Messaggio per l’ufficio
message-send = Invia il messaggio
