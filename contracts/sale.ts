import { defineEntity } from './entity.ts';
import { email, instant, money, multilineText, phoneNumber, text, wholeNumber } from './field-types.ts';

export const sale = defineEntity({
  name: 'sale',
  collection: 'sales',
  description: 'One product sold to one buyer by one employee.',
  fields: {
    email_employee: email().meta({
      description: 'Who sold it.',
      pii: true,
      references: 'employee.email',
    }),
    email_customer: email().optional().meta({
      description: 'Who bought it; absent when the shop does not know.',
      pii: true,
      fake: 'internet.email',
    }),
    first_name: text(100).meta({
      description: "Buyer's first name.",
      pii: true,
      fake: 'person.firstName',
    }),
    last_name: text(100).meta({
      description: "Buyer's last name.",
      pii: true,
      fake: 'person.lastName',
    }),
    phone_number: phoneNumber().meta({
      description: "Buyer's telephone.",
      pii: true,
      fake: 'phone.number',
    }),
    price: money().meta({
      description: 'Value of the whole sale, not of one piece.',
    }),
    quantity: wholeNumber(1).meta({ description: 'Pieces sold.' }),
    name_product: text(200).meta({
      description: 'Product sold.',
      references: 'product.name',
    }),
    date: instant().meta({ description: 'When it was sold.' }),
    note: multilineText(2000).optional().meta({
      description: 'Free text of the seller or the buyer.',
      pii: true,
      fake: 'lorem.sentence',
    }),
    rating: wholeNumber(1, 5).optional().meta({ description: "Buyer's rating, 1 (worst) to 5." }),
  },
  example: {
    email_employee: 'ana.souza@startup.example',
    email_customer: 'bruno.lima@cliente.example',
    first_name: 'Bruno',
    last_name: 'Lima',
    phone_number: '+55 11 91234-5678',
    price: 1299.9,
    quantity: 1,
    name_product: 'Smart TV 43"',
    date: '2026-11-20T14:03:00.000Z',
    note: 'Chegou antes do prazo.',
    rating: 5,
  },
});
