-- Changed handoffs that have no number yet. Writers only insert and wait for nobody; whoever follows the changes numbers first
-- what was committed. The order of the numbers is the order of the commits that give them, under the row lock of feed.
create table unnumbered (
    brand      text not null,
    handoff_id text not null
);
-- It is emptied several times a second: its dead rows must not wait for a fifth of a table that is always empty.
alter table unnumbered set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

grant select, insert, delete on unnumbered to parley_desk;
alter table unnumbered enable row level security;
alter table unnumbered force row level security;
create policy own_brands on unnumbered using (sees(brand)) with check (sees(brand));
