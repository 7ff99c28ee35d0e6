### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = Continuar com { $service }
or = ou
new-from = Você vem de { $service }. É sua primeira vez aqui: que nome os outros devem ver?
have-account-link = Você já tem uma conta aqui? { $link }; depois você pode vincular as duas na página da sua conta.
provider-denied = Nada nos foi informado: não houve permissão lá. Tente de novo ou use outra forma.
provider-failed = O outro serviço não informou quem você é. Tente de novo ou use outra forma.
provider-gone = Esta forma não está mais disponível. Use outra.
provider-prove = Você tem uma conta aqui com o endereço que o outro serviço informa. Entre nela de outro jeito; depois você pode vincular as duas na página da sua conta.
provider-over = Isso demorou demais
provider-over-words = Ou já foi feito antes, ou começou em outro navegador. Comece de novo.

## The account

other-ways = Outras formas de entrar
services-none = Nenhuma está vinculada.
services-change = Alterar os serviços
linked-since = desde { $day }
link-service = Vincular { $service }
unlink = Desvincular { $service }
service-linked = Vinculado: a partir de agora, você pode entrar assim.
service-unlinked = Desvinculado: ninguém mais entra assim.
provider-taken = Outra conta está vinculada a essa de lá. Entre com ela e junte as duas contas, se ambas forem suas.
last-way-in = Esta é sua última forma de entrar. Primeiro adicione outra: uma senha, um endereço confirmado ou outro serviço.

## Merging

merge = Outra conta sua
merge-hint = Você já entrou de outro jeito e agora tem duas contas? Junte-as: comentários, votos e funções da outra vêm para cá.
merge-begin = Juntar outra conta a esta
merge-sign-in = Agora entre na outra conta, em até dez minutos. Você verá o que vai acontecer antes que aconteça.
merge-title = Juntar duas contas em uma
merge-words = Tudo de { $other } vem para { $kept }: comentários, votos, funções, serviços vinculados. Depois { $other } deixa de existir e sai de todos os navegadores. Não dá para desfazer.
merge-button = Juntar as contas
merge-leave = Deixar como estão
merge-done = Suas contas agora são uma só.
merge-over = Nada foi juntado: demorou demais, ou era a mesma conta.

## Mail

mail-linked-subject = { $service } agora abre sua conta em { $host }
mail-linked-intro = A partir de agora, quem entra com { $service } como você entrou chega à sua conta em { $host }.
mail-linked-why = Se não foi você, desvincule-o imediatamente na página da sua conta e escolha outra senha.

mail-unlinked-subject = { $service } não abre mais sua conta em { $host }
mail-unlinked-intro = { $service } foi desvinculado da sua conta em { $host }.
mail-unlinked-why = Se não foi você, escolha imediatamente outra senha.

mail-merged-subject = Duas contas em { $host } agora são uma só
mail-merged-intro = Sua conta em { $host } e outra foram juntadas em uma. Para isso, alguém entrou nas duas.
mail-merged-why = Se não foi você, escreva imediatamente a quem administra { $host }.
