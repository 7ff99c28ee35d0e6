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

mail-digest-subject =
    { $number ->
        [one] Un nouveau commentaire sur { $site }
       *[other] { $number } nouveaux commentaires sur { $site }
    }
mail-digest-intro =
    { $number ->
        [one] Il y a un nouveau commentaire dans une conversation que vous suivez sur { $site }.
       *[other] Il y a { $number } nouveaux commentaires dans une conversation que vous suivez sur { $site }.
    }
mail-digest-link = Lire la suite
mail-digest-why = Vous recevez ceci parce que vous suivez cette conversation ; au plus une fois par heure, et seulement s’il y a du nouveau.

mail-leaving-subject = Votre compte sur { $host } disparaît bientôt
mail-leaving-intro = Votre compte sur { $host } disparaît le { $day }, comme vous l’avez demandé. D’ici là, vous pouvez vous connecter et rester.
mail-leaving-why = Si ce n’était pas vous, connectez-vous, restez et choisissez un autre mot de passe.

mail-code-good-for = Il est valable une demi-heure, une seule fois.

mail-prove-subject = Votre code pour { $host }
mail-prove-intro = Avec ce code, vous confirmez sur { $host } que c’est bien vous :
mail-prove-why = Quelqu’un de connecté avec votre compte l’a demandé. Si ce n’était pas vous, ne donnez le code à personne, choisissez un autre mot de passe et, sur la page de votre compte, déconnectez-vous partout ailleurs.

mail-passkey-added-subject = Une clé d’accès a été ajoutée sur { $host }
mail-passkey-added-intro = Votre compte sur { $host } s’ouvre désormais aussi avec une nouvelle clé d’accès.
mail-passkey-added-why = Si ce n’était pas vous, retirez-la tout de suite sur la page de votre compte et choisissez un autre mot de passe.

mail-passkey-removed-subject = Une clé d’accès a été retirée sur { $host }
mail-passkey-removed-intro = L’une de vos clés d’accès n’ouvre plus votre compte sur { $host }.
mail-passkey-removed-why = Si ce n’était pas vous, choisissez tout de suite un autre mot de passe et consultez la page de votre compte.

mail-two-step-on-subject = La seconde étape est activée sur { $host }
mail-two-step-on-intro = La connexion à { $host } demande désormais un code de votre application, après votre mot de passe ou un code par e-mail.
mail-two-step-on-why = Si ce n’était pas vous, écrivez tout de suite à ceux qui tiennent { $host }.

mail-two-step-off-subject = La seconde étape est désactivée sur { $host }
mail-two-step-off-intro = Votre mot de passe ou un code par e-mail suffit désormais pour se connecter à { $host }.
mail-two-step-off-why = Si ce n’était pas vous, choisissez tout de suite un autre mot de passe et activez de nouveau la seconde étape.

mail-recovery-used-subject = Un code de secours a servi sur { $host }
mail-recovery-used-intro =
    { $number ->
        [0] Quelqu’un a franchi la seconde étape sur { $host } avec l’un de vos codes de secours. C’était le dernier : créez-en de nouveaux sur la page de votre compte.
        [one] Quelqu’un a franchi la seconde étape sur { $host } avec l’un de vos codes de secours. Il vous en reste { $number }.
       *[other] Quelqu’un a franchi la seconde étape sur { $host } avec l’un de vos codes de secours. Il vous en reste { $number }.
    }
mail-recovery-used-why = Si ce n’était pas vous, choisissez tout de suite un autre mot de passe et créez de nouveaux codes de secours.

mail-recovery-renewed-subject = De nouveaux codes de secours sur { $host }
mail-recovery-renewed-intro = Votre compte sur { $host } a de nouveaux codes de secours. Les précédents ne valent plus rien.
mail-recovery-renewed-why = Si ce n’était pas vous, choisissez tout de suite un autre mot de passe et créez de nouveaux codes de secours.
