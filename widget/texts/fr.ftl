### Ce qu’on lit dans le widget. { $count } est un nombre, { $name } le nom que se donne quelqu’un.

tag = fr
direction = ltr
thousands =  

## La conversation

comments = Commentaires
comment-count = { $count ->
    [one] { $count } commentaire
    [many] { $count } de commentaires
   *[other] { $count } commentaires
}
sort = Ordre des commentaires
best = Meilleurs
newest = Récents
oldest = Anciens
loading = Chargement des commentaires…
empty = Personne n’a encore écrit ici.
empty-hint = Qu’en pensez-vous ?
more = Afficher plus de commentaires
more-loading = Chargement…
more-failed = Le chargement a échoué. Réessayer
try-again = Réessayer
closed = Cette conversation est fermée.
closed-hint = Vous pouvez toujours tout lire.
no-guests = Seuls les membres peuvent commenter ici.
host-page = Aller à la page elle-même
whole = Afficher tous les commentaires
without-scripts = Lire et écrire sans scripts
unsupported = Vous pouvez lire, mais pas écrire : ce navigateur est trop ancien, ou cette page empêche les commentaires de fonctionner.
gathered = { $count ->
    [one] { $count } nouveau commentaire
    [many] { $count } de nouveaux commentaires
   *[other] { $count } nouveaux commentaires
}
unread = { $count ->
    [one] { $count } nouveau
    [many] { $count } de nouveaux
   *[other] { $count } nouveaux
}
since-last-visit = depuis votre dernière visite
reading = { $count ->
    [one] { $count } en train de lire
    [many] { $count } en train de lire
   *[other] { $count } en train de lire
}

## Ce qui la remplace : un titre et une explication

blocked = Cette page n’est pas autorisée à intégrer ces commentaires
blocked-hint = Si c’est la vôtre, ajoutez son adresse aux origines autorisées par le site.
no-site = Il n’y a pas de commentaires ici
no-site-hint = La page demande un site que ce serveur ne connaît pas.
bad-embed = Les commentaires sont mal configurés
bad-embed-hint = Il manque la clé du site dans la balise d’intégration de cette page.
offline = Vous êtes hors ligne
offline-hint = Les commentaires apparaîtront dès que la connexion sera rétablie.
unavailable = Les commentaires n’ont pas pu être chargés
unavailable-hint = La page n’y est pour rien ; c’est le serveur de ses commentaires qui n’a pas répondu.

## Un commentaire

pinned = Épinglé
new = nouveau
bot = bot
guest = invité
you = vous
owner = Propriétaire
team = Équipe
moderator = Modération
someone = quelqu’un
edited = modifié
removed = Ce commentaire a été retiré.
held = En attente de modération. Vous seul(e) voyez ceci.
refused = La modération n’a pas publié ce commentaire. Vous seul(e) le voyez.
to = à { $name }
reply = Répondre
reply-to = Répondre à { $name }
edit = Modifier
delete = Supprimer
copy-link = Copier le lien
copied = Copié
sending = Envoi…
retry = Renvoyer
discard = Revenir au texte
vote-up = Voter pour
vote-down = Voter contre
vote-label = { $count ->
    [one] { $does }, { $count } vote
    [many] { $does }, { $count } de votes
   *[other] { $does }, { $count } votes
}
vote-refused = { $vote }. { $why }
own-comment = Votre propre commentaire

## Reactions and following

reactions = Réactions
page-reactions = Réactions à cette page
react-to = Réagir au commentaire écrit par { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } réaction
    [many] { $emoji }, { $count } de réactions
   *[other] { $emoji }, { $count } réactions
}
follow = Recevoir les nouveaux commentaires par e-mail
said-followed = Vous recevrez un e-mail pour les nouveaux commentaires
said-unfollowed = Vous ne recevrez plus d’e-mails pour les nouveaux commentaires
show-all = Tout afficher
featured = À la une
feature = Mettre à la une
unfeature = Retirer de la une
said-featured = Le commentaire est à la une
said-unfeatured = Le commentaire n’est plus à la une

## Une branche de réponses

more-replies = { $count ->
    [one] Afficher { $count } autre réponse
    [many] Afficher { $count } d’autres réponses
   *[other] Afficher { $count } autres réponses
}
folded = { $count ->
    [one] { $count } réponse
    [many] { $count } de réponses
   *[other] { $count } réponses
}
fold = Masquer les réponses à { $name }
unfold = { $count ->
    [one] Afficher { $count } réponse à { $name }
    [many] Afficher { $count } de réponses à { $name }
   *[other] Afficher { $count } réponses à { $name }
}

## Depuis combien de temps

just-now = à l’instant
minutes-ago = { $count ->
    [one] il y a { $count } min
    [many] il y a { $count } min
   *[other] il y a { $count } min
}
hours-ago = { $count ->
    [one] il y a { $count } h
    [many] il y a { $count } h
   *[other] il y a { $count } h
}
yesterday = hier
days-ago = { $count ->
    [one] il y a { $count } jour
    [many] il y a { $count } de jours
   *[other] il y a { $count } jours
}

months = janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Qui est en train d’écrire

typing-one = { $name } écrit
typing-two = { $name } et { $second } écrivent
typing-some = { $count ->
    [one] Quelqu’un écrit
    [many] { $count } de personnes écrivent
   *[other] { $count } personnes écrivent
}
typing-one-more = { $count ->
    [one] { $name } et { $count } autre personne écrivent
    [many] { $name } et { $count } d’autres personnes écrivent
   *[other] { $name } et { $count } autres personnes écrivent
}
typing-two-more = { $count ->
    [one] { $name }, { $second } et { $count } autre personne écrivent
    [many] { $name }, { $second } et { $count } d’autres personnes écrivent
   *[other] { $name }, { $second } et { $count } autres personnes écrivent
}

## Écrire

write = Écrivez un commentaire
write-first = Lancez la conversation
edit-label = Modifier votre commentaire
post = Publier
save = Enregistrer
saving = Enregistrement…
cancel = Annuler
your-name = Votre nom
email = E-mail
email-hint = facultatif, jamais affiché
markdown = Markdown fonctionne ici
posting-as = Vous publiez en tant que { $name }
change = Changer
formatting = Mise en forme
view-tabs = Texte ou aperçu
write-tab = Texte
preview-tab = Aperçu
preview-empty = Rien à afficher pour l’instant.
bold = Gras
italic = Italique
link = Lien
code = Code
quote = Citation
list = Liste
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] { $count } caractère restant
    [many] { $count } de caractères restants
   *[other] { $count } caractères restants
}
waiting-to-send = En attente de connexion
image = Image
uploading = Envoi de { $name }…
people = Participants
emoji = Émojis

## Ce qui n’a pas marché, et ce qui aide

empty-body = Écrivez d’abord quelque chose.
long-body = { $count ->
    [one] Trop long de { $count } caractère.
    [many] Trop long de { $count } de caractères.
   *[other] Trop long de { $count } caractères.
}
no-name = Dites-nous comment vous appeler.
long-name = Un nom a au plus 60 caractères.
bad-email = Cela ne ressemble pas à une adresse e-mail.
network = Le serveur est injoignable. Votre texte est conservé.
rate-limited = Cela fait beaucoup d’un coup. Attendez un instant, puis réessayez.
thread-closed = Cette conversation a été fermée entre-temps.
edit-window-over = Le délai de modification est passé.
version-conflict = Le commentaire a changé entre-temps. Annulez, puis modifiez-le de nouveau.
not-yours = Ce commentaire est de quelqu’un d’autre.
comment-not-found = Ce commentaire n’existe plus.
members-only = Ici, seuls les membres peuvent faire cela.
signed-out = Votre session a pris fin.
now-banned = Vous ne pouvez plus écrire sur ce site.
not-allowed = Votre rôle ne le permet pas.
step-up-needed = Confirmez d’abord que c’est bien vous.
vote-not-taken = Ce site n’accepte pas ce vote.
own-vote = On ne vote pas sur son propre commentaire.
too-many-pins = Trop de commentaires sont déjà épinglés. Détachez-en un d’abord.
invalid-code = La connexion a pris trop de temps, ou elle était destinée à une autre page.
invalid-jwt = Ce site n’a pas pu vous connecter.
origin-not-allowed = Cette page n’est pas autorisée à envoyer des commentaires.
too-large = C’est trop long.
invalid = Le serveur n’a pas accepté ce texte.
failed = Quelque chose s’est mal passé sur le serveur. Votre texte est conservé.
not-an-image = Impossible d’afficher cela comme image. PNG, JPEG, GIF et WebP conviennent.
image-too-large = Cette image est trop grande. 5 Mo et 16 mégapixels au plus.
images-not-taken = Ce site n’accepte pas d’images.
not-taken = Ce site n’accepte pas ce commentaire.
waits = La modération lira ceci avant sa publication.

## Qui je suis

sign-in = Se connecter
sign-out = Se déconnecter
account = Votre compte
have-account = Vous avez un compte ?
banned = Vous ne pouvez pas écrire ici.
banned-hint = Ainsi en a décidé la modération de ce site. Vous pouvez toujours tout lire.
banned-until = Jusqu’au { $date }.

## Modération

close-thread = Fermer la conversation
reopen-thread = Rouvrir la conversation
pin = Épingler en haut
unpin = Détacher
remove-asks = Retirer…
ban-asks = Bannir { $name }…
delete-question = Supprimer ce commentaire définitivement ?
deleting = Suppression…
keep = Garder
remove-question = Retirer ce commentaire pour tout le monde ?
remove = Retirer
removing = Retrait…
ban-question = Bannir { $name } de ce site ? Cette personne ne pourra plus écrire ni voter.
ban = Bannir
banning = Bannissement…
vote-question = Connectez-vous pour voter.
react-question = Connectez-vous pour réagir.
not-now = Pas maintenant

## Panels

menu-of = Plus pour le commentaire de { $name }
report-asks = Signaler…
mute-asks = Masquer { $name }…
muted = Commentaire masqué de { $name }
show-muted = Afficher
muted-people = Personnes masquées
search = Rechercher

## La connexion en direct

lost = Connexion perdue. Elle va se rétablir toute seule.
try-now = Réessayer maintenant
lost-offline = Vous êtes hors ligne. Ce que vous écrivez est conservé.
not-live = Les nouveaux commentaires n’apparaissent pas tout seuls ici.
look-for-new = Actualiser

## Ce qui flotte au-dessus de la conversation

close = Fermer
window-waiting = Terminez la connexion dans l’autre fenêtre.
window-cut = Terminez la connexion dans l’autre fenêtre, puis choisissez-y « Revenir à … ».
window-blocked = Votre navigateur a bloqué la fenêtre de connexion.
sign-in-page = Se connecter en pleine page
not-kept = Votre navigateur n’a pas retenu votre connexion.
not-kept-guest = Votre navigateur n’a pas retenu votre connexion. Vous pouvez tout de même commenter en invité.
not-signed-in = La connexion n’a pas abouti. { $why }
ended = Votre session a pris fin. Ce que vous écrivez est conservé.
step-up = Pour cela, il faut confirmer de nouveau que c’est bien vous.
confirm = Confirmer
claim-question = Quelqu’un a écrit ici en invité avec ce navigateur. Était-ce vous ?
claim = Ajouter à mon compte

## Ce que dit un lecteur d’écran

loaded = { $count ->
    [one] { $count } commentaire chargé
    [many] { $count } de commentaires chargés
   *[other] { $count } commentaires chargés
}
said-posted = Votre commentaire a été publié
said-not-posted = Votre commentaire n’a pas été publié
said-saved = Votre modification a été enregistrée
said-deleted = Votre commentaire a été supprimé
said-removed = Le commentaire a été retiré
said-banned = Cette personne ne peut plus écrire ici
said-pinned = Le commentaire est épinglé
said-unpinned = Le commentaire n’est plus épinglé
said-closed = La conversation est fermée
said-reopened = La conversation est rouverte
said-signed-in = Connexion réussie
said-signed-out = Votre session est fermée
said-copied = Lien copié
said-nothing-claimed = Il n’y avait rien à ajouter à votre compte
said-claimed = { $count ->
    [one] { $count } commentaire est maintenant à vous
    [many] { $count } de commentaires sont maintenant à vous
   *[other] { $count } commentaires sont maintenant à vous
}
