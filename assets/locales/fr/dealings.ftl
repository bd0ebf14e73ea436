# Ce qu’un citoyen a à faire avec le service

# Que faire d’une amende, à part la payer
ways-title = Ce que tu peux faire
ways-instalments = Demander à payer en plusieurs fois
ways-driver = Qui conduisait ?
ways-contest = Contester
ways-letters = Écrire au service

# Paiement échelonné
instalments-title = Payer en plusieurs fois
instalments-lead = Compose ton plan, regarde ce qu’il coûte et à quoi tu renonces, puis décide.
instalments-barred-not-notified = Tu peux demander un échelonnement une fois le procès-verbal notifié.
instalments-barred-settled = Il n’y a plus rien à échelonner.
instalments-barred-collected = Un autre organisme recouvre la somme : l’échelonnement se demande là-bas.
instalments-barred-sum-too-small = Seules les amendes de plus de 200 euros se paient en plusieurs fois.
instalments-barred-too-late = Les 30 jours pour demander l’échelonnement sont passés.
instalments-barred-asked = Ta demande est déjà au service.
instalments-choose = Ton plan
instalments-until = Tu peux demander l’échelonnement de { $sum } jusqu’à { $date }.
instalments-count = { $count ->
    [one] { $count } versement
   *[other] { $count } versements
}
instalments-number = En combien de versements ?
instalments-interest = Intérêts compris dans les versements : { $sum }. Les jours valent si le service accepte aujourd’hui.
instalments-due = N°
instalments-by = Avant le
instalments-sum = Somme
instalments-household = Ton foyer
instalments-household-why = L’échelonnement est réservé aux revenus sous un plafond. Le service peut vérifier ce que tu écris.
instalments-relatives = Proches qui vivent avec toi
instalments-income = Revenu imposable de la dernière déclaration, en euros
instalments-income-hint = Le tien et celui des personnes qui vivent avec toi. Votre plafond est { $limit }.
instalments-ask = Demander l’échelonnement
instalments-gives-up = Ce à quoi tu renonces
instalments-gives-up-discount = La réduction : jusqu’à { $date } tu paierais { $sum } en une fois.
instalments-gives-up-appeal = Le recours : au Préfet (jusqu’à { $prefetto }) et au Juge de paix (jusqu’à { $giudice }).
instalments-lapse = Si tu manques le premier versement, ou deux des autres, le plan prend fin et la somme augmente.
instalments-request = Ta demande
instalments-state-submitted = Le service répond avant { $date }. Sans réponse, la demande est refusée.
instalments-state-counter-proposed = Le service te propose un autre plan. Réponds avant { $date }.
instalments-state-accepted = Acceptée. Les avis des versements sont en préparation : ils arrivent ici tout seuls.
instalments-state-active = Acceptée : le plan est en cours.
instalments-state-paid-off = Tu as payé tous les versements. L’amende est close.
instalments-state-lapsed = Le plan a pris fin car des versements n’ont pas été payés. Ce que tu as versé reste un acompte.
instalments-state-refused = Le service n’a pas accordé l’échelonnement.
instalments-state-declined = La proposition du service n’a pas été acceptée.
instalments-state-withdrawn = Tu as retiré ta demande.
instalments-state-over = La demande n’est plus utile : l’amende a été close autrement.
instalments-asked-on = Demandée
instalments-asked-for = Tu avais demandé
instalments-accept = Accepter le plan
instalments-decline = Refuser
instalments-withdraw = Retirer la demande
office-says = Le service écrit : { $words }
protocol = Numéro d’enregistrement
plan-title = Tes versements
plan-near = Paie avant { $date } : ensuite le plan prend fin et la somme augmente.
plan-overdue = Un versement est en retard. Si un autre reste impayé au { $date }, le plan prend fin et la somme augmente.
plan-over = Depuis { $date } le plan peut prendre fin à tout moment : demande au service.
due-title = Versement { $number }
due-paid = Payé. Il était dû { $date }.
due-overdue = En retard depuis { $date } : paie-le maintenant.
due-payable = À payer avant { $date }.
due-preparing = Avant { $date }. L’avis est en préparation.
due-show = Montrer le code

# Envoyer au service
sending-under-way = L’envoi n’est pas confirmé : nous ne savons pas si le service l’a reçu. Renvoie-le tel quel : il n’arrivera pas deux fois.
sending-kept = Ce que tu as écrit reste sur cet appareil.
sending-fault = Rien n’a été envoyé : regarde le champ marqué en rouge.
sending-done = Le service l’a reçu.
sending-protocol = Numéro d’enregistrement : { $number }. C’est ton reçu.
sending-protocol-later = Le numéro d’enregistrement arrive ici tout seul.
send-again = Renvoyer
files-title = Joindre un fichier
files-hint = Photos (JPEG ou PNG) ou PDF, jusqu’à 5 Mo chacun, { $max } au plus.
file-choose = Choisir un fichier
file-unreadable = Ce fichier ne se lit pas. Essaies-en un autre.
file-size = { $size } Ko
file-remove = Retirer
file-picture = Ouvrir la photo { $number }
file-pdf = Ouvrir le document { $number }
file-shown = Le fichier est ouvert. Il reste dans le dossier { $folder } : { $name }
file-kept = Le fichier est dans le dossier { $folder } : { $name }

# Qui conduisait
driver-title = Qui conduisait ?
driver-lead = Les points sont retirés à qui conduisait : il faut le dire au service, même si tu as déjà payé.
driver-form = Les données de qui conduisait
driver-until = Tu as jusqu’à { $date }. Sans réponse, une autre amende arrive.
driver-too-late = Les 60 jours pour dire qui conduisait sont passés.
driver-not-asked = On dit qui conduisait une fois le procès-verbal notifié.
driver-who = Le sais-tu ?
driver-known = Je sais qui conduisait
driver-unknown = Je ne sais pas
driver-unknown-why = Écris pourquoi tu ne peux pas le savoir. Si le motif ne suffit pas, une autre amende peut arriver.
driver-name = Prénom et nom
driver-born-on = Jour de naissance
driver-day-hint = Comme 04/05/1985
driver-born-at = Lieu de naissance
driver-fiscal-code = Code fiscal
driver-fiscal-code-hint = Laisse vide s’il n’y en a pas.
driver-address = Adresse
driver-address-hint = Rue, numéro, code postal et ville
licence-title = Le permis de conduire
licence-number = Numéro
licence-number-hint = Point 5 du permis
licence-category = Catégorie
licence-category-hint = Par exemple B
licence-issued-by = Délivré par
licence-issued-by-hint = Point 4c
licence-issued-on = Délivré le
driver-text = Veux-tu ajouter quelque chose ? (facultatif)
driver-reasons = Pourquoi ne peux-tu pas le savoir ?
driver-send = Envoyer au service

# Contester
contest-title = Contester l’amende
contest-lead = S’il y a une erreur, tu peux le dire au service ou faire un recours. Voici les voies et les délais.
appeals-title = Les voies possibles
appeals-until = Jusqu’à { $date }
appeals-over = Le délai a pris fin { $date }
appeals-autotutela = Demander l’annulation au service
appeals-autotutela-how = C’est gratuit et se fait ici. Le service peut refuser, et les délais pour payer et pour le recours continuent.
appeals-prefetto = Recours au Préfet
appeals-prefetto-how = C’est gratuit, par PEC ou lettre recommandée. En cas de rejet, tu paies au moins le double du minimum.
appeals-giudice = Recours au Juge de paix
appeals-giudice-how = Il y a une contribution à payer et en général une audience. Un juge décide.
appeals-one = Les deux recours s’excluent : on n’en fait qu’un. Si tu paies ou demandes l’échelonnement, tu ne peux plus en faire.
appeals-no-advice = Ce sont des informations, pas un conseil juridique. Pour décider, tu peux consulter un avocat ou une association.
contest-form = Demande l’annulation au service
contest-suspends-nothing = La demande n’arrête ni les jours pour payer ni ceux pour le recours.
contest-ground = Pourquoi ?
contest-sold = J’avais vendu le véhicule
contest-plate = La plaque est fausse
contest-amount = La somme est fausse
contest-other = Autre chose
contest-text = Raconte ce qui s’est passé
contest-text-hint = Quelques lignes suffisent, avec jours et lieux.
contest-sold-hint = Écris le jour de la vente et à qui, et joins l’acte.
contest-plate-hint = Écris ta plaque et ce que montre la photo. Joins la carte grise.
contest-amount-hint = Écris quelle somme tu attendais et pourquoi. Si tu as payé, joins le reçu.
contest-send = Envoyer la demande

# Messages
letters-title = Toi et le service
letters-lead = Ce que tu as envoyé sur cette amende, et les réponses.
letters-old = Impossible d’actualiser : pas de réseau. Ce que tu vois date de { $moment }.
letters-never = Sans réseau nous ne pouvons pas montrer ce que tu as écrit.
letters-none = Encore rien
letters-none-body = Quand tu écris au service, le numéro d’enregistrement et la réponse sont ici.
letter-driver-data = Qui conduisait
letter-contest = Demande d’annulation
letter-message = Message
letter-when = Reçu
letter-state = Où en est-on
letter-state-open = Le service doit répondre
letter-state-answered = Répondu
letter-state-accepted = Accepté
letter-state-rejected = Rejeté
letter-answer = La réponse du service
message-title = Écrire un message
message-text = Message au service
message-send = Envoyer le message
