-- silver/supplier: what a supplier must meet to be kept.
-- grain: number (an event, or the record that events left behind)
-- reads: supplier_event (the contract's columns; in an update, those it does not change are null)

with final as (
    select
        number,
        case when email not like '%_@_%' then 'email_missing' end as refusal_reason,
        case when email not like '%_@_%' then 'email' end as refusal_field
    from supplier_event
)

select * from final
