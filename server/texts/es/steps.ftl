### Las llaves de acceso, el segundo paso, confirmar que eres tú.

## Llaves de acceso

passkeys = Llaves de acceso
passkeys-words = Con una llave de acceso inicias sesión con tu dedo, tu cara o el PIN de tu dispositivo, sin contraseña. Solo vale en este sitio, así que nadie te la puede sonsacar.
passkeys-so-many =
    { $number ->
        [0] No tienes ninguna.
        [one] Tienes una.
       *[other] Tienes { $number }.
    }
passkeys-change = Cambiar llaves de acceso
passkeys-no-browser = Este navegador no puede crear llaves de acceso.
passkeys-too-many = Tienes tantas llaves de acceso como puede haber. Quita antes una.
passkey-add = Añadir una llave de acceso
passkey-new = Llave de acceso nueva
passkey-name-hint = Para reconocerla: tu teléfono, tu portátil, tu gestor de contraseñas.
passkey-name-suggested = Llave de acceso { $number }
passkey-since = Desde el { $day }.
passkey-used = Usada por última vez el { $day }.
passkey-not-used = Aún sin usar.
passkey-rename-which = Nombre nuevo para { $name }
passkey-remove-which = Quitar { $name }
rename = Cambiar nombre
remove = Quitar
passkey-is-added = Tu llave de acceso está añadida. Desde ahora puedes iniciar sesión con ella.
passkey-is-removed = Quitada. Ya no abre nada; también puedes borrarla en tu dispositivo.
sign-in-by-passkey = Iniciar sesión con una llave de acceso
use-passkey = Usar una llave de acceso
passkey-none = Tu navegador no dio ninguna llave de acceso. Inténtalo de nuevo o sigue de otra manera.
passkey-known = Este dispositivo ya tiene una llave de acceso tuya.
passkey-late = Tardó demasiado o ya se había enviado. Inténtalo de nuevo.
passkey-unknown = No conocemos esa llave de acceso: se quitó aquí. Inicia sesión de otra manera.
passkey-unfit = Esa llave de acceso no se aceptó. Inténtalo de nuevo o sigue de otra manera.

## El segundo paso

second-title = Un paso más
second-words = Escribe el código que muestra ahora tu aplicación de autenticación.
second-late = Tardó demasiado. Inicia sesión de nuevo.
app-code = Código de la aplicación
use-app-code = Usar el código de la aplicación
recovery-words = Escribe uno de los códigos que guardaste al activar el segundo paso. Después ya no servirá.
recovery-code = Código de recuperación
use-recovery-code = Usar un código de recuperación
two-step = Segundo paso
two-step-words = Con un segundo paso, quien conoce tu contraseña o lee tu correo no puede iniciar sesión como tú: también hace falta un código de una aplicación de tu teléfono. Iniciar sesión con una llave de acceso es bastante seguro sin él.
two-step-scan = Escanea esto con una aplicación de autenticación:
two-step-picture = Código QR para una aplicación de autenticación
two-step-type = O escribe en ella esta clave:
two-step-confirm = Escribe el código que muestra:
two-step-turn-on = Activar el segundo paso
two-step-is-not-on = Desactivado.
two-step-is-on = Está activado: después de tu contraseña o de un código por correo, iniciar sesión requiere un código de tu aplicación o una llave de acceso.
two-step-is-on-now = El segundo paso está activado.
two-step-on-left =
    { $number ->
        [one] Activado; queda un código de recuperación.
       *[other] Activado; quedan { $number } códigos de recuperación.
    }
two-step-change = Cambiar
two-step-turn-off = Desactivar el segundo paso
two-step-off-words = Entonces basta tu contraseña o un código por correo para iniciar sesión. Los códigos de recuperación dejan de valer.
two-step-is-off = El segundo paso está desactivado.
recovery-codes = Códigos de recuperación
recovery-codes-words = Guárdalos donde los encuentres cuando no tengas tu teléfono: en papel o en un gestor de contraseñas. Cada uno sirve una vez en lugar del código de la aplicación. No se muestran de nuevo.
recovery-codes-left =
    { $number ->
        [0] Los has usado todos. Pide otros nuevos.
        [one] Te queda uno.
       *[other] Te quedan { $number }.
    }
recovery-codes-renew = Crear otros nuevos
recovery-codes-are-new = Estos son tus códigos de recuperación nuevos. Los anteriores ya no valen.
recovery-codes-save = Guardar en un archivo
recovery-codes-done = Los he guardado
wrong-app-code = Ese no es el código que muestra ahora tu aplicación. Comprueba que el reloj de tu teléfono va bien.
wrong-app-code-used = Ese código ya se usó. Espera al siguiente.
wrong-recovery-code = Ese no es ninguno de tus códigos de recuperación, o ya se usó.

## Confirmar

to-change-address = para cambiar tu dirección
to-change-password = para cambiar tu contraseña
to-change-passkeys = para cambiar tus llaves de acceso
to-change-two-step = para cambiar el segundo paso
to-change-services = para cambiar los servicios con los que inicias sesión
to-merge = para hacer de dos cuentas una
to-leave = para eliminar tu cuenta
prove-by-mail = Enviadme un código por correo
code-words-here = Hemos escrito a { $email }. Escribe aquí el código.
prove-none = Cierra la sesión e iníciala de nuevo para confirmar que eres tú.

## La cuenta

back = Volver
back-to-account = Volver a tu cuenta
change-address = Cambiar dirección
no-address = No has dado ninguna.
password-is-there = Tienes una.
password-is-not-there = No tienes ninguna.
set-password = Elegir una contraseña
