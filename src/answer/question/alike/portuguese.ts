/** See `german.ts`. */
export const portuguese = `
senha palavra-passe
usuário utilizador user
conta account perfil
entrar acessar aceder login iniciar
sair encerrar
pasta diretório diretoria
arquivo ficheiro documento
foto imagem
vídeo filme
cópia backup
restaurar recuperar
apagar excluir eliminar remover
mudar alterar modificar editar
criar adicionar
desativar desligar
ativar ligar habilitar
ocultar esconder
mostrar ver exibir
enviar carregar
baixar descarregar
instalar instalação
configurar ajustar
opção configuração
buscar procurar pesquisar
partilhar compartilhar
correio email mail
mensagem notificação aviso
celular telemóvel telefone smartphone
computador pc portátil
tela ecrã monitor
imprimir impressão
erro problema falha
reunião encontro
reservar reserva
cancelar anular
ajuda suporte apoio
chefe chefia responsável gestor
colega funcionário trabalhador colaborador
empresa companhia
equipe equipa time departamento
férias folga licença
doente doença atestado
salário ordenado vencimento
teletrabalho remoto
viagem deslocação
despesas gastos
reembolsar reembolso
pagar pagamento
preço custo tarifa
fatura recibo
grátis gratuito
contratar contratação
formação curso treinamento
pedir solicitar pedido
aprovar confirmar autorizar
recusar rejeitar
prazo limite
proibido proibir
regra norma política
carro viatura veículo
estacionamento estacionar
chave cartão
visitante convidado
cantina refeitório
segurança proteção
começar iniciar
terminar acabar
idioma língua
`;
