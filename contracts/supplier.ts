import { documentAttachments } from './document-attachments.ts';
import { defineEntity } from './entity.ts';
import { email, phoneNumber, text, textList, webAddress } from './field-types.ts';

export const supplier = defineEntity({
  name: 'supplier',
  collection: 'suppliers',
  description: 'A company the startup buys products from.',
  attachments: documentAttachments,
  fields: {
    company_name: text(200).meta({
      description: 'Name of the company.',
      fake: 'company.name',
    }),
    contact_name: text(200).meta({
      description: 'Person to talk to.',
      pii: true,
      fake: 'person.fullName',
    }),
    email: email().meta({
      description: 'Business e-mail; products refer to it.',
      pii: true,
      fake: 'internet.email',
    }),
    phone_number: phoneNumber().meta({
      description: 'Telephone.',
      pii: true,
      fake: 'phone.number',
    }),
    website: webAddress().meta({ description: 'Web site.', fake: 'internet.url' }),
    address: text(500).meta({
      description: 'Postal address.',
      fake: 'location.streetAddress',
    }),
    product_categories: textList(100).meta({
      description: 'Kinds of products they offer.',
    }),
    primary_product: text(200).meta({
      description: 'Their main product.',
      fake: 'commerce.productName',
    }),
  },
  example: {
    company_name: 'Fornecedora Paulista Ltda.',
    contact_name: 'Carla Dias',
    email: 'vendas@fornecedor.example',
    phone_number: '+55 11 3333-4444',
    website: 'https://fornecedor.example',
    address: 'Rua das Flores, 100, São Paulo',
    product_categories: ['Eletrônico', 'Eletrodoméstico'],
    primary_product: 'Smart TV',
  },
});
