import type { productCategories } from '#contracts/product';

type Category = (typeof productCategories)[number];

export const productNouns: Record<Category, readonly string[]> = {
  Eletrônico: ['Smart TV', 'Notebook', 'Celular', 'Fone de ouvido', 'Caixa de som', 'Tablet', 'Monitor'],
  Eletrodoméstico: ['Geladeira', 'Fogão', 'Micro-ondas', 'Liquidificador', 'Lava-louças', 'Cafeteira'],
  Móveis: ['Sofá', 'Mesa de jantar', 'Cadeira', 'Estante', 'Guarda-roupa', 'Escrivaninha'],
  Roupas: ['Camiseta', 'Calça jeans', 'Vestido', 'Jaqueta', 'Camisa social', 'Saia'],
  Calçados: ['Tênis', 'Sapato social', 'Sandália', 'Bota', 'Chinelo', 'Sapatilha'],
};

/** What one piece usually costs, in reais. */
export const usualPrice: Record<Category, number> = {
  Eletrônico: 900,
  Eletrodoméstico: 700,
  Móveis: 600,
  Roupas: 110,
  Calçados: 190,
};

export const productLines = ['Aurora', 'Brisa', 'Cerrado', 'Horizonte', 'Ipê', 'Jequitibá', 'Maré', 'Serra'];
