## The queue and the search through comments.

desk-queue = File d’attente
desk-comments = Commentaires
desk-waiting = en attente
desk-shows = Quels commentaires
desk-show-waiting = Tout ce qui attend
desk-show-all = Tous
desk-show-held = Retenus
desk-show-reported = Signalés
desk-show-marked = Remarqués
desk-show-published = Publiés
desk-show-spam = Spam
desk-show-removed = Retirés
desk-text = Mots
desk-author = Auteur
desk-page = Page
desk-from = Du
desk-until = Au
desk-search = Chercher
desk-one-person = Seuls les commentaires d’une personne sont affichés.
desk-one-page = Seuls les commentaires d’une page sont affichés.
desk-show-everything = Tout afficher
desk-none-waits = Rien n’attend. Beau travail.
desk-none-decided = Il n’y a rien ici.
desk-none-found = Rien n’a été trouvé.
desk-none-yet = Personne n’a encore commenté.
desk-selected = Pour tout ce qui est sélectionné :
desk-pick = Sélectionner le commentaire de { $name }
desk-approve = Approuver
desk-publish = Publier
desk-spam = Spam
desk-remove = Retirer
desk-with-reason = Avec un motif…
desk-reason = Motif
desk-no-reason = Aucun
desk-note = Note
desk-ban = Bannir…
desk-undo = Annuler
desk-close = Fermer
desk-same-page = Tout sur cette page
desk-answers = répond à { $name } :
desk-kind-held = En attente
desk-kind-shadow = Visible par son auteur seul
desk-kind-reported = Signalé
desk-kind-marked = Remarqué
desk-kind-published = Publié
desk-kind-spam = Spam
desk-kind-removed = Retiré
desk-why = Pourquoi il est ici
desk-reported-as = Signalé : { $reason }
desk-last-approve = { $name } l’a approuvé
desk-last-spam = { $name } l’a classé comme spam
desk-last-remove = { $name } l’a retiré
desk-last-restore = { $name } a annulé la dernière décision
desk-known = Ce que l’on sait de l’auteur
desk-guest = Invité
desk-member = Membre
desk-program = Programme
desk-known-published =
    { $number ->
        [one] { $number } publié
       *[other] { $number } publiés
    }
desk-known-removed =
    { $number ->
        [one] { $number } refusé
       *[other] { $number } refusés
    }
desk-known-waiting =
    { $number ->
        [one] { $number } en attente
       *[other] { $number } en attente
    }
desk-known-new = Rien de publié jusqu’ici
desk-known-since = ici depuis le { $day }
desk-known-banned = Banni
desk-by-them = Tout de cette personne
desk-done-approve =
    { $number ->
        [one] Le commentaire est approuvé.
       *[other] { $number } commentaires sont approuvés.
    }
desk-done-spam =
    { $number ->
        [one] Le commentaire est classé comme spam.
       *[other] { $number } commentaires sont classés comme spam.
    }
desk-done-remove =
    { $number ->
        [one] Le commentaire est retiré.
       *[other] { $number } commentaires sont retirés.
    }
desk-done-restore =
    { $number ->
        [one] La décision est annulée.
       *[other] { $number } décisions sont annulées.
    }
desk-late-approve = { $name } l’avait déjà approuvé.
desk-late-spam = { $name } l’avait déjà classé comme spam.
desk-late-remove = { $name } l’avait déjà retiré.
desk-late-restore = { $name } avait déjà annulé la décision.
desk-seen = { $name } regarde ceci
desk-arrived = De nouveaux commentaires attendent.
desk-failed = Cela n’a pas fonctionné. Réessayez.
desk-away = Vous êtes déconnecté. Rechargez la page.
desk-keys = Touches
desk-keys-on = Les touches seules agissent
desk-key-move = Suivant, précédent
desk-key-reason = Retirer avec un motif
desk-key-select = Sélectionner
desk-key-open = Ouvrir la page
desk-key-search = Chercher
desk-key-help = Ces touches
reason-spam = Spam
reason-abuse = Insulte ou menace
reason-off-topic = Hors sujet
reason-illegal = Contraire à la loi
reason-other = Autre chose
why-slow-mode = La conversation est ralentie
why-shadow-ban = Seul l’auteur voit ce qu’il écrit
why-policy = Sur ce site, chaque commentaire attend
why-newcomer = Nouveau ici
why-duplicate = Le même texte a déjà été publié
why-links = Beaucoup de liens
why-images = Beaucoup d’images
why-shouting = Cris ou répétition
why-banned-words = Un mot interdit
why-suspect-words = Un mot suspect
why-history = Beaucoup de ses commentaires ont été refusés récemment
why-mail = Une adresse jetable
why-honeypot = Un champ invisible est rempli
why-proof-of-work = Le navigateur n’a pas fourni le travail demandé aux nouveaux venus
why-spam = Ressemble à du spam
why-toxicity = Ressemble à une insulte ou à une menace
why-external = Le contrôle propre au site
why-unknown = Un autre contrôle

## The overview.

overview-now = Maintenant
overview-held =
    { $number ->
        [one] commentaire attend d’être publié
       *[other] commentaires attendent d’être publiés
    }
overview-reported =
    { $number ->
        [one] commentaire a été signalé
       *[other] commentaires ont été signalés
    }
overview-marked =
    { $number ->
        [one] commentaire a été remarqué
       *[other] commentaires ont été remarqués
    }
overview-oldest = Le plus ancien est arrivé { $time }.
overview-to-queue = Vers la file d’attente
overview-days = Les 30 derniers jours
overview-comments = Commentaires par jour
overview-people = Personnes par jour
overview-held-days = Retenus par jour
overview-answered = Combien de temps les commentaires retenus ont attendu
overview-reasons = Pourquoi des commentaires ont été retenus
overview-total = { $number } en tout
overview-most = au plus { $number } en un jour
overview-day = Jour
overview-number = Nombre
overview-numbers = Les nombres
overview-none = Rien ces jours-ci.
overview-half = La moitié a été décidée en moins de { $time }.
overview-seconds = { $number } s
overview-minutes = { $number } min
overview-hours = { $number } h
overview-days-long =
    { $number ->
        [one] { $number } jour
       *[other] { $number } jours
    }

## Letters to moderators.

desk-mail = E-mail
desk-mail-words = Quand des commentaires attendent, une lettre peut vous le dire, avec des liens pour décider.
desk-mail-often = M’écrire
desk-mail-never = Jamais
desk-mail-each = Quand des commentaires arrivent
desk-mail-hourly = Une fois par heure au plus
desk-mail-save = Enregistrer
desk-mail-saved = Enregistré.
desk-mail-by = { $name } a écrit :
desk-mail-approve = Approuver ce commentaire ?
desk-mail-spam = Est-ce du spam ?
desk-mail-remove = Retirer ce commentaire ?
desk-mail-done = C’est fait
desk-mail-already = Déjà décidé
desk-mail-gone = Le commentaire n’est plus là.
desk-mail-over = Les liens des lettres valent trois jours, pour ceux qui modèrent le site. La file d’attente contient tout ce qui attend.
mail-comment-by = { $name } sur « { $page } »
mail-waiting-subject =
    { $number ->
        [one] Un commentaire attend sur { $site }
       *[other] { $number } commentaires attendent sur { $site }
    }
mail-waiting-intro =
    { $number ->
        [one] Un commentaire vous attend sur { $site }. Chaque lien ouvre une page qui demande encore une fois.
       *[other] { $number } commentaires vous attendent sur { $site }. Chaque lien ouvre une page qui demande encore une fois.
    }
mail-waiting-link = Vers la file d’attente
mail-waiting-why = Vous recevez ceci parce que vous modérez { $site } et l’avez demandé. Les liens valent trois jours et pour vous seul : ne transférez pas cette lettre.
