# Les papiers : avis de paiement, quittance, procès-verbal, plan d’échelonnement
print-foot = Page { $page } sur { $pages }
print-tax-code = Code fiscal { $code }
print-creditor = Créancier
print-holder = Au nom de
print-holder-of = Titulaire du dossier { $number }
print-reason-preavviso = Preavviso { $number } : { $what }
print-reason-verbale = Verbale { $number } : { $what }
print-what = Infraction
print-article = Article
print-when = Quand c’est arrivé
print-where = Où
print-plate = Plaque
print-violation = L’infraction

# Avis de paiement
print-notice-title = Avis de paiement
print-notice-file = Avis { $number }
print-how-much = Combien et quand payer
print-pay-by = Payez avant le
print-pay-now = À payer
print-notice-number = Numéro d’avis (codice avviso)
print-choose = Choisissez l’un des deux montants : quand vous en payez un, l’autre se ferme tout seul.
print-current = Celui qui encaisse vérifie le montant du jour : après l’échéance, il vous demande le nouveau.
print-how = Comment payer
print-how-phone = Par téléphone : scannez le code QR avec l’application IO ou celle de votre banque.
print-how-counter = Au guichet : apportez cette feuille à la banque, à la poste, au bureau de tabac ou à un distributeur.
print-how-online = Par ordinateur : saisissez le numéro d’avis et le code fiscal du créancier sur le site de votre banque ou de la commune.
print-then = Ce qui se passe ensuite
print-line = Tous les montants et leurs échéances
print-column-when = Quand vous payez
print-column-sum = Montant
print-column-what = Ce que vous payez
print-until = jusqu’au { $until }
print-from-until = du { $from } au { $until }
print-from = dès le { $from }
print-days-discounted = dans les 5 jours de la notification
print-days-reduced = dans les 60 jours de la notification

# Bulletin postal
print-postal = Bulletin postal (bollettino PA)
print-postal-account = Compte courant postal
print-postal-authorisation = Autorisation
print-postal-code = Code DataMatrix de la Poste pour payer { $sum }

# Quittance
print-receipt-title = Quittance de paiement
print-receipt-file = Quittance { $number }
print-paid = Vous avez payé
print-paid-to = Payé à
print-paid-through = Encaissé par
print-payment = Le paiement
print-iuv = IUV
print-iur = IUR
print-receipt-id = Numéro du reçu
print-receipt-closed = Avec ce paiement l’amende est close. Conservez cette feuille : elle prouve que vous avez payé.
print-receipt-short = Ce paiement est un acompte : il était inférieur au montant dû et l’amende n’est pas close. Ce que vous avez versé est déduit de ce qui reste.
print-receipt-open = Le paiement est enregistré. Demandez au bureau si l’amende est close.
print-receipt-source = Les données viennent du reçu électronique de pagoPA.

# Verbale
print-verbale-title = Procès-verbal de constatation (verbale)
print-verbale-number = Verbale { $number } du { $date }
print-addressee = À
print-protocol = Numéro d’enregistrement
print-preavviso = Preavviso
print-notified = Notifié
print-ascertained = Ce qui a été constaté
print-officer = Constaté par
print-points = Points du permis
print-absent = Non contesté sur-le-champ car personne n’était au volant : un preavviso a été laissé sur le véhicule et n’a pas été payé en entier (art. 201, al. 1-bis, lettre d, du Code de la route).
print-speed = Vitesse
print-speed-of = { $measured } km/h mesurés, la limite est de { $limit } km/h
print-days-provisional = Les jours se comptent à partir de la notification de ce verbale.
print-expenses = Les montants comprennent { $sum } de frais de constatation et de notification.
print-notification-cost = S’y ajoutent les frais de notification : la plateforme SEND les indique avec cet acte, et le numéro d’avis les comprend.
print-appeals = Si vous n’êtes pas d’accord
print-appeal-prefetto = { $to } : dans les 60 jours de la notification, sans frais, au bureau qui a dressé le verbale ou au Préfet, en main propre, par lettre recommandée ou par PEC ({ $article }).
print-appeal-judge = { $to } : dans les 30 jours de la notification, avec des frais de justice ; les jours d’août ne comptent pas ({ $article }).
print-last-day = { $said } Dernier jour : { $day }.
print-cited = { $rule } ({ $article })
print-driver = Qui conduisait
print-office = Le bureau
print-drawn-up-by = Dressé par
print-address = Adresse
print-contacts = Contacts
print-responsible = Responsable
print-signature = Acte produit par ordinateur : le nom imprimé du responsable remplace la signature (art. 3, alinéa 2, d.lgs. 39/1993).

# Plan d’échelonnement
print-plan-title = Plan d’échelonnement
print-plan-dues = Les échéances
print-plan-sum = Somme échelonnée
print-plan-interest = Intérêts
print-plan-total = En tout
print-plan-number = Nombre d’échéances
print-plan-instalment = N°
print-plan-due = À payer avant le
print-plan-capital = Capital
