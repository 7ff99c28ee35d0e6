### Les autres services qui disent qui l’on est, et les comptes qui n’en font plus qu’un.

## Connexion

continue-with = Continuer avec { $service }
or = ou
new-from = Vous venez de { $service }. C’est votre première visite ici : comment les autres doivent-ils vous appeler ?
have-account-link = Vous avez déjà un compte ici ? { $link } ; vous pourrez ensuite associer les deux sur la page de votre compte.
provider-denied = Rien ne nous a été dit : cela n’a pas été permis là-bas. Réessayez, ou prenez un autre chemin.
provider-failed = L’autre service n’a pas dit qui vous êtes. Réessayez, ou prenez un autre chemin.
provider-gone = Ce chemin n’est plus proposé. Prenez-en un autre.
provider-prove = Vous avez ici un compte avec l’adresse que donne l’autre service. Connectez-vous-y autrement ; vous pourrez ensuite associer les deux sur la page de votre compte.
provider-over = Cela a pris trop de temps
provider-over-words = Ou c’était déjà fait, ou commencé dans un autre navigateur. Recommencez.

## Le compte

other-ways = Autres façons de se connecter
services-none = Aucun n’est lié.
services-change = Changer les services
linked-since = depuis le { $day }
link-service = Associer { $service }
unlink = Dissocier { $service }
service-linked = Associé : vous pouvez désormais vous connecter ainsi.
service-unlinked = Dissocié : plus personne n’entre par là.
provider-taken = Un autre compte y est associé. Connectez-vous avec, et réunissez les deux comptes s’ils sont à vous.
last-way-in = C’est votre dernière façon d’entrer. Ajoutez-en d’abord une autre : un mot de passe, une adresse confirmée ou un autre service.

## Réunir

merge = Un autre compte à vous
merge-hint = Vous vous étiez connecté autrement et avez maintenant deux comptes ? N’en faites qu’un : commentaires, votes et rôles de l’autre viennent ici.
merge-begin = Réunir un autre compte avec celui-ci
merge-sign-in = Connectez-vous maintenant à l’autre compte, dans les dix minutes. Vous verrez ce qui va se passer avant que cela se passe.
merge-title = Faire un seul compte de deux
merge-words = Tout ce qui est à { $other } vient à { $kept } : commentaires, votes, rôles, services associés. Ensuite { $other } n’existe plus et est déconnecté partout. C’est définitif.
merge-button = Réunir les comptes
merge-leave = Les laisser tels quels
merge-done = Vos comptes n’en font plus qu’un.
merge-over = Rien n’a été réuni : cela a pris trop de temps, ou c’était le même compte.

## E-mail

mail-linked-subject = { $service } mène à votre compte sur { $host }
mail-linked-intro = Quiconque se connecte avec { $service } comme vous l’avez fait entre désormais dans votre compte sur { $host }.
mail-linked-why = Si ce n’était pas vous, dissociez-le aussitôt sur la page de votre compte et choisissez un autre mot de passe.

mail-unlinked-subject = { $service } ne mène plus à votre compte sur { $host }
mail-unlinked-intro = { $service } a été dissocié de votre compte sur { $host }.
mail-unlinked-why = Si ce n’était pas vous, choisissez aussitôt un autre mot de passe.

mail-merged-subject = Deux comptes sur { $host } n’en font plus qu’un
mail-merged-intro = Votre compte sur { $host } et un autre ont été réunis. Il a fallu se connecter aux deux.
mail-merged-why = Si ce n’était pas vous, écrivez aussitôt à ceux qui gèrent { $host }.
