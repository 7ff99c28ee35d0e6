### E-Mail. { $host } ist der Server, wie man ihn kennt.

mail-or-link = Oder öffne diesen Link:
mail-good-for = Beide gelten eine halbe Stunde, ein Mal.

mail-sign-up-subject = Dein Code für { $host }
mail-sign-up-intro = Mit diesem Code legst du dein Konto für Kommentare auf { $host } an:
mail-sign-up-link = Konto anlegen
mail-sign-up-why = Jemand hat auf { $host } deine Adresse eingegeben. Warst du es nicht, so tu nichts: Es wird kein Konto angelegt.

mail-sign-up-again-subject = Du hast ein Konto auf { $host }
mail-sign-up-again-intro = Jemand wollte auf { $host } mit deiner Adresse ein Konto für Kommentare anlegen. Du hast schon eines: Melde dich damit an, oder wähle dort ein anderes Passwort, wenn du es nicht mehr weißt.
mail-sign-up-again-why = Warst du es nicht, so tu nichts.

mail-sign-in-subject = Dein Code für { $host }
mail-sign-in-intro = Mit diesem Code meldest du dich auf { $host } an:
mail-sign-in-link = Anmelden
mail-sign-in-why = Jemand hat auf { $host } deine Adresse eingegeben. Warst du es nicht, so tu nichts und gib den Code niemandem.

mail-reset-subject = Ein anderes Passwort für { $host }
mail-reset-intro = Mit diesem Code wählst du ein anderes Passwort für { $host }:
mail-reset-link = Anderes Passwort wählen
mail-reset-why = Jemand hat das auf { $host } verlangt. Warst du es nicht, so tu nichts und gib den Code niemandem: Dein Passwort bleibt, wie es ist.

mail-change-subject = Deine neue Adresse auf { $host }
mail-change-intro = Mit diesem Code bekommt dein Konto auf { $host } diese Adresse:
mail-change-link = Adresse ändern
mail-change-why = Jemand hat auf { $host } diese Adresse eingegeben. Warst du es nicht, so tu nichts und gib den Code niemandem.

mail-changed-subject = Deine Adresse auf { $host } wurde geändert
mail-changed-intro = Dein Konto auf { $host } hat jetzt eine andere Adresse: { $address }. Diese hier bekommt keine E-Mail mehr.
mail-changed-why = Warst du es nicht, so schreib sofort denen, die { $host } betreiben.

mail-password-changed-subject = Dein Passwort auf { $host } wurde geändert
mail-password-changed-intro = Dein Konto auf { $host } hat jetzt ein anderes Passwort. Andere Browser wurden abgemeldet.
mail-password-changed-why = Warst du es nicht, so wähle sofort ein anderes, mit „Passwort vergessen?“.

mail-stop = Diese E-Mails abbestellen

mail-follow-subject = Antworten auf { $site }?
mail-follow-intro = Du hast auf { $site } geschrieben und diese Adresse angegeben. Möchtest du E-Mail, wenn dir jemand antwortet? Ohne dein Ja wird nichts geschickt.
mail-follow-link = Ja, schreibt mir
mail-follow-why = Jemand hat diese Adresse mit einem Kommentar auf { $site } eingegeben. Warst du es nicht, so tu nichts.

mail-reply-subject = Jemand hat dir auf { $site } geantwortet
mail-reply-intro = Jemand hat auf das geantwortet, was du auf { $site } geschrieben hast.
mail-reply-link = Antwort lesen
mail-reply-why = Du bekommst das, weil du auf { $site } kommentiert hast.

mail-digest-subject =
    { $number ->
        [one] Ein neuer Kommentar auf { $site }
       *[other] { $number } neue Kommentare auf { $site }
    }
mail-digest-intro =
    { $number ->
        [one] In einem Gespräch, dem du auf { $site } folgst, gibt es einen neuen Kommentar.
       *[other] In einem Gespräch, dem du auf { $site } folgst, gibt es { $number } neue Kommentare.
    }
mail-digest-link = Weiterlesen
mail-digest-why = Du bekommst das, weil du diesem Gespräch folgst; höchstens einmal in der Stunde, und nur wenn es etwas Neues gibt.

mail-leaving-subject = Dein Konto auf { $host } verschwindet bald
mail-leaving-intro = Dein Konto auf { $host } verschwindet am { $day }, wie du es wolltest. Bis dahin kannst du dich anmelden und bleiben.
mail-leaving-why = Warst du es nicht, so melde dich an, bleib und wähle ein anderes Passwort.

mail-code-good-for = Er gilt eine halbe Stunde, ein Mal.

mail-prove-subject = Dein Code für { $host }
mail-prove-intro = Mit diesem Code bestätigst du auf { $host }, dass du es bist:
mail-prove-why = Jemand, der mit deinem Konto angemeldet ist, hat ihn verlangt. Warst du es nicht, so gib den Code niemandem, wähle ein anderes Passwort und melde dich auf der Seite deines Kontos überall sonst ab.

mail-passkey-added-subject = Ein Passkey wurde auf { $host } hinzugefügt
mail-passkey-added-intro = Dein Konto auf { $host } lässt sich von jetzt an mit einem neuen Passkey öffnen.
mail-passkey-added-why = Warst du es nicht, so entferne ihn sofort auf der Seite deines Kontos und wähle ein anderes Passwort.

mail-passkey-removed-subject = Ein Passkey wurde auf { $host } entfernt
mail-passkey-removed-intro = Einer deiner Passkeys öffnet dein Konto auf { $host } nicht mehr.
mail-passkey-removed-why = Warst du es nicht, so wähle sofort ein anderes Passwort und sieh auf der Seite deines Kontos nach.

mail-two-step-on-subject = Der zweite Schritt auf { $host } ist an
mail-two-step-on-intro = Die Anmeldung auf { $host } braucht von jetzt an einen Code aus deiner App, nach deinem Passwort oder einem Code per E-Mail.
mail-two-step-on-why = Warst du es nicht, so schreib sofort denen, die { $host } betreiben.

mail-two-step-off-subject = Der zweite Schritt auf { $host } ist aus
mail-two-step-off-intro = Zur Anmeldung auf { $host } genügt von jetzt an dein Passwort oder ein Code per E-Mail.
mail-two-step-off-why = Warst du es nicht, so wähle sofort ein anderes Passwort und schalte den zweiten Schritt wieder ein.

mail-recovery-used-subject = Ein Wiederherstellungscode wurde auf { $host } benutzt
mail-recovery-used-intro =
    { $number ->
        [0] Jemand hat den zweiten Schritt auf { $host } mit einem deiner Wiederherstellungscodes getan. Es war der letzte: Lass dir auf der Seite deines Kontos neue geben.
        [one] Jemand hat den zweiten Schritt auf { $host } mit einem deiner Wiederherstellungscodes getan. Du hast noch einen.
       *[other] Jemand hat den zweiten Schritt auf { $host } mit einem deiner Wiederherstellungscodes getan. Du hast noch { $number }.
    }
mail-recovery-used-why = Warst du es nicht, so wähle sofort ein anderes Passwort und lass dir neue Wiederherstellungscodes geben.

mail-recovery-renewed-subject = Neue Wiederherstellungscodes auf { $host }
mail-recovery-renewed-intro = Dein Konto auf { $host } hat neue Wiederherstellungscodes. Die vorigen gelten nicht mehr.
mail-recovery-renewed-why = Warst du es nicht, so wähle sofort ein anderes Passwort und lass dir neue Wiederherstellungscodes geben.
