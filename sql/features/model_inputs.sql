-- features/model_inputs: how the sales of each week are spread over what models look at.
-- grain: input, week, bin
-- column input: What is looked at, such as rating.
-- column week: Complete weeks back from the logical date; 0 is the last one.
-- column bin: Group of values.
-- column sales: Number of sales in it.

with recent as (
    select
        sale.name_product,
        sale.price,
        sale.rating,
        sale.note,
        ((parameters.logical_date - 1 - sale.sale_date) // 7)::integer as week,
        sale.sale_date - lag(sale.sale_date) over (
            partition by sale.email_customer order by sale.sale_date, sale.id
        ) as days_since
    from silver.sale
    cross join parameters
    where sale.sale_date < parameters.logical_date and sale.sale_date >= parameters.logical_date - 483
),

-- Bins are those of the weeks before the last four, so that what is new shows.
prices as (
    select quantile_disc(price, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) as bounds
    from recent
    where week >= 4
),

best as (
    select name_product
    from recent
    where week >= 4
    group by name_product
    order by count(*) desc, name_product
    limit 20
),

categories as (
    select name_product, min(category) as category
    from gold.products
    group by name_product
),

inputs as (
    select 'product' as input, week, coalesce(best.name_product, 'others') as bin
    from recent
    left join best on best.name_product = recent.name_product
    union all
    select 'category' as input, week, coalesce(categories.category, 'none') as bin
    from recent
    left join categories on categories.name_product = recent.name_product
    union all
    select 'sale_value' as input, week, len(list_filter(prices.bounds, bound -> bound < price))::varchar as bin
    from recent
    cross join prices
    union all
    select
        'days_since_last_purchase' as input,
        week,
        case
            when days_since is null then 'first'
            when days_since <= 7 then '0 to 7'
            when days_since <= 30 then '8 to 30'
            when days_since <= 90 then '31 to 90'
            else 'more'
        end as bin
    from recent
    union all
    select 'rating' as input, week, coalesce(rating::varchar, 'none') as bin
    from recent
    union all
    select
        'note_length' as input,
        week,
        case
            when coalesce(note, '') = '' then 'none'
            when length(note) <= 20 then '1 to 20'
            when length(note) <= 80 then '21 to 80'
            when length(note) <= 320 then '81 to 320'
            else 'more'
        end as bin
    from recent
),

final as (
    select input, week, bin, count(*)::integer as sales
    from inputs
    group by input, week, bin
)

select * from final order by input, week, bin
