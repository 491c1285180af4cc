-- silver/product: what a product must meet to be kept.
-- grain: number (an event, or the record that events left behind)
-- reads: product_event (the contract's columns; in an update, those it does not change are null)

with final as (
    select
        number,
        case when price <= 0 then 'price_not_positive' end as refusal_reason,
        case when price <= 0 then 'price' end as refusal_field
    from product_event
)

select * from final
