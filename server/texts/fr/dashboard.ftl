## The dashboards: what all their pages have.

dashboard-skip = Aller au contenu
dashboard-menu = Tableau de bord
dashboard-no-site = Vous ne gérez encore aucun site ici. Son propriétaire peut vous nommer modérateur.
dashboard-overview = Vue d’ensemble
role-owner = Propriétaire
role-admin = Administrateur
role-moderator = Modérateur
role-member = Membre
desk-next = Page suivante
