officer-title = Police locale
officer-welcome = Avis
officer-welcome-lead = Connectez-vous pour établir des avis. Ensuite, cela marche aussi sans réseau.
officer-sign-in = Se connecter
officer-sign-in-browser = Terminez la connexion dans le navigateur, puis revenez ici.
officer-cancel-sign-in = Annuler
officer-sign-out = Se déconnecter et effacer cet appareil
officer-sun = Soleil
officer-night = Nuit
officer-issue = Nouvel avis
officer-to-issue = Établir
officer-to-issued = Établis
officer-question-plate = Plaque
officer-question-what = Quoi
officer-question-place = Où
officer-plate = Plaque
officer-plate-unusual = Format non italien : vérifiez, puis continuez.
officer-vehicle = Véhicule
officer-search = Chercher une infraction
officer-search-nothing = Aucune infraction avec ces mots.
officer-place = Où
officer-place-hint = Rue et numéro, ou place
officer-last-place = Comme avant : { $place }
officer-price = { $sum } jusqu’au { $until }
officer-price-none = Choisissez l’infraction : le montant s’affiche ici.
officer-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
officer-numbers-left = { $count ->
    [0] Plus de numéro d’avis : connectez-vous pour en obtenir.
    [one] Il reste { $count } numéro d’avis.
   *[other] Il reste { $count } numéros d’avis.
}
officer-missing-plate = Saisir la plaque
officer-missing-what = Choisir l’infraction
officer-missing-place = Saisir le lieu
officer-issue-now = Établir
officer-slip = Établi
officer-slip-unknown = Cet avis n’existe pas
officer-slip-unknown-body = Cet appareil ne le connaît pas.
officer-notice-number = Numéro d’avis
officer-another = Nouvel avis
officer-issued-empty = Aucun avis pour l’instant
officer-issued-empty-body = Ici figurent ceux établis avec cet appareil.
delivery-waiting = En attente du réseau
delivery-sent = Envoyé
delivery-refused = Refusé
delivery-withdrawn = Retiré
officer-unreadable-outbox = Les avis enregistrés auparavant sur cet appareil sont illisibles. Ils n’ont pas été effacés : remettez l’appareil au bureau.
