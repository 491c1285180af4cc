-- features/sale_notes: what was written about each sale, and the names that must not be repeated from it.
-- grain: id
-- column id: Sale.
-- column date: Day of the sale in the business time zone.
-- column name_product: Product.
-- column note: What the buyer or the seller wrote.
-- column rating: The buyer's rating, 1 to 5.
-- column buyer: Buyer's e-mail, or the sale where it is unknown.
-- column names: Names of the buyer and of the seller.

with sellers as (
    -- Several employees may share an e-mail.
    select email, string_agg(concat_ws(' ', first_name, last_name), ' ' order by id) as names
    from silver.employee
    where email is not null
    group by email
),

final as (
    select
        sale.id,
        sale.sale_date as date,
        sale.name_product,
        sale.note,
        sale.rating,
        coalesce(sale.email_customer, sale.id) as buyer,
        concat_ws(' ', sale.first_name, sale.last_name, sellers.names) as names
    from silver.sale
    left join sellers on sellers.email = sale.email_employee
    where trim(sale.note) <> ''
)

select * from final
