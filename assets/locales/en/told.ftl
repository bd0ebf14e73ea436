more-places = More services

# Vehicles
nav-vehicles = Vehicles
vehicles-lead = Fines for these vehicles arrive here by themselves.
vehicles-none-title = No vehicle
vehicles-none-body = Add a plate: if the register says it is yours, its fines arrive here.
vehicle-verified = It is yours: you see its fines
vehicle-to-verify = We are asking the register. We try again by ourselves.
vehicle-not-yours = The register says it is somebody else’s: you see nothing
vehicle-unknown = The register does not know this plate: check that it is written correctly
vehicle-delegated = It is somebody else’s, who lets you see and pay its fines
vehicle-fines = { $count ->
    [0] No fine
    [one] 1 fine
   *[other] { $count } fines
}
vehicle-owed = { $sum } to pay today
vehicle-again = Ask again
vehicle-again-label = Ask the register again about { $plate }
vehicle-remove = Remove
vehicle-remove-label = Remove { $plate }
vehicle-removed = You removed { $plate }. Its fines still exist, but you no longer see them here.
vehicle-undo = Put it back
vehicle-add-title = Add a vehicle
vehicle-add-body = We ask the register whether it is yours. Until it says yes, its fines are not shown.
vehicle-plate-hint = For example AB123CD
vehicle-words = What you call it
vehicle-words-hint = Optional, for example “the Panda”
vehicle-add = Add
vehicle-not-mine = Is the vehicle somebody else’s? Only its owner can let you see its fines. A slip, though, you can pay yourself with number and plate.

# How you want to be told
contacts-title = How you want to be told
contacts-lead = Decide where the formal notice goes and where we remind you of deadlines.
contacts-verbale = The formal notice
contacts-how = How you want to receive it
contacts-ordinary = Ordinary notification
contacts-by-pec = By PEC
contacts-ordinary-why = It comes through SEND to your digital address, or by registered post if you have none.
contacts-by-pec-why = It comes to the PEC written below, once you have confirmed it. It counts from the moment it enters the mailbox, without postal costs.
contacts-pec = PEC (certified e-mail)
contacts-pec-hint = Leave it empty if you have none
contacts-reminders = Deadlines
contacts-reminders-lead = These are reminders: they are no notification and start no term.
contacts-email = E-mail
contacts-phone = Telephone
contacts-phone-hint = For reminders by SMS. Leave empty if you do not want them
contacts-push = The city’s app
contacts-push-hint = A notification of the municipality’s app, if you have it
contacts-app = This app
contacts-app-hint = A notification on this device
contacts-io = IO app
contacts-io-hint = A message on IO, if the app has your consent
contacts-send = I read documents on SEND
contacts-send-hint = Reminders tell you where to find them
contacts-keep = Save
contacts-kept = Saved. It holds from now on.
verify-lead = { $address } is not confirmed yet: for now we send nothing there.
verify-done = { $address } is confirmed.
verify-send = Send the code
verify-send-again = Send another code
verify-sent = The code is on its way. It is good until { $moment }.
verify-code = Code
verify-code-hint = The six digits you received
verify-confirm = Confirm

# What waits for you
waits-title = Waiting for you
waits-driver-data = Say who was driving: { $what }, { $plate }.
waits-paid-short = Pay the rest: { $what }, { $plate }.
waits-verify-pec = Confirm your PEC with the code.
waits-verify-email = Confirm your e-mail with the code.
waits-vehicle-not-yours = The register says { $plate } is not yours: check the plate, or remove it.
waits-vehicle-unknown = The register does not know { $plate }: check the plate, or remove it.
waits-verify-phone = Confirm your telephone with the code.
waits-instalments-offer = Answer the municipality, which offers other instalments: { $what }, { $plate }.
waits-instalments-due = Pay the next instalment: { $what }, { $plate }.
waits-unsent-driver-data = The driver’s data may not have arrived: send them again. { $what }, { $plate }.
waits-unsent-contest = Your contest may not have arrived: send it again. { $what }, { $plate }.
waits-unsent-message = Your message may not have arrived: send it again. { $what }, { $plate }.
waits-unsent-instalments = Your request for instalments may not have arrived: send it again. { $what }, { $plate }.
waits-letter-answered = The office has answered you: { $what }, { $plate }.
waits-until = By { $until }.

# Points
points-title = Licence points
points-lead = How many points the fines you see here take, and how many you would have left.
points-none-title = No points at stake
points-none-body = None of the fines you see here takes points.
points-to-come = { $count ->
    [0] No points still to be taken
    [one] 1 point still to be taken
   *[other] { $count } points still to be taken
}
points-who = Points are taken from whoever was driving, once the fine can no longer be contested. If it was not you, say who it was.
points-taken = { $count ->
    [one] 1 point, fine closed
   *[other] { $count } points, fine closed
}
points-coming = { $count ->
    [one] 1 point, if the fine stands
   *[other] { $count } points, if the fine stands
}
points-balance = Your balance
points-where = Only the Motorizzazione keeps the balance, and tells it only to you: read it on the Portale dell’Automobilista, under your licence (art. 126-bis, paragraph 3). Write it here to do the sum: we do not keep it.
points-known = Points you have now
points-known-hint = From 0 to 30
points-novice = I have had my licence for less than 3 years
points-novice-hint = In the first three years twice as many points are taken
points-reckon = Do the sum
points-left = { $count ->
    [0] You would have no points left
    [one] You would have 1 point left
   *[other] You would have { $count } points left
}
points-revision = Without points the licence is reviewed: you take the exams again (art. 126-bis, paragraph 6).
points-recovery = Without further violations, on { $day } you are back at 20 points (art. 126-bis, paragraph 5).

# A slip without signing in
slip-title = I have a slip on my windscreen
slip-lead = With number and plate you see how much you owe and pay at once, even without signing in.
slip-scan = Do you have a photo of the slip?
slip-scan-hint = We read the number from the QR code. Take or choose a photo, or paste it (Ctrl+V). The photo stays on this device.
slip-scan-choose = Choose a photo
slip-scan-busy = Looking for the code in the photo…
slip-scan-read = We read { $number }. Now write the plate.
slip-scan-doubtful = We read { $number }, but its last digits do not add up: compare them with the slip, then write the plate.
slip-number = Notice number
slip-number-hint = The 18 digits, the number of the slip, or the text read from the QR code
slip-plate-hint = The plate written on the slip
slip-look = Search
slip-nothing = There is nothing to pay here now.
slip-keep-title = Keep it with you
slip-keep-body = Sign in once: we add the vehicle, the fine stays in this app, and we tell you before the sum rises.
slip-consent = I agree that the municipality uses my data to show me the fines of this vehicle
slip-consent-hint = Name, fiscal code and plate. You can remove the vehicle and sign out whenever you like: everything is deleted from this device.
slip-consent-missing = Without your consent we cannot keep it. To pay it you need none.
slip-keep-sign-in = Sign in with SPID or CIE and keep it
slip-keep-mine = The vehicle is mine: keep it
slip-kept = Done: the vehicle is yours and the fine is already among yours.
slip-kept-later = The register has not answered yet: as soon as it says the vehicle is yours, the fine appears among yours. Meanwhile pay it from here.
slip-not-yours = The register says the vehicle is not yours: the fine cannot be among yours. You can still pay it from here.

# What happened
story-title = What happened so far
story-lead = Every step of the case, with its day.
story-show = Show the steps
story-opened = The fine was recorded.
story-paid = Paid: { $sum }.
story-paid-over = Paid with { $sum }, more than was owed: the rest is given back to you.
story-paid-short = { $sum } arrived, less than was owed: the fine is not closed.
story-paid-in-vain = { $sum } arrived that were not owed: they are given back to you.
story-rest-payable = The rest is paid with another notice, { $number }: { $sum }.
story-amount-changed = A term has ended: it is { $sum } now.
story-verbale-drawn-up = The formal notice { $number } was written.
story-registered = It is in the register with the number { $number }.
story-dispatched = The formal notice left through SEND: { $number }.
story-not-delivered = It could not be delivered: the office sees to it.
story-notified = You were notified on { $day }: the terms run from here. At first it is { $sum }.
story-notify-term-missed = The formal notice left too late: you owe nothing any more.
story-sent-to-collection = Another body collects it, case { $number }: { $sum }.
story-collection-closed = Collection is closed: { $sum }.
story-instalments-asked = You asked for { $number } instalments. The office answers by { $day }.
story-instalments-offered = The office offers { $number } instalments. Answer by { $day }.
story-instalments-granted = The plan of { $number } instalments is accepted.
story-instalments-refused = Instalments were not granted.
story-instalments-unanswered = The office did not answer in time: the instalments count as refused.
story-instalments-declined = The offer of instalments was not taken.
story-instalments-withdrawn = You took back the request for instalments.
story-due-near = Instalment { $number } is to be paid by { $day }: { $sum }.
story-due-paid = Instalment { $number } paid: { $sum }.
story-due-paid-short = Instalment { $number } was paid in part: { $sum } is missing, to be paid by { $day } with a notice of its own.
story-due-missed = Instalment { $number } was not paid in time.
story-instalments-lapsed = The plan has lapsed. { $sum } had been paid.
story-instalments-paid-off = All instalments are paid.
story-message-sent = You wrote to the office.
story-driver-data-sent = It was said who was driving.
story-contested = Annulment was asked for.
story-message-answered = The office answered.
story-received-by-office = Your communication has the register number { $number }.
story-sent-by-office = The office’s communication has the register number { $number }.
story-annulled-by-office = The office annulled it: you owe nothing any more.
story-notification-resumed = The office has the notification repeated.
story-prescribed = 5 years have passed: you owe nothing any more.

# SEND
send-title = Attestations by SEND
send-lead = They say what happened to the notification, and hold towards everybody. SEND keeps them: they open when there is a network.
send-none = SEND has none yet.
send-keep = Download
send-sender-ack = The report was taken in
send-digital-delivery = Delivery to a certified address
send-analog-delivery = Delivery by registered letter
send-analog-failure-delivery = Addressee not found: left on SEND
send-recipient-access = The report was read
send-notification-cancelled = The notification was cancelled
send-other = Another attestation

# A link that leads nowhere
nowhere-title = This link leads nowhere
nowhere-lead = It is not one of Targa’s, or what it showed is no longer there. Your fines are on the desk.
