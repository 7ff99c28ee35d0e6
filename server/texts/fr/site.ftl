## What the owner of a site sets.

dashboard-settings = Réglages
dashboard-access = Accès

set-about = Ce qui est enregistré ici vaut aussitôt, sur toutes les pages.
set-history-link = Ce qui a été changé, et par qui
set-history = Changements
set-no-changes = Rien n’a encore été changé.
set-older = Changements plus anciens
set-back = Retour aux réglages
set-put-back = Rétablir
set-put-back-of = Rétablir : { $field }
set-save = Enregistrer
set-saved = Enregistré.
set-is-put-back = C’est de nouveau comme avant.
set-not-put-back = Cela ne peut plus être rétabli. Quelqu’un d’autre vient peut-être de changer quelque chose : regardez et réessayez.
set-meanwhile = Quelqu’un d’autre a changé quelque chose pendant que cette page était ouverte. Rien n’a été enregistré. Voici ce qui a changé, et dessous ce que vous avez saisi : enregistrer de nouveau le remplacera.
set-wrong = { $number ->
    [one] Rien n’a été enregistré : un champ ne convient pas.
   *[other] Rien n’a été enregistré : { $number } champs ne conviennent pas.
}
set-yes = oui
set-no = non
set-nothing = rien

set-site = Site
set-site-about = Son nom et sa place.
set-name = Nom
set-name-hint = Pour les lecteurs, dans la fenêtre de connexion et les courriels.
set-origins = Pages qui peuvent l’intégrer
set-origins-hint = Une origine par ligne : https://example.com, ou https://*.example.com pour tous les hôtes en dessous. Sans chemin.
set-locale = Langue
set-locale-hint = De tout sauf des commentaires, là où ni la page ni le navigateur du lecteur n’en nomme une.
set-locale-none = Aucune en propre
set-density = Espace entre les commentaires
set-density-comfortable = Aéré
set-density-compact = Serré

set-people = Personnes
set-people-about = Qui peut écrire, et comment dire qui l’on est.
set-guests = On peut commenter sans compte
set-guests-hint = Avec un nom, et une adresse pour être prévenu des réponses.
set-terms = Ce que lisent les invités là où ils donnent leur nom
set-terms-hint = Par exemple, ce que devient leur adresse. Une ligne ; vide : rien.
set-terms-url = Où en lire davantage
set-terms-url-hint = L’adresse d’une page, comme votre politique de confidentialité. La ligne devient un lien vers elle.
set-sign-in = Moyens de se connecter
set-sign-in-hint = Parmi ceux qu’offre ce serveur.
set-way-password = Adresse et mot de passe
set-way-mail = Un code par courriel
set-way-passkey = Clé d’accès
set-way-provider = D’autres services, comme Google ou GitHub
set-presence = Les lecteurs voient qui est là et qui écrit
set-presence-hint = Chaque membre peut se cacher.

set-comments = Commentaires
set-comments-about = Leur longueur et ce qu’ils peuvent contenir.
set-body-chars = Longueur maximale, en caractères
set-body-chars-hint = Au plus 10 000.
set-edit-window = Temps pour modifier, en secondes
set-edit-window-hint = Combien de temps on peut modifier et supprimer ce que l’on a écrit : 900 font un quart d’heure, 0 pas du tout.
set-depth = Niveaux de réponses
set-depth-hint = Les réponses plus profondes restent au dernier niveau et disent à qui elles répondent.
set-images = Images
set-images-hint = Elles sont refaites et gardées sur ce serveur.
set-images-off = Personne ne peut en montrer
set-images-members = Les membres peuvent en montrer
set-images-everyone = Tout le monde peut en montrer
set-tables = Tableaux
set-task-lists = Listes de tâches
set-math = Formules
set-math-hint = En LaTeX, entre dollars.

set-voices = Votes et réactions
set-voices-about = Comment répondre sans mots.
set-votes = Votes
set-votes-off = Aucun
set-votes-up = Pour seulement
set-votes-up-and-down = Pour et contre
set-guest-votes = On peut voter et réagir sans compte
set-guest-votes-hint = On peut être invité autant de fois que l’on veut : ces votes se multiplient facilement.
set-reactions = Réactions aux commentaires
set-reactions-hint = Des émojis séparés par des espaces, huit au plus ; aucun pour ne pas en offrir.
set-page-reactions = Réactions à la page
set-page-reactions-hint = De même, au-dessus des commentaires.

set-limits = Limites
set-limits-about = Combien une personne peut écrire. Qui va plus vite est prié d’attendre.
set-per-minute = Commentaires par minute
set-per-hour = Commentaires par heure
set-per-address = Commentaires par minute d’une même adresse
set-per-address-hint = Une école ou un bureau peut en partager une.

set-wrong-line = Ligne { $number }, « { $line } » : { $why }
set-wrong-range = Un nombre entier de { $least } à { $most }.
set-wrong-emoji = « { $word } » n’est pas un émoji. Séparez-les par des espaces : 👍 ❤️ 🎉
set-wrong-emoji-twice = { $emoji } y est deux fois.
set-wrong-emoji-many = Au plus { $number } émojis.
set-wrong-name-empty = Un site a un nom.
set-wrong-name-long = Au plus { $number } caractères.
set-wrong-address = Une adresse comme https://example.com/privacy, ou rien.
set-wrong-origin = Une origine est http:// ou https://, un hôte et peut-être un port, sans chemin : https://example.com
set-wrong-origin-star = Une étoile remplace des parties entières d’un hôte, au début : https://*.example.com
set-wrong-origin-wide = Il faut au moins deux parties après une étoile, comme example.com.
set-wrong-origins-many = Au plus { $number } origines.
set-wrong-ways = Choisissez au moins un moyen.
set-wrong-choice = Choisissez parmi ce qui est proposé.

## Keys of programs.

copy = Copier
key-title = Clés d’API
key-about = Une clé prouve qu’un programme agit pour ce site. Qui l’a peut faire ce qu’elle permet : gardez-la comme un mot de passe.
key-none = Il n’y a pas encore de clé.
key-gone = Clés révoquées
key-used = dernier usage le { $day }
key-unused = jamais utilisée
key-made-on = créée le { $day }
key-revoke = Révoquer
key-revoke-of = Révoquer { $name }
key-revoke-words = Les programmes qui l’utilisent sont refusés aussitôt. C’est définitif.
key-revoked = La clé n’ouvre plus rien.
key-new = Une nouvelle clé
key-name = À quoi elle sert
key-name-hint = Pour distinguer les clés.
key-scopes = Ce qu’elle permet
key-no-scope = Choisissez-en au moins un.
key-make = Créer la clé
key-is-made = Voici la clé « { $name } ». Elle n’est montrée que cette fois : copiez-la maintenant.
key-again = Cette clé a déjà été créée et son secret montré. Si vous l’avez perdu, révoquez la clé et créez-en une autre.
scope-read = Lire
scope-read-hint = ce que tout le monde peut lire
scope-write = Écrire
scope-write-hint = publier, et modifier ce qu’elle a publié
scope-moderate = Modérer
scope-moderate-hint = supprimer, épingler, bannir, fermer : tout ce que peuvent les modérateurs
scope-manage = Gérer
scope-manage-hint = réglages, clés et webhooks

## Putting the comments on pages.

dashboard-install = Installation
install-put = Sur vos pages
install-put-about = Une balise suffit à une page. Les commentaires apparaissent là où elle se trouve.
install-html = Là où les commentaires doivent se trouver.
install-package = Avec le paquet @afterword/widget ; une clé à vous garde le fil quand l’adresse change.
install-wordpress = Avec l’extension d’un seul fichier qui vient avec Afterword. Voici ses réglages.
install-hugo = Avec les partials qui viennent avec Afterword : les pages sont construites avec leurs commentaires.
install-ghost = Dans le thème. Réglages → Injection de code convient aussi.
install-astro = Les pages sont construites avec leurs commentaires, puis vivent.
install-check = Est-ce en place ?
install-check-about = Donnez l’adresse d’une page, et ce serveur la regarde.
install-url = Adresse d’une page
install-look = Regarder
install-seen = Vu sur
install-not-seen = Aucune page ne l’a encore chargé. Ouvrez-en une dans un navigateur : son origine apparaîtra ici.
install-policy = Content-Security-Policy
install-policy-about = Si vos pages en ont une, ajoutez-y ceci.
install-more = Et aussi
install-more-about = Pour les lecteurs sans scripts, et pour d’autres pages.
install-frame = Sans scripts
install-count = Combien de commentaires a une page
install-recent = Les derniers commentaires
look-at = Sur { $address } :
look-good = Les commentaires sont là, et rien ne les empêche de s’afficher.
look-not-visited = Ce serveur ne visite pas cette adresse. Elle doit être en https, sur un port habituel, et ouverte à tous. Les pages de votre propre machine apparaissent sous « Vu sur » dès que vous les ouvrez.
look-unreachable = Personne ne répond là, ou pas à temps.
look-too-large = La page dépasse un mébioctet.
look-redirects = L’adresse mène de l’une à l’autre, sans fin.
look-status = La page répond par une erreur : { $status }.
look-not-html = Ce n’est pas une page, mais { $kind }.
look-elsewhere = L’adresse mène à une autre origine : { $address }. Ce sont les pages de là qui intègrent les commentaires.
look-origin = Les pages de { $origin } ne peuvent pas intégrer ce site.
look-allow = Autoriser { $origin }
look-allowed = Ses pages peuvent maintenant intégrer le site.
look-no-script = La balise n’est pas dans la page. Si un script l’y met plus tard, ouvrez la page et regardez sous « Vu sur ». Sinon, mettez-y ceci :
look-other-server = La page charge le script d’un autre serveur : { $src }. Voici le bon :
look-no-site = La balise ne nomme aucun site. Ce devrait être :
look-other-site = La balise nomme un autre site, « { $site } ». Ce devrait être :
look-policy = La Content-Security-Policy de la page interdit ce qu’il faut au widget : il manque { $missing } dans { $directive }.
look-no-address = Donnez l’adresse complète d’une page, comme https://example.com/une-page.
look-too-often = C’est assez pour le moment. Réessayez plus tard.

## Webhooks.

hook-title = Webhooks
hook-about = Des adresses à vous, prévenues de ce qui arrive, signées selon Standard Webhooks. Ce qui n’arrive pas est renvoyé pendant trois jours ; l’ordre n’est pas promis.
hook-none = Il n’y a pas encore de webhook.
hook-new = Un nouveau webhook
hook-one = Webhook
hook-url = Adresse
hook-url-hint = En https, joignable par tous.
hook-events = De quoi il est prévenu
hook-comment-created = Un commentaire est publié
hook-comment-edited = Un commentaire est modifié
hook-comment-removed = Un commentaire est retiré
hook-comment-held = Un commentaire attend un modérateur
hook-thread-closed = Un fil est fermé ou rouvert
hook-report-created = Un commentaire est signalé
hook-member-banned = Un membre est banni
hook-member-unbanned = Un bannissement est levé
hook-wrong-url = Il faut une adresse https que tous peuvent joindre.
hook-wrong-events = Choisissez-en au moins un.
hook-make = Créer le webhook
hook-is-made = Voici le secret qui permet de vérifier ce qui est envoyé. Il n’est montré que cette fois : copiez-le maintenant.
hook-removed = Plus rien n’y est envoyé.
hook-on = actif
hook-off = arrêté
hook-failing = en échec
hook-on-words = Ce qui arrive y est envoyé.
hook-off-words = Rien n’y est envoyé.
hook-off-failing = Rien n’y arrivait depuis des jours : il a été arrêté.
hook-failing-words = Rien n’y arrive en ce moment. On réessaie ; après trois jours sans succès, il est arrêté.
hook-turn-on = Activer
hook-turn-off = Arrêter
hook-rotate = Nouveau secret
hook-rotate-words = Avec un nouveau secret, le précédent signe encore pendant un jour.
hook-rotated = Voici le nouveau secret. Il n’est montré que cette fois : copiez-le maintenant. Le précédent signe encore pendant un jour.
hook-remove = Supprimer
hook-remove-words = Plus rien n’y est envoyé, et la liste ci-dessous disparaît avec lui.
hook-log = Ce qui a été envoyé
hook-log-about = Des 30 derniers jours, les 50 plus récents.
hook-nothing-sent = Rien n’a encore été envoyé.
hook-waiting = en attente
hook-delivered = arrivé
hook-failed = abandonné
hook-tries = { $number ->
    [0] pas encore essayé
    [one] un essai
   *[other] { $number } essais
}
hook-answer = La réponse
hook-replay = Renvoyer
hook-replayed = C’est renvoyé.
hook-words-gone = Son texte n’est plus conservé : il venait d’une personne effacée ou d’un commentaire retiré.
hook-back = Retour aux accès
site-made = Le site est là. Reste à mettre les commentaires sur vos pages.

## Setting up.

setup-new = Une nouvelle installation
setup-new-words = Personne n’a encore configuré ce serveur. À son démarrage, il a écrit un lien dans son journal : ouvrez celui-là.
setup-account = Configurer Afterword
setup-account-words = D’abord un compte : le site que vous créerez ensuite lui appartient, et il peut en créer d’autres.
setup-go-on = Continuer
setup-site = Créer un site
setup-site-words = Un site est ce que vos pages intègrent : ses commentaires, ses personnes, ses réglages.
setup-origin = Où sont ses pages
setup-origin-hint = L’origine, sans chemin : https://example.com
setup-key = Clé
setup-key-hint = Le nom que lui donnent vos pages : minuscules, chiffres et traits d’union, comme blog. Elle reste.
setup-key-taken = Il y a déjà un site de cette clé.
setup-wrong-key = De 1 à 63 minuscules et chiffres, avec des traits d’union simples entre eux.
setup-wrong-name = De 1 à 100 caractères.
setup-make = Créer le site

## Looks.

dashboard-appearance = Apparence
look-about = Essayez l’allure des commentaires. Rien n’est gardé ici : les lignes ci-dessous vont dans vos pages.
look-sample = Un fil d’exemple
look-choices = Apparence
look-theme = Thème
look-theme-plain = Simple
look-theme-paper = Papier
look-theme-dusk = Soir
look-theme-contrast = Contraste
look-scheme = Page
look-scheme-yours = La vôtre
look-scheme-light = Claire
look-scheme-dark = Sombre
look-width = Largeur
look-width-column = Colonne
look-width-phone = Mobile
look-width-narrow = Étroite
look-accent = Accent
look-font = Police
look-font-page = Celle de la page
look-font-sans = Sans empattements
look-font-serif = Empattements
look-font-rounded = Arrondie
look-font-mono = À chasse fixe
look-corners = Coins
look-words = Taille
look-show = Montrer
look-again = Recommencer
look-take = À emporter
look-take-about = La seconde partie va dans votre feuille de style. Un accent devient deux là où un seul ne se lirait pas sur des pages claires et sombres : le navigateur prend celui qui convient.
look-nothing = Rien : c’est ainsi de soi-même.

mail-webhook-off-subject = Un webhook de { $site } a été arrêté
mail-webhook-off-intro = Plus rien n’arrive au webhook de { $site } sur { $address } : rien n’y est donc plus envoyé. Sa page dit ce qui a été répondu. Ce qui n’est pas arrivé peut y être renvoyé, une fois le webhook réactivé.
mail-webhook-off-link = Voir le webhook
mail-webhook-off-why = Vous recevez cette lettre une seule fois, parce que { $site } vous appartient.
