officer-title = Polizia locale
officer-welcome = Preavvisi
officer-welcome-lead = Entra per emettere preavvisi. Dopo il primo accesso si emette anche senza rete.
officer-sign-in = Entra
officer-sign-in-browser = Completa l’accesso nel browser, poi torna qui.
officer-cancel-sign-in = Annulla
officer-sign-out = Esci e cancella da questo apparecchio
officer-sun = Sole
officer-night = Notte
officer-issue = Nuovo preavviso
officer-to-issue = Emetti
officer-to-issued = Emessi
officer-question-plate = Targa
officer-question-what = Che cosa
officer-question-place = Dove
officer-plate = Targa
officer-plate-unusual = Formato non italiano: controlla, poi vai avanti.
officer-vehicle = Veicolo
officer-search = Cerca una violazione
officer-search-nothing = Nessuna violazione con queste parole.
officer-place = Dove
officer-place-hint = Via e numero, o piazza
officer-last-place = Come prima: { $place }
officer-price = { $sum } fino al { $until }
officer-price-none = Scegli che cosa è successo: qui vedi quanto costa.
officer-points = { $points ->
    [one] { $points } punto
   *[other] { $points } punti
}
officer-numbers-left = { $count ->
    [0] Nessun numero avviso: collegati per averne altri.
    [one] Resta { $count } numero avviso.
   *[other] Restano { $count } numeri avviso.
}
officer-missing-plate = Scrivi la targa
officer-missing-what = Scegli che cosa
officer-missing-place = Scrivi dove
officer-issue-now = Emetti
officer-slip = Emesso
officer-slip-unknown = Questo preavviso non c’è
officer-slip-unknown-body = Su questo apparecchio non risulta.
officer-notice-number = Numero avviso
officer-another = Nuovo preavviso
officer-issued-empty = Ancora nessun preavviso
officer-issued-empty-body = Qui trovi quelli emessi con questo apparecchio.
delivery-waiting = In attesa di rete
delivery-sent = Inviato
delivery-refused = Rifiutato
delivery-withdrawn = Ritirato
officer-unreadable-outbox = I preavvisi salvati prima su questo apparecchio non si leggono. Non sono stati cancellati: consegna l’apparecchio in ufficio.
