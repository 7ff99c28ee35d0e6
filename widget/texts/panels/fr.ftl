### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Signaler ce commentaire
report-hint = La modération de ce site verra votre signalement. { $name } n’en saura rien.
reason-label = Quel est le problème ?
reason-spam = Spam ou publicité
reason-abuse = Insultes, menaces ou haine
reason-off-topic = Hors sujet
reason-illegal = Contraire à la loi
reason-other = Autre chose
note-label = Ce que la modération devrait savoir (facultatif)
report-send = Envoyer le signalement
report-notice = Contenu illégal ? Faites un signalement formel et apprenez la décision
report-done = Signalé. Merci.
report-done-hint = La modération va l’examiner.

## The texts that a comment had

history-title = Ce que disait ce commentaire
history-now = Maintenant
history-first = Au début
history-only = Ce commentaire n’a pas changé.

## Muting people

mute-title = Masquer { $name } ?
mute-hint = Ce que cette personne écrit se réduit pour vous à une ligne, sur toutes les pages de ce site. Elle n’en saura rien.
mute = Masquer
mute-done = Vous avez masqué { $name }.
unmute = Ne plus masquer
unmute-name = Ne plus masquer { $name }
muted-title = Personnes masquées
muted-none = Vous n’avez masqué personne.

## Searching a conversation

search-title = Rechercher dans cette conversation
search-label = Mots
search-send = Rechercher
search-none = Rien trouvé.
search-more = Seuls les plus récents sont affichés. Plus de mots en trouveront moins.

## Keys, and what they do

keys-title = Raccourcis clavier
key-next = Commentaire suivant
key-previous = Commentaire précédent
key-reply = Répondre
key-vote = Voter pour
key-unread = Nouveau commentaire suivant
key-help = Cette liste
key-send = Envoyer ce que vous écrivez
key-leave = Quitter ce qui est ouvert
