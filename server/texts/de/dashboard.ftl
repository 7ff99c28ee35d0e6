## The dashboards: what all their pages have.

dashboard-skip = Zum Inhalt springen
dashboard-menu = Verwaltung
dashboard-sites = Deine Websites
dashboard-no-site = Du betreust hier noch keine Website. Wem sie gehört, kann dich zum Moderator machen.
dashboard-overview = Überblick
to-care-for-site = um deine Website zu betreuen
role-owner = Inhaber
role-admin = Verwalter
role-moderator = Moderator
role-member = Mitglied
desk-next = Nächste Seite
