-- Each query must return no row. reads: candidate (what is about to be published), parameters

-- audit: grain_is_unique
select date, email_employee from candidate group by all having count(*) > 1;

-- audit: dates_are_in_the_window
select date from candidate cross join parameters where date not between logical_date - 6 and logical_date;
