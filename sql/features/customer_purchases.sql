-- features/customer_purchases: the days on which each customer bought, up to the logical date, and what was spent.
-- grain: email_customer (sales whose buyer is unknown belong to nobody)
-- column email_customer: Buyer's e-mail.
-- column days: Days with a purchase in the business time zone, since 1970-01-01, oldest first.
-- column cents: Sum of the sales of each of these days in hundredths of the currency.

with daily as (
    select email_customer, sale_date, sum(price * 100)::bigint as cents
    from silver.sale
    cross join parameters
    where email_customer is not null and sale_date <= logical_date
    group by email_customer, sale_date
),

final as (
    select
        email_customer,
        list((sale_date - date '1970-01-01')::integer order by sale_date) as days,
        list(cents::double order by sale_date) as cents
    from daily
    group by email_customer
)

select * from final
