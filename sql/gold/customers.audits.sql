-- Each query must return no row. reads: candidate (what is about to be published), parameters

-- audit: grain_is_unique
select email_customer from candidate group by all having count(*) > 1;

-- audit: purchases_are_in_order
select email_customer from candidate cross join parameters
where first_purchase > last_purchase or last_purchase > logical_date or recency_days < 0;

-- audit: values_are_positive
select email_customer from candidate where total_value <= 0 or total_purchases <= 0;
