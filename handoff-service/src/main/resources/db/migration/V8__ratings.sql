-- How customers found the help, 1 to 5, best last; of the advisor who resolved the handoff.
create table rating (
    brand      text        not null,
    handoff_id text        not null,
    advisor    text        not null,
    rating     smallint    not null check (rating between 1 and 5),
    comment    text,
    rated_at   timestamptz not null,
    primary key (brand, handoff_id)
);
create index rating_by_time on rating (rated_at);

grant select, insert, update on rating to parley_desk;
alter table rating enable row level security;
alter table rating force row level security;
create policy own_brands on rating using (sees(brand)) with check (sees(brand));
