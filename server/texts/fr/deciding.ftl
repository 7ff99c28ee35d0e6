## What those who care for a site decide about notices of illegal content.

dashboard-notices = Notifications
notices-words = Les notifications de contenus illicites arrivent ici depuis { $link }, comme le demande le règlement sur les services numériques.
notices-none = Aucune notification.
notice-nameless = Quelqu’un qui n’a pas à donner de nom
notice-is-open = Ouverte
notice-is-decided = Décidée
notice-decision = Décision
notice-keep = Le commentaire reste
notice-remove = Le commentaire est retiré
notice-ground = Fondement
notice-illegal = La loi
notice-terms = Les conditions de ce site
notice-reference = Quelle loi, ou quelle clause
notice-facts = Faits et circonstances
notice-by = Décidé par
notice-told = L’auteur de la notification l’apprend par courriel ; l’auteur d’un commentaire retiré aussi, si son adresse est connue.
notice-decide = Décider
notice-decide-open = Décider…
notice-decided = C’est décidé, et communiqué.
