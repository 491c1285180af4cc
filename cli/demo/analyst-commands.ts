/** How an analyst reads gold, once from the folder that the demo leaves and once from a running stack. */
export function analystCommands(lakeFolder: string, bucket: string): string[] {
  const file = `${lakeFolder}/gold/sales_7_days.parquet`;
  const table = `${lakeFolder}/gold/sales_daily`;
  return [
    'From the folder that the demo leaves:',
    '  npm run query -- "select date, sum(total_sales_value) from gold.sales_7_days group by all order by all"',
    `  duckdb -c "from '${file}'"`,
    `  python3 -c "import pandas; print(pandas.read_parquet('${file}'))"`,
    `  python3 -c "import polars; print(polars.read_delta('${table}'))"`,
    '',
    'In a browser, and for other programs: npm start prints the address of the page, with somebody signed in.',
    '',
    'From a running stack (npm start), by S3:',
    `  duckdb -c "create secret (type s3, key_id 'local', secret 'local', endpoint '127.0.0.1:4566', url_style 'path', use_ssl false); from 's3://${bucket}/gold/sales_7_days.parquet'"`,
    `  python3 -c "import polars; print(polars.read_parquet('s3://${bucket}/gold/sales_7_days.parquet', storage_options={'aws_access_key_id': 'local', 'aws_secret_access_key': 'local', 'aws_region': 'us-east-1', 'aws_endpoint_url': 'http://127.0.0.1:4566', 'aws_allow_http': 'true'}))"`,
  ];
}
