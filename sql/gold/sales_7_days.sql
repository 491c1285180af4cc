-- gold/sales_7_days: sales per day and product, over the logical date and the 6 days before it.
-- grain: date, name_product
-- lookback: gold.sales_daily.date 7 days
-- column date: Day of the sales in the business time zone.
-- column name_product: Product.
-- column total_sales_value: Sum of the sales.
-- column total_quantity: Pieces sold.
-- column total_sales: Number of sales.

with final as (
    select
        date,
        name_product,
        sum(total_sales_value)::decimal(38, 2) as total_sales_value,
        sum(total_quantity)::bigint as total_quantity,
        sum(total_sales)::bigint as total_sales
    from gold.sales_daily
    cross join parameters
    where date between logical_date - 6 and logical_date
    group by date, name_product
)

select * from final
