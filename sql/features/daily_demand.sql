-- features/daily_demand: what was sold per day in total, of each category and of each product; days without a sale are absent.
-- grain: level, name, date
-- column level: total, category or product.
-- column name: The category or the product; empty in total.
-- column date: Day of the sales in the business time zone.
-- column quantity: Pieces sold.
-- column cents: Sum of the sales in hundredths of the currency.

with daily as (
    select
        sales_daily.date,
        sales_daily.name_product,
        products.category,
        sum(sales_daily.total_quantity)::bigint as quantity,
        sum(sales_daily.total_sales_value * 100)::bigint as cents
    from gold.sales_daily
    -- Names are not unique: of several products of one name, the category is the first.
    left join (
        select name_product, min(category) as category
        from gold.products
        group by name_product
    ) as products on products.name_product = sales_daily.name_product
    group by sales_daily.date, sales_daily.name_product, products.category
),

final as (
    select 'total' as level, '' as name, date, sum(quantity)::bigint as quantity, sum(cents)::bigint as cents
    from daily
    group by date
    union all
    select 'category' as level, category as name, date, sum(quantity)::bigint as quantity, sum(cents)::bigint as cents
    from daily
    where category is not null
    group by category, date
    union all
    select 'product' as level, name_product as name, date, quantity, cents
    from daily
)

select * from final
