## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Rechtswidrigen Inhalt melden
notice-about = auf { $site }
notice-words = Sag, welcher Kommentar gegen das Gesetz verstößt und warum. Wer die Website betreut, entscheidet und teilt dir mit, was und weshalb.
notice-lacks = Unten fehlt noch etwas.
notice-place = Adresse des Kommentars
notice-place-wrong = Füge den Link eines Kommentars ein, der auf dieser Website steht: Das Datum darüber ist einer.
notice-why = Warum ist er rechtswidrig?
notice-why-wrong = Sag, warum, mit höchstens 5.000 Zeichen.
notice-name = Dein Name
notice-name-wrong = Sag, wer du bist.
notice-email = Deine E-Mail-Adresse
notice-email-wrong = Nenne eine Adresse, unter der du zu erreichen bist.
notice-exempt = Es geht um sexuellen Missbrauch von Kindern: Ich muss nicht sagen, wer ich bin
notice-faith = Ich bin in gutem Glauben davon überzeugt, dass meine Angaben richtig und vollständig sind
notice-faith-wrong = Diese Erklärung ist nötig.
notice-send = Hinweis senden
notice-thanks = Dein Hinweis ist angekommen
notice-number = Seine Nummer ist { $number }.
notice-mailed = Eine Bestätigung geht an { $email }.
notice-next = Wer { $site } betreut, sieht ihn sich an, entscheidet und teilt dir mit, was und weshalb.

mail-notice-received-subject = Dein Hinweis zu einem Kommentar auf { $site }
mail-notice-received-intro = Dein Hinweis zu einem Kommentar auf { $site } ist angekommen. Seine Nummer ist { $notice }. Wer die Website betreut, entscheidet darüber und teilt dir mit, was und weshalb. Du schriebst:
mail-notice-received-why = Du bekommst das, weil jemand diese Adresse mit einem Hinweis auf rechtswidrige Inhalte auf { $site } angegeben hat. Wenn du es nicht warst, tu nichts.
mail-notice-decided-subject = Entscheidung über deinen Hinweis auf { $site }
mail-notice-decided-intro = Über deinen Hinweis { $notice } auf { $site } ist entschieden.
mail-notice-decided-why = Du kannst diese Entscheidung anfechten: durch eine Antwort an die Betreiber von { $site }, vor einer zugelassenen Stelle für außergerichtliche Streitbeilegung (Artikel 21 der Verordnung (EU) 2022/2065) oder vor Gericht.
mail-statement-subject = Dein Kommentar auf { $site } wurde entfernt
mail-statement-intro = Ein Kommentar von dir auf { $site } wurde nach einem Hinweis auf rechtswidrige Inhalte entfernt. Das sind die Gründe.
mail-statement-why = Du kannst diese Entscheidung anfechten: durch eine Antwort an die Betreiber von { $site }, vor einer zugelassenen Stelle für außergerichtliche Streitbeilegung (Artikel 21 der Verordnung (EU) 2022/2065) oder vor Gericht.
mail-reasons-keep = Entscheidung: Der Kommentar bleibt.
mail-reasons-remove = Entscheidung: Der Kommentar wird entfernt, überall und auf Dauer.
mail-reasons-illegal = Grundlage: das Gesetz ({ $reference }).
mail-reasons-terms = Grundlage: die Bedingungen der Website ({ $reference }).
mail-reasons-facts = Tatsachen und Umstände: { $facts }
mail-reasons-people = Ein Mensch hat entschieden. Weder der Hinweis noch die Entscheidung entstand automatisch.
