# Ce qui s’est passé
hypothesis-7-13 = Circulation pendant une interdiction
hypothesis-7-14 = Entrée en zone à trafic limité (ZTL) ou voie réservée
hypothesis-7-15 = Stationnement au-delà du disque
hypothesis-7-14-bis = Stationnement payant non payé ou expiré
hypothesis-80-14 = Circulation sans contrôle technique
hypothesis-126-bis-2 = Données du conducteur non communiquées
hypothesis-141-8 = Vitesse inadaptée à la route
hypothesis-142-7 = Vitesse : jusqu’à 10 km/h au-dessus de la limite
hypothesis-142-8 = Vitesse : de 10 à 40 km/h au-dessus de la limite
hypothesis-142-8-repeat = Vitesse : de 10 à 40 km/h au-dessus de la limite, deuxième fois en un an
hypothesis-142-9 = Vitesse : de 40 à 60 km/h au-dessus de la limite
hypothesis-142-9-bis = Vitesse : plus de 60 km/h au-dessus de la limite
hypothesis-145-10 = Priorité non respectée
hypothesis-145-5 = Stop non respecté
hypothesis-146-2 = Panneau non respecté
hypothesis-146-3 = Passage au feu rouge
hypothesis-148-15 = Dépassement irrégulier
hypothesis-148-16 = Dépassement interdit
hypothesis-148-14 = Dépassement interdit avec un poids lourd
hypothesis-154-7 = Demi-tour interdit
hypothesis-154-8 = Manœuvre irrégulière
hypothesis-157-8 = Arrêt ou stationnement irrégulier
hypothesis-158-6 = Stationnement interdit
hypothesis-158-5 = Stationnement sur un trottoir ou un passage piéton
hypothesis-158-2-g = Stationnement sur une place pour personnes handicapées
hypothesis-171-2 = Conduite sans casque
hypothesis-172-10 = Conduite sans ceinture
hypothesis-173-3-bis = Téléphone au volant
hypothesis-173-3-bis-repeat = Téléphone au volant, deuxième fois
hypothesis-180-7 = Documents oubliés
hypothesis-180-8 = Documents non présentés
hypothesis-186-2-a = Conduite après avoir bu (de 0,5 à 0,8 g/l)
hypothesis-193-2 = Circulation sans assurance
hypothesis-193-3 = Assurance réactivée en retard
hypothesis-other = Autre infraction

# Étapes de la ligne du temps
window-preavviso-discounted = Avec la réduction
window-preavviso-full = Sans réduction
window-discounted = Avec la réduction de 30 %
window-reduced = Dans les 60 jours
window-after-sixty-days = Après 60 jours
window-surcharge = { $semesters ->
    [one] Après un semestre de retard
   *[other] Après { $semesters } semestres de retard
}
part-sanction = { $sum } d’amende
part-expenses = { $sum } de frais
part-fee = { $sum } de stationnement
part-surcharge = { $sum } de majoration

# État du dossier
state-preavviso = Avis sur le pare-brise
state-notified = Notifiée
state-paid = Payée
state-paid-short = Payée en partie
state-annulled = Annulée

# Références
citation-article = art. { $article }
citation-comma = art. { $article }, al. { $comma }
citation-letter = { $place }, lettre { $letter }
citation-of-act = { $place }, { $act }
act-cds = Code de la route italien
act-reg = Règlement du Code de la route
act-l689 = loi 689/1981
act-l890 = loi 890/1982
act-l742 = loi 742/1969
act-cpc = Code de procédure civile italien
act-dlgs150 = décret législatif 150/2011
act-dl18 = décret-loi 18/2016
act-dm2017 = décret ministériel du 18 décembre 2017
act-l160 = loi 160/2019
act-dl76 = décret-loi 76/2020
act-l151 = loi 151/2025
act-municipality = choix de la commune
doubt-to-check = à confirmer avec le service
doubt-open = la loi ne le dit pas : la commune décide

# Les règles
rule-tariff-row = C’est la somme prévue par la loi pour cette infraction.
rule-two-wheels = Pour les deux-roues la somme est plus basse.
rule-night-increase = La nuit, après 22 h et avant 7 h, la somme augmente d’un tiers.
rule-heavy-vehicle-doubling = Pour les autobus, poids lourds et matières dangereuses la somme double.
rule-repeat-doubling = L’infraction est répétée : la somme double.
rule-repeat-hypothesis = L’infraction est répétée : une somme plus élevée s’applique.
rule-repeat-suspension = L’infraction est répétée : le permis est suspendu.
rule-speed-tolerance = On retire 5 km/h de la vitesse mesurée, ou 5 % si c’est plus.
rule-disc-periods = La somme compte pour chaque période entière au-delà de la limite, quatre fois au plus.
rule-parking-tolerance = Jusqu’à 10 % au-delà du temps payé, pas d’amende.
rule-parking-half = Jusqu’à 50 % au-delà du temps payé, l’amende est de moitié.
rule-parking-full = Sans paiement, ou plus de 50 % au-delà du temps payé, l’amende est entière.
rule-parking-fee = Le stationnement non payé s’ajoute.
rule-parking-days = L’amende se répète toutes les 24 heures.
rule-discount = Si vous payez dans les 5 jours, vous payez 30 % de moins. Les frais ne sont pas réduits.
rule-discount-barred-confiscation = Pas de réduction : la confiscation est prévue pour cette infraction.
rule-discount-barred-suspension = Pas de réduction : la suspension du permis est prévue pour cette infraction.
rule-discount-barred-short-suspension = Pas de réduction : la suspension brève du permis s’applique.
rule-reduced-payment = Dans les 60 jours vous payez le minimum.
rule-reduced-payment-barred = Pour cette infraction il n’y a pas de paiement réduit : le préfet fixe la somme.
rule-expenses-added = Les frais de constatation et de notification s’ajoutent en entier.
rule-after-sixty-days = Après 60 jours la moitié du maximum est due.
rule-semester-surcharge = Pour chaque semestre entier de retard on ajoute 10 %.
rule-surcharge-cap = La majoration s’arrête à la limite légale.
rule-holiday-roll = Le dernier jour est férié ({ $date }) : vous avez jusqu’au premier jour ouvrable suivant.
rule-preavviso-discount = Sur l’avis laissé au pare-brise la commune accorde { $percent } % de réduction pendant { $days } jours.
rule-preavviso-full = Tant que le procès-verbal n’arrive pas, vous payez le minimum sans frais de notification.
rule-novice-points = Les 3 premières années du permis, les points perdus doublent.
rule-points-cap = En une seule fois on perd 15 points au plus.
rule-points-disabled-bay = Les points pour la place des personnes handicapées sont ceux que la commune a fixés.
rule-short-suspension = Avec moins de 20 points le permis peut être suspendu quelques jours.
rule-short-suspension-accident = Avec un accident la suspension brève double.
