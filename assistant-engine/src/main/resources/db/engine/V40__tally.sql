create table tally (
    one         boolean      not null default true primary key check (one),
    counted_to  timestamptz  not null
);
comment on column tally.counted_to is 'outcomes recorded before this were counted and told to the desk';
insert into tally (counted_to) select date_trunc('minute', coalesce(min(recorded_at), now())) from outcome;

create index outcome_recorded on outcome using brin (recorded_at);
