# Was Bürger mit dem Amt zu tun haben

# Was man mit einem Bußgeld außer zahlen tun kann
ways-title = Was du tun kannst
ways-instalments = Ratenzahlung beantragen
ways-driver = Wer ist gefahren?
ways-contest = Einspruch
ways-letters = An das Amt schreiben

# Raten
instalments-title = In Raten zahlen
instalments-lead = Stelle deinen Plan zusammen, sieh, was er kostet und worauf du verzichtest, dann entscheide.
instalments-barred-not-notified = Raten kannst du beantragen, sobald dir der Bescheid zugestellt wurde.
instalments-barred-settled = Es gibt nichts mehr, was in Raten gezahlt werden könnte.
instalments-barred-collected = Eine andere Stelle zieht den Betrag ein: Raten beantragst du dort.
instalments-barred-sum-too-small = Nur Bußgelder über 200 Euro werden in Raten gezahlt.
instalments-barred-too-late = Die 30 Tage für den Ratenantrag sind vorbei.
instalments-barred-asked = Dein Antrag liegt dem Amt bereits vor.
instalments-choose = Dein Plan
instalments-until = Du kannst Raten für { $sum } bis { $date } beantragen.
instalments-count = { $count ->
    [one] { $count } Rate
   *[other] { $count } Raten
}
instalments-number = In wie vielen Raten?
instalments-interest = In den Raten enthaltene Zinsen: { $sum }. Die Tage gelten, wenn das Amt heute zustimmt.
instalments-due = Nr.
instalments-by = Bis
instalments-sum = Betrag
instalments-household = Dein Haushalt
instalments-household-why = Raten gibt es unter einer Einkommensgrenze. Das Amt kann deine Angaben prüfen.
instalments-relatives = Angehörige, die mit dir leben
instalments-income = Zu versteuerndes Einkommen der letzten Erklärung, in Euro
instalments-income-hint = Deines und das deiner Mitbewohner. Eure Grenze ist { $limit }.
instalments-ask = Raten beantragen
instalments-gives-up = Worauf du verzichtest
instalments-gives-up-discount = Den Nachlass: bis { $date } würdest du { $sum } auf einmal zahlen.
instalments-gives-up-appeal = Den Rechtsbehelf: beim Präfekten (bis { $prefetto }) und beim Friedensrichter (bis { $giudice }).
instalments-lapse = Wenn du die erste Rate oder zwei andere auslässt, endet der Plan und der Betrag steigt.
instalments-request = Dein Antrag
instalments-state-submitted = Das Amt antwortet bis { $date }. Keine Antwort gilt als Ablehnung.
instalments-state-counter-proposed = Das Amt bietet dir einen anderen Plan an. Antworte bis { $date }.
instalments-state-accepted = Bewilligt. Die Zahlungsaufforderungen der Raten werden vorbereitet: sie kommen von selbst hierher.
instalments-state-active = Bewilligt: der Plan läuft.
instalments-state-paid-off = Du hast alle Raten bezahlt. Das Bußgeld ist erledigt.
instalments-state-lapsed = Der Plan ist beendet, weil Raten offen blieben. Was du gezahlt hast, wird angerechnet.
instalments-state-refused = Das Amt hat keine Raten bewilligt.
instalments-state-declined = Das Angebot des Amts wurde nicht angenommen.
instalments-state-withdrawn = Du hast den Antrag zurückgezogen.
instalments-state-over = Der Antrag ist hinfällig: das Bußgeld wurde anders erledigt.
instalments-asked-on = Beantragt
instalments-asked-for = Du hattest beantragt
instalments-accept = Plan annehmen
instalments-decline = Ablehnen
instalments-withdraw = Antrag zurückziehen
office-says = Das Amt schreibt: { $words }
protocol = Aktenzeichen
plan-title = Deine Raten
plan-near = Zahle bis { $date }: danach endet der Plan und der Betrag steigt.
plan-overdue = Eine Rate ist überfällig. Bleibt bis { $date } eine weitere offen, endet der Plan und der Betrag steigt.
plan-over = Seit { $date } kann der Plan jederzeit enden: frage das Amt.
due-title = Rate { $number }
due-paid = Bezahlt. Fällig war sie { $date }.
due-overdue = Überfällig seit { $date }: zahle sie jetzt.
due-payable = Zu zahlen bis { $date }.
due-preparing = Bis { $date }. Die Zahlungsaufforderung wird vorbereitet.
due-show = Code zeigen

# An das Amt senden
sending-under-way = Die Sendung ist nicht bestätigt: wir wissen nicht, ob das Amt sie hat. Sende sie unverändert noch einmal: sie kommt nicht doppelt an.
sending-kept = Was du geschrieben hast, bleibt auf diesem Gerät.
sending-fault = Es wurde nichts gesendet: sieh das rot markierte Feld an.
sending-done = Das Amt hat es erhalten.
sending-protocol = Aktenzeichen: { $number }. Es ist deine Quittung.
sending-protocol-later = Das Aktenzeichen kommt von selbst hierher.
send-again = Noch einmal senden
files-title = Datei anhängen
files-hint = Fotos (JPEG oder PNG) oder PDF, je bis 5 MB, höchstens { $max }.
file-choose = Datei wählen
file-unreadable = Diese Datei lässt sich nicht lesen. Versuche eine andere.
file-size = { $size } KB
file-remove = Entfernen
file-picture = Foto { $number } öffnen
file-pdf = Dokument { $number } öffnen
file-shown = Die Datei ist offen. Sie bleibt im Ordner { $folder }: { $name }
file-kept = Die Datei liegt im Ordner { $folder }: { $name }

# Wer gefahren ist
driver-title = Wer ist gefahren?
driver-lead = Punkte verliert, wer gefahren ist: das Amt muss es erfahren, auch wenn du schon gezahlt hast.
driver-form = Angaben zur fahrenden Person
driver-until = Du hast Zeit bis { $date }. Ohne Antwort folgt ein weiteres Bußgeld.
driver-too-late = Die 60 Tage für die Angabe sind vorbei.
driver-not-asked = Wer gefahren ist, gibst du an, sobald der Bescheid zugestellt wurde.
driver-who = Weißt du es?
driver-known = Ich weiß, wer es war
driver-unknown = Ich weiß es nicht
driver-unknown-why = Schreibe, warum du es nicht wissen kannst. Reicht der Grund nicht, kann ein weiteres Bußgeld folgen.
driver-name = Vor- und Nachname
driver-born-on = Geburtstag
driver-day-hint = Wie 04/05/1985: Tag, Monat, Jahr
driver-born-at = Geburtsort
driver-fiscal-code = Steuernummer (codice fiscale)
driver-fiscal-code-hint = Leer lassen, wenn es keine gibt.
driver-address = Adresse
driver-address-hint = Straße, Nummer, Postleitzahl und Ort
licence-title = Der Führerschein
licence-number = Nummer
licence-number-hint = Punkt 5 auf dem Führerschein
licence-category = Klasse
licence-category-hint = Zum Beispiel B
licence-issued-by = Ausgestellt von
licence-issued-by-hint = Punkt 4c
licence-issued-on = Ausgestellt am
driver-text = Möchtest du etwas hinzufügen? (freiwillig)
driver-reasons = Warum kannst du es nicht wissen?
driver-send = An das Amt senden

# Einspruch
contest-title = Einspruch gegen das Bußgeld
contest-lead = Bei einem Fehler kannst du ihn dem Amt melden oder Rechtsmittel einlegen. Hier stehen die Wege und Fristen.
appeals-title = Deine Möglichkeiten
appeals-until = Bis { $date }
appeals-over = Die Frist endete { $date }
appeals-autotutela = Das Amt um Aufhebung bitten
appeals-autotutela-how = Kostenlos und gleich hier. Das Amt kann ablehnen; Zahlungs- und Rechtsmittelfristen laufen weiter.
appeals-prefetto = Rechtsmittel beim Präfekten
appeals-prefetto-how = Kostenlos, per PEC oder Einschreiben. Bei Ablehnung zahlst du mindestens das Doppelte des Mindestbetrags.
appeals-giudice = Rechtsmittel beim Friedensrichter
appeals-giudice-how = Es fällt eine Gebühr an, meist gibt es eine Verhandlung. Ein Richter entscheidet.
appeals-one = Die beiden Rechtsmittel schließen einander aus. Nach Zahlung oder Ratenantrag ist keines mehr möglich.
appeals-no-advice = Dies sind Informationen, keine Rechtsberatung. Zur Entscheidung kannst du eine Anwältin oder einen Verein fragen.
contest-form = Das Amt um Aufhebung bitten
contest-suspends-nothing = Der Antrag hält weder Zahlungs- noch Rechtsmittelfristen an.
contest-ground = Warum?
contest-sold = Ich hatte das Fahrzeug verkauft
contest-plate = Das Kennzeichen ist falsch
contest-amount = Der Betrag ist falsch
contest-other = Etwas anderes
contest-text = Erzähle, was passiert ist
contest-text-hint = Ein paar Zeilen genügen, mit Tagen und Orten.
contest-sold-hint = Schreibe den Tag des Verkaufs und an wen, und hänge den Vertrag an.
contest-plate-hint = Schreibe dein Kennzeichen und was auf dem Foto zu sehen ist. Hänge den Fahrzeugschein an.
contest-amount-hint = Schreibe, welchen Betrag du erwartet hast und warum. Hast du gezahlt, hänge den Beleg an.
contest-send = Antrag senden

# Nachrichten
letters-title = Du und das Amt
letters-lead = Was du zu diesem Bußgeld gesendet hast, und die Antworten.
letters-old = Keine Aktualisierung: es gibt kein Netz. Was du siehst, ist von { $moment }.
letters-never = Ohne Netz können wir nicht zeigen, was du bisher geschrieben hast.
letters-none = Noch nichts
letters-none-body = Wenn du dem Amt schreibst, stehen hier Aktenzeichen und Antwort.
letter-driver-data = Wer gefahren ist
letter-contest = Antrag auf Aufhebung
letter-message = Nachricht
letter-when = Eingegangen
letter-state = Stand
letter-state-open = Das Amt muss antworten
letter-state-answered = Beantwortet
letter-state-accepted = Angenommen
letter-state-rejected = Abgelehnt
letter-answer = Die Antwort des Amts
message-title = Eine Nachricht schreiben
message-text = Nachricht an das Amt
message-send = Nachricht senden
