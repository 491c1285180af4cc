-- Each query must return no row. reads: candidate (what is about to be published)

-- audit: grain_is_unique
select id from candidate group by id having count(*) > 1;

-- audit: measures_are_positive
select * from candidate where total_sales_value <= 0 or quantity <= 0;

-- audit: hours_are_of_a_day
select * from candidate where hour is null or hour not between 0 and 23;
