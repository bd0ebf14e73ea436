# Die Papiere: Zahlungsaufforderung, Quittung, Bußgeldbescheid (verbale), Ratenplan
print-foot = Seite { $page } von { $pages }
print-tax-code = Steuernummer { $code }
print-creditor = Gläubiger
print-holder = Ausgestellt auf
print-holder-of = Inhaber des Vorgangs { $number }
print-reason-preavviso = Preavviso { $number }: { $what }
print-reason-verbale = Verbale { $number }: { $what }
print-what = Verstoß
print-article = Artikel
print-when = Wann es geschah
print-where = Wo
print-plate = Kennzeichen
print-violation = Der Verstoß

# Zahlungsaufforderung
print-notice-title = Zahlungsaufforderung
print-notice-file = Zahlungsaufforderung { $number }
print-how-much = Wie viel und bis wann
print-pay-by = Zahlen bis
print-pay-now = Zu zahlen
print-notice-number = Zahlungsnummer (codice avviso)
print-choose = Wähle einen der beiden Beträge: Wenn du einen zahlst, schließt sich der andere von selbst.
print-current = Wer kassiert, prüft den Betrag des Tages: Nach der Frist wird der neue verlangt.
print-how = So zahlst du
print-how-phone = Mit dem Telefon: Scanne den QR-Code mit der App IO oder der App deiner Bank.
print-how-counter = Am Schalter: Bring dieses Blatt zur Bank, zur Post, in eine Tabaktrafik oder an einen Geldautomaten.
print-how-online = Am Computer: Gib Zahlungsnummer und Steuernummer des Gläubigers auf der Seite deiner Bank oder der Gemeinde ein.
print-then = Was danach geschieht
print-line = Alle Beträge und ihre Fristen
print-column-when = Wann du zahlst
print-column-sum = Betrag
print-column-what = Was du zahlst
print-until = bis { $until }
print-from-until = von { $from } bis { $until }
print-from = ab { $from }
print-days-discounted = innerhalb von 5 Tagen ab Zustellung
print-days-reduced = innerhalb von 60 Tagen ab Zustellung

# Posterlagschein
print-postal = Posterlagschein (bollettino PA)
print-postal-account = Postkonto
print-postal-authorisation = Genehmigung
print-postal-code = DataMatrix-Code der Post, um { $sum } zu zahlen

# Quittung
print-receipt-title = Zahlungsquittung
print-receipt-file = Quittung { $number }
print-paid = Du hast bezahlt
print-paid-to = Bezahlt an
print-paid-through = Kassiert von
print-payment = Die Zahlung
print-iuv = IUV
print-iur = IUR
print-receipt-id = Nummer der Quittung
print-receipt-closed = Mit dieser Zahlung ist die Strafe erledigt. Bewahre dieses Blatt auf: Es beweist, dass du bezahlt hast.
print-receipt-short = Diese Zahlung ist eine Anzahlung: Sie war weniger als geschuldet, die Strafe ist nicht erledigt. Das Gezahlte wird vom Rest abgezogen.
print-receipt-open = Die Zahlung ist verbucht. Frage das Amt, ob die Strafe erledigt ist.
print-receipt-source = Die Daten stammen aus der elektronischen Quittung von pagoPA.

# Verbale
print-verbale-title = Feststellungsprotokoll (verbale)
print-verbale-number = Verbale { $number } vom { $date }
print-addressee = An
print-protocol = Protokollnummer
print-preavviso = Preavviso
print-notified = Zugestellt
print-ascertained = Was festgestellt wurde
print-officer = Festgestellt von
print-points = Führerscheinpunkte
print-absent = Nicht sofort vorgehalten, weil niemand am Steuer war: am Fahrzeug wurde ein Preavviso hinterlassen, der nicht vollständig bezahlt wurde (Art. 201 Abs. 1-bis Buchst. d der Straßenverkehrsordnung).
print-speed = Geschwindigkeit
print-speed-of = { $measured } km/h gemessen, erlaubt sind { $limit } km/h
print-days-provisional = Die Tage zählen ab der Zustellung dieses Verbale.
print-expenses = In den Beträgen sind { $sum } Feststellungs- und Zustellkosten enthalten.
print-notification-cost = Dazu kommen die Kosten der Zustellung: die Plattform SEND nennt sie mit diesem Schriftstück, und die Zahlungsnummer enthält sie.
print-appeals = Wenn du nicht einverstanden bist
print-appeal-prefetto = { $to }: innerhalb von 60 Tagen ab Zustellung, kostenlos, bei dem Amt, das das Verbale erstellt hat, oder beim Präfekten, persönlich, per Einschreiben oder PEC ({ $article }).
print-appeal-judge = { $to }: innerhalb von 30 Tagen ab Zustellung, mit Gerichtsgebühr; Tage im August zählen nicht ({ $article }).
print-last-day = { $said } Letzter Tag: { $day }.
print-cited = { $rule } ({ $article })
print-driver = Wer gefahren ist
print-office = Das Amt
print-drawn-up-by = Erstellt von
print-address = Adresse
print-contacts = Kontakt
print-responsible = Verantwortlich
print-signature = Mit Computer erstellt: Der gedruckte Name der verantwortlichen Person ersetzt die Unterschrift (Art. 3, Absatz 2, d.lgs. 39/1993).

# Ratenplan
print-plan-title = Ratenplan
print-plan-dues = Die Raten
print-plan-sum = Betrag in Raten
print-plan-interest = Zinsen
print-plan-total = Insgesamt
print-plan-number = Zahl der Raten
print-plan-instalment = Rate
print-plan-due = Zahlen bis
print-plan-capital = Kapital
