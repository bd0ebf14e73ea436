# Che cosa è successo
hypothesis-7-13 = Circolazione durante un divieto
hypothesis-7-14 = Ingresso in ZTL o corsia riservata
hypothesis-7-15 = Sosta oltre il disco orario
hypothesis-7-14-bis = Sosta a pagamento non pagata o scaduta
hypothesis-80-14 = Circolazione senza revisione
hypothesis-126-bis-2 = Dati del conducente non comunicati
hypothesis-141-8 = Velocità non adatta alla strada
hypothesis-142-7 = Velocità: fino a 10 km/h oltre il limite
hypothesis-142-8 = Velocità: da 10 a 40 km/h oltre il limite
hypothesis-142-8-repeat = Velocità: da 10 a 40 km/h oltre il limite, seconda volta in un anno
hypothesis-142-9 = Velocità: da 40 a 60 km/h oltre il limite
hypothesis-142-9-bis = Velocità: più di 60 km/h oltre il limite
hypothesis-145-10 = Precedenza non data
hypothesis-145-5 = Stop non rispettato
hypothesis-146-2 = Segnale non rispettato
hypothesis-146-3 = Passaggio con il rosso
hypothesis-148-15 = Sorpasso irregolare
hypothesis-148-16 = Sorpasso vietato
hypothesis-148-14 = Sorpasso vietato con un mezzo pesante
hypothesis-154-7 = Inversione di marcia vietata
hypothesis-154-8 = Manovra irregolare
hypothesis-157-8 = Sosta o fermata irregolare
hypothesis-158-6 = Sosta vietata
hypothesis-158-5 = Sosta su marciapiede o strisce pedonali
hypothesis-158-2-g = Sosta nel posto per disabili
hypothesis-171-2 = Guida senza casco
hypothesis-172-10 = Guida senza cintura
hypothesis-173-3-bis = Telefono alla guida
hypothesis-173-3-bis-repeat = Telefono alla guida, seconda volta
hypothesis-180-7 = Documenti non portati con sé
hypothesis-180-8 = Documenti non presentati
hypothesis-186-2-a = Guida dopo aver bevuto (da 0,5 a 0,8 g/l)
hypothesis-193-2 = Circolazione senza assicurazione
hypothesis-193-3 = Assicurazione riattivata in ritardo
hypothesis-other = Altra violazione

# Le finestre della linea del tempo
window-preavviso-discounted = Con lo sconto
window-preavviso-full = Senza sconto
window-discounted = Con lo sconto del 30 %
window-reduced = Entro 60 giorni
window-after-sixty-days = Oltre 60 giorni
window-surcharge = { $semesters ->
    [one] Dopo un semestre di ritardo
   *[other] Dopo { $semesters } semestri di ritardo
}
part-sanction = { $sum } di sanzione
part-expenses = { $sum } di spese
part-fee = { $sum } di sosta non pagata
part-surcharge = { $sum } di maggiorazione

# Stato della pratica
state-preavviso = Preavviso
state-notified = Notificata
state-paid = Pagata
state-paid-short = Pagata in parte
state-annulled = Annullata

# Citazioni
citation-article = art. { $article }
citation-comma = art. { $article }, comma { $comma }
citation-letter = { $place }, lettera { $letter }
citation-of-act = { $place }, { $act }
act-cds = Codice della strada
act-reg = Regolamento del Codice della strada
act-l689 = legge 689/1981
act-l890 = legge 890/1982
act-l742 = legge 742/1969
act-cpc = Codice di procedura civile
act-dlgs150 = d.lgs. 150/2011
act-dl18 = d.l. 18/2016
act-dm2017 = d.m. 18 dicembre 2017
act-l160 = legge 160/2019
act-dl76 = d.l. 76/2020
act-l151 = legge 151/2025
act-municipality = scelta del Comune
doubt-to-check = da confermare con l’ufficio
doubt-open = la legge non lo dice: decide il Comune

# Le regole
rule-tariff-row = È la somma che la legge prevede per questa violazione.
rule-two-wheels = Per le due ruote la somma è più bassa.
rule-night-increase = Di notte, dopo le 22 e prima delle 7, la somma cresce di un terzo.
rule-heavy-vehicle-doubling = Per autobus, mezzi pesanti e merci pericolose la somma raddoppia.
rule-repeat-doubling = La violazione è ripetuta: la somma raddoppia.
rule-repeat-hypothesis = La violazione è ripetuta: vale una somma più alta.
rule-repeat-suspension = La violazione è ripetuta: la patente viene sospesa.
rule-speed-tolerance = Dalla velocità misurata si tolgono 5 km/h, o il 5 % se è di più.
rule-disc-periods = La somma si ripete per ogni periodo intero oltre il limite, al massimo quattro volte.
rule-parking-tolerance = Fino al 10 % oltre il tempo pagato non c’è sanzione.
rule-parking-half = Fino al 50 % oltre il tempo pagato la sanzione è la metà.
rule-parking-full = Senza pagamento, o oltre il 50 % del tempo pagato, la sanzione è intera.
rule-parking-fee = Si aggiunge la sosta non pagata.
rule-parking-days = La sanzione si ripete ogni 24 ore.
rule-discount = Se paghi entro 5 giorni hai il 30 % in meno. Le spese non si scontano.
rule-discount-barred-confiscation = Lo sconto non c’è: per questa violazione è prevista la confisca.
rule-discount-barred-suspension = Lo sconto non c’è: per questa violazione è prevista la sospensione della patente.
rule-discount-barred-short-suspension = Lo sconto non c’è: si applica la sospensione breve della patente.
rule-reduced-payment = Entro 60 giorni paghi il minimo previsto.
rule-reduced-payment-barred = Per questa violazione non si può pagare in misura ridotta: la somma la decide il Prefetto.
rule-expenses-added = Le spese di accertamento e notifica si aggiungono per intero.
rule-after-sixty-days = Dopo 60 giorni è dovuta la metà del massimo.
rule-semester-surcharge = Per ogni semestre intero di ritardo si aggiunge il 10 %.
rule-surcharge-cap = La maggiorazione si ferma al limite di legge.
rule-holiday-roll = L’ultimo giorno cade in un festivo ({ $date }): hai tempo fino al primo giorno lavorativo dopo.
rule-preavviso-discount = Sul preavviso il Comune fa il { $percent } % di sconto per { $days } giorni.
rule-preavviso-full = Finché non arriva il verbale paghi il minimo, senza spese di notifica.
rule-novice-points = Nei primi 3 anni di patente i punti persi raddoppiano.
rule-points-cap = In una sola volta si perdono al massimo 15 punti.
rule-points-disabled-bay = I punti per il posto dei disabili sono quelli decisi dal Comune.
rule-short-suspension = Con meno di 20 punti la patente può essere sospesa per pochi giorni.
rule-short-suspension-accident = Con un incidente la sospensione breve raddoppia.
