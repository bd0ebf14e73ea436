citizen-title = Meine Strafen
nav-desk = Übersicht
nav-fines = Strafen
nav-how-much = Wie viel schulde ich?
nav-more = Mehr

# Anmeldung
sign-in-title = Deine Strafen, klar gesagt
sign-in-lead = Wie viel zu zahlen ist, bis wann, und was danach geschieht.
sign-in-promise-fines = Du siehst die Strafen deiner Fahrzeuge mit dem Betrag von heute
sign-in-promise-told = Wir melden uns, wenn eine kommt, ohne dass du fragst
sign-in-promise-offline = Was du gesehen hast, bleibt auch ohne Netz lesbar
sign-in-button = Mit SPID oder CIE anmelden
sign-in-how = Der Browser des Systems geht auf. Hier schreibst du nie dein Passwort.
sign-in-waiting = Wir warten auf dich
sign-in-browser = Mach im Browser weiter: danach kommst du von selbst hierher zurück.
sign-in-cancel = Abbrechen
sign-in-without-title = Auch ohne Anmeldung
sign-in-without-body = Du kannst erfahren, was ein Verstoß kostet und wie der Betrag wächst, Tag für Tag.

# Übersicht
desk-what-then = Wie viel wird es danach?
desk-total = Heute insgesamt { $sum } für { $count } Strafen
desk-pay-all = { $count } Strafen zusammen zahlen
desk-all = Alle { $count } offenen Strafen ansehen
desk-settled = Schon erledigt
desk-empty-title = Du musst nichts zahlen
desk-empty-body = Kommt eine Strafe für eines deiner Fahrzeuge, findest du sie hier und wir melden uns.

# Strafen
fines-title = Strafen
fines-due = Zu zahlen
fines-settled = Erledigt
fines-choose = Wähle eine Strafe, um zu sehen, wie viel und bis wann.
fines-empty-title = Keine Strafen
fines-empty-body = Zu deinen Fahrzeugen gibt es keine Strafen dieser Gemeinde.
fines-search = Suchen
fines-search-hint = Kennzeichen, Straße oder was passiert ist
fines-only = Welche
fines-only-all = Alle
fines-found = { $count ->
    [one] 1 Strafe
   *[other] { $count } Strafen
}
fines-none-title = Keine solche Strafe
fines-none-body = Versuche es mit einem einzigen Wort oder einem Teil des Kennzeichens.
fines-clear = Alle zeigen
fines-more = Die übrigen zeigen

# Eine Strafe
fine-back = Alle Strafen
fine-gone-title = Diese Strafe ist nicht mehr da
fine-gone-body = Sie ist nicht unter denen deiner Fahrzeuge. Hattest du sie bezahlt, hat die Zahlstelle die Quittung.
fine-paid = Bezahlt am { $date }: { $sum }. Erledigt.
fine-receipt = Quittung öffnen
fine-paid-short = Du hast weniger als geschuldet bezahlt: die Strafe ist nicht erledigt. Das Gezahlte wird angerechnet.
fine-annulled = Diese Strafe wurde aufgehoben: du musst nichts tun.
fine-wait = Die Frist des Zettels ist vorbei. Warte auf das Protokoll: dort steht der neue Betrag.
warn-title = Bevor du zahlst
warn-exact = Zahle den ganzen Betrag: auf die Kosten ({ $sum }) gibt es keinen Rabatt, und mit weniger ist die Strafe nicht erledigt.
warn-appeal = Wer zahlt, kann keine Beschwerde mehr einlegen.
warn-driver = Hat dich niemand angehalten, genügt Zahlen nicht: innerhalb von 60 Tagen nach der Zustellung ist mitzuteilen, wer gefahren ist.
warn-short-suspension = Hast du wegen früherer Verstöße weniger als 20 Punkte, kann der Führerschein ruhen: 7 Tage, unter 10 Punkten 15; nach einem Unfall doppelt so lange.
pay-now = Jetzt zahlen
pay-started = Die Zahlungsseite wurde um { $opened } im Browser geöffnet. Wenn du bezahlt hast, kommt die Quittung von selbst hierher, meist innerhalb einer Minute.
pay-held = Du hast nicht bezahlt? Du kannst es noch einmal versuchen. Sagt die Seite, dass schon eine Zahlung läuft, versuche es nach { $until } wieder: pagoPA hält den Bescheid 30 Minuten fest.
pay-again = Noch einmal zahlen
code-title = Oder mit dem Code zahlen
code-how = Scanne den QR mit der App deiner Bank oder zeige ihn bei der Post, im Tabakladen oder am Bankautomaten.
code-notice = Zahlungsnummer
code-creditor = Steuernummer der Gemeinde
code-show = Code größer zeigen
code-full-title = Lass diesen Code lesen
code-none-title = Es gibt keinen Code
code-none-body = Diese Strafe ist jetzt nicht zahlbar: geh zurück, um zu sehen, warum.
details-title = Die Daten der Strafe
details-reference = Nummer
details-when = Wann
details-where = Wo
details-article = Artikel
details-points = Führerscheinpunkte
details-plate = Kennzeichen
details-accessory = Was das Gesetz sonst vorsieht
accessory-removal = Abschleppen des Fahrzeugs
accessory-seizure = Beschlagnahme des Fahrzeugs
accessory-stop = Stilllegung des Fahrzeugs: { $length }
accessory-suspension = Entzug des Führerscheins auf Zeit
accessory-suspension-between = Entzug des Führerscheins auf Zeit: { $from } bis { $to }
accessory-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
accessory-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
points = { $count ->
    [0] Keine
    [one] 1 Punkt weniger
   *[other] { $count } Punkte weniger
}
points-lost = { $count ->
    [one] Es geht auch 1 Führerscheinpunkt verloren.
   *[other] Es gehen auch { $count } Führerscheinpunkte verloren.
}

# Quittung
receipt-back = Zurück zur Strafe
receipt-title = Quittung
receipt-paid = Du hast bezahlt
receipt-for = Für
receipt-psp = Eingenommen von
receipt-numbers = Die Nummern der Quittung
receipt-id = Kennung der Quittung
receipt-iur = Zahlungsreferenz (IUR)
receipt-none-title = Die Quittung ist noch nicht da
receipt-none-body = Sie kommt von pagoPA, meist wenige Minuten nach der Zahlung.

# Papiere als PDF
paper-notice = Zahlungsaufforderung als PDF sichern
paper-receipt = Quittung als PDF sichern
paper-shown = Das PDF ist offen. Es bleibt im Ordner { $folder }: { $name }
paper-kept = Das PDF liegt im Ordner { $folder }: { $name }. Öffne es dort.

# Wie viel schulde ich?
how-much-lead = Geht ohne Anmeldung und ohne Netz. Wir speichern nichts.
how-much-violation = Was ist geschehen?
how-much-violation-hint = Schreib ein Wort: rot, parken, Telefon…
how-much-found = { $count ->
    [one] 1 Verstoß gefunden
   *[other] { $count } Verstöße gefunden
}
how-much-none = Kein Verstoß mit diesen Wörtern. Versuche es mit einem einzigen Wort.
how-much-change = Ändern
how-much-day = An welchem Tag?
how-much-day-hint = Zum Beispiel 04.05.2026
how-much-today = Heute
how-much-yesterday = Gestern
how-much-paper = Was hast du in der Hand?
how-much-slip = Den Zettel von der Scheibe
how-much-verbale = Das Protokoll
how-much-notified = Wann wurde es dir zugestellt?
how-much-notified-hint = Der Tag der Übergabe oder Zustellung, wie 04.05.2026
how-much-expenses = Kosten laut Protokoll
how-much-expenses-hint = Zum Beispiel 13,88. Leer lassen, wenn es keine gibt.
how-much-vehicle = Mit welchem Fahrzeug?
how-much-night = Um welche Zeit?
how-much-by-day = Bei Tag
how-much-by-night = Nach 22 und vor 7 Uhr
parking-paid = Bezahlte Minuten
parking-paid-hint = 0, wenn du das Parken nicht bezahlt hast
parking-overstay = Minuten über der bezahlten Zeit
parking-fee = Nicht bezahlte Parkgebühr, in Euro
how-much-compute = Berechnen

# Mehr
more-looks = Sprache und Aussehen
more-theme = Farben
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
more-text = Schriftgröße
text-percent = { $percent } %
more-person = Wer angemeldet ist
more-sign-out = Abmelden
more-sign-out-body = Beim Abmelden wird von diesem Gerät alles gelöscht, was die App gespeichert hat. Die Strafen bleiben, wo sie sind.

# Sperre
lock-title = Die App ist gesperrt
lock-lead = Gib die PIN ein, um deine Strafen zu sehen.
lock-pin = PIN
lock-open = Entsperren
lock-biometrics = Mit Finger oder Gesicht entsperren
lock-forgotten = PIN vergessen?
lock-forgotten-body = Melde dich erneut mit SPID oder CIE an: Die PIN wird entfernt und deine Strafen sind wieder da.
pin-title = App-Sperre
pin-none = Mit einer PIN sieht niemand deine Strafen, der dieses Gerät in die Hand nimmt.
pin-is-set = Die App fragt nach der PIN, wenn du sie wieder öffnest oder 30 Sekunden nicht ansiehst.
pin-new = Neue PIN
pin-new-hint = 6 bis 12 Ziffern
pin-old = Jetzige PIN
pin-set = PIN setzen
pin-change = PIN ändern
pin-remove = PIN entfernen

# Das erste Laden, wenn es lange dauert
sync-running = Wir laden deine Strafen: bisher { $count }. Was da ist, kannst du schon lesen.
sync-stopped = Du hast bei { $count } angehalten. Die Summen unten gelten nur für die, die da sind.
sync-stop = Anhalten
sync-go-on = Weiter

# Neues
desk-news = Neues
news-arrived = Neu: { $what }, { $where }
news-paid = Bezahlt: { $what }. Die Quittung liegt bereit.

# Bilder
images-title = Die Fotos
images-show = { $count ->
    [one] Foto ansehen
   *[other] { $count } Fotos ansehen
}
images-lead = Sie werden erst geladen, wenn du sie ansiehst, und bleiben auf diesem Gerät geschützt.
images-alt = Foto { $number } von { $count }: { $what }, { $where }

# Konto und Zeichen
code-references = Weitere Angaben: IUV, IBAN
code-iuv = IUV
code-iban = IBAN der Gemeinde
code-iban-why = Zur Kontrolle. Zahle mit dem Code: Eine Überweisung an den IBAN allein schließt die Strafe nicht.
details-notified = Zugestellt
details-protocol = Protokollnummer
details-send = SEND-Code (IUN)

# Eintreibung
collection-title = Eine andere Stelle treibt sie ein
collection-body = Sie wurde nicht rechtzeitig bezahlt. Bezahlt wird jetzt dort, mit Spesen und Zinsen: Der Code in dieser App gilt nicht mehr.
collection-owed = Dort zu zahlen
collection-number = Aktenzahl
collection-open = Seite zum Bezahlen öffnen

# Kalender und Daten
calendar-one = In den Kalender eintragen
calendar-all = Fristen in den Kalender
calendar-shown = Der Kalender ist offen. Die Datei bleibt im Ordner { $folder }: { $name }
calendar-kept = Die Datei liegt im Ordner { $folder }: { $name }. Öffne sie mit deinem Kalender.
more-data = Deine Daten
more-data-body = Alles, was diese App über dich weiß, in einer Datei zum Lesen oder Mitnehmen.
more-data-keep = Meine Daten speichern
data-kept = Deine Daten liegen im Ordner { $folder }: { $name }
