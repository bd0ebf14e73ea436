# Was geschehen ist, was noch geht, was zu tun ist
problem-invalid-field = Eine Angabe passt nicht. Prüfe, was du geschrieben hast: nichts ist verloren.
problem-malformed-body = App und Dienst haben sich nicht verstanden. Gespeichertes bleibt lesbar: aktualisiere die App und versuche es noch einmal.
problem-not-found = Wir finden sie nicht. Prüfe Nummer und Kennzeichen: sie müssen zur selben Strafe gehören.
problem-method-not-allowed = Die App fragt etwas, das der Dienst nicht kennt. Gespeichertes bleibt lesbar: aktualisiere die App.
problem-too-many-requests = Zu viele Versuche hintereinander. Versuche es in { $seconds } Sekunden noch einmal.
problem-unauthorized = Die Sitzung gilt nicht mehr. Gespeichertes bleibt lesbar: melde dich neu an, um zu aktualisieren.
problem-forbidden = Diese Anmeldung reicht nicht. Melde dich mit SPID oder CIE auf Stufe 2 an.
problem-conflict = Diese Anfrage kam schon mit anderen Angaben an. Es gilt die erste: aktualisiere, um sie zu sehen.
problem-notice-number-not-leased = Die Zahlungsnummer gehört zu einem anderen Protokoll. Hole neue Nummern und versuche es noch einmal.
problem-bad-signature = Das Amt erkennt die Unterschrift dieses Geräts nicht. Die Anzeige bleibt erhalten: unterschreibe und sende sie neu, und sag dem Amt Bescheid.
problem-not-an-image = Die Datei ist kein JPEG- oder PNG-Bild oder zu groß.
problem-price-mismatch = Der hier berechnete Betrag ist nicht der des Amtes. Aktualisiere den Tarif, bevor du weitermachst.
problem-chain-broken = Diese Anzeige folgt nicht auf die letzte, die das Amt von diesem Gerät hat. Sie bleibt erhalten: unterschreibe und sende sie neu, und sag dem Amt Bescheid.
problem-already-paid = Sie ist schon bezahlt: zahle nicht noch einmal.
problem-not-payable = Diese Strafe kann gerade nicht bezahlt werden.
problem-no-violation = Mit diesen Angaben gibt es keinen Verstoß: es liegt in der Toleranz.
problem-reduced-payment-barred = Für diesen Verstoß gibt es keine ermäßigte Zahlung: der Präfekt setzt den Betrag fest.
problem-platform-unavailable = pagoPA antwortet gerade nicht. Die Strafe und der QR-Code bleiben hier: versuche es in einigen Minuten noch einmal.
problem-service-unavailable = Der Dienst steht für kurze Zeit still. Was schon gespeichert ist, lässt sich weiter lesen: versuche es in einigen Minuten noch einmal.
problem-internal = Bei uns ist etwas kaputtgegangen. Gespeichertes bleibt lesbar: versuche es gleich noch einmal.
problem-server-unreachable = Der Dienst antwortet nicht. Gespeichertes bleibt lesbar, und der QR-Code kann bezahlt werden.
problem-provider-unreachable = Der Anmeldedienst antwortet nicht. Anmelden geht gerade nicht. Versuche es in einigen Minuten noch einmal.
problem-sign-in-cancelled = Anmeldung abgebrochen: nichts hat sich geändert. Versuche es wieder, wann du willst.
problem-sign-in-failed = Die Anmeldung ist nicht gelungen: die Antwort war ungültig. Beginne zur Sicherheit von vorn.
problem-session-expired = Deine Sitzung ist abgelaufen. Gespeichertes bleibt lesbar: melde dich neu an, um weiterzumachen.
problem-locked = Die App ist gesperrt. Gib die PIN ein.
problem-wrong-pin = Die PIN stimmt nicht. { $left ->
    [0] Warte etwas, bevor du es wieder versuchst.
    [one] Noch 1 Versuch vor einer Wartezeit.
   *[other] Noch { $left } Versuche vor einer Wartezeit.
}
problem-signed-out = Du bist nicht angemeldet. „Wie viel schulde ich?“ geht auch ohne.
problem-wrong-role = Diese Person darf diese App nicht benutzen. Melde dich mit dem richtigen Konto an.
problem-keyring-unavailable = Dieser Computer hat keinen Schlüsselbund, um deine Anmeldung sicher aufzubewahren. Ohne ihn speichern wir nichts. Schalte den Schlüsselbund des Systems ein und versuche es noch einmal.
problem-keyring-locked = Der Schlüsselbund des Computers ist gesperrt. Entsperre ihn und versuche es noch einmal.
problem-store-unavailable = Die gespeicherten Daten lassen sich nicht öffnen. Prüfe den Platz auf der Festplatte und versuche es noch einmal; beim Dienst ist nichts verloren.
problem-browser-unavailable = Es ging kein Browser auf. Lege im System einen fest und versuche es noch einmal.
problem-folder-unavailable = Die Datei lässt sich nicht speichern. Prüfe den freien Platz und die Rechte des Ordners und versuche es noch einmal.
problem-no-notice-numbers = Die Zahlungsnummern sind aufgebraucht. Geh online für neue; was schon geschrieben ist, ist sicher.
problem-unsent-records = Es ist noch etwas zu senden. Geh online, bevor du dich abmeldest: sonst ginge es verloren.

# Warum eine Angabe nicht passt
reason-missing = Diese Angabe fehlt.
reason-empty = Schreib hier etwas.
reason-too-long = Zu lang: höchstens { $max } Zeichen.
reason-too-short = Zu kurz: mindestens { $min } Zeichen.
reason-invalid-character = Ein Zeichen passt hier nicht.
reason-invalid-format = Das ist nicht richtig geschrieben.
reason-invalid-check-digit = Ein Tippfehler: die Prüfziffer stimmt nicht.
reason-invalid-date = Diesen Tag gibt es nicht. Schreib ihn wie 04.05.2026.
reason-negative = Das kann nicht weniger als null sein.
reason-too-large = Die Zahl ist zu groß.
reason-out-of-range = Es muss zwischen { $min } und { $max } liegen.
reason-before-first-tariff = Wir kennen die Beträge ab { $first }.
reason-after-last-tariff = Wir kennen die Beträge bis { $last }.
reason-not-yet-in-force = Diese Regel gilt ab { $since }.
reason-unknown-hypothesis = Wähle einen Verstoß aus der Liste.
reason-before = Das kann nicht vor { $date } sein.
reason-after = Das kann nicht nach { $date } sein.
reason-mismatch = Das passt nicht zum gewählten Verstoß.
reason-not-settled = Die Gemeinde hat das noch nicht festgelegt: frage das Amt.
reason-excluded = Das Gesetz erlaubt es in diesem Fall nicht.
reason-wrong = Der Code stimmt nicht. Prüfe ihn und versuche es noch einmal.
reason-expired = Der Code gilt nicht mehr: lass dir einen neuen schicken.
reason-refused = An dieser Adresse kommt nichts an: prüfe, ob sie richtig geschrieben ist.
reason-too-many = Es sind schon zu viele: vorerst lassen sich keine weiteren hinzufügen.
reason-other-creditor = Dieser Code gehört einer anderen Stelle: Er lässt sich zahlen, ist aber keine Strafe dieser Gemeinde.
reason-unknown = Diese App kennt die Anfrage nicht: aktualisiere sie.
reason-income-too-high = Bei diesem Einkommen gibt es keine Raten.
reason-file-kind = Wir nehmen nur Fotos (JPEG oder PNG) und PDF.
reason-file-empty = Diese Datei ist leer.
reason-file-too-large = Die Datei ist zu groß: höchstens { $megabytes } MB.
reason-too-many-files = Höchstens { $max } Dateien.
reason-no-code = In diesem Foto finden wir keinen QR-Code. Versuch es aus der Nähe und mit Licht, oder schreib die Nummer.
reason-no-pagopa-code = Hier ist ein QR-Code, aber keiner einer pagoPA-Zahlung. Such den mit der Aufschrift “PagoPA”, oder schreib die Nummer.
reason-not-a-picture = Das ist kein Foto in JPEG oder PNG, oder es lässt sich nicht öffnen.
