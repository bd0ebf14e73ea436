citizen-title = Le mie multe
nav-desk = Scrivania
nav-fines = Multe
nav-how-much = Quanto devo?
nav-more = Altro

# Accesso
sign-in-title = Le tue multe, in chiaro
sign-in-lead = Quanto devi pagare, entro quando, e che cosa succede dopo.
sign-in-promise-fines = Vedi le multe dei tuoi veicoli, con la somma di oggi
sign-in-promise-told = Ti avvisiamo quando ne arriva una, senza che tu chieda
sign-in-promise-offline = Quello che hai visto resta leggibile anche senza rete
sign-in-button = Entra con SPID o CIE
sign-in-how = Si apre il browser di sistema. Qui non scrivi mai la tua password.
sign-in-waiting = Ti aspettiamo
sign-in-browser = Continua nel browser: quando hai finito torni qui da solo.
sign-in-cancel = Annulla
sign-in-without-title = Anche senza accesso
sign-in-without-body = Puoi sapere quanto costa una violazione e come cresce la somma, giorno per giorno.

# Scrivania
desk-what-then = Poi quanto diventa?
desk-total = In tutto oggi { $sum } per { $count } multe
desk-pay-all = Paga { $count } multe insieme
desk-all = Vedi tutte le { $count } multe da pagare
desk-settled = Già chiuse
desk-empty-title = Non devi pagare niente
desk-empty-body = Se arriva una multa per uno dei tuoi veicoli, la trovi qui e ti avvisiamo.

# Multe
fines-title = Multe
fines-due = Da pagare
fines-settled = Chiuse
fines-choose = Scegli una multa per vedere quanto e fino a quando.
fines-empty-title = Nessuna multa
fines-empty-body = Sui tuoi veicoli non risulta nessuna multa di questo Comune.
fines-search = Cerca
fines-search-hint = Targa, via, o che cosa è successo
fines-only = Quali
fines-only-all = Tutte
fines-found = { $count ->
    [one] 1 multa
   *[other] { $count } multe
}
fines-none-title = Nessuna multa così
fines-none-body = Prova con una parola sola, o con un pezzo della targa.
fines-clear = Mostra tutte
fines-more = Mostra le altre

# Una multa
fine-back = Tutte le multe
fine-gone-title = Questa multa non c’è più
fine-gone-body = Non risulta tra quelle dei tuoi veicoli. Se l’avevi già pagata, la quietanza è presso chi ha incassato.
fine-paid = Pagata { $date }: { $sum }. È chiusa.
fine-receipt = Apri la quietanza
fine-paid-short = Hai pagato meno del dovuto: la multa non è chiusa. Quello che hai versato resta come acconto.
fine-annulled = Questa multa è stata annullata: non devi fare niente.
fine-wait = Il termine del preavviso è passato. Aspetta il verbale: lì trovi la nuova somma.
warn-title = Prima di pagare
warn-exact = Paga la somma intera: le spese ({ $sum }) non si scontano, e con meno la multa non si chiude.
warn-appeal = Se paghi non puoi più fare ricorso.
warn-driver = Pagare non basta se nessuno ti ha fermato: entro 60 giorni dalla notifica va detto chi guidava.
warn-short-suspension = Se hai meno di 20 punti per violazioni di prima, la patente può essere sospesa: 7 giorni, o 15 sotto i 10 punti; il doppio se c’è stato un incidente.
pay-now = Paga ora
pay-started = La pagina di pagamento si è aperta alle { $opened } nel browser. Se hai pagato, la quietanza arriva qui da sola, di solito entro un minuto.
pay-held = Non hai pagato? Puoi riprovare. Se la pagina dice che un pagamento è già in corso, riprova dopo le { $until }: pagoPA tiene fermo l’avviso per 30 minuti.
pay-again = Riprova a pagare
code-title = Oppure paga con il codice
code-how = Inquadra il QR con l’app della tua banca, oppure mostralo in posta, in tabaccheria o al bancomat.
code-notice = Numero avviso
code-creditor = Codice fiscale del Comune
code-show = Ingrandisci il codice
code-full-title = Fai leggere questo codice
code-none-title = Non c’è un codice
code-none-body = Questa multa non si paga adesso: torna indietro per vedere perché.
details-title = I dati della multa
details-reference = Numero
details-when = Quando
details-where = Dove
details-article = Articolo
details-points = Punti della patente
details-plate = Targa
details-accessory = Sanzione accessoria prevista
accessory-removal = Rimozione del veicolo
accessory-seizure = Sequestro del veicolo
accessory-stop = Fermo del veicolo: { $length }
accessory-suspension = Sospensione della patente
accessory-suspension-between = Sospensione della patente: da { $from } a { $to }
accessory-days = { $count ->
    [one] 1 giorno
   *[other] { $count } giorni
}
accessory-months = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}
points = { $count ->
    [0] Nessuno
    [one] 1 punto in meno
   *[other] { $count } punti in meno
}
points-lost = { $count ->
    [one] Si perde anche 1 punto della patente.
   *[other] Si perdono anche { $count } punti della patente.
}

# Quietanza
receipt-back = Torna alla multa
receipt-title = Quietanza
receipt-paid = Hai pagato
receipt-for = Per
receipt-psp = Incassato da
receipt-numbers = I numeri della ricevuta
receipt-id = Identificativo della ricevuta
receipt-iur = Riferimento del pagamento (IUR)
receipt-none-title = La quietanza non c’è ancora
receipt-none-body = Arriva da pagoPA, di solito entro pochi minuti dal pagamento.

# Fogli in PDF
paper-notice = Salva l’avviso in PDF
paper-receipt = Salva la quietanza in PDF
paper-shown = Il PDF è aperto. Resta nella cartella { $folder }: { $name }
paper-kept = Il PDF è nella cartella { $folder }: { $name }. Aprilo da lì.

# Quanto devo?
how-much-lead = Funziona senza accesso e senza rete. Non salviamo niente.
how-much-violation = Che cosa è successo?
how-much-violation-hint = Scrivi una parola: rosso, sosta, telefono…
how-much-found = { $count ->
    [one] 1 violazione trovata
   *[other] { $count } violazioni trovate
}
how-much-none = Nessuna violazione con queste parole. Prova con una parola sola.
how-much-change = Cambia
how-much-day = In che giorno?
how-much-day-hint = Per esempio 04/05/2026
how-much-today = Oggi
how-much-yesterday = Ieri
how-much-paper = Che cosa hai in mano?
how-much-slip = Il foglietto sul parabrezza
how-much-verbale = Il verbale
how-much-notified = Quando ti è stato consegnato?
how-much-notified-hint = Il giorno della consegna o della notifica, come 04/05/2026
how-much-expenses = Spese scritte sul verbale
how-much-expenses-hint = Per esempio 13,88. Lascia vuoto se non ci sono.
how-much-vehicle = Con quale veicolo?
how-much-night = A che ora?
how-much-by-day = Di giorno
how-much-by-night = Dopo le 22 e prima delle 7
parking-paid = Minuti pagati
parking-paid-hint = 0 se non hai pagato la sosta
parking-overstay = Minuti oltre il tempo pagato
parking-fee = Sosta non pagata, in euro
how-much-compute = Calcola

# Altro
more-looks = Lingua e aspetto
more-theme = Colori
theme-system = Come il sistema
theme-light = Chiari
theme-dark = Scuri
theme-contrast = Contrasto alto
more-text = Grandezza del testo
text-percent = { $percent } %
more-person = Chi ha fatto l’accesso
more-sign-out = Esci
more-sign-out-body = Uscendo cancelli da questo dispositivo tutto quello che l’app ha salvato. Le multe restano al loro posto.

# Blocco
lock-title = L’app è bloccata
lock-lead = Scrivi il PIN per vedere le tue multe.
lock-pin = PIN
lock-open = Sblocca
lock-biometrics = Sblocca con l’impronta o il volto
lock-forgotten = Non ricordi il PIN?
lock-forgotten-body = Entra di nuovo con SPID o CIE: il PIN viene tolto e le multe sono di nuovo qui.
pin-title = Blocco dell’app
pin-none = Con un PIN, chi prende in mano questo dispositivo non vede le tue multe.
pin-is-set = L’app chiede il PIN quando la riapri, o se non la guardi per 30 secondi.
pin-new = PIN nuovo
pin-new-hint = Da 6 a 12 cifre
pin-old = PIN di adesso
pin-set = Metti il PIN
pin-change = Cambia il PIN
pin-remove = Togli il PIN

# Il primo scarico, quando è lungo
sync-running = Stiamo scaricando le tue multe: { $count } finora. Quelle arrivate si leggono già.
sync-stopped = Ti sei fermato a { $count }. Le somme qui sotto valgono solo per quelle arrivate.
sync-stop = Ferma
sync-go-on = Continua

# Novità
desk-news = Novità
news-arrived = Nuova: { $what }, { $where }
news-paid = Pagata: { $what }. La quietanza è pronta.

# Immagini
images-title = Le foto
images-show = { $count ->
    [one] Guarda la foto
   *[other] Guarda le { $count } foto
}
images-lead = Si scaricano solo quando le guardi, e restano protette su questo dispositivo.
images-alt = Foto { $number } di { $count }: { $what }, { $where }

# Conto e riferimenti
code-references = Altri riferimenti: IUV, IBAN
code-iuv = IUV
code-iban = IBAN del Comune
code-iban-why = Servono per i controlli. Paga con il codice: un bonifico all’IBAN da solo non chiude la multa.
details-notified = Notificata
details-protocol = Protocollo
details-send = Codice SEND (IUN)

# Riscossione
collection-title = La riscuote un altro ente
collection-body = Non è stata pagata in tempo. Ora si paga lì, con spese e interessi in più: il codice di questa app non vale più.
collection-owed = Da pagare lì
collection-number = Numero della pratica
collection-open = Apri la pagina per pagare

# Calendario e dati
calendar-one = Segna nel calendario
calendar-all = Scadenze nel calendario
calendar-shown = Il calendario è aperto. Il file resta nella cartella { $folder }: { $name }
calendar-kept = Il file è nella cartella { $folder }: { $name }. Aprilo con il tuo calendario.
more-data = I tuoi dati
more-data-body = Tutto quello che questa app sa di te, in un file da leggere o da portare altrove.
more-data-keep = Salva i miei dati
data-kept = I tuoi dati sono nella cartella { $folder }: { $name }
