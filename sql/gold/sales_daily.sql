-- gold/sales_daily: sales per day, product and seller, all history.
-- grain: date, name_product, email_employee
-- partition_by: month
-- incremental: date = silver.sale.sale_date

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
