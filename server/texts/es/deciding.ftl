## What those who care for a site decide about notices of illegal content.

dashboard-notices = Avisos
notices-words = Los avisos de contenidos ilícitos llegan aquí desde { $link }, como pide el Reglamento de Servicios Digitales.
notices-none = Ningún aviso.
notice-nameless = Alguien que no tiene que dar su nombre
notice-is-open = Abierto
notice-is-decided = Decidido
notice-decision = Decisión
notice-keep = El comentario se queda
notice-remove = El comentario se retira
notice-ground = Fundamento
notice-illegal = La ley
notice-terms = Las condiciones de este sitio
notice-reference = Qué ley, o qué cláusula
notice-facts = Hechos y circunstancias
notice-by = Decidido por
notice-told = Quien dio el aviso lo sabe por correo; también quien escribió un comentario retirado, si se conoce su dirección.
notice-decide = Decidir
notice-decide-open = Decidir…
notice-decided = Está decidido, y dicho.
