### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = Chaves de acesso
passkeys-words = Com uma chave de acesso, você entra com o dedo, o rosto ou o PIN do seu aparelho, sem senha. Ela só funciona neste site, por isso ninguém pode arrancá-la de você com um truque.
passkeys-so-many =
    { $number ->
        [0] Você não tem nenhuma.
        [one] Você tem uma.
       *[other] Você tem { $number }.
    }
passkeys-change = Alterar as chaves de acesso
passkeys-no-browser = Este navegador não consegue criar chaves de acesso.
passkeys-too-many = Você já tem o máximo de chaves de acesso. Remova uma primeiro.
passkey-add = Adicionar chave de acesso
passkey-new = Nova chave de acesso
passkey-name-hint = Para você reconhecê-la: seu celular, seu notebook, seu gerenciador de senhas.
passkey-name-suggested = Chave de acesso { $number }
passkey-since = Desde { $day }.
passkey-used = Último uso: { $day }.
passkey-not-used = Ainda não usada.
passkey-rename-which = Novo nome para { $name }
passkey-remove-which = Remover { $name }
rename = Renomear
remove = Remover
passkey-is-added = Sua chave de acesso foi adicionada. A partir de agora, você pode entrar com ela.
passkey-is-removed = Removida. Ela não abre mais nada; você pode apagá-la também do seu aparelho.
sign-in-by-passkey = Entrar com uma chave de acesso
use-passkey = Usar uma chave de acesso
passkey-none = Seu navegador não forneceu nenhuma chave de acesso. Tente de novo ou continue de outro jeito.
passkey-known = Este aparelho já tem uma chave de acesso sua.
passkey-late = Isso demorou demais ou já foi enviado antes. Tente de novo.
passkey-unknown = Não conhecemos essa chave de acesso: ela foi removida aqui. Entre de outro jeito.
passkey-unfit = Essa chave de acesso não foi aceita. Tente de novo ou continue de outro jeito.

## The second step

second-title = Mais um passo
second-words = Digite o código que seu aplicativo autenticador mostra agora.
second-late = Isso demorou demais. Entre de novo.
app-code = Código do aplicativo
use-app-code = Usar o código do aplicativo
recovery-words = Digite um dos códigos que você guardou quando ativou a segunda etapa. Depois disso, ele não vale mais.
recovery-code = Código de recuperação
use-recovery-code = Usar um código de recuperação
two-step = Segunda etapa
two-step-words = Com uma segunda etapa, quem souber sua senha ou ler seus e-mails ainda não consegue entrar no seu lugar: também é preciso um código de um aplicativo no seu celular. Entrar com uma chave de acesso já é seguro o bastante sem isso.
two-step-scan = Leia isto com um aplicativo autenticador:
two-step-picture = Código QR para um aplicativo autenticador
two-step-type = Ou digite nele esta chave:
two-step-confirm = Digite o código que ele mostra:
two-step-turn-on = Ativar a segunda etapa
two-step-is-not-on = Desativada.
two-step-is-on = Está ativada: depois da senha ou de um código por e-mail, é preciso um código do seu aplicativo ou uma chave de acesso.
two-step-is-on-now = A segunda etapa está ativada.
two-step-on-left =
    { $number ->
        [one] Ativada; resta um código de recuperação.
       *[other] Ativada; restam { $number } códigos de recuperação.
    }
two-step-change = Alterar
two-step-turn-off = Desativar a segunda etapa
two-step-off-words = Então sua senha ou um código por e-mail bastam para entrar. Os códigos de recuperação não valem mais.
two-step-is-off = A segunda etapa está desativada.
recovery-codes = Códigos de recuperação
recovery-codes-words = Guarde-os onde possa encontrá-los se ficar sem o celular: no papel ou em um gerenciador de senhas. Cada um vale uma vez no lugar do código do aplicativo. Eles não serão mostrados de novo.
recovery-codes-left =
    { $number ->
        [0] Você já usou todos. Gere novos.
        [one] Resta um.
       *[other] Restam { $number }.
    }
recovery-codes-renew = Gerar novos
recovery-codes-are-new = Estes são seus novos códigos de recuperação. Os anteriores não valem mais.
recovery-codes-save = Salvar como arquivo
recovery-codes-done = Já os guardei
wrong-app-code = Esse não é o código que seu aplicativo mostra agora. Veja se o relógio do celular está certo.
wrong-app-code-used = Esse código já foi usado. Espere o próximo.
wrong-recovery-code = Esse não é um dos seus códigos de recuperação, ou já foi usado.

## Confirming

to-change-address = para alterar seu endereço
to-change-password = para alterar sua senha
to-change-passkeys = para alterar suas chaves de acesso
to-change-two-step = para alterar a segunda etapa
to-change-services = para alterar os serviços com que você entra
to-merge = para juntar duas contas em uma
to-leave = para excluir sua conta
prove-by-mail = Enviar um código por e-mail
code-words-here = Enviamos uma mensagem para { $email }. Digite aqui o código que está nela.
prove-none = Saia e entre de novo para confirmar que é você.

## The account

back = Voltar
back-to-account = Voltar para sua conta
change-address = Alterar o endereço
no-address = Você não informou nenhum.
password-is-there = Você tem uma.
password-is-not-there = Você não tem nenhuma.
set-password = Definir uma senha
