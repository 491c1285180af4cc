-- silver/sale: what a sale must meet to be kept, and the columns it gains.
-- grain: number (an event, or the record that events left behind)
-- reads: sale_event (the contract's columns; in an update, those it does not change are null), parameters

with final as (
    select
        number,
        (date at time zone business_time_zone)::date as sale_date,
        case
            when price <= 0 then 'price_not_positive'
            when price >= 8000 then 'price_too_high'
            when (date at time zone business_time_zone)::date > (occurred_at at time zone business_time_zone)::date
                then 'date_in_future'
        end as refusal_reason,
        case
            when price <= 0 or price >= 8000 then 'price'
            when refusal_reason is not null then 'date'
        end as refusal_field
    from sale_event
    cross join parameters
)

select * from final
