# Che cosa è successo, che cosa funziona ancora, che cosa fare
problem-invalid-field = Un dato non va bene. Controlla quello che hai scritto: non si è perso niente.
problem-malformed-body = L’app e il servizio non si sono capiti. Quello che è già salvato si legge ancora: aggiorna l’app e riprova.
problem-not-found = Non la troviamo. Controlla il numero e la targa: devono essere della stessa multa.
problem-method-not-allowed = L’app chiede qualcosa che il servizio non conosce. Quello che è già salvato si legge ancora: aggiorna l’app.
problem-too-many-requests = Troppi tentativi di fila. Riprova tra { $seconds } secondi.
problem-unauthorized = La sessione non è più valida. Quello che è già salvato si legge ancora: entra di nuovo per aggiornare.
problem-forbidden = Con questo accesso non si può. Entra con SPID o CIE di livello 2.
problem-conflict = Questa richiesta è già arrivata con dati diversi. Vale la prima: aggiorna per vederla.
problem-notice-number-not-leased = Il numero d’avviso è di un altro verbale. Prendi nuovi numeri e riprova.
problem-bad-signature = L’ufficio non riconosce la firma di questo apparecchio. Il preavviso è conservato: firmalo e invialo di nuovo, e avvisa l’ufficio.
problem-not-an-image = Il file non è un’immagine JPEG o PNG, o è troppo grande.
problem-price-mismatch = La somma calcolata qui non è quella dell’ufficio. Aggiorna la tariffa prima di continuare.
problem-chain-broken = Questo preavviso non segue l’ultimo che l’ufficio ha da questo apparecchio. È conservato: firmalo e invialo di nuovo, e avvisa l’ufficio.
problem-already-paid = È già pagata: non pagare di nuovo.
problem-not-payable = Adesso questa multa non si può pagare.
problem-no-violation = Con questi dati non c’è nessuna violazione: rientra nella tolleranza.
problem-reduced-payment-barred = Per questa violazione non c’è il pagamento in misura ridotta: la somma la decide il Prefetto.
problem-platform-unavailable = pagoPA non risponde in questo momento. La multa e il codice QR restano qui: riprova tra qualche minuto.
problem-service-unavailable = Il servizio è fermo per poco. Quello che è già salvato si legge ancora: riprova tra qualche minuto.
problem-internal = Qualcosa si è rotto da parte nostra. Quello che è già salvato si legge ancora: riprova tra poco.
problem-server-unreachable = Il servizio non risponde. Quello che è già salvato si legge ancora, e il codice QR si può pagare.
problem-provider-unreachable = Il servizio di accesso non risponde. Per ora non si entra: riprova tra qualche minuto.
problem-sign-in-cancelled = Accesso annullato: non è cambiato niente. Quando vuoi, riprova.
problem-sign-in-failed = L’accesso non è andato a buon fine: la risposta non era valida. Per sicurezza ripeti dall’inizio.
problem-session-expired = La sessione è scaduta. Quello che è già salvato si legge ancora: entra di nuovo per continuare.
problem-locked = L’app è bloccata. Inserisci il PIN.
problem-wrong-pin = Il PIN non è giusto. { $left ->
    [0] Aspetta un poco prima di riprovare.
    [one] Hai ancora 1 tentativo prima di un’attesa.
   *[other] Hai ancora { $left } tentativi prima di un’attesa.
}
problem-signed-out = Non hai fatto l’accesso. “Quanto devo?” funziona anche senza.
problem-wrong-role = Questa persona non può usare quest’app. Entra con l’utenza giusta.
problem-keyring-unavailable = Questo computer non ha un portachiavi dove tenere l’accesso al sicuro. Senza non salviamo niente. Attiva il portachiavi del sistema e riprova.
problem-keyring-locked = Il portachiavi del computer è chiuso. Sbloccalo e riprova.
problem-store-unavailable = I dati salvati non si aprono. Controlla lo spazio sul disco e riprova; il servizio non ha perso niente.
problem-browser-unavailable = Non si è aperto il browser. Impostane uno predefinito nel sistema e riprova.
problem-folder-unavailable = Il file non si può salvare. Controlla lo spazio sul disco e i permessi della cartella, poi riprova.
problem-no-notice-numbers = I numeri d’avviso sono finiti. Torna in rete per averne altri; quelli già scritti sono al sicuro.
problem-unsent-records = Ci sono ancora cose da inviare. Torna in rete prima di uscire: altrimenti andrebbero perse.

# Perché un dato non va bene
reason-missing = Manca questo dato.
reason-empty = Scrivi qualcosa qui.
reason-too-long = È troppo lungo: al massimo { $max } caratteri.
reason-too-short = È troppo corto: almeno { $min } caratteri.
reason-invalid-character = C’è un segno che qui non può stare.
reason-invalid-format = Non è scritto nel modo giusto.
reason-invalid-check-digit = C’è un errore di battitura: la cifra di controllo non torna.
reason-invalid-date = Questo giorno non esiste. Scrivilo come 04/05/2026.
reason-negative = Non può essere meno di zero.
reason-too-large = È una cifra troppo grande.
reason-out-of-range = Dev’essere tra { $min } e { $max }.
reason-before-first-tariff = Conosciamo le somme da { $first } in poi.
reason-after-last-tariff = Conosciamo le somme fino a { $last }.
reason-not-yet-in-force = Questa regola vale da { $since }.
reason-unknown-hypothesis = Scegli una violazione dall’elenco.
reason-before = Non può essere prima di { $date }.
reason-after = Non può essere dopo { $date }.
reason-mismatch = Non va d’accordo con la violazione scelta.
reason-not-settled = Il Comune non ha ancora deciso questo punto: chiedi all’ufficio.
reason-excluded = La legge non lo permette in questo caso.
reason-wrong = Il codice non è giusto. Controllalo e riprova.
reason-expired = Il codice non vale più: fattene mandare un altro.
reason-refused = A questo indirizzo non arriva niente: controlla di averlo scritto bene.
reason-too-many = Sono già troppi: per ora non se ne possono aggiungere altri.
reason-other-creditor = Questo codice è di un altro ente: si può pagare, ma non è una multa di questo Comune.
reason-unknown = Questa app non conosce la richiesta: aggiornala.
reason-income-too-high = Con questo reddito le rate non spettano.
reason-file-kind = Prendiamo solo foto (JPEG o PNG) e PDF.
reason-file-empty = Questo file è vuoto.
reason-file-too-large = Il file è troppo grande: al massimo { $megabytes } MB.
reason-too-many-files = Al massimo { $max } file.
reason-no-code = In questa foto non troviamo nessun codice QR. Riprova da più vicino, con luce, o scrivi il numero.
reason-no-pagopa-code = Qui c’è un codice QR, ma non è di un pagamento pagoPA. Cerca quello con la scritta “PagoPA”, o scrivi il numero.
reason-not-a-picture = Questa non è una foto JPEG o PNG, o non si apre.
