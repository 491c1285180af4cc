import { describe, expect, it } from 'vitest';
import { type BreakingCode, breakingChanges } from '#cli/contracts/breaking-change';
import { breakingChangesSince } from '#cli/contracts/compatibility';
import { type ContractSurface, contractSurface } from '#cli/contracts/contract-surface';
import { goldCatalog } from '#contracts/gold-catalog';
import { openApiDocument } from '#contracts/openapi/document';

/** The contracts as they are, free to be changed. */
// biome-ignore lint/suspicious/noExplicitAny: paths into it are the test's own.
const surface = (): any => structuredClone(contractSurface(openApiDocument(), goldCatalog));

// biome-ignore lint/suspicious/noExplicitAny: as above.
type Change = (contracts: any) => void;

function breaksOf(change: Change): string[] {
  const [released, changed] = [surface(), surface()];
  change(changed);
  return breakingChangesSince(released, changed).map(({ code, at }) => `${code} ${at}`);
}

/** One change of each kind that breaks somebody, and where it is seen. */
const breaking: readonly [BreakingCode, where: string, Change][] = [
  ['operation_removed', 'readSale GET /v1/sales/{id}', ({ operations }) => delete operations.readSale],
  ['operation_moved', 'readSale', ({ operations }) => (operations.readSale.address = 'GET /v2/sales/{id}')],
  ['scope_added', 'readSale', ({ operations }) => operations.readSale.scopes.push('ops')],
  [
    'parameter_removed',
    'listSales query price.gte',
    ({ operations }) => delete operations.listSales.parameters['query price.gte'],
  ],
  [
    'parameter_required',
    'listSales query limit',
    ({ operations }) => (operations.listSales.parameters['query limit'].required = true),
  ],
  [
    'parameter_required',
    'listSales query region',
    ({ operations }) =>
      (operations.listSales.parameters['query region'] = { required: true, schema: { type: 'string' } }),
  ],
  [
    'request_limit_tightened',
    'listSales query limit',
    ({ operations }) => (operations.listSales.parameters['query limit'].schema.maximum = 500),
  ],
  [
    'body_required',
    'replayQuarantinedEvent body',
    ({ operations }) => (operations.replayQuarantinedEvent.body.required = true),
  ],
  [
    'request_media_type_removed',
    'updateSale body',
    ({ operations }) => delete operations.updateSale.body.content['application/json'],
  ],
  [
    'request_field_removed',
    'createSale body/note',
    ({ schemas }) => delete schemas.SaleCreate.properties.note,
  ],
  [
    'request_field_required',
    'createSale body/note',
    ({ schemas }) => schemas.SaleCreate.required.push('note'),
  ],
  [
    'request_type_narrowed',
    'createSale body/quantity',
    ({ schemas }) => (schemas.SaleCreate.properties.quantity.type = 'string'),
  ],
  [
    'request_type_narrowed',
    'createSale body/price',
    ({ schemas }) => (schemas.SaleCreate.properties.price = schemas.SaleCreate.properties.price.anyOf[0]),
  ],
  [
    'request_word_removed',
    'createProduct body/category',
    ({ schemas }) => schemas.ProductCreate.properties.category.enum.pop(),
  ],
  [
    'request_limit_tightened',
    'createSale body/first_name',
    ({ schemas }) => (schemas.SaleCreate.properties.first_name.maxLength = 99),
  ],
  [
    'request_limit_tightened',
    'createSale body/quantity',
    ({ schemas }) => (schemas.SaleCreate.properties.quantity.minimum = 2),
  ],
  [
    'request_limit_tightened',
    'createSale body/phone_number',
    ({ schemas }) => (schemas.SaleCreate.properties.phone_number.pattern = '^[0-9]+$'),
  ],
  [
    'request_limit_tightened',
    'createSale body/first_name',
    ({ schemas }) => (schemas.SaleCreate.properties.first_name.enum = ['Ana']),
  ],
  [
    'request_limit_tightened',
    'createSupplier body/product_categories[]',
    ({ schemas }) => (schemas.SupplierCreate.properties.product_categories.items.maxLength = 5),
  ],
  ['answer_status_removed', 'readSale 304', ({ operations }) => delete operations.readSale.answers['304']],
  [
    'answer_media_type_removed',
    'readGold 200',
    ({ operations }) => delete operations.readGold.answers['200'].content['text/csv'],
  ],
  [
    'answer_header_removed',
    'readSale 200',
    ({ operations }) => (operations.readSale.answers['200'].headers = ['X-Request-Id', 'X-Trace-Id']),
  ],
  ['answer_field_removed', 'readSale 200/rating', ({ schemas }) => delete schemas.Sale.properties.rating],
  [
    'answer_field_removed',
    'listSales 200/data[]/rating',
    ({ schemas }) => delete schemas.SaleSelection.properties.rating,
  ],
  [
    'answer_field_optional',
    'readSale 200/quantity',
    ({ schemas }) =>
      (schemas.Sale.required = schemas.Sale.required.filter((name: string) => name !== 'quantity')),
  ],
  [
    'answer_type_widened',
    'readSale 200/quantity',
    ({ schemas }) => (schemas.Sale.properties.quantity.type = ['integer', 'null']),
  ],
  [
    'answer_type_widened',
    'readSale 200/quantity',
    ({ schemas }) =>
      (schemas.Sale.properties.quantity = { anyOf: [{ type: 'integer' }, { type: 'string' }] }),
  ],
  [
    'answer_type_widened',
    'readSale 200/date',
    ({ schemas }) => (schemas.Sale.properties.date.format = 'date'),
  ],
  [
    'answer_type_widened',
    'readProduct 200/category',
    ({ schemas }) => delete schemas.Product.properties.category.enum,
  ],
  [
    'answer_word_removed',
    'readEvent 200/status',
    ({ schemas }) => schemas.EventReceipt.properties.status.enum.shift(),
  ],
  [
    'field_masked',
    'readSale 200/name_product',
    ({ schemas }) => (schemas.Sale.properties.name_product['x-personal-data'] = true),
  ],
  [
    'field_unmasked',
    'readSale 200/note',
    ({ schemas }) => delete schemas.Sale.properties.note['x-personal-data'],
  ],
  ['table_removed', 'gold/customers', ({ tables }) => delete tables['gold/customers']],
  ['table_key_changed', 'gold/customers', ({ tables }) => tables['gold/customers'].key.push('customer_name')],
  ['column_removed', 'bronze/events.actor', ({ tables }) => delete tables['bronze/events'].columns.actor],
  [
    'column_type_changed',
    'silver/sale.quantity',
    ({ tables }) => (tables['silver/sale'].columns.quantity.type = 'string'),
  ],
  [
    'column_type_changed',
    'silver/sale.price',
    ({ tables }) => (tables['silver/sale'].columns.price.type = 'decimal(12,1)'),
  ],
  [
    'column_required',
    'silver/sale.region',
    ({ tables }) => (tables['silver/sale'].columns.region = { type: 'string', required: true }),
  ],
  [
    'column_required',
    'silver/sale.note',
    ({ tables }) => (tables['silver/sale'].columns.note.required = true),
  ],
  [
    'column_nullable',
    'quarantine/events.reason',
    ({ tables }) => (tables['quarantine/events'].columns.reason.required = false),
  ],
];

describe('a change that breaks somebody', () => {
  it.each(breaking)('%s: %s', (code, where, change) => {
    expect(breaksOf(change)).toContain(`${code} ${where}`);
  });

  it('is known of every kind', () => {
    expect([...new Set(breaking.map(([code]) => code))].sort()).toEqual(Object.keys(breakingChanges).sort());
  });
});

const harmless: readonly [what: string, Change][] = [
  ['nothing', () => {}],
  ['a new operation', ({ operations }) => (operations.readRegion = operations.readSale)],
  ['fewer scopes', ({ operations }) => operations.readSale.scopes.pop()],
  [
    'a new optional parameter',
    ({ operations }) =>
      (operations.listSales.parameters['query region'] = { required: false, schema: { type: 'string' } }),
  ],
  [
    'a new optional field',
    ({ schemas }) => {
      schemas.SaleCreate.properties.region = { type: 'string' };
      schemas.Sale.properties.region = { type: 'string' };
    },
  ],
  ['a field that need not be sent any more', ({ schemas }) => schemas.SaleCreate.required.splice(0, 1)],
  ['another word', ({ schemas }) => schemas.ProductCreate.properties.category.enum.push('Livros')],
  [
    'a limit that allows more',
    ({ schemas }) => {
      schemas.SaleCreate.properties.first_name.maxLength = 200;
      schemas.SaleCreate.properties.quantity.minimum = 0;
      delete schemas.SaleCreate.properties.phone_number.pattern;
    },
  ],
  [
    'another form that is taken',
    ({ schemas }) => {
      const { quantity } = schemas.SaleCreate.properties;
      schemas.SaleCreate.properties.quantity = { anyOf: [{ type: 'string' }, quantity] };
    },
  ],
  ['another media type', ({ operations }) => (operations.readSale.answers['200'].content['text/csv'] = {})],
  ['a new table', ({ tables }) => (tables['gold/regions'] = { key: ['id'], columns: {} })],
  [
    'a new column that may be null',
    ({ tables }) => (tables['silver/sale'].columns.region = { type: 'string', required: false }),
  ],
  [
    'a wider type',
    ({ tables }) => {
      tables['silver/sale'].columns.quantity.type = 'bigint';
      tables['silver/sale'].columns.price.type = 'decimal(14,4)';
    },
  ],
  ['another order of fields', ({ schemas }) => reverse(schemas.SaleCreate)],
];

function reverse(schema: { properties: object; required: string[] }): void {
  schema.properties = Object.fromEntries(Object.entries(schema.properties).reverse());
  schema.required.reverse();
}

describe('a change that breaks nobody', () => {
  it.each(harmless)('%s', (_, change) => {
    expect(breaksOf(change)).toEqual([]);
  });

  it('is any to what clients see, in a new version', () => {
    const change: Change = (contracts) => {
      contracts.version += 1;
      delete contracts.operations.readSale;
    };
    expect(breaksOf(change)).toEqual([]);
  });

  it('is none to the tables, whatever the version: the old files stay', () => {
    const change: Change = (contracts) => {
      contracts.version += 1;
      delete contracts.tables['silver/sale'].columns.note;
    };
    expect(breaksOf(change)).toEqual(['column_removed silver/sale.note']);
  });
});

it('the surface has every operation and table', () => {
  const { operations, tables }: ContractSurface = surface();
  expect(Object.keys(operations)).toEqual(
    expect.arrayContaining(['createSale', 'readGoldCustomers', 'readDocs']),
  );
  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining([
      'bronze/events',
      'quarantine/events',
      'silver/deleted',
      'silver/sale',
      'gold/customers',
    ]),
  );
});
