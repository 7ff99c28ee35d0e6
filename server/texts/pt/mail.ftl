### Mail. { $host } is the server, as people know it.

mail-or-link = Ou abra este link:
mail-good-for = Os dois valem por meia hora, uma única vez.

mail-sign-up-subject = Seu código para { $host }
mail-sign-up-intro = Com este código, você cria sua conta para comentar em { $host }:
mail-sign-up-link = Criar conta
mail-sign-up-why = Alguém digitou seu endereço em { $host }. Se não foi você, não faça nada: nenhuma conta será criada.

mail-sign-up-again-subject = Você tem uma conta em { $host }
mail-sign-up-again-intro = Alguém quis criar uma conta para comentar em { $host } com o seu endereço. Você já tem uma: entre com ela ou escolha lá outra senha, se não se lembra mais.
mail-sign-up-again-why = Se não foi você, não faça nada.

mail-sign-in-subject = Seu código para { $host }
mail-sign-in-intro = Com este código, você entra em { $host }:
mail-sign-in-link = Entrar
mail-sign-in-why = Alguém digitou seu endereço em { $host }. Se não foi você, não faça nada e não passe o código a ninguém.

mail-reset-subject = Outra senha para { $host }
mail-reset-intro = Com este código, você escolhe outra senha para { $host }:
mail-reset-link = Escolher outra senha
mail-reset-why = Alguém pediu isto em { $host }. Se não foi você, não faça nada e não passe o código a ninguém: sua senha continua a mesma.

mail-change-subject = Seu novo endereço em { $host }
mail-change-intro = Com este código, sua conta em { $host } passa a usar este endereço:
mail-change-link = Alterar o endereço
mail-change-why = Alguém digitou este endereço em { $host }. Se não foi você, não faça nada e não passe o código a ninguém.

mail-changed-subject = Seu endereço em { $host } foi alterado
mail-changed-intro = Sua conta em { $host } agora usa outro endereço: { $address }. Este não receberá mais e-mails.
mail-changed-why = Se não foi você, escreva imediatamente a quem administra { $host }.

mail-password-changed-subject = Sua senha em { $host } foi alterada
mail-password-changed-intro = Sua conta em { $host } agora tem outra senha. Os outros navegadores foram desconectados.
mail-password-changed-why = Se não foi você, escolha imediatamente outra senha em “Esqueceu a senha?”.

mail-stop = Não receber mais estes e-mails

mail-follow-subject = Respostas em { $site }?
mail-follow-intro = Você escreveu em { $site } e informou este endereço. Quer receber e-mail quando alguém responder? Nada é enviado se você não disser que sim.
mail-follow-link = Sim, quero receber
mail-follow-why = Alguém digitou este endereço ao comentar em { $site }. Se não foi você, não faça nada.

mail-reply-subject = Alguém respondeu a você em { $site }
mail-reply-intro = Alguém respondeu ao que você escreveu em { $site }.
mail-reply-link = Ler a resposta
mail-reply-why = Você recebe isto porque escreveu um comentário em { $site }.

mail-digest-subject =
    { $number ->
        [one] Um novo comentário em { $site }
       *[other] { $number } novos comentários em { $site }
    }
mail-digest-intro =
    { $number ->
        [one] Há um novo comentário em uma conversa que você segue em { $site }.
       *[other] Há { $number } novos comentários em uma conversa que você segue em { $site }.
    }
mail-digest-link = Continuar lendo
mail-digest-why = Você recebe isto porque segue esta conversa; no máximo uma vez por hora, e só se houver novidades.

mail-leaving-subject = Sua conta em { $host } será excluída em breve
mail-leaving-intro = Sua conta em { $host } será excluída em { $day }, como você pediu. Até lá, você pode entrar e ficar.
mail-leaving-why = Se não foi você, entre, fique e escolha outra senha.

mail-code-good-for = Ele vale por meia hora, uma única vez.

mail-prove-subject = Seu código para { $host }
mail-prove-intro = Com este código, você confirma em { $host } que é você:
mail-prove-why = Alguém que está usando sua conta pediu isto. Se não foi você, não passe o código a ninguém, escolha outra senha e saia de todos os outros navegadores na página da sua conta.

mail-passkey-added-subject = Uma chave de acesso foi adicionada em { $host }
mail-passkey-added-intro = A partir de agora, sua conta em { $host } pode ser aberta com uma nova chave de acesso.
mail-passkey-added-why = Se não foi você, remova-a imediatamente na página da sua conta e escolha outra senha.

mail-passkey-removed-subject = Uma chave de acesso foi removida em { $host }
mail-passkey-removed-intro = Uma das suas chaves de acesso não abre mais sua conta em { $host }.
mail-passkey-removed-why = Se não foi você, escolha imediatamente outra senha e confira a página da sua conta.

mail-two-step-on-subject = A segunda etapa está ativada em { $host }
mail-two-step-on-intro = A partir de agora, para entrar em { $host } é preciso um código do seu aplicativo, depois da senha ou de um código por e-mail.
mail-two-step-on-why = Se não foi você, escreva imediatamente a quem administra { $host }.

mail-two-step-off-subject = A segunda etapa está desativada em { $host }
mail-two-step-off-intro = A partir de agora, para entrar em { $host } bastam sua senha ou um código por e-mail.
mail-two-step-off-why = Se não foi você, escolha imediatamente outra senha e ative de novo a segunda etapa.

mail-recovery-used-subject = Um código de recuperação foi usado em { $host }
mail-recovery-used-intro =
    { $number ->
        [0] Alguém passou pela segunda etapa em { $host } com um dos seus códigos de recuperação. Era o último: gere novos na página da sua conta.
        [one] Alguém passou pela segunda etapa em { $host } com um dos seus códigos de recuperação. Resta um.
       *[other] Alguém passou pela segunda etapa em { $host } com um dos seus códigos de recuperação. Restam { $number }.
    }
mail-recovery-used-why = Se não foi você, escolha imediatamente outra senha e gere novos códigos de recuperação.

mail-recovery-renewed-subject = Novos códigos de recuperação em { $host }
mail-recovery-renewed-intro = Sua conta em { $host } tem novos códigos de recuperação. Os anteriores não valem mais.
mail-recovery-renewed-why = Se não foi você, escolha imediatamente outra senha e gere novos códigos de recuperação.
