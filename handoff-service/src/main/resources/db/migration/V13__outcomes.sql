-- What became of the utterances of a span of time, by intent, as the engine counted them in its own outcomes.
create table outcome (
    brand        text        not null,
    intent       text        not null,
    counted_from timestamptz not null,
    counted_to   timestamptz not null,
    answered     integer     not null,
    asked_back   integer     not null,
    handed_over  integer     not null,
    with_advisor integer     not null,
    primary key (brand, intent, counted_from)
);
create index outcome_by_time on outcome (counted_from);
grant select, insert on outcome to parley_desk;
alter table outcome enable row level security;
alter table outcome force row level security;
create policy own_brands on outcome using (sees(brand)) with check (sees(brand));
