notification-new-fine-title = Une nouvelle amende
notification-new-fine-body = { $sum } à payer au plus tard le { $until }. Ouvrez pour voir ce qui s’est passé.
notification-paid-title = Paiement reçu
notification-paid-body = Vous avez payé { $sum }. La quittance est dans l’app.
