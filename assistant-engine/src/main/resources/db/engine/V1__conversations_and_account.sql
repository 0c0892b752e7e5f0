-- A conversation is the fold of its entries; state is that fold at last_seq, written with them.
create table conversation (
    brand        text        not null,
    id           text        not null,
    customer_id  text        not null,
    last_seq     bigint      not null,
    version      bigint      not null,
    state        text        not null,
    promise_due  timestamptz,
    opened_at    timestamptz not null,
    updated_at   timestamptz not null,
    primary key (brand, id)
) with (fillfactor = 70);
comment on column conversation.version is 'fences a zombie: every update names the version it read';
comment on column conversation.promise_due is 'when the customer was told that a person answers, while nobody has come';
create index conversation_promise_due on conversation (promise_due) where promise_due is not null;

-- Append-only.
create table entry (
    brand            text        not null,
    conversation_id  text        not null,
    seq              bigint      not null,
    kind             text        not null,
    recorded_at      timestamptz not null,
    body             text        not null,
    event            text        not null,
    primary key (brand, conversation_id, seq)
);
comment on column entry.body is 'the typed entry, JSON';
comment on column entry.event is 'the event the frontends were sent for it, JSON';

-- One row per accepted utterance: a second delivery finds it and has no second effect.
create table outcome (
    brand            text        not null,
    source           text        not null,
    message_id       text        not null,
    content_hash     text        not null,
    conversation_id  text        not null,
    seq              bigint      not null,
    decision         text        not null,
    reason           text,
    intent           text        not null,
    recorded_at      timestamptz not null,
    primary key (brand, source, message_id)
);

-- Every account fact ever told, in the order of arrival. Append-only.
create table fact (
    brand          text        not null,
    entry_id       text        not null,
    customer_id    text        not null,
    kind           text        not null,
    number         text        not null,
    business_time  timestamptz not null,
    recorded_at    timestamptz not null,
    body           text        not null,
    primary key (brand, entry_id)
);
create index fact_of_customer on fact (brand, customer_id, kind, number, business_time, recorded_at);

-- The account as it stands: for each numbered thing the fact with the latest business time.
create table account (
    brand          text        not null,
    customer_id    text        not null,
    kind           text        not null,
    number         text        not null,
    series         text        not null,
    entry_id       text        not null,
    business_time  timestamptz not null,
    recorded_at    timestamptz not null,
    body           text        not null,
    primary key (brand, customer_id, kind, number)
);
comment on column account.series is 'indicator of a reading; empty for other kinds';
create index account_newest on account (brand, customer_id, kind, business_time desc);
create index account_series on account (brand, customer_id, kind, series, business_time desc) where kind = 'reading';
