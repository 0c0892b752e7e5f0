-- One row per offer that was agreed to: the last wall against a second order or a second charge.
create table agreement (
    brand            text        not null,
    id               text        not null,
    conversation_id  text        not null,
    customer_id      text        not null,
    settlement       text        not null,
    body             text        not null,
    agreed_at        timestamptz not null,
    settled_at       timestamptz,
    queries          int         not null default 0,
    query_due        timestamptz,
    primary key (brand, id)
);
comment on column agreement.id is 'id of the offer, and idempotency key of its commands';
comment on column agreement.body is 'the entry that records the yes, JSON';
comment on column agreement.query_due is 'when the brand is asked what became of it, unless its word comes before';
create index agreement_query_due on agreement (query_due) where query_due is not null;
create index agreement_of_customer on agreement (brand, customer_id, agreed_at);

-- News: one row for each state of each thing, so that no state is told twice, in whatever order facts come.
create table notice (
    brand        text        not null,
    customer_id  text        not null,
    kind         text        not null,
    number       text        not null,
    state        text        not null,
    entry_id     text        not null,
    due          timestamptz,
    fate         text,
    primary key (brand, customer_id, kind, number, state)
);
comment on column notice.due is 'when it may be told; null once it was told or will never be';
comment on column notice.fate is 'what became of it: TOLD, WAITING for the morning, or why it is never told';
create index notice_due on notice (due) where due is not null;

-- The latest conversation of a customer. Not by time: that would end the cheap updates of a conversation.
create index conversation_of_customer on conversation (brand, customer_id);

-- Of two facts of the same instant the one that arrived later stands: the account can be folded again from this.
alter table fact add column arrival bigint generated always as identity;
