### O que se lê no widget. { $count } é um número; { $name }, o nome que alguém usa.

tag = pt
direction = ltr
thousands = .

## A conversa

comments = Comentários
comment-count = { $count ->
    [one] { $count } comentário
    [many] { $count } de comentários
   *[other] { $count } comentários
}
sort = Ordem dos comentários
best = Melhores
newest = Recentes
oldest = Antigos
loading = Carregando comentários…
empty = Ninguém escreveu aqui ainda.
empty-hint = O que você acha?
more = Mostrar mais comentários
more-loading = Carregando…
more-failed = Não foi possível carregar. Tentar de novo
try-again = Tentar de novo
closed = Esta conversa está encerrada.
closed-hint = Você ainda pode ler tudo.
no-guests = Aqui, só membros podem comentar.
host-page = Ir para a própria página
whole = Mostrar todos os comentários
without-scripts = Ler e escrever sem scripts
unsupported = Você pode ler, mas não escrever: este navegador é antigo demais ou a página não deixa os comentários funcionarem.
gathered = { $count ->
    [one] { $count } comentário novo
    [many] { $count } de comentários novos
   *[other] { $count } comentários novos
}
unread = { $count ->
    [one] { $count } novo
    [many] { $count } novos
   *[other] { $count } novos
}
since-last-visit = desde a sua última visita
reading = { $count ->
    [one] { $count } lendo agora
    [many] { $count } lendo agora
   *[other] { $count } lendo agora
}

## O que aparece no lugar dela: um título e uma explicação

blocked = Esta página não tem permissão para incorporar estes comentários
blocked-hint = Se ela é sua, inclua o endereço dela nas origens que o site permite.
no-site = Não há comentários aqui
no-site-hint = A página pede um site que este servidor não conhece.
bad-embed = Os comentários não estão configurados corretamente
bad-embed-hint = Falta a chave do site no código de incorporação desta página.
offline = Você está sem conexão
offline-hint = Os comentários aparecem assim que a conexão voltar.
unavailable = Não foi possível carregar os comentários
unavailable-hint = A página está bem; foi o servidor dos comentários que não respondeu.

## Um comentário

pinned = Fixado
new = novo
bot = bot
guest = visitante
you = você
owner = Proprietário
team = Equipe
moderator = Moderação
someone = alguém
edited = editado
removed = Este comentário foi removido.
held = Aguardando a moderação. Só você vê isto.
refused = A moderação não publicou isto. Só você vê.
to = para { $name }
reply = Responder
reply-to = Responder a { $name }
edit = Editar
delete = Excluir
copy-link = Copiar link
copied = Copiado
sending = Enviando…
retry = Reenviar
discard = Voltar a editar
vote-up = Votar a favor
vote-down = Votar contra
vote-label = { $count ->
    [one] { $does }, { $count } voto
    [many] { $does }, { $count } de votos
   *[other] { $does }, { $count } votos
}
vote-refused = { $vote }. { $why }
own-comment = O comentário é seu

## Reactions and following

reactions = Reações
page-reactions = Reações a esta página
react-to = Reagir ao comentário de { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } reação
    [many] { $emoji }, { $count } de reações
   *[other] { $emoji }, { $count } reações
}
follow = Receber novos comentários por e-mail
said-followed = Você receberá e-mails sobre novos comentários
said-unfollowed = Você não receberá mais e-mails sobre novos comentários
show-all = Mostrar tudo
featured = Em destaque
feature = Destacar
unfeature = Remover destaque
said-featured = O comentário está em destaque
said-unfeatured = O comentário não está mais em destaque

## Um ramo de respostas

more-replies = { $count ->
    [one] Mostrar mais { $count } resposta
    [many] Mostrar mais { $count } de respostas
   *[other] Mostrar mais { $count } respostas
}
folded = { $count ->
    [one] { $count } resposta
    [many] { $count } de respostas
   *[other] { $count } respostas
}
fold = Ocultar respostas a { $name }
unfold = { $count ->
    [one] Mostrar { $count } resposta a { $name }
    [many] Mostrar { $count } de respostas a { $name }
   *[other] Mostrar { $count } respostas a { $name }
}

## Há quanto tempo

just-now = agora mesmo
minutes-ago = { $count ->
    [one] há { $count } min
    [many] há { $count } min
   *[other] há { $count } min
}
hours-ago = { $count ->
    [one] há { $count } h
    [many] há { $count } h
   *[other] há { $count } h
}
yesterday = ontem
days-ago = { $count ->
    [one] há { $count } dia
    [many] há { $count } de dias
   *[other] há { $count } dias
}

months = jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.
day = { $day } de { $month }
day-of-year = { $day } de { $month } de { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Quem está escrevendo

typing-one = { $name } está escrevendo
typing-two = { $name } e { $second } estão escrevendo
typing-some = { $count ->
    [one] Alguém está escrevendo
    [many] { $count } de pessoas estão escrevendo
   *[other] { $count } pessoas estão escrevendo
}
typing-one-more = { $count ->
    [one] { $name } e mais { $count } pessoa estão escrevendo
    [many] { $name } e mais { $count } de pessoas estão escrevendo
   *[other] { $name } e mais { $count } pessoas estão escrevendo
}
typing-two-more = { $count ->
    [one] { $name }, { $second } e mais { $count } pessoa estão escrevendo
    [many] { $name }, { $second } e mais { $count } de pessoas estão escrevendo
   *[other] { $name }, { $second } e mais { $count } pessoas estão escrevendo
}

## Escrever

write = Escreva um comentário
write-first = Comece a conversa
edit-label = Editar seu comentário
post = Publicar
save = Salvar
saving = Salvando…
cancel = Cancelar
your-name = Seu nome
email = E-mail
email-hint = opcional, nunca aparece
markdown = Markdown funciona aqui
posting-as = Publicando como { $name }
change = Alterar
formatting = Formatação
view-tabs = Texto ou prévia
write-tab = Texto
preview-tab = Prévia
preview-empty = Nada para mostrar ainda.
bold = Negrito
italic = Itálico
link = Link
code = Código
quote = Citação
list = Lista
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] Resta { $count } caractere
    [many] Restam { $count } de caracteres
   *[other] Restam { $count } caracteres
}
waiting-to-send = Aguardando conexão
image = Imagem
uploading = Enviando { $name }…
people = Quem está aqui
emoji = Emojis

## O que deu errado e o que ajuda

empty-body = Escreva algo primeiro.
long-body = { $count ->
    [one] Longo demais: { $count } caractere além do limite.
    [many] Longo demais: { $count } de caracteres além do limite.
   *[other] Longo demais: { $count } caracteres além do limite.
}
no-name = Diga que nome quer usar.
long-name = Um nome tem no máximo 60 caracteres.
bad-email = Isso não parece um endereço de e-mail.
network = Não foi possível falar com o servidor. Seu texto continua aqui.
rate-limited = Foi muita coisa de uma vez. Espere um momento e tente de novo.
thread-closed = Esta conversa foi encerrada nesse meio-tempo.
edit-window-over = O prazo para alterações acabou.
version-conflict = O comentário mudou nesse meio-tempo. Cancele e edite de novo.
not-yours = Este comentário é de outra pessoa.
comment-not-found = Este comentário não existe mais.
members-only = Aqui, só membros podem fazer isso.
signed-out = Sua sessão terminou.
now-banned = Você não pode mais escrever neste site.
not-allowed = Sua função não permite isso.
step-up-needed = Primeiro, confirme que é você.
vote-not-taken = Este site não aceita este voto.
own-vote = Não dá para votar no próprio comentário.
too-many-pins = Já há comentários fixados demais. Desafixe um primeiro.
invalid-code = O acesso demorou demais ou era para outra página.
invalid-jwt = Este site não conseguiu iniciar sua sessão.
origin-not-allowed = Esta página não tem permissão para enviar comentários.
too-large = Está longo demais.
invalid = O servidor não aceitou este texto.
failed = Algo deu errado no servidor. Seu texto continua aqui.
not-an-image = Isso não pode ser mostrado como imagem. PNG, JPEG, GIF e WebP podem.
image-too-large = A imagem é grande demais. No máximo 5 MB e 16 megapixels.
images-not-taken = Este site não aceita imagens.
not-taken = Este site não aceita este comentário.
waits = A moderação vai ler isto antes de aparecer.

## Quem sou eu

sign-in = Entrar
sign-out = Sair
account = Sua conta
have-account = Já tem uma conta?
banned = Você não pode escrever aqui.
banned-hint = Foi uma decisão da moderação deste site. Você ainda pode ler tudo.
banned-until = Até { $date }.

## Moderação

close-thread = Encerrar conversa
reopen-thread = Reabrir conversa
pin = Fixar no topo
unpin = Desafixar
remove-asks = Remover…
ban-asks = Banir { $name }…
delete-question = Excluir este comentário para sempre?
deleting = Excluindo…
keep = Manter
remove-question = Remover este comentário para todo mundo?
remove = Remover
removing = Removendo…
ban-question = Banir { $name } deste site? Essa pessoa não poderá mais escrever nem votar.
ban = Banir
banning = Banindo…
vote-question = Entre para votar.
react-question = Entre para reagir.
not-now = Agora não

## Panels

menu-of = Mais sobre o comentário de { $name }
report-asks = Denunciar…
mute-asks = Silenciar { $name }…
muted = Comentário silenciado de { $name }
show-muted = Mostrar
muted-people = Pessoas silenciadas
search = Pesquisar

## A conexão ao vivo

lost = A conexão caiu. Ela vai voltar sozinha.
try-now = Tentar agora
lost-offline = Você está sem conexão. O que você escrever não se perde.
not-live = Aqui, os comentários novos não aparecem sozinhos.
look-for-new = Atualizar

## O que flutua sobre a conversa

close = Fechar
window-waiting = Termine de entrar na outra janela.
window-cut = Termine de entrar na outra janela e escolha lá “Voltar para…”.
window-blocked = Seu navegador bloqueou a janela de acesso.
sign-in-page = Entrar em página inteira
not-kept = Seu navegador não manteve sua sessão aqui.
not-kept-guest = Seu navegador não manteve sua sessão aqui. Você ainda pode comentar como visitante.
not-signed-in = Não foi possível entrar. { $why }
ended = Sua sessão terminou. O que você escrever não se perde.
step-up = Para isso, é preciso confirmar de novo que é você.
confirm = Confirmar
claim-question = Alguém escreveu aqui como visitante neste navegador. Foi você?
claim = Adicionar à minha conta

## O que diz um leitor de tela

loaded = { $count ->
    [one] { $count } comentário carregado
    [many] { $count } de comentários carregados
   *[other] { $count } comentários carregados
}
said-posted = Seu comentário foi publicado
said-not-posted = Seu comentário não foi publicado
said-saved = Sua alteração foi salva
said-deleted = Seu comentário foi excluído
said-removed = O comentário foi removido
said-banned = Essa pessoa não pode mais escrever aqui
said-pinned = O comentário está fixado
said-unpinned = O comentário não está mais fixado
said-closed = A conversa está encerrada
said-reopened = A conversa está aberta de novo
said-signed-in = Você entrou na sua conta
said-signed-out = Você saiu da sua conta
said-copied = Link copiado
said-nothing-claimed = Não havia nada para adicionar à sua conta
said-claimed = { $count ->
    [one] { $count } comentário agora é seu
    [many] { $count } de comentários agora são seus
   *[other] { $count } comentários agora são seus
}
