-- audit: grain_is_unique
select date, hour, name_product from candidate group by all having count(*) > 1;

-- audit: hours_are_those_of_a_day
select * from candidate where hour not between 0 and 23;

-- audit: sums_are_positive
select * from candidate where total_sales_value <= 0 or total_quantity <= 0 or total_sales <= 0;
