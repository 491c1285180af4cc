-- gold/sales_by_hour: sales per day, hour and product, without anybody's data; what charts are drawn from for those who may not see personal data.
-- grain: date, hour, name_product
-- partition_by: month
-- incremental: date = silver.sale.sale_date
-- column date: Day of the sales in the business time zone.
-- column hour: Hour of the sales in the business time zone, 0 to 23.
-- column name_product: Product.
-- column total_sales_value: Sum of the sales.
-- column total_quantity: Pieces sold.
-- column total_sales: Number of sales.
-- column month: Month of the day, such as 2026-11.

with hourly as (
    select
        sale_date as date,
        extract(hour from date at time zone business_time_zone)::integer as hour,
        name_product,
        price,
        quantity
    from silver.sale
    cross join settings
),

final as (
    select
        date,
        hour,
        name_product,
        sum(price)::decimal(38, 2) as total_sales_value,
        sum(quantity)::bigint as total_quantity,
        count(*)::bigint as total_sales,
        strftime(date, '%Y-%m') as month
    from hourly
    group by date, hour, name_product
)

select * from final
