## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Illegale inhoud melden
notice-about = op { $site }
notice-words = Zeg welke reactie in strijd is met de wet, en waarom. Wie de site beheert, beslist en laat je weten wat en waarom.
notice-lacks = Hieronder ontbreekt iets.
notice-place = Adres van de reactie
notice-place-wrong = Plak de link van een reactie die op deze site staat: de datum erboven is er een.
notice-why = Waarom is het illegaal?
notice-why-wrong = Zeg waarom, in hoogstens 5.000 tekens.
notice-name = Je naam
notice-name-wrong = Zeg wie je bent.
notice-email = Je e-mailadres
notice-email-wrong = Geef een adres op waarop je te bereiken bent.
notice-exempt = Het gaat om seksueel misbruik van kinderen: ik hoef niet te zeggen wie ik ben
notice-faith = Ik geloof te goeder trouw dat wat ik hier zeg juist en volledig is
notice-faith-wrong = Deze verklaring is nodig.
notice-send = Melding versturen
notice-thanks = Je melding is aangekomen
notice-number = Het nummer is { $number }.
notice-mailed = Er gaat een bevestiging naar { $email }.
notice-next = Wie { $site } beheert, kijkt ernaar, beslist en laat je weten wat en waarom.

mail-notice-received-subject = Je melding over een reactie op { $site }
mail-notice-received-intro = Je melding over een reactie op { $site } is aangekomen. Het nummer is { $notice }. Wie de site beheert, beslist erover en laat je weten wat en waarom. Je schreef:
mail-notice-received-why = Je krijgt dit omdat iemand dit adres heeft opgegeven bij een melding van illegale inhoud op { $site }. Was jij dat niet, doe dan niets.
mail-notice-decided-subject = Besluit over je melding op { $site }
mail-notice-decided-intro = Er is een besluit over je melding { $notice } op { $site }.
mail-notice-decided-why = Je kunt dit besluit aanvechten: door te antwoorden aan wie { $site } beheert, bij een gecertificeerd orgaan voor buitengerechtelijke geschillenbeslechting (artikel 21 van Verordening (EU) 2022/2065), of bij de rechter.
mail-statement-subject = Je reactie op { $site } is verwijderd
mail-statement-intro = Een reactie van jou op { $site } is verwijderd na een melding van illegale inhoud. Dit zijn de redenen.
mail-statement-why = Je kunt dit besluit aanvechten: door te antwoorden aan wie { $site } beheert, bij een gecertificeerd orgaan voor buitengerechtelijke geschillenbeslechting (artikel 21 van Verordening (EU) 2022/2065), of bij de rechter.
mail-reasons-keep = Besluit: de reactie blijft staan.
mail-reasons-remove = Besluit: de reactie wordt verwijderd, overal en voorgoed.
mail-reasons-illegal = Grond: de wet ({ $reference }).
mail-reasons-terms = Grond: de voorwaarden van de site ({ $reference }).
mail-reasons-facts = Feiten en omstandigheden: { $facts }
mail-reasons-people = Een mens heeft besloten. De melding en het besluit zijn geen van beide geautomatiseerd gedaan.
