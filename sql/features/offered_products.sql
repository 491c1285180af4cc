-- features/offered_products: the products that may be offered, with their categories.
-- grain: name_product
-- column name_product: Product.
-- column category: Kind of product; null for one that is not in the catalogue.

with sold as (
    select distinct name_product
    from silver.sale
    cross join parameters
    where sale_date <= logical_date and sale_date > logical_date - 90
),

-- Names are not unique: of several products of one name, the category is the first.
catalogue as (
    select name_product, min(category) as category
    from gold.products
    group by name_product
),

matched as (
    select sold.name_product, catalogue.category, catalogue.name_product is not null as catalogued
    from sold
    left join catalogue on catalogue.name_product = sold.name_product
),

-- What is not in the catalogue can no longer be had, unless the catalogue is not kept: then most of what is sold is not in it.
final as (
    select name_product, category
    from matched
    where catalogued or (select count(*) filter (where catalogued) * 2 < count(*) from matched)
)

select * from final
