# Jours et heures
weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche
month-january = janvier
month-february = février
month-march = mars
month-april = avril
month-may = mai
month-june = juin
month-july = juillet
month-august = août
month-september = septembre
month-october = octobre
month-november = novembre
month-december = décembre
date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-long-year = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-day-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-short = { $day }/{ $month }/{ $year }
time = { $hour }:{ $minute }
moment-today = aujourd’hui à { $time }
moment-yesterday = hier à { $time }
moment-date = { $date } à { $time }

# Parties communes
loading = Un instant…
back = Retour
retry = Réessayer
copy = Copier
copied = Copié
copy-failed = La copie n’a pas marché : appuyez longuement et copiez à la main.
plate-label = Plaque { $plate }
qr-label = Code QR pagoPA pour payer { $sum }
skip-to-content = Aller au contenu
navigation = Rubriques
language = Langue

# Échéances
due-now = À payer maintenant { $sum } au plus tard le { $until }
due-now-today = À payer { $sum } au plus tard le { $until } : c’est aujourd’hui
due-now-open = À payer maintenant { $sum }
due-then = Ensuite { $then }

# Ligne du temps
timeline-title = Combien et jusqu’à quand
timeline-today = Aujourd’hui
timeline-past = Passé
timeline-until = jusqu’au { $until }
timeline-from-until = du { $from } au { $until }
timeline-from = à partir du { $from }
timeline-until-verbale = à partir du { $from }, tant que le procès-verbal n’arrive pas
timeline-then-verbale = Si le procès-verbal arrive avant que vous payiez, les frais de notification s’ajoutent.
timeline-late = Si vous payez après le { $date } : { $sum } ({ $article })
timeline-before = À partir du { $date } : { $sum } ({ $article })
timeline-more = Montrer les augmentations suivantes
timeline-why = Pourquoi

# Connexion
offline-server = Impossible de mettre à jour : le service ne répond pas. Dernière mise à jour : { $moment }.
offline-server-never = Le service ne répond pas et rien n’est encore enregistré ici. Nous réessayons dès son retour.
offline-provider = Impossible de mettre à jour : le service de connexion ne répond pas. Dernière mise à jour : { $moment }.
offline-provider-never = Le service de connexion ne répond pas et rien n’est encore enregistré ici. Nous réessayons dès son retour.
offline-session = Votre session a expiré. Dernière mise à jour : { $moment }. Reconnectez-vous pour mettre à jour.
offline-session-never = Votre session a expiré et rien n’est encore enregistré ici : reconnectez-vous.
clock-off = L’horloge de cet appareil est fausse : ici nous sommes le { $here }, pour la commune le { $there }. Les sommes et les délais dépendent du jour : corrigez la date et l’heure dans les réglages.

keys = Touches
keys-letters = Lettres
keys-digits = Chiffres
keys-erase = Effacer

# Véhicules
vehicle-car = Voiture
vehicle-motorcycle = Moto
vehicle-moped = Cyclomoteur
vehicle-heavy = Poids lourd
