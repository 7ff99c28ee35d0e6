## What an owner sets about moderation.

dashboard-moderation = Moderation

mod-about = Jeder Kommentar durchläuft diese Regeln, bevor er erscheint; die strengste gilt. Moderatoren und Ihre Programme werden nie zurückgehalten; was bei Vertrauten zurückgehalten würde, wird markiert.

mod-who = Wer sofort schreiben darf
mod-who-about = Wessen Kommentare Leser sehen, ohne dass vorher jemand darauf schaut.
mod-policy = Sofort erscheinen Kommentare
mod-policy-open = von allen, solange keine Regel unten sie zurückhält
mod-policy-newcomers = von Vertrauten; die von Neulingen warten
mod-policy-all = nur von Moderatoren; alle anderen warten
mod-policy-members = von Mitgliedern, solange keine Regel unten sie zurückhält; Gäste können nicht kommentieren
mod-trusted-after = Vertraut nach so vielen erschienenen Kommentaren
mod-trusted-after-hint = 0: Alle sind von Anfang an vertraut.
mod-warns = Vor dem Absenden sagen, dass ein Kommentar warten wird
mod-warns-hint = In der Vorschau. Welche Regel es ist, wird nicht gesagt.

mod-words = Wörter
mod-words-about = Eines je Zeile: ein Wort oder mehrere hintereinander. Sie werden als Ganzes gefunden, in jeder Schreibweise, Schrift und Verkleidung; ein * am Anfang oder Ende steht für beliebige Buchstaben.
mod-banned-words = Wörter, die abgelehnt werden
mod-banned-words-hint = Wer schreibt, erfährt, dass der Kommentar nicht angenommen wurde.
mod-suspect-words = Wörter, mit denen ein Kommentar wartet
mod-suspect-words-hint = Für Wörter, die manchmal harmlos gemeint sind.

mod-texts = Was in einem Kommentar steht
mod-texts-about = Zeichen für Werbung, und für Leute, die schreien.
mod-most-links = Links, die in Ordnung sind
mod-links = Bei mehr Links
mod-most-images = Bilder, die in Ordnung sind
mod-images = Bei mehr Bildern
mod-shouting = In Großbuchstaben geschrieben
mod-shouting-hint = Oder mit einem Zeichen immer wieder.
mod-duplicates = Hier schon geschrieben
mod-duplicates-hint = Derselbe Text in der letzten Stunde, von wem auch immer. Kurzes wie „Danke!“ zählt nicht.
mod-allow = Nichts geschieht
mod-mark = Veröffentlichen und für Moderatoren markieren
mod-hold = Für einen Moderator zurückhalten
mod-reject = Ablehnen

mod-people = Wer schreibt
mod-people-about = Was über jemanden bekannt ist.
mod-history-percent = Zu viele abgelehnte Kommentare, in Prozent
mod-history-hint = Von den letzten 20 Kommentaren, die jemand hier geschrieben hat.
mod-history = Bei so vielen abgelehnten
mod-disposable = Wegwerfadresse
mod-disposable-hint = Gäste mit einer Adresse eines Dienstes für E-Mail, die nur Minuten hält.

mod-spam = Spam
mod-spam-about = Afterword lernt aus dem, was Ihre Moderatoren entscheiden, auf dieser Website allein. Nach zehn Entscheidungen jeder Art bekommt jeder Kommentar einen Wert.
mod-spam-from = Spam ab diesem Wert, in Prozent
mod-spam-from-hint = Niedriger findet mehr Spam, und mehr, was keiner ist.
mod-spam-score = Bei einem solchen Wert
mod-work = Von Neulingen wird ein Arbeitsnachweis verlangt
mod-work-hint = Ihr Browser rechnet einen Augenblick, bevor der Kommentar angenommen wird. Menschen merken es nicht, Programme, die Tausende schreiben, schon.
mod-work-busy = solange viele von ihnen schreiben
mod-work-newcomers = immer
mod-work-off = nie

mod-keep = Was aufbewahrt wird
mod-keep-about = Wie lange diese Site aufbewahrt, was abgelehnt wurde, und von wo geschrieben wurde.
mod-removed-days = Tage, die abgelehnte Texte aufbewahrt werden
mod-removed-days-hint = So lange lässt sich eine Entfernung rückgängig machen. Danach sind die Worte weg.
mod-address-days = Tage, die Adressblöcke aufbewahrt werden
mod-address-days-hint = Sie werden gebraucht, um eine Adresse zu sperren. 0: sie werden gar nicht aufbewahrt; höchstens 90.

mod-wrong-words-many = Höchstens { $number } Wörter.
mod-wrong-word-empty = Ein Wort braucht einen Buchstaben: Ein * allein würde überall gefunden.
act-moderation-change = hat geändert, wie moderiert wird

## Services elsewhere.

svc-link = Dienste anderswo, die mitreden
svc-title = Dienste anderswo
svc-about = Nötig ist keiner, und gefragt wird keiner, den Sie nicht einschalten. Gefragt wird, während ein Kommentar abgeschickt wird, höchstens zwei Sekunden lang; fällt einer aus, kann trotzdem jeder schreiben.
svc-akismet = Akismet
svc-akismet-about = Akismet, oder wer dieselbe Sprache spricht, sagt, ob ein Kommentar Spam ist. Ihm werden die Seite, der Name und der Text gesagt, und was Ihre Moderatoren darüber entscheiden.
svc-toxicity = Moderationsmodell
svc-toxicity-about = Die Moderation von OpenAI, oder wer dieselbe Sprache spricht, auch Ihr eigener Rechner, sagt, ob ein Text verletzt. Gesagt wird nur der Text.
svc-hook = Ein eigenes Programm
svc-hook-about = Es bekommt jeden Kommentar, signiert nach Standard Webhooks, und antwortet, was geschehen soll. Ihm werden die Seite, der Name und der Text gesagt.
svc-none = nicht eingerichtet
svc-key = Schlüssel
svc-key-hint = Er wird versiegelt aufbewahrt und nie wieder gezeigt.
svc-key-kept = Einer ist versiegelt aufbewahrt. Lassen Sie das Feld leer, um ihn zu behalten.
svc-key-made = Damit prüfen Sie, dass wir es sind: whsec_ und Base64. Bleibt das Feld leer, wird einer gemacht.
svc-model = Modell
svc-model-hint = Welches gefragt wird, wo es mehrere gibt.
svc-thresholds = Werte, die zählen
svc-thresholds-hint = Eine Kategorie je Zeile, mit dem Wert, ab dem sie zählt, in Prozent: harassment=80. Keine: wie der Dienst es sagt.
svc-verdict = Wenn er widerspricht
svc-down = Solange er nicht antwortet
svc-down-hint = Oder wenn die Fragen des Tages verbraucht sind. Moderatoren sehen den Grund.
svc-down-allow = Ihre Regeln entscheiden allein
svc-down-hold = Kommentare warten
svc-calls = Höchstens so viele Fragen am Tag
svc-address = Ihm die Netzadresse sagen, von der ein Kommentar kam
svc-address-hint = E-Mail-Adressen werden nie weitergegeben.
svc-start = Speichern und einschalten
svc-remove-words = Er wird nicht mehr gefragt, und sein Schlüssel wird vergessen.
svc-rotate-words = Mit einem neuen Geheimnis gilt das vorige sofort nicht mehr.
svc-removed = Er wird nicht mehr gefragt.
svc-back = Zurück zu den Diensten
svc-back-to-rules = Zurück zur Moderation
svc-wrong-key = Ein Schlüssel ist nötig, mit höchstens 500 Zeichen.
svc-wrong-secret = Hier müssen whsec_ und 24 bis 64 Bytes in Base64 stehen.
svc-wrong-threshold = Zeile { $number }: eine Kategorie und eine ganze Zahl von 1 bis 100, etwa harassment=80.
act-service-set = hat einen Dienst anderswo eingerichtet
act-service-on = hat einen Dienst anderswo eingeschaltet
act-service-off = hat einen Dienst anderswo ausgeschaltet
act-service-remove = hat einen Dienst anderswo entfernt
log-services = Dienste anderswo

## Die Regeln ausprobieren.

try-title = Ausprobieren
try-about = Was aus einem Kommentar würde, nach den Regeln, wie sie oben stehen, gespeichert oder nicht. Nichts wird dabei veröffentlicht, behalten oder geändert.
try-text = Ein Kommentar
try-text-hint = So, wie ihn jemand eintippen würde, mitsamt Links.
try-name = Wer ihn schreibt
try-name-hint = Ein Name. Er zählt nur für Spam; hier muss niemand einen haben.
try-author = Geschrieben hat ihn
try-new = jemand Neues
try-trusted = jemand Vertrautes
try-do = Ausprobieren
try-allow = Er würde sofort erscheinen.
try-mark = Er würde veröffentlicht und für Moderatoren markiert.
try-hold = Er würde auf einen Moderator warten.
try-reject = Er würde abgelehnt.
try-marks = markiert ihn
try-holds = hält ihn zurück
try-rejects = lehnt ihn ab
try-members = Das gilt für Mitglieder. Gäste können nach diesen Regeln nicht kommentieren.
try-fine = { $number ->
    [one] Eine Regel hat nichts dagegen
   *[other] { $number } Regeln haben nichts dagegen
}
try-unknown = { $number ->
    [one] Eines zeigt sich erst bei einem echten Kommentar
   *[other] { $number } Dinge zeigen sich erst bei einem echten Kommentar
}
try-nothing = Dienste anderswo wurden nicht gefragt.
