-- gold/products: the catalogue, with the company that supplies each product.
-- grain: product_id
-- column product_id: Product.
-- column name_product: Name; sales refer to it.
-- column category: Kind of product.
-- column price: List price of one piece.
-- column supplier_id: Who supplies it, if that is a known supplier.
-- column company_name: Name of the supplier's company.

-- Products name their supplier by e-mail; should two suppliers share one, the one recorded last supplies.
with supplier as (
    select *
    from silver.supplier
    qualify row_number() over (partition by email order by created_at desc, id desc) = 1
),

final as (
    select
        product.id as product_id,
        product.name as name_product,
        product.category,
        product.price,
        supplier.id as supplier_id,
        supplier.company_name
    from silver.product
    left join supplier on supplier.email = product.supplier_email
)

select * from final
