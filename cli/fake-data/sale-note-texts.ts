import type { productCategories } from '#contracts/product';

type Category = (typeof productCategories)[number];

/** What buyers praise and blame in products of a category. */
export const strengths: Record<Category, readonly string[]> = {
  Eletrônico: [
    'a imagem é nítida',
    'a bateria dura o dia inteiro',
    'o som enche a sala',
    'liga em segundos',
    'a configuração levou cinco minutos',
    'a tela tem cores vivas',
  ],
  Eletrodoméstico: [
    'gasta pouca energia',
    'quase não faz barulho',
    'limpa com um pano só',
    'cabe na minha cozinha',
    'o manual explica tudo',
    'esquenta por igual',
  ],
  Móveis: [
    'a montagem foi tranquila',
    'a madeira é firme',
    'o tecido é macio',
    'combinou com a sala',
    'as gavetas correm leves',
    'aguenta peso sem balançar',
  ],
  Roupas: [
    'o caimento ficou certo',
    'o tecido não amassa',
    'a cor não desbotou na lavagem',
    'o tamanho veio igual à tabela',
    'a costura é bem acabada',
    'é fresquinha no calor',
  ],
  Calçados: [
    'não machuca o pé',
    'a palmilha é macia',
    'o solado não escorrega',
    'dá para andar o dia todo',
    'a forma é a de sempre',
    'é leve de verdade',
  ],
};

export const weaknesses: Record<Category, readonly string[]> = {
  Eletrônico: [
    'a bateria não passa da metade do dia',
    'a tela veio com uma risca',
    'esquenta e desliga sozinho',
    'o controle não responde',
    'o carregador parou na segunda semana',
    'o som chia no volume alto',
  ],
  Eletrodoméstico: [
    'faz um barulho que acorda a casa',
    'a porta não fecha direito',
    'vaza água por baixo',
    'veio na voltagem trocada',
    'o botão afundou no primeiro uso',
    'a conta de luz subiu',
  ],
  Móveis: [
    'vieram parafusos a menos',
    'uma porta ficou torta',
    'a tinta descasca nos cantos',
    'balança quando a gente senta',
    'o furo não bate com a peça',
    'a cor não é a da foto',
  ],
  Roupas: [
    'encolheu na primeira lavagem',
    'soltou tinta nas outras peças',
    'o zíper emperra',
    'veio um número menor',
    'a costura abriu do lado',
    'o tecido é transparente',
  ],
  Calçados: [
    'a sola descolou em um mês',
    'aperta na ponta',
    'veio um pé de cada tamanho',
    'fez bolha no calcanhar',
    'o solado escorrega no molhado',
    'a tira arrebentou',
  ],
};

export const praise = [
  'Adorei',
  'Gostei bastante',
  'Recomendo',
  'Superou o que eu esperava',
  'Compraria de novo',
  'Melhor compra do ano',
  'Valeu cada centavo',
  'Meu filho não quer outra coisa',
  'Já indiquei para a família',
];
export const blame = [
  'Não recomendo',
  'Me arrependi',
  'Esperava mais',
  'Quero meu dinheiro de volta',
  'Péssima experiência',
  'Pedi a troca',
  'Foi para o fundo do armário',
  'Não comprem',
  'Voltou para a loja no dia seguinte',
];
export const shrug = [
  'É razoável pelo preço',
  'Cumpre o que promete',
  'Nada de mais',
  'Serve para o dia a dia',
  'Ok',
];

export const goodDelivery = [
  'chegou antes do prazo',
  'veio bem embalado',
  'o vendedor tirou todas as dúvidas',
  'entrega rápida',
];
export const badDelivery = [
  'chegou depois da data',
  'a caixa veio amassada',
  'ninguém responde no telefone',
  'entregaram no vizinho',
];

/** What sellers note, which is no opinion. */
export const sellerNotes = [
  'Entregar na portaria.',
  'Entrega combinada para sábado de manhã.',
  'Cliente retira na loja.',
  'Embrulhar para presente.',
  'Pagamento em três vezes.',
  'Ligar antes de sair para a entrega.',
  'Segunda via da nota por e-mail.',
];
