-- gold/headcount_by_month: who came and who left in each month, and how many were left at its end.
-- grain: month (months in which somebody came or left)
-- column month: First day of the month.
-- column hires: Employees hired in the month.
-- column leavers: Employees whose last day was in the month.
-- column employees: Employees who stay beyond the month.

with moves as (
    select date_trunc('month', hire_date)::date as month, 1 as hires, 0 as leavers
    from silver.employee

    union all

    select date_trunc('month', termination_date)::date, 0, 1
    from silver.employee
    where termination_date is not null
),

months as (
    select month, sum(hires)::bigint as hires, sum(leavers)::bigint as leavers
    from moves
    group by month
),

final as (
    select
        month,
        hires,
        leavers,
        sum(hires - leavers) over (order by month)::bigint as employees
    from months
)

select * from final
