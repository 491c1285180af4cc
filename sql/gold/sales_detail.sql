-- gold/sales_detail: every sale, without its buyer, by day and hour; what charts are drawn from.
-- grain: date, id
-- partition_by: month
-- incremental: date = silver.sale.sale_date
-- pii: email_employee
-- column date: Day of the sale in the business time zone.
-- column hour: Hour of the sale in the business time zone, 0 to 23.
-- column name_product: Product.
-- column email_employee: Who sold.
-- column total_sales_value: Value of the sale.
-- column quantity: Pieces sold.
-- column id: Sale.
-- column month: Month of the day, such as 2026-11.

with final as (
    select
        sale_date as date,
        extract(hour from date at time zone business_time_zone)::integer as hour,
        name_product,
        email_employee,
        price as total_sales_value,
        quantity,
        id,
        strftime(sale_date, '%Y-%m') as month
    from silver.sale
    cross join settings
)

select * from final
