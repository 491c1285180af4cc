-- Each query must return no row. reads: candidate (what is about to be published)

-- audit: grain_is_unique
select supplier_id from candidate group by all having count(*) > 1;

-- audit: counts_are_not_negative
select * from candidate where total_products < 0 or total_categories > total_products;
