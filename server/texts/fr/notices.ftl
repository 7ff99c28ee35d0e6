## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Signaler un contenu illicite
notice-about = sur { $site }
notice-words = Dites quel commentaire est contraire à la loi, et pourquoi. Les responsables du site décident, et vous disent quoi et pourquoi.
notice-lacks = Il manque quelque chose ci-dessous.
notice-place = Adresse du commentaire
notice-place-wrong = Collez le lien d’un commentaire de ce site : la date au-dessus en est un.
notice-why = Pourquoi est-il illicite ?
notice-why-wrong = Dites pourquoi, en 5 000 caractères au plus.
notice-name = Votre nom
notice-name-wrong = Dites qui vous êtes.
notice-email = Votre adresse e-mail
notice-email-wrong = Donnez une adresse où l’on peut vous joindre.
notice-exempt = Il s’agit d’abus sexuels sur des enfants : je n’ai pas à dire qui je suis
notice-faith = Je crois de bonne foi que ce que je dis ici est exact et complet
notice-faith-wrong = Cette déclaration est nécessaire.
notice-send = Envoyer la notification
notice-thanks = Votre notification est arrivée
notice-number = Son numéro est { $number }.
notice-mailed = Une confirmation part vers { $email }.
notice-next = Les responsables de { $site } l’examinent, décident, et vous disent quoi et pourquoi.

mail-notice-received-subject = Votre notification sur un commentaire de { $site }
mail-notice-received-intro = Votre notification sur un commentaire de { $site } est arrivée. Son numéro est { $notice }. Les responsables du site en décident, et vous disent quoi et pourquoi. Vous avez écrit :
mail-notice-received-why = Vous recevez ceci parce que quelqu’un a donné cette adresse avec une notification de contenu illicite sur { $site }. Si ce n’était pas vous, ne faites rien.
mail-notice-decided-subject = Décision sur votre notification, { $site }
mail-notice-decided-intro = Il est décidé de votre notification { $notice } sur { $site }.
mail-notice-decided-why = Vous pouvez contester cette décision : en répondant aux responsables de { $site }, devant un organe certifié de règlement extrajudiciaire des litiges (article 21 du règlement (UE) 2022/2065), ou en justice.
mail-statement-subject = Votre commentaire sur { $site } a été retiré
mail-statement-intro = Un commentaire de vous sur { $site } a été retiré après une notification de contenu illicite. Voici les raisons.
mail-statement-why = Vous pouvez contester cette décision : en répondant aux responsables de { $site }, devant un organe certifié de règlement extrajudiciaire des litiges (article 21 du règlement (UE) 2022/2065), ou en justice.
mail-reasons-keep = Décision : le commentaire reste.
mail-reasons-remove = Décision : le commentaire est retiré, partout et définitivement.
mail-reasons-illegal = Fondement : la loi ({ $reference }).
mail-reasons-terms = Fondement : les conditions du site ({ $reference }).
mail-reasons-facts = Faits et circonstances : { $facts }
mail-reasons-people = Une personne a décidé. Ni la notification ni la décision n’ont été faites par des moyens automatisés.
