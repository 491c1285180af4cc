-- Each query must return no row. reads: candidate (what is about to be published)

-- audit: grain_is_unique
select product_id from candidate group by all having count(*) > 1;

-- audit: prices_are_positive
select product_id from candidate where price <= 0;
