-- What customers were told of when a person answers, one row each time, and what became of it:
-- open, kept, broken, renewed before its time, void because the matter ended first.
create table promise (
    brand      text        not null,
    handoff_id text        not null,
    number     integer     not null,
    told_at    timestamptz not null,
    by         timestamptz not null,
    outcome    text        not null default 'open' check (outcome in ('open', 'kept', 'broken', 'renewed', 'void')),
    settled_at timestamptz,
    primary key (brand, handoff_id, number)
);
create unique index promise_one_open on promise (brand, handoff_id) where outcome = 'open';
create index promise_overdue on promise (by) where outcome = 'open';
create index promise_told on promise (told_at);

-- How fast people are is measured from the log.
create index audit_closed on audit (brand, at) where action = 'closed';

grant select, insert, update on promise to parley_desk;
alter table promise enable row level security;
alter table promise force row level security;
create policy own_brands on promise using (sees(brand)) with check (sees(brand));
