-- Each query must return no row. reads: candidate (the rows about to be written)

-- audit: id_is_unique
select id from candidate group by id having count(*) > 1;

-- audit: price_is_positive
select id, price from candidate where price <= 0;
