-- The application works as this role in every transaction, so that neither ownership nor superuser rights of its login
-- can pass by the row policies and the insert-only audit log.
do $$
begin
    create role parley_desk nologin;
exception
    when duplicate_object or unique_violation then null;
end
$$;
grant parley_desk to current_user;
grant usage on schema handoff to parley_desk;

-- One number per brand, raised under its row lock by every transaction that changes what advisors see: the order of the
-- numbers is the order of the commits, so that a reader who asks for everything after n misses nothing.
create table feed (
    brand text primary key,
    seq   bigint not null default 0
);

create table handoff (
    brand           text        not null,
    id              text        not null,
    conversation_id text        not null,
    -- What the engine calls the matter now: it may ask again under a new id while the handoff is open.
    request_id      text        not null,
    customer_id     text        not null,
    customer_name   text,
    language        text        not null,
    time_zone       text,
    reason          text        not null,
    question        text        not null,
    understanding   jsonb       not null,
    facts           jsonb       not null,
    draft           jsonb,
    promised_by     timestamptz not null,
    requested_at    timestamptz not null,

    state           text        not null check (state in ('waiting', 'assigned', 'snoozed', 'resolved')),
    since           timestamptz not null,
    advisor         text,
    lease_until     timestamptz,
    wake_at         timestamptz,
    label           text,
    -- Raised by each claim; who writes with an older one lost the handoff in between.
    fence           bigint      not null default 0,
    version         bigint      not null default 0,

    -- What the lists show, kept with the row so that 2,000 rows are one query.
    last_seq        bigint      not null default 0,
    last_author     text        not null default 'customer',
    last_text       text        not null default '',
    last_at         timestamptz not null,
    answered_at     timestamptz,
    changed_seq     bigint      not null default 0,

    primary key (brand, id),
    check ((state = 'assigned') = (lease_until is not null)),
    check ((state = 'snoozed') = (wake_at is not null))
);
create unique index handoff_one_open_per_conversation on handoff (brand, conversation_id) where state <> 'resolved';
create index handoff_by_change on handoff (brand, changed_seq);
create index handoff_open on handoff (brand, state, since) where state <> 'resolved';
create index handoff_leases on handoff (lease_until) where state = 'assigned';
create index handoff_of_advisor on handoff (advisor) where state = 'assigned';
create index handoff_alarms on handoff (wake_at) where state = 'snoozed';
create index handoff_of_conversation on handoff (brand, conversation_id);

-- Entries of conversations as the engine tells them; seq is the engine's and has no gaps.
create table line (
    brand           text        not null,
    conversation_id text        not null,
    seq             bigint      not null,
    author_kind     text        not null,
    author_name     text        not null,
    text            text        not null,
    said_at         timestamptz not null,
    cause           text,
    primary key (brand, conversation_id, seq)
);

-- What advisors wrote. The id is chosen in the browser: sent twice, it is said once.
create table reply (
    brand           text        not null,
    id              text        not null,
    handoff_id      text        not null,
    conversation_id text        not null,
    advisor         text        not null,
    text            text        not null,
    written_at      timestamptz not null,
    delivered_seq   bigint,
    primary key (brand, id)
);
create index reply_pending on reply (brand, conversation_id) where delivered_seq is null;

create table audit (
    brand      text        not null,
    handoff_id text        not null,
    id         bigint      generated always as identity,
    at         timestamptz not null,
    action     text        not null,
    actor      text        not null,
    fence      bigint      not null,
    detail     jsonb       not null default '{}',
    primary key (brand, handoff_id, id)
);

create table desk_user (
    id            text        primary key,
    name          text        not null,
    password_hash text        not null,
    active        boolean     not null default true,
    created_at    timestamptz not null default now()
);

create table desk_grant (
    user_id text not null references desk_user (id),
    -- '*' means every brand
    brand   text not null,
    role    text not null check (role in ('advisor', 'lead', 'rule-author', 'admin')),
    primary key (brand, user_id, role)
);

-- The cookie holds the secret, the table only its digest.
create table desk_session (
    digest     bytea       primary key,
    user_id    text        not null references desk_user (id),
    created_at timestamptz not null,
    seen_at    timestamptz not null
);
create index desk_session_of_user on desk_session (user_id);

grant select, insert, update on feed, handoff, reply, desk_user to parley_desk;
grant select, insert on line, audit to parley_desk;
grant select, insert, delete on desk_grant to parley_desk;
grant select, insert, update, delete on desk_session, outbox, handled_message to parley_desk;

create function sees(brand text) returns boolean language sql stable as $$
    select current_setting('parley.brands', true) = '*'
        or brand = any (string_to_array(current_setting('parley.brands', true), ','))
$$;

do $$
declare
    held text;
begin
    foreach held in array array['feed', 'handoff', 'line', 'reply', 'audit'] loop
        execute format('alter table %I enable row level security', held);
        execute format('alter table %I force row level security', held);
        execute format('create policy own_brands on %I using (sees(brand)) with check (sees(brand))', held);
    end loop;
end
$$;
