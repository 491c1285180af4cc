-- gold/employee_sales: what each employee sold on the logical date and the 6 days before it.
-- grain: employee_id (employees with at least one sale in the window)
-- pii: employee_name
-- column employee_id: Employee.
-- column employee_name: First and last name.
-- column total_revenue_7d: Sum of the sales.
-- column total_quantity_7d: Pieces sold.
-- column total_transactions_7d: Number of sales.

with sold as (
    select
        email_employee,
        sum(total_sales_value) as revenue,
        sum(total_quantity) as quantity,
        sum(total_sales) as transactions
    from gold.sales_by_seller
    group by email_employee
),

-- Sales name their seller by e-mail; should two employees share one, the one hired last made the sales.
seller as (
    select *
    from silver.employee
    qualify row_number() over (partition by email order by hire_date desc, id desc) = 1
),

final as (
    select
        seller.id as employee_id,
        seller.first_name || ' ' || seller.last_name as employee_name,
        sold.revenue::decimal(38, 2) as total_revenue_7d,
        sold.quantity::bigint as total_quantity_7d,
        sold.transactions::bigint as total_transactions_7d
    from sold
    join seller on seller.email = sold.email_employee
)

select * from final
