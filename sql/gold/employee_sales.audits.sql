-- Each query must return no row. reads: candidate (what is about to be published), gold.sales_by_seller

-- audit: grain_is_unique
select employee_id from candidate group by all having count(*) > 1;

-- audit: revenue_is_not_more_than_was_sold
select * from (select sum(total_revenue_7d) as here from candidate), (select sum(total_sales_value) as sold from gold.sales_by_seller)
where here > sold;
