### Les pages propres au serveur : la connexion, la fenêtre de connexion, le compte.

## Champs et boutons

name = Nom
name-hint = Ce que les autres voient à côté de vos commentaires.
email = E-mail
password = Mot de passe
password-hint = Au moins { $number } caractères. Quelques mots se retiennent facilement.
new-password = Nouveau mot de passe
show = Afficher
show-password = Afficher le mot de passe
hide = Masquer
hide-password = Masquer le mot de passe
code = Code
code-hint = Huit chiffres, valables une demi-heure.
continue = Continuer
confirm = Confirmer
save = Enregistrer

## Connexion

sign-in = Se connecter
to-comment-on = pour commenter sur { $site }
new-here = Première visite ? { $link }
create-account = Créer un compte
create-account-button = Créer un compte
have-account = Vous avez un compte ? { $link }
sign-in-by-mail = Se connecter avec un code reçu par e-mail
forgot-password = Mot de passe oublié ?
back-to-sign-in = Retour à la connexion
address-is-yours = { $email } est bien à vous. Quel nom voulez-vous porter ?

## Codes et liens par e-mail

mail-title = Se connecter par e-mail
mail-words = Nous envoyons un code à votre adresse. Aucun mot de passe n’est nécessaire.
forgot-title = Choisir un autre mot de passe
forgot-words = Nous envoyons un code à l’adresse de votre compte.
send-code = Envoyer le code
code-title = Consultez vos e-mails
code-words = Nous avons écrit à { $email }. Saisissez ici le code reçu, ou ouvrez le lien.
link-sign-up = Est-ce votre adresse ?
link-change = Est-ce votre nouvelle adresse ?
link-change-button = Oui, la changer
link-over = Ce lien ne sert plus
link-over-words = Il a déjà servi, il est trop ancien, ou un plus récent a été envoyé. Demandez-en un autre.
new-password-title = Choisir un autre mot de passe
change-password = Changer le mot de passe
password-is-changed = Votre mot de passe est changé et vous êtes déconnecté partout. Connectez-vous avec le nouveau.
account-is-there = Vous avez déjà un compte. Connectez-vous.

## La fenêtre

continue-as = Continuer en tant que { $name }
consent-on = sur { $host } ?
consent-words = { $host } verra votre nom et pourra écrire et voter en votre nom, sur ce site seulement. Votre adresse et votre mot de passe ne lui sont jamais montrés.
signed-in-as = Connecté : { $whom }.
use-another-account = Utiliser un autre compte
you-are-signed-in = Vous êtes connecté
window-close = Vous pouvez fermer cette fenêtre.
window-cut = La page qui a ouvert cette fenêtre est injoignable : ses réglages les séparent. Vous êtes connecté ici, mais pas là-bas. Fermez cette fenêtre ; vous pouvez toujours commenter en invité.
return-words = Revenez à { $host } : vous y serez connecté aussi.
return-to = Revenir à { $host }
confirm-title = Confirmez que c’est bien vous
to-moderate = pour modérer { $site } pendant les 15 prochaines minutes
to-care-for-site = pour gérer votre site
other-way = Une autre façon, s’il vous plaît
other-way-words = { $site } n’accepte pas la façon dont vous vous êtes connecté. Connectez-vous autrement.
other-name = Un autre nom, s’il vous plaît
other-name-words = Quelqu’un qui s’occupe de ce site s’appelle { $name }, ou presque. Prenez un autre nom, puis revenez.

## Le compte

your-account = Votre compte
what-others-see = Ce que les autres voient
name-change-hint = Vos commentaires gardent le nom sous lequel ils ont été écrits.
visible = Les autres peuvent voir que je lis
saved = Enregistré.
your-picture = Votre image
picture = Une image (PNG, JPEG, GIF, WebP)
picture-save = Enregistrer l’image
picture-remove = Retirer l’image
address = E-mail
address-not-proven = Personne n’a encore montré que cette adresse est à vous. Rien n’y est envoyé d’ici là.
new-address = Nouvelle adresse
new-address-hint = Nous y envoyons un code. L’adresse change dès que vous l’avez saisi.
address-is-changed = C’est désormais votre adresse.
address-is-taken = Un autre compte a cette adresse.
password-now = Mot de passe actuel
password-is-changed-here = Votre mot de passe est changé. Les autres navigateurs ont été déconnectés.
where-signed-in = Où vous êtes connecté
signed-in-since = Depuis le { $day }
this-browser = ce navigateur
sign-out = Se déconnecter
sign-out-there = Déconnecter
sign-out-elsewhere = Déconnecter partout ailleurs
ended-there = Déconnecté.
your-data = Vos données
export = Emporter tout ce qui est gardé de vous
leave = Supprimer ce compte
leave-words = Votre compte disparaît dans { $number } jours. D’ici là, vous pouvez vous connecter et rester. Les commentaires auxquels d’autres ont répondu gardent leur place.
leave-comments = Retirer aussi ce que j’ai écrit
leave-button = Supprimer mon compte
leave-last-owner = Vous êtes le seul propriétaire d’un site. Nommez d’abord quelqu’un d’autre.
leaving-on = Votre compte disparaît le { $day }. Rien n’est perdu d’ici là.
stay = Rester
stayed = Vous restez.
left = Vous êtes déconnecté. Tant que votre compte existe, vous pouvez vous connecter et rester.
dashboard-sites = Vos sites

## E-mails au sujet des réponses

reply-mail = M’écrire quand quelqu’un me répond
replies-yes = Un e-mail quand quelqu’un répond
replies-yes-words = Voulez-vous un e-mail à cette adresse quand quelqu’un vous répond sur { $site } ?
replies-yes-button = Oui, volontiers
replies-yes-done = C’est fait. Vous recevrez un e-mail quand quelqu’un vous répond.
replies-no = Plus d’e-mails
replies-no-words = Vous ne recevrez plus d’e-mails au sujet de { $site }, et votre adresse y sera oubliée.
replies-no-words-all = Vous ne recevrez plus d’e-mails quand quelqu’un vous répond, sur aucun site.
replies-no-button = Plus d’e-mails
replies-no-done = C’est fait. Vous ne recevrez plus d’e-mails au sujet des réponses.
replies-over-words = Il est pour une autre adresse, ou plus rien n’y est envoyé.
follow-no = Plus d’e-mails sur cette conversation
follow-no-words = Vous ne recevrez plus d’e-mails au sujet de la conversation que vous suivez sur { $site }.
follow-no-done = C’est fait. Vous ne recevrez plus d’e-mails au sujet de cette conversation.
desk-no = Plus de lettres ?
desk-no-words = Plus de lettres sur les commentaires en attente sur { $site }.
desk-no-done = Vous ne recevrez plus de lettres sur les commentaires en attente.

## Ce qui ne va pas

wrong-name-empty = Un nom a au moins une lettre ou un chiffre.
wrong-name-long = Un nom a au plus { $number } caractères.
wrong-name-deceiving = Un nom n’a pas de caractères invisibles ni de caractères qui changent le sens d’écriture.
wrong-name-marks = Un nom a au plus trois signes sur une lettre.
wrong-name-taken = Quelqu’un qui s’occupe d’un de vos sites porte un nom semblable.
wrong-email = Ce n’est pas une adresse e-mail.
wrong-email-taken = Quelqu’un a un compte avec cette adresse : connectez-vous.
wrong-password-short = Au moins { $number } caractères, s’il vous plaît.
wrong-password-long = Au plus { $number } caractères, s’il vous plaît.
wrong-password-guessable = Trop facile à deviner : c’est un mot de passe courant, ou il est fait de votre nom ou de votre adresse.
wrong-password = Ce n’est pas votre mot de passe.
wrong-pair = Cette adresse et ce mot de passe ne vont pas ensemble.
wrong-picture = Ce n’est pas une image que nous pouvons lire.
wrong-picture-large = Cette image est trop grande : au plus 5 Mo et 16 millions de pixels.
wrong-code = Ce n’est pas le code de notre dernier message.
proof-over = Ce code ne sert plus : il a été essayé trop souvent, il est trop ancien, ou un plus récent a été envoyé. Demandez-en un autre.
too-many-tries =
    { $minutes ->
        [one] Trop d’essais. Attendez { $minutes } minute.
       *[other] Trop d’essais. Attendez { $minutes } minutes.
    }
unavailable = Indisponible pour le moment. Réessayez dans un instant.
went-wrong = Quelque chose s’est mal passé. Réessayez.

## Pages qui ne mènent nulle part

failed = Quelque chose s’est mal passé
failed-words = Revenez en arrière et réessayez.
failed-stranger = Cette page ne peut pas demander cela
failed-stranger-words = La page qui a ouvert cette fenêtre n’est pas de celles qui portent ces commentaires. Rien ne lui a été dit.
failed-form = Cela ne venait pas d’ici
failed-form-words = Le formulaire était trop ancien, ou une autre page l’a envoyé. Rien n’a changé : revenez en arrière, rechargez la page et réessayez.
cookies-blocked = Les cookies sont bloqués
cookies-blocked-words = Pour se connecter, cette page a besoin d’un cookie, et votre navigateur n’en garde aucun. Autorisez-lui les cookies, puis rechargez-la.
failed-later = Indisponible pour le moment
failed-later-words = Réessayez dans un instant.
failed-window = Cette fenêtre n’a pas été ouverte comme il faut
failed-window-words = Fermez-la et réessayez depuis la page.
