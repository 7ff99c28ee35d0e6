### Correo. { $host } es el servidor, tal como se le conoce.

mail-or-link = O abre este enlace:
mail-good-for = Ambos valen media hora, una sola vez.

mail-sign-up-subject = Tu código para { $host }
mail-sign-up-intro = Con este código creas tu cuenta de comentarios en { $host }:
mail-sign-up-link = Crear cuenta
mail-sign-up-why = Alguien escribió tu dirección en { $host }. Si no fuiste tú, no hagas nada: no se crea ninguna cuenta.

mail-sign-up-again-subject = Tienes una cuenta en { $host }
mail-sign-up-again-intro = Alguien quiso crear una cuenta de comentarios en { $host } con tu dirección. Ya tienes una: inicia sesión con ella, o elige allí otra contraseña si ya no la sabes.
mail-sign-up-again-why = Si no fuiste tú, no hagas nada.

mail-sign-in-subject = Tu código para { $host }
mail-sign-in-intro = Con este código inicias sesión en { $host }:
mail-sign-in-link = Iniciar sesión
mail-sign-in-why = Alguien escribió tu dirección en { $host }. Si no fuiste tú, no hagas nada y no des el código a nadie.

mail-reset-subject = Otra contraseña para { $host }
mail-reset-intro = Con este código eliges otra contraseña para { $host }:
mail-reset-link = Elegir otra contraseña
mail-reset-why = Alguien lo pidió en { $host }. Si no fuiste tú, no hagas nada y no des el código a nadie: tu contraseña sigue igual.

mail-change-subject = Tu dirección nueva en { $host }
mail-change-intro = Con este código, tu cuenta en { $host } recibe esta dirección:
mail-change-link = Cambiar dirección
mail-change-why = Alguien escribió esta dirección en { $host }. Si no fuiste tú, no hagas nada y no des el código a nadie.

mail-changed-subject = Tu dirección en { $host } cambió
mail-changed-intro = Tu cuenta en { $host } tiene ahora otra dirección: { $address }. Esta ya no recibe correo.
mail-changed-why = Si no fuiste tú, escribe enseguida a quienes llevan { $host }.

mail-password-changed-subject = Tu contraseña en { $host } cambió
mail-password-changed-intro = Tu cuenta en { $host } tiene ahora otra contraseña. Se cerró la sesión en los demás navegadores.
mail-password-changed-why = Si no fuiste tú, elige enseguida otra, con «¿Olvidaste tu contraseña?».

mail-stop = Dejar de recibir este correo

mail-follow-subject = ¿Respuestas en { $site }?
mail-follow-intro = Escribiste en { $site } y diste esta dirección. ¿Quieres correo cuando alguien te responda? No se envía nada si no lo dices.
mail-follow-link = Sí, escribidme
mail-follow-why = Alguien escribió esta dirección con un comentario en { $site }. Si no fuiste tú, no hagas nada.

mail-reply-subject = Alguien te respondió en { $site }
mail-reply-intro = Alguien respondió a lo que escribiste en { $site }.
mail-reply-link = Leer la respuesta
mail-reply-why = Recibes esto porque comentaste en { $site }.

mail-leaving-subject = Tu cuenta en { $host } desaparece pronto
mail-leaving-intro = Tu cuenta en { $host } desaparece el { $day }, como pediste. Hasta entonces puedes iniciar sesión y quedarte.
mail-leaving-why = Si no fuiste tú, inicia sesión, quédate y elige otra contraseña.
