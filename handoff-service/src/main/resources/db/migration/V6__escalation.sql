-- What must happen next with an open handoff, computed anew whenever the handoff changed. stage: 0 calm, 1 warned, 2 escalated.
create table deadline (
    brand      text        not null,
    handoff_id text        not null,
    kind       text        not null,
    warn_at    timestamptz not null,
    due_at     timestamptz not null,
    stage      smallint    not null default 0,
    primary key (brand, handoff_id)
);
create index deadline_to_warn on deadline (warn_at) where stage = 0;
create index deadline_to_escalate on deadline (due_at) where stage < 2;

grant select, insert, update, delete on deadline to parley_desk;
alter table deadline enable row level security;
alter table deadline force row level security;
create policy own_brands on deadline using (sees(brand)) with check (sees(brand));
