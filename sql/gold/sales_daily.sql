-- gold/sales_daily: sales per day, product and seller, all history.
-- grain: date, name_product, email_employee
-- partition_by: month
-- incremental: date = silver.sale.sale_date
-- pii: email_employee
-- column date: Day of the sales in the business time zone.
-- column name_product: Product.
-- column email_employee: Who sold.
-- column total_sales_value: Sum of the sales.
-- column total_quantity: Pieces sold.
-- column total_sales: Number of sales.
-- column month: Month of the day, such as 2026-11.

with final as (
    select
        sale_date as date,
        name_product,
        email_employee,
        sum(price)::decimal(38, 2) as total_sales_value,
        sum(quantity)::bigint as total_quantity,
        count(*)::bigint as total_sales,
        strftime(sale_date, '%Y-%m') as month
    from silver.sale
    group by sale_date, name_product, email_employee
)

select * from final
