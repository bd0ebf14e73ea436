# Ce qui s’est passé, ce qui marche encore, que faire
problem-invalid-field = Une donnée ne convient pas. Vérifiez ce que vous avez écrit : rien n’est perdu.
problem-malformed-body = L’app et le service ne se sont pas compris. Ce qui est enregistré reste lisible : mettez l’app à jour et réessayez.
problem-not-found = Nous ne la trouvons pas. Vérifiez le numéro et la plaque : ils doivent être de la même amende.
problem-method-not-allowed = L’app demande une chose que le service ne connaît pas. Ce qui est enregistré reste lisible : mettez l’app à jour.
problem-too-many-requests = Trop d’essais à la suite. Réessayez dans { $seconds } secondes.
problem-unauthorized = La session n’est plus valable. Ce qui est enregistré reste lisible : reconnectez-vous pour mettre à jour.
problem-forbidden = Cette connexion ne suffit pas. Connectez-vous avec SPID ou CIE de niveau 2.
problem-conflict = Cette demande est déjà arrivée avec d’autres données. La première compte : mettez à jour pour la voir.
problem-notice-number-not-leased = Le numéro d’avis est celui d’un autre procès-verbal. Prenez de nouveaux numéros et réessayez.
problem-bad-signature = Le service ne reconnaît pas la signature de cet appareil. L’avis est conservé : signez-le et envoyez-le de nouveau, et prévenez le service.
problem-not-an-image = Le fichier n’est pas une image JPEG ou PNG, ou il est trop grand.
problem-price-mismatch = La somme calculée ici n’est pas celle du service. Mettez le tarif à jour avant de continuer.
problem-chain-broken = Cet avis ne suit pas le dernier que le service a reçu de cet appareil. Il est conservé : signez-le et envoyez-le de nouveau, et prévenez le service.
problem-already-paid = Elle est déjà payée : ne payez pas à nouveau.
problem-not-payable = Cette amende ne peut pas être payée en ce moment.
problem-no-violation = Avec ces données il n’y a pas d’infraction : c’est dans la tolérance.
problem-reduced-payment-barred = Pour cette infraction il n’y a pas de paiement réduit : le préfet fixe la somme.
problem-platform-unavailable = pagoPA ne répond pas en ce moment. L’amende et le code QR restent ici : réessayez dans quelques minutes.
problem-service-unavailable = Le service est arrêté pour un court moment. Ce qui est déjà enregistré reste lisible : réessayez dans quelques minutes.
problem-internal = Quelque chose s’est cassé chez nous. Ce qui est enregistré reste lisible : réessayez bientôt.
problem-server-unreachable = Le service ne répond pas. Ce qui est enregistré reste lisible, et le code QR peut être payé.
problem-provider-unreachable = Le service de connexion ne répond pas. Impossible d’entrer maintenant. Réessayez dans quelques minutes.
problem-sign-in-cancelled = Connexion annulée : rien n’a changé. Réessayez quand vous voulez.
problem-sign-in-failed = La connexion n’a pas réussi : la réponse n’était pas valable. Par sécurité, recommencez.
problem-session-expired = Votre session a expiré. Ce qui est enregistré reste lisible : reconnectez-vous pour continuer.
problem-locked = L’app est verrouillée. Saisissez le code PIN.
problem-wrong-pin = Le code PIN n’est pas juste. { $left ->
    [0] Attendez un peu avant de réessayer.
    [one] Encore 1 essai avant une attente.
   *[other] Encore { $left } essais avant une attente.
}
problem-signed-out = Vous n’êtes pas connecté. « Combien je dois ? » marche sans.
problem-wrong-role = Cette personne ne peut pas utiliser cette app. Connectez-vous avec le bon compte.
problem-keyring-unavailable = Cet ordinateur n’a pas de trousseau pour garder votre connexion en sûreté. Sans lui nous n’enregistrons rien. Activez le trousseau du système et réessayez.
problem-keyring-locked = Le trousseau de l’ordinateur est verrouillé. Déverrouillez-le et réessayez.
problem-store-unavailable = Les données enregistrées ne s’ouvrent pas. Vérifiez la place sur le disque et réessayez ; le service n’a rien perdu.
problem-browser-unavailable = Aucun navigateur ne s’est ouvert. Choisissez-en un par défaut dans le système et réessayez.
problem-folder-unavailable = Le fichier ne peut pas être enregistré. Vérifiez l’espace libre et les droits du dossier, puis réessayez.
problem-no-notice-numbers = Les numéros d’avis sont épuisés. Revenez en ligne pour en avoir d’autres ; ce qui est écrit est en sûreté.
problem-unsent-records = Il reste des choses à envoyer. Revenez en ligne avant de sortir : sinon elles seraient perdues.

# Pourquoi une donnée ne convient pas
reason-missing = Il manque cette donnée.
reason-empty = Écrivez quelque chose ici.
reason-too-long = Trop long : { $max } caractères au plus.
reason-too-short = Trop court : au moins { $min } caractères.
reason-invalid-character = Un signe n’a pas sa place ici.
reason-invalid-format = Ce n’est pas écrit comme il faut.
reason-invalid-check-digit = Une faute de frappe : le chiffre de contrôle ne correspond pas.
reason-invalid-date = Ce jour n’existe pas. Écrivez-le comme 04/05/2026.
reason-negative = Cela ne peut pas être moins que zéro.
reason-too-large = Le chiffre est trop grand.
reason-out-of-range = Ce doit être entre { $min } et { $max }.
reason-before-first-tariff = Nous connaissons les sommes depuis le { $first }.
reason-after-last-tariff = Nous connaissons les sommes jusqu’au { $last }.
reason-not-yet-in-force = Cette règle vaut depuis le { $since }.
reason-unknown-hypothesis = Choisissez une infraction dans la liste.
reason-before = Cela ne peut pas être avant le { $date }.
reason-after = Cela ne peut pas être après le { $date }.
reason-mismatch = Cela ne va pas avec l’infraction choisie.
reason-not-settled = La commune n’a pas encore décidé ce point : demandez au service.
reason-excluded = La loi ne le permet pas dans ce cas.
reason-wrong = Le code n’est pas juste. Vérifiez-le et réessayez.
reason-expired = Le code ne vaut plus : faites-en envoyer un autre.
reason-refused = Rien n’arrive à cette adresse : vérifiez qu’elle est bien écrite.
reason-too-many = Il y en a déjà trop : pour l’instant on ne peut pas en ajouter.
reason-other-creditor = Ce code est d’un autre organisme : on peut le payer, mais ce n’est pas une amende de cette commune.
reason-unknown = Cette app ne connaît pas la demande : mettez-la à jour.
reason-income-too-high = Avec ce revenu, l’échelonnement n’est pas accordé.
reason-file-kind = Nous ne prenons que des photos (JPEG ou PNG) et des PDF.
reason-file-empty = Ce fichier est vide.
reason-file-too-large = Le fichier est trop grand : { $megabytes } Mo au plus.
reason-too-many-files = { $max } fichiers au plus.
reason-no-code = Nous ne trouvons aucun code QR dans cette photo. Réessayez de plus près, avec de la lumière, ou écrivez le numéro.
reason-no-pagopa-code = Il y a un code QR, mais pas celui d’un paiement pagoPA. Cherchez celui qui porte « PagoPA », ou écrivez le numéro.
reason-not-a-picture = Ce n’est pas une photo JPEG ou PNG, ou elle ne s’ouvre pas.
