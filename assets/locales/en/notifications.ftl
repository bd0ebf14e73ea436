notification-new-fine-title = A new fine
notification-new-fine-body = { $sum } to pay by { $until }. Open to see what happened.
notification-paid-title = Payment received
notification-paid-body = You paid { $sum }. The receipt is in the app.
