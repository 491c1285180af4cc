-- Each query must return no row. reads: candidate (what is about to be published)

-- audit: grain_is_unique
select age_from from candidate group by all having count(*) > 1;

-- audit: bands_are_decades_with_people
select * from candidate where age_to <> age_from + 9 or age_from % 10 <> 0 or employees <= 0;
