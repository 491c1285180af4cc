-- gold/supplier_product_mix: how many products each supplier supplies.
-- grain: supplier_id
-- pii: supplier_email
-- column supplier_id: Supplier.
-- column company_name: Name of the company.
-- column supplier_email: Business e-mail.
-- column total_products: Products supplied.
-- column total_categories: Categories of the products supplied.

with supplied as (
    select
        supplier_email,
        count(*) as products,
        count(distinct category) as categories
    from silver.product
    group by supplier_email
),

final as (
    select
        supplier.id as supplier_id,
        supplier.company_name,
        supplier.email as supplier_email,
        coalesce(supplied.products, 0)::bigint as total_products,
        coalesce(supplied.categories, 0)::bigint as total_categories
    from silver.supplier
    left join supplied on supplied.supplier_email = supplier.email
)

select * from final
