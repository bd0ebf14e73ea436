notification-new-fine-title = Una nuova multa
notification-new-fine-body = Da pagare { $sum } entro { $until }. Apri per vedere cosa è successo.
notification-paid-title = Pagamento ricevuto
notification-paid-body = Hai pagato { $sum }. La quietanza è nell’app.
