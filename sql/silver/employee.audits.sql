-- Each query must return no row. reads: candidate (the rows about to be written)

-- audit: id_is_unique
select id from candidate group by id having count(*) > 1;

-- audit: email_is_present
select id from candidate where email is null or email = '';
