officer-title = Ortspolizei
officer-welcome = Hinweiszettel
officer-welcome-lead = Melden Sie sich an, um Hinweiszettel auszustellen. Danach geht es auch ohne Netz.
officer-sign-in = Anmelden
officer-sign-in-browser = Schließen Sie die Anmeldung im Browser ab und kommen Sie hierher zurück.
officer-cancel-sign-in = Abbrechen
officer-sign-out = Abmelden und dieses Gerät leeren
officer-sun = Sonne
officer-night = Nacht
officer-issue = Neuer Hinweiszettel
officer-to-issue = Ausstellen
officer-to-issued = Ausgestellt
officer-question-plate = Kennzeichen
officer-question-what = Was
officer-question-place = Wo
officer-plate = Kennzeichen
officer-plate-unusual = Kein italienisches Format: prüfen, dann weiter.
officer-vehicle = Fahrzeug
officer-search = Verstoß suchen
officer-search-nothing = Kein Verstoß mit diesen Wörtern.
officer-place = Wo
officer-place-hint = Straße und Nummer oder Platz
officer-last-place = Wie zuvor: { $place }
officer-price = { $sum } bis { $until }
officer-price-none = Wählen Sie, was geschehen ist: hier steht dann der Betrag.
officer-points = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
officer-numbers-left = { $count ->
    [0] Keine Zahlungsnummern mehr: verbinden, um neue zu holen.
    [one] Noch { $count } Zahlungsnummer.
   *[other] Noch { $count } Zahlungsnummern.
}
officer-missing-plate = Kennzeichen eingeben
officer-missing-what = Verstoß wählen
officer-missing-place = Ort eingeben
officer-issue-now = Ausstellen
officer-slip = Ausgestellt
officer-slip-unknown = Diesen Hinweiszettel gibt es nicht
officer-slip-unknown-body = Dieses Gerät kennt ihn nicht.
officer-notice-number = Zahlungsnummer
officer-another = Neuer Hinweiszettel
officer-issued-empty = Noch kein Hinweiszettel
officer-issued-empty-body = Hier stehen die mit diesem Gerät ausgestellten.
delivery-waiting = Wartet auf Netz
delivery-sent = Gesendet
delivery-refused = Abgelehnt
delivery-withdrawn = Zurückgezogen
officer-unreadable-outbox = Die früher auf diesem Gerät gespeicherten Hinweiszettel sind nicht lesbar. Sie wurden nicht gelöscht: geben Sie das Gerät im Amt ab.
