more-places = Weitere Dienste

# Fahrzeuge
nav-vehicles = Fahrzeuge
vehicles-lead = Strafen für diese Fahrzeuge kommen von selbst hierher.
vehicles-none-title = Kein Fahrzeug
vehicles-none-body = Füge ein Kennzeichen hinzu: Wenn es laut Register deins ist, kommen seine Strafen hierher.
vehicle-verified = Es gehört dir: du siehst seine Strafen
vehicle-to-verify = Wir fragen das Register. Wir versuchen es von selbst noch einmal.
vehicle-not-yours = Laut Register gehört es jemand anderem: du siehst nichts
vehicle-unknown = Das Register kennt dieses Kennzeichen nicht: prüfe, ob es richtig geschrieben ist
vehicle-delegated = Es gehört jemand anderem, der dich seine Strafen sehen und zahlen lässt
vehicle-fines = { $count ->
    [0] Keine Strafe
    [one] 1 Strafe
   *[other] { $count } Strafen
}
vehicle-owed = heute { $sum } zu zahlen
vehicle-again = Noch einmal fragen
vehicle-again-label = Das Register noch einmal nach { $plate } fragen
vehicle-remove = Entfernen
vehicle-remove-label = { $plate } entfernen
vehicle-removed = Du hast { $plate } entfernt. Die Strafen gibt es weiter, aber hier siehst du sie nicht mehr.
vehicle-undo = Zurückholen
vehicle-add-title = Fahrzeug hinzufügen
vehicle-add-body = Wir fragen das Register, ob es deins ist. Bis es ja sagt, sind seine Strafen nicht zu sehen.
vehicle-plate-hint = Zum Beispiel AB123CD
vehicle-words = Wie du es nennst
vehicle-words-hint = Freiwillig, zum Beispiel „der Panda“
vehicle-add = Hinzufügen
vehicle-not-mine = Gehört das Fahrzeug jemand anderem? Nur der Eigentümer kann dich seine Strafen sehen lassen. Einen Zettel kannst du mit Nummer und Kennzeichen selbst zahlen.

# Wie du benachrichtigt werden willst
contacts-title = Wie wir dich benachrichtigen
contacts-lead = Entscheide, wohin der Bescheid kommt und wo wir dich an Fristen erinnern.
contacts-verbale = Der Bescheid
contacts-how = Wie du ihn bekommen willst
contacts-ordinary = Gewöhnliche Zustellung
contacts-by-pec = Per PEC
contacts-ordinary-why = Er kommt über SEND an deine digitale Adresse, oder per Einschreiben, wenn du keine hast.
contacts-by-pec-why = Er kommt an die PEC unten, sobald du sie bestätigt hast. Er gilt ab dem Eingang im Postfach, ohne Portokosten.
contacts-pec = PEC (zertifizierte E-Mail)
contacts-pec-hint = Leer lassen, wenn du keine hast
contacts-reminders = Die Fristen
contacts-reminders-lead = Das sind Erinnerungen: Sie sind keine Zustellung und setzen keine Frist in Gang.
contacts-email = E-Mail
contacts-phone = Telefon
contacts-phone-hint = Für Erinnerungen per SMS. Leer lassen, wenn du keine willst
contacts-push = App der Stadt
contacts-push-hint = Eine Mitteilung der App der Gemeinde, wenn du sie hast
contacts-app = Diese App
contacts-app-hint = Eine Mitteilung auf diesem Gerät
contacts-io = App IO
contacts-io-hint = Eine Nachricht auf IO, wenn die App deine Zustimmung hat
contacts-send = Ich lese Schriftstücke auf SEND
contacts-send-hint = Erinnerungen sagen dir, wo sie stehen
contacts-keep = Speichern
contacts-kept = Gespeichert. Es gilt ab jetzt.
verify-lead = { $address } ist noch nicht bestätigt: vorerst schicken wir nichts dorthin.
verify-done = { $address } ist bestätigt.
verify-send = Code schicken
verify-send-again = Noch einen Code schicken
verify-sent = Der Code ist unterwegs. Er gilt bis { $moment }.
verify-code = Code
verify-code-hint = Die sechs Ziffern, die du bekommen hast
verify-confirm = Bestätigen

# Was auf dich wartet
waits-title = Wartet auf dich
waits-driver-data = Sag, wer gefahren ist: { $what }, { $plate }.
waits-paid-short = Zahle den Rest: { $what }, { $plate }.
waits-verify-pec = Bestätige deine PEC mit dem Code.
waits-verify-email = Bestätige deine E-Mail mit dem Code.
waits-vehicle-not-yours = Laut Register gehört { $plate } nicht dir: prüfe das Kennzeichen oder entferne es.
waits-vehicle-unknown = Das Register kennt { $plate } nicht: prüfe das Kennzeichen oder entferne es.
waits-verify-phone = Bestätige dein Telefon mit dem Code.
waits-instalments-offer = Antworte der Gemeinde, die andere Raten anbietet: { $what }, { $plate }.
waits-instalments-due = Zahle die nächste Rate: { $what }, { $plate }.
waits-unsent-driver-data = Die Daten des Fahrers sind vielleicht nicht angekommen: Sende sie noch einmal. { $what }, { $plate }.
waits-unsent-contest = Dein Einspruch ist vielleicht nicht angekommen: Sende ihn noch einmal. { $what }, { $plate }.
waits-unsent-message = Deine Nachricht ist vielleicht nicht angekommen: Sende sie noch einmal. { $what }, { $plate }.
waits-unsent-instalments = Deine Bitte um Raten ist vielleicht nicht angekommen: Sende sie noch einmal. { $what }, { $plate }.
waits-letter-answered = Das Amt hat dir geantwortet: { $what }, { $plate }.
waits-until = Bis { $until }.

# Punkte
points-title = Punkte des Führerscheins
points-lead = Wie viele Punkte die Strafen hier kosten, und wie viele dir blieben.
points-none-title = Keine Punkte im Spiel
points-none-body = Keine der Strafen hier kostet Punkte.
points-to-come = { $count ->
    [0] Keine Punkte mehr abzuziehen
    [one] Noch 1 Punkt abzuziehen
   *[other] Noch { $count } Punkte abzuziehen
}
points-who = Die Punkte verliert, wer gefahren ist, sobald die Strafe nicht mehr anfechtbar ist. Warst du es nicht, sag, wer es war.
points-taken = { $count ->
    [one] 1 Punkt, Strafe erledigt
   *[other] { $count } Punkte, Strafe erledigt
}
points-coming = { $count ->
    [one] 1 Punkt, wenn die Strafe bleibt
   *[other] { $count } Punkte, wenn die Strafe bleibt
}
points-balance = Dein Punktestand
points-where = Den Stand führt nur die Motorizzazione und sagt ihn nur dir: Du liest ihn im Portale dell’Automobilista beim Führerschein (Art. 126-bis, Absatz 3). Schreib ihn hier für die Rechnung: Wir speichern ihn nicht.
points-known = Punkte, die du jetzt hast
points-known-hint = Von 0 bis 30
points-novice = Ich habe den Führerschein seit weniger als 3 Jahren
points-novice-hint = In den ersten drei Jahren werden doppelt so viele Punkte abgezogen
points-reckon = Ausrechnen
points-left = { $count ->
    [0] Dir bliebe kein Punkt
    [one] Dir bliebe 1 Punkt
   *[other] Dir blieben { $count } Punkte
}
points-revision = Ohne Punkte wird der Führerschein überprüft: Du legst die Prüfungen neu ab (Art. 126-bis, Absatz 6).
points-recovery = Ohne weitere Verstöße bist du am { $day } wieder bei 20 Punkten (Art. 126-bis, Absatz 5).

# Ein Zettel ohne Anmeldung
slip-title = Zettel an der Windschutzscheibe
slip-lead = Mit Nummer und Kennzeichen siehst du, was du schuldest, und zahlst sofort, auch ohne Anmeldung.
slip-scan = Hast du ein Foto des Zettels?
slip-scan-hint = Wir lesen die Nummer aus dem QR-Code. Nimm ein Foto auf, wähle eines, oder füge es ein (Strg+V). Das Foto bleibt auf diesem Gerät.
slip-scan-choose = Foto wählen
slip-scan-busy = Wir suchen den Code im Foto…
slip-scan-read = Gelesen: { $number }. Schreib jetzt das Kennzeichen.
slip-scan-doubtful = Gelesen: { $number }, aber die letzten Ziffern stimmen nicht: Vergleiche sie mit dem Zettel und schreib dann das Kennzeichen.
slip-number = Zahlungsnummer
slip-number-hint = Die 18 Ziffern, die Nummer des Zettels oder der Text aus dem QR-Code
slip-plate-hint = Das Kennzeichen auf dem Zettel
slip-look = Suchen
slip-nothing = Hier ist jetzt nichts zu zahlen.
slip-keep-title = Behalte sie bei dir
slip-keep-body = Melde dich einmal an: Wir fügen das Fahrzeug hinzu, die Strafe bleibt in dieser App, und wir melden uns, bevor die Summe steigt.
slip-consent = Ich stimme zu, dass die Gemeinde meine Daten nutzt, um mir die Strafen dieses Fahrzeugs zu zeigen
slip-consent-hint = Name, Steuernummer und Kennzeichen. Du kannst das Fahrzeug jederzeit entfernen und dich abmelden: Auf diesem Gerät wird alles gelöscht.
slip-consent-missing = Ohne deine Zustimmung können wir sie nicht behalten. Zum Zahlen brauchst du keine.
slip-keep-sign-in = Mit SPID oder CIE anmelden und behalten
slip-keep-mine = Das Fahrzeug gehört mir: behalten
slip-kept = Fertig: Das Fahrzeug ist deins, und die Strafe ist schon bei deinen.
slip-kept-later = Das Register hat noch nicht geantwortet: Sobald es sagt, dass das Fahrzeug deins ist, erscheint die Strafe bei deinen. Bis dahin zahlst du von hier.
slip-not-yours = Laut Register gehört dir das Fahrzeug nicht: Die Strafe kann nicht bei deinen stehen. Zahlen kannst du sie trotzdem von hier.

# Was geschehen ist
story-title = Was bisher geschehen ist
story-lead = Jeder Schritt des Falls, mit seinem Tag.
story-show = Schritte zeigen
story-opened = Die Strafe wurde aufgenommen.
story-paid = Bezahlt: { $sum }.
story-paid-over = Mit { $sum } bezahlt, mehr als geschuldet: Der Rest wird dir erstattet.
story-paid-short = Es kamen { $sum }, weniger als geschuldet: Die Strafe ist nicht erledigt.
story-paid-in-vain = Es kamen { $sum }, die nicht geschuldet waren: Sie werden dir erstattet.
story-rest-payable = Der Rest wird mit einer anderen Zahlungsaufforderung gezahlt, { $number }: { $sum }.
story-amount-changed = Eine Frist ist abgelaufen: Jetzt sind es { $sum }.
story-verbale-drawn-up = Der Bescheid { $number } wurde geschrieben.
story-registered = Er steht im Protokoll unter der Nummer { $number }.
story-dispatched = Der Bescheid ging über SEND hinaus: { $number }.
story-not-delivered = Die Zustellung ist nicht gelungen: Das Amt kümmert sich.
story-notified = Der Bescheid wurde dir am { $day } zugestellt: Die Fristen laufen ab da. Anfangs sind es { $sum }.
story-notify-term-missed = Der Bescheid ging zu spät hinaus: Du schuldest nichts mehr.
story-sent-to-collection = Eine andere Stelle treibt sie ein, Akte { $number }: { $sum }.
story-collection-closed = Die Eintreibung ist abgeschlossen: { $sum }.
story-instalments-asked = Du hast { $number } Raten beantragt. Das Amt antwortet bis { $day }.
story-instalments-offered = Das Amt bietet { $number } Raten an. Antworte bis { $day }.
story-instalments-granted = Der Plan über { $number } Raten ist angenommen.
story-instalments-refused = Raten wurden nicht gewährt.
story-instalments-unanswered = Das Amt hat nicht rechtzeitig geantwortet: Die Raten gelten als abgelehnt.
story-instalments-declined = Das Ratenangebot wurde nicht angenommen.
story-instalments-withdrawn = Du hast den Ratenantrag zurückgezogen.
story-due-near = Rate { $number } ist bis { $day } zu zahlen: { $sum }.
story-due-paid = Rate { $number } bezahlt: { $sum }.
story-due-paid-short = Bei Rate { $number } fehlen { $sum }: zu zahlen bis { $day } mit einer eigenen Zahlungsaufforderung.
story-due-missed = Rate { $number } wurde nicht rechtzeitig bezahlt.
story-instalments-lapsed = Der Ratenplan ist verfallen. Bezahlt waren { $sum }.
story-instalments-paid-off = Alle Raten sind bezahlt.
story-message-sent = Du hast dem Amt geschrieben.
story-driver-data-sent = Es wurde gesagt, wer gefahren ist.
story-contested = Die Aufhebung wurde beantragt.
story-message-answered = Das Amt hat geantwortet.
story-received-by-office = Deine Mitteilung hat die Protokollnummer { $number }.
story-sent-by-office = Die Mitteilung des Amts hat die Protokollnummer { $number }.
story-annulled-by-office = Das Amt hat sie aufgehoben: Du schuldest nichts mehr.
story-notification-resumed = Das Amt lässt die Zustellung wiederholen.
story-prescribed = 5 Jahre sind vergangen: Du schuldest nichts mehr.

# SEND
send-title = Bescheinigungen von SEND
send-lead = Sie sagen, was mit der Zustellung geschah, und gelten gegenüber allen. SEND hat sie: Sie öffnen sich, wenn es Netz gibt.
send-none = SEND hat noch keine.
send-keep = Herunterladen
send-sender-ack = Der Bescheid wurde übernommen
send-digital-delivery = Zustellung an eine PEC-Adresse
send-analog-delivery = Zustellung per Einschreiben
send-analog-failure-delivery = Empfänger nicht gefunden: auf SEND hinterlegt
send-recipient-access = Der Bescheid wurde gelesen
send-notification-cancelled = Die Zustellung wurde aufgehoben
send-other = Eine andere Bescheinigung

# Ein Link, der nirgendwohin führt
nowhere-title = Dieser Link führt nirgendwohin
nowhere-lead = Er gehört nicht zu Targa, oder was er zeigte, gibt es nicht mehr. Deine Strafen findest du in der Übersicht.
