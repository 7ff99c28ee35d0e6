## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Avisar de un contenido ilícito
notice-about = en { $site }
notice-words = Di qué comentario va contra la ley, y por qué. Quienes cuidan el sitio deciden, y te dicen qué y por qué.
notice-lacks = Abajo falta algo.
notice-place = Dirección del comentario
notice-place-wrong = Pega el enlace de un comentario de este sitio: la fecha que lleva encima es uno.
notice-why = ¿Por qué es ilícito?
notice-why-wrong = Di por qué, con 5000 caracteres como máximo.
notice-name = Tu nombre
notice-name-wrong = Di quién eres.
notice-email = Tu correo electrónico
notice-email-wrong = Da una dirección en la que se te pueda localizar.
notice-exempt = Se trata de abusos sexuales a menores: no tengo que decir quién soy
notice-faith = Creo de buena fe que lo que digo aquí es exacto y completo
notice-faith-wrong = Esta declaración es necesaria.
notice-send = Enviar el aviso
notice-thanks = Tu aviso ha llegado
notice-number = Su número es { $number }.
notice-mailed = Una confirmación va a { $email }.
notice-next = Quienes cuidan { $site } lo miran, deciden, y te dicen qué y por qué.

mail-notice-received-subject = Tu aviso sobre un comentario en { $site }
mail-notice-received-intro = Tu aviso sobre un comentario en { $site } ha llegado. Su número es { $notice }. Quienes cuidan el sitio deciden, y te dicen qué y por qué. Escribiste:
mail-notice-received-why = Recibes esto porque alguien dio esta dirección con un aviso de contenido ilícito en { $site }. Si no fuiste tú, no hagas nada.
mail-notice-decided-subject = Decisión sobre tu aviso en { $site }
mail-notice-decided-intro = Se ha decidido sobre tu aviso { $notice } en { $site }.
mail-notice-decided-why = Puedes impugnar esta decisión: respondiendo a quienes llevan { $site }, ante un órgano certificado de resolución extrajudicial de litigios (artículo 21 del Reglamento (UE) 2022/2065), o ante un tribunal.
mail-statement-subject = Tu comentario en { $site } fue retirado
mail-statement-intro = Un comentario tuyo en { $site } fue retirado tras un aviso de contenido ilícito. Estas son las razones.
mail-statement-why = Puedes impugnar esta decisión: respondiendo a quienes llevan { $site }, ante un órgano certificado de resolución extrajudicial de litigios (artículo 21 del Reglamento (UE) 2022/2065), o ante un tribunal.
mail-reasons-keep = Decisión: el comentario se queda.
mail-reasons-remove = Decisión: el comentario se retira, en todas partes y para siempre.
mail-reasons-illegal = Fundamento: la ley ({ $reference }).
mail-reasons-terms = Fundamento: las condiciones del sitio ({ $reference }).
mail-reasons-facts = Hechos y circunstancias: { $facts }
mail-reasons-people = Decidió una persona. Ni el aviso ni la decisión se hicieron por medios automáticos.
