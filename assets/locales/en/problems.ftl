# What happened, what still works, what to do
problem-invalid-field = Something does not fit. Check what you typed: nothing is lost.
problem-malformed-body = The app and the service did not understand each other. What is saved can still be read: update the app and try again.
problem-not-found = We cannot find it. Check the number and the plate: they must belong to the same fine.
problem-method-not-allowed = The app asks for something the service does not know. What is saved can still be read: update the app.
problem-too-many-requests = Too many tries in a row. Try again in { $seconds } seconds.
problem-unauthorized = The session is no longer valid. What is saved can still be read: sign in again to update.
problem-forbidden = This sign-in is not enough. Sign in with SPID or CIE at level 2.
problem-conflict = This request arrived before with other data. The first one counts: update to see it.
problem-notice-number-not-leased = The notice number belongs to another report. Get new numbers and try again.
problem-bad-signature = The office does not know this device’s signature. The notice is kept: sign and send it again, and tell the office.
problem-not-an-image = The file is no JPEG or PNG image, or it is too large.
problem-price-mismatch = The sum computed here is not the office’s. Update the tariff before going on.
problem-chain-broken = This notice does not follow the last one that the office has from this device. It is kept: sign and send it again, and tell the office.
problem-already-paid = It is already paid: do not pay again.
problem-not-payable = This fine cannot be paid right now.
problem-no-violation = With these facts there is no violation: it is within the tolerance.
problem-reduced-payment-barred = This violation has no reduced payment: the Prefect sets the sum.
problem-platform-unavailable = pagoPA does not answer right now. The fine and the QR code stay here: try again in a few minutes.
problem-service-unavailable = The service is down for a short while. What is already saved can still be read: try again in a few minutes.
problem-internal = Something broke on our side. What is saved can still be read: try again shortly.
problem-server-unreachable = The service does not answer. What is saved can still be read, and the QR code can be paid.
problem-provider-unreachable = The sign-in service does not answer. You cannot sign in now. Try again in a few minutes.
problem-sign-in-cancelled = Sign-in cancelled: nothing has changed. Try again when you like.
problem-sign-in-failed = The sign-in did not succeed: the answer was not valid. To be safe, start again.
problem-session-expired = Your session has ended. What is saved can still be read: sign in again to go on.
problem-locked = The app is locked. Enter the PIN.
problem-wrong-pin = The PIN is not right. { $left ->
    [0] Wait a little before you try again.
    [one] You have 1 more try before a wait.
   *[other] You have { $left } more tries before a wait.
}
problem-signed-out = You are not signed in. “How much do I owe?” works without.
problem-wrong-role = This person cannot use this app. Sign in with the right account.
problem-keyring-unavailable = This computer has no keyring to keep your sign-in safe. Without one we save nothing. Turn the system’s keyring on and try again.
problem-keyring-locked = The computer’s keyring is locked. Unlock it and try again.
problem-store-unavailable = The saved data cannot be opened. Check the space on the disk and try again; the service has lost nothing.
problem-browser-unavailable = No browser opened. Set a default one in the system and try again.
problem-folder-unavailable = The file cannot be saved. Check the free space on the disk and the folder’s permissions, then try again.
problem-no-notice-numbers = The notice numbers are used up. Go online for more; what is already written is safe.
problem-unsent-records = Some things are still to be sent. Go online before leaving: otherwise they would be lost.

# Why something does not fit
reason-missing = This is missing.
reason-empty = Write something here.
reason-too-long = Too long: { $max } characters at most.
reason-too-short = Too short: at least { $min } characters.
reason-invalid-character = There is a sign that cannot be here.
reason-invalid-format = It is not written the right way.
reason-invalid-check-digit = There is a typing mistake: the check digit does not match.
reason-invalid-date = This day does not exist. Write it like 04/05/2026.
reason-negative = It cannot be less than zero.
reason-too-large = The figure is too large.
reason-out-of-range = It must be between { $min } and { $max }.
reason-before-first-tariff = We know the sums from { $first } on.
reason-after-last-tariff = We know the sums up to { $last }.
reason-not-yet-in-force = This rule holds from { $since }.
reason-unknown-hypothesis = Choose a violation from the list.
reason-before = It cannot be before { $date }.
reason-after = It cannot be after { $date }.
reason-mismatch = It does not go with the chosen violation.
reason-not-settled = The municipality has not settled this yet: ask the office.
reason-excluded = The law does not allow it in this case.
reason-wrong = The code is not right. Check it and try again.
reason-expired = The code is no longer good: have another one sent.
reason-refused = Nothing arrives at this address: check that it is written correctly.
reason-too-many = There are too many already: no more can be added for now.
reason-other-creditor = This code is another body’s: it can be paid, but it is no fine of this municipality.
reason-unknown = This app does not know the request: update it.
reason-income-too-high = Instalments are not granted with this income.
reason-file-kind = We only take photos (JPEG or PNG) and PDF.
reason-file-empty = This file is empty.
reason-file-too-large = The file is too large: { $megabytes } MB at most.
reason-too-many-files = { $max } files at most.
reason-no-code = We find no QR code in this photo. Try from closer, with light, or write the number.
reason-no-pagopa-code = There is a QR code here, but not one of a pagoPA payment. Look for the one that says “PagoPA”, or write the number.
reason-not-a-picture = This is no JPEG or PNG photo, or it does not open.
