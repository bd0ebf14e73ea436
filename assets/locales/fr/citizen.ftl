citizen-title = Mes amendes
nav-desk = Accueil
nav-fines = Amendes
nav-how-much = Combien je dois ?
nav-more = Plus

# Connexion
sign-in-title = Vos amendes, en clair
sign-in-lead = Combien payer, jusqu’à quand, et ce qui se passe après.
sign-in-promise-fines = Voyez les amendes de vos véhicules, avec la somme d’aujourd’hui
sign-in-promise-told = Nous vous prévenons quand il en arrive une, sans que vous demandiez
sign-in-promise-offline = Ce que vous avez vu reste lisible même sans réseau
sign-in-button = Se connecter avec SPID ou CIE
sign-in-how = Le navigateur du système s’ouvre. Vous n’écrivez jamais votre mot de passe ici.
sign-in-waiting = Nous vous attendons
sign-in-browser = Continuez dans le navigateur : à la fin vous revenez ici tout seul.
sign-in-cancel = Annuler
sign-in-without-title = Même sans connexion
sign-in-without-body = Vous pouvez savoir combien coûte une infraction et comment la somme augmente, jour après jour.

# Accueil
desk-what-then = Et ensuite, combien ?
desk-total = En tout aujourd’hui { $sum } pour { $count } amendes
desk-pay-all = Payer { $count } amendes ensemble
desk-all = Voir les { $count } amendes à payer
desk-settled = Déjà closes
desk-empty-title = Vous n’avez rien à payer
desk-empty-body = S’il arrive une amende pour un de vos véhicules, vous la trouvez ici et nous vous prévenons.

# Amendes
fines-title = Amendes
fines-due = À payer
fines-settled = Closes
fines-choose = Choisissez une amende pour voir combien et jusqu’à quand.
fines-empty-title = Aucune amende
fines-empty-body = Il n’y a pas d’amende de cette commune pour vos véhicules.
fines-search = Chercher
fines-search-hint = Plaque, rue, ou ce qui s’est passé
fines-only = Lesquelles
fines-only-all = Toutes
fines-found = { $count ->
    [one] 1 amende
   *[other] { $count } amendes
}
fines-none-title = Aucune amende de ce genre
fines-none-body = Essayez avec un seul mot, ou une partie de la plaque.
fines-clear = Tout montrer
fines-more = Montrer les autres

# Une amende
fine-back = Toutes les amendes
fine-gone-title = Cette amende n’est plus là
fine-gone-body = Elle n’est pas parmi celles de vos véhicules. Si vous l’aviez payée, l’organisme d’encaissement a la quittance.
fine-paid = Payée le { $date } : { $sum }. Elle est close.
fine-receipt = Ouvrir la quittance
fine-paid-short = Vous avez payé moins que dû : l’amende n’est pas close. La somme versée reste un acompte.
fine-annulled = Cette amende a été annulée : vous n’avez rien à faire.
fine-wait = Le délai de l’avis est passé. Attendez le procès-verbal : il donne la nouvelle somme.
warn-title = Avant de payer
warn-exact = Payez la somme entière : les frais ({ $sum }) ne sont pas réduits, et avec moins l’amende n’est pas éteinte.
warn-appeal = Une fois payé, le recours n’est plus possible.
warn-driver = Si personne ne vous a arrêté, payer ne suffit pas : dans les 60 jours de la notification il faut dire qui conduisait.
warn-short-suspension = S’il vous reste moins de 20 points à cause d’infractions précédentes, le permis peut être suspendu : 7 jours, ou 15 en dessous de 10 points ; le double après un accident.
pay-now = Payer maintenant
pay-started = La page de paiement s’est ouverte à { $opened } dans le navigateur. Si vous avez payé, la quittance arrive ici toute seule, en général en une minute.
pay-held = Vous n’avez pas payé ? Vous pouvez réessayer. Si la page dit qu’un paiement est déjà en cours, réessayez après { $until } : pagoPA bloque l’avis pendant 30 minutes.
pay-again = Réessayer de payer
code-title = Ou payez avec le code
code-how = Scannez le QR avec l’app de votre banque, ou montrez-le à la poste, au bureau de tabac ou au distributeur.
code-notice = Numéro d’avis
code-creditor = Code fiscal de la commune
code-show = Agrandir le code
code-full-title = Faites lire ce code
code-none-title = Il n’y a pas de code
code-none-body = Cette amende ne se paie pas maintenant : revenez en arrière pour voir pourquoi.
details-title = Les données de l’amende
details-reference = Numéro
details-when = Quand
details-where = Où
details-article = Article
details-points = Points du permis
details-plate = Plaque
details-accessory = Autre sanction prévue
accessory-removal = Enlèvement du véhicule
accessory-seizure = Saisie du véhicule
accessory-stop = Immobilisation du véhicule : { $length }
accessory-suspension = Suspension du permis
accessory-suspension-between = Suspension du permis : de { $from } à { $to }
accessory-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
}
accessory-months = { $count ->
    [one] 1 mois
   *[other] { $count } mois
}
points = { $count ->
    [0] Aucun
    [one] 1 point en moins
   *[other] { $count } points en moins
}
points-lost = { $count ->
    [one] On perd aussi 1 point du permis.
   *[other] On perd aussi { $count } points du permis.
}

# Quittance
receipt-back = Retour à l’amende
receipt-title = Quittance
receipt-paid = Vous avez payé
receipt-for = Pour
receipt-psp = Encaissé par
receipt-numbers = Les numéros du reçu
receipt-id = Identifiant du reçu
receipt-iur = Référence du paiement (IUR)
receipt-none-title = La quittance n’est pas encore là
receipt-none-body = Elle vient de pagoPA, d’habitude quelques minutes après le paiement.

# Papiers en PDF
paper-notice = Enregistrer l’avis en PDF
paper-receipt = Enregistrer la quittance en PDF
paper-shown = Le PDF est ouvert. Il reste dans le dossier { $folder } : { $name }
paper-kept = Le PDF est dans le dossier { $folder } : { $name }. Ouvrez-le de là.

# Combien je dois ?
how-much-lead = Marche sans connexion et sans réseau. Nous n’enregistrons rien.
how-much-violation = Que s’est-il passé ?
how-much-violation-hint = Écrivez un mot : rouge, stationnement, téléphone…
how-much-found = { $count ->
    [one] 1 infraction trouvée
   *[other] { $count } infractions trouvées
}
how-much-none = Aucune infraction avec ces mots. Essayez avec un seul mot.
how-much-change = Changer
how-much-day = Quel jour ?
how-much-day-hint = Par exemple 04/05/2026
how-much-today = Aujourd’hui
how-much-yesterday = Hier
how-much-paper = Qu’avez-vous en main ?
how-much-slip = L’avis du pare-brise
how-much-verbale = Le procès-verbal
how-much-notified = Quand vous a-t-il été remis ?
how-much-notified-hint = Le jour de la remise ou de la notification, comme 04/05/2026
how-much-expenses = Frais écrits sur le procès-verbal
how-much-expenses-hint = Par exemple 13,88. Laissez vide s’il n’y en a pas.
how-much-vehicle = Avec quel véhicule ?
how-much-night = À quelle heure ?
how-much-by-day = De jour
how-much-by-night = Après 22 h et avant 7 h
parking-paid = Minutes payées
parking-paid-hint = 0 si vous n’avez pas payé le stationnement
parking-overstay = Minutes au-delà du temps payé
parking-fee = Stationnement non payé, en euros
how-much-compute = Calculer

# Plus
more-looks = Langue et aspect
more-theme = Couleurs
theme-system = Comme le système
theme-light = Claires
theme-dark = Sombres
theme-contrast = Contraste élevé
more-text = Taille du texte
text-percent = { $percent } %
more-person = Qui est connecté
more-sign-out = Se déconnecter
more-sign-out-body = En vous déconnectant, vous effacez de cet appareil tout ce que l’app a enregistré. Les amendes restent à leur place.

# Verrou
lock-title = L’application est verrouillée
lock-lead = Tapez le code PIN pour voir vos amendes.
lock-pin = Code PIN
lock-open = Déverrouiller
lock-biometrics = Déverrouiller avec le doigt ou le visage
lock-forgotten = Code PIN oublié ?
lock-forgotten-body = Connectez-vous de nouveau avec SPID ou CIE : le code PIN est retiré et vos amendes sont de nouveau là.
pin-title = Verrou de l’application
pin-none = Avec un code PIN, qui prend cet appareil en main ne voit pas vos amendes.
pin-is-set = L’application demande le code PIN quand vous la rouvrez, ou après 30 secondes sans la regarder.
pin-new = Nouveau code PIN
pin-new-hint = De 6 à 12 chiffres
pin-old = Code PIN actuel
pin-set = Mettre le code PIN
pin-change = Changer le code PIN
pin-remove = Retirer le code PIN

# Le premier téléchargement, quand il est long
sync-running = Nous téléchargeons vos amendes : { $count } pour l’instant. Celles qui sont là se lisent déjà.
sync-stopped = Vous vous êtes arrêté à { $count }. Les sommes ci-dessous ne valent que pour celles qui sont là.
sync-stop = Arrêter
sync-go-on = Continuer

# Nouveautés
desk-news = Nouveautés
news-arrived = Nouvelle : { $what }, { $where }
news-paid = Payée : { $what }. La quittance est prête.

# Photos
images-title = Les photos
images-show = { $count ->
    [one] Voir la photo
   *[other] Voir les { $count } photos
}
images-lead = Elles ne se téléchargent que quand vous les regardez, et restent protégées sur cet appareil.
images-alt = Photo { $number } sur { $count } : { $what }, { $where }

# Compte et références
code-references = Autres références : IUV, IBAN
code-iuv = IUV
code-iban = IBAN de la commune
code-iban-why = Pour vérifier. Payez avec le code : un virement à l’IBAN seul ne clôt pas l’amende.
details-notified = Notifiée
details-protocol = Numéro de protocole
details-send = Code SEND (IUN)

# Recouvrement
collection-title = Un autre organisme la recouvre
collection-body = Elle n’a pas été payée à temps. On la paie maintenant là-bas, avec des frais et des intérêts : le code de cette application ne vaut plus.
collection-owed = À payer là-bas
collection-number = Numéro du dossier
collection-open = Ouvrir la page pour payer

# Calendrier et données
calendar-one = Noter dans mon calendrier
calendar-all = Échéances dans mon calendrier
calendar-shown = Le calendrier est ouvert. Le fichier reste dans le dossier { $folder } : { $name }
calendar-kept = Le fichier est dans le dossier { $folder } : { $name }. Ouvrez-le avec votre calendrier.
more-data = Vos données
more-data-body = Tout ce que cette application sait de vous, dans un fichier à lire ou à emporter.
more-data-keep = Enregistrer mes données
data-kept = Vos données sont dans le dossier { $folder } : { $name }
