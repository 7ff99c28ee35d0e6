## Importer et exporter.

dashboard-transfer = Importer et exporter
transfer-import = Apporter des commentaires
transfer-import-words = Un fichier exporté par Disqus, WordPress, Remark42, Commento, Artalk ou un autre Afterword, de { $size } Mo au plus, compressé (.gz) ou non. Ce qui est déjà ici reste tel quel : un fichier peut donc être importé à nouveau.
transfer-file = Fichier
transfer-from = D’où il vient
transfer-from-any = Le fichier le dit
transfer-base = Adresse de votre site (https://blog.example.org), si le fichier ne donne que le chemin des pages
transfer-dry = Dire seulement ce qui serait fait
transfer-do = Importer
transfer-done = Le fichier a été importé.
transfer-would = Rien n’a été changé. Voici ce qui serait fait :
transfer-unreadable = Le fichier est illisible : { $why }
transfer-too-large = Le fichier est trop grand. La commande « afterword import » sur le serveur en accepte de plus grands.
transfer-threads = discussions
transfer-published = commentaires publiés
transfer-held = en attente de modération
transfer-known = étaient déjà ici
transfer-left-removed = { $number ->
    [one] { $number } commentaire n’est pas repris : il était supprimé ou indésirable, et personne n’y a répondu
   *[other] { $number } commentaires ne sont pas repris : ils étaient supprimés ou indésirables, et personne n’y a répondu
}
transfer-left-pingback = { $number ->
    [one] { $number } rétrolien n’est pas repris
   *[other] { $number } rétroliens ne sont pas repris
}
transfer-left-empty = { $number ->
    [one] { $number } commentaire n’est pas repris : il n’y a rien à y lire
   *[other] { $number } commentaires ne sont pas repris : il n’y a rien à y lire
}
transfer-left-too-long = { $number ->
    [one] { $number } commentaire n’est pas repris : il est trop long
   *[other] { $number } commentaires ne sont pas repris : ils sont trop longs
}
transfer-left-no-time = { $number ->
    [one] { $number } commentaire n’est pas repris : sa date est illisible
   *[other] { $number } commentaires ne sont pas repris : leur date est illisible
}
transfer-left-not-public = { $number ->
    [one] { $number } commentaire n’est pas repris : sa page n’est pas publique
   *[other] { $number } commentaires ne sont pas repris : leurs pages ne sont pas publiques
}
transfer-left-no-page = { $number ->
    [one] { $number } commentaire n’est pas repris : sa page n’a pas d’adresse
   *[other] { $number } commentaires ne sont pas repris : leurs pages n’ont pas d’adresse
}
transfer-elsewhere = { $number ->
    [one] { $number } discussion n’a pas de lien vers sa page, car les pages de là-bas ne peuvent pas afficher les commentaires (Réglages)
   *[other] { $number } discussions n’ont pas de lien vers leurs pages, car les pages de là-bas ne peuvent pas afficher les commentaires (Réglages)
}
transfer-export = Tout emporter
transfer-export-words = Toutes les discussions et tous les commentaires dans un fichier, y compris ceux qui attendent. Un autre Afterword l’importe tel quel.
transfer-export-do = Télécharger
act-site-import = a importé des commentaires
act-site-export = a emporté tous les commentaires
