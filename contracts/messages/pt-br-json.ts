/**
 * What V8's JSON.parse says (messages JsonParse… in its src/common/message-template.h), of Node 20 and later: newer
 * ones add the line and the column to the position.
 */
export const jsonErrors: Readonly<Record<string, string>> = {
  'Unexpected end of JSON input': 'O JSON termina antes do fim.',
  "Unexpected token '{token}', {excerpt} is not valid JSON":
    "Símbolo inesperado '{token}': {excerpt} não é um JSON válido.",
  '{excerpt} is not valid JSON': '{excerpt} não é um JSON válido.',
  ...atPosition({
    'Unexpected number in JSON': 'Número inesperado no JSON',
    'Unexpected string in JSON': 'Texto inesperado no JSON',
    'Unexpected non-whitespace character after JSON': 'Há algo depois do fim do JSON',
    'Unterminated string in JSON': 'Texto não terminado no JSON',
    'Unterminated fractional number in JSON': 'Número decimal incompleto no JSON',
    'No number after minus sign in JSON': 'Falta o número depois do sinal de menos no JSON',
    'Exponent part is missing a number in JSON': 'Falta o número do expoente no JSON',
    'Bad control character in string literal in JSON': 'Caractere de controle em um texto do JSON',
    'Bad Unicode escape in JSON': 'Escape Unicode incorreto no JSON',
    'Bad escaped character in JSON': 'Escape incorreto no JSON',
    "Expected property name or '}' in JSON": "Era esperado o nome de uma propriedade ou '}' no JSON",
    'Expected double-quoted property name in JSON':
      'Era esperado o nome de uma propriedade entre aspas duplas no JSON',
    "Expected ':' after property name in JSON": "Era esperado ':' depois do nome de uma propriedade no JSON",
    "Expected ',' or '}' after property value in JSON":
      "Era esperado ',' ou '}' depois do valor de uma propriedade no JSON",
    "Expected ',' or ']' after array element in JSON":
      "Era esperado ',' ou ']' depois de um elemento de uma lista no JSON",
  }),
};

function atPosition(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([english, portuguese]) => [
      [`${english} at position {position}`, `${portuguese}, na posição {position}.`],
      [
        `${english} at position {position} (line {line} column {column})`,
        `${portuguese}, na posição {position} (linha {line}, coluna {column}).`,
      ],
    ]),
  );
}
