### Mail. { $host } is the server, as people know it.

mail-or-link = Of open deze link:
mail-good-for = Beide zijn een half uur geldig, één keer.

mail-sign-up-subject = Je code voor { $host }
mail-sign-up-intro = Met deze code maak je je account voor reacties op { $host }:
mail-sign-up-link = Account maken
mail-sign-up-why = Iemand heeft jouw adres ingevuld op { $host }. Was jij dat niet, doe dan niets: er wordt geen account gemaakt.

mail-sign-up-again-subject = Je hebt een account op { $host }
mail-sign-up-again-intro = Iemand wilde met jouw adres een account maken voor reacties op { $host }. Je hebt er al een: log ermee in, of kies daar een ander wachtwoord als je het niet meer weet.
mail-sign-up-again-why = Was jij dat niet, doe dan niets.

mail-sign-in-subject = Je code voor { $host }
mail-sign-in-intro = Met deze code log je in op { $host }:
mail-sign-in-link = Inloggen
mail-sign-in-why = Iemand heeft jouw adres ingevuld op { $host }. Was jij dat niet, doe dan niets en geef de code aan niemand.

mail-reset-subject = Een ander wachtwoord voor { $host }
mail-reset-intro = Met deze code kies je een ander wachtwoord voor { $host }:
mail-reset-link = Kies een ander wachtwoord
mail-reset-why = Iemand vroeg hierom op { $host }. Was jij dat niet, doe dan niets en geef de code aan niemand: je wachtwoord blijft zoals het is.

mail-change-subject = Je nieuwe adres op { $host }
mail-change-intro = Met deze code krijgt je account op { $host } dit adres:
mail-change-link = Adres wijzigen
mail-change-why = Iemand heeft dit adres ingevuld op { $host }. Was jij dat niet, doe dan niets en geef de code aan niemand.

mail-changed-subject = Je adres op { $host } is gewijzigd
mail-changed-intro = Je account op { $host } heeft nu een ander adres: { $address }. Dit adres krijgt geen e-mail meer.
mail-changed-why = Was jij dat niet, schrijf dan meteen aan wie { $host } beheert.

mail-password-changed-subject = Je wachtwoord op { $host } is gewijzigd
mail-password-changed-intro = Je account op { $host } heeft nu een ander wachtwoord. Andere browsers zijn uitgelogd.
mail-password-changed-why = Was jij dat niet, kies dan meteen een ander wachtwoord met ‘Wachtwoord vergeten?’.

mail-stop = Deze e-mail niet meer ontvangen

mail-follow-subject = Antwoorden op { $site }?
mail-follow-intro = Je hebt op { $site } geschreven en dit adres opgegeven. Wil je een e-mail als iemand je antwoordt? Er wordt niets verstuurd zolang je geen ja zegt.
mail-follow-link = Ja, mail me
mail-follow-why = Iemand heeft dit adres ingevuld bij een reactie op { $site }. Was jij dat niet, doe dan niets.

mail-reply-subject = Iemand heeft je geantwoord op { $site }
mail-reply-intro = Iemand heeft geantwoord op wat je op { $site } schreef.
mail-reply-link = Het antwoord lezen
mail-reply-why = Je krijgt dit omdat je een reactie hebt geschreven op { $site }.

mail-digest-subject =
    { $number ->
        [one] Een nieuwe reactie op { $site }
       *[other] { $number } nieuwe reacties op { $site }
    }
mail-digest-intro =
    { $number ->
        [one] Er is een nieuwe reactie in een gesprek dat je volgt op { $site }.
       *[other] Er zijn { $number } nieuwe reacties in een gesprek dat je volgt op { $site }.
    }
mail-digest-link = Verder lezen
mail-digest-why = Je krijgt dit omdat je dit gesprek volgt; hoogstens één keer per uur, en alleen als er iets nieuws is.

mail-leaving-subject = Je account op { $host } verdwijnt binnenkort
mail-leaving-intro = Je account op { $host } verdwijnt op { $day }, zoals je hebt gevraagd. Tot dan kun je inloggen en blijven.
mail-leaving-why = Was jij dat niet, log dan in, blijf, en kies een ander wachtwoord.

mail-code-good-for = De code is een half uur geldig, één keer.

mail-prove-subject = Je code voor { $host }
mail-prove-intro = Met deze code bevestig je op { $host } dat jij het bent:
mail-prove-why = Iemand die met jouw account is ingelogd, vroeg hierom. Was jij dat niet, geef de code dan aan niemand, kies een ander wachtwoord en log op de pagina van je account overal elders uit.

mail-passkey-added-subject = Er is een passkey toegevoegd op { $host }
mail-passkey-added-intro = Je account op { $host } kan vanaf nu met een nieuwe passkey worden geopend.
mail-passkey-added-why = Was jij dat niet, verwijder hem dan meteen op de pagina van je account en kies een ander wachtwoord.

mail-passkey-removed-subject = Er is een passkey verwijderd op { $host }
mail-passkey-removed-intro = Een van je passkeys opent je account op { $host } niet meer.
mail-passkey-removed-why = Was jij dat niet, kies dan meteen een ander wachtwoord en bekijk de pagina van je account.

mail-two-step-on-subject = De tweede stap is aan op { $host }
mail-two-step-on-intro = Om in te loggen op { $host } is vanaf nu een code uit je app nodig, na je wachtwoord of een code per e-mail.
mail-two-step-on-why = Was jij dat niet, schrijf dan meteen aan wie { $host } beheert.

mail-two-step-off-subject = De tweede stap is uit op { $host }
mail-two-step-off-intro = Om in te loggen op { $host } is vanaf nu je wachtwoord of een code per e-mail genoeg.
mail-two-step-off-why = Was jij dat niet, kies dan meteen een ander wachtwoord en schakel de tweede stap weer in.

mail-recovery-used-subject = Er is een herstelcode gebruikt op { $host }
mail-recovery-used-intro =
    { $number ->
        [0] Iemand heeft de tweede stap op { $host } gezet met een van je herstelcodes. Het was de laatste: maak nieuwe op de pagina van je account.
        [one] Iemand heeft de tweede stap op { $host } gezet met een van je herstelcodes. Je hebt er nog één.
       *[other] Iemand heeft de tweede stap op { $host } gezet met een van je herstelcodes. Je hebt er nog { $number }.
    }
mail-recovery-used-why = Was jij dat niet, kies dan meteen een ander wachtwoord en maak nieuwe herstelcodes.

mail-recovery-renewed-subject = Nieuwe herstelcodes op { $host }
mail-recovery-renewed-intro = Je account op { $host } heeft nieuwe herstelcodes. De vorige gelden niet meer.
mail-recovery-renewed-why = Was jij dat niet, kies dan meteen een ander wachtwoord en maak nieuwe herstelcodes.
