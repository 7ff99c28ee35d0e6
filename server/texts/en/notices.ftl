## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Report illegal content
notice-about = on { $site }
notice-words = Say which comment is against the law, and why. Whoever cares for the site decides, and tells you what and why.
notice-lacks = Something is missing below.
notice-place = Address of the comment
notice-place-wrong = Paste the link of a comment that stands on this site: the date above it is one.
notice-why = Why is it illegal?
notice-why-wrong = Say why, in at most 5,000 characters.
notice-name = Your name
notice-name-wrong = Say who you are.
notice-email = Your e-mail address
notice-email-wrong = Give an address at which you can be reached.
notice-exempt = It is about sexual abuse of children: I need not say who I am
notice-faith = I believe in good faith that what I say here is accurate and complete
notice-faith-wrong = This statement is needed.
notice-send = Send the notice
notice-thanks = Your notice has arrived
notice-number = Its number is { $number }.
notice-mailed = A confirmation goes to { $email }.
notice-next = Those who care for { $site } look at it, decide, and tell you what and why.

mail-notice-received-subject = Your notice about a comment on { $site }
mail-notice-received-intro = Your notice about a comment on { $site } has arrived. Its number is { $notice }. Those who care for the site decide about it, and tell you what and why. You wrote:
mail-notice-received-why = You get this because somebody gave this address with a notice of illegal content on { $site }. If it was not you, do nothing.
mail-notice-decided-subject = Decision about your notice on { $site }
mail-notice-decided-intro = It is decided about your notice { $notice } on { $site }.
mail-notice-decided-why = You can contest this decision: by answering to those who run { $site }, before a certified body for out-of-court dispute settlement (article 21 of Regulation (EU) 2022/2065), or in court.
mail-statement-subject = Your comment on { $site } was removed
mail-statement-intro = A comment of yours on { $site } was removed after a notice of illegal content. These are the reasons.
mail-statement-why = You can contest this decision: by answering to those who run { $site }, before a certified body for out-of-court dispute settlement (article 21 of Regulation (EU) 2022/2065), or in court.
mail-reasons-keep = Decision: the comment stays.
mail-reasons-remove = Decision: the comment is removed, everywhere and for good.
mail-reasons-illegal = Ground: the law ({ $reference }).
mail-reasons-terms = Ground: the terms of the site ({ $reference }).
mail-reasons-facts = Facts and circumstances: { $facts }
mail-reasons-people = A person decided. Neither the notice nor the decision was made by automated means.
