## The dashboards: what all their pages have.

dashboard-skip = Zum Inhalt springen
dashboard-menu = Verwaltung
dashboard-no-site = Du betreust hier noch keine Website. Wem sie gehört, kann dich zum Moderator machen.
dashboard-overview = Überblick
role-owner = Inhaber
role-admin = Verwalter
role-moderator = Moderator
role-member = Mitglied
desk-next = Nächste Seite
