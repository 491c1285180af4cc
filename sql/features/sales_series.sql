-- features/sales_series: sales day by day, in total, of each category and of the products that sold most in the last 90 days.
-- grain: level, name
-- column level: total, category or product.
-- column name: The category or the product; empty in total.
-- column category: Category of a product; null for the others.
-- column days: Days with a sale in the business time zone, since 1970-01-01, oldest first.
-- column cents: Sum of the sales of each of these days in hundredths of the currency.
-- column quantity: Pieces sold on each of them.
-- column sales: Number of sales on each of them.

with daily as (
    select
        sales_daily.date,
        sales_daily.name_product,
        products.category,
        sum(sales_daily.total_sales_value * 100)::bigint as cents,
        sum(sales_daily.total_quantity)::bigint as quantity,
        sum(sales_daily.total_sales)::bigint as sales
    from gold.sales_daily
    cross join parameters
    -- Names are not unique: of several products of one name, the category is the first.
    left join (
        select name_product, min(category) as category
        from gold.products
        group by name_product
    ) as products on products.name_product = sales_daily.name_product
    where sales_daily.date <= parameters.logical_date
    group by sales_daily.date, sales_daily.name_product, products.category
),

best as (
    select daily.name_product
    from daily
    cross join parameters
    where daily.date > parameters.logical_date - 90
    group by daily.name_product
    order by sum(daily.cents) desc, daily.name_product
    limit 100
),

levels as (
    select 'total' as level, '' as name, null::varchar as category, date, cents, quantity, sales
    from daily
    union all
    select 'category' as level, category as name, null::varchar as category, date, cents, quantity, sales
    from daily
    where category is not null
    union all
    select 'product' as level, name_product as name, category, date, cents, quantity, sales
    from daily
    where name_product in (select name_product from best)
),

summed as (
    select
        level,
        name,
        category,
        date,
        sum(cents)::bigint as cents,
        sum(quantity)::bigint as quantity,
        sum(sales)::bigint as sales
    from levels
    group by level, name, category, date
),

final as (
    select
        level,
        name,
        category,
        list((date - date '1970-01-01')::integer order by date) as days,
        list(cents::double order by date) as cents,
        list(quantity::double order by date) as quantity,
        list(sales::double order by date) as sales
    from summed
    group by level, name, category
)

select * from final
