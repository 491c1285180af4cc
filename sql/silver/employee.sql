-- silver/employee: what an employee must meet to be kept.
-- grain: number (an event, or the record that events left behind)
-- reads: employee_event (the contract's columns; in an update, those it does not change are null), parameters

with final as (
    select
        number,
        case
            when email not like '%_@_%' then 'email_missing'
            when salary <= 0 then 'salary_not_positive'
            when hire_date > (occurred_at at time zone business_time_zone)::date then 'date_in_future'
        end as refusal_reason,
        case refusal_reason
            when 'email_missing' then 'email'
            when 'salary_not_positive' then 'salary'
            when 'date_in_future' then 'hire_date'
        end as refusal_field
    from employee_event
    cross join parameters
)

select * from final
