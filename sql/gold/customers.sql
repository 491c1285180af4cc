-- gold/customers: who bought, how recently, how often and for how much, as of the logical date.
-- grain: email_customer (sales whose buyer is unknown belong to nobody)
-- pii: email_customer, customer_name
-- column email_customer: Buyer's e-mail.
-- column customer_name: Buyer's name, as the latest sale has it.
-- column first_purchase: Day of the first purchase.
-- column last_purchase: Day of the latest purchase.
-- column recency_days: Days from the latest purchase to the logical date.
-- column total_purchases: Number of purchases.
-- column purchase_days: Number of days with a purchase.
-- column total_quantity: Pieces bought.
-- column total_value: Sum of all purchases.
-- column recency_score: Fifth of the customers by latest purchase; 5 bought most recently; equals share a score.
-- column frequency_score: Fifth of the customers by days with a purchase; 5 bought most often; equals share a score.
-- column monetary_score: Fifth of the customers by value; 5 spent most; equals share a score.
-- column segment: champion, loyal, new, at_risk, lost or occasional, from the three scores.

with bought as (
    select
        email_customer,
        arg_max(first_name || ' ' || last_name, (date, id)) as customer_name,
        min(sale_date) as first_purchase,
        max(sale_date) as last_purchase,
        count(*)::bigint as total_purchases,
        count(distinct sale_date)::bigint as purchase_days,
        sum(quantity)::bigint as total_quantity,
        sum(price)::decimal(38, 2) as total_value
    from silver.sale
    cross join parameters
    where email_customer is not null and sale_date <= logical_date
    group by email_customer
),

-- Quintiles, 5 the best: RFM, Hughes, Strategic Database Marketing (1994). Customers who are equal share a score, that of
-- the middle of their places: most bought on one day only, and nothing else tells them apart.
scored as (
    select
        *,
        (logical_date - last_purchase)::integer as recency_days,
        (1 + (5 * (2 * rank() over (order by last_purchase) - 2 + count(*) over (partition by last_purchase)))
            // (2 * count(*) over ()))::integer as recency_score,
        (1 + (5 * (2 * rank() over (order by purchase_days) - 2 + count(*) over (partition by purchase_days)))
            // (2 * count(*) over ()))::integer as frequency_score,
        (1 + (5 * (2 * rank() over (order by total_value) - 2 + count(*) over (partition by total_value)))
            // (2 * count(*) over ()))::integer as monetary_score
    from bought
    cross join parameters
),

final as (
    select
        email_customer,
        customer_name,
        first_purchase,
        last_purchase,
        recency_days,
        total_purchases,
        purchase_days,
        total_quantity,
        total_value,
        recency_score,
        frequency_score,
        monetary_score,
        case
            when recency_score >= 4 and frequency_score >= 4 and monetary_score >= 4 then 'champion'
            when recency_score >= 3 and frequency_score >= 3 then 'loyal'
            when recency_score >= 4 and frequency_score <= 2 then 'new'
            when recency_score <= 2 and (frequency_score >= 4 or monetary_score >= 4) then 'at_risk'
            when recency_score <= 2 then 'lost'
            else 'occasional'
        end as segment
    from scored
)

select * from final
