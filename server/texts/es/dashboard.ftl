## The dashboards: what all their pages have.

dashboard-skip = Ir al contenido
dashboard-menu = Panel
dashboard-no-site = Todavía no gestionas ningún sitio aquí. Su propietario puede nombrarte moderador.
dashboard-overview = Resumen
role-owner = Propietario
role-admin = Administrador
role-moderator = Moderador
role-member = Miembro
desk-next = Página siguiente
