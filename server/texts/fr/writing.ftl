### Écrire un commentaire sans scripts.

write-title = Écrire un commentaire
write-reply = Répondre à { $name }
write-on = sur { $page }
write-text = Commentaire
write-text-hint = Vous pouvez utiliser Markdown.
write-email-hint = Facultatif, jamais affiché.
write-preview = Aperçu
write-post = Publier
write-held = Votre commentaire attend la modération
write-held-hint = Il apparaîtra dès que quelqu’un l’aura examiné.
write-not-taken = Ce site n’accepte pas ce commentaire.
write-closed = Cette conversation est close.
write-members = Seuls les membres peuvent commenter ici. Connectez-vous sur la page elle-même.
write-parent-gone = Ce à quoi vous voulez répondre n’est plus là.
write-again = Vous avez déjà publié depuis cette page. S’il s’agit d’un autre commentaire, publiez-le maintenant.
wrong-body-empty = Écrivez d’abord quelque chose.
wrong-body-long = Un commentaire a au plus { $number } caractères.
wrong-body-control = Les caractères de contrôle ne peuvent pas être publiés.
write-name-taken = Un membre de ce site porte ce nom. Choisissez-en un autre.
