-- features/customer_products: which products each customer bought on which days of the last two years.
-- grain: email_customer, name_product, date (sales whose buyer is unknown belong to nobody)
-- column email_customer: Buyer's e-mail.
-- column name_product: Product.
-- column date: Day of a purchase in the business time zone.

with final as (
    select distinct email_customer, name_product, sale_date as date
    from silver.sale
    cross join parameters
    where email_customer is not null and sale_date <= logical_date and sale_date > logical_date - 730
)

select * from final
