### Les clés d’accès, la seconde étape, confirmer que c’est bien vous.

## Clés d’accès

passkeys = Clés d’accès
passkeys-words = Avec une clé d’accès, vous vous connectez par votre doigt, votre visage ou le code de votre appareil, sans mot de passe. Elle ne vaut que sur ce site : personne ne peut vous la soutirer.
passkeys-so-many =
    { $number ->
        [0] Vous n’en avez pas.
        [one] Vous en avez une.
       *[other] Vous en avez { $number }.
    }
passkeys-change = Changer les clés d’accès
passkeys-no-browser = Ce navigateur ne peut pas créer de clé d’accès.
passkeys-too-many = Vous avez autant de clés d’accès qu’il peut y en avoir. Retirez-en une d’abord.
passkey-add = Ajouter une clé d’accès
passkey-new = Nouvelle clé d’accès
passkey-name-hint = Pour la reconnaître : votre téléphone, votre ordinateur, votre gestionnaire de mots de passe.
passkey-name-suggested = Clé d’accès { $number }
passkey-since = Depuis le { $day }.
passkey-used = Servie le { $day }.
passkey-not-used = Pas encore servie.
passkey-rename-which = Nouveau nom pour { $name }
passkey-remove-which = Retirer { $name }
rename = Renommer
remove = Retirer
passkey-is-added = Votre clé d’accès est ajoutée. Vous pouvez désormais vous connecter avec elle.
passkey-is-removed = Retirée. Elle n’ouvre plus rien ; vous pouvez aussi la supprimer de votre appareil.
sign-in-by-passkey = Se connecter avec une clé d’accès
use-passkey = Utiliser une clé d’accès
passkey-none = Votre navigateur n’a donné aucune clé d’accès. Réessayez, ou continuez autrement.
passkey-known = Cet appareil a déjà une clé d’accès à vous.
passkey-late = C’était trop long, ou cela a déjà été envoyé. Réessayez.
passkey-unknown = Nous ne connaissons pas cette clé d’accès : elle a été retirée ici. Connectez-vous autrement.
passkey-unfit = Cette clé d’accès n’a pas été acceptée. Réessayez, ou continuez autrement.

## La seconde étape

second-title = Encore une étape
second-words = Saisissez le code que votre application d’authentification affiche maintenant.
second-late = C’était trop long. Connectez-vous de nouveau.
app-code = Code de l’application
use-app-code = Utiliser le code de l’application
recovery-words = Saisissez l’un des codes que vous avez gardés en activant la seconde étape. Il ne servira plus ensuite.
recovery-code = Code de secours
use-recovery-code = Utiliser un code de secours
two-step = Seconde étape
two-step-words = Avec une seconde étape, connaître votre mot de passe ou lire vos e-mails ne suffit plus pour se connecter à votre place : il faut aussi un code d’une application de votre téléphone. La connexion avec une clé d’accès est assez sûre sans elle.
two-step-scan = Scannez ceci avec une application d’authentification :
two-step-picture = Code QR pour une application d’authentification
two-step-type = Ou saisissez-y cette clé :
two-step-confirm = Saisissez le code qu’elle affiche :
two-step-turn-on = Activer la seconde étape
two-step-is-not-on = Désactivée.
two-step-is-on = Elle est activée : après votre mot de passe ou un code par e-mail, la connexion demande un code de votre application ou une clé d’accès.
two-step-is-on-now = La seconde étape est activée.
two-step-on-left =
    { $number ->
        [one] Activée, il reste { $number } code de secours.
       *[other] Activée, il reste { $number } codes de secours.
    }
two-step-change = Changer
two-step-turn-off = Désactiver la seconde étape
two-step-off-words = Votre mot de passe ou un code par e-mail suffit alors pour vous connecter. Les codes de secours ne valent plus rien.
two-step-is-off = La seconde étape est désactivée.
recovery-codes = Codes de secours
recovery-codes-words = Gardez-les là où vous les trouverez quand votre téléphone ne sera plus là : sur papier, ou dans un gestionnaire de mots de passe. Chacun vous connecte une fois, à la place du code de l’application. Ils ne seront plus affichés.
recovery-codes-left =
    { $number ->
        [0] Vous les avez tous utilisés. Demandez-en de nouveaux.
        [one] Il vous en reste { $number }.
       *[other] Il vous en reste { $number }.
    }
recovery-codes-renew = En créer de nouveaux
recovery-codes-are-new = Voici vos nouveaux codes de secours. Les précédents ne valent plus rien.
recovery-codes-save = Enregistrer dans un fichier
recovery-codes-done = Je les ai gardés
wrong-app-code = Ce n’est pas le code que votre application affiche maintenant. Vérifiez l’heure de votre téléphone.
wrong-app-code-used = Ce code a déjà servi. Attendez le suivant.
wrong-recovery-code = Ce n’est pas l’un de vos codes de secours, ou il a déjà servi.

## Confirmer

to-change-address = pour changer votre adresse
to-change-password = pour changer votre mot de passe
to-change-passkeys = pour changer vos clés d’accès
to-change-two-step = pour changer la seconde étape
to-change-services = pour changer les services avec lesquels vous vous connectez
to-merge = pour réunir deux comptes en un
to-leave = pour supprimer votre compte
prove-by-mail = M’envoyer un code par e-mail
code-words-here = Nous avons écrit à { $email }. Saisissez ici le code reçu.
prove-none = Déconnectez-vous et reconnectez-vous pour confirmer que c’est bien vous.

## Le compte

back = Retour
back-to-account = Retour à votre compte
change-address = Changer l’adresse
no-address = Vous n’en avez pas donné.
password-is-there = Vous en avez un.
password-is-not-there = Vous n’en avez pas.
set-password = Choisir un mot de passe
