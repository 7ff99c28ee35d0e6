## What those who care for a site decide about notices of illegal content.

dashboard-notices = Hinweise
notices-words = Hinweise auf rechtswidrige Inhalte kommen von { $link } hierher, wie es das Gesetz über digitale Dienste verlangt.
notices-none = Keine Hinweise.
notice-nameless = Jemand, der keinen Namen nennen muss
notice-is-open = Offen
notice-is-decided = Entschieden
notice-decision = Entscheidung
notice-keep = Der Kommentar bleibt
notice-remove = Der Kommentar wird entfernt
notice-ground = Grundlage
notice-illegal = Das Gesetz
notice-terms = Die Bedingungen dieser Website
notice-reference = Welches Gesetz oder welche Klausel
notice-facts = Tatsachen und Umstände
notice-by = Entschieden von
notice-told = Wer den Hinweis gab, erfährt das per Mail; ebenso, wer einen entfernten Kommentar schrieb, wenn die Adresse bekannt ist.
notice-decide = Entscheiden
notice-decide-open = Entscheiden …
notice-decided = Es ist entschieden und mitgeteilt.
