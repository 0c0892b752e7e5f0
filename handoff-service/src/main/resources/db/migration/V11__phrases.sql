-- What advisors say again and again; with what is done right after it is said.
create table phrase (
    brand      text        not null,
    id         text        not null,
    language   text        not null,
    shortcut   text        not null,
    title      text        not null,
    text       text        not null,
    note       text,
    afterwards text        not null default 'stay' check (afterwards in ('stay', 'snooze', 'resolve')),
    -- How long it is put aside.
    minutes    integer     check (minutes between 1 and 43200),
    label      text,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (brand, id),
    unique (brand, language, shortcut),
    check ((afterwards = 'snooze') = (minutes is not null)),
    check (afterwards = 'resolve' or label is null)
);
grant select, insert, update, delete on phrase to parley_desk;
alter table phrase enable row level security;
alter table phrase force row level security;
create policy own_brands on phrase using (sees(brand)) with check (sees(brand));
