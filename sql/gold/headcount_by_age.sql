-- gold/headcount_by_age: how many people of each age band worked here on the logical date.
-- grain: age_from (bands with somebody in them)
-- column age_from: Youngest age of the band, in full years.
-- column age_to: Oldest age of the band.
-- column employees: Employees of such an age.

with employed as (
    select date_sub('year', birth_date, logical_date) // 10 * 10 as age_from
    from silver.employee
    cross join parameters
    where hire_date <= logical_date and (termination_date is null or termination_date >= logical_date)
),

final as (
    select
        age_from::integer as age_from,
        (age_from + 9)::integer as age_to,
        count(*)::bigint as employees
    from employed
    group by age_from
)

select * from final
