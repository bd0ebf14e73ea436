# Was geschehen ist
hypothesis-7-13 = Fahren während eines Fahrverbots
hypothesis-7-14 = Einfahrt in eine verkehrsbeschränkte Zone (ZTL) oder Sonderspur
hypothesis-7-15 = Länger geparkt, als die Parkscheibe erlaubt
hypothesis-7-14-bis = Parkgebühr nicht bezahlt oder abgelaufen
hypothesis-80-14 = Fahren ohne Hauptuntersuchung
hypothesis-126-bis-2 = Fahrerdaten nicht mitgeteilt
hypothesis-141-8 = Geschwindigkeit nicht angepasst
hypothesis-142-7 = Zu schnell: bis 10 km/h über dem Limit
hypothesis-142-8 = Zu schnell: 10 bis 40 km/h über dem Limit
hypothesis-142-8-repeat = Zu schnell: 10 bis 40 km/h über dem Limit, zum zweiten Mal in einem Jahr
hypothesis-142-9 = Zu schnell: 40 bis 60 km/h über dem Limit
hypothesis-142-9-bis = Zu schnell: mehr als 60 km/h über dem Limit
hypothesis-145-10 = Vorfahrt missachtet
hypothesis-145-5 = Stoppschild missachtet
hypothesis-146-2 = Verkehrszeichen missachtet
hypothesis-146-3 = Rote Ampel überfahren
hypothesis-148-15 = Falsch überholt
hypothesis-148-16 = Verboten überholt
hypothesis-148-14 = Verboten überholt mit einem Lastwagen
hypothesis-154-7 = Verboten gewendet
hypothesis-154-8 = Falsches Manöver
hypothesis-157-8 = Falsch gehalten oder geparkt
hypothesis-158-6 = Parken im Parkverbot
hypothesis-158-5 = Auf Gehweg oder Zebrastreifen geparkt
hypothesis-158-2-g = Auf einem Behindertenparkplatz geparkt
hypothesis-171-2 = Ohne Helm gefahren
hypothesis-172-10 = Ohne Gurt gefahren
hypothesis-173-3-bis = Telefon am Steuer
hypothesis-173-3-bis-repeat = Telefon am Steuer, zum zweiten Mal
hypothesis-180-7 = Papiere nicht dabei
hypothesis-180-8 = Papiere nicht vorgelegt
hypothesis-186-2-a = Gefahren nach Alkohol (0,5 bis 0,8 g/l)
hypothesis-193-2 = Fahren ohne Versicherung
hypothesis-193-3 = Versicherung verspätet erneuert
hypothesis-other = Anderer Verstoß

# Abschnitte der Zeitleiste
window-preavviso-discounted = Mit Nachlass
window-preavviso-full = Ohne Nachlass
window-discounted = Mit 30 % Nachlass
window-reduced = Innerhalb von 60 Tagen
window-after-sixty-days = Nach 60 Tagen
window-surcharge = { $semesters ->
    [one] Nach einem Halbjahr Verzug
   *[other] Nach { $semesters } Halbjahren Verzug
}
part-sanction = { $sum } Strafe
part-expenses = { $sum } Kosten
part-fee = { $sum } Parkgebühr
part-surcharge = { $sum } Zuschlag

# Stand des Verfahrens
state-preavviso = Zettel an der Scheibe
state-notified = Zugestellt
state-paid = Bezahlt
state-paid-short = Teilweise bezahlt
state-annulled = Aufgehoben

# Fundstellen
citation-article = Art. { $article }
citation-comma = Art. { $article } Abs. { $comma }
citation-letter = { $place } Buchst. { $letter }
citation-of-act = { $place }, { $act }
act-cds = italienische Straßenverkehrsordnung
act-reg = Durchführungsverordnung zur Straßenverkehrsordnung
act-l689 = Gesetz 689/1981
act-l890 = Gesetz 890/1982
act-l742 = Gesetz 742/1969
act-cpc = italienische Zivilprozessordnung
act-dlgs150 = Gesetzesvertretendes Dekret 150/2011
act-dl18 = Gesetzesdekret 18/2016
act-dm2017 = Ministerialdekret vom 18. Dezember 2017
act-l160 = Gesetz 160/2019
act-dl76 = Gesetzesdekret 76/2020
act-l151 = Gesetz 151/2025
act-municipality = Entscheidung der Gemeinde
doubt-to-check = vom Amt zu bestätigen
doubt-open = das Gesetz sagt es nicht: die Gemeinde entscheidet

# Die Regeln
rule-tariff-row = So viel sieht das Gesetz für diesen Verstoß vor.
rule-two-wheels = Für Zweiräder ist der Betrag niedriger.
rule-night-increase = Nachts, nach 22 und vor 7 Uhr, steigt der Betrag um ein Drittel.
rule-heavy-vehicle-doubling = Für Busse, schwere Fahrzeuge und Gefahrgut verdoppelt sich der Betrag.
rule-repeat-doubling = Der Verstoß wurde wiederholt: der Betrag verdoppelt sich.
rule-repeat-hypothesis = Der Verstoß wurde wiederholt: es gilt ein höherer Betrag.
rule-repeat-suspension = Der Verstoß wurde wiederholt: der Führerschein wird entzogen.
rule-speed-tolerance = Von der gemessenen Geschwindigkeit werden 5 km/h abgezogen, oder 5 %, wenn das mehr ist.
rule-disc-periods = Der Betrag zählt für jeden ganzen Zeitraum über dem Limit, höchstens viermal.
rule-parking-tolerance = Bis 10 % über der bezahlten Zeit gibt es keine Strafe.
rule-parking-half = Bis 50 % über der bezahlten Zeit ist die Strafe die Hälfte.
rule-parking-full = Unbezahlt oder mehr als 50 % über der bezahlten Zeit gilt die ganze Strafe.
rule-parking-fee = Die nicht bezahlte Parkgebühr kommt dazu.
rule-parking-days = Die Strafe wiederholt sich alle 24 Stunden.
rule-discount = Wenn du innerhalb von 5 Tagen zahlst, zahlst du 30 % weniger. Kosten werden nicht ermäßigt.
rule-discount-barred-confiscation = Kein Nachlass: für diesen Verstoß ist die Einziehung vorgesehen.
rule-discount-barred-suspension = Kein Nachlass: für diesen Verstoß ist der Entzug des Führerscheins vorgesehen.
rule-discount-barred-short-suspension = Kein Nachlass: es gilt der kurze Entzug des Führerscheins.
rule-reduced-payment = Innerhalb von 60 Tagen zahlst du das Minimum.
rule-reduced-payment-barred = Für diesen Verstoß gibt es keine ermäßigte Zahlung: der Präfekt setzt den Betrag fest.
rule-expenses-added = Die Kosten für Feststellung und Zustellung kommen voll dazu.
rule-after-sixty-days = Nach 60 Tagen ist die Hälfte des Höchstbetrags geschuldet.
rule-semester-surcharge = Für jedes volle Halbjahr Verzug kommen 10 % dazu.
rule-surcharge-cap = Der Zuschlag endet an der gesetzlichen Grenze.
rule-holiday-roll = Der letzte Tag ist ein Feiertag ({ $date }): du hast bis zum nächsten Werktag Zeit.
rule-preavviso-discount = Auf den Zettel an der Scheibe gibt die Gemeinde { $percent } % Nachlass für { $days } Tage.
rule-preavviso-full = Bis das Protokoll kommt, zahlst du das Minimum ohne Zustellkosten.
rule-novice-points = In den ersten 3 Jahren verdoppeln sich die abgezogenen Punkte.
rule-points-cap = Auf einmal werden höchstens 15 Punkte abgezogen.
rule-points-disabled-bay = Die Punkte für den Behindertenparkplatz hat die Gemeinde festgelegt.
rule-short-suspension = Mit weniger als 20 Punkten kann der Führerschein für einige Tage entzogen werden.
rule-short-suspension-accident = Bei einem Unfall verdoppelt sich der kurze Entzug.
