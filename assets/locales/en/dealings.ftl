# What a citizen has to do with the office

# What can be done about a fine besides paying it
ways-title = What you can do
ways-instalments = Ask to pay in instalments
ways-driver = Who was driving?
ways-contest = Contest it
ways-letters = Write to the office

# Instalments
instalments-title = Paying in instalments
instalments-lead = Make your plan, see what it costs and what you give up, then decide.
instalments-barred-not-notified = Instalments can be asked for once the verbale has been notified to you.
instalments-barred-settled = There is nothing left to put in instalments.
instalments-barred-collected = Another body collects the sum: instalments are asked for there.
instalments-barred-sum-too-small = Only fines above 200 euro are paid in instalments.
instalments-barred-too-late = The 30 days to ask for instalments are over.
instalments-barred-asked = The office already has your request.
instalments-choose = Your plan
instalments-until = You can ask for instalments for { $sum } until { $date }.
instalments-count = { $count ->
    [one] { $count } instalment
   *[other] { $count } instalments
}
instalments-number = In how many instalments?
instalments-interest = Interest within the instalments: { $sum }. The days hold if the office grants it today.
instalments-due = No.
instalments-by = By
instalments-sum = Sum
instalments-household = Your household
instalments-household-why = Instalments are for incomes below a limit. The office may check what you write.
instalments-relatives = Relatives who live with you
instalments-income = Taxable income of the last tax return, in euro
instalments-income-hint = Yours and that of those who live with you. Your limit is { $limit }.
instalments-ask = Ask for instalments
instalments-gives-up = What you give up
instalments-gives-up-discount = The discount: by { $date } you would pay { $sum } at once.
instalments-gives-up-appeal = The appeal: to the Prefetto (until { $prefetto }) and to the Giudice di pace (until { $giudice }).
instalments-lapse = If you miss the first instalment, or two of the others, the plan ends and the sum goes up.
instalments-request = Your request
instalments-state-submitted = The office answers by { $date }. No answer means no.
instalments-state-counter-proposed = The office offers you another plan. Answer by { $date }.
instalments-state-accepted = Granted. The notices of the instalments are being prepared: they arrive here by themselves.
instalments-state-active = Granted: the plan is running.
instalments-state-paid-off = You have paid every instalment. The fine is closed.
instalments-state-lapsed = The plan is over because instalments stayed unpaid. What you paid counts towards the sum.
instalments-state-refused = The office has not granted instalments.
instalments-state-declined = The office’s offer was not taken.
instalments-state-withdrawn = You have taken the request back.
instalments-state-over = The request is no longer needed: the fine was closed otherwise.
instalments-asked-on = Asked
instalments-asked-for = You asked for
instalments-accept = Take the plan
instalments-decline = Decline
instalments-withdraw = Take the request back
office-says = The office writes: { $words }
protocol = Protocol number
plan-title = Your instalments
plan-near = Pay by { $date }: after that the plan ends and the sum goes up.
plan-overdue = One instalment is overdue. If another stays unpaid by { $date }, the plan ends and the sum goes up.
plan-over = Since { $date } the plan may end at any moment: ask the office.
due-title = Instalment { $number }
due-paid = Paid. It was due { $date }.
due-overdue = Overdue since { $date }: pay it now.
due-payable = To be paid by { $date }.
due-preparing = By { $date }. The notice is being prepared.
due-show = Show the code

# Sending to the office
sending-under-way = The sending is not confirmed: we do not know whether the office has it. Send it again as it is: it will not arrive twice.
sending-kept = What you wrote stays on this device.
sending-fault = Nothing was sent: look at the field marked in red.
sending-done = The office has it.
sending-protocol = Protocol number: { $number }. It is your receipt.
sending-protocol-later = The protocol number arrives here by itself.
send-again = Send again
files-title = Attach a file
files-hint = Photos (JPEG or PNG) or PDF, up to 5 MB each, { $max } at most.
file-choose = Choose a file
file-unreadable = This file cannot be read. Try another one.
file-size = { $size } KB
file-remove = Remove
file-picture = Open photo { $number }
file-pdf = Open document { $number }
file-shown = The file is open. It stays in the folder { $folder }: { $name }
file-kept = The file is in the folder { $folder }: { $name }

# Who was driving
driver-title = Who was driving?
driver-lead = Points are taken from whoever was driving: the office has to be told, even if you have paid.
driver-form = Who was driving
driver-until = You have until { $date }. If you do not answer, another fine follows.
driver-too-late = The 60 days to say who was driving are over.
driver-not-asked = Who was driving is said once the verbale has been notified.
driver-who = Do you know?
driver-known = I know who it was
driver-unknown = I do not know
driver-unknown-why = Write why you cannot know. If the reason is not enough, another fine may follow.
driver-name = Given name and family name
driver-born-on = Day of birth
driver-day-hint = Like 04/05/1985: day, month, year
driver-born-at = Place of birth
driver-fiscal-code = Fiscal code
driver-fiscal-code-hint = Leave it empty if there is none.
driver-address = Address
driver-address-hint = Street, number, postcode and town
licence-title = The driving licence
licence-number = Number
licence-number-hint = Point 5 on the licence
licence-category = Category
licence-category-hint = For example B
licence-issued-by = Issued by
licence-issued-by-hint = Point 4c
licence-issued-on = Issued on
driver-text = Anything to add? (optional)
driver-reasons = Why can you not know?
driver-send = Send to the office

# Contesting
contest-title = Contest the fine
contest-lead = If there is a mistake you can tell the office, or appeal. Here are the ways and the days.
appeals-title = The ways you have
appeals-until = Until { $date }
appeals-over = The term ended { $date }
appeals-autotutela = Asking the office to annul
appeals-autotutela-how = It is free and done here. The office may say no, and meanwhile the terms to pay and to appeal run on.
appeals-prefetto = Appeal to the Prefetto
appeals-prefetto-how = It is free, by PEC or registered letter. If it is rejected you pay at least twice the minimum.
appeals-giudice = Appeal to the Giudice di pace
appeals-giudice-how = There is a fee and usually a hearing. A judge decides.
appeals-one = The two appeals exclude each other: only one can be made. Once you pay or ask for instalments, neither can.
appeals-no-advice = This is information, not legal advice. To decide you can ask a lawyer or an association.
contest-form = Ask the office to annul
contest-suspends-nothing = The request stops neither the days to pay nor those to appeal.
contest-ground = Why?
contest-sold = I had sold the vehicle
contest-plate = The plate is wrong
contest-amount = The sum is wrong
contest-other = Something else
contest-text = Tell what happened
contest-text-hint = A few lines will do, with days and places.
contest-sold-hint = Write the day of the sale and to whom, and attach the deed.
contest-plate-hint = Write your plate and what the photo shows. Attach the registration document.
contest-amount-hint = Write which sum you expected and why. If you have paid, attach the receipt.
contest-send = Send the request

# Messages
letters-title = You and the office
letters-lead = What you have sent about this fine, and the answers.
letters-old = We cannot refresh: there is no network. What you see is from { $moment }.
letters-never = Without a network we cannot show what you have written so far.
letters-none = Nothing yet
letters-none-body = When you write to the office, the protocol number and the answer are here.
letter-driver-data = Who was driving
letter-contest = Request to annul
letter-message = Message
letter-when = Taken in
letter-state = Where it stands
letter-state-open = The office is to answer
letter-state-answered = Answered
letter-state-accepted = Granted
letter-state-rejected = Rejected
letter-answer = The office’s answer
message-title = Write a message
message-text = Message to the office
message-send = Send the message
