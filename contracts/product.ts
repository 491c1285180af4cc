import { defineEntity } from './entity.ts';
import { email, money, multilineText, oneOf, text } from './field-types.ts';

export const productCategories = ['Eletrônico', 'Eletrodoméstico', 'Móveis', 'Roupas', 'Calçados'] as const;

export const product = defineEntity({
  name: 'product',
  collection: 'products',
  description: 'Something the startup sells.',
  attachments: {
    mediaTypes: {
      'image/jpeg': ['jpg', 'jpeg'],
      'image/png': ['png'],
      'image/webp': ['webp'],
    },
    maxBytes: 10 * 1024 * 1024,
    pii: false,
  },
  fields: {
    name: text(200).meta({
      description: 'Name; sales refer to it.',
      aliases: ['nome'],
      fake: 'commerce.productName',
    }),
    description: multilineText(2000)
      .optional()
      .meta({
        description: 'What it is.',
        aliases: ['descricao'],
        fake: 'commerce.productDescription',
      }),
    price: money().meta({
      description: 'List price of one piece.',
      aliases: ['preco'],
    }),
    category: oneOf(productCategories).meta({
      description: 'Kind of product.',
      aliases: ['categoria'],
    }),
    supplier_email: email().meta({
      description: 'Who supplies it.',
      pii: true,
      aliases: ['email_fornecedor'],
      references: 'supplier.email',
    }),
  },
  example: {
    name: 'Smart TV 43"',
    description: 'LED, 4K, três entradas HDMI.',
    price: 1299.9,
    category: 'Eletrônico',
    supplier_email: 'vendas@fornecedor.example',
  },
});
