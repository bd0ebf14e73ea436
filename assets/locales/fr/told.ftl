more-places = Autres services

# Véhicules
nav-vehicles = Véhicules
vehicles-lead = Les amendes de ces véhicules arrivent ici d’elles-mêmes.
vehicles-none-title = Aucun véhicule
vehicles-none-body = Ajoutez une plaque : si le registre dit qu’elle est à vous, ses amendes arrivent ici.
vehicle-verified = Il est à vous : vous voyez ses amendes
vehicle-to-verify = Nous demandons au registre. Nous réessayons tout seuls.
vehicle-not-yours = Pour le registre, il est à quelqu’un d’autre : vous ne voyez rien
vehicle-unknown = Le registre ne connaît pas cette plaque : vérifiez qu’elle est bien écrite
vehicle-delegated = Il est à quelqu’un d’autre, qui vous laisse voir et payer ses amendes
vehicle-fines = { $count ->
    [0] Aucune amende
    [one] 1 amende
   *[other] { $count } amendes
}
vehicle-owed = { $sum } à payer aujourd’hui
vehicle-again = Demander encore
vehicle-again-label = Demander encore au registre pour { $plate }
vehicle-remove = Retirer
vehicle-remove-label = Retirer { $plate }
vehicle-removed = Vous avez retiré { $plate }. Ses amendes existent toujours, mais vous ne les voyez plus ici.
vehicle-undo = Remettre
vehicle-add-title = Ajouter un véhicule
vehicle-add-body = Nous demandons au registre s’il est à vous. Tant qu’il ne dit pas oui, ses amendes ne se voient pas.
vehicle-plate-hint = Par exemple AB123CD
vehicle-words = Comment vous l’appelez
vehicle-words-hint = Facultatif, par exemple « la Panda »
vehicle-add = Ajouter
vehicle-not-mine = Le véhicule est à quelqu’un d’autre ? Seul son propriétaire peut vous laisser voir ses amendes. Un avis, par contre, vous pouvez le payer vous-même avec le numéro et la plaque.

# Comment vous voulez être prévenu
contacts-title = Comment vous prévenir
contacts-lead = Décidez où arrive le procès-verbal et où nous vous rappelons les échéances.
contacts-verbale = Le procès-verbal
contacts-how = Comment vous voulez le recevoir
contacts-ordinary = Notification ordinaire
contacts-by-pec = Par PEC
contacts-ordinary-why = Il arrive par SEND à votre domicile numérique, ou par lettre recommandée si vous n’en avez pas.
contacts-by-pec-why = Il arrive à la PEC écrite ci-dessous, une fois que vous l’avez confirmée. Il vaut dès son entrée dans la boîte, sans frais de poste.
contacts-pec = PEC (courriel certifié)
contacts-pec-hint = Laissez vide si vous n’en avez pas
contacts-reminders = Les échéances
contacts-reminders-lead = Ce sont des rappels : ils ne valent pas notification et ne font courir aucun délai.
contacts-email = Courriel
contacts-phone = Téléphone
contacts-phone-hint = Pour les rappels par SMS. Laissez vide si vous n’en voulez pas
contacts-push = Application de la ville
contacts-push-hint = Une notification de l’application de la commune, si vous l’avez
contacts-app = Cette application
contacts-app-hint = Une notification sur cet appareil
contacts-io = Application IO
contacts-io-hint = Un message sur IO, si l’application a votre accord
contacts-send = Je lis les actes sur SEND
contacts-send-hint = Les rappels vous disent où les trouver
contacts-keep = Enregistrer
contacts-kept = Enregistré. Cela vaut dès maintenant.
verify-lead = { $address } n’est pas encore confirmée : pour l’instant nous n’y envoyons rien.
verify-done = { $address } est confirmée.
verify-send = Envoyer le code
verify-send-again = Envoyer un autre code
verify-sent = Le code est parti. Il est valable jusqu’à { $moment }.
verify-code = Code
verify-code-hint = Les six chiffres que vous avez reçus
verify-confirm = Confirmer

# Ce qui vous attend
waits-title = On vous attend
waits-driver-data = Dites qui conduisait : { $what }, { $plate }.
waits-paid-short = Payez le reste : { $what }, { $plate }.
waits-verify-pec = Confirmez votre PEC avec le code.
waits-verify-email = Confirmez votre courriel avec le code.
waits-vehicle-not-yours = Pour le registre, { $plate } n’est pas à vous : vérifiez la plaque, ou retirez-la.
waits-vehicle-unknown = Le registre ne connaît pas { $plate } : vérifiez la plaque, ou retirez-la.
waits-verify-phone = Confirmez votre téléphone avec le code.
waits-instalments-offer = Répondez à la commune, qui propose d’autres mensualités : { $what }, { $plate }.
waits-instalments-due = Payez la prochaine mensualité : { $what }, { $plate }.
waits-unsent-driver-data = Les données du conducteur ne sont peut-être pas arrivées : envoyez-les à nouveau. { $what }, { $plate }.
waits-unsent-contest = Votre contestation n’est peut-être pas arrivée : envoyez-la à nouveau. { $what }, { $plate }.
waits-unsent-message = Votre message n’est peut-être pas arrivé : envoyez-le à nouveau. { $what }, { $plate }.
waits-unsent-instalments = Votre demande de mensualités n’est peut-être pas arrivée : envoyez-la à nouveau. { $what }, { $plate }.
waits-letter-answered = Le service vous a répondu : { $what }, { $plate }.
waits-until = Au plus tard { $until }.

# Points
points-title = Points du permis
points-lead = Combien de points retirent les amendes que vous voyez ici, et combien il vous en resterait.
points-none-title = Aucun point en jeu
points-none-body = Aucune des amendes que vous voyez ici ne retire de points.
points-to-come = { $count ->
    [0] Aucun point encore à retirer
    [one] 1 point encore à retirer
   *[other] { $count } points encore à retirer
}
points-who = Les points sont retirés à qui conduisait, quand l’amende ne peut plus être contestée. Si ce n’était pas vous, dites qui c’était.
points-taken = { $count ->
    [one] 1 point, amende close
   *[other] { $count } points, amende close
}
points-coming = { $count ->
    [one] 1 point, si l’amende reste
   *[other] { $count } points, si l’amende reste
}
points-balance = Votre solde
points-where = Seule la Motorizzazione tient le solde, et ne le dit qu’à vous : vous le lisez sur le Portale dell’Automobilista, à la rubrique du permis (art. 126-bis, alinéa 3). Écrivez-le ici pour faire le compte : nous ne le gardons pas.
points-known = Points que vous avez maintenant
points-known-hint = De 0 à 30
points-novice = J’ai le permis depuis moins de 3 ans
points-novice-hint = Les trois premières années, deux fois plus de points sont retirés
points-reckon = Faire le compte
points-left = { $count ->
    [0] Il ne vous resterait aucun point
    [one] Il vous resterait 1 point
   *[other] Il vous resterait { $count } points
}
points-revision = Sans points, le permis est révisé : on repasse les examens (art. 126-bis, alinéa 6).
points-recovery = Sans autre infraction, vous revenez à 20 points { $day } (art. 126-bis, alinéa 5).

# Un avis sans connexion
slip-title = J’ai un avis sur le pare-brise
slip-lead = Avec le numéro et la plaque vous voyez combien vous devez et vous payez tout de suite, même sans vous connecter.
slip-scan = Vous avez une photo de l’avis ?
slip-scan-hint = Nous lisons le numéro dans le code QR. Prenez ou choisissez une photo, ou collez-la (Ctrl+V). La photo reste sur cet appareil.
slip-scan-choose = Choisir une photo
slip-scan-busy = Nous cherchons le code dans la photo…
slip-scan-read = Nous avons lu { $number }. Écrivez maintenant la plaque.
slip-scan-doubtful = Nous avons lu { $number }, mais les derniers chiffres ne concordent pas : comparez-les avec l’avis, puis écrivez la plaque.
slip-number = Numéro de l’avis
slip-number-hint = Les 18 chiffres, le numéro du papier, ou le texte lu dans le code QR
slip-plate-hint = La plaque écrite sur le papier
slip-look = Chercher
slip-nothing = Il n’y a rien à payer ici maintenant.
slip-keep-title = Gardez-la avec vous
slip-keep-body = Connectez-vous une fois : nous ajoutons le véhicule, l’amende reste dans cette application, et nous vous prévenons avant que la somme monte.
slip-consent = J’accepte que la commune utilise mes données pour me montrer les amendes de ce véhicule
slip-consent-hint = Nom, code fiscal et plaque. Vous pouvez retirer le véhicule et vous déconnecter quand vous voulez : tout s’efface de cet appareil.
slip-consent-missing = Sans votre accord nous ne pouvons pas la garder. Pour la payer, il n’en faut pas.
slip-keep-sign-in = Se connecter avec SPID ou CIE et la garder
slip-keep-mine = Le véhicule est à moi : la garder
slip-kept = C’est fait : le véhicule est à vous et l’amende est déjà parmi les vôtres.
slip-kept-later = Le registre n’a pas encore répondu : dès qu’il dit que le véhicule est à vous, l’amende paraît parmi les vôtres. En attendant, payez-la d’ici.
slip-not-yours = Pour le registre, le véhicule n’est pas à vous : l’amende ne peut pas être parmi les vôtres. Vous pouvez quand même la payer d’ici.

# Ce qui s’est passé
story-title = Ce qui s’est passé jusqu’ici
story-lead = Chaque étape du dossier, avec son jour.
story-show = Montrer les étapes
story-opened = L’amende a été enregistrée.
story-paid = Payée : { $sum }.
story-paid-over = Payée avec { $sum }, plus que dû : le reste vous est rendu.
story-paid-short = { $sum } sont arrivés, moins que dû : l’amende n’est pas close.
story-paid-in-vain = { $sum } sont arrivés sans être dus : ils vous sont rendus.
story-rest-payable = Le reste se paie avec un autre avis, { $number } : { $sum }.
story-amount-changed = Un délai est passé : c’est maintenant { $sum }.
story-verbale-drawn-up = Le procès-verbal { $number } a été rédigé.
story-registered = Il est au protocole sous le numéro { $number }.
story-dispatched = Le procès-verbal est parti par SEND : { $number }.
story-not-delivered = La remise n’a pas réussi : le bureau s’en occupe.
story-notified = Le procès-verbal vous a été notifié { $day } : les délais courent d’ici. Au début c’est { $sum }.
story-notify-term-missed = Le procès-verbal est parti trop tard : vous ne devez plus rien.
story-sent-to-collection = Un autre organisme la recouvre, dossier { $number } : { $sum }.
story-collection-closed = Le recouvrement est clos : { $sum }.
story-instalments-asked = Vous avez demandé { $number } échéances. Le bureau répond au plus tard { $day }.
story-instalments-offered = Le bureau propose { $number } échéances. Répondez au plus tard { $day }.
story-instalments-granted = Le plan de { $number } échéances est accepté.
story-instalments-refused = L’échelonnement n’a pas été accordé.
story-instalments-unanswered = Le bureau n’a pas répondu à temps : l’échelonnement est considéré comme refusé.
story-instalments-declined = La proposition d’échelonnement n’a pas été acceptée.
story-instalments-withdrawn = Vous avez retiré la demande d’échelonnement.
story-due-near = L’échéance { $number } se paie au plus tard { $day } : { $sum }.
story-due-paid = Échéance { $number } payée : { $sum }.
story-due-paid-short = Il manque { $sum } à l’échéance { $number } : à payer au plus tard { $day } avec un avis à part.
story-due-missed = L’échéance { $number } n’a pas été payée à temps.
story-instalments-lapsed = Le plan est déchu. { $sum } avaient été payés.
story-instalments-paid-off = Toutes les échéances sont payées.
story-message-sent = Vous avez écrit au bureau.
story-driver-data-sent = Il a été dit qui conduisait.
story-contested = L’annulation a été demandée.
story-message-answered = Le bureau a répondu.
story-received-by-office = Votre communication a le numéro de protocole { $number }.
story-sent-by-office = La communication du bureau a le numéro de protocole { $number }.
story-annulled-by-office = Le bureau l’a annulée : vous ne devez plus rien.
story-notification-resumed = Le bureau fait répéter la notification.
story-prescribed = 5 ans ont passé : vous ne devez plus rien.

# SEND
send-title = Attestations de SEND
send-lead = Elles disent ce qui est arrivé à la notification, et valent envers tous. SEND les garde : elles s’ouvrent quand il y a du réseau.
send-none = SEND n’en a encore aucune.
send-keep = Télécharger
send-sender-ack = Le procès-verbal a été pris en charge
send-digital-delivery = Remise à une adresse PEC
send-analog-delivery = Remise par lettre recommandée
send-analog-failure-delivery = Destinataire introuvable : dépôt sur SEND
send-recipient-access = Le procès-verbal a été lu
send-notification-cancelled = La notification a été annulée
send-other = Une autre attestation

# Un lien qui ne mène nulle part
nowhere-title = Ce lien ne mène nulle part
nowhere-lead = Il n’est pas de Targa, ou ce qu’il montrait n’existe plus. Vos amendes sont sur l’accueil.
