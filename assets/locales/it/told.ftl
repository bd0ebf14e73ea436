more-places = Altri servizi

# Veicoli
nav-vehicles = Veicoli
vehicles-lead = Le multe di questi veicoli arrivano qui da sole.
vehicles-none-title = Nessun veicolo
vehicles-none-body = Aggiungi una targa: se il registro dice che è tua, le sue multe arrivano qui.
vehicle-verified = È tuo: vedi le sue multe
vehicle-to-verify = Stiamo chiedendo al registro. Riproviamo da soli.
vehicle-not-yours = Per il registro è di un’altra persona: non vedi niente
vehicle-unknown = Il registro non conosce questa targa: controlla di averla scritta bene
vehicle-delegated = È di un’altra persona, che ti fa vedere e pagare le sue multe
vehicle-fines = { $count ->
    [0] Nessuna multa
    [one] 1 multa
   *[other] { $count } multe
}
vehicle-owed = { $sum } da pagare oggi
vehicle-again = Chiedi di nuovo
vehicle-again-label = Chiedi di nuovo al registro per { $plate }
vehicle-remove = Togli
vehicle-remove-label = Togli { $plate }
vehicle-removed = Hai tolto { $plate }. Le sue multe esistono ancora, ma qui non le vedi più.
vehicle-undo = Rimetti
vehicle-add-title = Aggiungi un veicolo
vehicle-add-body = Chiediamo al registro se è tuo. Finché non risponde di sì, le sue multe non si vedono.
vehicle-plate-hint = Per esempio AB123CD
vehicle-words = Come lo chiami
vehicle-words-hint = Facoltativo, per esempio “la Panda”
vehicle-add = Aggiungi
vehicle-not-mine = Il veicolo è di un altro? Può farti vedere le sue multe solo chi ne è proprietario. Un preavviso, invece, lo paghi anche tu con numero e targa.

# Come vuoi essere avvisato
contacts-title = Come vuoi essere avvisato
contacts-lead = Decidi dove arriva il verbale e dove ti ricordiamo le scadenze.
contacts-verbale = Il verbale
contacts-how = Come vuoi riceverlo
contacts-ordinary = Notifica ordinaria
contacts-by-pec = Per PEC
contacts-ordinary-why = Arriva con SEND al tuo domicilio digitale, o per raccomandata se non ne hai uno.
contacts-by-pec-why = Arriva alla PEC scritta qui sotto, dopo che l’hai confermata. Vale dal momento in cui entra nella casella, senza spese postali.
contacts-pec = PEC
contacts-pec-hint = Lascia vuoto se non ne hai una
contacts-reminders = Le scadenze
contacts-reminders-lead = Sono promemoria: non valgono come notifica e non fanno partire nessun termine.
contacts-email = E-mail
contacts-phone = Telefono
contacts-phone-hint = Per i promemoria via SMS. Lascia vuoto se non li vuoi
contacts-push = App della città
contacts-push-hint = Una notifica dell’app del Comune, se l’hai
contacts-app = Questa app
contacts-app-hint = Una notifica su questo dispositivo
contacts-io = App IO
contacts-io-hint = Un messaggio su IO, se l’app ha il tuo consenso
contacts-send = Leggo gli atti su SEND
contacts-send-hint = Nei promemoria ti diciamo dove trovarli
contacts-keep = Salva
contacts-kept = Salvato. Vale da adesso.
verify-lead = { $address } non è ancora confermato: per ora non mandiamo niente lì.
verify-done = { $address } è confermato.
verify-send = Manda il codice
verify-send-again = Manda un altro codice
verify-sent = Il codice è partito. Vale fino a { $moment }.
verify-code = Codice
verify-code-hint = Le sei cifre che hai ricevuto
verify-confirm = Conferma

# Che cosa ti aspetta
waits-title = Aspettano te
waits-driver-data = Di’ chi guidava: { $what }, { $plate }.
waits-paid-short = Paga il resto: { $what }, { $plate }.
waits-verify-pec = Conferma la tua PEC con il codice.
waits-verify-email = Conferma la tua e-mail con il codice.
waits-vehicle-not-yours = Per il registro { $plate } non è tuo: controlla la targa, o toglilo.
waits-vehicle-unknown = Il registro non conosce { $plate }: controlla la targa, o toglilo.
waits-verify-phone = Conferma il tuo telefono con il codice.
waits-instalments-offer = Rispondi al Comune, che propone altre rate: { $what }, { $plate }.
waits-instalments-due = Paga la prossima rata: { $what }, { $plate }.
waits-unsent-driver-data = I dati del conducente forse non sono arrivati: inviali di nuovo. { $what }, { $plate }.
waits-unsent-contest = La tua contestazione forse non è arrivata: inviala di nuovo. { $what }, { $plate }.
waits-unsent-message = Il tuo messaggio forse non è arrivato: invialo di nuovo. { $what }, { $plate }.
waits-unsent-instalments = La tua richiesta di rate forse non è arrivata: inviala di nuovo. { $what }, { $plate }.
waits-letter-answered = L’ufficio ti ha risposto: { $what }, { $plate }.
waits-until = Entro { $until }.

# Punti
points-title = Punti della patente
points-lead = Quanti punti tolgono le multe che vedi qui, e quanti te ne resterebbero.
points-none-title = Nessun punto in gioco
points-none-body = Nessuna delle multe che vedi qui toglie punti.
points-to-come = { $count ->
    [0] Nessun punto da togliere ancora
    [one] 1 punto ancora da togliere
   *[other] { $count } punti ancora da togliere
}
points-who = I punti si tolgono a chi guidava, quando la multa non si può più contestare. Se non guidavi tu, di’ chi era.
points-taken = { $count ->
    [one] 1 punto, multa chiusa
   *[other] { $count } punti, multa chiusa
}
points-coming = { $count ->
    [one] 1 punto, se la multa resta
   *[other] { $count } punti, se la multa resta
}
points-balance = Il tuo saldo
points-where = Il saldo lo tiene solo la Motorizzazione e lo dice solo a te: lo leggi sul Portale dell’Automobilista, alla voce della patente (art. 126-bis, comma 3). Scrivilo qui per fare il conto: non lo salviamo.
points-known = Punti che hai adesso
points-known-hint = Da 0 a 30
points-novice = Ho la patente da meno di 3 anni
points-novice-hint = Nei primi tre anni i punti tolti sono il doppio
points-reckon = Fai il conto
points-left = { $count ->
    [0] Non ti resterebbe nessun punto
    [one] Ti resterebbe 1 punto
   *[other] Ti resterebbero { $count } punti
}
points-revision = Senza più punti la patente va revisionata: si rifanno gli esami (art. 126-bis, comma 6).
points-recovery = Senza altre violazioni, { $day } torni a 20 punti (art. 126-bis, comma 5).

# Un preavviso senza accesso
slip-title = Ho un foglietto sul parabrezza
slip-lead = Con il numero e la targa vedi quanto devi e paghi subito, anche senza accesso.
slip-scan = Hai una foto del foglietto?
slip-scan-hint = Leggiamo noi il numero dal codice QR. Scatta o scegli una foto, oppure incollala (Ctrl+V). La foto resta su questo dispositivo.
slip-scan-choose = Scegli una foto
slip-scan-busy = Cerchiamo il codice nella foto…
slip-scan-read = Abbiamo letto { $number }. Ora scrivi la targa.
slip-scan-doubtful = Abbiamo letto { $number }, ma le ultime cifre non tornano: confrontale con il foglietto, poi scrivi la targa.
slip-number = Numero avviso
slip-number-hint = Le 18 cifre, il numero del preavviso, o il testo letto dal codice QR
slip-plate-hint = La targa scritta sul foglietto
slip-look = Cerca
slip-nothing = Adesso qui non c’è niente da pagare.
slip-keep-title = Tienila con te
slip-keep-body = Entra una volta: aggiungiamo il veicolo, la multa resta in questa app e ti avvisiamo prima che la somma salga.
slip-consent = Accetto che il Comune usi i miei dati per mostrarmi le multe di questo veicolo
slip-consent-hint = Nome, codice fiscale e targa. Puoi togliere il veicolo e uscire quando vuoi: da questo dispositivo si cancella tutto.
slip-consent-missing = Senza il tuo consenso non possiamo tenerla. Per pagarla non serve.
slip-keep-sign-in = Entra con SPID o CIE e tienila
slip-keep-mine = Il veicolo è mio: tienila
slip-kept = Fatto: il veicolo è tuo e la multa è già tra le tue.
slip-kept-later = Il registro non ha ancora risposto: appena dice che il veicolo è tuo, la multa compare tra le tue. Intanto la paghi da qui.
slip-not-yours = Per il registro il veicolo non è tuo: la multa non può stare tra le tue. La paghi lo stesso da qui.

# Che cosa è successo
story-title = Che cosa è successo finora
story-lead = Ogni passo della pratica, con il suo giorno.
story-show = Mostra i passi
story-opened = La multa è stata registrata.
story-paid = Pagata: { $sum }.
story-paid-over = Pagata con { $sum }, più del dovuto: il resto ti viene restituito.
story-paid-short = Sono arrivati { $sum }, meno del dovuto: la multa non è chiusa.
story-paid-in-vain = Sono arrivati { $sum } che non erano dovuti: ti vengono restituiti.
story-rest-payable = Il resto si paga con un altro avviso, { $number }: { $sum }.
story-amount-changed = È finito un termine: ora sono { $sum }.
story-verbale-drawn-up = È stato scritto il verbale { $number }.
story-registered = È nel protocollo con il numero { $number }.
story-dispatched = Il verbale è partito con SEND: { $number }.
story-not-delivered = La consegna non è riuscita: ci pensa l’ufficio.
story-notified = Il verbale ti è stato notificato { $day }: i termini partono da qui. All’inizio sono { $sum }.
story-notify-term-missed = Il verbale è partito troppo tardi: non devi più niente.
story-sent-to-collection = La riscuote un altro ente, pratica { $number }: { $sum }.
story-collection-closed = La riscossione è chiusa: { $sum }.
story-instalments-asked = Hai chiesto { $number } rate. L’ufficio risponde entro { $day }.
story-instalments-offered = L’ufficio propone { $number } rate. Rispondi entro { $day }.
story-instalments-granted = Il piano di { $number } rate è accettato.
story-instalments-refused = Le rate non sono state concesse.
story-instalments-unanswered = L’ufficio non ha risposto in tempo: le rate si intendono rifiutate.
story-instalments-declined = La proposta di rate non è stata accettata.
story-instalments-withdrawn = Hai ritirato la richiesta di rate.
story-due-near = La rata { $number } si paga entro { $day }: { $sum }.
story-due-paid = Rata { $number } pagata: { $sum }.
story-due-paid-short = Della rata { $number } mancano { $sum }: si pagano entro { $day } con un avviso a parte.
story-due-missed = La rata { $number } non è stata pagata in tempo.
story-instalments-lapsed = Il piano di rate è decaduto. Erano stati pagati { $sum }.
story-instalments-paid-off = Tutte le rate sono pagate.
story-message-sent = Hai scritto all’ufficio.
story-driver-data-sent = È stato detto chi guidava.
story-contested = È stato chiesto di annullarla.
story-message-answered = L’ufficio ha risposto.
story-received-by-office = La tua comunicazione ha il protocollo { $number }.
story-sent-by-office = La comunicazione dell’ufficio ha il protocollo { $number }.
story-annulled-by-office = L’ufficio l’ha annullata: non devi più niente.
story-notification-resumed = L’ufficio fa ripetere la notifica.
story-prescribed = Sono passati 5 anni: non devi più niente.

# SEND
send-title = Attestazioni di SEND
send-lead = Dicono che cosa è successo alla notifica, e valgono verso tutti. Le ha SEND: si aprono quando c’è rete.
send-none = SEND non ne ha ancora nessuna.
send-keep = Scarica
send-sender-ack = Il verbale è stato preso in carico
send-digital-delivery = Consegna a un indirizzo PEC
send-analog-delivery = Consegna per raccomandata
send-analog-failure-delivery = Destinatario non trovato: deposito su SEND
send-recipient-access = Il verbale è stato letto
send-notification-cancelled = La notifica è stata annullata
send-other = Un’altra attestazione

# Un collegamento che non porta a niente
nowhere-title = Questo collegamento non porta a niente
nowhere-lead = Non è di Targa, o quello che mostrava non c’è più. Le tue multe sono sulla scrivania.
