-- Each query must return no row. reads: candidate (what is about to be published)

-- audit: grain_is_unique
select name_product from candidate group by all having count(*) > 1;

-- audit: measures_are_positive
select * from candidate where total_revenue_30d <= 0 or total_quantity_30d <= 0 or avg_value_30d <= 0;
