import { jsonErrors } from './pt-br-json.ts';

/**
 * Brazilian Portuguese of every text for people that the API can answer with, by its English template. Blanks are
 * filled as `translate` says.
 */
export const ptBr: Readonly<Record<string, string>> = {
  // Titles of problems
  'The body is not valid JSON.': 'O corpo da requisição não é um JSON válido.',
  'The body is not valid gzip.': 'O corpo da requisição não é um gzip válido.',
  'The path is not valid.': 'O caminho não é válido.',
  'Some query parameters are not valid.': 'Há parâmetros de consulta inválidos.',
  'The cursor is not one of this query.': 'O cursor não pertence a esta consulta.',
  'The Idempotency-Key header is not valid.': 'O cabeçalho Idempotency-Key não é válido.',
  'The If-Match header is not valid.': 'O cabeçalho If-Match não é válido.',
  'A valid bearer token is needed.': 'É preciso enviar um token Bearer válido.',
  'The token does not allow this.': 'O token não permite esta operação.',
  'The token may not search or sort by personal data.':
    'O token não permite buscar nem ordenar por dados pessoais.',
  'There is nothing at this address.': 'Não há nada neste endereço.',
  'The table has no such version.': 'A tabela não tem essa versão.',
  'is only known to a refresh': 'só existe numa atualização (refresh)',
  'There is no run of this id.': 'Não há execução com este id.',
  'The run has not ended yet.': 'A execução ainda não terminou.',
  'The Idempotency-Key was used for another run.': 'A Idempotency-Key já foi usada para outra execução.',
  'The pipeline could not be reached; try again.': 'Não foi possível acessar o pipeline; tente de novo.',
  'This address does not take this method.': 'Este endereço não aceita este método.',
  'None of the media types asked for can be made.':
    'Não é possível responder em nenhum dos tipos de mídia pedidos.',
  'The id in the body is not the id in the path.': 'O id no corpo não é o mesmo do caminho.',
  'No version that If-Match names can be the current one.':
    'Nenhuma versão indicada em If-Match pode ser a atual.',
  'The body is too large.': 'O corpo da requisição é grande demais.',
  'The result is too large for one answer.': 'O resultado é grande demais para uma só resposta.',
  'The body is not of a media type that is taken here.':
    'O tipo de mídia do corpo da requisição não é aceito aqui.',
  'Some fields are not valid.': 'Há campos inválidos.',
  'Records of this kind do not take such files.': 'Registros deste tipo não aceitam esse tipo de arquivo.',
  'The file is larger than records of this kind take.':
    'O arquivo é maior do que o permitido para registros deste tipo.',
  'A rule would refuse the event again.': 'Uma regra recusaria o evento de novo.',
  'The event cannot be replayed.': 'O evento não pode ser reenviado.',
  'The batch is empty or has too many items.': 'O lote está vazio ou tem itens demais.',
  'The token has sent too many requests.': 'O token enviou requisições demais.',
  'The write could not be stored; try again with the same Idempotency-Key.':
    'Não foi possível gravar; tente de novo com a mesma Idempotency-Key.',
  'The request took too long; try again.': 'A requisição demorou demais; tente de novo.',
  'Many writes have just landed; try again in a moment.':
    'Muitas gravações acabaram de chegar; tente de novo em instantes.',
  'The stream could not be read; try again.': 'Não foi possível ler o fluxo de eventos; tente de novo.',
  'The token could not be checked; try again.': 'Não foi possível verificar o token; tente de novo.',
  'The files could not be reached; try again.': 'Não foi possível acessar os arquivos; tente de novo.',
  'The exports could not be reached; try again.': 'Não foi possível acessar as exportações; tente de novo.',
  'Something went wrong on our side.': 'Algo deu errado do nosso lado.',

  // Tokens
  'Send the header Authorization: Bearer <token>.': 'Envie o cabeçalho Authorization: Bearer <token>.',
  'The token is not known.': 'O token não é conhecido.',
  'The token needs the scope {scopes}.': 'O token precisa do escopo {list scopes}.',
  'This token may send {rate} requests per second.': 'Este token pode enviar {rate} requisições por segundo.',

  // Addresses
  'The {name} in the path {message}.': 'O {name} no caminho {say message}.',
  'There is no table of this name, or it has not been made yet.':
    'Não há tabela com este nome, ou ela ainda não foi criada.',
  'The percent-encoding is broken.': 'A codificação por porcentagem está incorreta.',
  'There is no {entity} of this id.': 'Não há {say entity} com este id.',
  sale: 'venda',
  product: 'produto',
  employee: 'funcionário',
  supplier: 'fornecedor',

  // Header fields
  'It has 1 to 255 visible ASCII characters, without spaces.':
    'Deve ter de 1 a 255 caracteres ASCII visíveis, sem espaços.',
  'It is the event_id of the version in double quotes, or * for any version.':
    'Deve ser o event_id da versão entre aspas duplas, ou * para qualquer versão.',
  'No weak and no empty tag ever matches.': 'Uma etiqueta fraca ou vazia nunca corresponde a uma versão.',
  'What does not exist yet has no version.': 'O que ainda não existe não tem versão.',

  // Bodies
  'Send it as {types}.': 'Envie-o como {list types}.',
  'JSON is exchanged in UTF-8 (RFC 8259 section 8.1).': 'JSON deve estar em UTF-8 (RFC 8259, seção 8.1).',
  'The only content coding taken is gzip.': 'A única codificação de conteúdo aceita é gzip.',
  'Decoded, the body has more than {bytes} bytes.': 'Descompactado, o corpo tem mais de {bytes} bytes.',
  'It has {bytes} bytes; at most {max} are taken.': 'Tem {bytes} bytes; o máximo aceito é {max}.',
  'The body is empty.': 'O corpo está vazio.',
  'It is nested deeper than {levels} levels.': 'Tem mais de {levels} níveis de aninhamento.',
  'It is not valid UTF-8.': 'Não está em UTF-8 válido.',
  'It is not valid UTF-8. Write a real U+FFFD as \\ufffd.':
    'Não está em UTF-8 válido. Escreva um U+FFFD verdadeiro como \\ufffd.',
  'A JSON batch holds 1 to {max} records; this one has {count}.':
    'Um lote JSON tem de 1 a {max} registros; este tem {count}.',
  'An upload holds 1 to {max} records; this one has {count}.':
    'Um envio tem de 1 a {max} registros; este tem {count}.',
  ...jsonErrors,

  // Fields
  'is required': 'é obrigatório',
  'is not a known field': 'não é um campo conhecido',
  'is not the id in the path': 'não é o id do caminho',
  'must name at least one field': 'deve ter pelo menos um campo',
  'must be a list of records': 'deve ser uma lista de registros',
  'must not be empty': 'não pode ficar vazio',
  'must be text': 'deve ser um texto',
  'must be text, not null': 'deve ser um texto, não null',
  'must be a number': 'deve ser um número',
  'must be a number, not null': 'deve ser um número, não null',
  'must be a whole number': 'deve ser um número inteiro',
  'must be a whole number, not null': 'deve ser um número inteiro, não null',
  'must be true or false': 'deve ser true ou false',
  'must be true or false, not null': 'deve ser true ou false, não null',
  'must be a list': 'deve ser uma lista',
  'must be a list, not null': 'deve ser uma lista, não null',
  'must be a JSON object': 'deve ser um objeto JSON',
  'must be a JSON object, not null': 'deve ser um objeto JSON, não null',
  'must be one of {values}': 'deve ser um destes valores: {values}',
  'must be at least {min}': 'deve ser no mínimo {min}',
  'must be at most {max}': 'deve ser no máximo {max}',
  'must have at least {min} characters': 'deve ter no mínimo {min} caracteres',
  'must have at most {max} characters': 'deve ter no máximo {max} caracteres',
  'must hold at least {min} entries': 'deve ter no mínimo {min} itens',
  'must hold at most {max} entries': 'deve ter no máximo {max} itens',
  'must not contain control characters': 'não pode conter caracteres de controle',
  'must not contain control characters other than line ends and tabs':
    'não pode conter caracteres de controle além de quebras de linha e tabulações',
  'must not contain half characters': 'não pode conter caracteres pela metade',
  'must be 1 to 128 letters, digits or any of . _ : @ -, and start with a letter or digit':
    'deve ter de 1 a 128 letras, dígitos ou . _ : @ -, e começar com letra ou dígito',
  'must be an e-mail address': 'deve ser um endereço de e-mail',
  'must be a telephone number': 'deve ser um número de telefone',
  'must be an amount of money, such as 19.90': 'deve ser um valor em dinheiro, como 19.90',
  'must be greater than 0': 'deve ser maior que 0',
  'must have at most 2 decimals': 'deve ter no máximo 2 casas decimais',
  'must be an RFC 3339 date-time with an offset, such as 2026-11-21T10:00:00Z':
    'deve ser data e hora com fuso no formato RFC 3339, como 2026-11-21T10:00:00Z',
  'must be a calendar date, such as 2026-11-21': 'deve ser uma data, como 2026-11-21',
  'must lie between the years 1900 and 2999': 'deve estar entre os anos de 1900 e 2999',
  'must be an http or https URL': 'deve ser uma URL http ou https',

  'The contract does not take the repaired data.': 'O contrato não aceita os dados corrigidos.',

  // Files
  'must be printable and without / and \\': 'deve ter somente caracteres visíveis, sem / nem \\',
  'must be 64 hexadecimal digits': 'deve ter 64 dígitos hexadecimais',
  'must end in {extensions}': 'deve terminar em {list extensions}',
  'must have at most {max} characters in normal form C':
    'deve ter no máximo {max} caracteres na forma normal C',
  'The record has no such attachment.': 'O registro não tem esse anexo.',
  'The id of an attachment is a UUID in lower case.': 'O id de um anexo é um UUID em minúsculas.',

  // Queries
  'is not a known parameter': 'não é um parâmetro conhecido',
  'is not percent-encoded UTF-8': 'não está em UTF-8 com codificação por porcentagem',
  'stands more than once': 'aparece mais de uma vez',
  'must be given once': 'deve aparecer uma só vez',
  'must be download': 'deve ser download',
  'must be a whole number from {min} to {max}': 'deve ser um número inteiro de {min} a {max}',
  'must be a whole number of {bits} bits': 'deve ser um número inteiro de {bits} bits',
  'must be a number with at most {whole} digits before and {fraction} after the point':
    'deve ser um número com no máximo {whole} dígitos antes e {fraction} depois do ponto',
  'is not a filter of {field}, which takes {operators}': 'não é um filtro de {field}, que aceita {operators}',
  'each value {message}': 'cada valor {say message}',
  'has a quotation mark that is not closed': 'tem aspas que não foram fechadas',
  'is personal data': 'é um dado pessoal',
  '{field} is personal data': '{field} é um dado pessoal',
  '{field} is not a field': '{field} não é um campo',
  '{field} stands twice': '{field} aparece duas vezes',
  '{field} is a list, which has no order': '{field} é uma lista, que não tem ordem',
  'must be a version, such as 12, or an RFC 3339 date-time with an offset':
    'deve ser uma versão, como 12, ou data e hora com fuso no formato RFC 3339',

  // Gold
  'There is no gold table of this name.': 'Não há tabela gold com este nome.',
  'There is {types}.': 'Há {types}.',
  'It has not been made yet, or is so old that its files are gone.':
    'Ainda não foi criada, ou é tão antiga que seus arquivos já não existem.',
  'Ask for fewer rows or for fewer fields.': 'Peça menos linhas ou menos campos.',
  'The result does not fit an answer as {format}. Filter it, ask for less with fields or with limit and cursor, or read {object}.':
    'O resultado não cabe em uma resposta em {format}. Filtre, peça menos com fields ou com limit e cursor, ou leia {object}.',

  // Receipts and refused events
  'There is no event of this id at this position.': 'Não há evento com este id nesta posição.',
  'No event of this id has landed lately. With the position that its receipt names, it is found in the stream too.':
    'Nenhum evento com este id chegou recentemente. Com a posição que está no recibo, ele é encontrado também no fluxo.',
  'must be the position that a receipt names, such as shardId-000000000000:49…':
    'deve ser a posição que está em um recibo, como shardId-000000000000:49…',
  'No event of this id was refused.': 'Nenhum evento com este id foi recusado.',
  'An event refused as {reason} says too little to be sent again.':
    'Um evento recusado como {reason} diz pouco demais para ser reenviado.',
  'As {reason}.': 'Como {reason}.',
  'As {reason}, because of {field}.': 'Como {reason}, por causa de {field}.',

  // Reasons of refusals
  'The record in the stream is not a change event: not UTF-8, not JSON, or without entity, op or id.':
    'O registro no fluxo não é um evento de mudança: não está em UTF-8, não é JSON, ou não tem entity, op ou id.',
  'The event names an entity that the catalog does not have.':
    'O evento indica uma entidade que não existe no catálogo.',
  'A field that the contract requires is absent or null.': 'Um campo obrigatório está ausente ou é null.',
  'A field is there but is not of its column type.': 'Um campo não é do tipo de sua coluna.',
  'A field is not one of the words its contract lists.': 'Um campo não é uma das palavras permitidas.',
  'A whole number lies outside of the range its contract states.':
    'Um número inteiro está fora do intervalo permitido.',
  'The price is zero or negative.': 'O preço é zero ou negativo.',
  'The salary is zero or negative.': 'O salário é zero ou negativo.',
  'The price of the sale is 8,000 or more.': 'O preço da venda é de 8.000 ou mais.',
  'The date lies after the day on which the event was accepted.':
    'A data é posterior ao dia em que o evento foi aceito.',
  'The e-mail that other records refer to is missing.':
    'Falta o e-mail pelo qual outros registros se referem a este.',
  'An earlier event with the same Idempotency-Key had another body.':
    'Um evento anterior com a mesma Idempotency-Key tinha outro conteúdo.',
  'A create for an id that already has a record.': 'Já existe um registro com o id que se quis criar.',
  'The record was no longer of the version that the write was meant for (If-Match).':
    'O registro já não estava na versão à qual a gravação se destinava (If-Match).',
  'An update or delete for an id that has no record.':
    'Não existe registro com o id que se quis alterar ou excluir.',
};
