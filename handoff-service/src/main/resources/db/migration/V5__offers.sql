-- An advisor is asked to take a handoff. Nobody has it yet.
alter table handoff add column offered_to text;
alter table handoff add column offer_until timestamptz;
alter table handoff drop constraint handoff_state_check;
alter table handoff add constraint handoff_state_check
    check (state in ('waiting', 'offered', 'assigned', 'snoozed', 'resolved'));
alter table handoff add check ((state = 'offered') = (offered_to is not null));
alter table handoff add check ((state = 'offered') = (offer_until is not null));
create index handoff_offers on handoff (offered_to) where state = 'offered';

-- What it asks of whoever answers it; taken from its topic when it comes, or set by whoever passes it on.
alter table handoff add column skill text;
alter table handoff add column skill_level smallint not null default 0;
alter table handoff add column priority smallint not null default 0;
alter table handoff add column weight smallint not null default 1 check (weight >= 1);
alter table handoff add column escalated_at timestamptz;

-- Who was asked and did not take it; the last time counts.
create table let_pass (
    brand      text        not null,
    handoff_id text        not null,
    advisor    text        not null,
    at         timestamptz not null,
    primary key (brand, handoff_id, advisor)
);

-- What questions of an intent ask of whoever answers them; '*' is every brand that has no row of its own.
create table topic (
    brand    text     not null,
    intent   text     not null,
    skill    text,
    level    smallint not null default 0 check (level between 0 and 5),
    priority smallint not null default 0 check (priority between 0 and 9),
    weight   smallint not null default 1 check (weight between 1 and 20),
    primary key (brand, intent),
    check ((skill is null) = (level = 0))
);

alter table desk_user add column availability text not null default 'picking'
    check (availability in ('available', 'picking', 'away'));
alter table desk_user add column capacity smallint not null default 4 check (capacity between 1 and 50);
-- Empty: every language.
alter table desk_user add column languages text[] not null default '{}';
alter table desk_user add column last_offered timestamptz not null default 'epoch';
-- Offers in a row that were left without an answer.
alter table desk_user add column missed smallint not null default 0;

create table desk_skill (
    user_id text     not null references desk_user (id),
    skill   text     not null,
    level   smallint not null check (level between 1 and 5),
    primary key (user_id, skill)
);

grant select, insert, update, delete on let_pass, topic to parley_desk;
grant select, insert, delete on desk_skill to parley_desk;
alter table let_pass enable row level security;
alter table let_pass force row level security;
create policy own_brands on let_pass using (sees(brand)) with check (sees(brand));
alter table topic enable row level security;
alter table topic force row level security;
create policy own_brands on topic using (sees(brand) or brand = '*') with check (sees(brand));
