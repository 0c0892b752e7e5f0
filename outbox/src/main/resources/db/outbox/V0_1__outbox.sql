-- What leaves for Kafka is written in the transaction that decided it, and published after the commit.
create table outbox (
    id           bigint generated always as identity primary key,
    origin       text        not null,
    topic        text        not null,
    key          text        not null,
    headers      text        not null,
    payload      bytea       not null,
    recorded_at  timestamptz not null default now()
);
comment on table outbox is 'unsent messages: a row leaves when the broker has acknowledged it; what was sent stands in the entries';
comment on column outbox.origin is 'who publishes it: the owner of this input partition, as topic/partition';
comment on column outbox.headers is 'JSON object of record headers';

-- Rows are found by their origin and never by a cursor: a late commit of an early id would be lost by one.
create index outbox_origin on outbox (origin, id);

-- One row per message that had its effect, so that a second delivery has none.
create table handled_message (
    consumer    text        not null,
    message_id  text        not null,
    handled_at  timestamptz not null default now(),
    primary key (consumer, message_id)
);
