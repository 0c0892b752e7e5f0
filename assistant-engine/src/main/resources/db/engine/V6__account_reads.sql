-- What a turn may ask of an account without walking all of it: things of a period by their own day, and what is open.
-- Both are made of the body, so that they can never say anything else than it.
alter table account
    add column day text collate "C" generated always as (
        case when kind in ('order', 'invoice', 'payment')
             then coalesce(body::jsonb ->> 'placedOn', body::jsonb ->> 'issuedOn', body::jsonb ->> 'madeOn') end) stored,
    add column open boolean generated always as (
        case kind when 'order' then body::jsonb ->> 'status' in ('placed', 'confirmed', 'shipped')
                  when 'invoice' then (body::jsonb -> 'due' ->> 'minor')::bigint > 0
                  else false end) stored;
comment on column account.day is 'the thing''s own day, ISO 8601: placed, issued or made on';
comment on column account.open is 'an order not yet with the customer, an invoice not yet paid';
create index account_day on account (brand, customer_id, kind, day) where day is not null;
create index account_open on account (brand, customer_id, kind) where open;

-- How things stood at an instant: facts are walked back from it.
create index fact_before on fact (brand, customer_id, kind, business_time desc, arrival desc);
