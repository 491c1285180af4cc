-- Each query must return no row. reads: candidate (the rows about to be written)

-- audit: id_is_unique
select id from candidate group by id having count(*) > 1;

-- audit: price_is_plausible
select id, price from candidate where price <= 0 or price >= 8000;

-- audit: quantity_is_positive
select id, quantity from candidate where quantity <= 0;

-- audit: sale_date_is_known
select id from candidate where sale_date is null;
