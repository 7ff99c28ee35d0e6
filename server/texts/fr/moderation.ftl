## What an owner sets about moderation.

dashboard-moderation = Modération

mod-about = Chaque commentaire passe ces règles avant d’être publié, et la plus stricte l’emporte. Les modérateurs et vos programmes ne sont jamais retenus ; ce qui serait retenu des personnes de confiance est signalé.

mod-who = Qui publie aussitôt
mod-who-about = De qui les lecteurs voient les commentaires sans que personne les ait regardés avant.
mod-policy = Sont publiés aussitôt les commentaires
mod-policy-open = de tout le monde, si aucune règle ci-dessous ne les retient
mod-policy-newcomers = des personnes de confiance ; ceux des nouveaux attendent
mod-policy-all = des modérateurs seulement ; tous les autres attendent
mod-policy-members = des membres, si aucune règle ci-dessous ne les retient ; les invités ne commentent pas
mod-trusted-after = Confiance après tant de commentaires publiés
mod-trusted-after-hint = 0 : tout le monde a la confiance dès le début.
mod-warns = Dire avant l’envoi qu’un commentaire attendra
mod-warns-hint = Dans l’aperçu. La règle n’est pas dite.

mod-words = Mots
mod-words-about = Un par ligne : un mot, ou plusieurs de suite. Ils sont trouvés entiers, quels que soient la casse, l’écriture et le déguisement ; un * au début ou à la fin vaut pour toutes les lettres.
mod-banned-words = Mots refusés
mod-banned-words-hint = L’auteur apprend que le commentaire n’a pas été pris.
mod-suspect-words = Mots avec lesquels un commentaire attend
mod-suspect-words-hint = Pour les mots qui sont parfois innocents.

mod-texts = Ce que contient un commentaire
mod-texts-about = Signes de publicité, et de gens qui crient.
mod-most-links = Liens acceptés
mod-links = Avec plus de liens
mod-most-images = Images acceptées
mod-images = Avec plus d’images
mod-shouting = Écrit en majuscules
mod-shouting-hint = Ou avec un caractère répété sans fin.
mod-duplicates = Déjà publié ici
mod-duplicates-hint = Le même texte dans la dernière heure, de qui que ce soit. Les textes courts comme « Merci ! » ne comptent pas.
mod-allow = Rien ne se passe
mod-mark = Publier et signaler aux modérateurs
mod-hold = Retenir pour un modérateur
mod-reject = Refuser

mod-people = Qui écrit
mod-people-about = Ce que l’on sait d’un auteur.
mod-history-percent = Part de refus qui est de trop, en pour cent
mod-history-hint = Des 20 derniers commentaires que quelqu’un a écrits ici.
mod-history = Avec autant de refus
mod-disposable = Adresse jetable
mod-disposable-hint = Les invités dont l’adresse est d’un service de courriel qui dure quelques minutes.

mod-spam = Indésirables
mod-spam-about = Afterword apprend de ce que décident vos modérateurs, sur ce site seul. Après dix décisions de chaque sorte, il donne un score à chaque commentaire.
mod-spam-from = Indésirable à partir de ce score, en pour cent
mod-spam-from-hint = Plus bas, il trouve plus d’indésirables, et plus qui n’en sont pas.
mod-spam-score = Avec un tel score
mod-work = Une preuve de travail est demandée aux nouveaux
mod-work-hint = Leur navigateur calcule un instant avant que le commentaire soit pris. Les gens ne le remarquent pas ; les programmes qui en publient des milliers, si.
mod-work-busy = pendant que beaucoup d’entre eux écrivent
mod-work-newcomers = toujours
mod-work-off = jamais

mod-keep = Ce qui est conservé
mod-keep-about = Combien de temps ce site conserve ce qui a été refusé, et d’où l’on a écrit.
mod-removed-days = Jours de conservation des textes refusés
mod-removed-days-hint = Pendant ce temps, un retrait peut être annulé. Ensuite, les mots disparaissent.
mod-address-days = Jours de conservation des blocs d’adresses
mod-address-days-hint = Ils servent à bannir une adresse. 0 : ils ne sont pas conservés du tout ; 90 au plus.

mod-wrong-words-many = Au plus { $number } mots.
mod-wrong-word-empty = Un mot a besoin d’une lettre : un * seul serait trouvé partout.
act-moderation-change = a changé la modération

## Services elsewhere.

svc-link = Services extérieurs qui donnent leur avis
svc-title = Services extérieurs
svc-about = Aucun n’est nécessaire, et aucun n’est interrogé sans que vous l’activiez. Ils le sont pendant qu’un commentaire est envoyé, deux secondes au plus ; une panne n’empêche jamais personne de publier.
svc-akismet = Akismet
svc-akismet-about = Akismet, ou qui parle comme lui, dit si un commentaire est indésirable. Il apprend la page, le nom et le texte, et ce que vos modérateurs en décident.
svc-toxicity = Modèle de modération
svc-toxicity-about = La modération d’OpenAI, ou qui parle comme elle, votre propre machine aussi, dit si un texte blesse. Elle apprend le texte, et rien d’autre.
svc-hook = Un programme à vous
svc-hook-about = Il reçoit chaque commentaire, signé selon Standard Webhooks, et répond ce qui doit se passer. Il apprend la page, le nom et le texte.
svc-none = non configuré
svc-key = Clé
svc-key-hint = Elle est gardée scellée, et jamais remontrée.
svc-key-kept = Une clé est gardée, scellée. Laissez vide pour la conserver.
svc-key-made = Elle vous sert à vérifier que c’est nous : whsec_ et du Base64. Laissez vide, et une clé est créée.
svc-model = Modèle
svc-model-hint = Lequel est interrogé, là où il y en a plusieurs.
svc-thresholds = Scores qui comptent
svc-thresholds-hint = Une catégorie par ligne, avec le score à partir duquel elle compte, en pour cent : harassment=80. Aucune : comme le service le dit.
svc-verdict = Quand il s’oppose
svc-down = Tant qu’il ne répond pas
svc-down-hint = Ou quand les questions du jour sont épuisées. Les modérateurs voient pourquoi.
svc-down-allow = Vos règles décident seules
svc-down-hold = Les commentaires attendent
svc-calls = Questions par jour, au plus
svc-address = Lui dire l’adresse réseau d’où vient un commentaire
svc-address-hint = Les adresses de courriel ne sont jamais transmises.
svc-start = Enregistrer et activer
svc-remove-words = Il n’est plus interrogé, et sa clé est oubliée.
svc-rotate-words = Avec un nouveau secret, le précédent ne vaut aussitôt plus rien.
svc-removed = Il n’est plus interrogé.
svc-back = Retour aux services
svc-back-to-rules = Retour à la modération
svc-wrong-key = Il faut une clé, d’au plus 500 caractères.
svc-wrong-secret = Il faut whsec_ et 24 à 64 octets en Base64.
svc-wrong-threshold = Ligne { $number } : une catégorie et un nombre entier de 1 à 100, comme harassment=80.
act-service-set = a configuré un service extérieur
act-service-on = a activé un service extérieur
act-service-off = a arrêté un service extérieur
act-service-remove = a supprimé un service extérieur
log-services = Services extérieurs

## Essayer les règles.

try-title = Essayer
try-about = Ce que deviendrait un commentaire selon les règles telles qu’elles sont ci-dessus, enregistrées ou non. Rien n’est publié, gardé ni changé pour autant.
try-text = Un commentaire
try-text-hint = Tel que quelqu’un l’écrirait, liens compris.
try-name = Le nom de son auteur
try-name-hint = Il ne compte que pour le spam ; ici, personne n’a besoin d’en avoir un.
try-author = Il est écrit par
try-new = quelqu’un de nouveau
try-trusted = une personne de confiance
try-do = Essayer
try-allow = Il serait publié aussitôt.
try-mark = Il serait publié, et signalé aux modérateurs.
try-hold = Il attendrait un modérateur.
try-reject = Il serait refusé.
try-marks = le signale
try-holds = le retient
try-rejects = le refuse
try-members = Cela vaut pour les membres. Selon ces règles, les invités ne peuvent pas commenter.
try-fine = { $number ->
    [one] Une règle n’a rien contre
   *[other] { $number } règles n’ont rien contre
}
try-unknown = { $number ->
    [one] Une chose ne se voit qu’avec un vrai commentaire
   *[other] { $number } choses ne se voient qu’avec un vrai commentaire
}
try-nothing = Les services extérieurs n’ont pas été interrogés.
