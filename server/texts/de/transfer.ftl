## Import und Export.

dashboard-transfer = Import und Export
transfer-import = Kommentare hierher holen
transfer-import-words = Eine Datei, die Disqus, WordPress, Remark42, Commento, Artalk oder ein anderes Afterword exportiert hat, bis { $size } MB, komprimiert (.gz) oder nicht. Was schon hier ist, bleibt, wie es ist; eine Datei darf also noch einmal importiert werden.
transfer-file = Datei
transfer-from = Woher sie kommt
transfer-from-any = Die Datei sagt es
transfer-base = Adresse der Website (https://blog.example.org), falls die Datei Seiten nur mit ihrem Pfad nennt
transfer-dry = Nur sagen, was geschehen würde
transfer-do = Importieren
transfer-done = Die Datei wurde importiert.
transfer-would = Nichts wurde geändert. Dies würde geschehen:
transfer-unreadable = Die Datei lässt sich nicht lesen: { $why }
transfer-too-large = Die Datei ist zu groß. Der Befehl „afterword import“ auf dem Server nimmt größere.
transfer-threads = Diskussionen
transfer-published = Kommentare veröffentlicht
transfer-held = warten auf die Moderation
transfer-known = waren schon hier
transfer-left-removed = { $number ->
    [one] { $number } Kommentar bleibt zurück: Er war gelöscht oder Spam, und niemand hat geantwortet
   *[other] { $number } Kommentare bleiben zurück: Sie waren gelöscht oder Spam, und niemand hat geantwortet
}
transfer-left-pingback = { $number ->
    [one] { $number } Pingback bleibt zurück
   *[other] { $number } Pingbacks bleiben zurück
}
transfer-left-empty = { $number ->
    [one] { $number } Kommentar bleibt zurück: Es gibt darin nichts zu lesen
   *[other] { $number } Kommentare bleiben zurück: Es gibt darin nichts zu lesen
}
transfer-left-too-long = { $number ->
    [one] { $number } Kommentar bleibt zurück: Er ist zu lang
   *[other] { $number } Kommentare bleiben zurück: Sie sind zu lang
}
transfer-left-no-time = { $number ->
    [one] { $number } Kommentar bleibt zurück: Wann er geschrieben wurde, lässt sich nicht lesen
   *[other] { $number } Kommentare bleiben zurück: Wann sie geschrieben wurden, lässt sich nicht lesen
}
transfer-left-not-public = { $number ->
    [one] { $number } Kommentar bleibt zurück: Seine Seite ist nicht öffentlich
   *[other] { $number } Kommentare bleiben zurück: Ihre Seiten sind nicht öffentlich
}
transfer-left-no-page = { $number ->
    [one] { $number } Kommentar bleibt zurück: Seine Seite hat keine Adresse
   *[other] { $number } Kommentare bleiben zurück: Ihre Seiten haben keine Adresse
}
transfer-elsewhere = { $number ->
    [one] { $number } Diskussion hat keinen Link zu ihrer Seite, weil Seiten dort die Kommentare nicht zeigen dürfen (Einstellungen)
   *[other] { $number } Diskussionen haben keinen Link zu ihren Seiten, weil Seiten dort die Kommentare nicht zeigen dürfen (Einstellungen)
}
transfer-export = Alles mitnehmen
transfer-export-words = Alle Diskussionen und Kommentare in einer Datei, auch die, die auf die Moderation warten. Ein anderes Afterword importiert sie, wie sie ist.
transfer-export-do = Herunterladen
act-site-import = hat Kommentare importiert
act-site-export = hat alle Kommentare mitgenommen
