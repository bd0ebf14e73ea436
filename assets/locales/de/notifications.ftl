notification-new-fine-title = Ein neuer Strafzettel
notification-new-fine-body = { $sum } zu zahlen bis { $until }. Öffne, um zu sehen, was geschehen ist.
notification-paid-title = Zahlung eingegangen
notification-paid-body = Du hast { $sum } bezahlt. Die Quittung ist in der App.
