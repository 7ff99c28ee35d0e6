## The dashboards: what all their pages have.

dashboard-skip = Skip to the page
dashboard-menu = Dashboard
dashboard-no-site = You care for no site here yet. Its owner can make you a moderator.
dashboard-overview = Overview
role-owner = Owner
role-admin = Admin
role-moderator = Moderator
role-member = Member
desk-next = Next page
