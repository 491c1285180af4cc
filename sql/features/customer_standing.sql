-- features/customer_standing: what customers did so far, and their segments.
-- grain: email_customer
-- column email_customer: Buyer's e-mail.

with final as (
    select
        email_customer,
        last_purchase::varchar as last_purchase,
        recency_days,
        purchase_days::integer as purchases,
        total_value::varchar as sales_value,
        recency_score,
        frequency_score,
        monetary_score,
        segment
    from gold.customers
)

select * from final
