-- gold/product_performance: what each product brought on the logical date and the 29 days before it.
-- grain: name_product
-- lookback: gold.sales_daily.date 30 days
-- column name_product: Product.
-- column total_revenue_30d: Sum of the sales.
-- column total_quantity_30d: Pieces sold.
-- column avg_value_30d: Average value of a sale.

with final as (
    select
        name_product,
        sum(total_sales_value)::decimal(38, 2) as total_revenue_30d,
        sum(total_quantity)::bigint as total_quantity_30d,
        (sum(total_sales_value) / sum(total_sales))::decimal(38, 2) as avg_value_30d
    from gold.sales_daily
    cross join parameters
    where date between logical_date - 29 and logical_date
    group by name_product
)

select * from final
