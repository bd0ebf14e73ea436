# The papers: notice of payment, receipt, verbale, instalment plan
print-foot = Page { $page } of { $pages }
print-tax-code = Fiscal code { $code }
print-creditor = Creditor
print-holder = In the name of
print-holder-of = Holder of case { $number }
print-reason-preavviso = Preavviso { $number }: { $what }
print-reason-verbale = Verbale { $number }: { $what }
print-what = Violation
print-article = Article
print-when = When it happened
print-where = Where
print-plate = Plate
print-violation = The violation

# Notice of payment
print-notice-title = Notice of payment
print-notice-file = Notice { $number }
print-how-much = How much to pay, and when
print-pay-by = Pay by
print-pay-now = To pay
print-notice-number = Notice number
print-choose = Choose one of the two amounts: when you pay one, the other closes by itself.
print-current = Whoever takes your payment checks the amount of the day: after the deadline you are asked for the new one.
print-how = How to pay
print-how-phone = By phone: scan the QR code with the IO app or your bank’s app.
print-how-counter = At a counter: take this sheet to a bank, a post office, a tobacconist or a cash machine.
print-how-online = By computer: type the notice number and the creditor’s fiscal code on your bank’s or the municipality’s website.
print-then = What happens next
print-line = All amounts and their deadlines
print-column-when = When you pay
print-column-sum = Amount
print-column-what = What you pay
print-until = until { $until }
print-from-until = from { $from } to { $until }
print-from = from { $from }
print-days-discounted = within 5 days of notification
print-days-reduced = within 60 days of notification

# Postal slip
print-postal = Postal payment slip (bollettino PA)
print-postal-account = Postal account
print-postal-authorisation = Authorisation
print-postal-code = Poste DataMatrix code to pay { $sum }

# Receipt
print-receipt-title = Receipt of payment
print-receipt-file = Receipt { $number }
print-paid = You paid
print-paid-to = Paid to
print-paid-through = Collected by
print-payment = The payment
print-iuv = IUV
print-iur = IUR
print-receipt-id = Receipt number
print-receipt-closed = With this payment the fine is closed. Keep this sheet: it proves that you paid.
print-receipt-short = This payment is on account: it was less than owed and the fine is not closed. What you paid is taken off what is left.
print-receipt-open = The payment is on record. Ask the office whether the fine is closed.
print-receipt-source = The data comes from pagoPA’s electronic receipt.

# Verbale
print-verbale-title = Record of violation (verbale)
print-verbale-number = Verbale { $number } of { $date }
print-addressee = To
print-protocol = Register number
print-preavviso = Preavviso
print-notified = Notified
print-ascertained = What was ascertained
print-officer = Ascertained by
print-points = Licence points
print-absent = Not contested on the spot because nobody was at the wheel: a preavviso was left on the vehicle and was not paid in full (art. 201(1-bis)(d) of the Highway Code).
print-speed = Speed
print-speed-of = { $measured } km/h measured, the limit is { $limit } km/h
print-days-provisional = Days are counted from the notification of this verbale.
print-expenses = The amounts include { $sum } of expenses for ascertainment and notification.
print-notification-cost = The cost of the notification is added: the SEND platform states it with this document, and the notice number includes it.
print-appeals = If you disagree
print-appeal-prefetto = { $to }: within 60 days of notification, free of charge, to the office that drew up the verbale or to the Prefetto, by hand, registered letter or PEC ({ $article }).
print-appeal-judge = { $to }: within 30 days of notification, with a court fee; days in August do not count ({ $article }).
print-last-day = { $said } Last day: { $day }.
print-cited = { $rule } ({ $article })
print-driver = Who was driving
print-office = The office
print-drawn-up-by = Drawn up by
print-address = Address
print-contacts = Contacts
print-responsible = Responsible
print-signature = Made by computer: the printed name of the person responsible stands for the signature (art. 3, comma 2, d.lgs. 39/1993).

# Instalment plan
print-plan-title = Instalment plan
print-plan-dues = The instalments
print-plan-sum = Sum in instalments
print-plan-interest = Interest
print-plan-total = In all
print-plan-number = Number of instalments
print-plan-instalment = No.
print-plan-due = To pay by
print-plan-capital = Capital
