### E-mails. { $host } est le serveur, tel qu’on le connaît.

mail-or-link = Ou ouvrez ce lien :
mail-good-for = Les deux sont valables une demi-heure, une seule fois.

mail-sign-up-subject = Votre code pour { $host }
mail-sign-up-intro = Avec ce code, vous créez votre compte de commentaires sur { $host } :
mail-sign-up-link = Créer un compte
mail-sign-up-why = Quelqu’un a saisi votre adresse sur { $host }. Si ce n’était pas vous, ne faites rien : aucun compte n’est créé.

mail-sign-up-again-subject = Vous avez un compte sur { $host }
mail-sign-up-again-intro = Quelqu’un a voulu créer un compte de commentaires sur { $host } avec votre adresse. Vous en avez déjà un : connectez-vous, ou choisissez-y un autre mot de passe si vous ne le connaissez plus.
mail-sign-up-again-why = Si ce n’était pas vous, ne faites rien.

mail-sign-in-subject = Votre code pour { $host }
mail-sign-in-intro = Avec ce code, vous vous connectez sur { $host } :
mail-sign-in-link = Se connecter
mail-sign-in-why = Quelqu’un a saisi votre adresse sur { $host }. Si ce n’était pas vous, ne faites rien et ne donnez le code à personne.

mail-reset-subject = Un autre mot de passe pour { $host }
mail-reset-intro = Avec ce code, vous choisissez un autre mot de passe pour { $host } :
mail-reset-link = Choisir un autre mot de passe
mail-reset-why = Quelqu’un l’a demandé sur { $host }. Si ce n’était pas vous, ne faites rien et ne donnez le code à personne : votre mot de passe reste le même.

mail-change-subject = Votre nouvelle adresse sur { $host }
mail-change-intro = Avec ce code, votre compte sur { $host } reçoit cette adresse :
mail-change-link = Changer l’adresse
mail-change-why = Quelqu’un a saisi cette adresse sur { $host }. Si ce n’était pas vous, ne faites rien et ne donnez le code à personne.

mail-changed-subject = Votre adresse sur { $host } a changé
mail-changed-intro = Votre compte sur { $host } a maintenant une autre adresse : { $address }. Celle-ci ne reçoit plus d’e-mails.
mail-changed-why = Si ce n’était pas vous, écrivez tout de suite à ceux qui tiennent { $host }.

mail-password-changed-subject = Votre mot de passe sur { $host } a changé
mail-password-changed-intro = Votre compte sur { $host } a maintenant un autre mot de passe. Les autres navigateurs ont été déconnectés.
mail-password-changed-why = Si ce n’était pas vous, choisissez tout de suite un autre mot de passe, avec « Mot de passe oublié ? ».

mail-stop = Arrêter ces e-mails

mail-follow-subject = Des réponses sur { $site } ?
mail-follow-intro = Vous avez écrit sur { $site } et donné cette adresse. Voulez-vous un e-mail quand quelqu’un vous répond ? Rien n’est envoyé sans votre accord.
mail-follow-link = Oui, écrivez-moi
mail-follow-why = Quelqu’un a saisi cette adresse avec un commentaire sur { $site }. Si ce n’était pas vous, ne faites rien.

mail-reply-subject = Quelqu’un vous a répondu sur { $site }
mail-reply-intro = Quelqu’un a répondu à ce que vous avez écrit sur { $site }.
mail-reply-link = Lire la réponse
mail-reply-why = Vous recevez ceci parce que vous avez commenté sur { $site }.

mail-leaving-subject = Votre compte sur { $host } disparaît bientôt
mail-leaving-intro = Votre compte sur { $host } disparaît le { $day }, comme vous l’avez demandé. D’ici là, vous pouvez vous connecter et rester.
mail-leaving-why = Si ce n’était pas vous, connectez-vous, restez et choisissez un autre mot de passe.
