-- Each query must return no row. reads: candidate (what is about to be published)

-- audit: grain_is_unique
select month from candidate group by all having count(*) > 1;

-- audit: somebody_came_or_left
select month from candidate where hires < 0 or leavers < 0 or hires + leavers = 0;
