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

mail-digest-subject =
    { $number ->
        [one] Un comentario nuevo en { $site }
       *[other] { $number } comentarios nuevos en { $site }
    }
mail-digest-intro =
    { $number ->
        [one] Hay un comentario nuevo en una conversación que sigues en { $site }.
       *[other] Hay { $number } comentarios nuevos en una conversación que sigues en { $site }.
    }
mail-digest-link = Seguir leyendo
mail-digest-why = Recibes esto porque sigues esta conversación; como mucho una vez por hora, y solo si hay algo nuevo.

mail-leaving-subject = Tu cuenta en { $host } desaparece pronto
mail-leaving-intro = Tu cuenta en { $host } desaparece el { $day }, como pediste. Hasta entonces puedes iniciar sesión y quedarte.
mail-leaving-why = Si no fuiste tú, inicia sesión, quédate y elige otra contraseña.

mail-code-good-for = Vale media hora, una vez.

mail-prove-subject = Tu código para { $host }
mail-prove-intro = Con este código confirmas en { $host } que eres tú:
mail-prove-why = Alguien que ha iniciado sesión con tu cuenta lo pidió. Si no fuiste tú, no des el código a nadie, elige otra contraseña y, en la página de tu cuenta, cierra la sesión en todos los demás sitios.

mail-passkey-added-subject = Se añadió una llave de acceso en { $host }
mail-passkey-added-intro = Tu cuenta en { $host } se abre desde ahora también con una llave de acceso nueva.
mail-passkey-added-why = Si no fuiste tú, quítala enseguida en la página de tu cuenta y elige otra contraseña.

mail-passkey-removed-subject = Se quitó una llave de acceso en { $host }
mail-passkey-removed-intro = Una de tus llaves de acceso ya no abre tu cuenta en { $host }.
mail-passkey-removed-why = Si no fuiste tú, elige enseguida otra contraseña y mira la página de tu cuenta.

mail-two-step-on-subject = El segundo paso está activado en { $host }
mail-two-step-on-intro = Iniciar sesión en { $host } requiere desde ahora un código de tu aplicación, después de tu contraseña o de un código por correo.
mail-two-step-on-why = Si no fuiste tú, escribe enseguida a quienes llevan { $host }.

mail-two-step-off-subject = El segundo paso está desactivado en { $host }
mail-two-step-off-intro = Para iniciar sesión en { $host } basta desde ahora tu contraseña o un código por correo.
mail-two-step-off-why = Si no fuiste tú, elige enseguida otra contraseña y activa de nuevo el segundo paso.

mail-recovery-used-subject = Se usó un código de recuperación en { $host }
mail-recovery-used-intro =
    { $number ->
        [0] Alguien dio el segundo paso en { $host } con uno de tus códigos de recuperación. Era el último: crea otros nuevos en la página de tu cuenta.
        [one] Alguien dio el segundo paso en { $host } con uno de tus códigos de recuperación. Te queda uno.
       *[other] Alguien dio el segundo paso en { $host } con uno de tus códigos de recuperación. Te quedan { $number }.
    }
mail-recovery-used-why = Si no fuiste tú, elige enseguida otra contraseña y crea otros códigos de recuperación.

mail-recovery-renewed-subject = Códigos de recuperación nuevos en { $host }
mail-recovery-renewed-intro = Tu cuenta en { $host } tiene códigos de recuperación nuevos. Los anteriores ya no valen.
mail-recovery-renewed-why = Si no fuiste tú, elige enseguida otra contraseña y crea otros códigos de recuperación.
