import type { EntityName } from '#contracts/entity';

/** What the fields of a record are called. */
export const fieldsEn = {
  sale: {
    id: 'ID',
    email_employee: 'Seller’s e-mail',
    email_customer: 'Buyer’s e-mail',
    first_name: 'Buyer’s first name',
    last_name: 'Buyer’s last name',
    phone_number: 'Buyer’s telephone',
    price: 'Total price',
    quantity: 'Quantity',
    name_product: 'Product',
    date: 'Sold at',
    note: 'Note',
    rating: 'Rating',
    created_at: 'Created at',
    sale_date: 'Day of sale',
    _updated_at: 'Changed at',
    _event_id: 'Version',
  },
  product: {
    id: 'ID',
    name: 'Name',
    description: 'Description',
    price: 'List price',
    category: 'Category',
    supplier_email: 'Supplier’s e-mail',
    created_at: 'Created at',
    _updated_at: 'Changed at',
    _event_id: 'Version',
  },
  employee: {
    id: 'ID',
    manager_id: 'Manager’s ID',
    first_name: 'First name',
    last_name: 'Last name',
    email: 'E-mail',
    phone_number: 'Telephone',
    hire_date: 'Hired on',
    department_id: 'Department',
    job_title: 'Job title',
    location: 'Location',
    birth_date: 'Born on',
    gender: 'Gender',
    nationality: 'Nationality',
    start_date: 'In this job since',
    salary: 'Monthly salary',
    termination_date: 'Left on',
    service_duration: 'Days of service',
    created_at: 'Created at',
    _updated_at: 'Changed at',
    _event_id: 'Version',
  },
  supplier: {
    id: 'ID',
    company_name: 'Company',
    contact_name: 'Contact',
    email: 'E-mail',
    phone_number: 'Telephone',
    website: 'Website',
    address: 'Address',
    product_categories: 'Kinds of products',
    primary_product: 'Main product',
    created_at: 'Created at',
    _updated_at: 'Changed at',
    _event_id: 'Version',
  },
} as const satisfies Record<EntityName, Record<string, string>>;

/** A catalogue of the same fields in any language. */
export type FieldTexts = {
  readonly [E in keyof typeof fieldsEn]: { readonly [F in keyof (typeof fieldsEn)[E]]: string };
};

/** Words of closed lists, where they are not shown as they are. */
export const choicesEn: Readonly<Record<string, string>> = {
  female: 'Female',
  male: 'Male',
  non_binary: 'Non-binary',
  undisclosed: 'Undisclosed',
  Eletrônico: 'Electronics',
  Eletrodoméstico: 'Household appliances',
  Móveis: 'Furniture',
  Roupas: 'Clothing',
  Calçados: 'Footwear',
};
