citizen-title = My fines
nav-desk = Desk
nav-fines = Fines
nav-how-much = How much do I owe?
nav-more = More

# Sign-in
sign-in-title = Your fines, in plain words
sign-in-lead = How much to pay, by when, and what happens after.
sign-in-promise-fines = See the fines of your vehicles, with today’s sum
sign-in-promise-told = We tell you when one arrives, without your asking
sign-in-promise-offline = What you have seen stays readable without a network
sign-in-button = Sign in with SPID or CIE
sign-in-how = The system’s browser opens. You never type your password here.
sign-in-waiting = Waiting for you
sign-in-browser = Go on in the browser: when you are done you come back here by yourself.
sign-in-cancel = Cancel
sign-in-without-title = Without signing in
sign-in-without-body = You can learn what a violation costs and how the sum grows, day by day.

# Desk
desk-what-then = What does it become then?
desk-total = In all today { $sum } for { $count } fines
desk-pay-all = Pay { $count } fines together
desk-all = See all { $count } fines to pay
desk-settled = Already closed
desk-empty-title = You have nothing to pay
desk-empty-body = If a fine arrives for one of your vehicles, you find it here and we tell you.

# Fines
fines-title = Fines
fines-due = To pay
fines-settled = Closed
fines-choose = Choose a fine to see how much and until when.
fines-empty-title = No fines
fines-empty-body = There are no fines of this municipality on your vehicles.
fines-search = Search
fines-search-hint = Plate, street, or what happened
fines-only = Which
fines-only-all = All
fines-found = { $count ->
    [one] 1 fine
   *[other] { $count } fines
}
fines-none-title = No fine like this
fines-none-body = Try a single word, or a part of the plate.
fines-clear = Show all
fines-more = Show the others

# One fine
fine-back = All fines
fine-gone-title = This fine is no longer here
fine-gone-body = It is not among those of your vehicles. If you had paid it, whoever collected has the receipt.
fine-paid = Paid { $date }: { $sum }. It is closed.
fine-receipt = Open the receipt
fine-paid-short = You paid less than was owed: the fine is not closed. What you paid stays on account.
fine-annulled = This fine was annulled: you need not do anything.
fine-wait = The time of the windscreen notice is over. Wait for the official report: it says the new sum.
warn-title = Before you pay
warn-exact = Pay the whole sum: the costs ({ $sum }) are never discounted, and with less the fine is not closed.
warn-appeal = Once you pay you can no longer appeal.
warn-driver = If nobody stopped you, paying is not enough: within 60 days of notification you must say who was driving.
warn-short-suspension = If earlier violations have left you with less than 20 points, your licence may be suspended: for 7 days, or 15 below 10 points; twice as long after an accident.
pay-now = Pay now
pay-started = The payment page opened in the browser at { $opened }. If you have paid, the receipt comes here by itself, usually within a minute.
pay-held = You have not paid? You can try again. If the page says that a payment is already under way, try again after { $until }: pagoPA holds the notice for 30 minutes.
pay-again = Try to pay again
code-title = Or pay with the code
code-how = Scan the QR with your bank’s app, or show it at the post office, a tobacconist’s or a cash machine.
code-notice = Notice number
code-creditor = Fiscal code of the municipality
code-show = Show the code larger
code-full-title = Have this code scanned
code-none-title = There is no code
code-none-body = This fine cannot be paid now: go back to see why.
details-title = The fine’s data
details-reference = Number
details-when = When
details-where = Where
details-article = Article
details-points = Licence points
details-plate = Plate
details-accessory = What else the law provides
accessory-removal = The vehicle is towed
accessory-seizure = The vehicle is seized
accessory-stop = The vehicle may not be used: { $length }
accessory-suspension = The licence is suspended
accessory-suspension-between = The licence is suspended: { $from } to { $to }
accessory-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
accessory-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
points = { $count ->
    [0] None
    [one] 1 point less
   *[other] { $count } points less
}
points-lost = { $count ->
    [one] 1 licence point is lost, too.
   *[other] { $count } licence points are lost, too.
}

# Receipt
receipt-back = Back to the fine
receipt-title = Receipt
receipt-paid = You paid
receipt-for = For
receipt-psp = Collected by
receipt-numbers = The receipt’s numbers
receipt-id = Receipt identifier
receipt-iur = Payment reference (IUR)
receipt-none-title = The receipt is not here yet
receipt-none-body = It comes from pagoPA, usually within minutes of the payment.

# Papers as PDF
paper-notice = Save the notice as PDF
paper-receipt = Save the receipt as PDF
paper-shown = The PDF is open. It stays in the folder { $folder }: { $name }
paper-kept = The PDF is in the folder { $folder }: { $name }. Open it from there.

# How much do I owe?
how-much-lead = Works without signing in and without a network. We save nothing.
how-much-violation = What happened?
how-much-violation-hint = Type a word: red, parking, phone…
how-much-found = { $count ->
    [one] 1 violation found
   *[other] { $count } violations found
}
how-much-none = No violation with these words. Try a single word.
how-much-change = Change
how-much-day = On which day?
how-much-day-hint = For example 04/05/2026 (day/month/year)
how-much-today = Today
how-much-yesterday = Yesterday
how-much-paper = What do you have in hand?
how-much-slip = The slip from the windscreen
how-much-verbale = The official report
how-much-notified = When was it delivered to you?
how-much-notified-hint = The day of delivery or notification, like 04/05/2026
how-much-expenses = Costs written on the report
how-much-expenses-hint = For example 13.88. Leave empty if there are none.
how-much-vehicle = With which vehicle?
how-much-night = At what time?
how-much-by-day = By day
how-much-by-night = After 22:00 and before 7:00
parking-paid = Minutes paid for
parking-paid-hint = 0 if you did not pay for parking
parking-overstay = Minutes past the paid time
parking-fee = Parking not paid, in euros
how-much-compute = Compute

# More
more-looks = Language and looks
more-theme = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
more-text = Size of the text
text-percent = { $percent }%
more-person = Who is signed in
more-sign-out = Sign out
more-sign-out-body = Signing out deletes from this device everything the app has saved. The fines stay where they are.

# Lock
lock-title = The app is locked
lock-lead = Type the PIN to see your fines.
lock-pin = PIN
lock-open = Unlock
lock-biometrics = Unlock with finger or face
lock-forgotten = Forgotten the PIN?
lock-forgotten-body = Sign in again with SPID or CIE: the PIN is removed and your fines are here again.
pin-title = App lock
pin-none = With a PIN, whoever picks up this device does not see your fines.
pin-is-set = The app asks for the PIN when you open it again, or after 30 seconds out of sight.
pin-new = New PIN
pin-new-hint = 6 to 12 digits
pin-old = Present PIN
pin-set = Set the PIN
pin-change = Change the PIN
pin-remove = Remove the PIN

# The first download, when it is long
sync-running = We are fetching your fines: { $count } so far. Those that are here can be read already.
sync-stopped = You stopped at { $count }. The sums below hold only for those that are here.
sync-stop = Stop
sync-go-on = Go on

# News
desk-news = What is new
news-arrived = New: { $what }, { $where }
news-paid = Paid: { $what }. The receipt is ready.

# Pictures
images-title = The photos
images-show = { $count ->
    [one] See the photo
   *[other] See the { $count } photos
}
images-lead = They are fetched only when you look, and stay protected on this device.
images-alt = Photo { $number } of { $count }: { $what }, { $where }

# Account and references
code-references = Other references: IUV, IBAN
code-iuv = IUV
code-iban = IBAN of the municipality
code-iban-why = For checking. Pay with the code: a bank transfer to the IBAN alone does not close the fine.
details-notified = Notified
details-protocol = Protocol number
details-send = SEND code (IUN)

# Collection
collection-title = Another body collects it
collection-body = It was not paid in time. It is now paid there, with expenses and interest on top: the code in this app no longer works.
collection-owed = To pay there
collection-number = Case number
collection-open = Open the page to pay

# Calendar and data
calendar-one = Put in my calendar
calendar-all = Deadlines in my calendar
calendar-shown = Your calendar is open. The file stays in the folder { $folder }: { $name }
calendar-kept = The file is in the folder { $folder }: { $name }. Open it with your calendar.
more-data = Your data
more-data-body = Everything this app knows about you, in a file to read or to take elsewhere.
more-data-keep = Save my data
data-kept = Your data is in the folder { $folder }: { $name }
