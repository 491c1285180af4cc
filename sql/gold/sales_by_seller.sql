-- gold/sales_by_seller: sales per day and seller, over the logical date and the 6 days before it.
-- grain: date, email_employee
-- lookback: gold.sales_daily.date 7 days
-- pii: email_employee
-- column date: Day of the sales in the business time zone.
-- column email_employee: Who sold.
-- column total_sales_value: Sum of the sales.
-- column total_quantity: Pieces sold.
-- column total_sales: Number of sales.

with final as (
    select
        date,
        email_employee,
        sum(total_sales_value)::decimal(38, 2) as total_sales_value,
        sum(total_quantity)::bigint as total_quantity,
        sum(total_sales)::bigint as total_sales
    from gold.sales_daily
    cross join parameters
    where date between logical_date - 6 and logical_date
    group by date, email_employee
)

select * from final
