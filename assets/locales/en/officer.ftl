officer-title = Local police
officer-welcome = Notices
officer-welcome-lead = Sign in to issue notices. After the first sign-in you can issue without a network too.
officer-sign-in = Sign in
officer-sign-in-browser = Finish signing in in the browser, then come back here.
officer-cancel-sign-in = Cancel
officer-sign-out = Sign out and wipe this device
officer-sun = Sun
officer-night = Night
officer-issue = New notice
officer-to-issue = Issue
officer-to-issued = Issued
officer-question-plate = Plate
officer-question-what = What
officer-question-place = Where
officer-plate = Plate
officer-plate-unusual = Not an Italian format: check it, then go on.
officer-vehicle = Vehicle
officer-search = Search for a violation
officer-search-nothing = No violation with these words.
officer-place = Where
officer-place-hint = Street and number, or square
officer-last-place = As before: { $place }
officer-price = { $sum } until { $until }
officer-price-none = Choose what happened: the price appears here.
officer-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
officer-numbers-left = { $count ->
    [0] No notice numbers left: connect to get more.
    [one] { $count } notice number left.
   *[other] { $count } notice numbers left.
}
officer-missing-plate = Enter the plate
officer-missing-what = Choose what happened
officer-missing-place = Enter where
officer-issue-now = Issue
officer-slip = Issued
officer-slip-unknown = There is no such notice
officer-slip-unknown-body = This device does not know it.
officer-notice-number = Notice number
officer-another = New notice
officer-issued-empty = No notice yet
officer-issued-empty-body = Here you find those issued with this device.
delivery-waiting = Waiting for a network
delivery-sent = Sent
delivery-refused = Refused
delivery-withdrawn = Withdrawn
officer-unreadable-outbox = The notices saved on this device before cannot be read. They have not been deleted: hand the device in at the office.
