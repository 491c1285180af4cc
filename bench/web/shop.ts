import { randomUUID } from 'node:crypto';
import { postBatch } from '#cli/api/post-batch';
import type { ApiClient } from '#client/create-api-client';
import { catalog } from '#contracts/catalog';
import { openBronze } from '#functions/pipeline/land-events';
import { APPLIED_BRONZE } from '#functions/pipeline/refresh-silver';
import { openSilver } from '#functions/pipeline/silver-tables';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';

const NOUNS = {
  Eletrônico: ['Smart TV', 'Notebook', 'Celular', 'Fone de ouvido', 'Caixa de som', 'Tablet', 'Monitor'],
  Eletrodoméstico: ['Geladeira', 'Fogão', 'Micro-ondas', 'Liquidificador', 'Lava-louças', 'Cafeteira'],
  Móveis: ['Sofá', 'Mesa de jantar', 'Cadeira', 'Estante', 'Guarda-roupa', 'Escrivaninha'],
  Roupas: ['Camiseta', 'Calça jeans', 'Vestido', 'Jaqueta', 'Camisa social', 'Saia'],
  Calçados: ['Tênis', 'Sapato social', 'Sandália', 'Bota', 'Chinelo', 'Sapatilha'],
} as const;
const USUAL_PRICE = {
  Eletrônico: 900,
  Eletrodoméstico: 700,
  Móveis: 600,
  Roupas: 110,
  Calçados: 190,
} as const;
const LINES = ['Aurora', 'Brisa', 'Cerrado', 'Horizonte', 'Ipê', 'Jequitibá', 'Maré', 'Serra'];
const COMPANIES = [
  'Norte',
  'Sul',
  'Paulista',
  'Mineira',
  'Carioca',
  'do Vale',
  'da Serra',
  'Atlântica',
  'Andina',
];
const SELLERS = 40;
/** People who have left. */
const LEFT = 10;

const products = LINES.flatMap((line) =>
  Object.entries(NOUNS).flatMap(([category, nouns]) =>
    nouns.map((noun) => ({
      name: `${noun} ${line}`,
      category,
      price: USUAL_PRICE[category as keyof typeof USUAL_PRICE],
    })),
  ),
);

const day = (text: string, days: number): string =>
  new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10);

/** The catalogue, people and suppliers of a shop, through the API. @returns the number of records */
export async function openShop(client: ApiClient): Promise<number> {
  const supplierOf = (at: number): string => `vendas@${at % COMPANIES.length}.fornecedor.example`;
  await postBatch(
    client,
    catalog.supplier,
    COMPANIES.map((name, at) => ({
      ...catalog.supplier.example,
      company_name: `Distribuidora ${name} Ltda.`,
      email: supplierOf(at),
    })),
    randomUUID(),
  );
  await postBatch(
    client,
    catalog.product,
    products.map((product, at) => ({
      ...catalog.product.example,
      ...product,
      supplier_email: supplierOf((at * at) % 31),
    })),
    randomUUID(),
  );
  await postBatch(
    client,
    catalog.employee,
    Array.from({ length: SELLERS + LEFT }, (_, at) => ({
      ...catalog.employee.example,
      first_name: `Pessoa ${at}`,
      email: sellerEmail(at),
      hire_date: day('2024-12-01', (at * 83) % 700),
      start_date: day('2024-12-01', (at * 83) % 700),
      birth_date: day('1968-01-01', (at * 1201) % 13_000),
      ...(at >= SELLERS && { termination_date: day('2026-06-01', (at * 17) % 150) }),
    })),
    randomUUID(),
  );
  return COMPANIES.length + products.length + SELLERS + LEFT;
}

const sellerEmail = (at: number): string => `${SELLER_NAMES[at % SELLER_NAMES.length]}${at}@startup.example`;
const SELLER_NAMES = [
  'ana.souza',
  'bruno.lima',
  'carla.dias',
  'davi.rocha',
  'elisa.melo',
  'fabio.reis',
  'gabi.nunes',
];

/**
 * Silver with a year of so many sales up to a day: growing, quiet on Sundays, loud at noon and in the evening, with
 * few products that sell much and three days out of the ordinary.
 */
export async function fillSales(context: LakeContext, rows: number, lastDay: string): Promise<void> {
  await openBronze(context);
  const silver = await openSilver(context, catalog.sale);
  const list = (values: readonly (string | number)[]): string =>
    `[${values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')}]`;
  const share = (salt: string): string => `(hash(n, '${salt}') / 18446744073709551616.0)`;
  await append(
    silver,
    `with days as (
       select range::integer as ago, date '${lastDay}' - range::integer as day,
         (1 + 0.8 * (364 - range) / 364) * [1.0, 0.95, 1.0, 1.05, 1.3, 1.2, 0.55][isodow(date '${lastDay}' - range::integer)]
           * case when range in (12, 47) then 2.1 when range = 23 then 0.25 else 1 end
           * (0.94 + 0.12 * hash(range, 'noise') / 18446744073709551616.0) as weight
       from range(365)
     ),
     bounds as (
       select day, sum(weight) over (order by ago desc) - weight as low, sum(weight) over (order by ago desc) as high,
         sum(weight) over () as total
       from days
     ),
     counted as (
       select day, round(${rows} * low / total)::bigint as first, round(${rows} * high / total)::bigint as after from bounds
     ),
     drawn as (
       select unnest(range(first, after)) as n, day from counted
     ),
     chosen as (
       select n, day,
         1 + floor(${products.length} * pow(${share('product')}, 2.4))::integer as product,
         1 + floor(${SELLERS} * pow(${share('seller')}, 1.5))::integer as seller,
         1 + floor(4 * pow(${share('quantity')}, 3))::integer as quantity,
         [8, 9, 9, 10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18, 18, 19, 19, 19, 19, 20, 20, 20, 21, 21, 22, 23, 7]
           [1 + floor(40 * ${share('hour')})::integer] as hour,
         ${share('price')} as luck, floor(20000 * pow(${share('buyer')}, 1.8))::integer as buyer
       from drawn
     ),
     sale as (
       select *, (day + (hour + 3) * interval 1 hour + floor(3600 * ${share('second')}) * interval 1 second)::timestamp
         at time zone 'UTC' as instant
       from chosen
     )
     select
       format('{:08x}', epoch_ms(instant) // 65536) || '-' || format('{:04x}', epoch_ms(instant) % 65536) || '-7000-8000-'
         || format('{:012x}', (n * 2654435761) % 281474976710656) as id,
       ${list(Array.from({ length: SELLERS }, (_, at) => sellerEmail(at)))}[seller] as email_employee,
       'cliente' || buyer || '@exemplo.example' as email_customer,
       ['Maria', 'João', 'Ana', 'Pedro', 'Luiza', 'Rafael'][1 + buyer % 6] as first_name,
       ['Silva', 'Santos', 'Oliveira', 'Pereira', 'Costa'][1 + buyer % 5] || ' ' || buyer as last_name,
       '+55 11 91234-5678' as phone_number,
       least(7999.99, ${list(products.map(({ price }) => price))}[product] * quantity * (0.7 + 0.6 * luck))::decimal(12, 2) as price,
       quantity, ${list(products.map(({ name }) => name))}[product] as name_product,
       instant as date, null::varchar as note, (1 + n % 5)::integer as rating, instant as created_at,
       day as sale_date, instant as _updated_at, md5(n::varchar) as _event_id,
       [md5(n::varchar) || ':0123456789abcdef'] as _applied_events
     from sale`,
    { orderBy: 'id', transactions: [{ appId: APPLIED_BRONZE, version: 0 }] },
  );
}
