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

mail-leaving-subject = Dein Konto auf { $host } verschwindet bald
mail-leaving-intro = Dein Konto auf { $host } verschwindet am { $day }, wie du es wolltest. Bis dahin kannst du dich anmelden und bleiben.
mail-leaving-why = Warst du es nicht, so melde dich an, bleib und wähle ein anderes Passwort.
