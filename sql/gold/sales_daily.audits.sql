-- Each query must return no row. reads: candidate (what is about to be published)

-- audit: grain_is_unique
select date, name_product, email_employee from candidate group by all having count(*) > 1;

-- audit: measures_are_positive
select * from candidate where total_sales_value <= 0 or total_quantity <= 0 or total_sales <= 0;
