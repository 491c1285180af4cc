/** Sales with keys that rise with time, as version 7 UUIDs do: row n of them is always the same. */
export function salesSql(from: number, to: number, price = 1): string {
  return `SELECT printf('%08x-%04x-7000-8000-%012x', r // 65536, r % 65536, hash(r) % 281474976710656) AS id,
      (r % 5000)::INTEGER AS product, (hash(r + 1) % 300)::INTEGER AS seller,
      ['norte', 'sul', 'leste', 'oeste', 'centro'][1 + (hash(r + 2) % 5)::INTEGER] AS region,
      DATE '2024-01-01' + (r // 20000)::INTEGER AS day, (1 + hash(r + 3) % 9)::INTEGER AS quantity,
      ((hash(r + 4) % 100000) / 100 * ${price})::DECIMAL(12, 2) AS price
    FROM range(${from}, ${to}) g(r)`;
}
