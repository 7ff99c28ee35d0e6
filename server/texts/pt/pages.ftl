### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = Nome
name-hint = O que os outros veem ao lado dos seus comentários.
email = E-mail
password = Senha
password-hint = Pelo menos { $number } caracteres. Algumas palavras são fáceis de lembrar.
new-password = Nova senha
show = Mostrar
show-password = Mostrar a senha
hide = Ocultar
hide-password = Ocultar a senha
code = Código
code-hint = Oito dígitos. Valem por meia hora.
continue = Continuar
confirm = Confirmar
save = Salvar

## Signing in

sign-in = Entrar
to-comment-on = para comentar em { $site }
new-here = É sua primeira vez aqui? { $link }
create-account = Crie uma conta
create-account-button = Criar conta
have-account = Já tem uma conta? { $link }
sign-in-by-mail = Entrar com um código por e-mail
forgot-password = Esqueceu a senha?
back-to-sign-in = Voltar para o acesso
address-is-yours = { $email } é seu. Que nome você quer usar?

## Codes and links by mail

mail-title = Entrar por e-mail
mail-words = Enviamos um código para o seu endereço. Você não precisa de senha.
forgot-title = Escolher outra senha
forgot-words = Enviamos um código para o endereço da sua conta.
send-code = Enviar código
code-title = Veja seu e-mail
code-words = Enviamos uma mensagem para { $email }. Digite aqui o código que está nela ou abra o link.
link-sign-up = Este endereço é seu?
link-change = Este é o seu novo endereço?
link-change-button = Sim, alterar
link-over = Este link não vale mais
link-over-words = Ele já foi usado, é antigo demais ou outro mais novo foi enviado. Peça um novo.
new-password-title = Escolher outra senha
change-password = Alterar a senha
password-is-changed = Sua senha foi alterada e você saiu de todos os navegadores. Entre com a nova.
account-is-there = Você já tem uma conta. Entre com ela.

## The window

continue-as = Continuar como { $name }
consent-on = em { $host }?
consent-words = { $host } verá seu nome e poderá escrever e votar em seu nome somente nesse site. Nunca verá seu endereço nem sua senha.
signed-in-as = Você entrou como { $whom }.
use-another-account = Usar outra conta
you-are-signed-in = Você entrou na sua conta
window-close = Você já pode fechar esta janela.
window-cut = Não dá para alcançar a página que abriu esta janela: as configurações dela separam as duas. Você entrou aqui, mas não lá. Feche esta janela; você ainda pode comentar como visitante.
return-words = Volte para { $host } e você também estará conectado lá.
return-to = Voltar para { $host }
confirm-title = Confirme que é você
to-moderate = para moderar { $site } nos próximos 15 minutos
to-care-for-site = para cuidar do seu site
other-way = Use outra forma
other-way-words = { $site } não aceita a forma como você entrou. Entre de outro jeito.
other-name = Use outro nome
other-name-words = Alguém que cuida deste site se chama { $name }, ou quase isso. Escolha outro nome e volte depois.

## The account

your-account = Sua conta
what-others-see = O que os outros veem
name-change-hint = Os comentários que você já escreveu mantêm o nome com que foram escritos.
visible = Os outros podem ver que estou lendo
saved = Salvo.
your-picture = Sua foto
picture = Uma imagem (PNG, JPEG, GIF, WebP)
picture-save = Salvar foto
picture-remove = Remover foto
address = E-mail
address-not-proven = Ainda não foi confirmado que este endereço é seu. Até lá, nada é enviado para ele.
new-address = Novo endereço
new-address-hint = Enviamos um código para lá. O endereço muda assim que você o digitar.
address-is-changed = Este é agora o seu endereço.
address-is-taken = Outra conta já usa este endereço.
password-now = Senha atual
password-is-changed-here = Sua senha foi alterada. Os outros navegadores foram desconectados.
where-signed-in = Onde sua conta está aberta
signed-in-since = Desde { $day }
this-browser = este navegador
sign-out = Sair
sign-out-there = Sair ali
sign-out-elsewhere = Sair de todos os outros
ended-there = Você saiu ali.
your-data = Seus dados
export = Baixar tudo o que é guardado sobre você
leave = Excluir esta conta
leave-words = Sua conta será excluída em { $number } dias. Até lá, você pode entrar e ficar. Comentários que outros responderam mantêm seu lugar.
leave-comments = Apagar também o que escrevi
leave-button = Excluir minha conta
leave-last-owner = Só você é dono de um site. Primeiro, nomeie outra pessoa.
leaving-on = Sua conta será excluída em { $day }. Até lá, nada se perde.
stay = Ficar
stayed = Você fica.
left = Você saiu. Até que sua conta seja excluída, você pode entrar e ficar.
dashboard-sites = Seus sites

## Mail about replies

reply-mail = Avisar-me por e-mail quando alguém me responder
replies-yes = E-mail quando alguém responder
replies-yes-words = Quer receber e-mail neste endereço quando alguém responder ao que você escreveu em { $site }?
replies-yes-button = Sim, por favor
replies-yes-done = Pronto. Você receberá um e-mail quando alguém responder.
replies-no = Não receber mais e-mails
replies-no-words = Você não receberá mais e-mails sobre { $site }, e seu endereço será esquecido lá.
replies-no-words-all = Você não receberá mais e-mails quando alguém responder, em nenhum site.
replies-no-button = Não receber mais e-mails
replies-no-done = Pronto. Você não receberá mais e-mails sobre respostas.
replies-over-words = Ele é de outro endereço, ou nada mais é enviado para lá.
follow-no = Não receber mais e-mails sobre esta conversa
follow-no-words = Você não receberá mais e-mails sobre a conversa que segue em { $site }.
follow-no-done = Pronto. Você não receberá mais e-mails sobre esta conversa.
desk-no = Não receber mais mensagens?
desk-no-words = Você não receberá mais mensagens sobre comentários que aguardam em { $site }.
desk-no-done = Você não receberá mais mensagens sobre comentários que aguardam.

## What is wrong

wrong-name-empty = Um nome tem pelo menos uma letra ou um dígito.
wrong-name-long =
    { $number ->
        [one] Um nome tem no máximo { $number } caractere.
       *[other] Um nome tem no máximo { $number } caracteres.
    }
wrong-name-deceiving = Um nome não tem caracteres invisíveis nem que mudam a direção do texto.
wrong-name-marks = Um nome tem no máximo três sinais sobre cada letra.
wrong-name-taken = Alguém que cuida de um dos seus sites tem um nome como este.
wrong-email = Isso não é um endereço de e-mail.
wrong-email-taken = Já existe uma conta com este endereço: entre com ela.
wrong-password-short =
    { $number ->
        [one] Use pelo menos { $number } caractere.
       *[other] Use pelo menos { $number } caracteres.
    }
wrong-password-long =
    { $number ->
        [one] Use no máximo { $number } caractere.
       *[other] Use no máximo { $number } caracteres.
    }
wrong-password-guessable = Fácil demais de adivinhar: é uma senha comum ou é feita do seu nome ou endereço.
wrong-password = Essa não é a sua senha.
wrong-pair = Esse endereço e essa senha não combinam.
wrong-picture = Não conseguimos ler essa imagem.
wrong-picture-large = A imagem é grande demais: no máximo 5 MB e 16 milhões de pixels.
wrong-code = Esse não é o código da nossa última mensagem.
proof-over = Este código não vale mais: houve tentativas demais, ele é antigo demais ou outro mais novo foi enviado. Peça um novo.
too-many-tries =
    { $minutes ->
        [one] Tentativas demais. Espere { $minutes } minuto.
       *[other] Tentativas demais. Espere { $minutes } minutos.
    }
unavailable = Indisponível no momento. Tente de novo daqui a pouco.
went-wrong = Algo deu errado. Tente de novo.

## Pages that lead nowhere

failed = Algo deu errado
failed-words = Volte e tente de novo.
failed-stranger = Esta página não pode pedir isso
failed-stranger-words = A página que abriu esta janela não é uma daquelas onde ficam estes comentários. Nada foi informado a ela.
failed-form = Isso não veio daqui
failed-form-words = O formulário era antigo demais ou foi enviado por outra página. Nada foi alterado: volte, recarregue a página e tente mais uma vez.
cookies-blocked = Os cookies estão bloqueados
cookies-blocked-words = Para entrar, é preciso um cookie desta página, e seu navegador não guarda nenhum. Permita cookies para ela e recarregue.
failed-later = Indisponível no momento
failed-later-words = Tente de novo daqui a pouco.
failed-window = Esta janela não foi aberta como deveria
failed-window-words = Feche-a e tente de novo a partir da página.
