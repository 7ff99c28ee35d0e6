## The dashboards: people, bans, the log.

dashboard-people = Personnes
dashboard-log = Journal
role-observer = Observateur
desk-not-allowed = Votre rôle ne le permet pas.
desk-last-owner = Un site a besoin d’un propriétaire : nommez d’abord quelqu’un d’autre.
desk-find = Chercher
desk-by = par { $name }

people-search = Nom
people-search-address = Nom ou adresse e-mail
people-which = Quelles personnes
people-all = Toutes
people-staff = Équipe
people-banned = Exclues
people-new = Nouvelles cette semaine
people-none = Personne ici.
people-comments = { $number ->
    [one] { $number } commentaire
   *[other] { $number } commentaires
}
people-since = depuis le { $day }
people-guest = Invité
people-is-banned = Exclu
people-all-bans = Toutes les exclusions

person-comments = Commentaires
person-waiting = En attente
person-removed = Retirés
person-reported = Fois signalé
person-reports = Signalements faits
person-votes = Votes donnés
person-sessions = Navigateurs connectés
person-latest = Derniers commentaires
person-text-removed = Retiré
person-wrote-nothing = Rien pour l’instant.
person-bans = Exclusions
person-notes = Notes
person-role = Rôle
person-remove = Retirer des commentaires
person-log = Ce qui a été fait au sujet de cette personne

ban-member = Membre
ban-guest = Invité
ban-address = Un bloc d’adresses
ban-domain = Domaine de messagerie
ban-is-open = En vigueur
ban-is-shadow = En vigueur, à son insu
ban-is-lifted = Levée
ban-is-over = Terminée
ban-until = jusqu’au { $day }
ban-for-ever = pour toujours
ban-told = Message affiché : { $message }
ban-none = Aucune exclusion.
ban-open = Exclure…
ban-make = Exclure
ban-lift = Lever l’exclusion
ban-done = L’exclusion est en vigueur.
ban-lifted = L’exclusion est levée.
ban-length = Pour combien de temps
ban-day = Un jour
ban-week = Une semaine
ban-month = 30 jours
ban-ever = Pour toujours
ban-date = Jusqu’à une date
ban-date-field = Quelle date, si vous l’avez choisie
ban-reason = Raison
ban-reason-hint = Pour les modérateurs seulement.
ban-message = Message
ban-message-hint = Les exclus le lisent, avec la fin de l’exclusion.
ban-shadow = Ne rien leur dire : ils continuent d’écrire, et personne d’autre ne le voit
ban-addresses = Aussi les adresses d’où ils ont écrit récemment
ban-remove = Retirer aussi tout ce qu’ils ont écrit ici ; cela peut être annulé
ban-elsewhere = Exclure un lieu
ban-elsewhere-words = Remplissez l’un des deux. L’équipe n’est jamais arrêtée par un lieu.
ban-address-field = Adresse IP ou réseau (192.0.2.7, 192.0.2.0/24, 2001:db8::/48)
ban-domain-field = Domaine d’adresses e-mail (spam.example)

person-data = Données personnelles
person-data-words = Tout ce que ce site conserve sur cette personne, dans un fichier JSON.
person-export = Télécharger
person-erase = Effacer cette personne…

note-text = Nouvelle note
note-hint = Pour les modérateurs seulement. Elle ne peut pas être modifiée ensuite.
note-keep = Garder la note
note-done = La note est gardée.

role-field = Rôle
role-words = Propriétaires et administrateurs changent les réglages et les rôles, les modérateurs s’occupent des commentaires, les observateurs voient tout cela et ne changent rien.
role-change = Changer le rôle
role-done = Le rôle est changé.

remove-which = Quels commentaires
remove-day = Du dernier jour
remove-week = De la dernière semaine
remove-ever = Tous
remove-do = Retirer les commentaires
remove-words = Ce qui est publié et ce qui attend est retiré. S’il y en a beaucoup, le reste suit en arrière-plan. Le tout peut être annulé d’un coup, aussi longtemps qu’un retrait isolé.
remove-open = Retirer des commentaires…
remove-nothing = Il n’y a rien à retirer.
remove-done = { $number ->
    [one] { $number } commentaire a été retiré.
   *[other] { $number } commentaires ont été retirés.
}
remove-going = { $done } commentaires sur { $number } sont retirés ; le reste suit. Rechargez la page pour voir où cela en est.
restore-going = { $number ->
    [one] { $number } commentaire est de retour ; le reste suit. Rechargez la page pour voir où cela en est.
   *[other] { $number } commentaires sont de retour ; le reste suit. Rechargez la page pour voir où cela en est.
}
restore-done = { $number ->
    [one] { $number } commentaire est de retour.
   *[other] { $number } commentaires sont de retour.
}
restore-by = annulé par { $name }
restore-of = { $number ->
    [one] Annuler : { $number } commentaire revient
   *[other] Annuler : { $number } commentaires reviennent
}

erase-title = Effacer { $name }
erase-words = Son nom, ses adresses, ses votes et ses signalements ne lui sont plus rattachés ; les notes à son sujet et ses commentaires en attente sont supprimés. Sa connexion à ce site prend fin ; si elle revient, ce sera quelqu’un de nouveau.
erase-rest = Une exclusion prend fin avec la personne. Le journal garde la trace de votre geste, sans nom. Les copies faites par d’autres et les citations de ses commentaires restent.
erase-texts = Ses commentaires
erase-keep = Garder les textes, sous « Deleted person »
erase-remove = Supprimer les textes définitivement
erase-sure = Je sais que c’est irréversible
erase-do = Effacer
erase-back = Retour à la personne
erase-not-sure = Cochez la case pour confirmer.
erase-done = La personne est effacée. Ses commentaires suivent dans un instant.

log-none = Rien n’a encore été fait.
log-export = Tout emporter :
log-which = Quoi
log-subject = Au sujet de (identifiant ou nom)
log-everything = Tout
log-comments = Commentaires
log-threads = Discussions
log-bans = Exclusions
log-roles = Rôles
log-notes = Notes
log-notices = Notifications
log-settings = Réglages
log-server = Serveur ({ $name })
log-key = Programme « { $name } »
act-ban-make = a exclu
act-ban-lift = a levé l’exclusion de
act-member-role = a changé le rôle de
act-person-note = a écrit une note sur
act-person-export = a exporté les données de
act-person-erase = a effacé
act-person-remove = a retiré des commentaires de
act-person-restore = a annulé le retrait de commentaires de
act-comment-pin = a épinglé un commentaire
act-comment-unpin = a désépinglé un commentaire
act-comment-feature = a mis un commentaire en avant
act-comment-unfeature = ne met plus un commentaire en avant
act-comment-approve = a approuvé un commentaire
act-comment-spam = a marqué un commentaire comme indésirable
act-comment-remove = a retiré un commentaire
act-comment-restore = a rétabli un commentaire
act-thread-close = a fermé une discussion
act-thread-open = a ouvert une discussion
act-thread-change = a modifié une discussion
act-thread-pace = a changé le rythme d’une discussion
act-thread-remap = a déplacé des discussions
act-thread-merge = a fusionné une discussion avec une autre
act-notice-decide = a décidé d’une notification
act-settings-change = a changé les réglages

dashboard-threads = Discussions
threads-search = Titre ou adresse
threads-which = Quelles discussions
threads-all = Toutes
threads-open = Ouvertes
threads-closed = Fermées
threads-none = Aucune discussion.
threads-remap = Des pages ont déménagé
thread-is-closed = Fermée
thread-last = dernier le { $day }
thread-done = Enregistré.
thread-open-words = Cette discussion accepte des commentaires.
thread-closed-words = Cette discussion est fermée : on peut la lire et y voter, mais plus y écrire.
thread-open = Ouvrir la discussion
thread-close = Fermer la discussion
pace-label = Entre deux commentaires d’une même personne
pace-free = peu importe le temps
pace-half-minute = une demi-minute
pace-minute = une minute
pace-five-minutes = cinq minutes
pace-quarter = un quart d’heure
pace-hour = une heure
pace-day = un jour
pace-other = { $number } secondes
pace-save = Fixer le rythme
thread-page = Sa page
thread-title = Titre
thread-url = Adresse
thread-name = Enregistrer
thread-keys = Trouvée sous
thread-keys-words = La discussion est trouvée sous chacune de ces clés. Une ancienne reste valable quand la page déménage.
thread-log = Ce qui a été fait de cette discussion
remap-words = Quand des pages déménagent, leurs discussions peuvent suivre. Indiquez où elles étaient et où elles sont maintenant ; tout ce qui est en dessous suit. Rien n’est perdu, et les anciennes adresses restent valables.
remap-from = Ancienne adresse (https://ancien.example/blog)
remap-to = Nouvelle adresse (https://nouveau.example/blog)
remap-try = Voir ce qui se passerait
remap-do = Les déplacer
remap-moved = suivront
remap-unchanged = y sont déjà
remap-taken = restent, car une autre discussion s’y trouve
remap-done = { $number ->
    [0] Aucune discussion n’avait à déménager.
    [one] { $number } discussion a suivi sa page.
   *[other] { $number } discussions ont suivi leurs pages.
}

## Inviting people to care for the site.

invite-link = Inviter quelqu’un à s’occuper du site
invite-title = Invitations
invite-about = Qui ouvre le lien de la lettre, connecté avec cette adresse, prend le rôle. Le lien vaut une fois, pendant sept jours.
invite-send = Envoyer une invitation
invite-sent = La lettre est en route.
invite-pending = Sans réponse
invite-until = jusqu’au { $day }
invite-withdraw = Retirer
invite-withdraw-of = Retirer l’invitation de { $address }
invite-withdrawn = Ce lien ne mène plus nulle part.
invite-wrong = Ce n’est pas une adresse à laquelle écrire.
invite-no-mail = Ce serveur n’envoie pas de courriel, on ne peut donc inviter personne ainsi. « afterword member set » donne des rôles.
join-title = Vous avez une invitation
join-words = On vous propose de vous occuper de { $site }, comme : { $role }.
join-accept = Accepter
join-over = Cette invitation n’est plus valable
join-over-words = Elle a servi, a été retirée ou a plus de sept jours. Demandez-en une autre.
join-elsewhere = Cette invitation est allée à une autre adresse
join-elsewhere-words = Connectez-vous avec le compte qui a l’adresse où la lettre est arrivée, ou donnez cette adresse au vôtre et confirmez-la. Puis rouvrez le lien.
mail-invited-subject = Une invitation à s’occuper de { $site }
mail-invited-intro = { $role ->
    [owner] Vous êtes invité à posséder { $site } avec ceux à qui il appartient.
    [admin] Vous êtes invité à gérer { $site } : ses réglages, ses membres, ses commentaires.
    [moderator] Vous êtes invité à modérer les commentaires de { $site }.
   *[other] Vous êtes invité à voir comment { $site } est modéré.
} Connectez-vous avec cette adresse, ou créez un compte avec elle. Le lien vaut une fois, pendant sept jours.
mail-invited-link = Voir l’invitation
mail-invited-why = Quelqu’un qui gère { $site } a saisi cette adresse sur { $host }. Si vous n’en savez rien, ne faites rien.
act-invitation-make = a invité quelqu’un par courriel
act-invitation-withdraw = a retiré une invitation
act-invitation-accept = a accepté une invitation
unite-title = Fusionner avec une autre discussion
unite-words = Si une page a des commentaires à deux adresses, ils peuvent former une seule discussion. Les commentaires de celle-ci rejoignent l’autre, dans l’ordre où ils ont été écrits, et ses clés y mènent.
unite-to = Adresse ou clé de l’autre page
unite-try = Voir ce qui se passerait
unite-from = Cette discussion
unite-into = rejoint
unite-sure = C’est irréversible. Les lecteurs des deux le voient en quelques secondes.
unite-do = Fusionner
unite-back = Retour à la discussion
unite-none = Il n’y a pas de discussion à cette adresse.
unite-closed = L’autre discussion est fermée : rouvrez-la d’abord.
unite-same = C’est cette discussion-ci.
unite-done = Les discussions n’en font plus qu’une.
